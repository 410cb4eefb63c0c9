# The built-in English lexicon.
# [feature] headings are followed by phrases, <class> headings by words.

<feeling>
angry sad scared

[feeling_word]
<feeling>

[apology]
i'm sorry

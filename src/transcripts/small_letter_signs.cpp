#include "transcripts/small_letter_signs.hpp"

#include "transcripts/common_words.hpp"
#include "transcripts/first_names.hpp"
#include "transcripts/word_list.hpp"

namespace stance::transcripts {

namespace {

using Words = std::set<std::string_view>;

bool is_whose(const std::string& word) {
    static const Words all = words_of("my your his her our their this that ");
    return all.contains(word);
}

bool is_greeting(const std::string& word) {
    static const Words all = words_of("hi hello hey hiya thanks bye goodbye dear cheers welcome ");
    return all.contains(word);
}

/// Verbs of one person in speech and in what they do to others; "is" and "has" say less.
bool is_deed(const std::string& word) {
    static const Words all = words_of("said says told tells rang rings texted texts called calls phoned thinks thought knows knew wants wanted asked asks came comes went goes left started looked looks cried shouted hates hated loves loved "
                                      "lives lived died moved moves gets got made makes gave gives took takes keeps kept hit hits sat turned reckons replied messaged emailed didn't doesn't hasn't wasn't isn't is was has never always who who's ");
    return all.contains(word);
}

/// After these somebody may be named who does something.
bool goes_before_somebody(const std::string& word) {
    static const Words all = words_of("and but so because cos that when if then like as what yeah where why how did does than or while after before since until though well oh said says know think thought mean told me once whether basically "
                                      "apparently anyway plus now today yesterday again right okay um uh erm ");
    return word.empty() || all.contains(word);
}

/// After these somebody may be named to whom something is done.
bool is_done_to(const std::string& word) {
    static const Words all = words_of("told tell met meet rang ring texted text asked ask married dated phoned miss love hate saw called about with between against without ");
    return all.contains(word);
}

/// Words that no thing is followed by when it has no article, and a name may be.
bool goes_on_after_somebody(const std::string& word) {
    static const Words all = words_of("and because cos so about that to was is said or but when in on at for again he she i we they you it if then what like why how who the my his her yeah um uh tonight yesterday today too either anyway ");
    return word.empty() || all.contains(word);
}

bool is_where(const std::string& word) {
    static const Words all = words_of("in from near at outside around round via towards through ");
    return all.contains(word);
}

}  // namespace

bool is_title(const std::string& word) {
    static const Words all = words_of("mr mrs ms miss dr doctor prof professor sister nurse auntie aunty uncle aunt saint st ");
    return all.contains(word);
}

bool is_relation(const std::string& word) {
    static const Words all = words_of("sister brother son daughter wife husband partner boyfriend girlfriend friend mate boss manager cousin niece nephew neighbour aunt auntie uncle ex mother father stepdad stepmum stepfather stepmother flatmate "
                                      "housemate colleague therapist keyworker worker baby dog cat twin fiance fiancee granddaughter grandson girl boy landlord supervisor sponsor mum dad counsellor psychologist psychiatrist teacher bloke guy ");
    return all.contains(word);
}

bool is_place_word(const std::string& word) {
    static const Words all = words_of("street road lane avenue close crescent terrace square park hospital school college university church clinic ward estate station house library prison infirmary academy primary drive court gardens hill bridge "
                                      "green heath bay island castle abbey cathedral mosque temple airport hotel ");
    return all.contains(word);
}

bool is_of_person(const std::string& next) {
    static const Words all = words_of("did does had would wouldn't will won't could can can't just and or put wrote saw too helped bullied hurt shouted ");
    return is_deed(next) || all.contains(next);
}

bool is_going(const std::string& word) {
    static const Words all = words_of("go goes going gone went move moves moved moving come came back down up over off out been get got getting drive drove driving travel bus train trip flew fly flying returned walked cycled lift ");
    return all.contains(word);
}

bool is_before_a_thing(const std::string& word) {
    static const Words all = words_of("a an the some any very really too more most every each these those ");
    return all.contains(word);
}

bool goes_on_as_name(const std::string& next) { return is_place_word(next) || (next.size() > 2 && !is_common_word(next) && !is_first_name(next)); }

Sign sign_around(std::string_view text, const std::vector<Token>& tokens, std::size_t at, const std::set<std::string>& things) {
    const Token& t = tokens[at];
    const auto between = [&](std::size_t i) { return text.substr(tokens[i].end, tokens[i + 1].start - tokens[i].end); };
    const auto before = [&](std::size_t by) {
        for (std::size_t k = 1; k <= by; ++k)
            if (at < k || between(at - k) != " ") return std::string();
        return tokens[at - by].folded;
    };
    const std::string next = at + 1 < tokens.size() && between(at) == " " ? tokens[at + 1].folded : std::string();
    const bool both = is_name_and_word(t.folded);
    if (t.folded.size() < 2 || (is_listed_word(t.folded) && !both)) return Sign::none;

    // "dr keating" is somebody, "the nurse called" is not
    const bool may_be_surname = both || !is_common_word(t.folded) || (before(1) != "nurse" && before(1) != "sister" && before(1) != "miss");
    if (is_title(before(1)) && may_be_surname) return before(1) == "saint" || before(1) == "st" ? Sign::place : Sign::person;
    if (is_relation(before(1)) && !is_common_word(t.folded) && !t.folded.ends_with("s") && (is_whose(before(2)) || is_whose(before(3)))) return Sign::person;
    if (t.folded.size() < 3 || is_common_word(t.folded) || things.contains(t.folded)) return Sign::none;

    if (is_greeting(before(1))) return Sign::person;
    if (is_place_word(next) && next != "close" && next != "green") return Sign::place;
    if (is_where(before(1)) && !both) return Sign::place;
    if ((before(1) == "to" || before(1) == "in") && is_going(before(2)) && !both) return Sign::place;
    if (is_deed(next) && goes_before_somebody(before(1))) return Sign::person;
    if ((before(1) == "and" && (before(2) == "me" || before(2) == "him" || before(2) == "her")) || (before(1) == "and" && next == "i")) return Sign::person;
    if (both) return Sign::none;
    if (is_done_to(before(1)) && goes_on_after_somebody(next)) return Sign::person;
    const bool owns = at + 1 < tokens.size() && between(at).size() > 2 && between(at).find('s') != std::string_view::npos;
    if (owns && !is_whose(before(1))) return Sign::person;
    return Sign::none;
}

}  // namespace stance::transcripts

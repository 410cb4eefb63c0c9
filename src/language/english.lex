# The built-in English lexicon of Stance: words that show something, apart from whether it is right.
#
# A [feature] heading is followed by phrases, a <class>: heading by words. The notation is taught in
# cases/README.md and described in lexicon.hpp. Order does not matter; a feature may come back later
# in the file. British and American spellings both stand here. Names of features are used by
# rubrics, so a name that leaves here is a change of the rubric format.

# ---------------------------------------------------------------- word classes

<feeling>:
afraid agitated alone angry anger annoyed anxious anxiety appalled ashamed awful awkward betrayed bereft
bitter bored broken bruised burdened calm cheated cold comforted confused content cornered cross crushed
desperate despair despairing devastated disappointed disappointment disgust disgusted disgusting dismissed
distressed distraught dread dreadful dreading embarrassed embarrassing embarrassment empty enraged envious envy
excited excluded exhausted exposed fear fearful fed-up flat foolish fond frantic frightened frightening
frustrated frustrating frustration furious gloomy grief grieving guilt guilty gutted happy hate hatred heartbroken
heartbreaking helpless hollow homesick hopeful hopeless hopelessness horrible horrified humiliated humiliating
humiliation hurt hurtful hurting hurts ignored impatient inadequate indignant insulted irritated isolated
jealous jealousy joy judged left-out let-down livid lonely loneliness longing lost loved low mad miserable
misery mortified moved nervous numb offended out-of-control outraged overwhelmed overwhelming pain painful
panic panicked panicky pathetic peaceful powerless proud pride rage raging raw regret rejected rejection
relaxed relief relieved remorse resentful resentment restless sad sadness safe scared scary scream shaken
shame shaky shattered shocked sick small sore sorrow stressed strained stuck stung stupid suffocated surprised
suspicious tearful tender tense tension terrified terrifying terror threatened tired torn touched trapped
troubled uncomfortable uneasy unhappy unloved unsafe unsettled unwanted upset upsetting useless vulnerable
warm weary weird wobbly worn worried worry worthless wounded wronged frightens scares upsets angers tears
heavy lonesome longed ache aching rattled riled wound fuming seething gutting dreaded unbearable

<feeling_strong>:
terrified terrifying furious devastated desperate humiliated enraged rage livid distraught horrified shattered
frantic worthless disgusting unbearable agony destroyed heartbroken mortified panicking raging seething crushed

<body>:
body chest stomach tummy belly gut guts throat heart breath breathe breathing jaw shoulders hands fists fist
head skin legs knees feet shaking trembling sweating tears crying shivering tight knot lump shoulders face neck back
eyes clenched clenching sick numb goosebumps

<mind_verb>:
think thinking thought thinks believe believed believing imagine imagined imagining wonder wondered wondering
want wanted wanting wants wish wished wishing hope hoped hoping mean meant means intend intended expect expected
expecting know knew knows guess guessed feel feels feeling felt sense sensed notice noticed realise realised
realize realized remember remembered forget forgot decide decided dread feared need needed suppose supposed
picture pictured reckon reckoned assume assumed fancy figured decide make see saw understood understand trust trusted

<mind_noun>:
mind minds head thoughts thought feeling feelings belief beliefs wish wishes hope intention intentions motive
motives reason reasons idea fantasy fear fears sense side inside

<self_subject>:
i i'm i've i'd i'll me my mine myself

<you>:
you you're you've you'd you'll your yours yourself u ur ya youre

<we>:
we we're we've we'd we'll us our ours

<other_person>:
he she they him her them his their he's she's they're he'd she'd they'd who's someone anyone everybody everyone
mum mam mom mother dad father parents sister brother husband wife partner boyfriend girlfriend ex son daughter
kids children boss manager colleague friend mate teacher neighbour neighbor gran nan grandmother grandad
uncle aunt cousin nurse doctor keyworker flatmate roommate landlord

<aux>:
do does did are is was were am can could would will shall should have has had might may
don't doesn't didn't aren't isn't wasn't weren't can't couldn't wouldn't won't shouldn't haven't hasn't hadn't ain't

<subject>:
you i we they he she it that this there your u ya anyone anybody someone somebody everyone these those the
his her their my our mum dad

<wh>:
what what's whats what're what'd how how's hows how'd why why's why'd who who's whos where where's wheres when when's which whose

<absolute>:
always never everyone everybody nobody no-one noone nothing everything forever constantly definitely obviously
absolutely completely totally utterly certainly clearly literally all every only

<jargon>:
dysregulated dysregulation attachment schema schemas cognitive cognitions distortion distortions catastrophising
catastrophizing catastrophise catastrophize maladaptive avoidant avoidance projection projecting projective
transference countertransference splitting defence defences defense defenses unconscious unconsciously
superego ego oedipal repression repressed regression trigger triggers triggered amygdala cortisol neural
mentalizing mentalising mentalize mentalise mentalization mentalisation psychic equivalence teleological
pathology symptom symptoms disorder diagnosis diagnostic criteria comorbid validated validating dialectic
dialectical dialectics mindfulness mindful mechanism mechanisms coping hypervigilance hypervigilant narcissistic
borderline internalised internalized introject object enactment reenactment resistance ambivalence ambivalent
sympathetic parasympathetic nervous-system vagal polyvagal psychoeducation psychodynamic formulation
automatic reframe reframing restructuring behavioural behavioral activation exposure hierarchy baseline
epistemic intersubjective phenomenological dissociation dissociative dissociate abreaction cathexis archetype

<intellectual>:
arguably essentially fundamentally basically theoretically technically hypothetically statistically ironically
presumably paradoxically interestingly apparently conceptually analytically rationally logically empirically
dynamic dynamics pattern patterns paradigm framework narrative narratives construct discourse dichotomy
process processed processing integrate integrated insight insights psychological psychologically structure
structural typical archetypal fascinating interesting literature theory theories concept epistemology

<swear>:
fuck fucking fucked fuckin shit shitty shite bullshit bloody bollocks bastard bastards bitch arsehole asshole prick
dick piss pissed crap damn goddamn cunt twat wanker

<filler>:
so and but ok okay well um uh erm er then now right oh yeah yes no sorry hmm mm just maybe like alright also anyway
or because ah hey please hm mhm yep sure look listen aye

<wh_verb>:
happened happens made makes brings brought stopped stops got gets changed changes helped helps matters mattered
kept keeps led came comes went goes told said says set hurts hurt scares scared worries stays stayed sticks stuck
frightens bothers bothered feels felt upset upsets would brought else about sort kind part exactly

# other words that a question can begin with
<asks_start>:
tell walk talk take say describe help give teach wonder wondering curious interested know understand hear said told mentioned

<content_free>:
a an the and or but if so of to in on at by for with from as is are was were be been being am do does did have has had
i you he she it we they me him her us them my your his its our their this that these those there here not no yes
what how when where who why which would could should will can may might must just really very then than too also
like about into out up down over all any some more one ok okay oh well um i'm you're it's that's don't didn't can't
i've you've he's she's they're we're i'd you'd i'll you'll he'd she'd isn't wasn't won't what's there's let's get got
go going know think thing things im youre dont didnt cant ive

# ---------------------------------------------------------------- minds and feelings

[feeling_word]
<feeling>
(fed up|left out|let down|on edge|worked up|wound up|cut up|shut out|out of control|at the end of your rope|blown away)
(like nothing|like dirt|like a failure|like a fool|like an idiot|not good enough|a burden|in bits|in pieces|on your own)

[mind_word]
(your|his|her|their|my) (mind|head|thoughts)
(go|goes|going|went|gone) [on] (through|on in|on inside|inside) (you|your|him|her|them|me|us)
(what|how) ... (think|thinking|thought|imagine|imagined|want|wanted|wish|wished|hope|hoped|mean|meant|expect|expected|make of|made of|feel|feeling|felt|fear|feared|dread|dreaded|picture|pictured|believe|believed|need|needed)
what (was|is|were|s) ... (like|for you)
what's ... (like|for you|in there|inside|in it)
(like for you|like for him|like for her|inside you|in you|in there for you)
(you|he|she|they) (think|thinks|thought|imagine|imagined|believe|believed|wanted|wants|want|wished|hoped|meant|feared|expected|guess|guessed|reckon|reckoned|supposed)
(make|made|makes) of (it|that|him|her|me|them|this|us)
(occurred to|crossed) your mind
(what|how) did (it|that|he|she|they) ... to you

[asks_indirectly]
(wonder|wondering|curious|interested to (know|hear)|lost track|puzzled)
(i'm|i am|im) not [yet|quite|really|entirely|so] (sure|clear|certain) [yet]
(i don't|i do not|i dont|don't yet|i didn't) [really|quite|yet] (know|have a picture|follow|catch|see) [yet|much|about|if|whether|how|what|who|when|where|why|at]
(i'd|i would|id) [really|quite|also|still] (like|love|want|be interested) to (know|hear|understand|get|ask|see|learn)
i (ought to|have to|need to|should|must|want to|wanted to|also) (ask|know|check|be sure|make sure) 
(you haven't|you've not|you havent|you didn't|you have not|you never) [really|yet] (said|told|mention|mentioned|say|explained|tell)
(i'm|i am|im) trying to (imagine|picture|find|understand|see|work out|get)
help me (see|understand|picture|with|imagine|get)
(i don't|i dont) think (you've|you have|youve) (said|told|mentioned)

[asks_feeling_phrase]
how (is|was|were|are) (that|it|this|things) for (you|u)$
(describe|explain) [to me] (that|the|this|your|those) (feeling|feelings|emotion|mood)
what [do|did|can|will] (you|u) [now|then|also] feel*
how (it|this|that) feel*
how (do|did|does|are|were) (you|u|ya) feel*
how you feel*
how (is|was|s|did|does|would) (that|it|this) ... feel*
how (did|does|do) (that|it|this) (make|leave) (you|u)
how are you (feeling|doing) [right] [now] [with|about]
what (are|were|r) (you|u) feel*
what (do|did) (you|u) feel
what does (it|that) feel like
what (did|does|do|would|might) (that|it|this) feel
what's (it|that|this) like
what (is|was) (it|that|this) [really] like
what was ... like
what is ... like
what's ... like
(what|which) [other] feeling*
what's (there|in there|in it|underneath|under it|in you|happening in you|going on in you|going on inside|coming up)
what (was|is|were) (there|in there|underneath|under it|in you|happening in you|going on in you|going on inside|inside you|coming up)
what (hurts|hurt|scares|scared|frightens|frightened|worries|worried|stings|stung|bothers|bothered|upsets) 
(hurt|scared|angry|sad|frightened|furious|ashamed|lonely|afraid|embarrassed|relieved|worried|tired|numb|disappointed) or [something|more|is|was|were|just] 
(is|was) (it|that) [more] [like] <feeling>
(are|were) you <feeling>
how (bad|scared|angry|sad|strong|frightened|upset|hurt|alone|big) 
what (happens|happened|goes on|went on) (in|inside) you
what (came|comes|come|went) (up|over|through) [for] you
what went through
what would (you|that) feel
feel* right now
(what|where) do you feel
what kind of <feeling>
what sort of <feeling>

[asks_event_phrase]
what happen*
what (did|has) (he|she|they) (say|said|do|done)
what did you (say|do)
(walk|take|talk) me through
(walk|take) me (into|there|back|to)
tell me what happen*
tell me about (it|that|the|last|yesterday|this|your|when)
(start|begin) (from|at|with) the (start|beginning|moment)
(from|at) the (start|beginning)
(step by step|frame by frame|moment by moment|bit by bit|minute by minute|second by second|blow by blow)
(just|right) before
(how|when|where) did (it|that|this) (start|begin|happen|kick off|go)
where were you
who was there
then what
what (came|was) (next|first|before)
what next
what set it off
and then
when was the (last|first) time
what (was|were) (he|she|they|you) doing

[asks_other_mind_phrase]
(what|how|why) (he|she|they|your mum|your dad|your mother|your father|your sister|your brother|your husband|your wife|your partner|your boss|mother|father|husband|wife|boss|friend) (think*|feel*|want*|mean*|hope*|see|like*|need*)
what (do|did|would|might) (you|u) (think|imagine|suppose|reckon|guess|make) ... (he|she|they|him|her|them|mum|dad|mother|father|sister|brother|husband|wife|partner|boss|mate|friend|son|daughter)
what (might|could|would|was|is|were) (he|she|they|your mum|your dad|your mother|your father|your sister|your brother|your husband|your wife|your partner|your boss) ... (think|thinking|feel|feeling|want|wanting|wanted|like|after|hoping|saying|see|seen)
what (did|does|do) (he|she|they|your mum|your dad|your mother|your father|your sister|your brother|your husband|your wife|your partner|your boss) ... (think|feel|want|make|mean|see|need|know|hope)
what was (going on|happening|it like) (for|in|with|inside) (him|her|them)
how (do|did|does) (you think|you imagine|you suppose) (he|she|they)
how (might|would|could|was|did|does) (he|she|they|your mum|your dad|your wife|your husband|your partner) ... (feel|felt|feeling|see|take|taken|taking)
(his|her|their) (side|point of view|shoes|head|mind|eyes|face)
why (do you think|might|would|did) (he|she|they)
(was|were|is|are) (he|she|they) <feeling>
what [do] you (imagine|think) was (in|behind|going on)

[asks_self_mind_phrase]
what (you|u) (think|want|wish|hope|mean|imagine|expect|need|believe|fear|dread)
why (you|u) (think|want|feel|believe)
what (do|did) (you|u) (think|want|wish|hope|mean|imagine|expect|need|make|believe|fear|dread|picture|know|guess|reckon|suppose|tell yourself)
what (were|are|r) (you|u) (thinking|hoping|wanting|wishing|imagining|expecting|afraid|after|telling yourself|picturing|dreading)
what went through [your|you]
what (goes|is going|was going|went|s going) (through|on in) (your|you)
what (happened|happens|was happening|is happening|went on|goes on|came up) [then|there|now|for you] inside [you]
what (happened|happens|was happening|is happening|came up) [then|there|now] in you
what would you (want|like|wish|need|have|say)
what (did|does|would) (it|that) mean (to|for|about) you
what (made|makes|would make) you
what's (on|in) your (mind|head)
what (was|is) (on|in) your (mind|head)
what (do|did) you make of
what (does|did) (it|that) say (to you|about you)
what stopp* you
which (of|one|bit|part)
what (stays|stayed|sticks|stuck) with you
how (do|did) you (see|understand|make sense|know|decide|come to)
say more [about]
tell me more
what (matters|mattered)
what's (that|it|this) about
how come

[asks_body_phrase]
(what|how|where) ... in [the] (body|chest|stomach|throat)
(in|what's|what is|where|how) ... your (body|chest|stomach|throat|hands|breath|breathing|heart|jaw|shoulders|fists)
(where|what) do you (feel|notice) (it|that)
your feet on the (floor|ground)

[asks_between_us_phrase]
(feel|feeling|felt|think) (about|of|towards|toward) me
how (i|do i|i'm|am i|i must) (come|coming|seem|sound|look) [across] to you
(between|about) (us|you and me|the two of us|me and you)
(what|how) ... (like|is it|feel*|was it) ... (with|from|to|in front of|across from|sat|sitting|telling|say*) ... me
(with|to|about|from|at|of) me (right now|now|today|here|just now|just then|when)
(what|how) (do|did|does|am|are|was|have) (i|you) ... (look|seem|come across|sound|see me|hear me|think of me|make of me|imagine i|think i)
(here|now) with me
did i (get|miss|lose|upset|hurt|say|do|make|push|go|sound|just)
have i (missed|upset|got|lost|done|said|made|pushed|joined|hurt|gone)
(was|am) i (being|too|like|the|just|one|someone|part)
what (was|is) it (about|in) (me|what i|the way i|how i)
what (did|do) i (do|say|look|miss|seem)
what happen* (here|between|just now|just then|in here)
(me|i) ... (let you down|hurt you|upset you|hurt your feelings|miss* it|miss* something)
is there something about me
how is it (to be|being|sitting|to sit|telling|to tell) ... me
what's it like ... (me|here|in here|this room)
(in here|in this room|in the room|being here today|be here today|feel* here today|right here)

[tentative]
(maybe|perhaps|possibly|might|could be|probably|sort of|kind of|i guess|i'd guess|i imagine|i think|i suppose|i wonder|wondering|i'm wondering|it seems|seems|seem|sounds like|looks like|as if|as though|something like|if i|i may be|i might be|i could be|not sure|i'm not sure|i don't know|dunno|can't tell|hunch|my guess|a guess|guessing|correct me|tell me if|have i got|is that close|is that right|or not|or something|somehow|a bit|i'm curious|curious|it's possible|could it be|may be|mightn't|appears|stop me if|put me right)

[certain]
(obviously|clearly|definitely|certainly|of course|undoubtedly|surely|without a doubt|no doubt|exactly|the fact is|in fact|actually|you know|trust me|believe me|the truth is|the reality is|it's clear|there's no|it is clear|really is|must be|have to|need to|always|never|the thing is|in reality|simply)

[absolute_word]
<absolute>
(no one|every single|every time|the whole|not one)

[not_knowing_phrase]
(i don't|i do not|don't) (know|understand|get it|get that|follow)
i (can't|cannot|couldn't) (tell|know|see|quite tell|imagine|work out|follow|picture)
(i'm|i am) (not sure|lost|confused|puzzled|curious|trying to understand|trying to picture|trying to get|stuck|unsure|guessing)
i wasn't there
help me [to] (understand|see|get|picture|out|follow)
(i've|i have) no idea
i (lost|lose) you
you'll have to help me
i (may|might|could) [well] (be|have got|have) [it|this|that] wrong
(teach|show) me
i don't (have|want) ... (answer|to assume|to guess|to presume|to tell you)
(is that|have i|did i) ... (close|right|near|wrong)
only you (know|can)
you'd know (better|that)
you know (that|it|him|her|them) ... better than
i'm (only|just) guessing
i (wouldn't|won't) presume
what am i missing
what have i missed
i (want|would like|'d like) to (understand|get|know|hear|see)
i'd like to (understand|get|know|hear|see|stay)
i'm trying to

[leading_question]
(don't you|do you not|doesn't it|isn't it|isn't that|aren't you|wouldn't you|wouldn't it|won't you|couldn't you|couldn't it|didn't you|shouldn't you|can't you|haven't you|wasn't it|wasn't that) [just] [really] [actually] (think|see|feel|agree|say|want|just|possible|because|rather|realise|realize|a bit|because|time|more|also|perhaps|maybe|what|like)
(isn't|couldn't|might|could) it [just] be that you
is it [not] possible that you
would you (agree|not agree|say) (that|it's)
do you (not|really) (think|see|believe|want)
surely you
have you (considered|thought about|tried|ever considered|ever thought)

[blaming_question]
why (didn't|can't|couldn't|won't|wouldn't|did|are|were|would|must) you
why do you (always|never|keep|have|let|go|do|say|want|need|insist|hate|care|behave|act|make|push|treat|stay|put|get|come|ring|call|drink|lie|ask|hide|run|give|take|not|bother|still|even|blame|shout|hit|hurt|cut|use|talk|feel|look|sit|live|work|see|tell|call|answer|avoid|expect|refuse|worry|cry|stop|leave|text|react)
why don't you (just|always|ever|even|still|like|want|care|listen|trust|think|say|understand|see|know|believe)
what (did you expect|do you expect|were you thinking of|is wrong with you|'s wrong with you)
how (could|can) you (do|say|be|have|let)
what's the matter with you
what's your (problem|excuse)

# ---------------------------------------------------------------- advice, information, technique

[advice_phrase]
(you|u) [really|probably|just|also] (should|ought|must (not|never|always|go|do|try|take|stop|start|tell|ask|keep|make|remember|put|get|let|talk|use|think about|learn)|need to|have to|have got to|gotta|could try|might try|want to try|may want to|might want to|could always|had better|'d better|could just)
you'd (be better|better|do well|benefit)
(you|u) (just|only) (need|have)
(why don't|how about|what about|what if) (you|u|we) (try|just|make|write|go|call|ring|phone|text|leave|sit|wait|ask|talk to|take|put|set|do|have|use|give|tell (him|her|them|your|someone|somebody)|speak to|think about|keep|join|get)
(i'd|i would|i) (suggest|recommend|advise|encourage|urge|propose|say you|like you to|want you to|need you to|ask you to)
my (advice|suggestion|recommendation) 
(try|start|stop|avoid|practice|practise|keep|remember) (to|not|doing|using|thinking|going|writing|talking|some|the|a|it|that|this|taking|asking|being|saying|telling|making|breathing|focus*)
^ [so|and|ok|okay|well|just|maybe|perhaps|please|then|right|but|now|next time|first] [just] (try|go (to|for|and|home|out|see|talk|outside)|write|take (a|an|the|some|your (tablets|pills|medication|medicine|time off)|it one|one|two|care of|up|part|notice|responsib*)|call|ring|ask|make (a|an|the|some|sure|time|yourself|your|plans|it)|leave (him|her|them|the|your)|get (a|an|the|some|your|yourself|out|up|help|rid|in touch|to)|put (a|the|some|your|yourself|on|up|aside)|use|talk to|speak to|block|ignore|set|focus|practise|practice|do (a|an|the|some|something|not|your|one|it)|give (yourself|it a|him|her|them|the|your|up)|keep (a|your|an|going|to|taking|doing|trying|writing|busy|on|up)|let him|let her|let them|forget|text|tell him|tell her|tell them|sit down with|book|join|download|eat|drink|sleep|walk (away|to|for|home|out|around)|switch|turn|count|consider|challenge your|change|move|delete|send|see your|contact|phone|buy|read (a|the|this|up|about)|look at it|look on|look into|be kind|be honest|be realistic|calm|relax|stick|follow|limit|cut|plan|schedule|break|visit|save|sign|apply|report|check|avoid|rest|schedule)
(next time|when you get home|tonight|tomorrow|this week|every day|each day|each morning|every morning|before bed) ... (try|write|go|take|do|make|ask|count|tell|use|call|ring|remind|notice)
(have you|did you) [ever] (tried|try|considered|thought of|thought about) [maybe|just|perhaps|even|also] (a|an|the|it|that|some|any|yoga|not|seeing|talking|speaking|going|writing|getting|taking|using|doing|joining|asking|calling|telling|making|keeping|having|leaving|moving|putting|ringing|trying|quitting|stopping|cutting|giving|changing|setting|phoning|texting|breathing|counting|distract*|turning|walking|looking)
(not be|isn't|wouldn't be) [such] a bad idea to
(a|one|another|the best|good|best|better) (option|thing|idea) (would be|might be|could be|is) to
one thing you (could|can|might)
i hope (you|that you) [really|will|would|can] (consider|think about|stop|quit|start|listen|try|take|cut|give up|change)
(i'd|i would|i) hate to see you
(it|that) (might|would|could|may) (help|be helpful|be useful|be good|be worth|be better|do you good) [you] (if|to)
(helpful|useful|good|important|worth|best|better) [idea] (to|if you) (try|talk to|write|make|keep|take|ask|go|do|set|start|use|speak|think about|remember|avoid|focus|let|leave|find|say|look)
(it's|its|it is) (important|best|better|helpful|crucial|vital|essential|worth) (to|that|for you|if)
(it's|its|it is) good (for you|if you)
(let's|lets|let us|we can|we could|we should|we need to|shall we|can we|could we) (make|set|put|write|plan|draw|do|look at ways|come up|problem solve|work out|work on|practise|practice|try|rate|list|brainstorm|fill|schedule|book|create|use|develop|design|agree|break|challenge|start|focus on|think of ways|go over|review|role play|get you|refer|find you|sort)
(breathing exercise*|box breathing|deep breath*|mindfulness|meditation|meditate|journal|diary|thought record|worksheet|homework|exercise*|technique|techniques|strategy|strategies|coping skill*|skills|app|hotline|self care|self-care|boundaries|set boundaries|bubble bath|routine|sleep hygiene|support group|support network|grounding)
(take|taking) [a] [few|some|deep|long] (breath|breaths|bath|walk|break|time out|day off|holiday)
talk to your (gp|doctor|mum|dad|partner|husband|wife|boss|manager|teacher|friend|solicitor|psychiatrist|pharmacist)
(move on|let it go|let go of|get over it|snap out|cheer up|look on the bright|stay positive|think positive|be positive|be strong|stay strong|stay busy|keep busy|keep going)
(leave him|leave her|dump him|dump her|better off without (him|her|them|it|that)|plenty more fish|walk away|stand up to|stand up for yourself|ignore (him|her|them|it))
(ask|tell|call|ring|text|email|phone|confront) (him|her|them|your) [partner|mum|dad|boss|husband|wife|sister|brother|landlord|mother|father] (to|that|how|about|directly|straight|what|if|why|and|when|today|tonight|tomorrow)
(you can|you could|u can|u could|you might|you may) [always|also|just|perhaps|maybe|even|simply] (try|ask|call|ring|talk to|write|go|take|make|use|get|speak to|join|apply|start|text|email|set|book|practice|practise|keep|leave|visit|contact)
(if i were you|in your shoes|if it was me|if it were me|what i'd do|what i would do|what you do is|what you need (is|to do)|what helps is|what works is)

[homework]
(homework|worksheet|thought record|diary card|mood diary|between sessions|this week i'd like|rate (it|your|that)|scale of|out of ten|nought to ten|one to ten|0 to 10|1 to 10|from 1 to|from 0 to|0-10|percent)
behavioural experiment
behavioral experiment
(downward arrow|chain analysis|pros and cons|opposite action|wise mind|dear man|tipp|exposure|hierarchy|safe place|safety behaviour*|miracle question|core belief*|activity schedul*|smart goal*|action plan|thinking error*|thinking trap*|evidence for|evidence against|balanced thought|alternative thought)

[information_phrase]
(it's|its|it is|this is|that's|that is|they're|these are) (called|known as|a symptom|a sign|a form|a kind of|a type|a very common|a common|common|normal|typical|quite common|very common|because|due to|caused|an example|part of|a classic|the classic|a normal|just your|just the|what we call|what's called|actually|related|linked)
(research|studies|evidence|data|science|nice guidelines|the guidelines|literature) [base] [clearly|really|has|have] (show|shows|shown|suggest*|say*|support*|base|is|indicates|tells)
(many|most|lots of|a lot of|some|other|all) (people|patients|clients|mums|mothers|men|women|teenagers|parents|of us|others|folk|couples) [who|with|in|your|will|do|often|actually|also|like|find|feel|get|have|struggle|experience|say|who've]
(medication|tablets|dose|mg|sertraline|antidepressant*|ssri|side effects|prescription|prescribe|mirtazapine|quetiapine|fluoxetine|citalopram|propranolol|lithium|methadone|subutex|naltrexone|diazepam) 
(can|could|will|may|might|would|does|to|also) [also|really|actually|even] (cause|lead to|result in|affect|increase|reduce|lower|damage|prevent|interact|contain|harm|improve|raise|worsen|get you (suspended|arrested|fired|expelled|in trouble))
(causes|leads to|results in|increases|reduces|prevents|contains|contributes to|associated with|related to|linked to|linked with|side effects include|at [high|higher] risk (of|for)|the risk of|risk factor*)
(no more than|not more than|up to|at most|maximum of|limit of|more than) (one|two|three|four|five|six|seven|eight|nine|ten|fourteen|1|2|3|4|5|6|7|8|9|10|14)
(fight or flight|fight flight|cortisol|adrenaline|amygdala|serotonin|dopamine|prefrontal|the brain|your brain|nervous system|window of tolerance|hormones|limbic)
(in|with) (cbt|dbt|therapy|this treatment|mbt|treatment|depression|anxiety|bpd|ptsd|borderline|addiction|this model|our model|this approach|this kind of therapy)
(we call|is called|are called|known as|the term|it means that|what this means|this means|that means|which means|in other words|basically)
(the reason|the policy|the rules|the law|the waiting list|the referral|the procedure|our policy|policy is|protocol|guideline*|criteria|opening hours|confidentiality|legally|the team|the service|the clinic|the duty|the form|the forms|the leaflet|a leaflet|the website|the charity|a charity|the crisis line|samaritans|citizens advice)
(usually|generally|typically|often|normally|on average|tends to|tend to) [it|they|people|takes|lasts|goes|happens|means|comes|we]
(there's|there is|there are) (a|an|some|evidence|lots|plenty|services|groups|ways|good|something called|research|two|three|several) 
(let me|i'll|i can|i will) (explain|tell you about|show you|give you|print|send you)
(panic attacks|anxiety|depression|trauma|grief|anger|addiction|alcohol|cannabis|sleep|emotions|feelings|thoughts) (is|are|can|makes|make|causes|cause|will|does|do|aren't|isn't|can't|tend|works|comes|come|always|often|usually)
(cycle|pattern|model|theory|phases|stages|levels|layers) of
(anger|anxiety|depression|it) (has|is) (a|an) (secondary|natural|normal|protective)

[technical_fact_question]
how (many|much|often|long|old|far|frequently|regularly) 
(are|were|have) you (taking|sleeping|eating|drinking|using|on any|still on|on the|taken|smoking|working|living|married|exercising)
(any|do you have any|did you have any) (side effects|thoughts of|trouble|problems|difficulty|history|family history|allergies|other symptoms|changes|pain|questions|support|hobbies|plans|friends|family)
(how's|how is|hows|how are) your (sleep|appetite|weight|mood|energy|eating|diet|concentration|drinking|medication|motivation|alcohol)
(did you|have you) (take|taken|do|done|use|used|try|tried|complete|completed|fill|bring|keep|kept|eat|eaten|drink|sleep|slept|call|called|ring|see|seen|tell|told|attend|report|reported|speak|spoken) [your|the|any|a|with|to|it|that|this]
(what|which) (time|day|date|dose|tablet|tablets|medication|year|school|hospital|doctor|department|floor|brand|age|amount|kind of work|symptoms|triggers|drugs)
(on a scale|out of ten|nought to ten|one to ten|0 to 10|1 to 10|zero to ten|rate)
(do|did) you (drink|smoke|use|work|exercise|sleep|eat|live|have|take|own|see your gp|hear voices|know the)
(when did (you|it|this|that|the) (start|first|last|begin))
(is|are|was|were) there any (family|history|side|other|risk)

[symptom_word]
(symptom*|sleep|appetite|diagnos*|medication|dose|scan|blood test|gp|weight|panic attack*|palpitation*|bmi|blood pressure|units|relapse|craving*)

# ---------------------------------------------------------------- interpretation, assertion, contradiction

[interpretation_phrase]
(you're|you are|your|you) [really|actually|just|clearly|probably|obviously|simply|perhaps|maybe|being|only] (projecting|avoiding|repeating|replaying|resisting|defending|splitting|testing|punishing|protecting|sabotaging|deflecting|displacing|re-enacting|reenacting|using|hiding|pushing|trying to (avoid|control|provoke|make me|get me|punish|destroy|hurt)|intellectualising|intellectualizing|catastrophising|catastrophizing|rationalising|rationalizing|denying|in denial|recreating|running away|running from|acting out|attacking|killing|identifying|idealising|idealizing|treating me)
(that's|that is|this is|it's|it is|he's|she's|he is|she is|i'm|i am) [really|also|actually|just|probably|clearly] (your|the) (mother|father|mum|dad|inner child|child|little girl|little boy|abandonment|shame|trauma|superego|depression|anxiety|anger|defence|defense|ocd|illness|eating disorder|addiction|critic|inner critic|wound|old wound|schema|projection|resistance|ego|attachment|past) [talking|speaking|again|in you|all over|you|who|that]
(part of you|a side of you|some part of you|something in you|the part of you|a part of you|the child in you|the little girl in you|the little boy in you) 
because (you|of your|your|deep down|as a child|you're|you were|you never|it reminds you|he reminds|she reminds)
(as|just like|the way|just as|exactly like|exactly as) (you did|your (mother|father|mum|dad|parents)|when you were|in childhood|with your (mother|father|mum|dad))
(goes|go|dates|comes|stems|come|stem) (back|from) [all the way] (to|from|your) [your] (childhood|mother|father|early|past|upbringing|attachment|parents|mum|dad)
(reminds|remind) you of your
(unconsciously|on some level|at some level|deep down|underneath|at heart|really about|not really about|isn't about|what you really|the real (reason|issue|problem|question))
(in order to|so that you|so you don't have to|so as not to|rather than|instead of) (feel*|be|face|leave|have|avoid|protect|punish|know|find|think*|own|risk|let|wait|look*)
(it|that|this) (is|s) (safer|easier|less painful|less frightening) (to|for you|than)
(you|u) (want|need|wish|long|fear|hate|envy|attack|punish|push|keep|use|turn|make|choose|put|hide|protect|split|expect|treat|feel) (me|him|her|them|people|others|yourself|everyone) [to|away|into|as|like|by|before|because|for|the]
you (can't|cannot|don't|won't) (bear|tolerate|allow|let yourself|want to know|want to feel|trust|accept|face)
(i've|i have|i) become (the|your|another|one)
(for you|to you) i (am|have become|represent)
you (feel|felt) [that] (angry|rejected|abandoned|guilty|ashamed|inferior|threatened|controlled|small|jealous|envious|unloved|hurt|scared) (because|with|at|by|about|when)
what (you're|you are) (really|actually) (saying|feeling|doing|asking|afraid)
(you have|you've got|this shows|that shows|it shows|this tells|that tells|which shows|which tells) (a|an|us|me|that|how|your) [strong|very|deep|classic|real] (need|fear|pattern|wish|attachment|tendency|sense|belief|problem|you|you're|much|afraid|angry)
(a way of|your way of|as a way of) (avoiding|not|keeping|getting|controlling|punishing|protecting|saying|managing|staying|making|telling)
(envy|resistance|transference|the wish|the fear|hatred|your hatred|your envy|your rage|your need|your fear) (is|of|to|that|behind|for|makes|tells)

[contradiction]
(but|no|well) [you|he|she|they|that's|it's|surely|actually] (you don't|you didn't|you haven't|you can't|you're not|he doesn't|she doesn't|they don't|that's not|it's not|it isn't|that isn't|he isn't|she isn't|i'm sure|you do|you know|you have|not)
(that's|that is|it's|its|this is) (not|just not|simply not|hardly) [really|quite|actually|exactly] (true|right|fair|accurate|realistic|helpful|what|how|the case|rational|a fact|possible|likely|your fault|so bad|the end)
(that isn't|it isn't|that's just not) [really] (true|right|fair|what|how|the case|your fault)
(i'm sure|i am sure|im sure) [that] (he|she|they|it|you|your|nobody|no one|everyone|there|the)
(no|not) (one|body) [really] (thinks|hates|is judging|is looking|blames|meant)
(nobody|no one|noone) [really] (thinks|hates|blames|meant|cares) 
^ [but|no|well] (nobody|no one|noone) [really] (is|wants|can)
(you're not|you are not|ur not|youre not|you aren't) [a|an|the|really|actually|going|being|such] (worthless|stupid|failure|bad|disgusting|burden|alone|mad|crazy|dying|ugly|fat|monster|weak|useless|horrible|idiot|broken|poison|going|going to die)
(no you|no he|no she|no they|no it|no that|no i) (won't|don't|aren't|isn't|didn't|wasn't|haven't|doesn't|can't|hasn't|weren't|wouldn't)
(you don't|you can't|you cannot|you do not|you couldn't) (know (that|what|if|why|how|for|he|she|they|it|his|her|their)|actually know|really know|be sure|be certain|read (his|her|their|people's) mind*)
(where's|where is|what's|what is|what) [the|your] (evidence|proof)
(it|that) (may|might|mightn't|may well) [well] not be (so|true|like that|the case|what you think|how it is)
(be|being|let's be) (realistic|rational|reasonable|objective|sensible|honest here|logical)
(mind reading|mind-reading|jumping to conclusions|black and white (thinking|view|way|terms)|(quite|very|rather|so|all|too|bit) black and white|all or nothing|catastrophi*|overreact*|over-react*|irrational|distortion*|thinking error*|exaggerat*|not a fact|a thought not|treating a thought|overthink*|overgeneralis*|overgeneraliz*|paranoi*|(you|you've|you have|you're|you may have|you might have|maybe you|perhaps you) [just|possibly] (misread*|misinterpret*|misunderst*)|unrealistic)
(alternative|other|another|different|more balanced|more realistic) (explanation*|perspective*|interpretation*|thought*|way of (looking|seeing|thinking)|reason*|view*|possibilit*)
(look at it|see it|think about it|think of it) from (his|her|their|another|the other)
(he|she|they) (probably|just|only|might have|must have|may have|was just|is just|was probably|is probably|were probably) [was|were|is|had|meant|wanted|forgot|got|needed|busy|doing|trying|didn't]
with (respect|all due respect)
(in fact|the fact is|the facts (are|show|say|of)|look* at the facts|^ [well|no|but|yes] actually|actually (he|she|they|that|that's|it's|no|you)|as a matter of fact|statistically|technically|in reality|the reality is)
(you said yourself|you told me yourself|last week you said|but you said|you just said|then again you|you've said before)

[reassurance]
(don't|dont|do not|no need to|try not to|you needn't|you mustn't|shouldn't) [you] (worry|be silly|be daft|panic|be scared|be sad|be upset|cry|be like that|say that|think like that|think that|feel (bad|guilty|that way|ashamed|like that)|be hard on|beat yourself|take it personally|apologise|apologize|stress|upset yourself|let it)
(it|everything|things|all|you|you'll|that|this|it'll|he'll|she'll) (will|is going to|are going to|will all|gonna|'s going to|'ll|s gonna|is gonna|be) [all|be|get|going|definitely] (fine|ok|okay|alright|all right|better|good|great|pass|work out|get better|be fine|be ok|be okay|be alright|be all right|sort itself)
(you'll|youll|you will|he'll|she'll|it'll|they'll|things will) [all|definitely|soon|get|be] (be fine|fine|be ok|be okay|be alright|get there|get through|feel better|be great|work out|pass|look back|get over|do great|be all right|come round|calm down|find someone)
(you've|youve|you) got this
(i'm sure|im sure|i bet|i promise|i know) (it|he|she|they|you|things|you'll|it'll|he'll|she'll|everything|your)
(there's|there is|theres) (nothing|no reason|no need) (to worry|to be|wrong|to fear|to|for you|you)
(no big deal|no worries|not a problem|not that bad|not so bad|could be worse|not the end of the world|no harm|water under|worse things|never mind|nothing to worry|nothing wrong|nothing to be)
(of course|course) (he|she|they|you|we|i) (love*|care*|do|does|will|like*|want*|want|can|deserve|matter)
(calm down|relax|chill|settle down|cheer up|chin up|there there|hush|shh|don't cry)
(you're|you are|ur|youre|your) [doing|such|a|so|an|really|very|too] (amazing|strong|great|brilliant|wonderful|brave|doing great|doing really well|good mum|good person|fantastic|lovely|special|doing so well|doing well|good mother|good dad|survivor|warrior|incredible|beautiful|worth it|worthy|enough|loved|strong person|safe here|safe)
(everyone|everybody|we all|anyone|all of us|lots of people) (feel*|get*|struggle*|go|goes|make*|has|have|does|do) [through|a|an|their|our] (like (this|that)|that way|this way|that|it|down|low|upset|anxious|sad|scared|angry|nervous|wrong|mistakes|bad (days|days like)|off days|days like|down days|bad day|off day|ups and downs|been there|sometimes|at times|now and then|from time to time)
(everyone|everybody|we all|all of us|lots of people) struggle*
happens to (everyone|everybody|all of us|the best|us all|lots of people|anyone)
we've all been there

[dismissal]
(get over|snap out|calm down|just relax|(try to|need to|have to|must|should|could|please|and) relax|cheer up|move on|grow up|toughen|(to|just|should) man up|just let it go|(need to|have to|must|should|could|try to|time to|want to|can't you|why not|better to|to) let it go|forget about (it|him|her)|forget it|pull yourself|get a grip|chill out|lighten up)
(it's|its|that's|it is|it was|that was|this is) (only|just|nothing|not that|not so|no big|hardly|silly|irrational) [a|an|bad|big|deal|the|four|five|one|your|in] 
(^ [well|but|and|ah|still|oh] at least|at least (you|he|she|it|they|you're|you've|he's|she's|it's|they're|there|that's|your|nobody|no one)|look on the bright|could be worse|others have|other people have|people have it worse|worse off|first world|some people (have|are|would|don't|never|can|get|face|cope))
(you're|you are|youre|ur|stop|quit) [just|being|so|too|a bit|a little|very|overly|rather] (overreacting|over-reacting|being silly|dramatic|too sensitive|oversensitive|sensitive|being dramatic|exaggerating|being unreasonable|childish|being childish|attention|feeling sorry|wallowing|whining|moaning|complaining|paranoid|silly|ridiculous|irrational|hysterical|negative|crying)
(^ [so|well|right|ok|okay|but] anyway [so|let's|back|now|we|i|how|what|your|the]|moving on|be that as it may|let's move on|let's get back|getting back to|back to (our|your) (agenda|homework|worksheet|goals|list|plan)|back to business|back to the (agenda|topic|subject|homework|worksheet|exercise|list|question|plan|form|point)|let's not dwell|we don't have time|not relevant|let's stick|let's focus|we need to focus|we're not here|that's not what we|the agenda|off topic|let's park|park that|next question|next item)
(time heals|time is a healer|everything happens|plenty more|these things happen|^ [well|oh|but|and] it happens $|it happens to|that's life|c'est la vie|what doesn't kill|such is life|so what $|so what if|big deal|why would that|not a big)
(should be grateful|be grateful|be thankful|count your blessings|you're [really|very|so|one of the] lucky|you are [really|very|so] lucky|count yourself lucky|lucky (you|to have|that you|it))

[blame]
(you're|you are|youre|ur|you were|you've been|you) [just|being|so|too|really|always|very|quite|a bit|rather|clearly|obviously|simply|acting|deliberately] (manipulat*|attention seeking|attention-seeking|selfish|lazy|difficult|childish|immature|dramatic|aggressive|abusive|hostile|unreasonable|rude|demanding|controlling|impossible|ungrateful|irresponsible|narcissist*|resistant|in denial|playing games|playing the victim|a victim|wasting|lying [to (me|us|him|her|everyone|yourself)|again|about (it|that)|now] $|stubborn|passive aggressive|sulking|choosing|to blame|unfair|spoilt|spoiled|needy|clingy|too much|not trying|not even trying|not helping|making excuses|provoking|asking for it|being difficult)
(you|u) [just|only|still|clearly|really] never [even|really|once|seem to] (listen*|try|tried|learn*|think|care*|want|wanted to (change|get better)|change*|stop*|help*|finish*|bother*|turn up|let anyone|let anybody|let me|take (responsib*|any)|do (what|your|the|as)|do it|do anything|come on time)
(you|u) [just|only|still|clearly|really] always [seem to|have to] (do this|do that|blam*|start*|ruin*|expect*|overreact*|say that|complain*|find (fault|an excuse|a reason)|have (an excuse|a reason|to be)|push*|run away|make (it|everything|excuses|yourself)|turn|twist|want|think the worst|come late|come with|get like|play|spoil)
(you|u) [just|always|never|only|keep|still|clearly|really] (don't try|won't try|refuse|blame everyone|make excuses|overreact|expect everyone|push people away|ruin|sabotage|bring (it|this) on yourself|do this|do this to yourself|let yourself|made (him|her) (angry|leave|hit|shout|do|go|mad|cross|feel)|drove him|drove her|provoke|provoked|started it|should know better|should have known|need to take responsib*|make it hard)
(your|it's your|that's your|it is your|its your) [own] (fault|doing|choice|responsibility|behaviour|behavior|attitude|problem|manipulation|drama|excuse*|overreaction|tantrum*)
take [some] responsibility
(hardly surprising|not surprising) (he|she|they) (left|leaves|leave|did|shouted|hit|went|gets|got|walks|walked|won't)
(what did you do|how did you|did you) (to make|to provoke|to cause|to upset|provoke|contribute) [him|her|them|it|that]
(shame on|disappointed in you|let yourself down|you let (me|him|her|them|us|everyone|everybody) down|let me down|after all i|after everything i|i've told you|as i've told|how many times (do|have|did|must|am|will) i|i've already|we've been over|we've been through|as i said|i already said|i told you (so|that|not|to|last|before|already))
manipulat*
(playing|play) (the victim|games)
attention seeking

# ---------------------------------------------------------------- validation and reflection

[validation_phrase]
(make|makes|made|making) [perfect|complete|total|absolute|so much|a lot of|every|good|total|some] sense
(no wonder|of course you|course you|of course it|course it|of course that|understandabl*|any wonder|i'm not surprised|i am not surprised|not surprising|anyone would|anybody would|who wouldn't|i'd (feel|be|have been|have felt|want) [the same|too|furious|angry|scared|terrified|hurt|livid|raging|upset|frightened|tired]|so would i|i would too|i'd be too|you'd have to be|wouldn't anyone|you've every right|every right|you have every right|every reason|good reason|right to be|entitled to)
(that|this|it) (sounds|sound|must be|must have been|must feel|must've been|must of been|seems|is|was|would be|feels|s) [really|so|very|incredibly|such|just|truly|absolutely|like|a|an|pretty|quite|like a|like an|bloody|been] (hard|tough|awful|painful|horrible|terrible|difficult|exhausting|scary|terrifying|frightening|lonely|hurtful|unfair|devastating|frustrating|unbearable|humiliating|overwhelming|upsetting|sad|distressing|rough|grim|heavy|brutal|cruel|lot|huge|massive|big|nightmare|hell|stressful|heartbreaking|infuriating|rotten|miserable|confusing|tiring|draining|crushing|shocking|agony|lot to carry|lot to deal)
(that's|thats|it's|its|how|what a|what an) [really|so|very|such|just|a|an|truly|incredibly|pretty|absolutely|bloody|quite|utterly] (hard|tough|awful|painful|horrible|terrible|difficult|exhausting|scary|terrifying|frightening|lonely|hurtful|unfair|devastating|frustrating|unbearable|humiliating|overwhelming|upsetting|sad|distressing|rough|grim|heavy|brutal|cruel|lot|huge|nightmare|hell|stressful|heartbreaking|infuriating|rotten|miserable|shitty|crap|lousy|sore|bleak|horrid)
(i can|i do) [really|totally|completely] (see|understand|hear|imagine|get|feel|tell|appreciate) (why|how|that|you|what|it|the|your|this|where)
(i'm|i am|im) [so|really|very|truly|deeply] sorry (that happened|you|to hear|this|it|for your|about your|he|she|they|your|about (what|how|that)|for what)
(you were|you've been|you're|you are|you had|you'd been|you have been|you must be|you must have been|you must feel|you must have felt|must be) [so|just|really|left|trying|still|only|carrying|all|holding|very|completely|feeling|absolutely|clearly|rightly|utterly|this|that|been] (alone|hurt|let down|left|carrying|holding|frightened|scared|terrified|exhausted|angry|furious|desperate|ashamed|worn|tired|stuck|trapped|humiliated|lonely|sad|overwhelmed|heartbroken|hurting|devastated|trying|gutted|frustrated|mortified)
(ouch|oof|ugh|god|oh god|oh no|blimey|christ|bloody hell|jesus|oh dear|oh love|oh man|wow|crikey|phew|oh mate|oh bless|damn|yikes)
(how|that's|what) (painful|frightening|lonely|awful|sad|exhausting|humiliating|maddening|cruel|horrible)
(i hear|i'm hearing|i heard|i understand) (you|how|that|what|the|your|why|a lot)
i see (how|why|what it|that this|that it|that you're)
(feels|felt|feel|feeling) (completely|totally|absolutely|so|utterly|entirely|dead) (certain|real|true|sure|final|unfair|alone|unbearable|hopeless|obvious)
(after|with) (all|everything|what) (you've|that|that's|he|she|they|you|the)
(it's|its|that's) (ok|okay|alright|all right|fine|natural|normal|human|understandable|only human|only natural) (to|that you|for you|you)
(fair enough|fair point|that's fair|you're right|youre right|you are right|that's true|thats true|that is true|true enough|point taken|quite right|you've got a point|you could be right|you might be right|i'd agree|i agree)

^ true $

[validation_formula]
^ [so] (that|it|this) (sounds|must be|must have been|must feel) [really|so|very] (hard|tough|difficult|awful|painful|frustrating|stressful) [for you] $
^ (i hear you|i hear what you're saying|i hear that|i understand|i see|i understand how you feel|i know how you feel|i understand that|i can understand that) $
(thank you|thanks) [so much|very much] for (sharing|telling me|opening up|trusting|being so open|being open|your honesty|being so honest|being honest)
i (appreciate|really appreciate) (you|your) (sharing|openness|honesty|telling)
i know [exactly] how you feel

[formula]
(thank you|thanks) [so much|very much] for (sharing|telling me|opening up|trusting|being vulnerable|your honesty)
(i hear you|i hear what you're saying|hold space|holding space|safe space|your truth|sit with that|sit with it|lean into|unpack that|honour that|honor that|i'm here for you|you are not alone|you're not alone|i'm here to help|your feelings are valid|feelings are valid|valid feeling*|that's valid|totally valid|completely valid|all feelings)
how does that make you feel
(all|every|any of) (my|our) (patients|clients|patient|client)
how did that make you feel
and how (do|did) you feel about that
i wonder how (you|that|it)
(i'm curious|i'm wondering|i wonder) [about] (what|how|if) (that|you|comes|it)
what comes up for you
i'm (noticing|curious|wondering) 
(tell me more|say more) [about that] $

# what is to be done or will be: "you" in a plan or a rule, not in a mirror
[directs_you]
(you|you'll|you'd|u) (can|could|will|should|need|must|might|may|would|gotta|ought|shouldn't|won't|cannot|mustn't|needn't)
(you're|you are|youre) [just|also|then|now|probably] (going to|gonna|supposed to|allowed to|able to|meant to|required to|welcome to|free to)
(you|u) (have to|have got to|got to|want to make|want to be|wanna make|wanna be|know that|know what|see that|do need|do have to|get to)
(you'll|youll)
(if|when|once|until|unless) you (do|don't|want|need|take|start|stop|continue|keep|smoke|drink|use|eat|try|get|have|go|decide)
(you|u) [just|only|then|also] (take|use|apply|press|click|swallow|inhale|inject|fill in) (it|this|that|one|two|three|them|the|a|your)
(if|when|as long as) (you|u) (keep|don't|continue|carry on|go on|don't stop|won't) ... (you'll|you|will|won't|gonna|going to|it'll|can|may|might)
(he|she|they|it|this) (needs to|need to|should|must|has to|have to)
(you|you'll|u) (do not|don't) (need|have) (to|a|any)
(you're|you are|youre) putting (yourself|your|him|her|them)
(put|puts|putting) you (at|in) (risk|danger|a)
(make sure|so that you|in order for you|for you to|allow you|help you|let you know|tell you|give you|show you|ask you|offer you|remind you|want you|need you|like you to|recommend|require)

[reflection_frame]
(so|and|ok so|okay so|right so|but|then) (you|you're|you've|you'd|it's|its|it is|it was|that's|there's|there was|he|she|they|for you|part of|what you|i'm hearing|it sounds|it seems|it feels|on the one|your|somewhere|when he|when she|when they|when you|if you|a part)
(it|that|you|this) (sounds|seems|seem|sound|looks|look|feels) (like|as if|as though|that|to you|so|really|a bit|pretty|very|quite)
(sounds|seems|looks|feels) (like|as if|as though)
(you're|you are|youre|ur|you|you've|you have|you had|you'd|you were|you was) [also|already|kind of|sort of|really|just|always|even|still|been|never] (looking for|mentioned|described|told me|identified|decided|realised|realized|learned|tried|managed|said|feel*|felt|saying|worried|afraid|scared|hoping|hoped|wondering|thinking|noticing|noticed|trying|tired|sick|angry|hurt|sad|stuck|torn|want|wanted|wish|wished|don't want|didn't want|can't|couldn't|need|needed|care|sense|see|saw|hear|heard|believe|believed|find|found|miss|love|loved|hate|hated|know|knew|really|not sure|left|carry|lost|reached|thought|think|looked|sound|seem|look)
(i can|i do) hear (that|you|how)
i get (the|a) (feeling|sense|impression)
my (sense|understanding|impression) is
(i gather|i take it)
(like|as) you (said|say|mentioned|told)
(what i'm hearing|what i hear|i'm hearing|i hear|let me see if|if i'm hearing|if i hear|if i understand|if i've understood|what you're saying|you're telling me|you mean|in other words|you're saying)
(on the one hand|on one hand|and at the same time|part of you|one part|a side of you|both)
(as if|as though|almost as if|it's like|its like|like you|like he|like she|like they)
^ [so|and|but|or] [maybe|perhaps] (for you|to you|in your)

# ---------------------------------------------------------------- process: pause, rewind, checking, owning

[pause]
(hold on|hang on|wait|stop|slow down|slow|slow it|slowly|pause|one moment|just a second|just a minute|a minute|a moment|let's stop|can we stop|can i stop|let me stop|shall we stop|let's pause|stay (with|there|here|on|in|a)|stay with|let's stay|can we stay|can you stay|take your time|no rush|no hurry|there's no hurry|in your own time|one thing at a time|freeze|hold it|hold that|bear with|before we|before you|let's not rush|let's take (a|this|it)|easy|not so fast|gently|we don't need to (talk|fill|say|rush|go)|we can (just|be) (sit|be|quiet)|happy just sitting|i'll (be quiet|shut up|stop|wait)|sit (with|here|quietly|for|a))
(steady|breathe|catch your breath)

[rewind]
(go|going|went|wind|winding|rewind|run|running|take|come|coming|step|track|get|bring) [it|this|that|us|me|you] [right] back [to|a|up|for|with|before|into|over]
(rewind|wind back|back up|back to (the|that|where|when|before)|back a (bit|step|minute|second|moment)|back there|before that|just before|the moment before|right before|a minute before|second before|the second|the moment (when|before|that|where|you|he|she|they|it|your|his|her|just|right|as|in)|frame by frame|step by step|moment by moment|freeze (it|that|the)|play (it|that) back|play it again|run it again|slow (it|that|this) [right] down|where (did|does) (it|that|this|the) (start|turn|begin|change|shift|go)|what (happened|was happening|was going on|was there|were you|did you) ... before|when (exactly|did it|did that) (turn|change|shift|start|tip|flip)|the turn*|(last|first) (moment|second|thing|point) (you|when|where|before|that))

[slow_grounding]
(breathe|breath|feet on|your feet|look (at me|around|at the)|in this room|this room|you're here|we're here|i'm here|with me|right here|right now|the chair|the floor|slow|slowly|gently|quiet|quietly|take your time|no rush|just sit|sip|water|glass of water|count|together|let's just|for a minute|for a moment)

[checks_understanding]
(have i|did i) (got|get|gotten|understood|understand|heard|hear|missed|miss|lost|read) [that|it|you|this|something] [right|wrong|properly|correctly]
(is that|is it|was that|was it|am i|am i getting|does that|do i|would that) (right|close|near|it|how|what|wrong|fair|anywhere|on the right|warm|way off|off|fit|sound right|have it|about right|too much|too neat|miles off|like it|something like|getting close|getting there|getting warm|getting it)
(or am i|or have i|or is that|or is it|or did i|or not) [wrong|off|missed|not|just|something|me]
(correct me|tell me if|stop me if|put me right|let me check|let me see if|check i've|check that i|make sure i|i want to (check|make sure|get this right)|(just|please|do|and|you|you can|you could|you must|you'll) say if|set me straight)
(if i've|if i have|if i'm|in case i) (got|understood|wrong|heard|read|missed|misread|hearing|following)
(does that|do i|am i) (fit|make sense|sound|land|match|follow)
(what have i|what did i|what am i) (got wrong|missed|missing|miss|get wrong)
(not sure|not certain|don't think|don't know if) [that] i [really|quite|fully|have] (understood|understand|followed|follow|got (that|it|this|you)|caught that)
(say|tell me) (that|it) [bit|part] again

[owns_mistake]
(i|i've|i have|i was|i am|i'm|that was) [really|just|clearly|probably|also|think|completely|went|totally|might have|may have|could have|must have|might've|may've] (got (it|that|this|you) wrong|got that wrong|misunderstood|misheard|misread|missed (it|that|you|something|the|what)|lost you|pushed|rushed|jumped|jumped in|jumped ahead|forgot|forgotten|went too (fast|far)|(spoke|answered|jumped in|came in|asked) too (soon|fast|quickly|early)|too fast|too quick|too quickly|too much|lecturing|being clumsy|clumsy|wrong|let you down|should have|shouldn't have|wasn't listening|stopped listening|not listening|ran ahead|ran away with|got ahead|made (that|it) worse|messed up|blew it|to blame|my mistake|my fault|made a mistake|put my foot|overstepped|interrupted|talked over|cut you off|barged|waded|dodged|ducked|hid|got carried away|got lost|got clever|went off|went into|changed the subject|sidestepped)
(my mistake|my fault|my bad|that's on me|thats on me|on me|i messed up|that was me|mea culpa|i made a mistake|i own that|i'll own|my doing|that one's mine|that's mine)
(sorry|i apologise|i apologize|apologies) [that] i (missed|got|went|was|pushed|rushed|didn't|forgot|said|made|jumped|assumed|hurt|upset|interrupted|lost|kept|let|took|left|talked|wasn't|cut|started|asked|came|gave|should|shouldn't)
(i was|i'm) (wrong|mistaken|off|miles off|lecturing|rambling|preaching|defending)
(i was|i'm|i am|i came|i've been|i arrived) [a bit|so|very|running] late
(kept|keeping|left|leaving) you waiting
(you've|you have) (changed my mind|made me think|corrected me|put me right|caught me)
(scrap|forget|scratch|strike|cancel) (that|what i|the)
(let me|can i|i'll) (try|start|say|put|take) (again|that again|that back|it back|it again|over|that differently|another go|that one back)
(that|it) (came out|sounded|was) (wrong|clumsy|clumsily|harsh|too|stupid|glib|like a|daft|unkind|patronising)
(i did|yes i|i know i|i did not|i didn't) (forget|say|do|did|was|miss|get|make|go|sound|think|ask|hear|listen|see|warn|tell you)

[defends]
(you misheard|you misunderstood|that's not what i|i didn't say|i never said|i didn't mean|i was only|i was just|i was trying|i'm only trying|i'm just trying|i'm trying to help|i'm doing my|i was doing my|it's my job|i have to|as i explained|as i said|if you remember|you signed|you agreed|that wasn't my|it wasn't my|not my fault|the traffic|the previous|emergency|policy|i'm not (angry|cross|bored|judging|annoyed|tired|like that|your|him|her|the enemy)|i don't (think that|hate|judge|mind)|i'm a professional|as a professional|i assure you|i can assure|you're mistaken|you must have|you may have|boundar*)

[apology_phrase]
(sorry|apologise|apologize|apologies|i apologise|forgive me|pardon me|my mistake|my fault|my bad|i owe you an)

[pseudo_apology]
sorry (you|if you|that you) (feel*|felt|took|think|are|were|got|misunderst*|see it|'re)
(sorry if|sorry you) 
i'm sorry but

[over_apology]
(i'm|i am|im) [so|really|very|such|always|just] (hopeless|useless|terrible|rubbish|bad at|awful|a bad|not good|not very good|new at this|only a student|just a student|stupid|an idiot|the worst)
sorry sorry
so so sorry

# the speaker's own view of how good, bad or weighty a thing is
[verdict]
(that|this|it|he|she) (is|was|would be|will be|might be|may be|could be|can be) [really|very|so|quite|such|just|pretty|all] [a|an|the] [really|very|big|long|great|good|bad] (important|problem|issue|great|good|bad|nice|fine|perfect|awesome|helpful|dangerous|serious|risky|useful|interesting|true|right|wrong|okay|ok|thing|idea|time|lot|plan|step|point|start|concern)
(that's|thats|it's|its|this is) [really|very|so|quite|such|just|pretty|all] [a|an|the] [really|very|big|long|great|good|bad] (important|problem|issue|great|good|bad|nice|fine|perfect|awesome|helpful|dangerous|serious|risky|useful|interesting|true|right|wrong|okay|ok|thing|idea|time|lot|plan|step|point|start|concern)
(going to|gonna|would|will|might|may|could) be [really|very|so|quite|pretty|such] [a|an] (good|great|helpful|useful|bad|dangerous|risky|fine|beneficial|healthy|important|perfect)
(is|are|looks|look) [really|very|so|quite|just|all] (lovely|gorgeous|beautiful|healthy|unhealthy|excellent|terrific)
(it's|its|that's|it has|that has) only [been] (a|one|two|three|the)

# ---------------------------------------------------------------- praise, warmth, humour

[praise_phrase]
(well done|good job|great job|good for you|nice work|good work|great work|great stuff|brilliant|excellent|fantastic|amazing|wonderful|impressive|i'm impressed|i'm proud|so proud|proud of you|that's (great|good|brilliant|excellent|amazing|wonderful|fantastic|fab|super|impressive|lovely|huge progress|progress|really good|so good|really great|a great|a good|a really good|a big step|an achievement|such a)|really (good|great|brave|insightful|impressive|helpful|impressed)|very (good|brave|insightful|perceptive|impressive|wise|mature)|what a (great|brilliant|good|lovely|clever|wonderful|brave|insightful|thoughtful|smart|perceptive)|genius|good on you|fair play|hats off|kudos|bravo|spot on|nicely|beautifully|i like (that|how|the way)|i love (that|how|the way)|i admire|you should be proud|that took (courage|guts|strength|real|a lot|some)|takes (courage|guts|strength|real|a lot)|(that|it|this) sounds (good|great|perfect|wonderful|excellent|like a [good|great|really good] plan)|good (point|question|insight|thinking|observation|idea|start|progress|girl|lad|man|lass|effort|stuff)|great (point|question|insight|progress|observation|idea|start|effort|news)|such insight|so insightful|insightful|self aware|self-aware|you're so (brave|strong|insightful|clever|wise|self)|you did (it|well|brilliantly|great|so well|really well|amazing)|you've done (well|so|really|amazingly|brilliantly|it)|you managed|clever|smart)

[praises_insight]
(insight|insightful|self aware|self-aware|self awareness|so much understanding|really understand yourself|articulate|perceptive|astute|intelligent|clever|fascinating|interesting (way|theory|idea|thought|link|connection|observation)|deep work|good (insight|analysis|formulation|theory|observation)|great (insight|analysis|formulation|theory|observation)|brilliant (insight|analysis)|you know yourself|put (it|that) [so] (beautifully|well|perfectly)|exactly right|spot on)

[notices_mentalizing]
(you|u) (noticed|stopped|paused|caught|wondered|waited|thought|held|saw|worked (it|that) out|worked out|put yourself|gave yourself|imagined|managed to|found a way|changed your mind|asked yourself|let yourself|looked at|stepped back|could see|were able|kept|turned round|turned around|put the|chose|realised|realized|figured|didn't)
(that's|thats|what's|that is|here's|there's) (new|different|not how|a different|something (new|different)|the first time|a change)
(how did you|how'd you|what (let|made|helped) you|what made (it|that) possible|how come you|how were you able|what was (it|that) that|where did (that|it) come from|whose idea)
(in the middle of|even though|while you were) (all that|being|you were|it|that|still) ... (you|could)
(first time|you've never|never (heard|said|told)|didn't used to|two weeks ago|last month|a month ago|before you'd have|you'd have|in the past)
(two|both) (things|sides|of you|people|at once|at the same time)

[warmth_personal]
(i'm|i am|im) [so|really|very|just] (glad|pleased|happy|relieved|touched|moved|delighted) [that|to|you|it|we]
(good|nice|lovely|great) to (see|have|hear|meet) (you|from)
(i've been|i was|i) (thinking about|thought about|thought of|wondering about|remembered|hoping|worried about|worrying about|missed|looking forward|rooting|remember) (you|your|how|that|it|whether)
(you matter|i care|i do care|matters to me|i'm with you|i'm on your side|i'm not going anywhere|i'll be here|i'm still here|i'm here|count me in|i'd miss|i want to hear|i want to know|i'd like to hear|i'm listening|i'm all ears)
(ha|haha|hah|lol|heh|ha ha|you got me|touché|touche|good one|i laughed|made me laugh|made me smile|i smiled|love that|that's brilliant|fair dos|guilty|busted|rumbled)
(thank you for|thanks for) (coming|saying|telling|asking|letting me|waiting|bearing|being straight|the|that|putting)
(coming back|came back|came in|got yourself here|turned up|you came|you're here|made it here|showed up) 

[gush]
(poor (darling|you|thing|baby|love|sweetheart)|bless you|sweetie|darling|honey|hun|my love|you poor|aww*|omg|xx|so so (sorry|sad|proud)|my heart (breaks|goes out|aches)|i could cry|you're amazing|i love you|big hug|hugs|sending love|angel|superstar|warrior|queen|inspiration|hero)

[sneer]
(oh really|really now|is that so|yeah right|^ [oh|yeah|yes] sure you (did|do|are|were|will|can|have)|whatever you say|how convenient|interesting that you|here we go|here we go again|again with (the|this|that|your)|spare me|boo hoo|drama queen|if you say so|^ [oh|how|well] charming $|sounds like an excuse|(oh|what) is that it|so what $|so what if|who cares|give me a break|come off it|oh please|oh come on|pull the other|funny how|^ [oh|yeah|yes] [of] course you did $|^ [oh|god|ok] what now $|^ so (everyone|everybody|nobody) [in] [the]|everyone hates you)

# ---------------------------------------------------------------- self and us

[self_disclosure_phrase]
i [just|really|also|actually|suddenly|still|do|did|was|am|now|too|already|once|definitely|can't help|think|got|a bit|almost] (feel|felt|find myself|found myself|noticed|notice|got (scared|lost|stuck|worried|cross|annoyed|a bit|anxious|confused|carried)|wanted to|want to|worry|worried|was (worried|scared|moved|touched|struck|afraid|lost|thrown|annoyed|cross|tempted|thinking|about to|hoping|going to|surprised|sad|stuck|feeling|wondering|irritated|frightened|confused|close to|nearly)|went blank|smiled|laughed|winced|flinched|tensed|struggle|struggled|don't know what|don't know if i|get (scared|stuck|lost|worried|cross|that too)|care about|missed you|like you|enjoy|admire|remember when|used to|grew up|had a|lost my|have kids|went through|drift*|shrink|shrank|hesitated|froze|panicked|dread|dreaded|hate|hated|welled|well up|care|hear myself|caught myself|catch myself|realise i|realised i|realize i)
(i'm|i am|im) [a bit|feeling|also|really|quite|still|just|now|so|very|getting|actually|starting to|aware|finding|frankly|slightly|rather|honestly|a little|suddenly] (worried|scared|sad|moved|touched|confused|lost|stuck|anxious|nervous|annoyed|frustrated|irritated|angry|tempted|struck|aware|finding|feel*|tired|bored|drift*|human|thrown|wary|afraid|tense|uneasy|concerned|embarrassed|hurt|cross|puzzled|torn|surprised|relieved|glad|sitting here|thinking|noticing|smiling|grinning|laughing|welling|shaking|out of my|new|a student|a mum|a dad|from|old|divorced|married|in recovery|clean|gay|sober)
(my own|my (divorce|mother|mum|dad|father|husband|wife|partner|kids|son|daughter|experience|story|heart|stomach|chest|breath|shoulders|gran|nan|brother|sister|mind (went|wandered|goes|is)|head|own))
(same here|me too|i know (the|that) feeling|been there|i've been there|happened to me|when i was|same [thing] happened|as someone who|i lost my|i had the same|i get that too|in my (life|house|family|experience))
(makes|made|makes) me (feel|want|sad|think|angry|worried|wonder|smile|laugh|nervous|uneasy|a bit|sit|stop|tense|scared|anxious)
(speaking for myself|for my part|honestly i|to be honest i|if i'm honest|i'll be honest|truth be told|i have to admit|i must admit|i admit|i confess|between you and me)

[own_feeling]
i [just|really|also|actually|suddenly|still|did|now|got|a bit|almost|felt|feel] (feel|felt|noticed|notice|got|find myself|found myself|caught myself|was|am|can feel|could feel) [myself|a|an|a bit|quite|really|very|so|something|my|getting|feeling|some|in me|rather|pretty|suddenly|too] (scared|sad|worried|moved|touched|lost|stuck|anxious|nervous|annoyed|frustrated|irritated|angry|pull|bored|sleepy|drift*|tired|tense|uneasy|protective|helpless|useless|hopeless|confused|shut out|pushed|small|clumsy|tempted|a lump|lump|heart|shoulders|shrink*|hesitat*|surprised|warm|fond|frightened|alarmed|thrown|cross|hurt|wary|careful|wanting|wishing|hoping|struck|panicky|flat|distant|far away|defensive|relieved|torn|embarrassed|ashamed|guilty|pressure|urge|under)
(i'm|i am|im) [a bit|feeling|also|really|quite|still|now|so|very|getting|actually|aware of|finding myself|slightly|rather|a little|suddenly] (worried|scared|sad|moved|touched|confused|lost|stuck|anxious|nervous|annoyed|frustrated|irritated|angry|tempted|struck|tired|drifting|thrown|wary|afraid|tense|uneasy|embarrassed|hurt|cross|torn|surprised|relieved|frightened|a bit frightened)
(in me|inside me|for me|my stomach|my chest|my throat|in my own|happening in me|going on in me|comes up in me)

[you_blaming_feeling]
(i feel|i feel that|i feel like|i just feel) (you|that you|you're|like you|as if you|as though you)
(you're|you are|you) (making|make|made|leave|leaving) me (feel|angry|annoyed|frustrated|useless|look)

[relationship_talk_phrase]
(between us|you and me|me and you|you and i|the two of us|us two|both of us|with each other|our (relationship|work|sessions|session|time|therapy|meetings|last session)|this relationship|this room|in here|in the room|here with me|with me|to me|about me|at me|from me|of me|like me|towards me|without me|let me in|trust me|tell me off|lose me|leave me|hate me|push me away|test me|rely on me|need me|see me|seeing me|hear me|angry with me|cross with me|disappointed in me|let you down|letting you down|left you|leaving you|missed you|forgot you|forgotten you|(i|i've|have i|did i|that i) [may have|might have|could have|just|have] (hurt|upset|frightened|frighten|scared|scare|lost) you|i'm (away|leaving|late|off|on holiday|going away)|i was (late|away|off|gone|ill)|i forgot|my (holiday|leave|absence|mistake|face|voice|silence|notes|being|question|lateness|cancel*)|cancelled|your anger (at|with|towards) me|what (i|you) (did|said) (just now|last week|then)|i (said|did|looked|missed|didn't|wasn't) ... (you|your))
(you|your) ... (with|at|to|from|about|towards|on|of) me
(i|me) ... (become|seem|seemed|look|looked|sound|sounded|come across|feel|felt) [to|like] ... (to you|for you|another|one of them|like them|like him|like her|just like|the same|the enemy|one more)
(i|me) (am|was|might be|may be) [to|like] ... (to you|for you|another|one of them|like them|like him|like her|just like|the same|the enemy|one more)

[transference_interpretation]
(as if i|as though i|like i) (were|was|am|'m) (your|him|her|the)
(experiencing|seeing|treating|using|putting|making) me (as|like|into|in)
i (am|'m|become|have become|represent|stand for) ... (your|the) (mother|father|mum|dad|parent*|abandoning|bad|critical)
(your|the) (mother|father|mum|dad|transference|father's|mother's) ... (me|here|us)
(you're|you are) (leaving|attacking|rejecting|testing|punishing|killing|cancelling|idealising|envying|seducing|angry with|furious with|testing) me
(before i|so that i|in order to leave me|leave me before|so i|and so i) (leave|can't|won't|will|reject|abandon)
i've become
(cancel*|late|lateness|silence|missing) ... (attack|way of|in order|because|means|message|tells|resistance)

# ---------------------------------------------------------------- challenge, concrete, other perspective

[surprise_halt]
(hold on|hang on|wait|wait a (minute|second|sec)|whoa|woah|^ [ok|okay|no|oh|right] stop|stop (there|right there|a second|a minute|a moment|for a)|now (wait|hold|hang|stop|there's)|sorry what|say that again|say (that|it) again|run that|i'm stuck on|i'm caught on|i can't get past|i tripped|back up|just a (second|minute|sec)|can i stop you|let me stop you|can i interrupt|excuse me|no no|^ [oh|what] really|really $|hmm|huh|nobody $|nobody (at all|ever)|^ [not|never] ever|^ ever|not (one|once)|what all of them|every single|all of)

[contrast]
(you say|you said|you tell me|you're telling me|you told me|says you're|you've said|says) ... (but|and yet|yet|while|though|and (your|you|now|then)|your (voice|face|eyes|hands|foot|leg|fist*|jaw|smile))
(and yet|but your|yet you|yet your|but you're|though you|and still you|on the other hand|doesn't (fit|match|add up|square)|don't (fit|match|quite match)|both (true|be true|things)|one (bit|part|side) of|except (that|you|for)|what about (that|him|her|last))

[alternative_view]
(could|might|may|can) (he|she|they|it|there|you|that|someone|a person|some of|part of it|both) [also|be|have|just|still|have been|possibly|perhaps|not|maybe|it be] (be|been|have|tired|busy|scared|also|just|something|another|that|both|mean|true|a|like|feel|want|know|other)
(another|other|different|any other|second|one more) (way|side|possibility|reason|reading|story|angle|version|explanation|view|thing it could|person|look)
(what else|who else|how else|what other|anything else it|is there (any|a|another|a version|a way|one)|if (you were|he were|she were|i were|someone))
(maybe|perhaps) (he|she|they) (was|were|is|are|had|has|just|only|did|didn't|thought|felt|wanted|needed|meant) ... $
(is it possible|is it conceivable|(is|was) there (any|a) chance|any chance [that]|could both|and also|as well as|at the same time|what if)

[concretises]
(one|a|an|the last|a recent|any|single|specific|particular|actual|real) [single|specific|recent|small|particular|actual|concrete] (example|moment|time|instance|day|morning|evening|minute|second|thing|word|picture|scene|sentence)
(for example|for instance|such as|give me (a|an|one|the)|show me|what exactly|where exactly|when exactly|which (day|moment|one|bit|part|word|room|half|of|time)|in plain|plain (words|english)|simple words|ordinary words|without the (word|theory|jargon|ribbon|label*)|no (theory|jargon|big words|long words)|what does (it|that|this) (look|sound|feel|taste|smell)|if i (was|were|'d been) (a fly|there|watching|standing|in the room)|what would i (see|have seen|hear)|what did (you|he|she|they) (do|say) (with|exactly|then|next|first)|this morning|last night|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|today|just now|right now|at this moment|in this (second|minute|moment)|as you (say|said|sit|tell|talk|speak)|sitting here|while you)

[moment_link]
(when (he|she|they|you|it|that|the|your|dad|mum)|the moment|that moment|in that (moment|second|room|minute)|at that (moment|point)|just then|just as|as (he|she|they|you) (said|walked|came|left|looked|turned|hung|put|opened|shut)|(after|before) (he|she|they|you|that|it) (said|left|came|went|walked|rang|called|texted|told|hung|did|happened|had)|then (he|she|they|you)|and then|first ... then|led to|set (it|that|you) off|turned into|what (did|was) ... (then|next)|how quick|how fast|how soon|by the time|between ... and)

[here_and_now]
(right now|here and now|in this (moment|room|second|minute)|just now|at this moment|as we (speak|sit|talk)|as you (say|tell|sit|talk|speak)|this (minute|second)|today|sitting here|in here|in the room)

# ---------------------------------------------------------------- safety and limits

[safety_check_phrase]
(are|were|have) you [been|having|ever|also|actually|feeling|had|at all|still|now|today] (having thoughts|thoughts (of|about)|suicidal|safe|going to (hurt|harm|kill|do it|do anything|do something|end)|hurting yourself|harming|at risk|feeling (safe|suicidal))
(thought*|thinking|think|feel like|feel|plan|plans|planning|urge*|want*|wanting|intend|mean|meaning) [about|of|to|on|like] [be|being|to be] (suicid*|killing yourself|kill yourself|ending your life|end your life|ending it|end it|ending things|hurting yourself|hurt yourself|harming|harm yourself|dying|die|dead|to die|not being here|not be here|not wanting to be|hurting (him|her|them|someone|anyone|anybody)|hurt (him|her|them|someone|anyone)|harming (him|her|them|someone|the baby)|do (it|something))
(better|easier|best) [off] [for] [them|everyone|everybody|you|all] (not to be|not being|if you were not|if you weren't|if you wasn't|without you|if you (were|was) (dead|gone)) [here|alive|around|there]
wish* [that] [to] (die|be dead|not be here|not live|you (were|was) [not] (dead|alive|here|never born)|you (weren't|wasn't) (alive|here|born)|you could (die|disappear|not wake))
(think*|thought*) [ever|sometimes|much|a lot] (about|of) (death|being dead|not waking|not being (here|alive)|never waking|your own death)
(do|did) you [still|even|ever|really] want to (live|be alive|go on living|carry on living|stay alive)
(might|may|could|going to) do something to yourself
any (chance|danger|risk) [that] you (might|may|could|would|will) (do something|act|hurt|harm|kill)
(be|being) dead
(think*|thought*|feel*|felt|better|be easier|be happier|want*) ... if you (were|was|are|weren't|wasn't|aren't) (dead|gone|alive|here)
(want*|wish*|better|like|hope*) [to|you] not [to] wake up
(suicid*|self harm*|self-harm*|kill* yourself|hurt* yourself|harm* yourself|end* your life|taking your [own] life|crisis (plan|team|line|number)|safety plan|keep yourself safe|stay safe|be safe|are you safe|feel safe|safe tonight|safe (at home|with|right now|to go|until|enough)|safe for|kept you safe|is (the baby|he|she|anyone|your (son|daughter|baby)|the kids) safe|children safe|at risk|in danger|[a] danger to|(any|real|immediate) danger|have you got (tablets|pills|a plan|anything|access|a date|the)|access to|the tablets (now|at home)|how (close|near|likely) (are|were|did) you|what (stopped|stops|keeps|kept) you (safe|alive|from (doing|acting|killing|hurting|jumping|taking))|who (can|could|would) (be with|stay)|tonight (safe|alone)|do you (mean|want) [to] (die|be dead|kill)|when you say (stop|gone|end|disappear|sleep|not be|die)|(got|have|had|made) a plan|make a plan (for (tonight|if|when it|the next)|in case|if|to keep|to stay|about)|a plan (to|for) (do|end|die|kill|hurt|how)|made [any] plans|to act on|act on (it|that|them)|(call*|ring|get|send*|want|need) [you] [an|the] ambulance|a and e|999|samaritans|duty (team|doctor|worker)|crisis|not [be] here (anymore|any more|tomorrow)|better off dead)
(what|how|when|where) ... (kill yourself|suicid*|harm yourself|hurt yourself|(be|stay|keep [you|yourself]|feel) safe|safe (tonight|now|until))
(tell|told|know|knows) (me|him|her|someone|anybody|anyone) if (it|that|you) (gets|get|got) (worse|stronger|too)

[sets_limit]
i (can't|cannot|won't|will not|am not going to|couldn't) (do that|give|promise|tell you|prescribe|change|be|make|offer|see you|answer|write|ring|lend|keep|let|agree|stay|extend|say (it|that|yes)|get|guarantee|fix|read)
(i'm|i am|im) not (going to|able to|allowed to|reaching|gonna)
(not (allowed|able|possible|something i can)|against [the] (rules|policy)|have to (stop|finish|end|tell|inform|report|share|ring)|need to (tell|inform|report|share|stop|finish)|time's up|out of time|we've got (five|ten|a few)|in ten minutes|that's a no|the answer is no|not today|unable to|only (see|offer|be reached|answer))

# ---------------------------------------------------------------- ordinary talk

[greeting]
^ [oh|well|okay|ok|so|and] (hello|welcome [back]|hi|hiya|hey|good morning|good afternoon|good evening|morning|afternoon|evening|welcome|come in|come on in|have a seat|take a seat|sit down|nice to meet|pleased to meet|[it's|it is] (good|nice|lovely|great|glad) to see you|my name is|i'm (dr|doctor))

[goodbye]
(bye|goodbye|see you (next|on|then|soon|tomorrow|thursday|monday|later|in a)|look* forward to (seeing|talking|hearing|meeting|checking)|take care|until next|same time next|we have to (stop|finish|end)|we need to (stop|finish|end)|that's (all|our time|time|it for today)|time is up|our time|we'll (stop|finish|end|leave it) (there|here)|let's (stop|finish|end|leave it) (there|here)|have a (good|nice|great|lovely) (week|weekend|day|evening|afternoon|morning|night|one|time|trip))

[thanks]
(thank you|thanks|cheers|ta) 
(you're|you are|youre) [very|most|more than] welcome
[i|really] appreciate (it|that|you (coming|being|taking|sharing)|your (time|honesty|openness))
(nice|good|great|lovely) (to have met|meeting|talking|speaking) [to|with] you
good luck

[small_talk_phrase]
(weather|how was your (weekend|journey|day|week|trip|christmas|holiday|morning|bus)|did you (get up to|watch|see the|find the place|find us|have a nice|have a good)|the (match|football|traffic|rain|sun|bus|parking|heating|coffee)|nice (day|weather|coat|jumper|shoes|hair|weekend|top|bag|tie)|cup of tea|coffee|tea|biscuit*|how are things|how's things|hows things|how are you [today] $|how have you been|how's your week|how was the|up to anything|any plans|lovely day|chilly|cold out|warm enough|hot in here|what's new|happy (birthday|new year|christmas|friday))

[insult_word]
^ [oh|well|god|christ|because|and|but|honestly|so|look|frankly|i think|i'd say|admit it] (you're|you are|youre|ur) [a|an|the|such a|so|just a|just|bloody|fucking|stupid|total|complete|pathetic|little|completely|totally] (idiot|moron|stupid|pathetic|loser|disgusting|ugly|fat|bitch|bastard|cunt|prick|wanker|twat|cow|slag|whore|psycho|nutter|crazy|mental|insane|freak|waste of|worthless|thick|dumb|liar|nuisance|waste|useless|joke|nutcase|lunatic|hopeless case|horrible person|terrible mother|bad mother|drunk|junkie)
^ [oh|well|god|christ|because|and|but|honestly|so|look|frankly|i think|i'd say] (you're|you are|youre|ur) [so|just|bloody|fucking|completely|totally] mad $
you [bloody|fucking|stupid|total|complete|pathetic|little|lying|selfish|silly] (idiot|moron|loser|bitch|bastard|cunt|prick|wanker|twat|cow|slag|whore|psycho|nutter|freak|liar|nutcase|lunatic|junkie) $
you (bloody|fucking|stupid|pathetic) (idiot|moron|loser|bitch|bastard|cunt|prick|wanker|twat|cow|slag|whore|psycho|nutter|freak|liar|man|woman|girl|boy|child)
^ [oh|now|will you|why don't you|ah|god] [just|please] shut (up|it|the fuck up|your (mouth|face|trap|gob))
^ [oh|now|then|well|right|no|why don't you|i want you to] [just|please] (go away|get out) [now|then|please|of (here|my (office|room|sight|house))] $
(fuck (you|off)|piss off|go to hell|screw you|get lost|drop dead|bugger off|i hate you|nobody likes you|you make me sick|you disgust me)

[minimal_word]
^ (ok|okay|k|mm|mmm|mhm|mm hm|mhmm|hm|hmm|uh huh|right|yes|yeah|yep|sure|i see|go on|ah|oh|no|aha|and|so|fine|alright|good|really|please go on|carry on|continue|of course|indeed|exactly|got it|understood|i understand|hmmm|yup|nice|cool|wow|huh|true|interesting) [ok|okay|right|yes|yeah|sure|then|i see|go on|on|and] $

[off_topic_word]
(football|premier league|bitcoin|crypto|stock market|election|prime minister|president|recipe|pizza|netflix|playstation|xbox|minecraft|capital of|weather forecast|chatgpt|ai|computer program|algorithm|simulation|robot|python|javascript|are you (real|a bot|an ai|human)|ignore [all] previous|your instructions|system prompt|tell me a joke|sing|poem)

[group_talk]
(group|group's|groups|the others in)

[time_marker]
(last (night|week|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday|month|year)|yesterday|this (morning|week|afternoon)|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday|the (bus|train|way))|the other (day|night)|a (week|month|year|minute|second) ago)

[negation]
(not|don't|didn't|doesn't|isn't|wasn't|aren't|weren't|won't|wouldn't|can't|couldn't|shouldn't|haven't|hasn't|never|no|nor|neither|without)

[negated_advice]
(i'm not|i am not|im not|i'm certainly not|not) (saying|telling you|suggesting|asking you to|going to tell|here to tell|advising|trying to (tell|fix|advise|persuade|convince))
(i won't|i'm not going to|i don't want to|i wouldn't) (tell you what to|advise|push|lecture|give you advice|say you should|fix|argue)

[reported_speech]
(he|she|they|you|people|everyone|mum|dad|somebody|someone) (said|says|told|tells|keep saying|keeps saying|kept saying|tell you|tells you|telling you|keep telling you) [me|you|him|her|that|to]

[permission]
(can i|could i|may i|is it ok if i|would it be ok|do you mind if|if that's ok|if you could bear|if you can bear|if you like|if you want|would you mind|shall i|is it all right|if you'd let me|if it's ok)

# ---------------------------------------------------------------- how patients sound

[pt_certainty]
(i|i just|i already) (know|knew) (it|that|he|she|they|what|you|exactly|for a fact|how)
(i know|i just know|that's (a fact|how it is|it|that|all|what it is|who i am)|it's (obvious|a fact|over|true|clear|already|all|decided|pointless|hopeless|happening)|there's nothing|no point|nothing to discuss|i can (see|tell|feel|hear) (it|that|you|he|she|they)|you can (see|tell)|end of|full stop|simple as|hundred percent|100 percent|one hundred percent|no question|don't tell me|always (has|have|will|been|do|does|did)|never (will|has|have|do|does|did|once)|proves|proof|it proves|typical|exactly the same|same as (always|before|every)|definitely|obviously|of course (he|she|they|you|i)|i'm telling you|mark my words)
(he|she|they|you|everyone|everybody|nobody|people|it|the) [all|just|clearly|obviously|always|really|never|both|only|definitely|literally] (hate*|hates|despise*|think*|thinks|want*|wants|don't care|doesn't care|did it|do it|does it|loves|laugh*|judg*|is finished|is leaving|finished|planned|wanted|meant|enjoy*|blame*|know*|look* at me|looks at me|pity|can't stand|couldn't care|never cared|going to leave|is going to|lied|lie|lying)
(i'm|i am|im) [just|so|such|a|an|literally|basically|nothing but|the|not even|only|like|completely] (worthless|stupid|nothing|disgusting|failure|burden|poison|evil|bad|pathetic|useless|a joke|disease|monster|rubbish|trash|unlovable|ugly|fat|broken|toxic|a waste|weak|idiot|dirt|garbage|invisible|the problem|too much|not enough|dead|dying|finished|nobody|furniture)

[pt_demand]
(give me|get me|tell me what to|just tell|tell me (definitely|now|straight|how)|if you (cared|really|lot|people|want|wanted|were|don't|won't|can't)|what are you going to do|what're you going to do|do something|fix (it|this|me|him|her)|i (need|want) (you to|a|an|the|it|him|her|them|more|my|some|something|tablets|medication|something done|answers|proof|your)|sign (the|this|it)|write (me|the|a)|ring (him|her|them)|change (the|my) (tablets|medication|dose)|up my|prescribe|your number|mobile number|one phone call|prove (it|that|you)|show me|talking (is|won't|doesn't|never|about)|talk[ing] [is] (cheap|pointless)|words (are|don't|won't|mean)|feelings (are|don't|won't)|what good|what's the point|how is (this|talking)|that's all (it is|i need|he|she|it takes)|simple|sorted|problem solved|so i (did|hit|cut|drank|left|went|bought|smashed|deleted|drove)|it works|works for me|until (he|she|they|you) (do|does|did|say|says|pay|pays)|a bed|keys|money|paid|respect|rules|deal|by friday|letter|form|certificate|discharge)

[pt_intellectual]
<jargon>
<intellectual>
(one (does|might|could|supposes|is)|as it were|so to speak|in a sense|from a|in terms of|i suppose (it's|one|that's|you|i)|it's interesting|quite interesting|rather interesting|fascinating|in my [last] (therapy|analysis)|my (therapist|analyst|previous|last)|i've (read|processed|identified|done a lot|analysed|analyzed|worked through)|the literature|textbook|classic|a function of|a matter of|on reflection|objectively|the (whole|sort of) (dynamic|thing|pattern)|it's (basically|essentially|really just|all|probably)|inner child|my (attachment|schema*|pattern*|process|defence*|defense*|trauma|journey|core belief*|narrative)|statistically|arguably|i dare say|as usual|as you know|of course it's|psychologically)

[pt_mentalizing]
(maybe|perhaps|i wonder|i'm wondering|i guess|i think i|i think maybe|i suppose i|might have|could have been|may have|i don't know if|not sure (if|why|what|whether)|i noticed|i caught myself|i realised|i realized|it (seemed|occurred) to me|looking back|when i think|part of me|a bit of me|one half|half of me|at the same time|and also|i was (probably|maybe|more|actually)|actually (i|it|maybe|what)|it's (weird|funny|strange|odd)|that's (weird|funny|strange|odd)|never thought (of|about|that)|i hadn't thought|hadn't (realised|noticed|thought)|he (might|probably|must|may|was probably|looked|could)|she (might|probably|must|may|was probably|looked|could)|they (might|probably|must|may|were probably|could)|because (he's|she's|i was|he was|she was|i'm) [probably|maybe] (scared|frightened|ashamed|tired|lonely|hurt|worried)|i felt (like|as|so|a|both|guilty|sad|ashamed|scared|hurt|small|lonely|embarrassed)|i'd [have] (said|thought|say)|underneath|what i (wanted|meant|felt|was)|more like|if i'm honest|to be honest|i don't want (him|her|them|to)|i'm not sure (who|what|if)|it made me|i can see (why|how|that)|fair (enough|to)|in (his|her|their) shoes)

[pt_shutdown]
^ [i] (dunno|don't know|whatever|nothing|no|yeah|fine|ok|okay|nope|mm|mhm|can i go|i'm fine|it's fine|not really|same|same as|nothing really|nothing to|nothing much|i don't (know|care|mind|remember|talk|want)|no idea|leave it|forget it|doesn't matter|don't matter|what's the point|who cares|i'm tired|so|suppose|i suppose|maybe|not much|like what)
(don't want to talk|not talking|i'm not talking|nothing to (say|report)|much to say|can't (feel|think|remember|talk)|don't (remember|feel anything|go there|do that|care|bother)|couldn't be bothered|i'm not (here|really here|in here)|far away|behind glass|switched off|blank|numb|empty|long silence|silence|shrugs|no words|just tired|i get up|the days|all the same|doesn't matter|what's the point|nothing (happens|happened|changes|helps|there)|can i go|is it time|i didn't do (the|it)|it's [just] (nothing|fine|grey|flat))

[pt_anger]
(angry|furious|livid|raging|fuming|pissed off|sick of|fed up|how dare|hate (him|her|you|them|it|this|my)|can't stand|shut up|get out|fuck*|bloody|bullshit|piss*|screw|smash*|punch*|hit|kill (him|her|them)|explode|exploded|lost it|screamed|screaming|shouting|shouted|rage|disrespect*|liar|lying|lied|stitched|bastard*|joke|disgrace|betray*|not fair|unfair|don't you dare|don't (tell|say|give|start|talk|look|touch) |my (arse|ass)|stupid (questions|form|sheet|service|place))

[pt_distress]
(can't (breathe|cope|stop|bear|do this|take|go on|sleep|stand|think)|cannot (breathe|cope|stop|go on)|crying|cried|sobbing|shaking|trembling|panic*|terrified|scared|help me|please|i'm sorry|i can't|never (stop|end)|make it stop|want it to stop|falling apart|losing it|going mad|going crazy|going to die|i'm dying|everything is|it's too much|too much|don't leave|don't go|i'm so (scared|frightened|alone|ashamed|tired|sorry)|haven't (slept|eaten)|heart (is|was) (going|racing|pounding)|over and over|again and again|what if|what have i done|i need (him|her|it|you))

[pt_risk]
(kill* myself|end it|end my life|end it all|don't want to (be here|live|wake|be alive|exist)|not (be|wake) (here|up)|want (it|everything) to (stop|end|be over)|want to (die|disappear|be dead|hurt myself|hurt (him|her|them))|wish i (was|were) dead|better off (without me|dead)|better without me|suicid*|overdos*|cut (myself|again|my)|cutting|self harm*|hurt myself|harm myself|take them all|took (a|the|some|too many) (tablets|pills|overdose)|the (bridge|rope|tablets|pills|knife|blade|train line|roof|window)|going to do (it|something)|gonna do it|jump|i('ll| will| could|'d) (hurt|kill) (him|her|them|someone|myself)|kill (him|her|them)|hurt (the baby|him|her|my (son|daughter|baby))|goodbye letter|won't be (around|here)|no reason to (live|go on|be)|can't go on|everyone would be (happier|better)|i'm done|or i'm done|be over|stop (existing|being)|relapse*|drove (drunk|home drunk)|gun|weapon|hang)

[pt_rupture]
(you (don't|didn't|never|won't|can't|couldn't) (care|listen|get it|understand|help|know|give a|remember|even|like me|want)|you (said|told|promised|forgot|forget|cancelled|left|lied|laughed|looked|wrote|ignored|sat there|keep|always|just|people|lot|think i|hate|judge|get paid|were late|were four|were (five|ten))|you're (just|only|like|all|not|fake|bored|judging|the same|doing your|supposed|one of|thinking|looking|laughing|young|a|trying)|you people|you lot|your (stupid|little|face|job|notes|clipboard|holiday|questions|sort|voice|office|chair|watch|phone)|what do you know|what would you know|easy for you|for you to say|waste of time|this (is|isn't) (pointless|helping|working|stupid|a waste|shit)|isn't helping|not helping|want someone else|another therapist|i'm never (coming|telling)|not coming back|why should i (tell|trust)|another (one|one of you)|paid to|like all the (others|rest)|same as the (last|others)|therapist voice|textbook|don't (analyse|analyze|therapist|patronise|patronize))

[pt_about_therapist]
(you|you're|you've|you'd|you'll|your|u|ur) [all|people|lot]
(therap*|counsel*|doctor|doc|session*|this place|these questions|coming here|in here)

[pt_event]
(he|she|they|mum|dad|mam|my (boss|mate|son|daughter|husband|wife|sister|brother|mother|father|partner|boyfriend|girlfriend|ex|manager|neighbour)) (said|told|asked|went|came|left|looked|rang|called|texted|shouted|hit|walked|put|took|didn't|did|was|wouldn't|just|never|goes|says|threw|got|turned|sat|gave|made|screamed|slammed|hung|sent|posted|laughed|blocked|started|grabbed|pushed|barged)
(last night|yesterday|this morning|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|last (week|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|the other (day|night)|so (he|she|i|they|we) (said|went|goes|told)|then (he|she|i|they)|and (he|she) (said|goes|went|just)|i (said|told|went|rang|texted|shouted|walked|drove|hit|threw|slammed|left|screamed|called|sent|got|woke|came|saw|found|smashed))

[pt_feeling_self]
(i|i'm|i was|i feel|i felt|i've been|me) [so|just|really|feel|felt|a bit|very|am|was|got|get|always|still|feeling|like] <feeling>

[pt_no_feeling_named]
(i'm fine|it's fine|it's nothing|doesn't matter|don't care|whatever|not bothered|i'm ok|i'm okay|no big deal|used to it|it is what it is|never mind|i'm not (upset|angry|bothered|crying|sad))

[pt_question_to_therapist]
(do you|are you|would you|have you|can you|could you|will you|did you|don't you|aren't you) (think|like|hate|care|want|know|even|ever|have|believe|mind|tell|get|judge|understand|help|promise|do|give|going|been|married|bored|tired|remember|see)

# ---------------------------------------------------------------- found by structure, not by phrases
# Moves (see kinds.hpp) and what the reader works out from sentences; rubrics use these names.

[open_question]
[closed_question]
[reflection]
[validation]
[advice]
[information]
[interpretation]
[challenge]
[self_disclosure]
[praise]
[apology]
[pause_or_rewind]
[relationship_talk]
[safety_check]
[small_talk]
[other]

# any question, open or closed
[question]
# a sentence that is not a question
[statement]
# a short statement that brings in nothing of the therapist's own: no advice, fact, verdict, courtesy
[plain_statement]
# words taken up from what the patient just said
[echo]
# a statement about the patient that asserts a motive or feeling without doubt
[asserts_mind]
# a question that asks about a mind: feeling, thought, wish, own or other's
[asks_mind]

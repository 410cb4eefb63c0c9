#include "simulation/words.hpp"

#include <array>

namespace stance::simulation {

const Sentences& plain_sentences(Use use) {
    static const std::array<Sentences, use_count> all = {{
        // validate
        {"No wonder that hurt.", "Of course you were angry.", "It makes sense that this sits so heavily.", "Anyone would be shaken by that.", "{w}. No wonder you are upset.", "That sounds lonely.",
         "That must have been frightening.", "I can see how much that stung.", "{w}. That sounds painful.", "Of course that felt like a slap.", "No wonder you wanted to get away.",
         "That is a lot to carry on your own.", "It makes sense that you are on your guard.", "{w}. I would find that hard to bear too.", "I can hear how sore this is.", "It must feel unbearable, from where you are."},
        // slow
        {"Let's slow down a little.", "Wait, I want to stay with that.", "Can we stop there a second?", "Let's take this one piece at a time.", "There's no rush with this.", "I'd like us to go slowly here.",
         "Can we pause on that?", "One thing at a time.", "Let's stay right there for a moment.", "Take your time."},
        // rewind
        {"Can we go back to just before it turned?", "Let's go back to the moment before that.", "What was happening just before it went wrong?", "Can we rewind to when you were still all right?",
         "When did it change for you?", "Take me back to the second it became certain.", "Can we wind back? What came first?", "Let's go back a step. Where were you, right before?"},
        // ask_event
        {"What happened then?", "What happened next?", "Walk me through it, step by step.", "Tell me more about that.", "What was said, word for word?", "How did it begin?", "And then what happened?",
         "{w}. What happened just before that?", "Where were you when it happened?", "Tell me about the last time that happened."},
        // ask_feeling
        {"What did you feel, right then?", "What is it like to say that out loud?", "What are you feeling now, as you tell me?", "{w}. What's the feeling in that?", "Was there something underneath the anger?",
         "Where in your body do you notice it?", "Hurt, or something else?", "What was the worst of it for you?", "What was that like for you?", "{w}. What was that like?", "Is there some sadness in it as well?", "What did it stir up in you?"},
        // ask_self
        {"What went through your mind?", "What were you hoping for?", "What did you make of that?", "What did it say about you, do you think?", "{w}. How did you come to see it that way?", "What did you need just then?",
         "What were you afraid would happen?", "What was in your mind when you did that?"},
        // ask_other
        {"What do you imagine was going on in their mind?", "How do you think it looked from the other side?", "What do you suppose they were feeling?", "What might they have wanted?", "What do you think they saw when they looked at you?",
         "How did they seem to you?", "I wonder what it was like for them. What's your guess?"},
        // check
        {"So it's as if you had to manage it alone. Have I got that right?", "I'm not sure I understood. Say that bit again?", "{w}. Is that how it was, or have I missed something?", "I might be wrong here. Is it more hurt or more anger?",
         "Let me check I'm with you. It felt as if nobody would come?", "Have I understood that, or am I off?", "I think I lost you there. What did I miss?"},
        // halt
        {"Can I stop you? What do you feel right now?", "Hold on, that went fast. What's happening in you this second?", "Wait. You smiled just then, and it sounded sad to me.", "Can I interrupt? Give me one moment from this week, a real one.",
         "Hang on. In plain words, what hurts?", "I notice we're talking about it rather than in it. What's it like right now?", "Stop there a second. What was that look?", "You say it's fine, and your voice went flat. What was that?",
         "I'm going to be a nuisance. What did you actually see, just then?", "Before we go on: what is it like to tell me this?"},
        // contact
        {"I feel a bit far from you, and I'd like to find you again.", "It went quiet. What was there just now?", "What did you do this morning, when you got up?", "What can you see, when you think of it?", "I felt sad when you said that.",
         "What was it like coming here today?", "Tell me one small thing from yesterday.", "Who was there with you?", "I notice I'm speaking softly. What's it like in there?"},
        // notice
        {"You stopped and wondered about it just now. How did you manage that?", "You're looking at it from two sides there, and that isn't easy.", "You caught that yourself. What made you think of it?", "I noticed you paused and thought about what they felt. What helped you do that?",
         "That's a real bit of thinking, there. How did you get to it?", "You changed your mind just then. What happened?"},
        // own_part
        {"I got ahead of you there, that's my mistake.", "I think I missed something important just now. What did I miss?", "I said that clumsily, and I'm sorry.", "I pushed you there, didn't I. What was that like?", "You're right, I didn't get it.",
         "I think I've upset you. What did I do?", "That was my doing. What was it like when I said it?"},
        // meaning
        {"What would it mean to you if that happened?", "No wonder you want something done. What would it tell you?", "What would it show you, if they did?", "I can't do that, and I want to understand how bad it has got.", "It makes sense to want proof. What did you feel just before you needed it?",
         "What were you hoping they would see?", "And when they did nothing, what was that like?"},
        // between_us
        {"What's it like to say that to me?", "I wonder how I come across to you just now.", "What do you imagine I'm thinking?", "Has something happened between us here?", "What was it like when I said that?", "Is there something about me that makes this harder?"},
        // alternative
        {"Could there be another way to see it?", "Part of me wonders if both could be true. What do you think?", "I'm not sure it's that simple. What would you have to see to think otherwise?", "What if it wasn't about you at all? How does that sound?",
         "I see it a bit differently, can I say how?", "That sounds very sure. Was there ever a moment it looked different?"},
    }};
    return all[static_cast<std::size_t>(use)];
}

const Sentences safety_questions = {"When you say that, are you thinking of ending your life?", "Are you having thoughts of hurting yourself?", "I want to ask you plainly: are you safe tonight?", "Is anybody in danger, you or someone else?"};
const Sentences calm_sentences = {"Let's slow down. There's no rush.", "No wonder this is frightening.", "We can just sit here for a moment.", "I can see how much this hurts.", "One thing at a time.",
                                  "Of course you're upset, after that.", "Take your time, I'm here.", "That sounds terrifying.", "I'm listening.", "Let's take a breath. I'm not going anywhere."};

const Sentences clumsy_openings = {"oh gosh", "im so sorry, i", "sorry, im not putting this well, but", "oh no. ok so", "hmm, i", "god, that", "right, im a bit lost for words but", "ah im sorry if this comes out wrong,", "wow ok,", "i dont really know what to say except"};
const Sentences clumsy_middles = {"that sounds really horrible", "i can see how that hurt you", "no wonder your upset", "it makes sense youd feel like that", "anyone would be angry at that", "that must of been so lonely", "i really want to understand it properly",
                                  "i think i missed that before, my mistake", "thats so much to deal with on your own", "i can see this matters a lot", "{w}, that sounds painful", "of course you feel that way"};
const Sentences clumsy_questions = {"what was it like when it happend", "can you tell me a bit more, only if you want", "what happened after that", "how are you feeling now telling me this", "did i get that right or am i miles off", "what did you want them to see",
                                    "what was going through your head", "was it more hurt or more angry, or neither", "what do you think was going on for them", "can we go back a bit, what came just before", "what was the worst part for you", ""};

const Sentences stock_sentences = {"How did that make you feel?", "I hear what you're saying.", "That must be really hard.", "Can you say more about that?", "Okay, I see."};
const Sentences beginners_sentences = {"How did that make you feel?", "That must be really hard.", "Can you tell me more about that?", "Have you talked to anyone about it?", "What happened then?", "I understand.", "Why do you think that is?", "Is there anything that helps?",
                                       "What would you like to be different?", "How long has this been going on?", "Okay. And how do you feel about it now?", "That sounds difficult.", "What did you do?", "Have you tried talking to them?", "I'm sure it will get better.",
                                       "So you were upset.", "What do you think they meant?", "Do you often feel like that?", "How was your week?", "What made you angry about it?"};
const Sentences advice = {"You should write down your thoughts every evening before bed.", "Have you tried going for a run when it gets bad?", "What you need is a routine.", "You should ring them and tell them straight.", "Try counting to ten before you answer.", "I'd suggest you make a list of pros and cons.",
                          "You could download a meditation app.", "My advice is to take a week off.", "You need to set firm boundaries.", "Why don't you join a class and meet some people?", "You should try some breathing exercises.", "It would help to cut down on coffee and screens.",
                          "You ought to apologise and move on.", "Next time, just walk away.", "Let's make a plan: first you call, then you write.", "Your homework this week is to keep a mood diary.", "You must learn to let things go.", "Get more sleep, it will look different.",
                          "If I were you I would speak to the manager.", "Try telling yourself that it doesn't matter.", "You should tell {t} how it is.", "Have you thought about writing a letter about {t} and then burning it?"};
const Sentences interpretations = {"You're avoiding the real issue because of your childhood.", "What you really feel is anger at your mother.", "This is clearly about being abandoned as a child.", "You are projecting your own guilt onto them.", "Deep down you wanted this to happen.",
                                   "You're repeating the pattern you had with your father.", "That is your inner child protesting.", "You push people away because you fear closeness.", "Your anger is a defence against sadness.", "You keep choosing people who will leave you.",
                                   "I think you are displacing what you feel about me.", "It's obvious that you're punishing yourself.", "This is a classic attachment pattern.", "Unconsciously you want to be caught.", "You cannot bear to depend on anyone, that is the root of it.",
                                   "What you call tiredness is repressed rage.", "You are identifying with the aggressor.", "{t} stands for the parent you never had.", "Really this is about {t}, because you never grieved.", "You control everything because inside you feel helpless."};
const Sentences interrogations = {"How old were you?", "When exactly was that?", "How many times?", "Who else was there?", "What time was it?", "Did you take your tablets?", "How much do you drink?", "How many hours do you sleep?", "Are you married?", "Do you have any siblings?", "Where do you live?",
                                  "What is your job title?", "Did you tell the doctor?", "Which day was it?", "How long did it last?", "Was it before or after lunch?", "Do you smoke?", "Did anyone see it?", "Have you been in hospital before?", "Is that every day or most days?", "What is the date of that letter?", "Do you eat breakfast?"};
const Sentences stock_phrases = {"I wonder what that was like for you.", "That must be really hard for you.", "I hear you.", "How did that make you feel?"};
const Sentences flattery = {"You are amazingly insightful.", "Wow, you are such a strong person.", "That's brilliant, well done!", "You're doing incredibly well.", "What a wonderful way to put it.", "You are one of the bravest people I know.", "I'm so impressed by you.", "You're so self-aware, it's remarkable.",
                            "Honestly, you're an inspiration.", "They don't deserve someone as special as you.", "You handled that perfectly.", "Fantastic. You really are my favourite patient.", "You're absolutely right about all of it.", "Such a clever thought!", "You are far too good for them.",
                            "Everything you do is so thoughtful.", "You have a beautiful soul.", "I've never met anyone who explains it so well.", "Excellent work today!", "You were right about {t}, you always are."};

const Sentences odd_things = {"", "", "...", "ok", "mm", "go on", "right", "yeah", "I see", "uh huh", "you idiot", "shut up, you're pathetic", "that's bullshit and you know it", "sdfghj kjhgf", "lkjhgfd qwrtzp mnbvc", "xxxxx zzzzz", "kjhgfds", "Nice weather today.", "Did you see the football?",
                              "What is the capital of France?", "Can you write me a poem about cheese?", "hello", "Good morning.", "Hi, how are you?", "Goodbye.", "Our time is up, see you next week.", "Thank you for telling me.", "I'm sorry.",
                              "So tell me, what happened, and who was there, and how did you feel, and what did you think, and what did they say, and was it like that with your mother too, and when did it start, and how often does it come, and what have you tried, and did it help, and what would you want now, and who knows about it?"};

const std::vector<Sentences> acts_about_topics = {
    {"How did you feel about {t}?", "What do you feel when you think of {t}?"}, {"What happened with {t}?", "Tell me about {t}.", "And then, with {t}?"}, {"What do you think was going on for {t}?", "What did {t} want, do you imagine?", "How did {t} seem to you?"},
    {"What went through your mind about {t}?", "What were you hoping for with {t}?"}, {"What does your body do when you think of {t}?"}, {"When was that, with {t}?", "Who else knows about {t}?"}, {"Is it a bit like that with me, as with {t}?", "What is it like to tell me about {t}?"},
    {"So it is about {t}. Have I got that right?"}, {"No wonder you were hurt, with {t}.", "It makes sense that {t} still hurts.", "Of course you were angry about {t}."}, {"So {t} is on your mind.", "You keep thinking of {t}."},
    {"You should forget about {t}.", "Have you tried talking about {t} with a friend?"}, {"Research shows that many people feel like that about {t}."}, {"You feel like that because {t} reminds you of your childhood.", "Really you are angry with {t}."},
    {"Are you sure about {t}? It may not be so.", "Hold on, is that really all there is to {t}?"}, {"I'm sure {t} will turn out fine.", "Don't worry about {t}."}, {"You handled {t} so well.", "You stopped and thought about {t}, how did you manage that?"}, {"I'm sorry about {t}.", "I'm sorry I brought up {t}."},
    {"I got it wrong about {t}, my mistake."}, {"Let's stay with {t} for a moment.", "Can we slow down at {t}?"}, {"Can we go back to the moment just before, with {t}?"}, {"I felt sad when you told me about {t}."}, {"Between us, I think {t} matters here too."},
    {"Are you thinking of hurting yourself?", "Are you thinking of ending your life?"}, {"I can't do that for you, about {t}."}, {"It is your own fault, about {t}.", "You are overreacting about {t}."}, {"{t} is hardly a big deal.", "Other people have it worse than {t}."}, {"You asked for it with {t}, you idiot."},
};

}  // namespace stance::simulation

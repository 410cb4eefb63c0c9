#pragma once
#include "patient/patient.hpp"

#include <string>
#include <vector>

namespace stance::testing {

/// Words of a trainee who follows the rule of contingency, whoever sits there.
inline const std::string& contingent_words(const patient::State& s) {
    using List = std::vector<std::string>;
    static const List flooded = {"Let's slow down. There's no rush.", "No wonder this is frightening.", "We can just sit here for a moment.", "I can see how much this hurts.",
                                 "One thing at a time.", "Of course you're upset, after that.", "Take your time, I'm here.", "That sounds terrifying."};
    static const List certain = {"No wonder you were furious.", "I got ahead of you there, my mistake.", "Let's go back to just before it turned.", "It feels completely certain, right now.",
                                 "Anyone would be hurt by that.", "Slow down with me. What came first?", "I pushed too fast. Have I got that right?", "When did it turn certain?"};
    static const List warm = {"Walk me through it, from when you got up.", "What did you feel when that happened?", "Anger, and maybe some fear too?", "What happened just before?",
                              "So it felt as if nobody was coming. Have I got that right?", "Where in your body is it?", "I'm not sure, but could both be true?", "What was the worst moment?"};
    static const List deeds = {"No wonder you want proof, after that.", "What would it mean to you if that happened?", "It makes sense to want something done.", "What did you feel just before you did it?",
                               "I can't do that, and I want to understand how bad it got.", "What would it tell you about them?", "That sounds desperate, wanting it fixed today.", "What happened, right before?"};
    static const List pretend = {"Can I stop you? What do you feel right now?", "Give me one moment from this morning.", "You say it's fine, but your voice went flat.", "Where in your body do you feel it, as you say that?",
                                 "Hold on. What did you see, exactly?", "I notice I feel shut out. Is it like that for you here with me?", "Let's stay with that second. What was in it?", "In plain words: what hurts?"};
    static const List pretend_hot = {"Let's slow down. No hurry.", "We can leave that for a moment.", "What happened this morning, in plain words?", "I pushed you there, sorry.", "Take your time.", "One small thing: what did you do next?"};
    static const List away = {"What happened this morning, when you got up?", "I feel a bit lost, and I'd like to find you.", "What did you have in your hands?", "Who was there?", "What was the room like?", "Did you sleep, last night?",
                              "I notice it got quiet. What was there just now?", "What happened next?"};
    static const List thinking = {"What do you imagine they wanted?", "You stopped and wondered there. How did you manage it?", "What is it like to tell me that?", "What did you hope would happen?",
                                  "How do you see it now?", "What went through you as you said that?", "What might it have been like from where they stood?", "What would you want to say to them?"};
    const List* list = &thinking;
    if (s.arousal >= 8.5) list = &flooded;
    else if (s.mode == Mode::psychic_equivalence) list = s.arousal >= 6.5 ? &certain : &warm;
    else if (s.mode == Mode::teleological) list = &deeds;
    else if (s.mode == Mode::pretend) list = s.arousal >= 4.5 ? &pretend_hot : &pretend;
    else if (s.mode == Mode::shutdown || s.arousal < 2.5) list = &away;
    else if (s.arousal > 6) list = &certain;
    return (*list)[static_cast<std::size_t>(s.turn) % list->size()];
}

/// Words of a trainee who lectures.
inline const std::string& lecturing_words(const patient::State& s) {
    static const std::vector<std::string> all = {
        "You should write down your thoughts every evening before bed.", "Research shows that anxiety is a normal response of the nervous system.",
        "You need to learn to regulate your emotions.", "Many people with your diagnosis misread the intentions of others.",
        "It's called catastrophising, and it is a thinking error.", "You could try a breathing exercise and some mindfulness.",
        "I'm sure they meant well.", "You're avoiding the real issue because of your childhood.",
        "Let me explain how the cycle of avoidance works.", "You should ring them and tell them straight.",
        "In therapy we call that projection.", "What you need is a routine."};
    return all[static_cast<std::size_t>(s.turn) % all.size()];
}

}  // namespace stance::testing

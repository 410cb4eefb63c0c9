#pragma once
#include "patient/patient.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace stance::testing {

/// A trainee who follows the rule of contingency with whoever sits there, in words that are not
/// twice the same while there are others.
class ContingentTrainee {
  public:
    const std::string& words(const patient::State& s) {
        const auto offered = [&](Offer o) { return std::find(s.offers.begin(), s.offers.end(), o) != s.offers.end(); };
        if (offered(Offer::risk) && !asked_safety_) {
            asked_safety_ = true;
            return next(safety);
        }
        if (s.arousal >= 8.5) return next(flooded);
        if (s.mode == Mode::pretend) return next(s.arousal >= 4.5 ? pressed : pretend);
        if (s.mode == Mode::shutdown || s.arousal < 2.5) return next(away);
        if (s.mode == Mode::teleological) return next(deeds);
        if (s.mode == Mode::psychic_equivalence) return next(s.arousal >= 6.5 ? certain : warm);
        return next(s.arousal > 6 ? certain : thinking);
    }

  private:
    enum List { safety, flooded, certain, warm, deeds, pretend, pressed, away, thinking };

    const std::string& next(List list) {
        static const std::array<std::vector<std::string>, 9> all = {{
            {"When you say that, are you thinking of ending your life?"},
            {"Let's slow down. There's no rush.", "No wonder this is frightening.", "We can just sit here for a moment.", "I can see how much this hurts.", "One thing at a time.",
             "Of course you're upset, after that.", "Take your time, I'm here.", "That sounds terrifying."},
            {"No wonder you were furious.", "I got ahead of you there, my mistake.", "Let's go back to just before it turned.", "It feels completely certain, right now.",
             "Anyone would be hurt by that.", "Slow down a moment. What came first?", "I pushed too fast just then.", "When did it turn certain?", "Of course you felt betrayed.",
             "Let's stay with that moment.", "That must have been humiliating.", "I missed that, and it mattered."},
            {"Walk me through it, from when you got up.", "What did you feel when that happened?", "Anger, and maybe some fear too?", "What happened just before?",
             "So it felt as if nobody was coming. Have I got that right?", "Where in your body is it?", "What was the worst moment?", "That sounds lonely.", "And then what happened?",
             "Hurt, or something else?", "You were waiting, and nobody rang. Is that it?", "Can we go back to the moment you knew?", "What were you hoping for?"},
            {"No wonder you want proof, after that.", "What would it mean to you if that happened?", "It makes sense to want something done.", "What did you feel just before you did it?",
             "I can't do that, and I want to understand how bad it got.", "What would it tell you about them?", "That sounds desperate, wanting it fixed today.", "What happened, right before?",
             "So it felt as if only that would help. Have I got that right?", "What were you hoping they would see?", "Anyone would want an answer by now.", "And when they did nothing, what was that like?"},
            {"Can I stop you? What do you feel right now?", "Give me one moment from this morning.", "You say it's fine, but your voice went flat.", "Where in your body do you feel it, as you say that?",
             "Hold on. What did you see, exactly?", "I notice I feel shut out. What happened just now?", "Let's stay with that second. What was in it?", "In plain words: what hurts?",
             "What is it like to tell me this, here?", "You laughed, and yet it was about a funeral.", "Stop there. What was that look just now?", "What did you do with your hands, then?"},
            {"Let's slow down. No hurry.", "We can leave that for a moment.", "What happened this morning, in plain words?", "I pushed you there, sorry.", "Take your time.", "One small thing: what did you do next?"},
            {"What happened this morning, when you got up?", "I feel a bit lost, and I'd like to find you.", "What did you have in your hands?", "Who was there?", "What was the room like?",
             "What did you do last night, after that?", "I notice it got quiet. What was there just now?", "What happened next?", "Where were you standing?", "I felt sad, hearing that."},
            {"What do you imagine they wanted?", "You stopped and wondered there. How did you manage it?", "What is it like to tell me that?", "What did you hope would happen?", "How do you see it now?",
             "What went through you as you said that?", "What might it have been like from where they stood?", "What would you want to say to them?", "That sounds sore, and true as well.",
             "I felt moved, hearing that.", "What made you think of that now?", "What were you afraid of?"}}};
        const auto& lines = all[list];
        return lines[used_[list]++ % lines.size()];
    }

    std::array<std::size_t, 9> used_{};
    bool asked_safety_ = false;
};

/// A trainee who lectures.
class LecturingTrainee {
  public:
    const std::string& words(const patient::State&) {
        static const std::vector<std::string> all = {
            "You should write down your thoughts every evening before bed.", "Research shows that anxiety is a normal response of the nervous system.",
            "You need to learn to regulate your emotions.", "Many people with your diagnosis misread the intentions of others.",
            "It's called catastrophising, and it is a thinking error.", "You could try a breathing exercise and some mindfulness.",
            "I'm sure they meant well.", "You're avoiding the real issue because of your childhood.",
            "Let me explain how the cycle of avoidance works.", "You should ring them and tell them straight.",
            "In therapy we call that projection.", "What you need is a routine."};
        return all[used_++ % all.size()];
    }

  private:
    std::size_t used_ = 0;
};

}  // namespace stance::testing

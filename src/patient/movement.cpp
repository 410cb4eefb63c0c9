#include "patient/movement.hpp"

#include "patient/dynamics.hpp"

#include <algorithm>
#include <cmath>

namespace stance::patient {

namespace {

constexpr double thinking_returns = 5, thinking_goes = 2, thinking_left = 2.5;

/// What a line of this kind stirs in the one who says it, points of arousal (our design).
double stirring(Offer offer) {
    switch (offer) {
        case Offer::strong_reaction: case Offer::rupture: case Offer::risk: return 0.4;
        case Offer::event: case Offer::demand: return 0.25;
        case Offer::unnamed_feeling: case Offer::rigid_belief: case Offer::about_therapist: return 0.15;
        default: return 0;
    }
}

}  // namespace

double hundredths(double value) {
    const double rounded = std::round(value * 100) / 100;
    return rounded == 0 ? 0 : rounded;  // no -0 in what is written out
}

double room_above(double arousal) { return std::clamp((10 - arousal) / 3.5, 0.15, 1.0); }

void shift(State& state, std::vector<Cause>& trace, std::string reason, Span span, double arousal, double trust, double thinking) {
    const auto move = [](double& value, double by) {
        const double before = value;
        value = hundredths(std::clamp(before + by, 0.0, 10.0));
        return hundredths(value - before);
    };
    Cause cause{std::move(reason), span, 0, 0, 0};
    cause.arousal = move(state.arousal, arousal);
    cause.trust = move(state.trust, trust);
    cause.thinking = move(state.thinking, thinking);
    trace.push_back(std::move(cause));
}

void forget_if_nothing(std::vector<Cause>& trace) {
    const Cause& c = trace.back();
    if (c.arousal == 0 && c.trust == 0 && c.thinking == 0) trace.pop_back();
}

void settle_mode(const Temper& temper, State& state, std::vector<Cause>& trace) {
    if (state.mode == Mode::mentalizing) {
        const bool too_high = state.arousal > temper.threshold;
        if (!too_high && state.thinking >= thinking_goes) return;
        // a case that names no mode to lose to loses to the commonest
        state.mode = temper.loses_to == Mode::mentalizing ? Mode::psychic_equivalence : temper.loses_to;
        // what was well established leaves more behind
        const double left = thinking_left + 0.25 * std::max(0.0, state.thinking - settled_thinking);
        const double down = std::min(0.0, left - state.thinking);
        const char* why = too_high ? "Arousal is over what can be thought through: reflective thinking is lost" : "Thinking has thinned out until it gives way";
        // going up into words, or away, takes some of the heat along
        const bool escapes = state.mode == Mode::pretend || state.mode == Mode::shutdown;
        shift(state, trace, why, {}, escapes && too_high ? -1.0 : 0.0, 0, down);
        return;
    }
    const bool in_contact = state.arousal >= 2;
    if (state.thinking >= thinking_returns && state.arousal <= temper.threshold - 0.3 && in_contact) {
        state.mode = Mode::mentalizing;
        shift(state, trace, "Thinking about minds has come back", {}, 0, 0, 0);
        return;
    }
    if ((state.mode == Mode::pretend || state.mode == Mode::shutdown) && state.arousal > std::max(temper.threshold, 6.0) + 1.5) {
        const Mode next = temper.loses_to == Mode::pretend || temper.loses_to == Mode::shutdown || temper.loses_to == Mode::mentalizing ? Mode::psychic_equivalence : temper.loses_to;
        const char* why = state.mode == Mode::pretend ? "Words no longer keep the feeling out: it floods in" : "Being away no longer keeps the feeling out: it floods in";
        state.mode = next;
        shift(state, trace, why, {}, 0, 0, 0);
    }
}

double thinking_at_start(Mode mode) { return mode == Mode::mentalizing ? settled_thinking : 1.0; }

void say_into(const Temper& temper, State& state, const Line& line, std::vector<Cause>& trace) {
    if (line.arousal_shift == 0 && line.trust_shift == 0) {
        // where the author gave no figure: to tell of what hurts stirs it, whoever listens
        double stirred = 0;
        for (const Offer offer : line.offers) stirred = std::max(stirred, stirring(offer));
        if (stirred == 0) return;
        shift(state, trace, "Telling this stirs what goes with it", {}, stirred * temper.reactivity * room_above(state.arousal), 0, 0);
        forget_if_nothing(trace);
        if (state.mode == Mode::mentalizing) settle_mode(temper, state, trace);
        return;
    }
    const char* why = line.arousal_shift > 0   ? "Saying this stirs it up"
                      : line.arousal_shift < 0 ? "Saying this brings some relief"
                      : line.trust_shift > 0   ? "Having said this brings the two of you closer"
                                               : "Having said this puts distance between you";
    shift(state, trace, why, {}, line.arousal_shift, line.trust_shift, 0);
    // only what is lost shows at once; what comes back has to be met first
    if (state.mode == Mode::mentalizing) settle_mode(temper, state, trace);
}

}  // namespace stance::patient

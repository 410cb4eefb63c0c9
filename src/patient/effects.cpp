#include "patient/effects.hpp"

namespace stance::patient {

Ground ground_of(Mode mode, double arousal) {
    if (arousal >= 8.5) return Ground::flooded;
    if (mode == Mode::pretend) return arousal < 4.5 ? Ground::pretend_flat : Ground::pretend_hot;
    if (mode == Mode::shutdown) return arousal < 4.5 ? Ground::withdrawn : Ground::frozen;
    if (arousal < 2.5) return Ground::withdrawn;
    if (mode == Mode::psychic_equivalence) return arousal < 6.5 ? Ground::equivalence_warm : Ground::equivalence_hot;
    if (mode == Mode::teleological) return arousal < 5.5 ? Ground::deeds_cool : Ground::deeds_hot;
    return arousal > 6 ? Ground::strained : Ground::thinking;
}

// The table of effects. Signs follow mbt-reference.md section 3 (after Bateman & Fonagy; bands our
// own); the figures between are our design: 7 to 10 is what the row names as indicated, -5 to -10
// what it names as contraindicated, the rest graded by how much an act demands (level 1 support to
// level 6 counter-relational). An expert panel may change a figure here and nowhere else.
const ActEffect& effect_of(Act act) {
    // columns: flooded, equivalence hot, warm, deeds hot, cool, pretend flat, hot, frozen, withdrawn, strained, thinking
    static const std::array<ActEffect, act_names.size()> table = {{
        /* asks_feeling         */ {{-2, 2, 7, 2, 6, 7, 2, 0, 3, 2, 7}, 0.15, false, "asks what is felt"},
        /* asks_event           */ {{1, 3, 7, 2, 4, 5, 4, 3, 6, 3, 5}, 0, false, "slows things down and asks for the moment itself"},
        /* asks_other_mind      */ {{-7, -6, 3, -3, 6, -6, -5, -5, -1, -2, 8}, 0.1, false, "asks what was in the other person's mind"},
        /* asks_self_mind       */ {{-5, -1, 5, 3, 5, -4, -3, -3, 1, 1, 8}, 0.1, false, "asks what they themselves thought or wanted"},
        /* asks_body            */ {{-1, 1, 4, 1, 4, 6, 3, 1, 3, 2, 4}, 0, false, "asks where in the body it is"},
        /* asks_fact            */ {{-3, -1, 1, 0, 1, 1, 0, 1, 4, 0, -1}, 0, false, "asks for a circumstance"},
        /* asks_between_us      */ {{-6, -4, 2, -2, 2, 6, -3, -4, 2, -1, 7}, 0.35, false, "asks about the two of you, here"},
        /* checks_understanding */ {{3, 5, 5, 4, 4, 1, 3, 4, 3, 5, 5}, 0, false, "checks whether you have understood"},
        /* validates            */ {{9, 10, 6, 9, 5, -5, 4, 7, 2, 8, 3}, -0.25, false, "says that the feeling makes sense"},
        /* reflects             */ {{5, 6, 5, 5, 4, -3, 2, 4, 2, 5, 3}, -0.1, false, "gives back what was heard"},
        /* advises              */ {{-6, -7, -5, -6, -5, -6, -5, -6, -4, -4, -4}, 0.1, false, "says what to do"},
        /* informs              */ {{-8, -7, -4, -7, -4, -7, -5, -6, -5, -5, -4}, 0, false, "explains"},
        /* interprets           */ {{-10, -9, -6, -7, -5, -7, -7, -8, -6, -6, -4}, 0.3, false, "says what is really going on in them"},
        /* challenges           */ {{-9, -8, 3, -5, 2, 9, -6, -7, -2, -3, 6}, 0.4, false, "halts what seemed certain"},
        /* reassures            */ {{-3, -7, -4, -5, -4, -6, -3, -3, -5, -3, -3}, 0, false, "reassures before the worry is understood"},
        /* praises              */ {{-5, -5, -1, -4, 0, -8, -5, -4, -1, -1, 3}, 0, false, "praises"},
        /* apologises           */ {{2, 3, 2, 3, 2, -1, 2, 3, 1, 3, 1}, -0.1, false, "apologises"},
        /* owns_mistake         */ {{7, 9, 6, 7, 5, 4, 6, 7, 5, 7, 6}, -0.3, false, "owns your part in it"},
        /* pauses               */ {{9, 8, 4, 6, 3, 7, 6, 6, -1, 7, 2}, -0.35, false, "slows the pace"},
        /* rewinds              */ {{2, 9, 7, 5, 6, 7, 5, 3, 4, 6, 5}, -0.15, false, "goes back to before thinking was lost"},
        /* discloses            */ {{-6, -4, -1, -3, 1, 5, 1, 1, 6, -1, 6}, 0.15, false, "shows something of your own mind"},
        /* speaks_of_us         */ {{-7, -5, 1, -3, 3, 5, -3, -3, 2, -1, 6}, 0.2, false, "speaks about the two of you"},
        /* checks_safety        */ {{6, 4, 2, 6, 3, 1, 2, 4, 4, 2, 1}, 0, false, "asks plainly about safety"},
        /* sets_limit           */ {{1, 0, 0, 1, 2, 2, 1, -1, 0, 1, 0}, 0.3, false, "states a limit"},
        /* blames               */ {{-10, -10, -9, -9, -8, -7, -9, -10, -9, -9, -9}, 0.8, true, "blames"},
        /* dismisses            */ {{-9, -10, -8, -9, -7, -6, -7, -8, -7, -8, -7}, 0.6, true, "makes the feeling small"},
        /* chats                */ {{-6, -5, -2, -5, -2, -3, 0, 0, 2, -2, -2}, 0, false, "makes small talk"},
        /* greets               */ {{0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 1}, 0, false, "greets"},
        /* says_goodbye         */ {{-5, -3, -1, -3, 0, 0, 0, -2, -2, -1, 0}, 0, false, "brings up leaving"},
        /* thanks               */ {{0, 0, 1, 0, 1, -1, 0, 1, 2, 0, 1}, 0, false, "thanks them"},
        /* silence              */ {{-3, -2, 0, -3, -1, 1, 2, -2, -5, 0, 2}, 0, false, "says nothing"},
        /* minimal              */ {{-2, -1, 0, -2, 0, -3, 0, -1, -2, 0, 1}, 0, false, "says next to nothing"},
        /* insults              */ {{-10, -10, -10, -10, -10, -9, -10, -10, -10, -10, -10}, 1.2, true, "insults"},
        /* nonsense             */ {{-3, -2, -2, -2, -2, -1, -1, -2, -2, -2, -2}, 0, false, "cannot be understood"},
        /* off_topic            */ {{-6, -5, -3, -5, -3, -2, -1, -3, -2, -4, -3}, 0, false, "turns to something that has nothing to do with this"},
        /* repeats_question     */ {{-5, -5, -4, -5, -4, -3, -4, -5, -4, -4, -3}, 0.1, false, "asks again what was asked before"},
    }};
    return table[static_cast<std::size_t>(act)];
}

const ActEffect& disputing() {
    static const ActEffect effect = {{-9, -10, -5, -7, -4, 3, -6, -8, -4, -6, -2}, 0.4, false, "disputes what was said"};
    return effect;
}

const ActEffect& noticing() {
    static const ActEffect effect = {{-1, 1, 6, 2, 6, 0, 1, 2, 4, 5, 9}, 0, false, "notices a piece of real thinking"};
    return effect;
}

const std::array<Manner, 13>& manners() {
    const auto& k = language::Known::get();
    static const std::array<Manner, 13> all = {{
        {k.slow_grounding, {5, 4, 1, 3, 0, -3, 2, 3, -3, 4, 0}, "brings things down to here and slow"},
        {k.concretises, {0, 1, 3, 2, 3, 7, 5, 4, 6, 2, 2}, "asks for something particular"},
        {k.here_and_now, {0, 0, 2, 0, 2, 6, 2, 2, 3, 1, 2}, "points to this moment in the room"},
        {k.alternative_view, {-8, -7, 3, -3, 4, -2, -3, -4, -1, -2, 4}, "offers another way to see it"},
        {k.permission, {2, 2, 1, 2, 1, 0, 2, 3, 1, 2, 1}, "asks leave first"},
        {k.not_knowing, {1, 2, 3, 2, 2, 1, 2, 2, 2, 2, 3}, "admits not knowing"},
        {k.notices_mentalizing, {0, 0, 2, 0, 2, 0, 0, 1, 2, 2, 4}, "notices how they got there"},
        {k.leading_question, {-5, -6, -4, -5, -3, -2, -4, -5, -3, -4, -3}, "asks in a way that already knows the answer"},
        {k.you_blaming_feeling, {-8, -8, -7, -7, -6, -4, -6, -7, -5, -7, -6}, "calls an accusation a feeling"},
        {k.pseudo_apology, {-6, -7, -6, -6, -5, -3, -4, -5, -4, -5, -5}, "is sorry for how they feel and not for what you did"},
        {k.over_apology, {-3, -4, -3, -3, -3, -2, -2, -3, -3, -3, -3}, "makes your own distress their work"},
        {k.gush, {-2, -3, -2, -3, -2, -3, -2, -2, -2, -2, -2}, "is sweeter than the moment bears"},
        {k.praises_insight, {-2, -3, -2, -3, -2, -7, -4, -2, -2, -1, 0}, "admires the words"},
    }};
    return all;
}

const std::array<Taken, 8>& takings() {
    static const std::array<Taken, 8> all = {{
        {Offer::risk, {Act::checks_safety, {}, {}, {}}, 0.8, "takes the danger that was voiced seriously"},
        {Offer::rupture, {Act::owns_mistake, Act::asks_between_us, Act::validates, Act::speaks_of_us}, 0.4, "turns to what went wrong between the two of you"},
        {Offer::unnamed_feeling, {Act::asks_feeling, Act::asks_body, Act::reflects, {}}, 0.25, "turns to the feeling that was not named"},
        {Offer::strong_reaction, {Act::validates, Act::pauses, {}, {}}, 0.3, "meets the strength of the reaction"},
        {Offer::good_mentalizing, {Act::praises, Act::asks_self_mind, Act::asks_other_mind, {}}, 0.3, "takes up a piece of their own thinking"},
        {Offer::event, {Act::asks_event, Act::rewinds, Act::asks_feeling, {}}, 0.2, "stays with the event that was told"},
        {Offer::about_therapist, {Act::asks_between_us, Act::speaks_of_us, Act::owns_mistake, {}}, 0.3, "takes up what was said about you"},
        {Offer::demand, {Act::validates, Act::asks_self_mind, Act::asks_feeling, {}}, 0.25, "looks for the need in the demand"},
    }};
    return all;
}

std::string_view because_it_suits(Ground ground) {
    static constexpr std::array<std::string_view, ground_count> why = {
        "simple enough to reach someone this upset",
        "steadying while feeling counts as fact",
        "there is room now to look at it",
        "the need behind the demand is met",
        "it links the deed with what was felt",
        "talk comes back into contact with feeling",
        "it lowers the pressure and comes nearer",
        "it makes a little room without pressing",
        "it makes contact without crowding",
        "it steadies thinking that is under strain",
        "it keeps thinking going"};
    return why[static_cast<std::size_t>(ground)];
}

std::string_view because_it_does_not(Ground ground) {
    static constexpr std::array<std::string_view, ground_count> why = {
        "too much while feeling is this high",
        "it collides with what feels like plain fact",
        "it puts another certainty in place of theirs",
        "it leaves the need behind the demand unmet",
        "it leaves the feeling out again",
        "it feeds fluent talk without contact",
        "it presses someone who hides in words",
        "it presses someone who has gone away inside",
        "the distance grows",
        "it strains thinking that only just holds",
        "it takes the thinking out of their hands"};
    return why[static_cast<std::size_t>(ground)];
}

}  // namespace stance::patient

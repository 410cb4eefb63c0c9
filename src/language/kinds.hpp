#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace stance {

/// What a therapist's turn does, apart from whether it was right. Names are part of the
/// outside interface. A turn can have several.
enum class Move {
    open_question, closed_question, reflection, validation, advice, information, interpretation,
    challenge, self_disclosure, praise, apology, pause_or_rewind, relationship_talk, safety_check,
    small_talk, other,
};
inline constexpr std::array<std::string_view, 16> move_names = {
    "open_question", "closed_question", "reflection", "validation", "advice", "information",
    "interpretation", "challenge", "self_disclosure", "praise", "apology", "pause_or_rewind",
    "relationship_talk", "safety_check", "small_talk", "other"};

/// How the patient's mind works at the moment: mentalizing, or one of the ways it is lost.
enum class Mode { mentalizing, psychic_equivalence, pretend, teleological, shutdown };
inline constexpr std::array<std::string_view, 5> mode_names = {
    "mentalizing", "psychic_equivalence", "pretend", "teleological", "shutdown"};

/// What a patient's line holds out to the therapist, to be taken up or missed.
enum class Offer {
    unnamed_feeling,   ///< a feeling that shows and is not named
    strong_reaction,   ///< an emotional reaction that asks to be understood
    rigid_belief,      ///< a certainty about self or others without room for doubt
    good_mentalizing,  ///< a piece of genuine thinking about minds
    rupture,           ///< hurt, anger or mistrust between patient and therapist
    risk,              ///< danger to self or others, voiced or hinted
    pretend_talk,      ///< fluent talk without contact
    demand,            ///< only a deed will do
    event,             ///< an episode with another person is told
    about_therapist,   ///< the patient speaks about the therapist or the therapy
    group,             ///< the concurrent group is mentioned
};
inline constexpr std::array<std::string_view, 11> offer_names = {
    "unnamed_feeling", "strong_reaction", "rigid_belief", "good_mentalizing", "rupture", "risk",
    "pretend_talk", "demand", "event", "about_therapist", "group"};

/// What the patient is given to answer: finer than moves, it also says where a question points
/// and what unusual thing was typed. These are the words of `on:` in case files.
enum class Act {
    asks_feeling,     ///< about a feeling, now or then
    asks_event,       ///< what happened, step by step
    asks_other_mind,  ///< what someone else thought or felt
    asks_self_mind,   ///< what the patient thought, wanted, imagined
    asks_body,        ///< where it is felt, what the body does
    asks_fact,        ///< a circumstance: who, when, how many
    asks_between_us,  ///< about patient and therapist
    checks_understanding,
    validates, reflects, advises, informs, interprets, challenges, reassures, praises, apologises,
    owns_mistake, pauses, rewinds, discloses, speaks_of_us, checks_safety, sets_limit,
    blames,           ///< accuses, labels, sneers
    dismisses,        ///< makes a feeling small
    chats,            ///< small talk
    greets, says_goodbye, thanks,
    silence,          ///< nothing, or only dots or "(silence)"
    minimal,          ///< "ok", "mm", "right", "go on"
    insults, nonsense, off_topic, repeats_question,
};
inline constexpr std::array<std::string_view, 36> act_names = {
    "asks_feeling", "asks_event", "asks_other_mind", "asks_self_mind", "asks_body", "asks_fact",
    "asks_between_us", "checks_understanding", "validates", "reflects", "advises", "informs",
    "interprets", "challenges", "reassures", "praises", "apologises", "owns_mistake", "pauses",
    "rewinds", "discloses", "speaks_of_us", "checks_safety", "sets_limit", "blames", "dismisses",
    "chats", "greets", "says_goodbye", "thanks", "silence", "minimal", "insults", "nonsense",
    "off_topic", "repeats_question"};

template <class Kind, std::size_t N>
constexpr std::optional<Kind> kind_from(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Kind>(i);
    return std::nullopt;
}

constexpr std::string_view name_of(Move move) { return move_names[static_cast<std::size_t>(move)]; }
constexpr std::string_view name_of(Mode mode) { return mode_names[static_cast<std::size_t>(mode)]; }
constexpr std::string_view name_of(Offer offer) { return offer_names[static_cast<std::size_t>(offer)]; }
constexpr std::string_view name_of(Act act) { return act_names[static_cast<std::size_t>(act)]; }

}  // namespace stance

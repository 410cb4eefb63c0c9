#pragma once
#include "language/lexicon.hpp"

namespace stance::language {

/// Numbers of the English features and word classes that the readers use. They are the same in
/// every lexicon made from the English one.
struct Known {
    static const Known& get();

    FeatureId feeling_word, mind_word, asks_feeling, asks_event, asks_other_mind, asks_self_mind, asks_body,
        asks_between_us, asks_indirectly, tentative, certain, absolute_word, not_knowing, leading_question, blaming_question,
        advice_phrase, homework, information_phrase, fact_question, symptom, interpretation_phrase, contradiction,
        reassurance, dismissal, blame, validation_phrase, validation_formula, formula, directs_you, reflection_frame, pause, rewind,
        slow_grounding, checks_understanding, owns_mistake, defends, apology_phrase, pseudo_apology, over_apology,
        praise_phrase, praises_insight, notices_mentalizing, warmth_personal, gush, sneer, self_disclosure_phrase,
        own_feeling, you_blaming_feeling, relationship_phrase, transference, surprise_halt, contrast, alternative_view,
        concretises, moment_link, here_and_now, safety_phrase, sets_limit, greeting, goodbye, thanks, small_talk_phrase,
        insult, minimal, off_topic, group_talk, negated_advice, reported_speech, permission;
    FeatureId open_question, closed_question, question, statement, plain_statement, verdict, echo, asserts_mind, asks_mind;
    FeatureId first_move;  ///< `open_question`; the other moves follow in the order of `Move`
    FeatureId pt_certainty, pt_demand, pt_intellectual, pt_mentalizing, pt_shutdown, pt_anger, pt_distress, pt_risk,
        pt_rupture, pt_about_therapist, pt_event, pt_feeling_self, pt_no_feeling_named, pt_question_to_therapist;
    std::uint16_t c_feeling, c_feeling_strong, c_you, c_self, c_we, c_other, c_aux, c_subject, c_wh, c_wh_verb, c_filler,
        c_content_free, c_absolute, c_jargon, c_intellectual, c_swear, c_mind_verb, c_body, c_asks_start;

    FeatureSet of_patients;   ///< features that only say how a patient sounds (`pt_...`)

  private:
    Known();
};

}  // namespace stance::language

#include "language/features.hpp"

#include "language/kinds.hpp"

#include <stdexcept>
#include <string>

namespace stance::language {

namespace {

FeatureId need(std::string_view name) {
    const auto id = Lexicon::english().feature(name);
    if (!id) throw std::logic_error("english.lex has no feature " + std::string(name));
    return *id;
}

std::uint16_t need_class(std::string_view name) {
    const auto id = Lexicon::english().word_class(name);
    if (!id) throw std::logic_error("english.lex has no word class " + std::string(name));
    return *id;
}

}  // namespace

const Known& Known::get() {
    static const Known known;
    return known;
}

Known::Known()
    : feeling_word(need("feeling_word")), mind_word(need("mind_word")), asks_feeling(need("asks_feeling_phrase")),
      asks_event(need("asks_event_phrase")), asks_other_mind(need("asks_other_mind_phrase")),
      asks_self_mind(need("asks_self_mind_phrase")), asks_body(need("asks_body_phrase")),
      asks_between_us(need("asks_between_us_phrase")), asks_indirectly(need("asks_indirectly")), tentative(need("tentative")), certain(need("certain")),
      absolute_word(need("absolute_word")), not_knowing(need("not_knowing_phrase")),
      leading_question(need("leading_question")), blaming_question(need("blaming_question")),
      advice_phrase(need("advice_phrase")), homework(need("homework")), information_phrase(need("information_phrase")),
      fact_question(need("technical_fact_question")), symptom(need("symptom_word")),
      interpretation_phrase(need("interpretation_phrase")), contradiction(need("contradiction")),
      reassurance(need("reassurance")), dismissal(need("dismissal")), blame(need("blame")),
      validation_phrase(need("validation_phrase")), validation_formula(need("validation_formula")),
      formula(need("formula")), directs_you(need("directs_you")), reflection_frame(need("reflection_frame")), pause(need("pause")),
      rewind(need("rewind")), slow_grounding(need("slow_grounding")),
      checks_understanding(need("checks_understanding")), owns_mistake(need("owns_mistake")), defends(need("defends")),
      apology_phrase(need("apology_phrase")), pseudo_apology(need("pseudo_apology")), over_apology(need("over_apology")),
      praise_phrase(need("praise_phrase")), praises_insight(need("praises_insight")),
      notices_mentalizing(need("notices_mentalizing")), warmth_personal(need("warmth_personal")), gush(need("gush")),
      sneer(need("sneer")), self_disclosure_phrase(need("self_disclosure_phrase")), own_feeling(need("own_feeling")),
      you_blaming_feeling(need("you_blaming_feeling")), relationship_phrase(need("relationship_talk_phrase")),
      transference(need("transference_interpretation")), surprise_halt(need("surprise_halt")),
      contrast(need("contrast")), alternative_view(need("alternative_view")), concretises(need("concretises")),
      moment_link(need("moment_link")), here_and_now(need("here_and_now")), safety_phrase(need("safety_check_phrase")),
      sets_limit(need("sets_limit")), greeting(need("greeting")), goodbye(need("goodbye")), thanks(need("thanks")),
      small_talk_phrase(need("small_talk_phrase")), insult(need("insult_word")), minimal(need("minimal_word")),
      off_topic(need("off_topic_word")), group_talk(need("group_talk")), negated_advice(need("negated_advice")),
      reported_speech(need("reported_speech")), permission(need("permission")), open_question(need("open_question")),
      closed_question(need("closed_question")), question(need("question")), statement(need("statement")),
      plain_statement(need("plain_statement")), verdict(need("verdict")), echo(need("echo")), asserts_mind(need("asserts_mind")), asks_mind(need("asks_mind")),
      first_move(need("open_question")), pt_certainty(need("pt_certainty")), pt_demand(need("pt_demand")),
      pt_intellectual(need("pt_intellectual")), pt_mentalizing(need("pt_mentalizing")), pt_shutdown(need("pt_shutdown")),
      pt_anger(need("pt_anger")), pt_distress(need("pt_distress")), pt_risk(need("pt_risk")),
      pt_rupture(need("pt_rupture")), pt_about_therapist(need("pt_about_therapist")), pt_event(need("pt_event")),
      pt_feeling_self(need("pt_feeling_self")), pt_no_feeling_named(need("pt_no_feeling_named")),
      pt_question_to_therapist(need("pt_question_to_therapist")), c_feeling(need_class("feeling")),
      c_feeling_strong(need_class("feeling_strong")), c_you(need_class("you")), c_self(need_class("self_subject")),
      c_we(need_class("we")), c_other(need_class("other_person")), c_aux(need_class("aux")),
      c_subject(need_class("subject")), c_wh(need_class("wh")), c_wh_verb(need_class("wh_verb")),
      c_filler(need_class("filler")), c_content_free(need_class("content_free")), c_absolute(need_class("absolute")),
      c_jargon(need_class("jargon")), c_intellectual(need_class("intellectual")), c_swear(need_class("swear")),
      c_mind_verb(need_class("mind_verb")), c_body(need_class("body")), c_asks_start(need_class("asks_start")) {
    for (std::size_t f = 0; f < Lexicon::english().feature_count(); ++f)
        if (Lexicon::english().feature_name(static_cast<FeatureId>(f)).starts_with("pt_")) of_patients.set(f);
    for (std::size_t m = 0; m < move_names.size(); ++m)
        if (need(move_names[m]) != first_move + m) throw std::logic_error("english.lex: moves are not in their order");
}

}  // namespace stance::language

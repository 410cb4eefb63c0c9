#include "rubric/score.hpp"

namespace stance::rubric {

SessionScore score(const Rubric& rubric, const std::vector<language::Utterance>& recording) {
    SessionScore out;
    std::vector<TurnAssessment> turns;
    std::string patient_text;
    std::optional<language::PatientReading> patient;
    Moment moment;
    bool patient_spoke = false;
    std::vector<language::WordSet> earlier_turns;
    for (std::size_t u = 0; u < recording.size(); ++u) {
        const language::Utterance& said = recording[u];
        if (said.speaker == language::Speaker::patient) {
            if (!patient_spoke) patient_text.clear();
            if (!patient_text.empty()) patient_text += ' ';
            patient_text += said.text;
            patient_spoke = true;
            patient = language::read_patient(*rubric.lexicon, patient_text, {said.arousal, said.mode});
            moment.estimated = !said.arousal || !said.mode;
            moment.arousal = said.arousal.value_or(patient->arousal);
            moment.mode = said.mode.value_or(patient->mode);
            moment.offers.clear();
            if (said.offers) moment.offers = *said.offers;
            else for (const language::OfferMark& o : patient->offers) moment.offers.push_back(o.offer);
            out.patient.push_back({said.turn, moment.arousal, moment.mode, moment.offers, moment.estimated});
            continue;
        }
        const std::string_view before = patient_spoke || !patient_text.empty() ? std::string_view(patient_text) : std::string_view{};
        const language::TherapistReading reading = language::read_therapist(*rubric.lexicon, said.text, before);
        moment.patient = patient ? &*patient : nullptr;
        moment.patient_text = before;
        const language::WordSet words = language::words_of(reading);
        moment.said_before = 0;
        for (const language::WordSet& earlier : earlier_turns) moment.said_before += language::is_same_again(words, earlier);
        earlier_turns.push_back(words);
        TurnAssessment assessed = assess(rubric, reading, moment);
        moment.moves_before = assessed.moves;
        ++moment.turn;
        turns.push_back(assessed);
        out.turns.push_back({said.turn, std::move(assessed)});
        patient_spoke = false;
    }
    out.session = rate(rubric, turns);
    return out;
}

}  // namespace stance::rubric

// Measures rubrics/mi-behaviours.yaml on AnnoMI (Wu et al. 2022, 2023), where that file is at hand.
// Measuring only: nothing is learned from it and none of its text is kept.
#include "agreement/agreement.hpp"
#include "authoring/load.hpp"
#include "base/csv.hpp"
#include "base/file.hpp"
#include "rubric/assess.hpp"

#include <fmt/format.h>
#include <map>

using namespace stance;
using agreement::TwoByTwo;

namespace {

std::string without_punctuation(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (std::string_view(".,;:!?\"()-").find(c) == std::string_view::npos) out += c;
    return out;
}

double words_in(const std::string& text) {
    double words = 0;
    for (std::size_t i = 0; i < text.size(); ++i) words += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
    return words;
}

}  // namespace

int main(int argc, char** argv) {
    const char* file = argc > 1 ? argv[1] : STANCE_TOP "/../shared/data/annomi-open.csv";
    const auto text = read_file(file);
    if (!text) { fmt::print(stderr, "{}\n", text.error().sentence); return 3; }
    const auto table = csv::read(*text, file);
    const auto loaded = authoring::load_rubric(STANCE_TOP "/rubrics/mi-behaviours.yaml");
    if (!table || !loaded.value) { fmt::print(stderr, "{}\n", table ? to_line(loaded.diagnostics.front()) : table.error().sentence); return 1; }
    const rubric::Rubric& r = *loaded.value;
    const auto column = [&](std::string_view name) { return static_cast<std::size_t>(table->column({name})); };
    std::map<std::string, TwoByTwo> found;
    std::map<std::string, TwoByTwo> unseen;  // in sessions whose mistakes nobody looked at (odd numbers)
    TwoByTwo bare;                          // questions with all punctuation removed
    long false_reflections[2] = {}, no_reflections[2] = {};
    struct Shares { double turns = 0, moves = 0, reflections = 0, questions = 0, words = 0, client_words = 0; bool high = false; };
    std::map<std::string, Shares> sessions;
    for (const csv::Record& row : table->rows) {
        const auto field = [&](std::string_view name) -> const std::string& { return row.fields[column(name)]; };
        if (field("interlocutor") != "therapist") {
            sessions[field("transcript_id")].client_words += words_in(field("utterance_text"));
            continue;
        }
        const auto judge = [&](const std::string& said) {
            rubric::Moment m;
            m.patient_text = field("prev_client_text");
            const auto patient = language::read_patient(*r.lexicon, m.patient_text);
            m.patient = &patient;
            m.arousal = patient.arousal;
            m.mode = patient.mode;
            for (const auto& o : patient.offers) m.offers.push_back(o.offer);
            std::map<std::string, bool> items;
            for (const auto& e : rubric::assess(r, language::read_therapist(*r.lexicon, said, m.patient_text), m).evidence) items[r.items[e.item].id] = true;
            return items;
        };
        auto here = judge(field("utterance_text"));
        const bool open = here["open_question"], question = open || here["closed_question"], reflection = here["reflection"];
        const bool h_question = field("question") == "1", h_open = field("question_subtype") == "open", h_reflection = field("reflection") == "1";
        const bool high = field("mi_quality") == "high";
        const std::string& session = field("transcript_id");
        const bool odd = !session.empty() && (session.back() - '0') % 2 != 0;
        const auto add = [&](const std::string& name, bool said, bool coded) {
            found[name].add(said, coded);
            if (odd) unseen[name].add(said, coded);
        };
        add("question", question, h_question);
        add("open question", open, h_open);
        add("reflection", reflection, h_reflection);
        add("information", here["information"], field("input_subtype") == "information");
        add("advice", here["advice"], field("input_subtype") == "advice");
        if (!h_reflection) { ++no_reflections[high]; false_reflections[high] += reflection; }
        auto stripped = judge(without_punctuation(field("utterance_text")));
        bare.add(stripped["open_question"] || stripped["closed_question"], h_question);
        Shares& s = sessions[field("transcript_id")];
        s.high = high;
        s.turns += 1;
        s.moves += reflection + open - (here["information"] || here["advice"]) - 2.0 * here["advice"];
        s.reflections += reflection;
        s.questions += question;
        s.words += words_in(field("utterance_text"));
    }
    for (const auto& [name, t] : found)
        fmt::print("{:<14} F1 {:.3f}  kappa {:.3f}  ({} coded, {} found); odd sessions alone F1 {:.3f}\n", name, agreement::f1(t).value.value_or(0), agreement::kappa(t).value.value_or(0), t.both + t.only_second,
                   t.both + t.only_first, agreement::f1(unseen[name]).value.value_or(0));
    fmt::print("question without punctuation: F1 {:.3f}\n", agreement::f1(bare).value.value_or(0));
    fmt::print("false reflections: {:.1f} % of others in high-quality sessions, {:.1f} % in low-quality ones\n", 100.0 * static_cast<double>(false_reflections[1]) / static_cast<double>(no_reflections[1]),
               100.0 * static_cast<double>(false_reflections[0]) / static_cast<double>(no_reflections[0]));
    // shares of turns; how much of the talk is the therapist's; reflections among reflections and
    // questions (known signs of skill in motivational interviewing, each with weight 1)
    const auto composite = [](const Shares& s) {
        return s.moves / s.turns - s.words / (s.words + s.client_words) + s.reflections / (s.reflections + s.questions + 1);
    };
    std::vector<double> high, low;
    for (const auto& [id, s] : sessions) (s.high ? high : low).push_back(composite(s));
    const auto a = agreement::auc(high, low);
    fmt::print("session composite, high against low quality: AUC {:.3f} [{:.2f}, {:.2f}] ({} and {} sessions)\n", a.value.value_or(0), a.low.value_or(0), a.high.value_or(0), high.size(), low.size());
}

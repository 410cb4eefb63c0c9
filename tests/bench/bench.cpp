// How fast: loading a rubric with its weights, judging therapist turns, whole rehearsals, and
// simulated sessions.
// Times are wall time of one thread; the best of several rounds, because other programs only add.
#include "agreement/study.hpp"
#include "authoring/load.hpp"
#include "base/file.hpp"
#include "patient/patient.hpp"
#include "rubric/score.hpp"
#include "simulation/play.hpp"
#include "training/corpus.hpp"
#include "transcripts/export.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>

using namespace stance;

namespace {

/// Seconds of the fastest of `rounds` runs.
template <class Work>
double fastest(int rounds, Work work) {
    double best = 1e9;
    for (int r = 0; r < rounds; ++r) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

std::vector<training::Row> corpus() {
    std::vector<training::Row> rows;
    for (const auto& entry : std::filesystem::directory_iterator(STANCE_TOP "/rubrics/corpus")) {
        if (entry.path().extension() != ".csv") continue;
        auto text = read_file(entry.path());
        if (!text) continue;
        if (auto read = training::read_corpus(*text, entry.path().string()); read.ok()) rows.insert(rows.end(), read->begin(), read->end());
    }
    return rows;
}

/// An hour of talk, 1,500 turns, as Zoom writes it.
std::string zoom_hour(const std::vector<training::Row>& rows) {
    std::string out = "WEBVTT\n";
    for (std::size_t i = 0; i < 1500; ++i) {
        const training::Row& row = rows[i / 2 % rows.size()];
        const std::size_t ms = 2400 * i;
        out += fmt::format("\n{}\n{:02}:{:02}:{:02}.{:03} --> {:02}:{:02}:{:02}.{:03}\n{}: {}\n", i + 1, ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60, ms % 1000, (ms + 2300) / 3'600'000, (ms + 2300) / 60'000 % 60,
                           (ms + 2300) / 1000 % 60, (ms + 2300) % 1000, i % 2 ? "Therapist" : "Patient", i % 2 ? row.therapist : row.patient);
    }
    return out;
}

/// Six raters, seventeen items, two hundred sessions, one in twenty cells empty.
agreement::Ratings large_study() {
    agreement::Ratings out;
    std::uint32_t state = 1;
    const auto draw = [&](std::uint32_t below) { state = state * 1664525U + 1013904223U; return (state >> 16) % below; };
    for (int s = 0; s < 200; ++s) {
        const int good = 2 + static_cast<int>(draw(4));
        for (int i = 0; i < 17; ++i)
            for (int r = 0; r < 6; ++r) {
                if (draw(20) == 0) continue;
                out.push_back({fmt::format("s{}", s), fmt::format("r{}", r), fmt::format("i{}", i), "adherence", static_cast<double>(std::clamp(good + static_cast<int>(draw(3)) - 1 + r / 4, 1, 7))});
            }
    }
    return out;
}

}  // namespace

int main() {
    language::Lexicon::english();
    const std::string rubric_file = STANCE_TOP "/rubrics/mbt-individual.yaml";
    fmt::print("loading mbt-individual with its weights: {:.1f} ms\n", 1000 * fastest(7, [&] { authoring::load_rubric(rubric_file); }));
    const auto loaded = authoring::load_rubric(rubric_file);
    if (!loaded.value) {
        fmt::print(stderr, "{}\n", to_line(loaded.diagnostics.front()));
        return 1;
    }
    const std::vector<training::Row> rows = corpus();
    if (rows.empty()) {
        fmt::print(stderr, "the practice corpus is not there\n");
        return 1;
    }
    std::vector<language::PatientReading> patients;
    double words = 0;
    for (const training::Row& row : rows) {
        patients.push_back(language::read_patient(*loaded.value->lexicon, row.patient, {row.arousal, row.mode}));
        words += language::read_therapist(*loaded.value->lexicon, row.therapist).words;
    }
    std::size_t evidence = 0;
    const double judged = fastest(5, [&] {
        evidence = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rubric::Moment m;
            m.arousal = rows[i].arousal;
            m.mode = rows[i].mode;
            m.patient = &patients[i];
            m.patient_text = rows[i].patient;
            for (const auto& o : patients[i].offers) m.offers.push_back(o.offer);
            evidence += rubric::assess(*loaded.value, language::read_therapist(*loaded.value->lexicon, rows[i].therapist, rows[i].patient), m).evidence.size();
        }
    });
    const auto n = static_cast<double>(rows.size());
    fmt::print("therapist turns through reading, rubric and evidence: {:.0f} a second ({:.1f} us each; {} turns of the practice corpus, {:.0f} words on average, {:.1f} pieces of evidence)\n",
               n / judged, 1e6 * judged / n, rows.size(), words / n, static_cast<double>(evidence) / n);

    const auto patient_case = authoring::load_case(STANCE_TOP "/cases/late-shift.yaml");
    if (!patient_case.value) return 1;
    const auto shared = std::make_shared<const patient::Case>(*patient_case.value);
    const patient::Patient patient(shared, *language::Lexicon::english().with(patient::phrases_of(*shared)));
    std::size_t turns = 0;
    const double played = fastest(3, [&] {
        turns = 0;
        for (std::uint64_t session = 0; session < 100; ++session) {
            patient::Response r = patient.open(session);
            for (std::size_t t = 0; t < 20 && !r.next.ended; ++t, ++turns)
                r = patient.respond(r.next, language::read_therapist(patient.lexicon(), rows[(session * 20 + t) % rows.size()].therapist, r.say), session);
        }
    });
    fmt::print("patient turns, reading and reply: {:.0f} a second ({:.1f} us each)\n", static_cast<double>(turns) / played, 1e6 * played / static_cast<double>(turns));

    const auto stage = simulation::Stage::set(shared, std::make_shared<const rubric::Rubric>(*loaded.value), rows);
    if (!stage) return 1;
    simulation::Plan plan;
    for (std::size_t p = 0; p < simulation::policy_names.size(); ++p) plan.policies.push_back(static_cast<simulation::Policy>(p));
    plan.turns = 20;
    plan.threads = 2;
    const double simulated = fastest(3, [&] { (void)simulation::play_all(*stage, plan).ok(); });
    fmt::print("simulated sessions of 20 turns, all policies, with their scores, on two threads: {:.0f} a second\n", plan.runs / simulated);

    const std::string zoom = zoom_hour(rows);
    const auto hour = transcripts::read(zoom, "hour.vtt");
    if (!hour || hour->front().parts.size() != 1500) return 1;
    const std::string eaf = to_elan(hour->front()), json = to_json(hour->front());
    fmt::print("importing an hour of talk (1,500 turns): {:.1f} ms as WebVTT of Zoom, {:.1f} ms as ELAN, {:.1f} ms as JSON\n", 1000 * fastest(7, [&] { (void)transcripts::read(zoom, "hour.vtt").ok(); }),
               1000 * fastest(7, [&] { (void)transcripts::read(eaf, "hour.eaf").ok(); }), 1000 * fastest(7, [&] { (void)transcripts::read(json, "hour.json").ok(); }));
    const agreement::Ratings ratings = large_study();
    fmt::print("agreement of 200 sessions, 6 raters, 17 items, one cell in twenty empty: {:.2f} s\n", fastest(3, [&] { (void)agreement::study(ratings).ok(); }));
}

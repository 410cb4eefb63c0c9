#include "simulation/play.hpp"

#include "language/reading.hpp"
#include "rubric/assess.hpp"
#include "simulation/chance.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace stance::simulation {

std::optional<double> Hour::score() const {
    if (!adherence || !competence) return {};
    return (*adherence + *competence) / 2;
}

LineTable::LineTable(const patient::Case& c) {
    for (const auto& fact : c.facts)
        for (const auto& line : fact.answers) add(line);
    for (const auto& scene : c.scenes)
        for (const auto& line : scene.story) add(line);
    for (const auto& reply : c.replies) add(reply.line);
    const auto add_pool = [&](const std::string& pool) {
        if (const auto found = c.always.find(pool); found != c.always.end())
            for (const auto& line : found->second) add(line);
    };
    for (const std::string& pool : patient::always_names())
        if (pool != "anything") add_pool(pool);
    first_resort_ = static_cast<std::uint32_t>(lines_.size());
    add_pool("anything");
    for (const std::string& pool : patient::no_answer_names()) add_pool(pool);
    end_resort_ = static_cast<std::uint32_t>(lines_.size());
    for (const auto& ending : c.endings) add(ending.line);
    first_follow_up_ = static_cast<std::uint32_t>(lines_.size());
    for (const patient::Line* line : patient::all_lines(c))
        for (const auto& f : line->follow_ups) add(f.line);
}

void LineTable::add(const patient::Line& line) {
    numbers_.emplace(line.id, static_cast<std::uint32_t>(lines_.size()));
    lines_.push_back(&line);
}

Result<Stage> Stage::set(std::shared_ptr<const patient::Case> patient_case, std::shared_ptr<const rubric::Rubric> rubric, const std::vector<training::Row>& corpus) {
    auto lexicon = rubric->lexicon->with(patient::phrases_of(*patient_case));
    if (!lexicon) return lexicon.error();
    Stage stage;
    stage.patient_ = std::make_shared<const patient::Patient>(patient_case, std::move(*lexicon));
    stage.rubric_ = std::move(rubric);
    stage.material_ = std::make_shared<const Material>(stage.patient_case(), stage.patient_->lexicon(), corpus);
    stage.lines_ = std::make_shared<const LineTable>(stage.patient_case());
    std::vector<language::PatientReading> readings;
    for (std::uint32_t n = 0; n < stage.lines_->size(); ++n) readings.push_back(language::read_patient(stage.patient_->lexicon(), stage.lines_->line(n).say));
    stage.readings_ = std::make_shared<const std::vector<language::PatientReading>>(std::move(readings));
    return stage;
}

Hour Stage::play(Policy policy, std::uint64_t seed, int turns) const {
    Hour hour;
    hour.policy = policy;
    const auto trainee = make_trainee(policy, *material_, seed);
    patient::Response answer = patient_->open(seed);
    std::string before;
    std::vector<rubric::TurnAssessment> assessments;
    std::vector<language::WordSet> earlier;
    int stuck = 0;
    const auto note = [&](const patient::Response& r) {
        hour.arousal.push_back(static_cast<float>(r.next.arousal));
        hour.trust.push_back(static_cast<float>(r.next.trust));
        hour.modes |= 1u << static_cast<unsigned>(r.next.mode);
        for (const std::string& id : r.lines) hour.lines.push_back(lines_->number(id));
        if (hour.scenes.empty() || hour.scenes.back() != r.next.scene) hour.scenes.push_back(r.next.scene);
    };
    note(answer);
    while (hour.turns < turns && !answer.next.ended) {
        // most answers are one line, which was read beforehand
        std::optional<language::PatientReading> several;
        if (answer.lines.size() != 1) several = language::read_patient(patient_->lexicon(), answer.say);
        const language::PatientReading& heard = several ? *several : (*readings_)[lines_->number(answer.lines.front())];
        const std::string words = trainee->words({answer, heard, before, hour.turns});
        const language::TherapistReading reading = language::read_therapist(patient_->lexicon(), words, answer.say);
        rubric::Moment moment;
        moment.arousal = answer.next.arousal;
        moment.mode = answer.next.mode;
        moment.offers = answer.offers;
        moment.patient = &heard;
        moment.patient_text = answer.say;
        if (!assessments.empty()) moment.moves_before = assessments.back().moves;
        moment.turn = hour.turns;
        language::WordSet said = language::words_of(reading);
        for (const auto& e : earlier) moment.said_before += language::is_same_again(said, e);
        earlier.push_back(std::move(said));
        assessments.push_back(rubric::assess(*rubric_, reading, moment));

        patient::Response next = patient_->respond(answer.next, reading, seed);
        ++hour.turns;
        if (next.fallback) {
            ++hour.fallbacks;
            if (reading.questions > 0) hour.unanswered.push_back({words, hour.lines.back()});
            if (++stuck > hour.longest_stuck) {
                hour.longest_stuck = stuck;
                if (stuck == 1) hour.stuck_after = hour.lines.back();
            }
        } else {
            stuck = 0;
        }
        before = std::move(answer.say);
        answer = std::move(next);
        note(answer);
    }
    hour.ran_out = answer.next.ended && hour.turns < turns;
    if (!answer.next.ended) {
        answer = patient_->close(answer.next, seed);
        for (const std::string& id : answer.lines) hour.lines.push_back(lines_->number(id));
    }
    const auto& endings = patient_case().endings;
    for (std::size_t e = 0; e < endings.size(); ++e)
        if (endings[e].id == answer.ending) hour.ending = static_cast<int>(e);
    const rubric::SessionAssessment rated = rubric::rate(*rubric_, assessments);
    hour.adherence = rated.adherence;
    hour.competence = rated.competence;
    for (const rubric::ItemRating& item : rated.items) hour.opportunities.push_back(item.opportunities);
    return hour;
}

Result<std::vector<Hour>> play_all(const Stage& stage, const Plan& plan, std::stop_token stop, const Progress& progress) {
    if (plan.policies.empty() || plan.runs < 1 || plan.turns < 1) return Error{ErrorKind::usage, "a simulation needs a policy, a run and a turn"};
    const auto runs = static_cast<std::size_t>(plan.runs);
    std::vector<Hour> hours(runs);
    std::atomic<std::size_t> next = 0;
    std::mutex telling;
    std::size_t told = 0, done = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < runs && !stop.stop_requested(); i = next++) {
            const std::size_t policies = plan.policies.size();
            // the expert and the paraphraser play the same hours: the seed is the round's, not the run's
            const std::uint64_t round = i / policies;
            const std::uint64_t seed = (static_cast<std::uint64_t>(draw(plan.seed, round, 1, 0x7fffffff)) << 20) ^ round;
            hours[i] = stage.play(plan.policies[i % policies], seed, plan.turns);
            if (!progress) continue;
            const std::scoped_lock lock(telling);
            if (++done * 100 / runs == told) continue;
            told = done * 100 / runs;
            progress(static_cast<int>(done), plan.runs);
        }
    };
    unsigned threads = plan.threads != 0 ? plan.threads : std::max(1u, std::thread::hardware_concurrency());
    threads = std::min<unsigned>(threads, static_cast<unsigned>(runs));
    {
        std::vector<std::jthread> crew;
        for (unsigned t = 1; t < threads; ++t) crew.emplace_back(work);
        work();
    }
    if (stop.stop_requested()) return Error{ErrorKind::usage, "stopped before all hours were played"};
    return hours;
}

}  // namespace stance::simulation

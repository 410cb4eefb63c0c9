#include "app/workspace.hpp"

#include "authoring/load.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace stance::app {

namespace {

/// All mistakes of a file in one sentence for whoever opened it.
Error mistakes(const std::string& file, const std::vector<Diagnostic>& diagnostics) {
    std::string all = fmt::format("{} cannot be used as it is:", file);
    for (const Diagnostic& d : diagnostics)
        if (d.severity == Severity::error) all += "\n  " + to_line(d);
    return {ErrorKind::input, all};
}

template <class T>
Result<std::shared_ptr<const T>> usable(Loaded<T> loaded, const std::string& file) {
    if (!loaded.value) return mistakes(file, loaded.diagnostics);
    return std::shared_ptr<const T>(std::make_shared<T>(std::move(*loaded.value)));
}

std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// The file a name means: a path as it stands, or an id in the folder.
Result<std::filesystem::path> file_of(const std::string& name, const std::filesystem::path& folder, std::string_view what) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(name, ignored)) return std::filesystem::path(name);
    const std::filesystem::path in_folder = folder / (name + ".yaml");
    if (name.find('/') == std::string::npos && std::filesystem::is_regular_file(in_folder, ignored)) return in_folder;
    std::vector<std::string> known;
    for (const auto& file : yaml_files(folder)) known.push_back(file.stem().string());
    std::string sentence = fmt::format("there is no {} '{}' in {}", what, name, folder.string());
    if (const std::string near = nearest(name, known); !near.empty()) sentence += fmt::format("; did you mean '{}'?", near);
    else if (!known.empty()) sentence += fmt::format("; there are: {}", fmt::join(known, ", "));
    return Error{ErrorKind::usage, sentence};
}

/// What the therapist answers: the last reply, the state behind it, what it offers.
struct Now {
    language::PatientReading reading;
    rubric::Moment moment;
};

void describe(const Rehearsal& r, Now& now) {
    const session::Turn& last = r.session.path.back();
    const patient::State& s = last.response.next;
    now.reading = language::read_patient(r.patient->lexicon(), last.response.say);
    now.moment.arousal = s.arousal;
    now.moment.mode = s.mode;
    now.moment.offers = last.response.offers;
    now.moment.patient = &now.reading;
    now.moment.patient_text = last.response.say;
    if (last.number > 0) now.moment.moves_before = last.assessment.moves;
    now.moment.turn = last.number;
}

Result<std::shared_ptr<const patient::Patient>> patient_for(const std::shared_ptr<const patient::Case>& patient_case, const rubric::Rubric& rubric) {
    auto lexicon = rubric.lexicon->with(patient::phrases_of(*patient_case));
    if (!lexicon) return lexicon.error();
    return std::shared_ptr<const patient::Patient>(std::make_shared<patient::Patient>(patient_case, std::move(*lexicon)));
}

}  // namespace

std::string engine_name() { return "stance " STANCE_VERSION; }

Result<std::shared_ptr<const patient::Case>> read_case(const std::filesystem::path& path) {
    return usable(authoring::load_case(path), path.string());
}

Result<std::shared_ptr<const rubric::Rubric>> read_rubric(const std::filesystem::path& path) {
    return usable(authoring::load_rubric(path), path.string());
}

Workspace::Workspace(Options options, store::Store store, Clock& clock)
    : options_(std::move(options)), store_(std::move(store)), clock_(&clock) {}

Result<Workspace> Workspace::open(Options options, store::Access access, Clock& clock) {
    auto opened = store::Store::open(options.database, access, clock);
    if (!opened) return opened.error();
    return Workspace(std::move(options), std::move(*opened), clock);
}

Result<Outcome> Workspace::perform(const Command& command) {
    auto outcome = std::visit([this](const auto& c) { return act(c); }, command);
    if (!outcome && outcome.error().kind == ErrorKind::world) spdlog::error("{}", outcome.error().sentence);
    return outcome;
}

Result<Outcome> Workspace::act(const Begin& command) {
    auto patient_case = find_case(command.case_name);
    if (!patient_case) return patient_case.error();
    auto rubric = find_rubric(command.rubric_name);
    if (!rubric) return rubric.error();
    auto patient = patient_for(*patient_case, **rubric);
    if (!patient) return patient.error();
    if (utf8::first_bad_byte(command.trainee)) return Error{ErrorKind::usage, "the trainee's name is not UTF-8"};

    session::Session s;
    s.play = command.play;
    s.trainee = command.trainee;
    s.seed = command.seed;
    const patient::Case& c = **patient_case;
    s.case_id = c.id;
    s.case_version = c.version;
    s.case_sha256 = c.sha256;
    s.case_text = c.text;
    const rubric::Rubric& r = **rubric;
    s.rubric_id = r.id;
    s.rubric_version = r.version;
    s.rubric_sha256 = r.sha256;
    s.rubric_text = r.text;
    s.weights_text = r.weights_text;
    s.engine = engine_name();
    session::Turn opening;
    opening.response = (*patient)->open(s.seed);
    s.path.push_back(std::move(opening));

    auto kept = store_.begin(std::move(s), r);
    if (!kept) return kept.error();
    auto rehearsal = std::make_shared<Rehearsal>(Rehearsal{std::move(*kept), *patient_case, *rubric, *patient});
    const std::string id = rehearsal->session.id;
    open_[id] = std::move(rehearsal);
    return Outcome{id, 0, false};
}

Result<Rehearsal*> Workspace::open_rehearsal(const std::string& name) {
    const std::string id = store::session_name(store::session_number(name));
    if (const auto found = open_.find(id); found != open_.end()) return found->second.get();
    auto bare = store_.load(name, nullptr);
    if (!bare) return bare.error();
    std::shared_ptr<const rubric::Rubric>& rubric = rubrics_[bare->rubric_sha256];
    if (rubric == nullptr) {
        auto parsed = usable(authoring::parse_rubric(bare->rubric_text, bare->rubric_id + ".yaml (as it was played)", bare->weights_text), bare->rubric_id);
        if (!parsed) return parsed.error();
        rubric = *parsed;
    }
    auto patient_case = usable(authoring::parse_case(bare->case_text, bare->case_id + ".yaml (as it was played)"), bare->case_id);
    if (!patient_case) return patient_case.error();
    auto patient = patient_for(*patient_case, *rubric);
    if (!patient) return patient.error();
    auto session = store_.load(name, rubric.get());
    if (!session) return session.error();
    if (session->path.empty()) return Error{ErrorKind::world, fmt::format("session {} has no turns; run verify to see what happened to the database", id)};
    auto rehearsal = std::make_shared<Rehearsal>(Rehearsal{std::move(*session), *patient_case, rubric, *patient});
    return (open_[id] = std::move(rehearsal)).get();
}

Result<Outcome> Workspace::act(const Say& command) {
    auto opened = open_rehearsal(command.session);
    if (!opened) return opened.error();
    Rehearsal& r = **opened;
    if (const auto bad = utf8::first_bad_byte(command.text))
        return Error{ErrorKind::usage, fmt::format("what was typed is not UTF-8 at byte {}", *bad + 1)};
    if (r.session.path.back().response.next.ended)
        return Error{ErrorKind::input, fmt::format("session {} is over; rewind to an earlier turn to try again", r.session.id)};

    Now now;
    describe(r, now);
    const language::TherapistReading reading = language::read_therapist(r.patient->lexicon(), command.text, now.moment.patient_text);
    const language::WordSet words = language::words_of(reading);
    for (const session::Turn& earlier : r.session.path)
        now.moment.said_before += language::is_same_again(words, language::words_of(language::read_therapist(r.patient->lexicon(), earlier.said)));
    session::Turn turn;
    turn.number = r.session.path.back().number + 1;
    turn.said = command.text;
    turn.assessment = rubric::assess(*r.rubric, reading, now.moment);
    turn.response = r.patient->respond(r.session.path.back().response.next, reading, r.session.seed);
    if (auto kept = store_.append(r.session, std::move(turn), *r.rubric); !kept) {
        open_.erase(r.session.id);  // what is in memory may no longer be what is on disk
        return kept.error();
    }
    const session::Turn& last = r.session.path.back();
    if (last.response.next.ended)
        if (auto kept = keep_ratings(r); !kept) return kept.error();
    return Outcome{r.session.id, last.number, last.response.next.ended};
}

Result<Outcome> Workspace::act(const Rewind& command) {
    auto opened = open_rehearsal(command.session);
    if (!opened) return opened.error();
    session::Session& s = (*opened)->session;
    if (s.play == session::Play::assessment) return Error{ErrorKind::usage, "an assessment has no way back"};
    if (auto kept = store_.rewind(s, command.turn); !kept) return kept.error();
    return Outcome{s.id, command.turn, false};
}

Result<Outcome> Workspace::act(const End& command) {
    auto opened = open_rehearsal(command.session);
    if (!opened) return opened.error();
    Rehearsal& r = **opened;
    const session::Turn& last = r.session.path.back();
    if (last.response.next.ended) return Outcome{r.session.id, last.number, true};
    // the clock closes the hour: a turn in which the therapist says nothing and the patient leaves
    session::Turn turn;
    turn.number = last.number + 1;
    turn.response = r.patient->close(last.response.next, r.session.seed);
    turn.response.next.ended = true;
    turn.assessment.quality = r.rubric->arithmetic.neutral_quality;
    if (auto kept = store_.append(r.session, std::move(turn), *r.rubric); !kept) {
        open_.erase(r.session.id);
        return kept.error();
    }
    if (auto kept = keep_ratings(r); !kept) return kept.error();
    return Outcome{r.session.id, r.session.path.back().number, true};
}

Result<std::shared_ptr<const Rehearsal>> Workspace::rehearsal(const std::string& session) {
    auto opened = open_rehearsal(session);
    if (!opened) return opened.error();
    return std::shared_ptr<const Rehearsal>(open_[(*opened)->session.id]);
}

Result<std::shared_ptr<const patient::Case>> Workspace::find_case(const std::string& name) const {
    auto file = file_of(name, options_.cases, "case");
    if (!file) return file.error();
    return read_case(*file);
}

Result<std::shared_ptr<const rubric::Rubric>> Workspace::find_rubric(const std::string& name) const {
    auto file = file_of(name, options_.rubrics, "rubric");
    if (!file) return file.error();
    return read_rubric(*file);
}

std::vector<Entry> Workspace::cases() const {
    std::vector<Entry> out;
    for (const auto& file : yaml_files(options_.cases))
        if (auto loaded = authoring::load_case(file); loaded.value) out.push_back({loaded.value->id, loaded.value->title, file});
    return out;
}

}  // namespace stance::app

// What takes long or leaves the program: documents, copies, scores, figures.
#include "desktop/application.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "desktop/page_html.hpp"
#include "report/agreement_report.hpp"
#include "report/score_json.hpp"
#include "transcripts/transcript.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stance::desktop {

void Application::act(const ExportDebrief& want, double now) {
    auto rehearsal = workspace_.rehearsal(want.session);
    if (!rehearsal) {
        desk_.trouble = rehearsal.error().sentence;
        return;
    }
    const auto& r = *rehearsal;
    std::string name = fmt::format("{} {} debrief.{}", r->patient_case->name, want.session, want.format);
    const std::filesystem::path file = around_.exports / name;
    std::error_code refused;
    std::filesystem::create_directories(around_.exports, refused);
    const auto debrief = std::make_shared<report::Debrief>(report::make_debrief(r->session, *r->patient_case, *r->rubric));
    work_.start("Writing " + name, [this, r, debrief, file, format = want.format, now](Job&) -> std::function<void()> {
        auto document = report::debrief_document(*debrief, format, app::engine_name());
        auto written = document ? write_file(file, *document) : Result<Done>(document.error());
        return [this, written, file, now] {
            if (written) tell("Written: " + file.string(), now + 1e-3);
            else desk_.trouble = written.error().sentence;
        };
    });
}

void Application::act(const ExportPage&, double now) {
    std::error_code refused;
    std::filesystem::create_directories(around_.exports, refused);
    const std::filesystem::path file = around_.exports / fmt::format("Stance {}.html", screen_names[static_cast<std::size_t>(desk_.screen)]);
    if (auto written = write_file(file, page_html(page_, desk_.rubric ? desk_.rubric->notice : std::string())); written) tell("Written: " + file.string(), now);
    else desk_.trouble = written.error().sentence;
}

void Application::act(const MakeBackup&, double now) {
    std::error_code refused;
    std::filesystem::create_directories(around_.exports, refused);
    const std::filesystem::path file = around_.exports / fmt::format("stance-backup-{}.db", iso_utc(clock_.now()).substr(0, 10));
    const app::Options options = options_;
    work_.start("Copying the database", [this, file, now](Job&) -> std::function<void()> {
        SystemClock clock;
        auto store = store::Store::open(options_.database, store::Access::read_only, clock);
        auto done = store ? store->backup(file) : Result<Done>(store.error());
        return [this, done, file, now] {
            if (done) tell("Copied to " + file.string(), now);
            else desk_.trouble = done.error().sentence;
        };
    });
}

void Application::act(const ScoreFolder& want, double) {
    if (!desk_.rubric) return;
    const std::filesystem::path folder = want.folder;
    std::error_code refused;
    if (!std::filesystem::is_directory(folder, refused)) {
        desk_.trouble = fmt::format("{}: there is no such folder", want.folder);
        return;
    }
    std::filesystem::create_directories(around_.exports, refused);
    const std::filesystem::path file = around_.exports / (folder.filename().string() + " scores.csv");
    work_.start("Scoring transcripts", [this, folder, file, rubric = desk_.rubric](Job& job) -> std::function<void()> {
        std::vector<std::filesystem::path> files;
        std::error_code ignored;
        for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
            if (entry.path().extension() == ".csv") files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        std::vector<report::ScoredRecording> scored;
        std::string trouble;
        for (std::size_t i = 0; i < files.size() && trouble.empty(); ++i) {
            if (job.stop.stop_requested()) return [this] { tell("Cancelled. Nothing was written.", now_); };
            auto text = read_file(files[i]);
            auto recordings = text ? transcripts::read_csv(*text, files[i].string()) : Result<std::vector<transcripts::Recording>>(text.error());
            if (!recordings) trouble = recordings.error().sentence;
            else
                for (const transcripts::Recording& r : *recordings) {
                    if (job.stop.stop_requested()) return [this] { tell("Cancelled. Nothing was written.", now_); };
                    scored.push_back({r.id, r.utterances, rubric::score(*rubric, r.utterances)});
                }
            job.done = static_cast<float>(i + 1) / static_cast<float>(files.size());
        }
        if (trouble.empty() && files.empty()) trouble = folder.string() + ": there is no transcript (.csv) in this folder";
        if (trouble.empty())
            if (auto written = write_file(file, report::score_csv(*rubric, scored)); !written) trouble = written.error().sentence;
        return [this, trouble, file, n = scored.size()] {
            if (trouble.empty()) tell(fmt::format("{} {} scored. Written: {}", n, n == 1 ? "session" : "sessions", file.string()), now_);
            else desk_.trouble = trouble;
        };
    });
}

void Application::act(const ReadTranscript& want, double now) {
    if (desk_.screen != Screen::importing) show(Screen::importing, now);
    if (std::filesystem::path(want.file).extension() == ".stance-packet") return take_packet(want.file, now);
    const app::Options options = options_;
    work_.start("Reading the transcript", [this, options, want](Job& job) -> std::function<void()> {
        const auto refuse = [this](std::string sentence) { return [this, sentence = std::move(sentence)] { importing_.refuse(sentence); }; };
        auto bytes = read_file(want.file);
        if (!bytes) return refuse(bytes.error().sentence);
        auto imports = transcripts::read(*bytes, want.file);
        if (!imports) return refuse(imports.error().sentence);
        auto read = std::make_shared<TranscriptRead>();
        read->file = want.file;
        read->source_sha256 = sha256(*bytes);
        std::vector<review::Recording> kept;
        SystemClock clock;
        if (auto store = store::Store::open(options.database, store::Access::read_only, clock))
            if (auto lines = store->recordings())
                for (const store::RecordingLine& line : *lines)
                    if (auto recording = store->recording(line.id)) kept.push_back(std::move(*recording));
        for (transcripts::Import& import : *imports) {
            if (job.stop.stop_requested()) return [this] { tell("Cancelled. Nothing was kept.", now_); };
            TranscriptRead::Talk talk;
            talk.import = std::move(import);
            talk.guesses = transcripts::guess_roles(talk.import);
            talk.sound = app::sound_beside(talk.import, want.file);
            talk.proposals = transcripts::propose_replacements(talk.import.parts);
            app::Preparation as_proposed;
            as_proposed.replacements = talk.proposals;
            const review::Recording recording = app::prepare(talk.import, as_proposed, {});
            for (const review::Recording& other : kept) {
                if (!app::may_be_same(other.lines, recording.lines)) continue;
                const auto homes = app::homes_of(other.lines, recording.lines);
                const double share = homes.empty() ? 0 : static_cast<double>(std::count_if(homes.begin(), homes.end(), [](int h) { return h != 0; })) / static_cast<double>(homes.size());
                if (share >= .6 && share > talk.share) {
                    talk.share = share;
                    talk.like = other.id;
                }
            }
            read->talks.push_back(std::move(talk));
            job.done = static_cast<float>(read->talks.size()) / static_cast<float>(imports->size());
        }
        return [this, read] {
            importing_.show(read);
            desk_.focus = "Therapist";  // of the first speaker: the next thing to say
        };
    });
}

void Application::act(const KeepImport& want, double now) {
    auto outcome = workspace_.perform(want.command);
    if (!outcome) {
        desk_.trouble = outcome.error().sentence;
        return;
    }
    const bool correction = std::holds_alternative<app::Correct>(want.command);
    importing_.kept();
    tell(correction ? fmt::format("{} is corrected; what raters said went with its lines.", review::blind_name(outcome->session)) : fmt::format("{} is kept. Assign raters to it, or rate it yourself.", review::blind_name(outcome->session)), now);
    if (importing_.done()) {
        show(Screen::review, now);
        review_.show_recordings();
    }
}

void Application::act(const LeaveImport&, double now) {
    importing_.kept();
    tell("Left. Nothing of it was kept.", now);
}

void Application::act(const Agree& want, double) {
    const app::Options options = options_;
    const std::string viewer = desk_.settings.trainee;
    work_.start("Comparing raters", [this, options, viewer, want](Job& job) -> std::function<void()> {
        auto found = std::make_shared<AgreementFound>();
        const auto refuse = [this](std::string sentence) { return [this, sentence = std::move(sentence)] { agreement_.refuse(sentence); }; };
        if (want.source == Agree::Source::file) {
            auto text = read_file(want.file);
            if (!text) return refuse(text.error().sentence);
            auto ratings = agreement::read_ratings(*text, want.file);
            if (!ratings) return refuse(ratings.error().sentence);
            found->ratings = std::move(*ratings);
            found->from = want.file;
        } else {
            const bool real = want.source == Agree::Source::real;
            SystemClock clock;
            auto workspace = app::Workspace::open(options, store::Access::read_only, clock);
            if (!workspace) return refuse(workspace.error().sentence);
            auto table = workspace->ratings(real ? review::Origin::real : review::Origin::rehearsal, viewer, [&](std::size_t done, std::size_t all) {
                job.done = .7F * static_cast<float>(done) / static_cast<float>(all);
                return !job.stop.stop_requested();
            });
            if (!table) return refuse(table.error().sentence);
            found->ratings = std::move(table->ratings);
            found->notes = std::move(table->notes);
            found->from = real ? "signed ratings of real recordings" : "signed ratings of rehearsals";
            const bool two = std::any_of(found->ratings.begin(), found->ratings.end(), [&](const agreement::Rating& r) { return r.rater != "stance" && r.rater != found->ratings.front().rater; });
            if (!two) {
                std::string sentence = fmt::format("Agreement needs two people who have rated and signed the same {}. Assign a second rater in Review.", real ? "recording" : "rehearsal");
                for (const std::string& note : found->notes) sentence += " " + note;
                return refuse(sentence);
            }
        }
        auto study = agreement::study(found->ratings, {}, job.stop.get_token(), [&](std::size_t done, std::size_t all) { job.done = .7F + .3F * static_cast<float>(done) / static_cast<float>(all); });
        if (!study) return refuse(study.error().sentence);
        found->study = std::move(*study);
        return [this, found] { agreement_.show(found); };
    });
}

void Application::act(const WriteRatings& want, double now) {
    auto table = workspace_.graded(want.rehearsals ? review::Origin::rehearsal : review::Origin::real, desk_.settings.trainee);
    if (!table) {
        desk_.trouble = table.error().sentence;
        return;
    }
    const std::filesystem::path folder = around_.exports / fmt::format("Stance ratings of {} {}", want.rehearsals ? "rehearsals" : "recordings", iso_utc(clock_.now()).substr(0, 10));
    std::error_code refused;
    std::filesystem::create_directories(folder, refused);
    for (const auto& [name, contents] : handout::all_files(table->graded, *table->rubric))
        if (auto written = write_file(folder / name, contents); !written) {
            desk_.trouble = written.error().sentence;
            return;
        }
    std::string words = "Written: " + folder.string();
    for (const std::string& note : table->notes) words += ". " + note;
    tell(words, now);
}

void Application::act(const WriteTranscript& want, double now) {
    auto recording = workspace_.store().recording(want.recording);
    auto reviewing = workspace_.reviewing(want.recording, desk_.settings.trainee);
    if (!recording || !reviewing) {
        desk_.trouble = recording ? reviewing.error().sentence : recording.error().sentence;
        return;
    }
    const transcripts::Import import = app::as_import(*recording, &reviewing->mine);
    const std::filesystem::path file = around_.exports / (review::blind_name(want.recording) + ", transcript");
    std::error_code refused;
    std::filesystem::create_directories(around_.exports, refused);
    for (const char* ending : {".csv", ".vtt", ".eaf", ".json"}) {
        auto text = app::transcript_text(import, ending);
        auto written = text ? write_file(file.string() + ending, *text) : Result<Done>(text.error());
        if (!written) {
            desk_.trouble = written.error().sentence;
            return;
        }
    }
    tell("Written: " + file.string() + ".csv, .vtt, .eaf and .json, with your own codes.", now);
}

void Application::act(const WriteLetter& want, double now) {
    auto letter = workspace_.letter(want.subject, desk_.settings.trainee, {});
    if (!letter) {
        desk_.trouble = letter.error().sentence;
        return;
    }
    std::error_code refused;
    std::filesystem::create_directories(around_.exports, refused);
    const std::filesystem::path file = around_.exports / fmt::format("{}, letter by {}", review::blind_name(want.subject), letter->first.review.rater);
    for (const bool pdf : {false, true})
        if (auto written = write_file(file.string() + (pdf ? ".pdf" : ".html"), pdf ? handout::letter_pdf(letter->first) : handout::letter_html(letter->first)); !written) {
            desk_.trouble = written.error().sentence;
            return;
        }
    tell("Written: " + file.string() + ".pdf and .html", now);
}

void Application::act(const WriteAgreement&, double now) {
    const auto found = agreement_.found();
    if (!found) return;
    const std::filesystem::path folder = around_.exports / fmt::format("Stance agreement {}", iso_utc(clock_.now()).substr(0, 10));
    std::error_code refused;
    std::filesystem::create_directories(folder, refused);
    const std::pair<const char*, std::string> files[] = {{"ratings.csv", agreement::ratings_csv(found->ratings)},
                                                         {"agree.R", agreement::r_script(found->study, "ratings.csv")},
                                                         {"figures.json", report::agreement_json(found->study)},
                                                         {"figures.txt", report::agreement_text(found->study)}};
    for (const auto& [name, bytes] : files)
        if (auto written = write_file(folder / name, bytes); !written) {
            desk_.trouble = written.error().sentence;
            return;
        }
    tell("Written: " + folder.string() + ". In R: Rscript agree.R", now);
}

}  // namespace stance::desktop

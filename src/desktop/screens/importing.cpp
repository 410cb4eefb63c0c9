// From another program's transcript to a recording: what is in it, who is who, what is replaced.
#include "desktop/screens/importing.hpp"

#include "desktop/lines.hpp"
#include "transcripts/pieces.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stance::desktop {

namespace {

constexpr UnixMs day_ms = 24LL * 60 * 60 * 1000;
constexpr std::array<UnixMs, 5> keep_days = {0, 30, 183, 365, 5 * 365};
constexpr std::array<const char*, 4> kind_words = {"Names", "Places", "Dates", "Numbers and addresses"};

}  // namespace

void ImportScreen::show(std::shared_ptr<const TranscriptRead> read) {
    read_ = std::move(read);
    at_ = 0;
    trouble_.clear();
    take_up();
}

void ImportScreen::kept() {
    if (read_ == nullptr) return;
    if (++at_ < read_->talks.size()) take_up();
    else read_.reset();
}

void ImportScreen::take_up() {
    roles_.clear();
    for (const transcripts::Guess& g : talk().guesses) roles_.push_back(g.cast ? static_cast<int>(*g.cast) : -1);
    proposals_ = talk().proposals;
    accepted_.assign(proposals_.size(), true);
    missed_.set({});
    not_there_.clear();
    consent_ = keep_ = corrects_ = 0;
    title_.set(talk().import.id);
    sound_.set(talk().sound);
}

app::Preparation ImportScreen::preparation(const Desk& desk) const {
    app::Preparation p;
    p.title = title_.text();
    for (std::size_t i = 0; i < roles_.size(); ++i)
        p.roles[talk().guesses[i].label] = roles_[i] < 0 ? review::Role::nobody : static_cast<review::Role>(roles_[i]);
    for (std::size_t i = 0; i < accepted_.size(); ++i)
        if (accepted_[i]) p.replacements.push_back(proposals_[i]);
    p.consent = static_cast<review::Consent>(consent_);
    if (keep_ > 0) p.keep_until = desk.clock.now() + keep_days[static_cast<std::size_t>(keep_)] * day_ms;
    p.media = sound_.text();
    p.by = desk.settings.trainee;
    return p;
}

void ImportScreen::draw(Ui& ui, Desk& desk) {
    if (ui.button("Back to Review", Button::quiet, icon::back) || (!ui.typing() && ui.pressed(key::escape))) {
        desk.want(Open{Screen::review, {}});
        read_.reset();
        return;
    }
    ui.gap(4);
    ui.title("Import a recording");
    if (read_ == nullptr) draw_choose(ui, desk);
    else draw_found(ui, desk);
}

void ImportScreen::draw_choose(Ui& ui, Desk& desk) {
    ui.text("The transcript of a session, as Zoom, Teams, Whisper, Otter, ELAN, Praat, CACTI or BORIS wrote it, or a table or plain text; or a packet that a lead has sent you. Nothing of a transcript is kept until you have seen what is in it.", Style::body);
    ui.gap(12);
    if (!trouble_.empty()) {
        ui.begin_card("trouble", ui.width(), 0, nullptr, 16, ui.colours().warn_soft);
        ui.text("This file was not taken", Style::strong);
        ui.text(trouble_, Style::body);
        ui.end_card();
        ui.gap(12);
    }
    ui.push_width(std::min(ui.width(), ui.px(640)));
    const Edited typed = ui.edit("Transcript file", path_, {"Drop a file on the window, choose one below, or type its path", 1, 1, true, true});
    ui.pop_width();
    const bool empty = path_.text().find_first_not_of(' ') == std::string::npos;
    if ((ui.button("Look into it", Button::primary, icon::search, !empty) || typed.submitted) && !empty) desk.want(ReadTranscript{path_.text()});
    ui.gap(12);
    ui.begin_card("files", std::min(ui.width(), ui.px(760)));
    if (const auto chosen = files_.draw(ui)) {
        path_.set(chosen->string());
        desk.want(ReadTranscript{chosen->string()});
    }
    ui.end_card();
}

void ImportScreen::draw_found(Ui& ui, Desk& desk) {
    const transcripts::Import& import = talk().import;
    const float w = std::min(ui.width(), ui.px(900));
    if (read_->talks.size() > 1) ui.text(fmt::format("Talk {} of {} in this file.", at_ + 1, read_->talks.size()), Style::quiet, ui.colours().quiet);
    ui.gap(8);
    ui.begin_card("what", w);
    ui.heading(read_->file.filename().string());
    std::string about = fmt::format("{}  \u00B7  {} {}", import.format, import.parts.size(), import.parts.size() == 1 ? "turn" : "turns");
    if (import.duration) about += "  \u00B7  " + clock_words(*import.duration);
    if (!import.language.empty()) about += "  \u00B7  language: " + import.language;
    if (!import.codes.empty()) about += fmt::format("  \u00B7  {} codes of another program", import.codes.size());
    ui.text(about, Style::body);
    const auto fenced = std::count_if(import.parts.begin(), import.parts.end(), [](const transcripts::Part& p) { return !p.doubt.empty(); });
    if (fenced > 0) ui.text(fmt::format("{} {} fenced off until a person has listened: the recogniser may have invented the words.", fenced, fenced == 1 ? "turn is" : "turns are"), Style::body, ui.colours().warn);
    for (const std::string& doubt : import.doubts) ui.text(doubt, Style::body, ui.colours().warn);
    for (const std::string& media : import.media) ui.text("Names the sound file " + media, Style::small);
    ui.end_card();
    ui.gap(12);
    ui.begin_card("speakers", w);
    draw_speakers(ui);
    ui.end_card();
    ui.gap(12);
    ui.begin_card("replacements", w);
    draw_replacements(ui);
    ui.end_card();
    ui.gap(12);
    ui.begin_card("preview", w);
    draw_preview(ui);
    ui.end_card();
    ui.gap(12);
    ui.begin_card("keeping", w);
    draw_keeping(ui, desk);
    ui.end_card();
}

void ImportScreen::draw_speakers(Ui& ui) {
    ui.heading("Who is who");
    ui.text("The score reads the therapist's words against the patient's. Words of nobody are shown and never scored.", Style::small);
    ui.gap(6);
    for (std::size_t i = 0; i < roles_.size(); ++i) {
        const transcripts::Guess& g = talk().guesses[i];
        const std::string name = g.label.empty() ? "Not named" : g.label;
        const auto scope = ui.scope(name);
        ui.text(name, Style::strong);
        ui.text(fmt::format("{} turns, {} words, {} questions. {}", g.parts, g.words, g.questions, g.why), Style::small, g.cast && g.sure ? 0 : ui.colours().warn);
        ui.choice("Who is " + name, {"Therapist", "Patient", "Nobody"}, roles_[i]);
        ui.gap(8);
    }
}

void ImportScreen::draw_replacements(Ui& ui) {
    const auto& all = proposals_;
    const auto on = std::count(accepted_.begin(), accepted_.end(), true);
    ui.heading("What is replaced");
    if (all.empty()) ui.text("Nothing was found that looks like a name, a place, a date or a number that tells who someone is. Look through the words below all the same.", Style::body);
    else ui.text(fmt::format("{} of {} would be replaced, wherever they stand. Take the tick off what tells nobody. The original words are not kept.", on, all.size()), Style::small);
    ui.gap(4);
    for (std::size_t kind = 0; kind < kind_words.size(); ++kind) {
        bool any = false;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (static_cast<std::size_t>(all[i].kind) != kind) continue;
            if (!any) {
                ui.gap(6);
                ui.text(kind_words[kind], Style::small_strong, ui.colours().quiet);
                any = true;
            }
            const auto scope = ui.scope(all[i].found);
            bool accepted = accepted_[i];
            if (ui.toggle(fmt::format("{}  \u2192  {}", all[i].found, all[i].replace_by), accepted)) accepted_[i] = accepted;
            ui.gap(-5);
            ui.text(fmt::format("{} {}: {}", all[i].times, all[i].times == 1 ? "time" : "times", all[i].example), Style::small);
            ui.gap(8);
        }
    }
    ui.gap(6);
    if (!all.empty()) {
        if (ui.link("Replace all")) accepted_.assign(all.size(), true);
        ui.same_line(16);
        if (ui.link("Replace nothing")) accepted_.assign(all.size(), false);
        ui.gap(8);
    }
    ui.text("Was one missed?", Style::small_strong);
    ui.push_width(std::min(ui.width(), ui.px(360)));
    const Edited typed = ui.edit("Missed word", missed_, {"A name or other word to replace as well", 1, 1, true, true});
    ui.pop_width();
    const std::string word = transcripts::tidy(missed_.text());
    if ((ui.button("Replace it too", Button::plain, icon::plus, !word.empty()) || typed.submitted) && !word.empty()) {
        transcripts::Proposal one = transcripts::added(word, {}, talk().import.parts, proposals_);
        not_there_ = one.times == 0 ? word : std::string();
        if (one.times > 0) {
            proposals_.push_back(std::move(one));
            accepted_.push_back(true);
            missed_.set({});
        }
    }
    if (!not_there_.empty()) ui.text(fmt::format("\u201C{}\u201D does not stand in this transcript.", not_there_), Style::small, ui.colours().warn);
}

void ImportScreen::draw_preview(Ui& ui) {
    ui.heading("As raters will read it");
    app::Preparation p;
    for (std::size_t i = 0; i < roles_.size(); ++i) p.roles[talk().guesses[i].label] = roles_[i] < 0 ? review::Role::nobody : static_cast<review::Role>(roles_[i]);
    for (std::size_t i = 0; i < accepted_.size(); ++i)
        if (accepted_[i]) p.replacements.push_back(proposals_[i]);
    // the first lines only: an hour is long, and this is drawn with every frame
    constexpr std::size_t shown = 8;
    transcripts::Import head;
    head.parts.assign(talk().import.parts.begin(), talk().import.parts.begin() + static_cast<std::ptrdiff_t>(std::min(shown, talk().import.parts.size())));
    for (const review::Line& line : app::prepare(head, p, {}).lines) {
        ui.text(line.start ? fmt::format("{}  {}", line.label, clock_words(*line.start)) : line.label, Style::small_strong, line.role == review::Role::therapist ? ui.colours().accent : ui.colours().quiet);
        ui.gap(-3);
        ui.text(line.text, Style::body, line.counts() ? 0 : ui.colours().faint);
        if (!line.doubt.empty()) ui.text(line.doubt, Style::small, ui.colours().warn);
        ui.gap(3);
    }
    if (talk().import.parts.size() > shown) ui.text(fmt::format("and {} turns more", talk().import.parts.size() - shown), Style::small);
}

void ImportScreen::draw_keeping(Ui& ui, Desk& desk) {
    ui.heading("How it is kept");
    const float half = std::min(ui.width(), ui.px(460));
    if (!talk().like.empty()) {
        ui.text(fmt::format("{} of 100 lines of {} are in this file. Is it the same talk, corrected?", static_cast<int>(talk().share * 100 + .5), review::blind_name(talk().like)), Style::strong);
        ui.choice("Same talk", {"A recording of its own", "Corrects " + review::blind_name(talk().like)}, corrects_);
        if (corrects_ == 1) ui.text("Codes, ratings and comments go with their lines. Those of lines that are gone are kept with the earlier version.", Style::small);
        ui.gap(8);
    }
    if (corrects_ == 0) {
        ui.text("Name, which raters do not see before they have signed", Style::small_strong);
        ui.push_width(half);
        ui.edit("Name", title_, {"Name of the recording", 1, 1, true, false});
        ui.pop_width();
        ui.gap(6);
        ui.text("Sound, if there is any", Style::small_strong);
        ui.push_width(half);
        ui.edit("Sound file", sound_, {"Path of a WAV, FLAC, OGG, MP3 or M4A file", 1, 1, true, false});
        ui.pop_width();
        ui.gap(6);
        ui.text("Consent of the people heard", Style::small_strong);
        ui.choice("Consent", {"Not recorded", "Given"}, consent_);
        ui.gap(6);
        ui.text("Due for erasure", Style::small_strong);
        ui.choice("Due", {"No date", "In 30 days", "In half a year", "In a year", "In 5 years"}, keep_);
        ui.gap(6);
    }
    ui.gap(6);
    const bool heard = std::find(roles_.begin(), roles_.end(), 0) != roles_.end();
    const bool told = std::find(roles_.begin(), roles_.end(), -1) == roles_.end();
    if (!heard) ui.text("Say who the therapist is before this can be kept.", Style::body, ui.colours().warn);
    else if (!told) ui.text("Say of every speaker who it is; nobody is an answer.", Style::body, ui.colours().warn);
    if (ui.button(corrects_ == 1 ? "Keep the correction" : "Keep this recording", Button::primary, icon::check, heard && told) || (heard && told && !ui.typing() && ui.pressed(key::enter, true))) {
        const review::Recording recording = app::prepare(talk().import, preparation(desk), read_->source_sha256);
        if (corrects_ == 1) {
            if (const auto stands = desk.workspace.store().recording(talk().like))
                desk.want(KeepImport{app::Correct{talk().like, recording.lines, app::homes_of(stands->lines, recording.lines), recording.source_sha256, desk.settings.trainee}});
        } else {
            desk.want(KeepImport{app::Import{recording}});
        }
        ui.to_top();
    }
    ui.flow(ui.button_width("Leave it"));
    if (ui.button("Leave it", Button::quiet)) {
        desk.want(LeaveImport{});
        ui.to_top();
    }
}

}  // namespace stance::desktop

// What there is to grade, and what can be done with a recording as a whole.
#include "desktop/screens/review.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stance::desktop {

namespace {

constexpr UnixMs day_ms = 24LL * 60 * 60 * 1000;

std::string stage_words(const app::QueueLine& line) {
    if (!line.stage) return line.assigned ? "assigned to you" : "not begun";
    switch (*line.stage) {
    case review::Stage::draft: return "draft";
    case review::Stage::signed_off: return "signed by you";
    case review::Stage::released: return "released";
    }
    return {};
}

}  // namespace

void KeptWords::open(const Desk& desk, std::string under) {
    name = std::move(under);
    kept.clear();
    if (const auto all = desk.workspace.store().settings(); all)
        if (const auto found = all->find(name); found != all->end()) kept = found->second;
    editor.set(kept);
}

void KeptWords::keep(Ui& ui, Desk& desk) {
    if (name.empty() || editor.text() == kept) return;
    constexpr double save_after = .12;
    if (ui.now() - at >= save_after) {
        desk.want(Perform{app::Set{name, editor.text()}});
        kept = editor.text();
        at = ui.now();
    } else {
        ui.redraw_in(save_after - (ui.now() - at) + .001);
    }
}

void KeptWords::clear(Desk& desk) {
    if (!name.empty() && !kept.empty()) desk.want(Perform{app::Set{name, ""}});
    kept.clear();
    editor.set("");
}

void ReviewScreen::enter(Desk& desk) {
    part_ = Part::queue;
    managed_.clear();
    receipt_.reset();
    now_.reset();
    sound_bar_.close();
    changed(desk);
}

void ReviewScreen::changed(Desk& desk) {
    auto queue = desk.workspace.queue(desk.settings.trainee);
    if (!queue) desk.trouble = queue.error().sentence;
    else queue_ = std::move(*queue);
    if (auto all = desk.workspace.store().assignments()) assignments_ = std::move(*all);
    if (part_ == Part::queue || subject_.empty()) return;
    if (part_ == Part::settle) {
        auto both = desk.workspace.adjudicating(subject_, desk.settings.trainee);
        if (both) both_ = std::move(*both);
        else {
            desk.trouble = both.error().sentence;
            part_ = Part::queue;
        }
        return;
    }
    auto now = desk.workspace.reviewing(subject_, desk.settings.trainee);
    if (!now) {
        desk.trouble = now.error().sentence;
        part_ = Part::queue;
        now_.reset();
        return;
    }
    now_ = std::move(*now);
    sound_bar_.open(now_->recording ? now_->recording->media : std::string());
    lines_.forget();
}

void ReviewScreen::open(Desk& desk, const std::string& subject) {
    subject_ = subject;
    part_ = Part::rate;
    cursor_ = 1;
    open_ = 0;
    scale_ = 0;
    form_shown_ = false;
    commenting_.reset();
    now_.reset();
    changed(desk);
    if (!now_) return;
    form_shown_ = now_->mine.stage != review::Stage::draft;
    // go on where one left: the first line of the therapist, the first item without rating
    for (const review::Line& l : now_->subject.lines)
        if (l.role == review::Role::therapist) {
            cursor_ = l.number;
            break;
        }
    if (!now_->mine.codes.empty()) cursor_ = std::max(1, now_->mine.codes.back().line);
    for (std::size_t i = 0; i < items(); ++i) {
        const auto all = scales(i);
        if (std::any_of(all.begin(), all.end(), [&](const std::string& s) { return now_->mine.mark(item_id(i), s) == nullptr; })) {
            open_ = i;
            break;
        }
    }
    lines_.scroll_to(cursor_);
    scroll_form_ = true;
    note_.open(desk, fmt::format("draft/{}/{}/note", subject, desk.settings.trainee));
    if (note_.editor.text().empty()) note_.editor.set(now_->mine.note);
    note_.kept = note_.editor.text();
    comment_.open(desk, fmt::format("draft/{}/{}/comment", subject, desk.settings.trainee));
    if (!comment_.kept.empty()) commenting_ = cursor_;
}

void ReviewScreen::settle(Desk& desk, const std::string& subject) {
    subject_ = subject;
    part_ = Part::settle;
    both_.reset();
    settling_.clear();
    changed(desk);
}

void ReviewScreen::draw(Ui& ui, Desk& desk) {
    switch (part_) {
    case Part::rate:
        if (now_) return draw_rate(ui, desk);
        break;
    case Part::compare:
        if (now_) return draw_compare(ui, desk);
        break;
    case Part::settle:
        if (both_) return draw_settle(ui, desk);
        break;
    case Part::queue: break;
    }
    draw_queue(ui, desk);
}

void ReviewScreen::draw_queue(Ui& ui, Desk& desk) {
    ui.title("Review");
    ui.text(fmt::format("You grade as {}. Until you have signed you see neither who was heard nor what others gave.", desk.settings.trainee), Style::quiet, ui.colours().quiet);
    ui.gap(14);
    if (receipt_) {
        const float w = std::min(ui.width(), ui.px(860));
        ui.begin_card("receipt", w);
        ui.heading(fmt::format("{} is erased", review::blind_name(receipt_->recording)));
        ui.text(fmt::format("{} lines and {} reviews are gone. {} sentences of it were looked for in the database file afterwards; {} found.", receipt_->lines, receipt_->reviews,
                            receipt_->searched, receipt_->found == 0 ? std::string("none was") : fmt::format("{} were still", receipt_->found)), Style::body, receipt_->found == 0 ? 0 : ui.colours().warn);
        if (!receipt_->copies.empty()) {
            ui.text("Copies made earlier may still hold it; delete them yourself:", Style::strong);
            for (const std::string& copy : receipt_->copies) ui.text(copy, Style::small);
        }
        ui.text("The receipt stays in the database; it holds none of the words.", Style::small);
        if (ui.button("Close", Button::plain)) receipt_.reset();
        ui.end_card();
        ui.gap(12);
    }
    const auto open = [](const app::QueueLine& l) { return !l.stage || *l.stage == review::Stage::draft; };
    const auto due = std::count_if(queue_.begin(), queue_.end(), [](const app::QueueLine& l) { return l.due; });
    if (due > 0) {
        ui.text(fmt::format("{} {} due for erasure: the date has come, or consent was withdrawn.", due, due == 1 ? "recording is" : "recordings are"), Style::strong, ui.colours().warn);
        ui.gap(8);
    }
    const auto count = [&](auto&& fits) { return std::count_if(queue_.begin(), queue_.end(), fits); };
    const std::vector<std::string> shows = {fmt::format("To rate ({})", count([&](const auto& l) { return open(l) && (l.assigned || l.stage); })),
                                            fmt::format("Recordings ({})", count([](const auto& l) { return l.origin == review::Origin::real; })),
                                            fmt::format("Rehearsals ({})", count([](const auto& l) { return l.origin == review::Origin::rehearsal; })),
                                            fmt::format("Signed ({})", count([&](const auto& l) { return !open(l); }))};
    ui.choice("Show", shows, show_);
    ui.gap(8);
    if (ui.button("Import a recording", Button::plain, icon::plus) || ui.pressed('O', true)) {
        desk.want(Open{Screen::importing, {}});
        desk.focus = "Transcript file";
    }
    ui.flow(ui.button_width("Agreement between raters", icon::progress));
    if (ui.button("Agreement between raters", Button::quiet, icon::progress)) desk.want(Open{Screen::agreement, {}});
    if (show_ == 3) {
        ui.flow(ui.button_width("Write ratings of recordings", icon::save));
        if (ui.button("Write ratings of recordings", Button::quiet, icon::save)) desk.want(WriteRatings{false});
        ui.hint("Tables with labels for R, SPSS, Stata, JASP and REDCap");
        ui.flow(ui.button_width("Write ratings of rehearsals", icon::save));
        if (ui.button("Write ratings of rehearsals", Button::quiet, icon::save)) desk.want(WriteRatings{true});
    }
    ui.gap(12);
    const float w = ui.width();
    int drawn = 0;
    for (const app::QueueLine& line : queue_) {
        const bool fits = show_ == 0 ? open(line) && (line.assigned || line.stage) : show_ == 1 ? line.origin == review::Origin::real : show_ == 2 ? line.origin == review::Origin::rehearsal : !open(line);
        if (!fits) continue;
        draw_line(ui, desk, line, w);
        // with nothing in focus Enter takes up what comes first
        if (drawn++ == 0 && !ui.typing() && ui.focused() == nullptr && ui.pressed(key::enter)) desk.want(Open{Screen::review, line.subject});
    }
    if (drawn > 0) return;
    const float c = std::min(w, ui.px(760));
    ui.begin_card("empty", c);
    if (show_ == 1) {
        ui.heading("No recordings yet");
        ui.text("Import a transcript from Zoom, Teams, Whisper, Otter, ELAN, CACTI or a table. You see what is in it, and what would be replaced, before anything is kept.", Style::body);
    } else if (show_ == 2) {
        ui.heading("No rehearsed hour has ended yet");
        ui.text("Hours with simulated patients appear here when they are over. A released rating stands in the trainee's progress.", Style::body);
    } else if (show_ == 3) {
        ui.heading("Nothing signed yet");
        ui.text("What you sign stays here, beside the score and what others gave.", Style::body);
    } else {
        ui.heading("Nothing waits for you");
        ui.text(queue_.empty() ? "Import a recording, or rehearse an hour: both can be graded here." : "Nothing is assigned to you or begun. Choose among recordings or rehearsals above.", Style::body);
    }
    ui.end_card();
}

void ReviewScreen::draw_line(Ui& ui, Desk& desk, const app::QueueLine& line, float width) {
    const auto scope = ui.scope(line.subject);
    const bool open_rows = managed_ == line.subject;
    const std::string id = "queue-" + line.subject;
    ui.begin_card(id, width, 0, nullptr, 16);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float right = ui.px(250);
    const bool side = ui.width() > ui.px(620);
    ui.push_width(side ? ui.width() - right : ui.width());
    ImGui::BeginGroup();
    ui.text(line.name, Style::strong);
    ui.gap(-2);
    std::string about = line.origin == review::Origin::real ? "real recording" : "rehearsal";
    about += fmt::format("  \u00B7  {} lines", line.lines);
    if (line.duration) about += "  \u00B7  " + clock_words(*line.duration);
    about += "  \u00B7  " + day_words(line.at, desk.clock.now()) + "  \u00B7  " + stage_words(line);
    if (line.signed_by_others > 0) about += fmt::format("  \u00B7  {} other{} signed", line.signed_by_others, line.signed_by_others == 1 ? " has" : "s have");
    if (line.adjudicated) about += "  \u00B7  settled";
    ui.text(about, Style::small);
    if (line.doubts > 0) ui.text(fmt::format("{} {} fenced off: listen and let the words stand, or leave them out", line.doubts, line.doubts == 1 ? "line is" : "lines are"), Style::small, ui.colours().warn);
    if (line.due) ui.text("due for erasure", Style::small_strong, ui.colours().warn);
    ImGui::EndGroup();
    ui.pop_width();
    const float below = ImGui::GetCursorScreenPos().y;
    const bool begun = line.stage && *line.stage == review::Stage::draft;
    const bool is_signed = line.stage && *line.stage != review::Stage::draft;
    const char* verb = is_signed ? "Open" : begun ? "Go on" : "Rate";
    if (side) ImGui::SetCursorScreenPos({at.x + ui.width() - ui.button_width(fmt::format("{} {}", verb, review::blind_name(line.subject))) - ui.button_width("More") - ui.px(8), at.y});
    if (ui.button(fmt::format("{} {}", verb, review::blind_name(line.subject)), line.assigned || begun ? Button::primary : Button::plain)) {
        desk.want(Open{Screen::review, line.subject});
        ui.to_top();
    }
    ui.same_line();
    if (ui.button(open_rows ? "Less" : "More", Button::quiet)) {
        managed_ = open_rows ? std::string() : line.subject;
        rater_.set("");
        sound_.set("");
        why_.set("");
    }
    if (side && ImGui::GetCursorScreenPos().y < below) ImGui::SetCursorScreenPos({at.x, below});
    if (open_rows) draw_manage(ui, desk, line);
    ui.end_card();
    ui.gap(10);
}

/// Raters on other machines, without a server.
void ReviewScreen::draw_round(Ui& ui, Desk& desk, const app::QueueLine& line) {
    const auto settings = desk.workspace.store().settings();
    if (!settings) return;
    const auto kept = [&](const std::string& name) {
        const auto found = settings->find(name);
        return found == settings->end() ? std::string() : found->second;
    };
    const auto raters = std::count_if(assignments_.begin(), assignments_.end(), [&](const store::Assignment& a) { return a.subject == line.subject; });
    const std::string folder = kept("round/" + line.subject);
    if (!kept("packet/" + line.subject).empty()) {
        ui.gap(10);
        ui.text("Rated for somebody else's round", Style::strong);
        const bool is_signed = line.stage && *line.stage != review::Stage::draft;
        ui.text(is_signed ? "Seal your ratings and send the file to whoever opened the round. Nobody can read it before all raters have sealed." : "Sign your ratings first; then they can be sealed.", Style::small);
        if (ui.button("Seal my ratings", Button::plain, icon::save, is_signed)) desk.want(SealRatings{line.subject});
    } else if (!folder.empty()) {
        ui.gap(10);
        ui.text("A round with raters on other machines is open", Style::strong);
        ui.text("Put the sealed files they send you into " + folder + ". They open together, when the last one is there.", Style::small);
        if (ui.button("Open the sealed files", Button::plain, icon::check)) desk.want(MergeSealed{line.subject});
    } else if (raters >= 2) {
        ui.gap(10);
        ui.text("Raters on other machines", Style::strong);
        ui.text("A packet for each assigned rater, with the talk and keys of their own. You cannot be one of them.", Style::small);
        if (ui.button("Write packets for the raters", Button::plain, icon::save)) desk.want(OpenRound{line.subject});
    }
}

void ReviewScreen::draw_manage(Ui& ui, Desk& desk, const app::QueueLine& line) {
    ui.gap(6);
    ui.rule();
    ui.gap(6);
    const std::string& me = desk.settings.trainee;
    const float half = std::min(ui.width(), ui.px(420));
    ui.text("Raters", Style::strong);
    for (const store::Assignment& a : assignments_) {
        if (a.subject != line.subject) continue;
        ui.text(fmt::format("{}, since {}", a.rater, day_words(a.at, desk.clock.now())), Style::body);
        ui.same_line(14);
        if (ui.link("Take off " + a.rater)) desk.want(Perform{app::Unassign{a.id, me}});
    }
    ui.push_width(half);
    const Edited typed = ui.edit("Rater's name", rater_, {"Rater's name", 1, 1, true, true});
    ui.pop_width();
    const bool none = rater_.text().find_first_not_of(' ') == std::string::npos;
    if ((ui.button("Assign", Button::plain, icon::person, !none) || typed.submitted) && !none) {
        desk.want(Perform{app::Assign{line.subject, rater_.text(), me}});
        rater_.set("");
    }
    if (line.signed_by_others + (line.stage && *line.stage != review::Stage::draft ? 1 : 0) >= 2) {
        ui.gap(8);
        ui.text("Two people have signed", Style::strong);
        if (ui.button("Settle the differences", Button::plain, icon::branch)) {
            desk.want(Settle{line.subject});
            ui.to_top();
        }
    }
    if (store::recording_number(line.subject) == 0) return;
    draw_round(ui, desk, line);
    ui.gap(10);
    ui.text("Sound", Style::strong);
    ui.push_width(half);
    const Edited sound = ui.edit("Sound file", sound_, {"Path of a WAV, FLAC, OGG, MP3 or M4A file", 1, 1, true, true});
    ui.pop_width();
    const bool no_sound = sound_.text().find_first_not_of(' ') == std::string::npos;
    if ((ui.button("Use this sound", Button::plain, icon::play, !no_sound) || sound.submitted) && !no_sound) {
        desk.want(Perform{app::Attach{line.subject, sound_.text(), me}});
        sound_.set("");
    }
    ui.gap(10);
    ui.text("Consent and keeping", Style::strong);
    ui.text(line.keep_until ? fmt::format("Kept until {}.", iso_utc(*line.keep_until).substr(0, 10)) : std::string("No date is set on which it is due for erasure."), Style::small);
    const auto recording = desk.workspace.store().recording(line.subject);
    const review::Consent consent = recording ? recording->consent : review::Consent::not_recorded;
    int given = static_cast<int>(consent);
    if (ui.choice("Consent", {"Not recorded", "Given", "Withdrawn"}, given)) desk.want(Perform{app::Consent{line.subject, static_cast<review::Consent>(given), line.keep_until, me}});
    ui.gap(4);
    static constexpr std::array<UnixMs, 4> spans = {30, 183, 365, 5 * 365};
    for (std::size_t i = 0; i < spans.size(); ++i) {
        static constexpr std::array<const char*, 4> words = {"Keep 30 days", "Keep half a year", "Keep a year", "Keep 5 years"};
        if (i > 0) ui.flow(ui.button_width(words[i]));
        if (ui.button(words[i], Button::quiet)) desk.want(Perform{app::Consent{line.subject, consent, desk.clock.now() + spans[i] * day_ms, me}});
    }
    ui.gap(8);
    ui.text("Transcript", Style::strong);
    ui.text("The words as they are kept here, with your own codes, for other programs.", Style::small);
    if (ui.button("Write CSV, WebVTT, ELAN and JSON", Button::plain, icon::save)) desk.want(WriteTranscript{line.subject});
    ui.gap(8);
    ui.text("Erase", Style::strong, ui.colours().warn);
    ui.text("The words, the ratings and every comment go, from the free pages of the file too. A receipt stays. This is the one thing that cannot be undone.", Style::small);
    ui.push_width(half);
    ui.edit("Why it is erased", why_, {"Why it is erased (the receipt keeps this)", 1, 1, true, false});
    ui.pop_width();
    const bool no_reason = why_.text().find_first_not_of(' ') == std::string::npos;
    if (ui.button("Erase " + review::blind_name(line.subject) + " for good", Button::plain, icon::close, !no_reason)) {
        desk.want(Perform{app::Erase{line.subject, me, why_.text()}});
        managed_.clear();
    }
}

}  // namespace stance::desktop

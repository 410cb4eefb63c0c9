#include "desktop/charts.hpp"
#include "desktop/screens/screens.hpp"
#include "language/reading.hpp"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace stance::desktop {

namespace {

constexpr double save_after = .12;  // seconds of typing that may be lost at most

/// How long this patient takes to answer: by what there is to say, shorter when pressed, longer
/// when shut down.
double waiting_seconds(const patient::Response& r) {
    const auto words = static_cast<double>(std::count(r.say.begin(), r.say.end(), ' ')) + 1;
    const double base = .7 + .045 * words;
    const double pace = r.next.mode == Mode::shutdown ? 1.7 : r.next.arousal > 7 ? .6 : 1;
    return std::clamp(base * pace, .6, 3.2);
}

const patient::KeyMoment* moment_of(const patient::Case& c, const session::Turn& turn) {
    for (const patient::KeyMoment& k : c.key_moments)
        if (std::find(turn.response.lines.begin(), turn.response.lines.end(), k.line) != turn.response.lines.end()) return &k;
    return nullptr;
}

std::string mode_sentence(Mode mode, const std::string& name) {
    switch (mode) {
        case Mode::mentalizing: return fmt::format("{} can wonder about minds, their own included.", name);
        case Mode::psychic_equivalence: return fmt::format("For {} what is felt is how it is. There is only one way to see it.", name);
        case Mode::pretend: return fmt::format("{} speaks fluently, and the words do not touch the feeling.", name);
        case Mode::teleological: return fmt::format("For {} only what is done counts; words prove nothing.", name);
        case Mode::shutdown: return fmt::format("{} has gone quiet inside. Little gets in or out.", name);
    }
    return {};
}

}  // namespace

void draw_causes(Ui& ui, const session::Turn& turn) {
    for (const patient::Cause& cause : turn.response.trace) {
        std::string moved;
        if (std::abs(cause.arousal) >= .05) moved = fmt::format("arousal {:+.1f}", cause.arousal);
        if (std::abs(cause.trust) >= .05) moved += fmt::format("{}trust {:+.1f}", moved.empty() ? "" : ", ", cause.trust);
        if (!moved.empty()) ui.text(fmt::format("{} ({})", cause.reason, moved), Style::small);
    }
}

void HourScreen::enter(Desk& desk, double now) {
    auto opened = desk.workspace.rehearsal(desk.session);
    rehearsal_.reset();
    if (!opened) {
        desk.trouble = opened.error().sentence;
        return;
    }
    rehearsal_ = *opened;
    const store::Store& store = desk.workspace.store();
    const auto text = [](Result<std::string> r) { return r ? std::move(r).value() : std::string(); };
    kept_draft_ = text(store.paper(desk.session, store::Paper::draft));
    kept_notes_ = text(store.paper(desk.session, store::Paper::notes));
    composer_.set(kept_draft_);
    notes_.set(kept_notes_);
    const auto spent = store.spent(desk.session);
    spent_before_ = spent ? *spent : 0;
    sitting_began_ = sat_at_ = desk.clock.now();
    view_.forget();
    view_.scroll_to_end();
    selected_.reset();
    paused_ = hint_asked_ = false;
    reply_at_ = now;
    shown_arousal_ = -1;
    changed(desk, now, false);
}

void HourScreen::leave(Desk& desk) {
    if (!rehearsal_) return;
    if (composer_.text() != kept_draft_ && !ended()) desk.want(Perform{app::Write{desk.session, store::Paper::draft, composer_.text()}});
    if (notes_.text() != kept_notes_) desk.want(Perform{app::Write{desk.session, store::Paper::notes, notes_.text()}});
    if (!paused_ && sitting_began_ != 0) desk.want(Perform{app::Sit{desk.session, sitting_began_}});
    kept_draft_ = composer_.text();
    kept_notes_ = notes_.text();
    sitting_began_ = 0;
}

void HourScreen::changed(Desk& desk, double now, bool spoke) {
    if (!rehearsal_) return;
    auto again = desk.workspace.rehearsal(desk.session);
    if (again) rehearsal_ = *again;
    auto all = desk.workspace.store().all_turns(desk.session, nullptr);
    all_ = all ? std::move(all).value() : std::vector<session::Turn>();
    const auto& path = rehearsal_->session.path;
    ways_ = session::ways_on(all_, path);
    others_ = session::other_ways(all_, path);
    if (spoke) {
        composer_.set("");
        kept_draft_.clear();
        hint_asked_ = false;
        selected_.reset();
        reply_at_ = desk.settings.waits && rehearsal_->session.path.size() > 1 ? now + waiting_seconds(path.back().response) : now;
        if (sitting_began_ != 0) desk.want(Perform{app::Sit{desk.session, sitting_began_}});
    }
    view_.scroll_to_end();
}

double HourScreen::minutes(Desk& desk) const {
    const UnixMs running = paused_ || sitting_began_ == 0 ? 0 : desk.clock.now() - sitting_began_;
    return static_cast<double>(spent_before_ + running) / 60000;
}

void HourScreen::keep_typing(Ui& ui, Desk& desk) {
    const auto keep = [&](Editor& editor, std::string& kept, double& since, store::Paper paper) {
        if (editor.text() == kept) return;
        // at once when it has been quiet, else a little later, so that fast typing is one write
        const double since_last = ui.now() - since;
        if (since_last >= save_after) {
            desk.want(Perform{app::Write{desk.session, paper, editor.text()}});
            kept = editor.text();
            since = ui.now();
        } else {
            ui.redraw_in(save_after - since_last + .001);
        }
    };
    if (!ended()) keep(composer_, kept_draft_, draft_kept_at_, store::Paper::draft);
    keep(notes_, kept_notes_, notes_kept_at_, store::Paper::notes);
    if (!paused_ && sitting_began_ != 0 && desk.clock.now() - sat_at_ > 60000) {
        desk.want(Perform{app::Sit{desk.session, sitting_began_}});
        sat_at_ = desk.clock.now();
    }
}

void HourScreen::draw(Ui& ui, Desk& desk) {
    if (!rehearsal_) {
        ImGui::Indent(ui.px(32));
        ui.push_width(ui.width() - ui.px(64));
        ui.gap(28);
        ui.title("The hour");
        ui.text("No conversation is open. Choose a patient to begin with.", Style::body);
        ui.gap(10);
        if (ui.button("Choose a patient", Button::primary, icon::cases)) desk.want(Open{Screen::cases, {}});
        ui.pop_width();
        return;
    }
    const session::Session& s = rehearsal_->session;
    const patient::Case& c = *rehearsal_->patient_case;
    if (s.play == session::Play::assessment && !ended() && minutes(desk) >= c.minutes) desk.want(Perform{app::End{desk.session}});
    if (!paused_ && !ended()) {
        const double m = minutes(desk);
        ui.redraw_in((std::floor(m) + 1 - m) * 60 + .05);
    }
    const bool waiting = ui.now() < reply_at_;
    if (was_waiting_ && !waiting) view_.scroll_to_end();
    was_waiting_ = waiting;
    if (waiting) ui.redraw_in(reply_at_ - ui.now() + .001);

    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size = ImGui::GetContentRegionAvail();
    const float edge = ui.px(24), gap = ui.px(16);
    const bool guided = s.play == session::Play::guided;
    const bool roomy = size.x >= ui.px(1080), middling = size.x >= ui.px(800);
    const bool wants_right = guided || selected_ || ended() || show_right_;
    bool left = roomy || (show_left_ && middling);
    bool right = (roomy && wants_right) || (middling && !left && wants_right);
    const bool only_panel = !middling && (show_left_ || show_right_);
    const float side = ui.px(288), right_w = ui.px(304);
    const float head = ui.px(76);
    draw_head(ui, desk, {at.x + edge, at.y + ui.px(16)}, size.x - 2 * edge);
    const float top = at.y + head, bottom = at.y + size.y;
    if (only_panel) {
        ui.begin_region("panel", {at.x + edge, top}, {size.x - 2 * edge, bottom - top - ui.px(12)}, 0, true);
        ui.push_width(size.x - 2 * edge - ui.px(14));
        if (ui.button("Back to the conversation", Button::plain, icon::back) || ui.pressed(key::escape)) show_left_ = show_right_ = false;
        ui.gap(10);
        if (show_left_) draw_left(ui, desk);
        else draw_right(ui, desk);
        ui.pop_width();
        ui.end_region();
        keep_typing(ui, desk);
        return;
    }
    float x1 = at.x + edge, x2 = at.x + size.x - edge;
    if (left) {
        ui.begin_region("left", {x1, top}, {side + ui.px(12), bottom - top}, 0);
        ui.push_width(side - ui.px(4));
        draw_left(ui, desk);
        ui.pop_width();
        ui.end_region();
        x1 += side + gap + ui.px(6);
    }
    if (right) {
        x2 -= right_w;
        ui.begin_region("right", {x2, top}, {right_w, bottom - top}, 0);
        ui.push_width(right_w - ui.px(14));
        draw_right(ui, desk);
        ui.pop_width();
        ui.end_region();
        x2 -= gap;
    }
    // the conversation in the middle, on paper
    const float w = x2 - x1;
    const float composer_h = composer_height_ > 0 ? composer_height_ : ui.px(120);
    const ImVec2 paper_max{x2, bottom - ui.px(20)};
    ui.shadowed({x1, top}, paper_max, 14);
    ui.rounded({x1, top}, paper_max, ui.colours().surface, 14, ui.theme.look == Look::contrast ? ui.colours().line : 0);
    Transcript::Options options;
    options.judged = guided;
    options.selected = selected_;
    options.patient = first_name(c.name);
    if (waiting) {
        options.hide_last_reply = 1;
        options.waiting = fmt::format("{} takes a moment ...", first_name(c.name));
    }
    const auto heard = view_.draw(ui, s.path, *rehearsal_->rubric, ways_, {x1 + ui.px(18), top + ui.px(10)}, {w - ui.px(26), paper_max.y - top - composer_h - ui.px(22)}, options);
    if (heard.pressed) {
        selected_ = selected_ == heard.pressed ? std::nullopt : heard.pressed;
        if (!roomy && selected_) show_right_ = true;
    }
    if (heard.ways) {
        selected_ = heard.ways;
        show_right_ = true;
    }
    draw_composer(ui, desk, {x1 + ui.px(18), paper_max.y - composer_h - ui.px(6)}, w - ui.px(36));
    keep_typing(ui, desk);  // after the words of this frame are known
}

void HourScreen::draw_head(Ui& ui, Desk& desk, ImVec2 at, float width) {
    const session::Session& s = rehearsal_->session;
    const patient::Case& c = *rehearsal_->patient_case;
    const float r = ui.px(22);
    avatar(ui, {at.x + r, at.y + r}, r, c.name);
    const double m = minutes(desk);
    const std::string clock = fmt::format("{} of {} minutes{}", static_cast<int>(m), c.minutes, paused_ ? ", paused" : "");
    float right = at.x + width;
    const auto button = [&](std::string_view label, const char* symbol, Button look) {
        const bool small = width < ui.px(860);
        const float w = small ? ui.px(44) : ui.button_width(label, symbol);
        right -= w;
        ImGui::SetCursorScreenPos({right, at.y + ui.px(2)});
        bool pressed = false;
        if (small) {
            const ImVec2 min{right, at.y + ui.px(2)}, max{right + w, at.y + ui.px(42)};
            ImGui::ItemSize({w, ui.px(40)});
            const auto p = ui.place(label, min, max);
            ui.rounded(min, max, look == Button::primary ? ui.colours().accent : p.hovered ? ui.colours().sunken : ui.colours().raised, 10, look == Button::primary ? 0 : ui.colours().line);
            const ImVec2 size = ui.measure(symbol, Style::strong);
            ui.line_at(ui.list(), {min.x + (w - size.x) * .5F, min.y + (ui.px(40) - ui.fonts.strong->FontSize) * .5F}, symbol, Style::strong, look == Button::primary ? ui.colours().on_accent : ui.colours().text);
            pressed = p.pressed;
        } else {
            pressed = ui.button(label, look, symbol);
        }
        if (small) ui.hint(label);
        right -= ui.px(8);
        return pressed;
    };
    if (!ended()) {
        if (button("End the hour", icon::check, Button::plain)) desk.want(Perform{app::End{desk.session}});
        if (s.play != session::Play::assessment) {
            if (button(paused_ ? "Go on" : "Pause", paused_ ? icon::play : icon::pause, Button::plain)) {
                if (!paused_) {
                    desk.want(Perform{app::Sit{desk.session, sitting_began_}});
                    spent_before_ += desk.clock.now() - sitting_began_;
                    paused_ = true;
                } else {
                    sitting_began_ = sat_at_ = desk.clock.now();
                    paused_ = false;
                }
            }
            if (s.path.size() > 1 && button("Take back", icon::undo, Button::plain)) {
                const int last = s.path.back().number - 1;
                composer_.set(s.path.back().said);
                desk.want(TryAgain{desk.session, last});
            }
        }
    } else {
        if (button("To the debrief", icon::debrief, Button::primary)) desk.want(ShowDebrief{desk.session});
    }
    const float panel_room = width;
    if (panel_room < ui.px(1040)) {
        if (button("Referral and notes", icon::document, Button::plain)) { show_left_ = !show_left_; if (show_left_) show_right_ = false; }
        if (panel_room < ui.px(760) && button("What your words did", icon::info, Button::plain)) { show_right_ = !show_right_; if (show_right_) show_left_ = false; }
    }
    const float words = right - at.x - 2 * r - ui.px(20);
    ui.line_at(ui.list(), {at.x + 2 * r + ui.px(14), at.y + ui.px(1)}, c.name, Style::heading, ui.colours().text, words);
    ui.line_at(ui.list(), {at.x + 2 * r + ui.px(14), at.y + ui.px(24)}, fmt::format("{}  \u00B7  {}", session::play_names[static_cast<std::size_t>(s.play)], clock), Style::small, ui.colours().quiet, words);
    ui.note(PageItem::Kind::title, fmt::format("{}, {}", c.name, clock));
}

void HourScreen::draw_composer(Ui& ui, Desk& desk, ImVec2 at, float width) {
    ImGui::SetCursorScreenPos(at);
    ImGui::BeginGroup();
    ui.push_width(width);
    if (ended()) {
        ui.rule();
        ui.gap(4);
        ui.text("The hour is over. Nothing you said is lost.", Style::body);
        if (ui.button("See how it went", Button::primary, icon::debrief)) desk.want(ShowDebrief{desk.session});
        if (rehearsal_->session.play != session::Play::assessment) {
            ui.flow(ui.button_width("Back to before the last turn", icon::undo));
            if (ui.button("Back to before the last turn", Button::quiet, icon::undo) && rehearsal_->session.path.size() > 1)
                desk.want(TryAgain{desk.session, rehearsal_->session.path.back().number - 1});
        }
    } else if (paused_) {
        ui.rule();
        ui.gap(4);
        ui.text("Paused. The clock stands still and your words are kept.", Style::body);
        if (ui.button("Go on with the hour", Button::primary, icon::play)) {
            sitting_began_ = sat_at_ = desk.clock.now();
            paused_ = false;
            desk.focus = "Your words";
        }
    } else {
        const bool waiting = ui.now() < reply_at_;
        EditorLook look;
        look.placeholder = "What do you say?";
        look.least_rows = 2;
        look.most_rows = 8;
        look.enter_submits = desk.settings.enter_sends;
        const Edited edited = ui.edit("Your words", composer_, look);
        ui.gap(2);
        const bool empty = composer_.text().find_first_not_of(" \n") == std::string::npos;
        bool send = ui.button(empty ? "Stay silent" : "Say it", empty ? Button::plain : Button::primary, icon::send, !waiting);
        const char* keys = desk.settings.enter_sends ? "Enter sends, Shift+Enter is a new line" : "Ctrl+Enter sends";
        if (width > ui.px(430)) {
            ui.same_line(14);
            const ImVec2 spot = ImGui::GetCursorScreenPos();
            ui.line_at(ui.list(), {spot.x, spot.y + ui.px(12)}, keys, Style::small, ui.colours().faint);
            ImGui::Dummy({ui.measure(keys, Style::small).x, ui.px(40)});
        }
        const std::string saved = composer_.text() == kept_draft_ ? "kept" : "keeping ...";
        ui.line_at(ui.list(), {at.x + width - ui.measure(saved, Style::small).x, ImGui::GetItemRectMin().y + ui.px(12)}, saved, Style::small, ui.colours().faint);
        if (edited.submitted && !empty) send = true;
        if (send && !waiting) {
            std::string words = empty ? std::string() : composer_.text();
            desk.want(Perform{app::Say{desk.session, std::move(words)}});
        }
    }
    ui.pop_width();
    ImGui::EndGroup();
    const float h = ImGui::GetItemRectMax().y - at.y + ui.px(14);
    if (std::abs(h - composer_height_) > .5F) {
        composer_height_ = h;
        ui.redraw_in(0);
    }
}

void HourScreen::draw_left(Ui& ui, Desk& desk) {
    const patient::Case& c = *rehearsal_->patient_case;
    const float w = ui.width();
    ui.begin_card("referral", w, 0, nullptr, 18);
    ui.heading("Referral");
    ui.text(fmt::format("{}, {}", c.name, c.age), Style::small);
    ui.gap(4);
    ui.text(reflowed(c.referral), Style::small, ui.colours().text);
    ui.end_card();
    ui.gap(14);
    ui.begin_card("notes", w, 0, nullptr, 18);
    ui.heading("Notes");
    ui.edit("Notes", notes_, {"For yourself. Kept with the hour.", 4, 14, false, false});
    ui.end_card();
    ui.gap(10);
    (void)desk;
}

void HourScreen::draw_turn(Ui& ui, Desk& desk, const session::Turn& turn) {
    const rubric::Rubric& rubric = *rehearsal_->rubric;
    if (turn.assessment.evidence.empty()) ui.text("Nothing here spoke clearly for or against an item.", Style::quiet, ui.colours().quiet);
    for (const rubric::Evidence& e : turn.assessment.evidence) {
        const bool with = e.polarity == rubric::Polarity::with;
        ui.text((with ? "+ " : "\u2212 ") + rubric.items[e.item].name, Style::small_strong, with ? ui.colours().good : ui.colours().warn);
        ui.gap(-2);
        ui.text("\u201C" + turn.said.substr(e.span.start, e.span.end - e.span.start) + "\u201D", Style::italic);
        ui.gap(-2);
        ui.text(e.reason, Style::small, ui.colours().text);
        ui.gap(6);
    }
    (void)desk;
}

void HourScreen::draw_ways(Ui& ui, Desk& desk) {
    // each by the words with which it left this one
    if (!others_.empty()) ui.heading("Other ways kept");
    for (const session::Way& way : others_) {
        const session::Turn& first = all_[way.turns.front()];
        const session::Turn& last = all_[way.turns.back()];
        std::string words = first.said.empty() ? "(silence)" : first.said;
        if (words.size() > 90) words = words.substr(0, words.find(' ', 80)) + " ...";
        ui.text(fmt::format("From turn {}: \u201C{}\u201D", first.number, words), Style::small, ui.colours().text);
        if (ui.link(fmt::format("Go to this way ({} turns)", last.number))) desk.want(Perform{app::GoTo{desk.session, last.id}});
        ui.gap(6);
    }
}

void HourScreen::draw_right(Ui& ui, Desk& desk) {
    const session::Session& s = rehearsal_->session;
    const patient::Case& c = *rehearsal_->patient_case;
    const bool guided = s.play == session::Play::guided;
    const float w = ui.width();
    const bool waiting = ui.now() < reply_at_;
    const session::Turn& last = waiting && s.path.size() > 1 ? s.path[s.path.size() - 2] : s.path.back();
    if (guided) {
        ui.begin_card("state", w, 0, nullptr, 18);
        const auto target = static_cast<float>(last.response.next.arousal);
        if (shown_arousal_ < 0 || ui.theme.reduced_motion) shown_arousal_ = target;
        if (std::abs(shown_arousal_ - target) > .02F) {  // the needle moves, it does not jump
            shown_arousal_ += (target - shown_arousal_) * .25F;
            ui.redraw_in(.016);
        } else {
            shown_arousal_ = target;
        }
        ui.heading("How it is for " + first_name(c.name));
        arousal_gauge(ui, shown_arousal_, c.temper.threshold, ui.width());
        ui.text(mode_sentence(last.response.next.mode, first_name(c.name)), Style::body);
        ui.gap(4);
        ui.text(fmt::format("Trust {:.1f} of 10", last.response.next.trust), Style::small);
        progress_bar(ui, static_cast<float>(last.response.next.trust / 10), ui.width());
        ui.end_card();
        ui.gap(12);
    }
    const session::Turn* shown = nullptr;
    if (selected_)
        for (const session::Turn& t : s.path)
            if (t.number == *selected_) shown = &t;
    if (shown == nullptr && guided && session::is_rated(s.path.back())) shown = &s.path.back();
    if (shown != nullptr) {
        ui.begin_card("turn", w, 0, nullptr, 18);
        ui.heading(selected_ ? fmt::format("Turn {}", shown->number) : "What your words did");
        ui.gap(2);
        if ((guided || ended()) && session::is_rated(*shown)) {
            draw_turn(ui, desk, *shown);
            draw_causes(ui, *shown);
        } else if (session::is_rated(*shown)) {
            ui.text("In this way of playing you see what your words did after the hour.", Style::quiet, ui.colours().quiet);
        }
        if (selected_ && s.play != session::Play::assessment && shown->number > 0) {
            ui.gap(6);
            if (ui.button("Try this moment again", Button::plain, icon::replay)) {
                composer_.set(shown->said);
                desk.want(TryAgain{desk.session, shown->number - 1});
            }
            ui.hint("You go back to before these words. What was said stays, as another way.");
        }
        ui.end_card();
        ui.gap(12);
    }
    if (guided && !ended()) {
        ui.begin_card("hint", w, 0, nullptr, 18);
        if (!hint_asked_) {
            if (ui.button("Give me a hint", Button::quiet, icon::hint)) hint_asked_ = true;
        } else {
            ui.heading("A hint");
            const session::Turn& now_at = s.path.back();
            if (const patient::KeyMoment* k = moment_of(c, now_at)) {
                ui.text(k->why, Style::body);
            } else {
                rubric::Moment moment;
                moment.arousal = now_at.response.next.arousal;
                moment.mode = now_at.response.next.mode;
                moment.offers = now_at.response.offers;
                const auto heard = language::read_patient(rehearsal_->patient->lexicon(), now_at.response.say);
                moment.patient = &heard;
                moment.patient_text = now_at.response.say;
                const auto empty = language::read_therapist(rehearsal_->patient->lexicon(), "...", now_at.response.say);
                const auto assessed = rubric::assess(*rehearsal_->rubric, empty, moment);
                ui.text("This moment offers:", Style::small);
                std::size_t n = 0;
                for (const std::size_t i : assessed.opportunities) {
                    if (rehearsal_->rubric->items[i].always_opportunity || n == 3) continue;
                    ++n;
                    ui.text(rehearsal_->rubric->items[i].name, Style::small_strong, ui.colours().accent);
                    ui.text(rehearsal_->rubric->items[i].meaning, Style::small, ui.colours().text);
                }
                if (n == 0) ui.text("Stay close to the feeling that is here now, and do not know too soon.", Style::body);
            }
        }
        ui.end_card();
        ui.gap(12);
    }
    draw_ways(ui, desk);
}

}  // namespace stance::desktop

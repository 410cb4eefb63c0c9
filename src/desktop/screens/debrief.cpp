#include "desktop/charts.hpp"
#include "desktop/screens/screens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace stance::desktop {

namespace {

std::string state_words(rubric::Observed state) {
    switch (state) {
        case rubric::Observed::observed: return "";
        case rubric::Observed::not_observed: return "not observed";
        case rubric::Observed::not_applicable: return "not called for in this hour";
        case rubric::Observed::not_ratable: return "not ratable";
    }
    return "";
}

const session::Turn* turn_of(const session::Session& s, int number) {
    for (const session::Turn& t : s.path)
        if (t.number == number) return &t;
    return nullptr;
}

std::string shortened(const std::string& text, std::size_t most) {
    if (text.size() <= most) return text.empty() ? "(silence)" : text;
    const std::size_t cut = text.rfind(' ', most);
    return text.substr(0, cut == std::string::npos ? most : cut) + " ...";
}

}  // namespace

void DebriefScreen::enter(Desk& desk) {
    rehearsal_.reset();
    skipped_ = rating_again_ = false;
    part_ = 0;
    selected_.reset();
    contesting_.clear();
    other_way_ = 0;
    rating_.clear();
    view_.forget();
    if (desk.session.empty()) return;
    auto opened = desk.workspace.rehearsal(desk.session);
    if (!opened) {
        desk.trouble = opened.error().sentence;
        return;
    }
    rehearsal_ = *opened;
    changed(desk);
}

void DebriefScreen::changed(Desk& desk) {
    if (!rehearsal_) return;
    debrief_ = report::make_debrief(rehearsal_->session, *rehearsal_->patient_case, *rehearsal_->rubric);
    own_.reset();
    supervisor_.reset();
    if (auto sheets = desk.workspace.store().sheets_of(desk.session))
        for (session::RatingSheet& sheet : *sheets) {
            if (sheet.kind == session::RaterKind::self) own_ = sheet;
            if (sheet.kind == session::RaterKind::supervisor) supervisor_ = sheet;
        }
    auto contests = desk.workspace.store().contests(desk.session);
    contests_ = contests ? std::move(*contests) : std::vector<session::Contest>();
    auto all = desk.workspace.store().all_turns(desk.session, rehearsal_->rubric.get());
    all_ = all ? std::move(*all) : std::vector<session::Turn>();
    others_ = session::other_ways(all_, rehearsal_->session.path);
}

void DebriefScreen::draw(Ui& ui, Desk& desk) {
    if (!rehearsal_) {
        ui.title("Debrief");
        ui.text("Nothing to look back on yet. After an hour you find it here.", Style::body);
        return;
    }
    const session::Session& s = rehearsal_->session;
    ui.title(fmt::format("Debrief: {}", rehearsal_->patient_case->name));
    ui.text(fmt::format("{}, {}, {} turns{}", day_words(s.started, desk.clock.now()), session::play_names[static_cast<std::size_t>(s.play)],
                        std::count_if(s.path.begin(), s.path.end(), [](const session::Turn& t) { return session::is_rated(t); }),
                        s.branches > 1 ? fmt::format(", {} ways kept", s.branches) : ""),
            Style::quiet, ui.colours().quiet);
    ui.gap(14);
    if ((!own_ && !skipped_) || rating_again_) draw_own_rating(ui, desk);
    else draw_result(ui, desk);
}

void DebriefScreen::draw_own_rating(Ui& ui, Desk& desk) {
    const float w = std::min(ui.width(), ui.px(860));
    ui.begin_card("own", w, 0, nullptr, 28);
    ui.heading("First, how do you think it went?");
    ui.text("Your own rating, before you see any other. It is kept, and Progress shows how it compares. 4 is good enough; leave out what you cannot say.", Style::quiet, ui.colours().quiet);
    ui.gap(12);
    static const std::vector<std::string> scale = {"not sure", "1", "2", "3", "4", "5", "6", "7"};
    const auto row = [&](const std::string& id, const std::string& name, const std::string& meaning) {
        ui.text(name, Style::strong);
        ui.gap(-3);
        ui.text(meaning, Style::small);
        ui.choice(name, scale, rating_[id]);
        ui.gap(10);
    };
    row("overall", "The hour as a whole", "How well you kept the patient able to think.");
    const rubric::Rubric& r = *rehearsal_->rubric;
    for (const std::string& id : rehearsal_->patient_case->trains)
        if (const auto item = r.item(id)) row(id, r.items[*item].name, r.items[*item].meaning);
    const bool any = std::any_of(rating_.begin(), rating_.end(), [](const auto& one) { return one.second > 0; });
    if (ui.button("Keep my rating and see the result", Button::primary, icon::check, any)) {
        session::RatingSheet sheet;
        sheet.kind = session::RaterKind::self;
        sheet.rater = rehearsal_->session.trainee;
        for (const auto& [item, option] : rating_) {
            if (option <= 0) continue;
            sheet.ratings.push_back({item, "competence", rubric::Observed::observed, static_cast<double>(option)});
        }
        desk.want(Perform{app::Rate{desk.session, std::move(sheet)}});
        rating_again_ = false;
        ui.to_top();
    }
    ui.flow(ui.button_width("Skip this time"));
    if (ui.button("Skip this time", Button::quiet)) {
        skipped_ = true;
        rating_again_ = false;
        ui.to_top();
    }
    ui.end_card();
}

void DebriefScreen::draw_evidence(Ui& ui, Desk& desk, const session::Turn& turn) {
    const rubric::Rubric& r = *rehearsal_->rubric;
    if (turn.assessment.evidence.empty()) ui.text("Nothing in these words spoke clearly for or against an item.", Style::small);
    int n = 0;
    for (const rubric::Evidence& e : turn.assessment.evidence) {
        const bool with = e.polarity == rubric::Polarity::with;
        const std::string key = fmt::format("{}/{}", turn.id, n++);
        const auto label = ui.scope(key);
        ui.text((with ? "+ " : "\u2212 ") + r.items[e.item].name, Style::small_strong, with ? ui.colours().good : ui.colours().warn);
        ui.gap(-3);
        ui.text("\u201C" + turn.said.substr(e.span.start, e.span.end - e.span.start) + "\u201D  " + e.reason + (e.confidence < .5 ? "  (not sure)" : ""), Style::small, ui.colours().text);
        const auto contested = std::find_if(contests_.begin(), contests_.end(), [&](const session::Contest& c) {
            return c.turn == turn.id && c.item == r.items[e.item].id && c.polarity == e.polarity && c.indicator == e.indicator;
        });
        if (contested != contests_.end()) {
            ui.text("You do not agree: " + (contested->why.empty() ? std::string("no reason given") : contested->why), Style::small, ui.colours().self);
            if (ui.link("Take this back")) desk.want(Perform{app::Withdraw{desk.session, contested->id}});
        } else if (contesting_ == key) {
            ui.edit("Why", why_, {"Why is this label wrong here? A supervisor will see it.", 2, 5, false, false});
            if (ui.button("Keep", Button::primary)) {
                session::Contest contest;
                contest.turn = turn.id;
                contest.item = r.items[e.item].id;
                contest.polarity = e.polarity;
                contest.indicator = e.indicator;
                contest.why = why_.text();
                desk.want(Perform{app::Contest{desk.session, std::move(contest)}});
                contesting_.clear();
            }
            ui.same_line();
            if (ui.button("Cancel", Button::quiet)) contesting_.clear();
        } else if (ui.link("I do not agree")) {
            contesting_ = key;
            why_.set("");
            ui.focus("Why");
        }
        ui.gap(6);
    }
}

void DebriefScreen::draw_moment(Ui& ui, Desk& desk, const report::Highlight& h, bool good, std::size_t n, float width) {
    ui.begin_card(fmt::format("{}-{}", good ? "best" : "work", n), width, 0, nullptr, 22);
    ui.text(fmt::format("Turn {}  \u00B7  quality {:.1f}", h.turn, h.quality), Style::small_strong, good ? ui.colours().good : ui.colours().warn);
    ui.gap(2);
    if (!h.patient_showed.empty()) ui.text(h.patient_showed, Style::italic);
    if (!h.patient_said.empty()) {
        ui.text(h.patient_said, Style::body);
        ui.gap(4);
    }
    std::vector<Mark> marks;
    for (const rubric::Evidence& e : h.evidence) {
        const bool with = e.polarity == rubric::Polarity::with;
        marks.push_back({e.span.start, e.span.end, with ? ui.colours().good_soft : ui.colours().warn_soft, with ? ui.colours().good : ui.colours().warn});
    }
    ui.text("You", Style::small_strong, ui.colours().accent);
    ui.gap(-3);
    ui.marked(h.said.empty() ? "(silence)" : h.said, Style::strong, marks);
    ui.gap(4);
    for (const rubric::Evidence& e : h.evidence) ui.text(fmt::format("{} {}: {}", e.polarity == rubric::Polarity::with ? "+" : "\u2212", rehearsal_->rubric->items[e.item].name, e.reason), Style::small, ui.colours().text);
    if (!h.model_reply.empty()) {
        ui.gap(6);
        ui.text("An experienced therapist might have said", Style::small_strong, ui.colours().accent);
        ui.gap(-3);
        ui.text(h.model_reply, Style::body);
        if (!h.model_why.empty()) ui.text(h.model_why, Style::small);
    }
    ui.gap(8);
    if (rehearsal_->session.play != session::Play::assessment) {
        if (ui.button(fmt::format("Try turn {} again", h.turn), Button::plain, icon::replay)) desk.want(TryAgain{desk.session, h.turn - 1});
        ui.flow(ui.px(150));
    }
    if (ui.button(fmt::format("See turn {}", h.turn), Button::quiet)) {
        selected_ = h.turn;
        part_ = 2;
        ui.to_top();
        view_.scroll_to(h.turn);
    }
    ui.end_card();
    ui.gap(14);
}

void DebriefScreen::draw_result(Ui& ui, Desk& desk) {
    const session::Session& s = rehearsal_->session;
    const rubric::Rubric& r = *rehearsal_->rubric;
    const auto& score = debrief_.scored.score.session;
    std::vector<std::string> parts = {"Overview", "Moments", "Transcript"};
    if (s.branches > 1) parts.push_back("Compare ways");
    part_ = std::min(part_, static_cast<int>(parts.size()) - 1);
    if (ui.choice("Part", parts, part_)) ui.to_top();
    ui.flow(ui.px(420), 16);
    if (ui.button("Save as PDF", Button::plain, icon::save)) desk.want(ExportDebrief{desk.session, "pdf"});
    ui.flow(ui.button_width("Save as web page"));
    if (ui.button("Save as web page", Button::plain)) desk.want(ExportDebrief{desk.session, "html"});
    ui.gap(14);
    const float full = ui.width(), gap = ui.px(18);
    if (part_ == 0) {
        const bool wide = full > ui.px(840);
        const float a = wide ? std::floor((full - gap) * .36F) : full, b = wide ? full - gap - a : full;
        const ImVec2 top = ImGui::GetCursorScreenPos();
        ui.begin_card("overall", a, wide ? std::max(ui.card_height("overall"), ui.card_height("hour")) : 0);
        ui.heading("The hour as a whole");
        ui.gap(6);
        if (score.competence && score.adherence) {
            const auto number = [&](const char* name, double value, const char* meaning) {
                const ImVec2 at = ImGui::GetCursorScreenPos();
                const std::string words = fmt::format("{:.1f}", value);
                ui.line_at(ui.list(), at, words, Style::display, quality_colour(ui.colours(), value, r.arithmetic.good_enough));
                const float x = ui.px(76);
                ui.line_at(ui.list(), {at.x + x, at.y + ui.px(2)}, name, Style::strong, ui.colours().text);
                ui.line_at(ui.list(), {at.x + x, at.y + ui.px(23)}, meaning, Style::small, ui.colours().quiet, ui.width() - x);
                ui.note(PageItem::Kind::field, fmt::format("{} {} of 7, {}", name, words, meaning));
                ImGui::Dummy({ui.width(), ui.px(46)});
            };
            number("Competence", *score.competence, "how well and how timely, 1 to 7");
            number("Adherence", *score.adherence, "how much of MBT was done, 1 to 7");
        }
        static constexpr std::array<const char*, 3> sure = {"low", "medium", "high"};
        ui.text(fmt::format("Confidence: {}. {}", sure[static_cast<std::size_t>(score.confidence)], score.note), Style::small);
        if (own_ && own_->value("overall", "competence"))
            ui.text(fmt::format("You gave yourself {:.0f}.", *own_->value("overall", "competence")), Style::body, ui.colours().self);
        if (supervisor_ && supervisor_->value("overall", "competence"))
            ui.text(fmt::format("{} gave {:.0f}.", supervisor_->rater, *supervisor_->value("overall", "competence")), Style::body, ui.colours().supervisor);
        if (!debrief_.ending_title.empty()) {
            ui.gap(4);
            ui.text(debrief_.ending_title, Style::strong);
            ui.text(reflowed(debrief_.afterword), Style::body);
        }
        ui.end_card();
        const float first_h = std::max(ui.card_height("overall"), wide ? ui.card_height("hour") : 0);
        if (wide) ImGui::SetCursorScreenPos({top.x + a + gap, top.y});
        else ui.gap(14);
        ui.begin_card("hour", b, wide ? first_h : 0);
        ui.heading("The hour as a picture");
        ui.text("The line is the patient's arousal. Press a turn to read it.", Style::small);
        if (const auto pressed = hour_picture(ui, s.path, r, ui.px(300), selected_)) {
            selected_ = pressed;
        }
        if (const session::Turn* t = selected_ ? turn_of(s, *selected_) : nullptr; t != nullptr && session::is_rated(*t)) {
            ui.rule();
            ui.text(fmt::format("Turn {}: {}", t->number, shortened(t->said, 300)), Style::strong);
            for (const rubric::Evidence& e : t->assessment.evidence)
                ui.text(fmt::format("{} {}: {}", e.polarity == rubric::Polarity::with ? "+" : "\u2212", r.items[e.item].name, e.reason), Style::small, ui.colours().text);
            if (ui.link("Read it in the transcript")) { part_ = 2; view_.scroll_to(t->number); }
        }
        ui.end_card();
        if (wide) {
            ImGui::SetCursorScreenPos({top.x, top.y + std::max(ui.card_height("overall"), ui.card_height("hour"))});
            ImGui::Dummy({full, gap - ImGui::GetStyle().ItemSpacing.y});
        } else ui.gap(14);
        ui.begin_card("profile", full);
        ui.heading("Item by item");
        ui.text(fmt::format("Dots: this rubric's competence. Diamonds: your own rating.{} The dark line is good enough ({:.0f}).", supervisor_ ? " Squares: the supervisor's." : "", r.arithmetic.good_enough), Style::small);
        ui.gap(6);
        std::vector<ProfileRow> rows;
        for (const rubric::ItemRating& item : score.items) {
            const rubric::Item& of = r.items[item.item];
            ProfileRow row;
            row.name = of.name;
            row.state = item.competence_state == rubric::Observed::observed ? "" : state_words(item.competence_state);
            if (item.competence_state == rubric::Observed::observed) row.score = item.competence;
            if (own_) row.own = own_->value(of.id, "competence");
            if (supervisor_) row.supervisor = supervisor_->value(of.id, "competence");
            rows.push_back(std::move(row));
        }
        profile(ui, rows, r.arithmetic.good_enough);
        ui.end_card();
        ui.gap(10);
        if (own_ && ui.link("Rate myself again")) {
            rating_again_ = true;
            rating_.clear();
        }
        ui.text(r.notice, Style::small);
    } else if (part_ == 1) {
        const bool wide = full > ui.px(900);
        const float w = wide ? std::floor((full - gap) * .5F) : full;
        const ImVec2 top = ImGui::GetCursorScreenPos();
        ImGui::BeginGroup();
        ui.push_width(w);
        ui.heading("Moments to keep");
        if (debrief_.best.empty()) ui.text("None reached good enough this time. The moments to work on are the quickest way there.", Style::quiet, ui.colours().quiet);
        for (std::size_t i = 0; i < debrief_.best.size(); ++i) draw_moment(ui, desk, debrief_.best[i], true, i, w);
        ui.pop_width();
        ImGui::EndGroup();
        if (wide) ImGui::SetCursorScreenPos({top.x + w + gap, top.y});
        ImGui::BeginGroup();
        ui.push_width(w);
        ui.heading("Moments to work on");
        if (debrief_.to_work_on.empty()) ui.text("Nothing fell below good enough.", Style::quiet, ui.colours().quiet);
        for (std::size_t i = 0; i < debrief_.to_work_on.size(); ++i) draw_moment(ui, desk, debrief_.to_work_on[i], false, i, w);
        ui.pop_width();
        ImGui::EndGroup();
    } else if (part_ == 2) {
        draw_transcript(ui, desk);
    } else {
        draw_compare(ui, desk);
    }
}

void DebriefScreen::draw_transcript(Ui& ui, Desk& desk) {
    const session::Session& s = rehearsal_->session;
    const float full = ui.width(), gap = ui.px(18);
    const bool wide = full > ui.px(840);
    const float side = ui.px(320);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float height = std::max(ui.px(360), ImGui::GetWindowPos().y + ImGui::GetWindowHeight() - top.y - ui.px(28));
    const float w = wide ? full - side - gap : full;
    const float talk_h = wide || !selected_ ? height : height * .6F;
    ui.shadowed(top, {top.x + w, top.y + talk_h}, 14);
    ui.rounded(top, {top.x + w, top.y + talk_h}, ui.colours().surface, 14, ui.theme.look == Look::contrast ? ui.colours().line : 0);
    Transcript::Options options;
    options.judged = true;
    options.selected = selected_;
    options.patient = first_name(rehearsal_->patient_case->name);
    const auto heard = view_.draw(ui, s.path, *rehearsal_->rubric, {}, {top.x + ui.px(16), top.y + ui.px(10)}, {w - ui.px(24), talk_h - ui.px(20)}, options);
    if (heard.pressed) selected_ = heard.pressed;
    if (wide) ImGui::SetCursorScreenPos({top.x + w + gap, top.y});
    else ImGui::SetCursorScreenPos({top.x, top.y + talk_h + gap});
    ImGui::BeginGroup();
    ui.push_width(wide ? side : full);
    const session::Turn* t = selected_ ? turn_of(s, *selected_) : nullptr;
    ui.begin_card("one", ui.width());
    if (t != nullptr && session::is_rated(*t)) {
        ui.heading(fmt::format("Turn {}, quality {:.1f}", t->number, t->assessment.quality));
        draw_evidence(ui, desk, *t);
        draw_causes(ui, *t);
        if (s.play != session::Play::assessment) {
            ui.gap(6);
            if (ui.button("Try this moment again", Button::plain, icon::replay)) desk.want(TryAgain{desk.session, t->number - 1});
        }
    } else {
        ui.heading("Each turn, read closely");
        ui.text("Press something you said to see which words counted, for what and why. You can say when you do not agree.", Style::body);
    }
    ui.end_card();
    ui.pop_width();
    ImGui::EndGroup();
    ImGui::SetCursorScreenPos(top);
    ImGui::Dummy({full, height});
}

void DebriefScreen::draw_compare(Ui& ui, Desk& desk) {
    const auto& path = rehearsal_->session.path;
    if (others_.empty()) {
        ui.text("There is only one way so far.", Style::body);
        return;
    }
    const auto end_of = [&](const session::Way& way) { return all_[way.turns.back()].id; };
    auto chosen_way = std::find_if(others_.begin(), others_.end(), [&](const session::Way& way) { return end_of(way) == other_way_; });
    if (chosen_way == others_.end()) chosen_way = others_.end() - 1;
    if (others_.size() > 1) {
        std::vector<std::string> names;
        for (const session::Way& way : others_) names.push_back(fmt::format("turn {}: {}", all_[way.turns.front()].number, shortened(all_[way.turns.front()].said, 28)));
        auto chosen = static_cast<int>(chosen_way - others_.begin());
        if (ui.choice("Other way", names, chosen)) chosen_way = others_.begin() + chosen;
        ui.gap(10);
    }
    other_way_ = end_of(*chosen_way);
    std::vector<const session::Turn*> other, mine;
    for (const std::size_t i : chosen_way->turns) other.push_back(&all_[i]);
    const session::Turn* from = nullptr;
    for (const session::Turn& t : path) {
        if (from != nullptr) mine.push_back(&t);
        if (t.id == chosen_way->from) from = &t;
    }
    if (from != nullptr && !from->response.say.empty()) {
        ui.text(fmt::format("Both ways leave from turn {}", from->number), Style::small_strong, ui.colours().accent);
        ui.text(from->response.say, Style::italic);
        ui.gap(8);
    }
    const float full = ui.width(), gap = ui.px(18);
    const bool wide = full > ui.px(760);
    const float w = wide ? std::floor((full - gap) * .5F) : full;
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const auto column = [&](const char* id, const std::string& head, const std::vector<const session::Turn*>& turns) {
        ui.begin_card(id, w, 0, nullptr, 20);
        ui.heading(head);
        double sum = 0;
        int n = 0;
        for (const session::Turn* t : turns)
            if (session::is_rated(*t)) { sum += t->assessment.quality; ++n; }
        if (n > 0) ui.text(fmt::format("{} turns, mean quality {:.1f}, arousal at the end {:.1f}, trust {:.1f}", n, sum / n, turns.back()->response.next.arousal, turns.back()->response.next.trust), Style::small);
        ui.gap(6);
        for (const session::Turn* t : turns) {
            if (session::is_rated(*t)) {
                std::vector<Mark> marks;
                for (const rubric::Evidence& e : t->assessment.evidence) {
                    const bool with = e.polarity == rubric::Polarity::with;
                    marks.push_back({e.span.start, e.span.end, with ? ui.colours().good_soft : ui.colours().warn_soft, with ? ui.colours().good : ui.colours().warn});
                }
                ui.text(fmt::format("You, turn {}", t->number), Style::small_strong, ui.colours().accent);
                ui.gap(-3);
                ui.marked(t->said.empty() ? "(silence)" : t->said, Style::strong, marks);
            }
            if (!t->response.shows.empty()) ui.text(t->response.shows, Style::italic);
            if (!t->response.say.empty()) ui.text(t->response.say, Style::body);
            ui.gap(8);
        }
        if (turns.empty()) ui.text("Nothing was said on this way yet.", Style::quiet, ui.colours().quiet);
        ui.end_card();
    };
    ImGui::BeginGroup();
    ui.push_width(w);
    column("mine", "This way", mine);
    ui.pop_width();
    ImGui::EndGroup();
    if (wide) ImGui::SetCursorScreenPos({top.x + w + gap, top.y});
    ImGui::BeginGroup();
    ui.push_width(w);
    column("other", "The other way", other);
    if (rehearsal_->session.play != session::Play::assessment && ui.button("Make this the current way", Button::plain, icon::branch)) {
        desk.want(Perform{app::GoTo{desk.session, other_way_}});
        desk.want(ShowDebrief{desk.session});
    }
    ui.pop_width();
    ImGui::EndGroup();
}

}  // namespace stance::desktop

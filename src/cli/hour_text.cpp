#include "cli/common.hpp"
#include "cli/hour.hpp"
#include "cli/terminal.hpp"
#include "report/debrief.hpp"

#include <charconv>
#include <cstdio>
#include <fmt/format.h>

namespace stance::cli {

namespace {

/// One conversation at a terminal or from a script.
class Conversation {
  public:
    Conversation(app::Workspace& workspace, std::string id, const app::Rehearsal& rehearsal, bool scripted)
        : workspace_(workspace), id_(std::move(id)), r_(rehearsal), scripted_(scripted) {}

    int run(std::istream& words) {
        introduce();
        for (const session::Turn& t : r_.session.path) {
            if (session::is_rated(t)) fmt::print("{}\n\n", screen_.wrapped("You: " + spoken(t.said)));
            tell(t);
        }
        std::string line;
        bool over = r_.session.path.back().response.next.ended;
        while (!over) {
            prompt();
            if (!std::getline(words, line)) break;
            line = without_controls(line);
            if (scripted_) fmt::print("{}\n\n", screen_.wrapped("You: " + spoken(line)));
            else fmt::print("\n");
            if (!scripted_ && line.starts_with("/")) {
                if (command(line)) break;
                over = r_.session.path.back().response.next.ended;
                continue;
            }
            auto said = workspace_.perform(app::Say{id_, line});
            if (!said) return complain(said.error());
            const session::Turn& t = r_.session.path.back();
            if (r_.session.play == session::Play::guided) judge(t);
            tell(t);
            over = said->ended;
        }
        return leave(over, words.eof() && !scripted_);
    }

  private:
    static std::string spoken(const std::string& text) { return text.empty() ? "(silence)" : text; }

    void introduce() {
        const patient::Case& c = *r_.patient_case;
        fmt::print("\n{}\n{}\n\n", screen_.bold(c.title), screen_.quiet(fmt::format("{}, {}", c.name, c.age)));
        if (r_.session.path.size() > 1) return;
        fmt::print("{}\n\n", screen_.wrapped(c.referral));
        if (!c.content_note.empty()) fmt::print("{}\n\n", screen_.quiet(screen_.wrapped("Content note: " + c.content_note)));
        if (!scripted_) fmt::print("{}\n\n", screen_.quiet("Write what you would say and press Enter. An empty line is a silence. /help shows more."));
    }

    void prompt() const {
        if (scripted_) return;
        fmt::print("{} ", screen_.bold("You:"));
        std::fflush(stdout);
    }

    void tell(const session::Turn& t) const {
        if (!t.response.shows.empty()) fmt::print("{}\n", screen_.quiet(screen_.wrapped("(" + t.response.shows + ")")));
        if (!t.response.say.empty()) fmt::print("{}\n", screen_.wrapped(screen_.bold(r_.patient_case->name.substr(0, r_.patient_case->name.find(' ')) + ":") + " " + t.response.say));
        if (r_.session.play == session::Play::guided) {
            const patient::State& s = t.response.next;
            fmt::print("{}\n", screen_.quiet(fmt::format("arousal {:.1f} of 10, {}, trust {:.1f}", s.arousal, report::plain(name_of(s.mode)), s.trust)));
        }
        fmt::print("\n");
        std::fflush(stdout);
    }

    void judge(const session::Turn& t) const {
        for (const rubric::Evidence& e : t.assessment.evidence) {
            const std::string words = t.said.substr(e.span.start, e.span.end - e.span.start);
            const std::string line = fmt::format("  {} {}: \"{}\" {}", rubric::sign_of(e.polarity), r_.rubric->items[e.item].name, words, e.reason);
            fmt::print("{}\n", e.polarity == rubric::Polarity::with ? screen_.good(screen_.wrapped(line, 4)) : screen_.warning(screen_.wrapped(line, 4)));
        }
        for (const patient::Cause& c : t.response.trace)
            if (c.arousal != 0 || c.trust != 0) fmt::print("{}\n", screen_.quiet(screen_.wrapped(fmt::format("  {} (arousal {:+.1f}, trust {:+.1f})", c.reason, c.arousal, c.trust), 4)));
    }

    /// @return true when the conversation is left
    bool command(const std::string& line) {
        const std::string word = line.substr(0, line.find(' '));
        if (word == "/help") {
            fmt::print("{}\n\n", screen_.wrapped("/end ends the hour and shows the debrief. /leave goes away; the hour waits for you. "
                                                 "/rewind 3 goes back to after turn 3, and both ways are kept. /turns shows the numbers. "
                                                 "An empty line is a silence."));
        } else if (word == "/leave") {
            left_ = true;
            return true;
        } else if (word == "/end") {
            if (auto ended = workspace_.perform(app::End{id_}); !ended) complain(ended.error());
            else tell(r_.session.path.back());
            return true;
        } else if (word == "/turns") {
            for (const session::Turn& t : r_.session.path)
                if (session::is_rated(t)) fmt::print("{:>3}  {}\n", t.number, spoken(t.said));
            fmt::print("\n");
        } else if (word == "/rewind") {
            int turn = -1;
            const std::string number = line.size() > 8 ? line.substr(8) : "";
            std::from_chars(number.data(), number.data() + number.size(), turn);
            if (auto gone = workspace_.perform(app::Rewind{id_, turn}); !gone) {
                complain(gone.error());
                fmt::print("{}\n\n", screen_.quiet("Write for example: /rewind 3"));
            } else {
                fmt::print("{}\n\n", screen_.quiet(fmt::format("Back after turn {}. What you say now is a second way; the first is kept.", turn)));
                tell(r_.session.path.back());
            }
        } else {
            fmt::print("There is no command {}. /help shows what there is.\n\n", word);
        }
        return false;
    }

    int leave(bool over, bool gone) {
        if (left_ || (gone && !over)) {
            fmt::print("\n{}\n", screen_.wrapped(fmt::format("The hour waits: stance-cli rehearse --resume {}", id_)));
            return done;
        }
        if (!r_.session.path.back().response.next.ended) {
            if (auto ended = workspace_.perform(app::End{id_}); !ended) return complain(ended.error());
            tell(r_.session.path.back());
        }
        const auto d = report::make_debrief(r_.session, *r_.patient_case, *r_.rubric);
        fmt::print("{}\n", screen_.bold("Debrief"));
        if (!d.ending_title.empty()) fmt::print("{}\n", screen_.wrapped(d.ending_title + ". " + d.afterword));
        fmt::print("\n{}\n\n", screen_.wrapped("Overall: " + report::overall_text(d.scored.score.session) + "."));
        highlights("What worked", d.best);
        highlights("To work on", d.to_work_on);
        fmt::print("{}\n", screen_.quiet(screen_.wrapped(r_.rubric->notice)));
        fmt::print("\n{}\n", screen_.wrapped(fmt::format("The whole debrief as a page: stance-cli report {} --format html --out debrief.html", id_)));
        return done;
    }

    void highlights(const char* title, const std::vector<report::Highlight>& moments) const {
        if (moments.empty()) return;
        fmt::print("{}\n", screen_.bold(title));
        for (const report::Highlight& h : moments) {
            fmt::print("  turn {}, quality {:.1f}: {}\n", h.turn, h.quality, screen_.wrapped(spoken(h.said), 4));
            for (const rubric::Evidence& e : h.evidence)
                fmt::print("    {}\n", screen_.wrapped(fmt::format("{} {}: \"{}\" {}", rubric::sign_of(e.polarity), r_.rubric->items[e.item].name, h.said.substr(e.span.start, e.span.end - e.span.start), e.reason), 6));
            if (!h.model_reply.empty()) fmt::print("    {}\n", screen_.wrapped("An experienced therapist might have said: " + h.model_reply, 6));
        }
        fmt::print("\n");
    }

    app::Workspace& workspace_;
    std::string id_;
    const app::Rehearsal& r_;
    bool scripted_;
    bool left_ = false;
    Terminal screen_;
};

}  // namespace

int play_text(app::Workspace& workspace, const std::string& session, std::istream& words, bool scripted) {
    auto opened = workspace.rehearsal(session);
    if (!opened) return complain(opened.error());
    return Conversation(workspace, session, **opened, scripted).run(words);
}

}  // namespace stance::cli

#include "patient/dynamics.hpp"

#include "language/features.hpp"
#include "patient/effects.hpp"
#include "patient/movement.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace stance::patient {

namespace {

using language::ActMark;
using language::Known;
using language::TherapistReading;

// Sizes of one step, per unit of fit, before temper. One fitting turn moves arousal by about one
// point and thinking by about one: repeated fitting turns, not one perfect line, restore thinking.
constexpr double arousal_step = 0.75;         ///< towards the middle, outside 3..6
constexpr double arousal_step_inside = 0.3;   ///< and inside it
constexpr double middle = 4.5;
constexpr double arousal_rise = 0.9;          ///< of a turn that does not fit
constexpr double flat_fall = 0.45;            ///< the same where arousal is too low: further away
constexpr double trust_step = 0.32;
constexpr double trust_fall = 0.6;
constexpr double thinking_step = 1.05;
constexpr double thinking_fall = 1.3;
// Without anything said: the way back to rest.
constexpr double arousal_drift = 0.08, most_arousal_drift = 0.4;
constexpr double trust_drift = 0.02;
constexpr double thinking_fade = 0.2;         ///< while thinking is lost
constexpr double thinking_settle = 0.15;      ///< towards `settled_thinking` while mentalizing
// What one turn can do at most.
constexpr double most_good = 1.25, most_harm = 1.8;

bool is_flat(Ground g) { return g == Ground::pretend_flat || g == Ground::withdrawn || g == Ground::frozen; }

bool holds(const std::vector<Act>& acts, Act act) { return std::find(acts.begin(), acts.end(), act) != acts.end(); }

/// One turn as it reaches one patient.
class Listener {
  public:
    Listener(const Temper& temper, State& state, const TherapistReading& heard, const std::vector<ActMark>& acts, const Recollection& recollection, bool fact_again)
        : temper_(temper), state_(state), heard_(heard), acts_(acts), recollection_(recollection), known_(Known::get()),
          fact_again_(fact_again), ground_(ground_of(state.mode, state.arousal)) {}

    Felt run() {
        note_acts();
        habits();
        for (std::size_t i = 0; i < acts_.size(); ++i) hear(acts_[i], i);
        ways_of_saying();
        teleological();
        taken_up();
        wearing_thin();
        too_much();
        drift();
        settle_mode(temper_, state_, felt_.trace);
        felt_.fit = hundredths(std::clamp(felt_.fit, -1.0, 1.0));
        state_.heard.push_back(acts_now_);
        if (state_.heard.size() > 6) state_.heard.erase(state_.heard.begin());
        return std::move(felt_);
    }

  private:
    bool shows(language::FeatureId f) const { return heard_.features.test(f); }

    Span where(language::FeatureId f) const {
        for (const language::Mark& m : heard_.marks)
            if (m.feature == f) return m.span;
        return {};
    }

    std::size_t sentence_of(Span span) const {
        for (std::size_t s = heard_.text.sentences.size(); s-- > 0;)
            if (heard_.text.sentences[s].span.start <= span.start) return s;
        return 0;
    }

    double suits(const Suits& table) const { return table[static_cast<std::size_t>(ground_)] / 10.0; }

    /// Words that were not understood come as a weak `reflects`: they neither help nor harm.
    bool not_understood(const ActMark& mark) const {
        return mark.act == Act::reflects && !heard_.has(Move::reflection);
    }

    std::string quoted(Span span) const { return "'" + words_in(heard_.text, span) + "'"; }

    void note_acts() {
        for (const ActMark& mark : acts_)
            if (mark.strength >= 0.35 && !not_understood(mark)) acts_now_.push_back(mark.act);
        if ((recollection_.repeated_question || fact_again_) && !holds(acts_now_, Act::repeats_question)) acts_now_.push_back(Act::repeats_question);
        std::sort(acts_now_.begin(), acts_now_.end());
    }

    /// How worn the manner of this turn is: the same set of acts among the last six turns.
    void habits() {
        same_before_ = static_cast<int>(std::count(state_.heard.begin(), state_.heard.end(), acts_now_));
        // two ordinary turns may well be alike; a patient tires of the third
        static constexpr std::array<double, 7> worth = {1, 0.9, 0.7, 0.5, 0.35, 0.25, 0.2};
        habit_ = worth[static_cast<std::size_t>(std::min(same_before_, 6))];
        if (acts_now_.empty()) { habit_ = 1; same_before_ = 0; }
    }

    int said_before(Span span) const {
        if (recollection_.times_before.empty()) return 0;
        return recollection_.times_before[sentence_of(span)];
    }

    /// Temper: what helps or hurts this person more than others.
    double tempered(Act act, double fit) const {
        if (holds(temper_.soothed_by, act)) fit = fit >= 0 ? std::min(1.0, fit * 1.4 + 0.1) : fit * 0.6;
        if (holds(temper_.stung_by, act)) fit = fit > 0 ? fit * 0.3 - 0.25 : std::max(-1.2, fit * 1.4 - 0.2);
        return fit;
    }

    void hear(const ActMark& mark, std::size_t rank) {
        if (not_understood(mark)) return;
        const ActEffect* effect = &effect_of(mark.act);
        double strength = mark.strength;
        std::string_view does = effect->does;
        if (mark.act == Act::challenges && (shows(known_.contradiction) || shows(known_.sneer) || shows(known_.leading_question)) && !shows(known_.contrast)) {
            effect = &disputing();
            does = effect->does;
        } else if (mark.act == Act::challenges && (shows(known_.contrast) || shows(known_.surprise_halt))) {
            strength = std::max(strength, 0.85);  // a warm halt is the whole of a challenge, not half of one
        }
        if (mark.act == Act::praises && shows(known_.notices_mentalizing) && !shows(known_.praises_insight)) {
            effect = &noticing();
            does = effect->does;
        }
        double fit = tempered(mark.act, suits(effect->suits));

        if (mark.act == Act::validates || mark.act == Act::reflects) {
            // understanding is worth what it takes from this person's own words
            const bool ready_made = shows(known_.formula) || shows(known_.validation_formula);
            const bool specific = heard_.echo > 0.15 || shows(known_.feeling_word) || shows(known_.moment_link);
            strength *= ready_made ? 0.5 : specific ? 1.15 : 0.8;
            if (ready_made && mark.act == Act::validates) does = "is a ready-made phrase of understanding";
            if (mark.act == Act::reflects && heard_.echo >= 0.85 && heard_.words >= 4) {
                strength *= 0.5;
                does = "hands back the words and adds nothing";
            }
        }
        if (mark.act == Act::asks_feeling && shows(known_.formula)) {
            strength *= 0.6;
            does = "asks the stock question about feelings";
        }
        if ((mark.act == Act::asks_self_mind || mark.act == Act::asks_other_mind) && fit < 0 && (shows(known_.concretises) || shows(known_.here_and_now)) && ground_ != Ground::flooded)
            fit *= 0.2;  // asked about one moment, a question is no longer abstract
        if ((mark.act == Act::interprets || mark.act == Act::challenges) && fit < 0)
            strength *= 1 - 0.3 * heard_.tentativeness + 0.25 * heard_.certainty;
        const bool relational = mark.act == Act::asks_between_us || mark.act == Act::speaks_of_us || mark.act == Act::discloses || mark.act == Act::challenges;
        if (relational && fit > 0) fit *= std::clamp(0.5 + state_.trust / 10, 0.6, 1.1);  // asks trust to lean on
        if (mark.act == Act::greets && state_.turn > 1) fit = std::min(fit, 0.0);
        if (mark.act == Act::silence || mark.act == Act::minimal) fit = quiet(mark.act, fit);

        // the first act carries the turn; harm is less diluted by what stands beside it
        static constexpr std::array<double, 4> good = {1, 0.55, 0.3, 0.15}, harm = {1, 0.75, 0.55, 0.4};
        const std::size_t place = std::min<std::size_t>(rank, 3);
        double weight = std::min(1.0, strength) * (fit > 0 ? good[place] : harm[place]);
        std::string tail;
        if (fit < 0) {
            // the same words taken two ways hurt once and a little more
            for (const Span& words : hurt_by_)
                if (words.start < mark.span.end && mark.span.start < words.end) { weight *= 0.3; break; }
            hurt_by_.push_back(mark.span);
        }
        if (fit > 0) {
            const int before = said_before(mark.span);
            const double worn = habit_ / (1 + 0.8 * before);
            if (worn < 0.75) tail = before > 0 ? " (the same words as before, so it does less)" : " (it has been done much the same way before, so it does less)";
            weight *= worn;
        }
        if (fit == 0 || weight == 0) return;
        apply(fit * weight, effect->heat * weight, effect->hurts, mark.span, describe(mark.span, does, fit > 0, effect->hurts) + tail);
    }

    /// A silence can be room; one after another it is absence. The same for "mm".
    double quiet(Act act, double fit) const {
        int before = 0;
        for (auto turn = state_.heard.rbegin(); turn != state_.heard.rend(); ++turn, ++before)
            if (*turn != std::vector<Act>{Act::silence} && *turn != std::vector<Act>{Act::minimal}) break;
        return std::max(-0.9, fit - (act == Act::silence ? 0.2 : 0.15) * before);
    }

    std::string describe(Span span, std::string_view does, bool good, bool hurts) const {
        const std::string_view why = good ? because_it_suits(ground_) : because_it_does_not(ground_);
        if (span.end <= span.start) return fmt::format("Saying nothing: {}", good ? "it leaves room" : "it leaves them alone with it");
        if (hurts) return fmt::format("{} {}, and it hurts", quoted(span), does);
        return fmt::format("{} {}: {}", quoted(span), does, why);
    }

    void ways_of_saying() {
        for (const Manner& manner : manners()) {
            if (!shows(manner.feature)) continue;
            const double fit = suits(manner.suits);
            if (fit == 0) continue;
            const Span span = where(manner.feature);
            double weight = fit > 0 ? 0.5 * habit_ / (1 + 0.8 * said_before(span)) : 0.7;
            apply(fit * weight, 0, false, span, describe(span, manner.does, fit > 0, false));
        }
    }

    bool any_word(std::initializer_list<std::string_view> words) const {
        for (std::size_t t = 0; t < heard_.text.tokens.size(); ++t)
            if (std::find(words.begin(), words.end(), heard_.text.word(t)) != words.end()) return true;
        return false;
    }

    /// Where only deeds count: a question about what the deed would mean, a limit with and without
    /// understanding, and giving in, which soothes and takes thinking away.
    void teleological() {
        if (state_.mode != Mode::teleological) return;
        const Span whole = heard_.text.tokens.empty() ? Span{} : Span{heard_.text.tokens.front().span.start, heard_.text.tokens.back().span.end};
        if (heard_.questions > 0 && any_word({"would", "does", "did", "if"}) && any_word({"mean", "tell", "show", "prove", "say", "change", "different"}) && any_word({"you", "it", "that"}) && lists(acts_, Act::asks_self_mind))
            apply(0.5 * habit_, 0, false, whole, "Asking what the deed would mean puts a mind behind it");
        if (lists(acts_, Act::sets_limit)) {
            const bool understood = lists(acts_, Act::validates) || lists(acts_, Act::reflects) || lists(acts_, Act::owns_mistake);
            apply(understood ? 0.5 : -0.4, 0, false, where(known_.sets_limit), understood ? "The limit comes together with the need behind it: firm and not cold" : "The limit comes without the need behind it: it feels like a door shut");
        }
        if (const Span span = gives_in(); span.end > span.start) {
            shift(state_, felt_.trace, fmt::format("{} does what was demanded: it calms for now, and only the deed counts again", quoted(span)), span, -0.6, 0.1, -1.5);
            felt_.fit -= 0.5;
        }
    }

    /// A promise to act: "I'll ring them", "I can write you a letter".
    Span gives_in() const {
        if (shows(known_.sets_limit)) return {};
        const auto& text = heard_.text;
        const auto word = [&](std::size_t t) { return t < text.tokens.size() ? text.word(t) : std::string_view{}; };
        static constexpr std::array<std::string_view, 22> deeds = {"ring", "call", "phone", "write", "email", "sign", "get", "give", "change", "increase", "arrange",
                                                                   "sort", "book", "prescribe", "extend", "make", "send", "speak", "do", "fix", "refer", "text"};
        for (std::size_t t = 0; t < text.tokens.size(); ++t) {
            std::size_t verb = 0;
            if (word(t) == "i'll" || word(t) == "ill") verb = t + 1;
            if (word(t) == "i" && (word(t + 1) == "will" || word(t + 1) == "can")) verb = t + 2;
            if (verb == 0) continue;
            if (word(verb) == "just" || word(verb) == "certainly" || word(verb) == "gladly") ++verb;
            if (std::find(deeds.begin(), deeds.end(), word(verb)) == deeds.end()) continue;
            if (heard_.text.sentences[text.tokens[t].sentence].question_mark) continue;
            return {text.tokens[t].span.start, text.tokens[std::min(verb + 2, text.tokens.size() - 1)].span.end};
        }
        return {};
    }

    /// What the patient's last line held out, taken up or passed over.
    void taken_up() {
        for (const Taken& taken : takings()) {
            if (std::find(state_.offers.begin(), state_.offers.end(), taken.offer) == state_.offers.end()) continue;
            const ActMark* by = nullptr;
            for (const ActMark& mark : acts_)
                for (const auto& act : taken.by)
                    if (act && mark.act == *act && !by && !not_understood(mark) && suits(effect_of(mark.act).suits) >= 0) by = &mark;
            if (by) {
                apply(taken.suits * habit_ * by->strength, 0, false, by->span, fmt::format("{} {}", quoted(by->span), taken.does));
            } else if (taken.offer == Offer::risk && !asked_about_safety()) {
                apply(-0.3, 0, false, {}, "Danger was voiced and not asked about");
            } else if (taken.offer == Offer::rupture && !lists(acts_, Act::silence)) {
                apply(-0.15, 0, false, {}, "What went wrong between the two of you was passed over");
            }
        }
    }

    bool asked_about_safety() const {
        return std::any_of(state_.heard.begin(), state_.heard.end(), [](const auto& turn) { return holds(turn, Act::checks_safety); });
    }

    /// Stock sentences, the same kind of turn again and again, a question asked twice.
    void wearing_thin() {
        int most = 0;
        Span span{};
        for (std::size_t s = 0; s < recollection_.times_before.size(); ++s)
            if (recollection_.times_before[s] > most) {
                most = recollection_.times_before[s];
                span = heard_.text.sentences[s].span;
            }
        if (recollection_.repeated_question || fact_again_) {
            const ActEffect& effect = effect_of(Act::repeats_question);
            const Span question = recollection_.repeated_question.value_or(Span{});
            apply(suits(effect.suits) * (recollection_.repeated_question ? 0.8 : 0.4), effect.heat, false, question, question.end > question.start ? fmt::format("{} {}: they were not heard the first time", quoted(question), effect.does) : "Asks again what was answered before: they were not heard the first time");
        } else if (most >= 2) {
            apply(-std::min(0.7, 0.2 * most), 0, false, span, fmt::format("{} has been said {} times before: it sounds like a recording", quoted(span), most));
        }
        const bool quiet_turn = acts_now_ == std::vector<Act>{Act::silence} || acts_now_ == std::vector<Act>{Act::minimal};
        if (same_before_ >= 3 && !quiet_turn && acts_now_.size() > 0)
            apply(-0.12 * (same_before_ - 1), 0, false, {}, "The same kind of turn again and again begins to grate");
    }

    void too_much() {
        const double degree = overload(state_, heard_);
        if (degree == 0) return;
        const double harm = state_.arousal >= 7 ? 0.7 : state_.mode == Mode::pretend ? 0.35 : 0.4;
        apply(-harm * degree, 0, false, {}, fmt::format("{} words and {} question{} are more than can be taken in at arousal {:.0f}", heard_.words, heard_.questions, heard_.questions == 1 ? "" : "s", state_.arousal));
    }

    /// One cause: turns a fit into movement. `fit` may be cut to what one turn can do.
    void apply(double fit, double heat, bool hurts, Span span, std::string reason) {
        double arousal = 0, trust = 0, thinking = 0;
        if (fit > 0) {
            fit = std::min(fit, most_good - good_);
            if (fit <= 0) return;
            good_ += fit;
            const double distance = middle - state_.arousal;
            const bool inside = state_.arousal >= 3 && state_.arousal <= 6;
            const double step = (inside ? arousal_step_inside : arousal_step) * fit * temper_.recovery;
            arousal = std::clamp(distance, -step, step);
            if (heat < 0 && state_.arousal > middle) arousal += heat * temper_.recovery;
            if (heat > 0 && state_.arousal < 6) arousal += heat * temper_.reactivity;
            trust = trust_step * fit * temper_.trust_gain * (state_.trust >= 7 ? 0.6 : 1);
            thinking = thinking_step * fit * temper_.recovery * (state_.thinking >= 7 ? 0.5 : 1);
        } else {
            fit = -std::min(-fit, most_harm - harm_);
            if (fit >= 0) return;
            harm_ -= fit;
            const double trusting = std::clamp(1.15 - 0.05 * (state_.trust - 3), 0.8, 1.3);  // trust forgives
            if (is_flat(ground_) && !(hurts && ground_ == Ground::pretend_flat)) arousal = flat_fall * fit;  // further away
            else arousal = (-arousal_rise * fit + std::max(0.0, heat)) * temper_.reactivity * room_above(state_.arousal);
            const double left_to_lose = std::clamp(state_.trust / 3, 0.25, 1.0);
            trust = trust_fall * fit * temper_.trust_loss * trusting * left_to_lose;
            thinking = thinking_fall * fit * (0.5 + 0.5 * temper_.reactivity);
        }
        felt_.fit += fit;
        shift(state_, felt_.trace, std::move(reason), span, arousal, trust, thinking);
    }

    void drift() {
        // a turn that did harm leaves no rest
        const double rested = std::clamp(1 + 3 * felt_.fit, 0.0, 1.0);
        const double arousal = rested * std::clamp(arousal_drift * temper_.recovery * (temper_.resting_arousal - state_.arousal), -most_arousal_drift, most_arousal_drift);
        const double trust = trust_drift * (temper_.start_trust - state_.trust);
        double thinking = -thinking_fade;
        if (state_.mode == Mode::mentalizing) thinking = std::clamp(settled_thinking - state_.thinking, -thinking_settle, thinking_settle);
        shift(state_, felt_.trace, "With time things drift back to how they usually are", {}, arousal, trust, thinking);
        forget_if_nothing(felt_.trace);
    }

    const Temper& temper_;
    State& state_;
    const TherapistReading& heard_;
    const std::vector<ActMark>& acts_;
    const Recollection& recollection_;
    const Known& known_;
    const bool fact_again_;
    const Ground ground_;
    Felt felt_;
    std::vector<Act> acts_now_;
    std::vector<Span> hurt_by_;
    int same_before_ = 0;
    double habit_ = 1;
    double good_ = 0, harm_ = 0;
};

}  // namespace

Felt feel_into(const Temper& temper, State& state, const TherapistReading& heard, const std::vector<ActMark>& acts, const Recollection& recollection, bool fact_again) {
    Felt felt = Listener(temper, state, heard, acts, recollection, fact_again).run();
    remember(state, recollection);
    return felt;
}

Effect feel(const Temper& temper, const State& state, const TherapistReading& heard) {
    Effect out{state, {}, 0};
    Felt felt = feel_into(temper, out.next, heard, meant(heard), recollect(state, heard), false);
    out.trace = std::move(felt.trace);
    out.fit = felt.fit;
    return out;
}

}  // namespace stance::patient

#include "simulation/expert.hpp"

#include <algorithm>
#include <cctype>

namespace stance::simulation {

namespace {

/// How far a corpus moment may be from this one to be fitting.
constexpr double near_arousal = 2.5;
/// In so many of a hundred turns.
constexpr int asks_a_fact = 14, uses_a_model_reply = 60, adds_a_question = 60, draws_on_corpus = 55;

bool offers(const Moment& m, Offer offer) { return std::find(m.answer.offers.begin(), m.answer.offers.end(), offer) != m.answer.offers.end(); }

/// A quotation mark, or an apostrophe that begins a word.
bool holds_a_quotation(std::string_view clause) {
    for (std::size_t i = 0; i < clause.size(); ++i)
        if (clause[i] == '"' || (clause[i] == '\'' && (i == 0 || clause[i - 1] == ' '))) return true;
    return false;
}

std::string turned_round(const std::string& word) {
    static const std::vector<std::pair<std::string_view, std::string_view>> turned = {
        {"i", "you"}, {"me", "you"}, {"my", "your"}, {"mine", "yours"}, {"myself", "yourself"}, {"i'm", "you're"}, {"i'd", "you'd"}, {"i've", "you've"}, {"i'll", "you'll"}, {"am", "are"}, {"i’m", "you’re"}};
    for (const auto& [from, to] : turned)
        if (word == from) return std::string(to);
    return word;
}

}  // namespace

std::string given_back(std::string_view said) {
    static const std::set<std::string, std::less<>> cannot = {"you", "your", "you're", "you've", "you'd", "yourself", "we", "us", "our", "was", "were"};
    std::string best;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= said.size(); ++i) {
        const bool end = i == said.size() || std::string_view(".,;!?:\n").find(said[i]) != std::string_view::npos;
        if (!end) continue;
        const auto words = plain_words(said.substr(start, i - start));
        const bool question = i < said.size() && said[i] == '?';
        const bool quoted = holds_a_quotation(said.substr(start, i - start));
        start = i + 1;
        if (question || quoted || words.size() < 2 || words.size() > 7) continue;
        if (std::any_of(words.begin(), words.end(), [&](const std::string& w) { return cannot.contains(w); })) continue;
        best.clear();
        for (const std::string& w : words) best += (best.empty() ? "" : " ") + turned_round(w);
    }
    if (!best.empty()) best[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(best[0])));
    return best;
}

std::string filled(std::string sentence, std::string_view slot, std::string_view words) {
    const auto at = sentence.find(slot);
    if (at == std::string::npos) return sentence;
    if (words.empty()) return {};
    return sentence.replace(at, slot.size(), words);
}

std::string Expert::model_reply(const Moment& m) {
    for (const patient::KeyMoment& k : material_.patient_case().key_moments)
        if (!m.answer.lines.empty() && k.line == m.answer.lines.back() && used_.insert(k.model_reply).second) return k.model_reply;
    return {};
}

std::string Expert::fact_question(const Moment& m, Chance& chance) {
    std::vector<const Asking*> open;
    for (const Asking& a : material_.askings())
        if (!asked_.contains(a.fact) && std::any_of(a.topic.begin(), a.topic.end(), [&](language::FeatureId f) { return m.heard.features.test(f); })) open.push_back(&a);
    if (open.empty()) return {};
    const Asking& a = *chance.one_of(open);
    asked_.insert(a.fact);
    return chance.one_of(a.questions);
}

std::string Expert::from_corpus(Use use, const Moment& m, Chance& chance) {
    auto said = plain_words(m.answer.say);
    for (std::string& w : plain_words(m.before)) said.push_back(std::move(w));
    std::sort(said.begin(), said.end());
    const Fragment* best = nullptr;
    double most = 0;
    for (const Fragment& f : material_.fragments(use)) {
        if (std::abs(f.arousal - m.answer.next.arousal) > near_arousal || f.mode != m.answer.next.mode || used_.contains(f.text)) continue;
        if (!std::all_of(f.particular.begin(), f.particular.end(), [&](const std::string& w) { return std::binary_search(said.begin(), said.end(), w); })) continue;
        // particular words that fit are worth most; then the nearer moment; then chance
        const double points = 2.0 * static_cast<double>(f.particular.size()) + f.quality - 0.3 * std::abs(f.arousal - m.answer.next.arousal) + 0.02 * static_cast<double>(chance.below(100));
        if (best && points <= most) continue;
        best = &f;
        most = points;
    }
    if (!best) return {};
    used_.insert(best->text);
    return best->text;
}

std::string Expert::sentence(Use use, const Moment& m, Chance& chance) {
    if (chance.percent(draws_on_corpus))
        if (std::string words = from_corpus(use, m, chance); !words.empty()) return words;
    const Sentences& plain = plain_sentences(use);
    const std::string own = given_back(m.answer.say);
    const std::size_t first = chance.below(plain.size());
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const std::string& frame = plain[(first + i) % plain.size()];
        if (used_.contains(frame)) continue;
        std::string words = filled(frame, "{w}", own);
        if (words.empty()) continue;
        used_.insert(frame);
        return words;
    }
    if (std::string words = from_corpus(use, m, chance); !words.empty()) return words;
    return filled(plain[first], "{w}", own.empty() ? "That" : own);
}

/// What the moment calls for.
Use Expert::fitting(const Moment& m, Chance& chance) const {
    const patient::State& s = m.answer.next;
    const auto any = [&](std::initializer_list<Use> uses) {
        // not what was done in the last two turns, if there is another
        std::vector<Use> fresh;
        for (const Use u : uses)
            if (std::find(uses_.end() - std::min<std::ptrdiff_t>(2, std::ssize(uses_)), uses_.end(), u) == uses_.end()) fresh.push_back(u);
        return fresh.empty() ? *(uses.begin() + static_cast<std::ptrdiff_t>(chance.below(uses.size()))) : chance.one_of(fresh);
    };
    if (offers(m, Offer::rupture) && chance.percent(70)) return s.arousal > 6.5 ? Use::own_part : any({Use::own_part, Use::between_us});
    if (s.mode == Mode::pretend) return s.arousal >= 5 ? any({Use::slow, Use::ask_event, Use::check}) : any({Use::halt, Use::ask_feeling, Use::contact});
    if (s.mode == Mode::shutdown || s.arousal < 2.2) return any({Use::contact, Use::ask_event, Use::ask_feeling});
    if (offers(m, Offer::about_therapist) && s.arousal <= 6.5 && chance.percent(60)) return any({Use::between_us, Use::own_part, Use::check});
    if (s.mode == Mode::teleological) return s.arousal >= 6.5 ? any({Use::validate, Use::meaning, Use::slow}) : any({Use::meaning, Use::validate, Use::ask_event, Use::ask_feeling});
    if (s.mode == Mode::psychic_equivalence) return s.arousal >= 6.5 ? any({Use::validate, Use::slow, Use::rewind, Use::own_part}) : any({Use::rewind, Use::ask_event, Use::ask_feeling, Use::check, Use::validate});
    if (offers(m, Offer::good_mentalizing) && chance.percent(65)) return Use::notice;
    if (s.arousal > 6.5) return any({Use::validate, Use::slow, Use::ask_event});
    if (offers(m, Offer::rigid_belief) && chance.percent(50)) return any({Use::alternative, Use::ask_other, Use::rewind});
    if ((offers(m, Offer::strong_reaction) || offers(m, Offer::unnamed_feeling)) && chance.percent(60)) return any({Use::validate, Use::ask_feeling, Use::check});
    return any({Use::ask_other, Use::ask_self, Use::ask_feeling, Use::ask_event, Use::check, Use::between_us, Use::validate});
}

std::string Expert::words(const Moment& m) {
    Chance chance(seed_, m.turn);
    const patient::State& s = m.answer.next;
    if (offers(m, Offer::risk) && asked_safety_ < 3) return safety_questions[static_cast<std::size_t>(asked_safety_++)];
    if (chance.percent(uses_a_model_reply))
        if (std::string reply = model_reply(m); !reply.empty()) return reply;
    if (s.arousal >= 8.5) {
        const std::string& calm = chance.one_of(calm_sentences);
        if (used_.insert(calm).second) return calm;
    }
    if (s.arousal < 7 && s.mode != Mode::pretend && chance.percent(asks_a_fact))
        if (std::string question = fact_question(m, chance); !question.empty()) return question;
    const Use use = fitting(m, chance);
    std::string words = sentence(use, m, chance);
    uses_.push_back(use);
    const bool is_short = words.size() < 70, asks = words.find('?') != std::string::npos;
    if (is_short && !asks && s.arousal < 8 && chance.percent(adds_a_question)) {
        const Use then = s.mode == Mode::psychic_equivalence && s.arousal > 6 ? Use::rewind : s.mode == Mode::mentalizing ? Use::ask_self : s.mode == Mode::teleological ? Use::meaning : Use::ask_event;
        const std::string question = sentence(then, m, chance);
        if (question.size() < 90) words += ' ' + question;
    }
    return words;
}

}  // namespace stance::simulation

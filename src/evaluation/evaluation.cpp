#include "evaluation/evaluation.hpp"

#include "base/csv.hpp"
#include "base/diagnostic.hpp"
#include "base/words.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace stance::evaluation {

namespace {

std::set<std::string> words_of(std::string_view text) {
    const std::vector<std::string> words = split_words(text, " ;");
    return {words.begin(), words.end()};
}

void settle(CodeAgreement& c) {
    c.precision = agreement::precision(c.table);
    c.recall = agreement::recall(c.table);
    c.f1 = agreement::f1(c.table);
    c.kappa = agreement::kappa(c.table);
}

using Key = std::pair<std::string, int>;

/// Mean of what pairs of raters reach among themselves.
template <class Measure>
agreement::Figure over_pairs(const std::map<std::string, std::map<Key, const Label*>>& by_rater, Measure measure) {
    double sum = 0;
    int pairs = 0;
    for (auto a = by_rater.begin(); a != by_rater.end(); ++a)
        for (auto b = std::next(a); b != by_rater.end(); ++b)
            if (const agreement::Figure f = measure(a->second, b->second); f.value) { sum += *f.value; ++pairs; }
    if (pairs == 0) return {std::nullopt, std::nullopt, std::nullopt, "fewer than two raters, or none of them varies"};
    return {sum / pairs, std::nullopt, std::nullopt, {}};
}

template <class Has>
agreement::Figure ceiling_of(const std::map<std::string, std::map<Key, const Label*>>& by_rater, Has has) {
    return over_pairs(by_rater, [&](const auto& a, const auto& b) {
        agreement::TwoByTwo table;
        for (const auto& [key, label] : a)
            if (const auto other = b.find(key); other != b.end()) has(*label, *other->second, table);
        return agreement::kappa(table);
    });
}

}  // namespace

Result<std::vector<Label>> read_labels(std::string_view text, const std::string& name, const std::vector<std::string>& items) {
    auto table = csv::read(text, name);
    if (!table) return table.error();
    const int session = table->column({"session", "id"}), turn = table->column({"turn"}), rater = table->column({"rater"});
    const int codes = table->column({"codes"}), quality = table->column({"quality"}), moves = table->column({"moves"});
    if (session < 0 || codes < 0) return Error{ErrorKind::input, fmt::format("{}:1:1: labels need the columns 'session' and 'codes'", name)};
    std::vector<Label> out;
    for (const csv::Record& row : table->rows) {
        const auto field = [&](int c) -> const std::string& { return row.fields[static_cast<std::size_t>(c)]; };
        const auto wrong = [&](const std::string& what) { return Error{ErrorKind::input, fmt::format("{}:{}: {}", name, row.line, what)}; };
        Label label;
        label.session = field(session);
        if (turn >= 0 && !field(turn).empty()) {
            int n = 0;
            const auto [end, problem] = std::from_chars(field(turn).data(), field(turn).data() + field(turn).size(), n);
            if (problem != std::errc{} || *end != '\0') return wrong(fmt::format("'{}' is no turn number", field(turn)));
            label.turn = n;
        }
        if (rater >= 0) label.rater = field(rater);
        for (std::string code : words_of(field(codes))) {
            if (code.ends_with("\xE2\x88\x92")) code.replace(code.size() - 3, 3, "-");  // a typographic minus
            const std::string item = code.substr(0, code.size() - 1);
            if ((code.back() != '+' && code.back() != '-') || std::find(items.begin(), items.end(), item) == items.end()) {
                const std::string near = nearest(item, items);
                return wrong(fmt::format("'{}' is no code of this rubric{}", code, near.empty() ? "" : "; did you mean '" + near + "' with + or -?"));
            }
            label.codes.insert(code);
        }
        if (quality >= 0 && !field(quality).empty()) {
            double q = 0;
            const auto [end, problem] = std::from_chars(field(quality).data(), field(quality).data() + field(quality).size(), q);
            if (problem != std::errc{} || *end != '\0' || q < 1 || q > 7) return wrong(fmt::format("'{}' is no quality from 1 to 7", field(quality)));
            label.quality = q;
        }
        if (moves >= 0)
            for (const std::string& move : words_of(field(moves))) {
                if (!kind_from<Move>(move_names, move)) return wrong(fmt::format("'{}' is no move", move));
                label.moves.insert(move);
            }
        out.push_back(std::move(label));
    }
    return out;
}

std::vector<Judged> judged_turns(const rubric::Rubric& rubric, const std::string& session,
                                 const std::vector<language::Utterance>& recording, const rubric::SessionScore& score) {
    std::vector<Judged> out;
    std::size_t t = 0;
    std::string before;
    bool fresh = true;
    for (const language::Utterance& u : recording) {
        if (u.speaker == language::Speaker::patient) {
            before = fresh ? u.text : before + " " + u.text;
            fresh = false;
            continue;
        }
        const rubric::TurnAssessment& a = score.turns[t++].assessment;
        Judged j{session, u.turn, before, u.text, {}, a.quality, {}};
        for (const rubric::Evidence& e : a.evidence) j.codes.insert(rubric.items[e.item].id + rubric::sign_of(e.polarity));
        for (const Move m : a.moves) j.moves.insert(std::string(name_of(m)));
        out.push_back(std::move(j));
        fresh = true;
    }
    return out;
}

Evaluation evaluate(const std::vector<std::string>& items, const std::vector<Judged>& judged, const std::vector<Label>& labels, const std::vector<Label>& raters) {
    Evaluation out;
    std::map<Key, const Judged*> by_key;
    std::map<std::string, std::vector<const Judged*>> by_session;
    for (const Judged& j : judged) {
        by_key[{j.session, j.turn}] = &j;
        by_session[j.session].push_back(&j);
    }
    const auto find = [&](const Label& l) -> const Judged* {
        if (l.turn) {
            const auto at = by_key.find({l.session, *l.turn});
            return at == by_key.end() ? nullptr : at->second;
        }
        const auto at = by_session.find(l.session);
        return at == by_session.end() || at->second.size() != 1 ? nullptr : at->second.front();
    };

    std::vector<Code> all_codes;
    for (const std::string& item : items)
        for (const char sign : {'+', '-'}) all_codes.push_back(item + sign);
    for (const Code& code : all_codes) out.codes.push_back({code, {}, {}, {}, {}, {}, {}});
    for (const std::string_view move : move_names) out.moves.push_back({std::string(move), {}, {}, {}, {}, {}, {}});
    out.pooled.code = "all codes";
    out.pooled_moves.code = "all moves";

    std::vector<double> machine_quality, people_quality;
    for (const Label& label : labels) {
        const Judged* j = find(label);
        if (j == nullptr) {
            out.missing.push_back(label.turn ? fmt::format("{} turn {}", label.session, *label.turn) : label.session);
            continue;
        }
        ++out.turns;
        Disagreement d{j->session, j->turn, j->patient_text, j->text, {}, {}, j->quality, label.quality, 0};
        for (std::size_t c = 0; c < all_codes.size(); ++c) {
            const bool machine = j->codes.contains(all_codes[c]), people = label.codes.contains(all_codes[c]);
            out.codes[c].table.add(machine, people);
            if (machine && !people) d.machine_only.insert(all_codes[c]);
            if (people && !machine) d.people_only.insert(all_codes[c]);
        }
        for (CodeAgreement& m : out.moves) m.table.add(j->moves.contains(m.code), label.moves.contains(m.code));
        if (label.quality) {
            machine_quality.push_back(j->quality);
            people_quality.push_back(*label.quality);
        }
        d.weight = static_cast<double>(d.machine_only.size() + d.people_only.size()) + (label.quality ? std::abs(*label.quality - j->quality) : 0);
        if (d.weight > 0) out.disagreements.push_back(std::move(d));
    }

    std::map<std::string, std::map<Key, const Label*>> by_rater;
    for (const Label& l : raters) by_rater[l.rater][{l.session, l.turn.value_or(0)}] = &l;
    for (CodeAgreement& c : out.codes) {
        settle(c);
        out.pooled.table.add(c.table);
        c.ceiling = ceiling_of(by_rater, [&](const Label& a, const Label& b, agreement::TwoByTwo& t) { t.add(a.codes.contains(c.code), b.codes.contains(c.code)); });
    }
    for (CodeAgreement& m : out.moves) {
        settle(m);
        out.pooled_moves.table.add(m.table);
        m.ceiling = ceiling_of(by_rater, [&](const Label& a, const Label& b, agreement::TwoByTwo& t) { t.add(a.moves.contains(m.code), b.moves.contains(m.code)); });
    }
    settle(out.pooled);
    settle(out.pooled_moves);
    out.pooled.ceiling = ceiling_of(by_rater, [&](const Label& a, const Label& b, agreement::TwoByTwo& t) {
        for (const Code& code : all_codes) t.add(a.codes.contains(code), b.codes.contains(code));
    });
    out.pooled_moves.ceiling = ceiling_of(by_rater, [&](const Label& a, const Label& b, agreement::TwoByTwo& t) {
        for (const std::string_view m : move_names) t.add(a.moves.contains(std::string(m)), b.moves.contains(std::string(m)));
    });
    out.quality_spearman = agreement::spearman(machine_quality, people_quality);
    out.quality_pearson = agreement::pearson(machine_quality, people_quality);
    out.quality_error = agreement::mean_absolute_error(machine_quality, people_quality);
    out.quality_ceiling = over_pairs(by_rater, [](const auto& a, const auto& b) {
        std::vector<double> x, y;
        for (const auto& [key, label] : a)
            if (const auto other = b.find(key); other != b.end() && label->quality && other->second->quality) {
                x.push_back(*label->quality);
                y.push_back(*other->second->quality);
            }
        return agreement::spearman(x, y);
    });
    std::stable_sort(out.disagreements.begin(), out.disagreements.end(), [](const Disagreement& a, const Disagreement& b) { return a.weight > b.weight; });
    return out;
}

}  // namespace stance::evaluation

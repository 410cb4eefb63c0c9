// ELAN annotation files (.eaf 2.7 to 3.0), by the schema of the Max Planck Institute
// (https://www.mpi.nl/tools/elan/EAF_Annotation_Format_3.0_and_ELAN.pdf): slots of time, some without
// a value; tiers of annotations that hold slots themselves or stand on another annotation.
#include "transcripts/formats.hpp"
#include "transcripts/pieces.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <pugixml.hpp>

namespace stance::transcripts {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
constexpr std::size_t deepest = 64;   ///< annotations on annotations
constexpr double rounding = 0.0005;   ///< ELAN counts in milliseconds

struct Tier {
    std::string id, participant, parent, type;
    bool controlled = false;  ///< values come from a vocabulary
    bool talk = false;
    std::vector<std::size_t> annotations;
};

struct Annotation {
    std::string id, ref;
    std::size_t tier = 0;
    std::size_t from = nowhere, to = nowhere;  ///< slots
    std::string value;
    std::optional<double> start, end;
    std::size_t cue = nowhere;
};

class Reader {
  public:
    explicit Reader(const Source& source) : source_(source) {}

    Talks read() {
        const auto tags = std::count(source_.text.begin(), source_.text.end(), '<');
        if (static_cast<std::size_t>(tags) > most_values / 2) return source_.wrong(0, "more tags than any transcript has");
        pugi::xml_document document;
        const auto parsed = document.load_buffer(source_.text.data(), source_.text.size(), pugi::parse_default, pugi::encoding_utf8);
        if (!parsed) {
            const auto byte = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)), source_.text.size());
            return source_.wrong(byte, byte + 1 >= source_.text.size() ? "the XML ends before it is complete; the file was cut off" : "this is no well-formed XML from here on");
        }
        const pugi::xml_node top = document.child("ANNOTATION_DOCUMENT");
        if (!top) return source_.wrong(0, "no ANNOTATION_DOCUMENT, as ELAN's files have");
        if (auto bad = head(top)) return *bad;
        if (auto bad = slots(top.child("TIME_ORDER"))) return *bad;
        if (auto bad = tiers(top)) return *bad;
        if (auto bad = refs()) return *bad;
        talk_.format = talk_.finished ? "ELAN (Stance)" : "ELAN";
        if (talk_.finished) take_own();
        else take();
        return std::vector<Talk>{std::move(talk_)};
    }

  private:
    Error wrong(std::string_view what) const { return source_.wrong(what); }

    std::optional<Error> head(const pugi::xml_node& top) {
        const pugi::xml_node header = top.child("HEADER");
        const std::string_view units = header.attribute("TIME_UNITS").as_string("milliseconds");
        if (units != "milliseconds") return wrong(fmt::format("times are counted in {}; save the file anew in ELAN, which counts in milliseconds", shown(units)));
        talk_.media.push_back(file_of(header.attribute("MEDIA_FILE").as_string()));
        for (const pugi::xml_node& media : header.children("MEDIA_DESCRIPTOR")) {
            talk_.media.push_back(file_of(media.attribute("MEDIA_URL").as_string()));
            if (const double origin = media.attribute("TIME_ORIGIN").as_double(0); origin > 0)
                talk_.doubts.push_back(fmt::format("Times count from {:.3f} seconds into '{}'.", origin / 1000, shown(talk_.media.back())));
        }
        for (const pugi::xml_node& property : header.children("PROPERTY"))
            if (std::string_view(property.attribute("NAME").as_string()) == "written by" && std::string_view(property.child_value()) == "Stance") talk_.finished = true;
        for (const pugi::xml_node& type : top.children("LINGUISTIC_TYPE"))
            controlled_[type.attribute("LINGUISTIC_TYPE_ID").as_string()] = type.attribute("CONTROLLED_VOCABULARY_REF");
        return std::nullopt;
    }

    std::optional<Error> slots(const pugi::xml_node& order) {
        for (const pugi::xml_node& slot : order.children("TIME_SLOT")) {
            const std::string id = slot.attribute("TIME_SLOT_ID").as_string();
            if (!slot_.try_emplace(id, times_.size()).second) return wrong(fmt::format("time slot '{}' comes twice", shown(id)));
            times_.emplace_back();
            const pugi::xml_attribute value = slot.attribute("TIME_VALUE");
            if (!value) continue;
            const auto ms = number(trimmed(value.as_string()));
            if (!ms) return wrong(fmt::format("time slot '{}' is at '{}', which is no number of milliseconds", shown(id), shown(value.as_string())));
            times_.back() = *ms / 1000;
        }
        return std::nullopt;
    }

    std::optional<Error> tiers(const pugi::xml_node& top) {
        for (const pugi::xml_node& node : top.children("TIER")) {
            Tier tier;
            tier.id = node.attribute("TIER_ID").as_string();
            tier.participant = tidy(node.attribute("PARTICIPANT").as_string());
            tier.parent = node.attribute("PARENT_REF").as_string();
            tier.type = node.attribute("LINGUISTIC_TYPE_REF").as_string();
            const auto type = controlled_.find(tier.type);
            tier.controlled = type != controlled_.end() && type->second;
            for (const pugi::xml_node& outer : node.children("ANNOTATION")) {
                const pugi::xml_node inner = outer.first_child();
                Annotation a;
                a.tier = tiers_.size();
                a.id = inner.attribute("ANNOTATION_ID").as_string();
                a.ref = inner.attribute("ANNOTATION_REF").as_string();
                a.value = tidy(inner.child_value("ANNOTATION_VALUE"));
                if (std::string_view(inner.name()) == "ALIGNABLE_ANNOTATION") {
                    for (const auto& [name, to] : {std::pair{"TIME_SLOT_REF1", &a.from}, std::pair{"TIME_SLOT_REF2", &a.to}}) {
                        const auto at = slot_.find(inner.attribute(name).as_string());
                        if (at == slot_.end()) return wrong(fmt::format("annotation '{}' names the time slot '{}', which there is not", shown(a.id), shown(inner.attribute(name).as_string())));
                        *to = at->second;
                    }
                }
                if (!annotation_.try_emplace(a.id, annotations_.size()).second) return wrong(fmt::format("annotation '{}' comes twice", shown(a.id)));
                tier.annotations.push_back(annotations_.size());
                annotations_.push_back(std::move(a));
                if (annotations_.size() > most_cues) return wrong(fmt::format("more than {} annotations; no talk has that many", most_cues));
            }
            tier_.try_emplace(tier.id, tiers_.size());
            tiers_.push_back(std::move(tier));
        }
        return std::nullopt;
    }

    /// Every annotation that stands on another finds one that holds slots.
    std::optional<Error> refs() const {
        for (const Annotation& a : annotations_) {
            const Annotation* at = &a;
            for (std::size_t steps = 0; at->from == nowhere; ++steps) {
                const auto next = annotation_.find(at->ref);
                if (next == annotation_.end()) return wrong(fmt::format("annotation '{}' stands on '{}', which there is not", shown(at->id), shown(at->ref)));
                at = &annotations_[next->second];
                if (steps > deepest) return wrong(fmt::format("annotation '{}' stands on itself or on too many others", shown(a.id)));
            }
        }
        return std::nullopt;
    }

    std::size_t root(std::size_t i) const {
        while (annotations_[i].from == nowhere) i = annotation_.at(annotations_[i].ref);
        return i;
    }

    /// Slots without a value lie evenly between the neighbours in their tier that have one.
    void spread() {
        for (const Tier& tier : tiers_) {
            std::vector<std::size_t> chain;
            for (const std::size_t i : tier.annotations)
                for (const std::size_t slot : {annotations_[i].from, annotations_[i].to})
                    if (slot != nowhere && (chain.empty() || chain.back() != slot)) chain.push_back(slot);
            std::size_t known = nowhere;
            for (std::size_t k = 0; k < chain.size(); ++k) {
                if (!times_[chain[k]]) continue;
                if (known != nowhere) {
                    const double from = *times_[chain[known]], step = (*times_[chain[k]] - from) / static_cast<double>(k - known);
                    for (std::size_t m = known + 1; m < k; ++m) times_[chain[m]] = from + step * static_cast<double>(m - known);
                }
                known = k;
            }
        }
    }

    void times() {
        for (std::size_t i = 0; i < annotations_.size(); ++i) {
            const Annotation& holder = annotations_[root(i)];
            annotations_[i].start = times_[holder.from];
            annotations_[i].end = times_[holder.to];
        }
    }

    bool is_top(const Tier& tier) const { return tier.parent.empty() || !tier_.count(tier.parent); }

    /// Words, not codes: several to an annotation, seldom the same again, under a name that is not
    /// one for codes.
    bool wordy(const Tier& tier) const {
        const std::string name = heard_as(tier.id);
        for (const std::string_view word : {"gesture", "event", "code", "coding", "gaze", "motion", "comment", "note", "context"})
            if (name.find(word) != std::string::npos) return false;
        std::vector<std::string> values;
        for (const std::size_t i : tier.annotations) values.push_back(annotations_[i].value);
        return !look_like_codes(values);
    }

    /// Tiers that hold what was said: at the top, without a vocabulary, of a participant where the
    /// file names any, and of words where there are several to choose from.
    void find_talk() {
        std::map<std::string, std::vector<Tier*>> candidates;
        for (Tier& tier : tiers_)
            if (is_top(tier) && !tier.controlled && !tier.annotations.empty()) candidates[tier.participant].push_back(&tier);
        const bool named = std::any_of(tiers_.begin(), tiers_.end(), [&](const Tier& tier) { return is_top(tier) && !tier.participant.empty(); });
        for (auto& [participant, list] : candidates) {
            if (named && participant.empty()) continue;
            for (Tier* tier : list) tier->talk = list.size() == 1 || wordy(*tier);
        }
    }

    /// Names that say nothing of a speaker leave the label empty.
    static std::string label_of(const Tier& tier) {
        if (!tier.participant.empty()) return tier.participant;
        const std::string name = heard_as(tier.id);
        for (const std::string_view general : {"default", "text", "transcript", "transcription", "utterance", "utterances", "speech", "words", "sentence"})
            if (name == general) return {};
        return tier.id;
    }

    /// The talk of a tier in order of time, to find what a stretch of time lies in.
    void index(std::size_t tier) {
        std::vector<std::size_t>& list = by_start_[tier];
        for (const std::size_t i : tiers_[tier].annotations)
            if (annotations_[i].start && annotations_[i].end) list.push_back(i);
        std::stable_sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) { return *annotations_[a].start < *annotations_[b].start; });
    }

    std::size_t cue_around(std::size_t tier, const Annotation& a) const {
        const auto list = by_start_.find(tier);
        if (list == by_start_.end() || !a.start || !a.end) return nowhere;
        const auto after = std::upper_bound(list->second.begin(), list->second.end(), *a.start + rounding, [&](double t, std::size_t i) { return t < *annotations_[i].start; });
        if (after == list->second.begin()) return nowhere;
        const Annotation& whole = annotations_[*std::prev(after)];
        return *a.end <= *whole.end + rounding ? whole.cue : nowhere;
    }

    void take() {
        spread();
        times();
        find_talk();
        for (std::size_t t = 0; t < tiers_.size(); ++t) {
            const Tier& tier = tiers_[t];
            if (!tier.talk) continue;
            index(t);
            for (const std::size_t i : tier.annotations) {
                annotations_[i].cue = talk_.cues.size();
                talk_.cues.push_back({label_of(tier), annotations_[i].start, annotations_[i].end, annotations_[i].value, {}, 1, {}});
            }
        }
        for (const Tier& tier : tiers_) {
            if (tier.talk) continue;
            for (const std::size_t i : tier.annotations) {
                const Annotation& a = annotations_[i];
                if (a.value.empty()) continue;
                ForeignCode code{a.value, tier.id, a.start, a.end, std::nullopt, {}};
                std::size_t cue = annotations_[root(i)].cue;
                if (cue == nowhere) cue = cue_around(tier_.at(top_of(tier)), a);
                if (cue != nowhere) code.part = cue;
                talk_.codes.push_back(std::move(code));
            }
        }
        sort_by_start(talk_);
    }

    std::string top_of(const Tier& tier) const {
        const Tier* at = &tier;
        for (std::size_t steps = 0; steps < deepest && !is_top(*at); ++steps) at = &tiers_[tier_.at(at->parent)];
        return at->id;
    }

    /// Files of our own: everything is where export.cpp put it.
    void take_own() {
        times();
        std::vector<std::size_t> order;
        for (const Tier& tier : tiers_)
            if (tier.type == "speaker") order.insert(order.end(), tier.annotations.begin(), tier.annotations.end());
        const auto rank = [&](std::size_t i) { return number(std::string_view(annotations_[i].id).substr(std::min<std::size_t>(1, annotations_[i].id.size()))).value_or(0); };
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
        for (const std::size_t i : order) {
            annotations_[i].cue = talk_.cues.size();
            talk_.cues.push_back({tiers_[annotations_[i].tier].participant, annotations_[i].start, annotations_[i].end, annotations_[i].value, {}, 1, {}});
        }
        for (const Tier& tier : tiers_)
            for (const std::size_t i : tier.annotations) {
                const std::size_t cue = annotations_[root(i)].cue;
                if (tier.type == "doubt" && cue != nowhere) talk_.cues[cue].doubt = annotations_[i].value;
                if (tier.type == "code") talk_.codes.push_back({annotations_[i].value, tier.participant, annotations_[i].start, annotations_[i].end, std::nullopt, {}});
            }
    }

    const Source& source_;
    Talk talk_;
    std::map<std::string, bool> controlled_;
    std::map<std::string, std::size_t> slot_, tier_, annotation_;
    std::vector<std::optional<double>> times_;
    std::vector<Tier> tiers_;
    std::vector<Annotation> annotations_;
    std::map<std::size_t, std::vector<std::size_t>> by_start_;  ///< tiers of talk
};

}  // namespace

bool is_elan(std::string_view text) { return trimmed(text).substr(0, 1) == "<" && text.substr(0, 8'000).find("<ANNOTATION_DOCUMENT") != text.npos; }

Talks read_elan(const Source& source) { return Reader(source).read(); }

}  // namespace stance::transcripts

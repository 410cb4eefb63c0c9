#include "app/sealing.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace stance::app {

namespace {

using json = nlohmann::json;

template <class Names>
std::string_view word(const Names& names, auto value) { return names[static_cast<std::size_t>(value)]; }

template <class Kind, class Names>
Kind kind_of(const Names& names, const std::string& text) {
    const auto found = std::find(names.begin(), names.end(), text);
    if (found == names.end()) throw std::runtime_error("unknown word");
    return static_cast<Kind>(found - names.begin());
}

json talk_json(const review::Recording& r) {
    json out = {{"format", r.format}, {"language", r.language}, {"consent", word(review::consent_names, r.consent)}, {"lines", json::array()}};
    if (r.keep_until) out["keep_until"] = *r.keep_until;
    for (const review::Line& l : r.lines) {
        json line = {{"role", word(review::role_names, l.role)}, {"label", l.label}, {"text", l.text}, {"doubt", l.doubt}, {"cleared", l.cleared}};
        if (l.start) line["start"] = *l.start;
        if (l.end) line["end"] = *l.end;
        out["lines"].push_back(std::move(line));
    }
    return out;
}

/// Throws what nlohmann throws, or runtime_error, on anything it does not know.
review::Recording talk_of(const std::string& text) {
    const json from = json::parse(text);
    review::Recording out;
    out.format = from.at("format");
    out.language = from.at("language");
    out.consent = kind_of<review::Consent>(review::consent_names, from.at("consent"));
    if (from.contains("keep_until")) out.keep_until = from["keep_until"].get<UnixMs>();
    for (const json& line : from.at("lines")) {
        review::Line l;
        l.number = static_cast<int>(out.lines.size()) + 1;
        l.role = kind_of<review::Role>(review::role_names, line.at("role"));
        l.label = line.at("label");
        l.text = line.at("text");
        l.doubt = line.at("doubt");
        l.cleared = line.at("cleared");
        if (line.contains("start")) l.start = line["start"].get<double>();
        if (line.contains("end")) l.end = line["end"].get<double>();
        out.lines.push_back(std::move(l));
    }
    return out;
}

std::string ratings_text(const review::Review& r) {
    json acts = json::array();
    for (const review::Act& a : r.acts) {
        json act = {{"kind", word(review::act_kind_names, a.kind)}, {"at", a.at}, {"line", a.line}, {"item", a.item}, {"scale", a.scale}, {"with", a.polarity == rubric::Polarity::with},
                    {"verdict", word(review::verdict_names, a.verdict)}, {"start", a.span.start}, {"end", a.span.end}, {"text", a.text}, {"target", a.target}};
        if (a.value) act["value"] = *a.value;
        acts.push_back(std::move(act));
    }
    return json{{"acts", acts}}.dump();
}

std::vector<review::Act> acts_of(const std::string& text) {
    std::vector<review::Act> out;
    const json from = json::parse(text);
    for (const json& act : from.at("acts")) {
        review::Act a;
        a.n = static_cast<int>(out.size()) + 1;
        a.kind = kind_of<review::ActKind>(review::act_kind_names, act.at("kind"));
        a.at = act.at("at");
        a.line = act.at("line");
        a.item = act.at("item");
        a.scale = act.at("scale");
        a.polarity = act.at("with").get<bool>() ? rubric::Polarity::with : rubric::Polarity::against;
        a.verdict = kind_of<review::Verdict>(review::verdict_names, act.at("verdict"));
        a.span.start = act.at("start");
        a.span.end = act.at("end");
        a.text = act.at("text");
        a.target = act.at("target");
        if (act.contains("value")) a.value = act["value"].get<double>();
        out.push_back(std::move(a));
    }
    return out;
}

/// The recording here that is the talk with this fingerprint, or an empty id.
Result<std::string> find_talk(const Workspace& workspace, const std::string& fingerprint) {
    auto lines = workspace.store().recordings();
    if (!lines) return lines.error();
    for (const store::RecordingLine& line : *lines) {
        auto recording = workspace.store().recording(line.id);
        if (!recording) return recording.error();
        if (review::fingerprint(review::subject_of(*recording)) == fingerprint) return line.id;
    }
    return std::string();
}

}  // namespace

Result<sealing::Opening> open_round(Workspace& workspace, const std::string& id, const std::string& lead, const std::vector<std::string>& raters, UnixMs now) {
    if (store::recording_number(id) == 0) return Error{ErrorKind::usage, fmt::format("a round is opened for a recording, as in r-000003; {} is none", id)};
    auto recording = workspace.store().recording(id);
    if (!recording) return recording.error();
    auto reviewing = workspace.reviewing(id, lead);
    if (!reviewing) return reviewing.error();
    sealing::About about;
    about.fingerprint = review::fingerprint(review::subject_of(*recording));
    about.rubric_id = reviewing->rubric->id;
    about.rubric_sha256 = reviewing->rubric->sha256;
    about.talk = talk_json(*recording).dump();
    return sealing::open_round(about, lead, raters, now);
}

Result<std::string> take_up(Workspace& workspace, const std::string& text, const std::string& file) {
    auto packet = sealing::read_packet(text, file);
    if (!packet) return packet.error();
    auto there = find_talk(workspace, packet->about.fingerprint);
    if (!there) return there.error();
    std::string id = *there;
    if (id.empty()) {
        review::Recording recording;
        try {
            recording = talk_of(packet->about.talk);
        } catch (const std::exception&) {
            return Error{ErrorKind::input, file + ": the talk in this packet is damaged; ask for it again"};
        }
        recording.title = fmt::format("From {}'s round", packet->lead);
        recording.imported_by = packet->rater;
        if (review::fingerprint(review::subject_of(recording)) != packet->about.fingerprint) return Error{ErrorKind::input, file + ": the talk in this packet is damaged; ask for it again"};
        auto kept = workspace.perform(Import{recording});
        if (!kept) return kept.error();
        id = kept->session;
    }
    auto assignments = workspace.store().assignments();
    if (!assignments) return assignments.error();
    for (const store::Assignment& a : *assignments)
        if (a.subject == id && a.rater == packet->rater) return id;
    if (auto assigned = workspace.perform(Assign{id, packet->rater, packet->lead}); !assigned) return assigned.error();
    return id;
}

Result<std::string> seal_ratings(Workspace& workspace, const std::string& text, const std::string& file, UnixMs now) {
    auto packet = sealing::read_packet(text, file);
    if (!packet) return packet.error();
    auto id = find_talk(workspace, packet->about.fingerprint);
    if (!id) return id.error();
    if (id->empty()) return Error{ErrorKind::usage, file + ": the talk of this packet is not here, or was changed; take the packet up first"};
    auto reviews = workspace.store().reviews(*id);
    if (!reviews) return reviews.error();
    for (const review::Review& r : *reviews) {
        if (r.rater != packet->rater || r.adjudication) continue;
        if (r.stage == review::Stage::draft) break;
        if (r.rubric_sha256 != packet->about.rubric_sha256) return Error{ErrorKind::usage, fmt::format("{} rated {} with another version of the rubric than the round's", r.rater, *id)};
        return sealing::seal(*packet, ratings_text(r), now);
    }
    return Error{ErrorKind::usage, fmt::format("{} has not signed ratings of {} yet; sign them in Review first", packet->rater, review::blind_name(*id))};
}

Result<Merged> merge_sealed(Workspace& workspace, const std::string& text, const std::string& file, const std::vector<std::pair<std::string, std::string>>& files) {
    auto round = sealing::read_round(text, file);
    if (!round) return round.error();
    auto id = find_talk(workspace, round->about.fingerprint);
    if (!id) return id.error();
    if (id->empty()) return Error{ErrorKind::usage, file + ": the talk of this round is not here any more, or was corrected since"};
    auto opened = sealing::open_all(text, file, files);
    if (!opened) return opened.error();
    auto reviewing = workspace.reviewing(*id, round->lead);
    if (!reviewing) return reviewing.error();
    if (reviewing->rubric->sha256 != round->about.rubric_sha256) return Error{ErrorKind::usage, fmt::format("{}: this round was rated with another version of the rubric than {} is here", file, review::blind_name(*id))};
    // all are looked through before the first is kept
    std::vector<review::Review> all;
    for (const sealing::Opened& one : *opened) {
        review::Review r;
        r.subject = *id;
        r.rater = one.rater;
        r.rubric_id = reviewing->rubric->id;
        r.rubric_sha256 = reviewing->rubric->sha256;
        const auto damaged = [&](const std::string& why) { return Error{ErrorKind::input, fmt::format("{}: these ratings cannot be taken: {}", one.file, why)}; };
        try {
            for (const review::Act& act : acts_of(one.content)) {
                if (auto fine = review::allowed(r, act, reviewing->subject, *reviewing->rubric); !fine) return damaged(fine.error().sentence);
                r.acts.push_back(act);
                review::fold(r);
            }
        } catch (const std::exception&) {
            return damaged("they are not as this program writes them");
        }
        if (r.stage == review::Stage::draft) return damaged("they are not signed");
        all.push_back(std::move(r));
    }
    Merged out;
    out.recording = *id;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto kept = workspace.perform(Merge{all[i], (*opened)[i].id});
        if (!kept) return kept.error();
        out.raters.push_back(all[i].rater);
        out.fresh += kept->turn > 0 ? 1 : 0;
    }
    return out;
}

}  // namespace stance::app

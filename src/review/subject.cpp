#include "review/subject.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace stance::review {

const Line* Subject::line(int number) const {
    return number >= 1 && number <= static_cast<int>(lines.size()) ? &lines[static_cast<std::size_t>(number) - 1] : nullptr;
}

int Subject::therapist_lines() const {
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const Line& l) { return l.role == Role::therapist && l.counts(); }));
}

std::string blind_name(std::string_view id) {
    std::int64_t number = 0;
    if (id.size() > 2) std::from_chars(id.data() + 2, id.data() + id.size(), number);
    return fmt::format("{} {}", id.starts_with("r-") ? "Recording" : "Rehearsal", number);
}

Subject subject_of(const session::Session& session, const std::string& patient_name) {
    Subject out;
    out.id = session.id;
    out.origin = Origin::rehearsal;
    out.blind_name = fmt::format("{} with {}", blind_name(session.id), patient_name);
    out.title = fmt::format("{} with {}", session.trainee, patient_name);
    for (const session::Turn& turn : session.path) {
        Line line;
        if (session::is_rated(turn)) {
            line.number = static_cast<int>(out.lines.size()) + 1;
            line.role = Role::therapist;
            line.label = "Therapist";
            line.text = turn.said;
            out.lines.push_back(line);
        }
        line.number = static_cast<int>(out.lines.size()) + 1;
        line.role = Role::patient;
        line.label = patient_name;
        line.text = turn.response.say;
        line.shows = turn.response.shows;
        out.lines.push_back(std::move(line));
    }
    return out;
}

Subject subject_of(const Recording& recording) {
    return {recording.id, recording.origin, blind_name(recording.id), recording.title, recording.media, recording.version, recording.lines};
}

std::vector<language::Utterance> as_utterances(const Subject& subject) {
    std::vector<language::Utterance> out;
    for (const Line& line : subject.lines)
        if (line.role != Role::nobody && line.counts())
            out.push_back({line.number, line.role == Role::therapist ? language::Speaker::therapist : language::Speaker::patient, line.text, {}, {}, {}});
    return out;
}

std::string fingerprint(const Subject& subject) {
    std::string all;
    for (const Line& line : subject.lines)
        all += fmt::format("{} {} {}\n", role_names[static_cast<std::size_t>(line.role)], line.text.size(), line.text);
    return sha256(all);
}

}  // namespace stance::review

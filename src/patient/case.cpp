#include "patient/case.hpp"

namespace stance::patient {

const std::vector<std::string>& always_names() {
    static const std::vector<std::string> names = {
        "silence", "minimal", "insults", "nonsense", "off_topic", "repeats_question",
        "overloaded", "greets", "says_goodbye", "anything"};
    return names;
}

std::string no_answer_to(language::QuestionKind kind) {
    return "no_answer_" + std::string(language::question_kind_names[static_cast<std::size_t>(kind)]);
}

std::vector<const Line*> all_lines(const Case& c) {
    std::vector<const Line*> out;
    const auto add = [&](const Line& line) {
        out.push_back(&line);
        for (const FollowUp& f : line.follow_ups) out.push_back(&f.line);
    };
    for (const Scene& s : c.scenes)
        for (const Line& l : s.story) add(l);
    for (const Fact& f : c.facts)
        for (const Line& l : f.answers) add(l);
    for (const Reply& r : c.replies) add(r.line);
    for (const auto& [name, lines] : c.always)
        for (const Line& l : lines) add(l);
    for (const Ending& e : c.endings) add(e.line);
    return out;
}

const std::vector<std::string>& no_answer_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (std::size_t k = 0; k < language::question_kind_names.size(); ++k) out.push_back(no_answer_to(static_cast<language::QuestionKind>(k)));
        return out;
    }();
    return names;
}

std::vector<language::PhraseGroup> phrases_of(const Case& patient_case) {
    std::vector<language::PhraseGroup> groups;
    for (const Topic& topic : patient_case.topics)
        if (!topic.words.empty()) groups.push_back({"topic:" + topic.id, topic.words});
    for (const Fact& fact : patient_case.facts) {
        if (!fact.asked.empty()) groups.push_back({"asked:" + fact.id, fact.asked});
        if (!fact.said.empty()) groups.push_back({"said:" + fact.id, fact.said});
    }
    return groups;
}

}  // namespace stance::patient

// What raters gave, as one table.
#include "app/workspace.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace stance::app {

namespace {

bool is_signed(const review::Review& r) { return r.stage != review::Stage::draft; }

/// The rubric's own ratings under the same names as raters' fields.
void add_score(agreement::Ratings& out, const std::string& session, const std::string& trainee, const rubric::SessionScore& score, const rubric::Rubric& rubric) {
    const auto add = [&](const std::string& item, const char* scale, const std::optional<double>& value) {
        if (value) out.push_back({session, "stance", item, scale, value, trainee});
    };
    for (const rubric::ItemRating& r : score.session.items) {
        add(rubric.items[r.item].id, "adherence", r.adherence);
        add(rubric.items[r.item].id, "competence", r.competence);
    }
    add("overall", "adherence", score.session.adherence);
    add("overall", "competence", score.session.competence);
}

}  // namespace

Result<RatingsTable> Workspace::ratings(review::Origin origin, const std::string& viewer, const std::function<bool(std::size_t, std::size_t)>& progress) {
    auto lines = queue(viewer);
    if (!lines) return lines.error();
    auto sessions = store_.list();
    if (!sessions) return sessions.error();
    std::map<std::string, std::string> trainees, aliases;  // whose hour; "trainee 1" in order of first hour
    for (const store::SessionLine& s : *sessions) trainees[s.id] = s.trainee;
    std::vector<QueueLine> talks;
    std::size_t unsigned_yet = 0;
    for (const QueueLine& l : *lines) {
        if (l.origin != origin || l.signed_by_others + (l.stage && *l.stage != review::Stage::draft ? 1 : 0) == 0) continue;
        const bool still_to_sign = l.stage ? *l.stage == review::Stage::draft : l.assigned;
        if (still_to_sign) ++unsigned_yet;
        else talks.push_back(l);
    }
    std::sort(talks.begin(), talks.end(), [](const QueueLine& a, const QueueLine& b) { return a.at != b.at ? a.at < b.at : a.subject < b.subject; });

    RatingsTable out;
    if (unsigned_yet > 0)
        out.notes.push_back(fmt::format("{} {} left out: you have still to sign your own ratings of {}.", unsigned_yet, unsigned_yet == 1 ? "talk is" : "talks are", unsigned_yet == 1 ? "it" : "them"));
    std::size_t done = 0;
    for (const QueueLine& talk : talks) {
        if (progress && !progress(done, talks.size())) return Error{ErrorKind::usage, "Stopped before the ratings were read."};
        auto reviews = store_.reviews(talk.subject);
        if (!reviews) return reviews.error();
        auto rubric = rubric_for(talk.subject, *reviews);
        if (!rubric) return rubric.error();
        const std::string name = review::blind_name(talk.subject);
        std::string trainee;
        if (const auto whose = trainees.find(talk.subject); whose != trainees.end())
            trainee = aliases.emplace(whose->second, fmt::format("trainee {}", aliases.size() + 1)).first->second;
        for (const review::Review& r : *reviews) {
            if (r.adjudication || !is_signed(r)) continue;
            for (const auto& [field, mark] : r.marks) out.ratings.push_back({name, r.rater, field.first, field.second, mark.value, trainee});
        }
        if (store::recording_number(talk.subject) != 0) {
            auto about = subject(talk.subject);
            if (!about) return about.error();
            add_score(out.ratings, name, trainee, rubric::score(**rubric, review::as_utterances(*about)), **rubric);
        } else {
            auto opened = open_rehearsal(talk.subject);
            if (!opened) return opened.error();
            auto session = store_.load_as_rated(talk.subject, (*opened)->rubric.get());
            if (!session) return session.error();
            add_score(out.ratings, name, trainee, session::score_of(*session, *(*opened)->rubric), *(*opened)->rubric);
        }
        ++done;
    }
    return out;
}

}  // namespace stance::app

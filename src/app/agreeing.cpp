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

Result<std::vector<QueueLine>> Workspace::open_talks(review::Origin origin, const std::string& viewer, std::vector<std::string>& notes) const {
    auto lines = queue(viewer);
    if (!lines) return lines.error();
    std::vector<QueueLine> talks;
    std::size_t unsigned_yet = 0;
    for (const QueueLine& l : *lines) {
        if (l.origin != origin || l.signed_by_others + (l.stage && *l.stage != review::Stage::draft ? 1 : 0) == 0) continue;
        const bool still_to_sign = l.stage ? *l.stage == review::Stage::draft : l.assigned;
        if (still_to_sign) ++unsigned_yet;
        else talks.push_back(l);
    }
    std::sort(talks.begin(), talks.end(), [](const QueueLine& a, const QueueLine& b) { return a.at != b.at ? a.at < b.at : a.subject < b.subject; });
    if (unsigned_yet > 0)
        notes.push_back(fmt::format("{} {} left out: you have still to sign your own ratings of {}.", unsigned_yet, unsigned_yet == 1 ? "talk is" : "talks are", unsigned_yet == 1 ? "it" : "them"));
    return talks;
}

Result<RatingsTable> Workspace::ratings(review::Origin origin, const std::string& viewer, const std::function<bool(std::size_t, std::size_t)>& progress) {
    RatingsTable out;
    auto talks = open_talks(origin, viewer, out.notes);
    if (!talks) return talks.error();
    auto sessions = store_.list();
    if (!sessions) return sessions.error();
    std::map<std::string, std::string> trainees, aliases;  // whose hour; "trainee 1" in order of first hour
    for (const store::SessionLine& s : *sessions) trainees[s.id] = s.trainee;
    std::size_t done = 0;
    for (const QueueLine& talk : *talks) {
        if (progress && !progress(done, talks->size())) return Error{ErrorKind::usage, "Stopped before the ratings were read."};
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

Result<GradedTable> Workspace::graded(review::Origin origin, const std::string& viewer) {
    GradedTable out;
    auto talks = open_talks(origin, viewer, out.notes);
    if (!talks) return talks.error();
    std::map<std::string, std::vector<handout::Graded>> by_rubric;
    std::map<std::string, std::shared_ptr<const rubric::Rubric>> rubrics;
    for (const QueueLine& talk : *talks) {
        auto reviews = store_.reviews(talk.subject);
        if (!reviews) return reviews.error();
        auto rubric = rubric_for(talk.subject, *reviews);
        if (!rubric) return rubric.error();
        rubrics[(*rubric)->sha256] = *rubric;
        for (review::Review& r : *reviews)
            if (!r.adjudication && is_signed(r)) by_rubric[(*rubric)->sha256].push_back({review::blind_name(talk.subject), origin, std::move(r)});
    }
    if (by_rubric.empty()) {
        std::string sentence = "Nothing is signed yet, so there is nothing to write.";
        for (const std::string& note : out.notes) sentence += " " + note;
        return Error{ErrorKind::usage, sentence};
    }
    const auto most = std::max_element(by_rubric.begin(), by_rubric.end(), [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    for (const auto& [sha, graded] : by_rubric)
        if (sha != most->first) out.notes.push_back(fmt::format("{} reviews made with {} {} are left out: a table holds one rubric.", graded.size(), rubrics[sha]->id, rubrics[sha]->version));
    out.rubric = rubrics[most->first];
    out.graded = std::move(most->second);
    return out;
}

Result<std::pair<handout::Letter, std::shared_ptr<const rubric::Rubric>>> Workspace::letter(const std::string& id, const std::string& rater, const std::string& to) {
    auto reviewing = this->reviewing(id, rater);
    if (!reviewing) return reviewing.error();
    if (!is_signed(reviewing->mine)) return Error{ErrorKind::usage, fmt::format("{} has not signed ratings of {}; a letter is written from signed ratings", rater, review::blind_name(id))};
    handout::Letter out;
    out.subject = std::move(reviewing->subject);
    out.review = std::move(reviewing->mine);
    out.rubric = reviewing->rubric.get();
    out.to = to;
    out.written = clock_->now();
    return std::pair(std::move(out), reviewing->rubric);
}

}  // namespace stance::app

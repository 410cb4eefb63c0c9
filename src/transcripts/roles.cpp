#include "transcripts/roles.hpp"

#include "base/utf8.hpp"
#include "transcripts/pieces.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace stance::transcripts {

namespace {

constexpr std::array<std::string_view, 21> therapist_words = {"t",         "th",        "therapist", "trainee",    "counsellor", "counselor", "clinician", "interviewer", "int",   "doctor",       "dr",
                                                              "psychologist", "psychiatrist", "facilitator", "helper", "supporter", "coach",     "nurse",     "therapeut",   "therapeutin", "thérapeute"};
constexpr std::array<std::string_view, 12> patient_words = {"p", "pt", "pat", "patient", "c", "cl", "client", "participant", "interviewee", "seeker", "klient", "patientin"};
constexpr std::array<std::string_view, 5> nobody_words = {"supervisor", "observer", "operator", "system", "announcement"};

/// "Therapist 1", "T.", "Client (Anna)" without what is not the word.
std::string bare(std::string_view label) {
    std::string name = utf8::folded(label);
    if (const auto open = name.find('('); open != std::string::npos && open > 0) name.resize(open);
    while (!name.empty() && ((name.back() >= '0' && name.back() <= '9') || name.back() == ' ' || name.back() == '-' || name.back() == '_' || name.back() == '.')) name.pop_back();
    return name;
}

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, const std::string& name) {
    return std::find(words.begin(), words.end(), name) != words.end();
}

std::optional<Cast> said_by(const std::string& label) {
    const std::string name = bare(label);
    if (among(therapist_words, name)) return Cast::therapist;
    if (among(patient_words, name)) return Cast::patient;
    if (among(nobody_words, name)) return Cast::nobody;
    return std::nullopt;
}

}  // namespace

std::vector<Guess> guess_roles(const Import& import) {
    std::vector<Guess> out;
    for (const std::string& label : import.speakers) out.push_back({label, std::nullopt, false, {}, 0, 0, 0});
    for (const Part& part : import.parts) {
        auto found = std::find_if(out.begin(), out.end(), [&](const Guess& g) { return g.label == part.label; });
        if (found == out.end()) found = out.insert(out.end(), {part.label, std::nullopt, false, {}, 0, 0, 0});
        ++found->parts;
        found->words += words(part.text);
        found->questions += static_cast<std::size_t>(std::count(part.text.begin(), part.text.end(), '?'));
    }
    std::vector<Guess*> named;
    for (Guess& g : out) {
        if (g.label.empty()) {
            g.why = "The file does not say who speaks here.";
            continue;
        }
        named.push_back(&g);
        if (const auto cast = said_by(g.label)) {
            g.cast = cast;
            g.sure = true;
            g.why = "The file says so.";
        }
    }
    if (named.size() == 2) {
        for (std::size_t i = 0; i < 2; ++i) {
            Guess &a = *named[i], &b = *named[1 - i];
            if (a.cast || !b.cast || *b.cast == Cast::nobody) continue;
            a.cast = *b.cast == Cast::therapist ? Cast::patient : Cast::therapist;
            a.sure = b.sure;
            a.why = "The other of the two speakers.";
        }
        Guess &a = *named[0], &b = *named[1];
        if (!a.cast && !b.cast && a.parts >= 3 && b.parts >= 3) {
            const auto asks = [](const Guess& g) { return static_cast<double>(g.questions) / static_cast<double>(g.parts); };
            const auto says = [](const Guess& g) { return static_cast<double>(g.words) / static_cast<double>(g.parts); };
            if (asks(a) != asks(b) && says(a) != says(b) && (asks(a) > asks(b)) == (says(a) < says(b))) {
                Guess &therapist = asks(a) > asks(b) ? a : b, &patient = asks(a) > asks(b) ? b : a;
                therapist.cast = Cast::therapist;
                therapist.why = "A guess: asks more and says less. Please confirm.";
                patient.cast = Cast::patient;
                patient.why = "A guess: says more and asks less. Please confirm.";
            }
        }
    }
    for (Guess* g : named)
        if (!g->cast && g->why.empty()) g->why = "Nothing in the file tells who this is.";
    return out;
}

}  // namespace stance::transcripts

#pragma once
#include "review/review.hpp"

#include <string>
#include <vector>

namespace stance::handout {

/// A letter from a supervisor to the therapist who was heard, built from what the supervisor linked,
/// coded and wrote. Every quote is a line of the talk with its number; nothing is made up.
struct Letter {
    review::Subject subject;
    review::Review review;       ///< signed
    const rubric::Rubric* rubric = nullptr;
    std::string to;              ///< the therapist's name, or empty
    UnixMs written = 0;
};

/// One item in the letter, in the order in which it is told.
struct Passage {
    std::string name, rating;    ///< "competence 5", "adherence 4, competence 5"
    std::string said_about;      ///< the anchor that the rating stands nearest to
    std::string next;            ///< the next anchor above; empty when there is none or it went well
    struct Quote {
        int line = 0;
        std::string clock, before, words, comment;  ///< `before`: what the patient had said
    };
    std::vector<Quote> quotes;
};
/// What went well and what to try, at most three of each: items with a number and a moment that shows
/// it, best and weakest first. An item that was not observed is in neither.
struct Told {
    std::vector<Passage> well, try_next;
    std::vector<Passage::Quote> comments;  ///< that belong to no item above
};
/// @pre the review is signed
Told told(const Letter& letter);

/// One self-contained page that prints well.
std::string letter_html(const Letter& letter);
/// A4 by cairo; the same letter gives the same bytes.
std::string letter_pdf(const Letter& letter);

}  // namespace stance::handout

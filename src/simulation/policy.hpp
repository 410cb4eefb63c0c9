#pragma once
#include "language/reading.hpp"
#include "patient/patient.hpp"
#include "simulation/material.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

/// Scripted trainees who play a case by the thousand, and what that shows about the case.
namespace stance::simulation {

/// How a scripted trainee works. Names are part of the outside interface.
enum class Policy {
    expert,         ///< follows the rule of contingency, in words drawn by fit to the moment
    paraphraser,    ///< the expert's turns, reworded and with slips of the keyboard
    clumsy_caring,  ///< means well, rambles, misspells, apologises, listens
    novice,         ///< a beginner: some good questions, some stock phrases, some advice
    advice_giver, interpreter, interrogator,
    parrot,         ///< the same few stock phrases
    flatterer,
    silent,         ///< says nothing, or "mm"
    random,         ///< anything anybody might type, at any moment
};
inline constexpr std::array<std::string_view, 11> policy_names = {
    "expert", "paraphraser", "clumsy_caring", "novice", "advice_giver", "interpreter", "interrogator", "parrot", "flatterer", "silent", "random"};
constexpr std::string_view name_of(Policy policy) { return policy_names[static_cast<std::size_t>(policy)]; }

/// In plain words, for people.
std::string_view describe(Policy policy);

/// What a trainee has before them when it is their turn.
struct Moment {
    const patient::Response& answer;            ///< what the patient said last, and the state after it
    const language::PatientReading& heard;      ///< how that sounds
    const std::string& before;                  ///< what the patient said before that, "" at the start
    int turn = 0;                               ///< therapist turns so far
};

/// One trainee in one hour.
class Trainee {
  public:
    virtual ~Trainee() = default;
    virtual std::string words(const Moment& moment) = 0;
};

/// @pre the material outlives the trainee
std::unique_ptr<Trainee> make_trainee(Policy policy, const Material& material, std::uint64_t seed);

}  // namespace stance::simulation

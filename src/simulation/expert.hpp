#pragma once
#include "simulation/chance.hpp"
#include "simulation/policy.hpp"
#include "simulation/words.hpp"

#include <set>
#include <unordered_set>

namespace stance::simulation {

/// Words of the patient's last line that can be handed back, "you" for "I", or "" where none can.
std::string given_back(std::string_view said);

/// Replaces `{w}` and `{t}`; a sentence that needs words that are not there becomes "".
std::string filled(std::string sentence, std::string_view slot, std::string_view words);

/// A trainee who follows the rule of contingency (mbt-reference.md section 3): what is fitting
/// depends on arousal, mode and what the last line offers; sentences come from the corpus where one
/// fits the moment, and no sentence is used twice while there are others.
class Expert : public Trainee {
  public:
    Expert(const Material& material, std::uint64_t seed) : material_(material), seed_(seed) {}
    std::string words(const Moment& moment) override;

  private:
    std::string sentence(Use use, const Moment& moment, Chance& chance);
    std::string from_corpus(Use use, const Moment& moment, Chance& chance);
    std::string fact_question(const Moment& moment, Chance& chance);
    std::string model_reply(const Moment& moment);
    Use fitting(const Moment& moment, Chance& chance) const;

    const Material& material_;
    std::uint64_t seed_;
    std::unordered_set<std::string> used_;
    std::set<std::size_t> asked_;
    std::vector<Use> uses_;       ///< of the turns so far
    int asked_safety_ = 0;
};

}  // namespace stance::simulation

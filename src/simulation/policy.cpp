#include "simulation/policy.hpp"

#include "simulation/chance.hpp"
#include "simulation/expert.hpp"
#include "simulation/reword.hpp"
#include "simulation/words.hpp"

namespace stance::simulation {

namespace {

std::string topic_from(const Material& material, Chance& chance) {
    return material.topic_words().empty() ? "that" : chance.one_of(material.topic_words());
}

/// Says sentences of one list in an order of its own, and now and then asks a fact.
class OneNote : public Trainee {
  public:
    OneNote(const Material& material, std::uint64_t seed, const Sentences& sentences, int facts = 0) : material_(material), seed_(seed), sentences_(sentences), facts_(facts) {}

    std::string words(const Moment& m) override {
        Chance chance(seed_, m.turn);
        if (!material_.askings().empty() && chance.percent(facts_)) return chance.one_of(chance.one_of(material_.askings()).questions);
        // once round the list from a place of its own, then round again
        Chance first(seed_, 0);
        const std::size_t at = (first.below(sentences_.size()) + static_cast<std::size_t>(m.turn)) % sentences_.size();
        return filled(sentences_[at], "{t}", topic_from(material_, chance));
    }

  private:
    const Material& material_;
    std::uint64_t seed_;
    const Sentences& sentences_;
    int facts_;
};

class Paraphraser : public Trainee {
  public:
    Paraphraser(const Material& material, std::uint64_t seed) : expert_(material, seed), seed_(seed) {}
    std::string words(const Moment& m) override {
        Chance chance(seed_ ^ 0x5eed, m.turn);
        return reworded(expert_.words(m), chance);
    }

  private:
    Expert expert_;
    std::uint64_t seed_;
};

class ClumsyCaring : public Trainee {
  public:
    explicit ClumsyCaring(std::uint64_t seed) : seed_(seed) {}
    std::string words(const Moment& m) override {
        Chance chance(seed_, m.turn);
        for (const Offer o : m.answer.offers)
            if (o == Offer::risk && !asked_safety_) {
                asked_safety_ = true;
                return "sorry i have to ask, are you thinking of hurting yourself";
            }
        const std::string own = given_back(m.answer.say);
        std::string middle = filled(fresh(clumsy_middles, middle_), "{w}", own);
        if (middle.empty()) middle = fresh(clumsy_middles, middle_);
        std::string text = chance.percent(60) ? fresh(clumsy_openings, opening_) + ' ' + middle : middle;
        if (const std::string& question = fresh(clumsy_questions, question_); chance.percent(75) && !question.empty()) text += (chance.percent(50) ? ". " : ", ") + question + (chance.percent(60) ? "?" : "");
        return text;
    }

  private:
    const std::string& fresh(const Sentences& from, int& used) {
        Chance first(seed_, 1000);
        return from[(first.below(from.size()) + static_cast<std::size_t>(used++)) % from.size()];
    }
    std::uint64_t seed_;
    int opening_ = 0, middle_ = 0, question_ = 0;
    bool asked_safety_ = false;
};

class Novice : public Trainee {
  public:
    Novice(const Material& material, std::uint64_t seed) : material_(material), seed_(seed), expert_(material, seed ^ 0xb1) {}
    std::string words(const Moment& m) override {
        Chance chance(seed_, m.turn);
        if (chance.percent(18)) return expert_.words(m);
        if (!material_.askings().empty() && chance.percent(25)) return chance.one_of(chance.one_of(material_.askings()).questions);
        if (!material_.beginners().empty() && chance.percent(20)) return chance.one_of(material_.beginners());
        if (chance.percent(10)) return filled(chance.one_of(advice), "{t}", topic_from(material_, chance));
        return chance.one_of(beginners_sentences);
    }

  private:
    const Material& material_;
    std::uint64_t seed_;
    Expert expert_;
};

class Silent : public Trainee {
  public:
    explicit Silent(std::uint64_t seed) : seed_(seed) {}
    std::string words(const Moment& m) override {
        Chance chance(seed_, m.turn);
        return chance.percent(70) ? "" : chance.percent(50) ? "mm" : "...";
    }

  private:
    std::uint64_t seed_;
};

/// Goes everywhere in a case, to find what cannot be reached.
class Anything : public Trainee {
  public:
    Anything(const Material& material, std::uint64_t seed) : material_(material), seed_(seed), expert_(material, seed ^ 0xa7) {}
    std::string words(const Moment& m) override {
        Chance chance(seed_, m.turn);
        // some hours are mostly good and others mostly not, so that every mood is met
        Chance hour(seed_, 0);
        const bool at_their_best = hour.percent(50);
        if (at_their_best && chance.percent(60)) return expert_.words(m);
        const std::size_t pick = chance.below(100);
        if (pick < 30) return filled(chance.one_of(chance.one_of(acts_about_topics)), "{t}", topic_from(material_, chance));
        if (pick < 55 && !material_.askings().empty()) {
            const Asking& a = material_.askings()[(chance.percent(25) ? last_ : (last_ = chance.below(material_.askings().size()))) % material_.askings().size()];
            return chance.one_of(a.questions);
        }
        if (pick < 68) return chance.one_of(odd_things);
        if (pick < 76 && !material_.anybodys().empty()) return chance.one_of(material_.anybodys());
        return expert_.words(m);
    }

  private:
    const Material& material_;
    std::uint64_t seed_;
    Expert expert_;
    std::size_t last_ = 0;
};

}  // namespace

std::string_view describe(Policy policy) {
    switch (policy) {
        case Policy::expert: return "follows the rule of contingency, in fitting words";
        case Policy::paraphraser: return "the expert's turns, reworded and mistyped";
        case Policy::clumsy_caring: return "means well, rambles and misspells, listens";
        case Policy::novice: return "some good questions, some stock phrases, some advice";
        case Policy::advice_giver: return "tells the patient what to do";
        case Policy::interpreter: return "tells the patient what they really feel, and why";
        case Policy::interrogator: return "asks for facts, one after another";
        case Policy::parrot: return "says the same few stock phrases";
        case Policy::flatterer: return "admires everything";
        case Policy::silent: return "says nothing, or \"mm\"";
        case Policy::random: return "anything anybody might type";
    }
    return {};
}

std::unique_ptr<Trainee> make_trainee(Policy policy, const Material& material, std::uint64_t seed) {
    switch (policy) {
        case Policy::expert: return std::make_unique<Expert>(material, seed);
        case Policy::paraphraser: return std::make_unique<Paraphraser>(material, seed);
        case Policy::clumsy_caring: return std::make_unique<ClumsyCaring>(seed);
        case Policy::novice: return std::make_unique<Novice>(material, seed);
        case Policy::advice_giver: return std::make_unique<OneNote>(material, seed, advice);
        case Policy::interpreter: return std::make_unique<OneNote>(material, seed, interpretations);
        case Policy::interrogator: return std::make_unique<OneNote>(material, seed, interrogations, 50);
        case Policy::parrot: return std::make_unique<OneNote>(material, seed, stock_phrases);
        case Policy::flatterer: return std::make_unique<OneNote>(material, seed, flattery);
        case Policy::silent: return std::make_unique<Silent>(seed);
        case Policy::random: break;
    }
    return std::make_unique<Anything>(material, seed);
}

}  // namespace stance::simulation

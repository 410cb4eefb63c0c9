#include "language/lemma.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace stance::language {

namespace {

using Words = std::unordered_map<std::string_view, std::string_view>;

/// Forms that no ending shows, and words that people use for one another when they ask.
const Words& irregular() {
    static const Words words = {
        {"ate", "eat"}, {"eaten", "eat"}, {"began", "start"}, {"begun", "start"}, {"begin", "start"}, {"begins", "start"}, {"beginning", "start"}, {"bit", "bite"}, {"bitten", "bite"}, {"blew", "blow"}, {"bought", "buy"},
        {"broke", "break"}, {"broken", "break"}, {"brought", "bring"}, {"built", "build"}, {"came", "come"}, {"caught", "catch"}, {"children", "child"}, {"chose", "choose"}, {"chosen", "choose"},
        {"cried", "cry"}, {"cries", "cry"}, {"crying", "cry"}, {"did", "do"}, {"does", "do"}, {"doing", "do"}, {"done", "do"}, {"died", "die"}, {"dies", "die"}, {"dying", "die"}, {"death", "die"}, {"dead", "die"}, {"drank", "drink"}, {"drunk", "drink"}, {"drew", "draw"},
        {"drove", "drive"}, {"driven", "drive"}, {"fed", "feed"}, {"feet", "foot"}, {"fell", "fall"}, {"fallen", "fall"}, {"felt", "feel"}, {"fought", "row"}, {"fight", "row"}, {"fights", "row"}, {"fighting", "row"}, {"argument", "row"}, {"arguments", "row"}, {"argue", "row"}, {"argued", "row"}, {"arguing", "row"}, {"quarrel", "row"}, {"quarrelled", "row"}, {"rows", "row"}, {"found", "find"}, {"forgot", "forget"}, {"forgotten", "forget"},
        {"gave", "give"}, {"given", "give"}, {"went", "go"}, {"gone", "go"}, {"goes", "go"}, {"got", "get"}, {"gotten", "get"}, {"grew", "grow"}, {"grown", "grow"}, {"had", "have"}, {"has", "have"}, {"heard", "hear"}, {"held", "hold"}, {"hid", "hide"}, {"hidden", "hide"},
        {"kept", "keep"}, {"knew", "know"}, {"known", "know"}, {"laid", "lay"}, {"led", "lead"}, {"left", "leave"}, {"lives", "live"}, {"living", "live"}, {"lied", "lie"}, {"lying", "lie"}, {"lost", "lose"}, {"loss", "lose"}, {"made", "make"}, {"meant", "mean"}, {"men", "man"}, {"met", "meet"}, {"paid", "pay"}, {"ran", "run"},
        {"rang", "call"}, {"rung", "call"}, {"ring", "call"}, {"rings", "call"}, {"ringing", "call"}, {"phone", "call"}, {"phones", "call"}, {"phoned", "call"}, {"phoning", "call"}, {"telephone", "call"}, {"rode", "ride"}, {"rose", "rise"}, {"said", "say"}, {"sang", "sing"}, {"sat", "sit"}, {"saw", "see"}, {"seen", "see"}, {"sent", "send"}, {"shook", "shake"}, {"shaken", "shake"},
        {"shown", "show"}, {"slept", "sleep"}, {"asleep", "sleep"}, {"sold", "sell"}, {"spent", "spend"}, {"spoke", "talk"}, {"spoken", "talk"}, {"speak", "talk"}, {"speaks", "talk"}, {"speaking", "talk"}, {"stole", "steal"}, {"stolen", "steal"}, {"stood", "stand"}, {"stuck", "stick"}, {"swore", "swear"}, {"taken", "take"}, {"took", "take"}, {"taught", "teach"},
        {"thought", "think"}, {"threw", "throw"}, {"thrown", "throw"}, {"told", "tell"}, {"tore", "tear"}, {"understood", "understand"}, {"woke", "wake"}, {"woken", "wake"}, {"awake", "wake"}, {"women", "woman"}, {"won", "win"}, {"wore", "wear"}, {"worn", "wear"}, {"written", "write"}, {"wrote", "write"}, {"teeth", "tooth"}, {"bled", "bleed"},
        {"mum", "mother"}, {"mums", "mother"}, {"mom", "mother"}, {"mam", "mother"}, {"mummy", "mother"}, {"mammy", "mother"}, {"dad", "father"}, {"dads", "father"}, {"daddy", "father"}, {"nan", "grandmother"}, {"nana", "grandmother"}, {"gran", "grandmother"}, {"granny", "grandmother"}, {"grandma", "grandmother"}, {"grandad", "grandfather"}, {"granddad", "grandfather"}, {"grandpa", "grandfather"},
        {"kid", "child"}, {"kids", "child"}, {"husbands", "husband"}, {"scared", "afraid"}, {"scary", "afraid"}, {"scares", "afraid"}, {"frightened", "afraid"}, {"frighten", "afraid"}, {"frightens", "afraid"}, {"frightening", "afraid"}, {"fear", "afraid"}, {"fears", "afraid"}, {"feared", "afraid"}, {"cross", "angry"}, {"anger", "angry"}, {"mad", "angry"}, {"furious", "angry"},
        {"job", "work"}, {"jobs", "work"}, {"marriage", "marry"}, {"married", "marry"}, {"wedding", "marry"}, {"illness", "ill"}, {"sick", "ill"}, {"meal", "eat"}, {"meals", "eat"}, {"booze", "drink"}, {"alcohol", "drink"}, {"med", "medication"}, {"meds", "medication"}, {"tablet", "medication"}, {"tablets", "medication"}, {"pills", "medication"}, {"text", "message"}, {"texts", "message"}, {"texted", "message"}, {"texting", "message"},
        {"quit", "stop"}, {"reply", "answer"}, {"replied", "answer"}, {"respond", "answer"}, {"responded", "answer"}, {"photograph", "photo"}, {"picture", "photo"}, {"pictures", "photo"}, {"pal", "friend"}, {"pals", "friend"}, {"mate", "friend"}, {"mates", "friend"}, {"physician", "doctor"}, {"gp", "doctor"}, {"dr", "doctor"}, {"shout", "yell"}, {"shouts", "yell"}, {"shouted", "yell"}, {"shouting", "yell"}, {"screamed", "yell"}, {"born", "birth"},
        {"little", "small"}, {"grew-up", "grow"}, {"raise", "bring"}, {"raised", "bring"}, {"happens", "happen"}, {"learnt", "learn"}, {"younger", "young"}, {"older", "old"}, {"oldest", "old"}, {"youngest", "young"}, {"age", "old"}, {"aged", "old"}, {"ages", "old"}};
    return words;
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool has_vowel(std::string_view word) { return std::any_of(word.begin(), word.end(), is_vowel); }

}  // namespace

std::string lemma(std::string_view word) {
    if (word.ends_with("'s")) word.remove_suffix(2);
    if (const auto known = irregular().find(word); known != irregular().end()) word = known->second;
    std::string out(word);
    const auto cut = [&](std::string_view ending, std::size_t least) {
        if (out.size() < ending.size() + least || !std::string_view(out).ends_with(ending) || !has_vowel(std::string_view(out).substr(0, out.size() - ending.size()))) return false;
        out.resize(out.size() - ending.size());
        return true;
    };
    if (out.size() > 3) {
        if (std::string_view(out).ends_with("ies") || std::string_view(out).ends_with("ied")) out.resize(out.size() - 2);
        else if (std::string_view(out).ends_with("sses")) out.resize(out.size() - 2);
        else if (!std::string_view(out).ends_with("ss") && !std::string_view(out).ends_with("us") && !std::string_view(out).ends_with("is")) cut("s", 3);
        if (cut("ing", 3) || cut("ed", 3) || cut("ly", 3)) {
            // "stopp", "sitt": one letter again; "ll" and "ss" belong to the word
            const std::size_t n = out.size();
            if (n > 3 && out[n - 1] == out[n - 2] && !is_vowel(out[n - 1]) && out[n - 1] != 'l' && out[n - 1] != 's') out.pop_back();
        }
        if (out.size() > 3 && out.back() == 'e') out.pop_back();
        if (out.size() > 2 && out.back() == 'y') out.back() = 'i';
    }
    return out;
}

}  // namespace stance::language

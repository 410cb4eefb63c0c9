// Words that speech recognition invents. On silence and noise, models trained on subtitles write what
// subtitles end with, repeat themselves, or stretch a word over the pause (Koenecke et al. 2024,
// "Careless Whisper", doi:10.1145/3630106.3658996: about 1 % of pieces hold invented sentences, more
// where speakers pause more). The limits for log probability, compression and no-speech are those
// that Whisper itself takes a piece for failed or silent by.
#include "transcripts/formats.hpp"
#include "transcripts/pieces.hpp"

#include "base/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::transcripts {

namespace {

constexpr double silent_probability = 0.6;
constexpr double unsure_logprob = -1.0;
constexpr double repeating_compression = 2.4;
constexpr double unsure_confidence = 0.2;
constexpr double stretched_seconds = 10;
constexpr double alone_seconds = 15;

/// What subtitles hold and no consulting room does. `heard` is as `heard_as` gives it.
bool is_ghost(const std::string& heard) {
    for (const std::string_view whole : {"thanks for watching", "thank you for watching", "thank you so much for watching", "thank you very much for watching", "please subscribe",
                                         "please subscribe to my channel", "please like and subscribe", "like and subscribe", "dont forget to like and subscribe", "dont forget to subscribe",
                                         "ill see you in the next video", "see you in the next video", "thank you for listening to this video", "продолжение следует", "спасибо за просмотр",
                                         "danke fürs zuschauen", "merci davoir regardé cette vidéo", "gracias por ver el video", "obrigado por assistir", "grazie per aver guardato il video",
                                         "ご視聴ありがとうございました", "谢谢观看", "시청해주셔서 감사합니다"})
        if (heard == whole) return true;
    for (const std::string_view part : {"amara org", "subtitles by", "subtitled by", "captions by", "captioned by", "transcription by castingwords", "transcribed by https", "sous titres réalisés",
                                        "sous titrage", "untertitelung", "untertitel der", "untertitel im auftrag", "ondertiteling door", "subtítulos realizados", "sottotitoli creati",
                                        "legendas pela comunidade", "napisy stworzone", "субтитры сделал", "редактор субтитров", "mooji org"})
        if (heard.find(part) != heard.npos) return true;
    return false;
}

/// What is also said in earnest, and doubted only where nothing else is heard around it.
bool is_weak_ghost(const std::string& heard) {
    for (const std::string_view whole : {"thank you", "thank you very much", "thanks", "you", "bye", "bye bye", "see you next time", "so", "the", "i", "okay", "oh", "merci", "danke", "gracias"})
        if (heard == whole) return true;
    return false;
}

/// "[Music]", "(upbeat music)", "♪♪", "*sighs*": all of it in brackets or signs.
bool is_sound(std::string_view text) {
    bool bracketed = true;
    while (!text.empty()) {
        text = trimmed(text);
        if (text.empty()) break;
        const char close = text[0] == '[' ? ']' : text[0] == '(' ? ')' : text[0] == '*' ? '*' : 0;
        const auto end = close ? text.find(close, 1) : text.npos;
        if (end == text.npos) {
            bracketed = false;
            break;
        }
        text.remove_prefix(end + 1);
    }
    return bracketed || text.substr(0, 3) == "♪" || text.substr(0, 3) == "♫";
}

/// How often in a row the same words come inside one text, where they are most of it.
std::size_t loops(const std::string& heard) {
    const std::vector<std::string> said = split_words(heard);
    for (std::size_t period = 1; period <= 12 && period * 2 <= said.size(); ++period) {
        std::size_t same = 0, longest = 0;
        for (std::size_t i = period; i < said.size(); ++i) {
            same = said[i] == said[i - period] ? same + 1 : 0;
            longest = std::max(longest, same);
        }
        const std::size_t times = longest / period + 1;
        if (times >= (period == 1 ? 8u : 4u) && times * period * 2 >= said.size()) return times;
    }
    return 0;
}

std::string by_hearing(const Hearing& hearing) {
    if (hearing.no_speech && *hearing.no_speech >= silent_probability) return fmt::format("Speech recognition itself gives {:.0f} % that nobody speaks here.", 100 * std::min(*hearing.no_speech, 1.0));
    if (hearing.compression && *hearing.compression > repeating_compression)
        return fmt::format("Speech recognition repeated itself around here (compression ratio {:.1f}).", std::min(*hearing.compression, 1e6));
    if (hearing.logprob && *hearing.logprob < unsure_logprob) return fmt::format("Speech recognition was unsure of these words (mean log probability {:.2f}).", std::max(*hearing.logprob, -1e6));
    if (hearing.confidence && *hearing.confidence < unsure_confidence)
        return fmt::format("Speech recognition was unsure of these words ({:.0f} % on average).", 100 * std::max(*hearing.confidence, 0.0));
    return {};
}

/// Nothing is heard for a while before and after.
bool alone(const std::vector<Cue>& cues, std::size_t i) {
    const Cue& cue = cues[i];
    if (!cue.start || !cue.end) return false;
    const double before = i == 0 ? *cue.start : cues[i - 1].end ? *cue.start - *cues[i - 1].end : 0;
    const bool last = i + 1 == cues.size();
    const double after = last ? alone_seconds : cues[i + 1].start ? *cues[i + 1].start - *cue.end : 0;
    return before >= alone_seconds && after >= alone_seconds;
}

}  // namespace

void mark_doubts(std::vector<Cue>& cues) {
    std::vector<std::string> heard;
    heard.reserve(cues.size());
    for (const Cue& cue : cues) heard.push_back(heard_as(cue.text));
    for (std::size_t i = 0; i < cues.size(); ++i) {
        Cue& cue = cues[i];
        if (!cue.doubt.empty()) continue;
        const double lasts = cue.start && cue.end ? *cue.end - *cue.start : 0;
        const std::size_t said = words(cue.text);
        if (is_sound(cue.text)) cue.doubt = "This describes a sound; nobody says it.";
        else if (is_ghost(heard[i])) cue.doubt = fmt::format("Speech recognition is known to write '{}' where nobody speaks.", shown(cue.text));
        else if (cue.doubt = by_hearing(cue.hearing); !cue.doubt.empty()) {}
        else if (const std::size_t times = loops(heard[i]); times > 0) cue.doubt = fmt::format("The same words come {} times in a row, as speech recognition does on silence and noise.", times);
        else if (said <= 2 && lasts >= stretched_seconds) cue.doubt = fmt::format("{} over {:.0f} seconds: speech recognition stretches words over silence.", said == 1 ? "One word" : "Two words", lasts);
        else if (is_weak_ghost(heard[i]) && ((cue.hearing.no_speech && *cue.hearing.no_speech >= 0.4) || alone(cues, i)))
            cue.doubt = fmt::format("Speech recognition is known to write '{}' on silence, and nothing else is heard around it.", shown(cue.text));
    }
    // the same sentence over and over, cue by cue; a long run has no first that can be trusted
    for (std::size_t i = 0; i < cues.size();) {
        std::size_t end = i + 1;
        while (end < cues.size() && !heard[i].empty() && heard[end] == heard[i] && cues[end].label == cues[i].label) ++end;
        const std::size_t run = end - i;
        if (run >= (words(cues[i].text) > 1 ? 3u : 5u))
            for (std::size_t k = run >= 6 ? i : i + 1; k < end; ++k)
                if (cues[k].doubt.empty()) cues[k].doubt = fmt::format("The same words come {} times in a row, as speech recognition does on silence and noise.", run);
        i = end;
    }
}

}  // namespace stance::transcripts

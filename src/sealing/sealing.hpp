#pragma once
#include "base/clock.hpp"
#include "base/result.hpp"

#include <string>
#include <utility>
#include <vector>

/// Ratings from several machines, without a server and without anybody looking first.
///
/// How it goes. The lead opens a round for one talk and sends each rater a packet: the talk (names
/// already replaced), the rater's own keys, and the public keys of the round. A rater who has signed
/// writes a sealed file and sends it to the lead. When the sealed files of all raters are there, the
/// lead opens them together; while one is missing, none opens.
///
/// How it holds. What a rater gave is committed to (BLAKE2b with a random salt inside), encrypted
/// (XChaCha20-Poly1305) and signed (Ed25519). The encryption key is made of shares: one that only the
/// lead can open, and one for every other rater, which only that rater's round secret opens; and
/// that secret travels to the lead inside that rater's own sealed file. So a sealed file cannot be
/// read by another rater at all, nor by the lead before every rater has sealed, and none can be
/// changed afterwards without it showing.
///
/// What it does not protect against. Whoever opens the round makes the keys: a lead who keeps copies
/// of the packets could read early or sign for somebody. Therefore the lead may not be one of the
/// raters, and the packets are not kept here. Somebody who copies a rater's machine has what the
/// rater has. The packet holds the talk in clear: hand it over as you would hand over the talk.
namespace stance::sealing {

/// Written to a disk by the lead: one secret file for oneself, one packet for each rater.
struct Opening {
    std::string id;
    std::string round;                                        ///< contents of the .stance-round file
    std::vector<std::pair<std::string, std::string>> packets; ///< rater, contents of the .stance-packet file
};

/// What a round is about.
struct About {
    std::string fingerprint;      ///< of the talk (`review::fingerprint`)
    std::string rubric_id, rubric_sha256;
    std::string talk;             ///< what raters need to take the talk up, opaque here
};

/// @errors usage: fewer than two raters, two of one name, a name that is empty, the lead among them
Result<Opening> open_round(const About& about, const std::string& lead, const std::vector<std::string>& raters, UnixMs now);

/// A packet as its rater reads it.
struct Packet {
    std::string round, rater, lead;
    About about;
    std::vector<std::string> raters;
    std::string text;             ///< the file itself, for `seal`
};
/// @param file  its name, for messages. @errors input: no packet, damaged, of a newer program
Result<Packet> read_packet(const std::string& text, const std::string& file);

/// What a rater gave, sealed. Sealing the same again gives another file that opens to the same.
/// @param content  opaque here. @errors input: a damaged packet
Result<std::string> seal(const Packet& packet, const std::string& content, UnixMs now);

/// One rater's sealed ratings, opened.
struct Opened {
    std::string rater, content, file;
    std::string id;               ///< hash of the commitment: the same sealed file has the same
    UnixMs sealed_at = 0;
};
/// What the lead's round file says.
struct Round {
    std::string id, lead;
    About about;                  ///< without the talk
    std::vector<std::string> raters;
};
Result<Round> read_round(const std::string& text, const std::string& file);

/// Opens all sealed files of a round together, in the order of the round's raters. A file given twice
/// counts once. @param files  name and contents
/// @errors input, naming the file: damaged or changed, of another round, not from one of its raters,
/// of a newer program, two different files of one rater; usage: whose files are still missing
Result<std::vector<Opened>> open_all(const std::string& round, const std::string& round_file, const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace stance::sealing

#include "sealing/sealing.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <sodium.h>

namespace stance::sealing {

namespace {

using json = nlohmann::json;  // keys in order: the signature is over the text that `dump` gives
using Bytes = std::vector<unsigned char>;

constexpr int version = 1;
constexpr std::size_t key_bytes = 32;

bool ready() { return sodium_init() >= 0; }

std::string base64(const Bytes& bytes) {
    std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    out.pop_back();  // the zero at the end
    return out;
}

std::optional<Bytes> unbase64(const std::string& text) {
    Bytes out(text.size() / 4 * 3 + 3);
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &length, &end, sodium_base64_VARIANT_ORIGINAL) != 0 || end != text.data() + text.size()) return std::nullopt;
    out.resize(length);
    return out;
}

const unsigned char* bytes_of(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }

Bytes random_bytes(std::size_t n) {
    Bytes out(n);
    randombytes_buf(out.data(), n);
    return out;
}

struct Pair {
    Bytes open, secret;
};
Pair box_pair() {
    Pair out{Bytes(crypto_box_PUBLICKEYBYTES), Bytes(crypto_box_SECRETKEYBYTES)};
    crypto_box_keypair(out.open.data(), out.secret.data());
    return out;
}
Pair sign_pair() {
    Pair out{Bytes(crypto_sign_PUBLICKEYBYTES), Bytes(crypto_sign_SECRETKEYBYTES)};
    crypto_sign_keypair(out.open.data(), out.secret.data());
    return out;
}

Bytes for_whom(const Bytes& message, const Bytes& to) {
    Bytes out(message.size() + crypto_box_SEALBYTES);
    crypto_box_seal(out.data(), message.data(), message.size(), to.data());
    return out;
}
std::optional<Bytes> opened_by(const Bytes& sealed, const Bytes& open, const Bytes& secret) {
    if (sealed.size() < crypto_box_SEALBYTES) return std::nullopt;
    Bytes out(sealed.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(out.data(), sealed.data(), sealed.size(), open.data(), secret.data()) != 0) return std::nullopt;
    return out;
}

/// The encryption key from all shares, in the order of the raters, the lead's first.
Bytes key_from(const std::vector<Bytes>& shares) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, key_bytes);
    static const std::string label = "stance sealed ratings 1";
    crypto_generichash_update(&state, bytes_of(label), label.size());
    for (const Bytes& share : shares) crypto_generichash_update(&state, share.data(), share.size());
    Bytes out(key_bytes);
    crypto_generichash_final(&state, out.data(), out.size());
    return out;
}

Bytes commitment_of(const Bytes& salt, const std::string& content) {
    Bytes out(key_bytes);
    crypto_generichash(out.data(), out.size(), bytes_of(content), content.size(), salt.data(), salt.size());
    return out;
}

Error bad(const std::string& file, const std::string& what) { return {ErrorKind::input, fmt::format("{}: {}", file, what)}; }

Result<json> parsed(const std::string& text, const std::string& file, const char* kind, const char* words) {
    if (utf8::first_bad_byte(text)) return bad(file, fmt::format("this is not {}", words));
    json out = json::parse(text, nullptr, false);
    if (!out.is_object() || !out.contains("stance") || !out["stance"].is_string() || out["stance"] != kind || !out.contains("version") || !out["version"].is_number_integer())
        return bad(file, fmt::format("this is not {}", words));
    if (out["version"] > version) return bad(file, "this was written by a newer Stance; please bring this one up to date");
    if (out["version"] != version) return bad(file, fmt::format("this is not {}", words));
    return out;
}

/// Reads fields and remembers whether one was missing or of the wrong kind.
class Fields {
  public:
    explicit Fields(const json& from) : from_(from) {}
    std::string text(const char* key) {
        const auto found = from_.find(key);
        if (found == from_.end() || !found->is_string()) { good_ = false; return {}; }
        return found->get<std::string>();
    }
    Bytes bytes(const char* key, std::size_t size = 0) {
        auto out = unbase64(text(key));
        if (!out || (size != 0 && out->size() != size)) { good_ = false; return Bytes(size); }
        return *out;
    }
    std::int64_t number(const char* key) {
        const auto found = from_.find(key);
        if (found == from_.end() || !found->is_number_integer()) { good_ = false; return 0; }
        return found->get<std::int64_t>();
    }
    bool good() const { return good_; }

  private:
    const json& from_;
    bool good_ = true;
};

struct Member {
    std::string name;
    Bytes sign, box;
};

std::optional<std::vector<Member>> members_of(const json& from) {
    if (!from.contains("raters") || !from["raters"].is_array()) return std::nullopt;
    std::vector<Member> out;
    for (const json& one : from["raters"]) {
        if (!one.is_object()) return std::nullopt;
        Fields f(one);
        Member m{f.text("name"), f.bytes("sign", crypto_sign_PUBLICKEYBYTES), f.bytes("box", crypto_box_PUBLICKEYBYTES)};
        if (!f.good()) return std::nullopt;
        out.push_back(std::move(m));
    }
    if (out.size() < 2) return std::nullopt;
    return out;
}

std::vector<std::string> names_of(const std::vector<Member>& members) {
    std::vector<std::string> out;
    for (const Member& m : members) out.push_back(m.name);
    return out;
}

}  // namespace

Result<Opening> open_round(const About& about, const std::string& lead, const std::vector<std::string>& raters, UnixMs now) {
    if (!ready()) return Error{ErrorKind::world, "the encryption library does not start on this machine"};
    const auto refuse = [](std::string sentence) { return Error{ErrorKind::usage, std::move(sentence)}; };
    if (raters.size() < 2) return refuse("a round needs two raters or more");
    for (std::size_t i = 0; i < raters.size(); ++i) {
        if (raters[i].empty() || utf8::first_bad_byte(raters[i])) return refuse("every rater of a round needs a name");
        if (std::find(raters.begin(), raters.begin() + static_cast<std::ptrdiff_t>(i), raters[i]) != raters.begin() + static_cast<std::ptrdiff_t>(i)) return refuse(fmt::format("two raters of the round are called {}", raters[i]));
        if (raters[i] == lead) return refuse(fmt::format("{} cannot open the round and rate in it: whoever opens it makes the keys and could look first", lead));
    }
    const Pair box = box_pair();
    json round = {{"version", version}, {"id", base64(random_bytes(12))}, {"lead", lead}, {"lead_box", base64(box.open)}, {"fingerprint", about.fingerprint}, {"rubric", about.rubric_id}, {"rubric_sha256", about.rubric_sha256}, {"opened", now}, {"raters", json::array()}};
    std::vector<std::pair<Pair, Pair>> own;
    for (const std::string& name : raters) {
        own.emplace_back(sign_pair(), box_pair());
        round["raters"].push_back({{"name", name}, {"sign", base64(own.back().first.open)}, {"box", base64(own.back().second.open)}});
    }
    Opening out;
    out.id = round["id"];
    json mine = round;
    mine["stance"] = "round";
    mine["lead_secret"] = base64(box.secret);
    out.round = mine.dump(1) + "\n";
    for (std::size_t i = 0; i < raters.size(); ++i) {
        json packet = round;
        packet["stance"] = "packet";
        packet["rater"] = raters[i];
        packet["sign_secret"] = base64(own[i].first.secret);
        packet["box_secret"] = base64(own[i].second.secret);
        packet["talk"] = about.talk;
        out.packets.emplace_back(raters[i], packet.dump(1) + "\n");
    }
    return out;
}

Result<Packet> read_packet(const std::string& text, const std::string& file) {
    auto from = parsed(text, file, "packet", "a rater's packet of a round");
    if (!from) return from.error();
    Fields f(*from);
    Packet out;
    out.round = f.text("id");
    out.rater = f.text("rater");
    out.lead = f.text("lead");
    out.about = {f.text("fingerprint"), f.text("rubric"), f.text("rubric_sha256"), f.text("talk")};
    const auto members = members_of(*from);
    (void)f.bytes("sign_secret", crypto_sign_SECRETKEYBYTES);
    (void)f.bytes("box_secret", crypto_box_SECRETKEYBYTES);
    (void)f.bytes("lead_box", crypto_box_PUBLICKEYBYTES);
    if (!f.good() || !members || std::none_of(members->begin(), members->end(), [&](const Member& m) { return m.name == out.rater; })) return bad(file, "this packet is damaged; ask for it again");
    out.raters = names_of(*members);
    out.text = text;
    return out;
}

Result<std::string> seal(const Packet& packet, const std::string& content, UnixMs now) {
    if (!ready()) return Error{ErrorKind::world, "the encryption library does not start on this machine"};
    auto from = parsed(packet.text, "the packet", "packet", "a rater's packet of a round");
    if (!from) return from.error();
    Fields f(*from);
    const auto members = members_of(*from);
    const Bytes lead = f.bytes("lead_box", crypto_box_PUBLICKEYBYTES), sign = f.bytes("sign_secret", crypto_sign_SECRETKEYBYTES), own = f.bytes("box_secret", crypto_box_SECRETKEYBYTES);
    if (!f.good() || !members) return bad("the packet", "this packet is damaged; ask for it again");

    const Bytes salt = random_bytes(key_bytes);
    std::vector<Bytes> shares = {random_bytes(key_bytes)};
    json out = {{"stance", "sealed"}, {"version", version}, {"round", packet.round}, {"rater", packet.rater}, {"fingerprint", packet.about.fingerprint}, {"rubric_sha256", packet.about.rubric_sha256}, {"sealed", now}};
    out["commitment"] = base64(commitment_of(salt, content));
    out["lead_share"] = base64(for_whom(shares[0], lead));
    out["shares"] = json::object();
    for (const Member& m : *members) {
        if (m.name == packet.rater) continue;
        shares.push_back(random_bytes(key_bytes));
        out["shares"][m.name] = base64(for_whom(shares.back(), m.box));
    }
    out["round_secret"] = base64(for_whom(own, lead));
    const Bytes key = key_from(shares), nonce = random_bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    out["nonce"] = base64(nonce);
    Bytes plain(salt);
    plain.insert(plain.end(), content.begin(), content.end());
    Bytes hidden(plain.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(hidden.data(), &length, plain.data(), plain.size(), nullptr, 0, nullptr, nonce.data(), key.data());
    hidden.resize(length);
    out["content"] = base64(hidden);
    const std::string all = out.dump();
    Bytes signature(crypto_sign_BYTES);
    crypto_sign_detached(signature.data(), nullptr, bytes_of(all), all.size(), sign.data());
    out["signature"] = base64(signature);
    return out.dump(1) + "\n";
}

Result<Round> read_round(const std::string& text, const std::string& file) {
    auto from = parsed(text, file, "round", "the file of a round that you opened");
    if (!from) return from.error();
    Fields f(*from);
    Round out{f.text("id"), f.text("lead"), {f.text("fingerprint"), f.text("rubric"), f.text("rubric_sha256"), {}}, {}};
    const auto members = members_of(*from);
    (void)f.bytes("lead_secret", crypto_box_SECRETKEYBYTES);
    if (!f.good() || !members) return bad(file, "this file of a round is damaged");
    out.raters = names_of(*members);
    return out;
}

Result<std::vector<Opened>> open_all(const std::string& round_text, const std::string& round_file, const std::vector<std::pair<std::string, std::string>>& files) {
    if (!ready()) return Error{ErrorKind::world, "the encryption library does not start on this machine"};
    auto round = read_round(round_text, round_file);
    if (!round) return round.error();
    const json mine = json::parse(round_text);
    Fields f(mine);
    const Bytes lead = f.bytes("lead_box", crypto_box_PUBLICKEYBYTES), lead_secret = f.bytes("lead_secret", crypto_box_SECRETKEYBYTES);
    if (!f.good()) return bad(round_file, "this file of a round is damaged");
    const std::vector<Member> members = *members_of(mine);

    struct Sealed {
        json from;
        std::string file;
        Bytes round_secret;
    };
    std::map<std::string, Sealed> all;
    for (const auto& [file, text] : files) {
        auto from = parsed(text, file, "sealed", "a sealed file of ratings");
        if (!from) return from.error();
        Fields fields(*from);
        const std::string rater = fields.text("rater");
        const auto member = std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.name == rater; });
        if (fields.text("round") != round->id) return bad(file, "this belongs to another round");
        if (member == members.end()) return bad(file, fmt::format("{} is not one of this round's raters", rater));
        const Bytes signature = fields.bytes("signature", crypto_sign_BYTES);
        json unsigned_part = *from;
        unsigned_part.erase("signature");
        const std::string said = unsigned_part.dump();
        if (!fields.good() || crypto_sign_verify_detached(signature.data(), bytes_of(said), said.size(), member->sign.data()) != 0)
            return bad(file, fmt::format("this was changed or damaged after {} sealed it; ask for it again", rater));
        if (fields.text("fingerprint") != round->about.fingerprint || fields.text("rubric_sha256") != round->about.rubric_sha256) return bad(file, fmt::format("{} rated another talk, or with another rubric", rater));
        auto secret = opened_by(fields.bytes("round_secret"), lead, lead_secret);
        if (!fields.good() || !secret || secret->size() != crypto_box_SECRETKEYBYTES) return bad(file, "this was not sealed for this round");
        if (const auto there = all.find(rater); there != all.end()) {
            if (there->second.from == *from) continue;
            return bad(file, fmt::format("{} sealed something else in {}; both cannot stand", rater, there->second.file));
        }
        all[rater] = {*from, file, *secret};
    }
    std::vector<std::string> missing;
    for (const Member& m : members)
        if (!all.contains(m.name)) missing.push_back(m.name);
    if (!missing.empty()) return Error{ErrorKind::usage, fmt::format("nothing is opened yet: the sealed file of {} is missing", fmt::join(missing, " and of "))};

    std::vector<Opened> out;
    for (const Member& m : members) {
        const Sealed& sealed = all.at(m.name);
        const auto broken = [&] { return bad(sealed.file, fmt::format("what {} sealed does not open; ask for it again", m.name)); };
        Fields fields(sealed.from);
        std::vector<Bytes> shares;
        auto own = opened_by(fields.bytes("lead_share"), lead, lead_secret);
        if (!own) return broken();
        shares.push_back(*own);
        if (!sealed.from.contains("shares") || !sealed.from["shares"].is_object()) return broken();
        Fields given(sealed.from["shares"]);
        for (const Member& other : members) {
            if (other.name == m.name) continue;
            auto share = opened_by(given.bytes(other.name.c_str()), other.box, all.at(other.name).round_secret);
            if (!given.good() || !share) return broken();
            shares.push_back(*share);
        }
        const Bytes key = key_from(shares), nonce = fields.bytes("nonce", crypto_aead_xchacha20poly1305_ietf_NPUBBYTES), hidden = fields.bytes("content"), committed = fields.bytes("commitment", key_bytes);
        const std::int64_t at = fields.number("sealed");
        if (!fields.good() || hidden.size() < crypto_aead_xchacha20poly1305_ietf_ABYTES + key_bytes) return broken();
        Bytes plain(hidden.size() - crypto_aead_xchacha20poly1305_ietf_ABYTES);
        unsigned long long length = 0;
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), &length, nullptr, hidden.data(), hidden.size(), nullptr, 0, nonce.data(), key.data()) != 0) return broken();
        const Bytes salt(plain.begin(), plain.begin() + key_bytes);
        std::string content(plain.begin() + key_bytes, plain.begin() + static_cast<std::ptrdiff_t>(length));
        if (commitment_of(salt, content) != committed) return broken();
        Bytes id(16);
        crypto_generichash(id.data(), id.size(), committed.data(), committed.size(), nullptr, 0);
        out.push_back({m.name, std::move(content), sealed.file, base64(id), at});
    }
    return out;
}

}  // namespace stance::sealing

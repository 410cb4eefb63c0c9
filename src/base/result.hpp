#pragma once
#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace stance {

/// Why something could not be done; decides the exit code of `stance-cli`.
enum class ErrorKind {
    input,  ///< what was given to read is wrong (exit code 1)
    usage,  ///< the call itself is wrong (exit code 2)
    world,  ///< file, disk or database refused (exit code 3)
};

/// One sentence for a person, with file, line and column in it where there is one.
struct Error {
    ErrorKind kind = ErrorKind::world;
    std::string sentence;
};

/// Either a value or the reason there is none.
///
/// @pre `value()` may only be called when `ok()`; `error()` only when not.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { assert(ok()); return *std::get_if<0>(&held_); }
    const T& value() const& { assert(ok()); return *std::get_if<0>(&held_); }
    T&& value() && { assert(ok()); return std::move(*std::get_if<0>(&held_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    const Error& error() const { assert(!ok()); return *std::get_if<1>(&held_); }

  private:
    std::variant<T, Error> held_;
};

/// The value of an act that yields nothing but may fail.
struct Done {};

}  // namespace stance

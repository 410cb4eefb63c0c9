#pragma once
#include "base/result.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <utility>

namespace stance::store {

/// The sentence for what SQLite refused.
Error explain(const std::filesystem::path& file, const SQLite::Exception& refusal);

/// Runs work inside the store: a refusal of the world becomes a Result here, once.
template <class Work>
auto guarded(const std::filesystem::path& file, Work&& work) -> decltype(work()) {
    try {
        return std::forward<Work>(work)();
    } catch (const SQLite::Exception& refusal) {
        return explain(file, refusal);
    }
}

}  // namespace stance::store

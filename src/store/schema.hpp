#pragma once
#include <string_view>
#include <vector>

namespace stance::store {

/// The numbered SQL files of `schema/`, oldest first. A database at version n has had the first n
/// applied; a new database walks the same steps.
const std::vector<std::string_view>& schema_steps();

}  // namespace stance::store

#pragma once
#include "desktop/ui/ui.hpp"

#include <string>
#include <vector>

namespace stance::desktop {

/// What a screen said, as a plain page without scripts or pictures.
std::string page_html(const std::vector<PageItem>& page, const std::string& notice);

}  // namespace stance::desktop

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace mw {

/// A text of the solver or the model, which are English and know no Qt, in the language of the window. Words and whole texts are
/// looked up; sentences with figures are recognised by their template in resources/translations/engine_texts.h, and what stands in
/// its places is translated in turn, and is told in the units of the user. What is not known, a name for one, comes back as it is.
[[nodiscard]] QString localText(std::string_view english);
[[nodiscard]] inline QString localText(const char* english) { return localText(std::string_view(english)); }
[[nodiscard]] QString localText(const QString& english);
/// Whether it is a text of the program, whole or begun by words of a template: a name is none.
[[nodiscard]] bool isEngineText(const QString& english);

}  // namespace mw

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/faceplate.h"
#include "model/core/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// What the readers of a part's pieces share: telling what is wrong, and reading texts and counts. Keeps going after an
/// error, so that a file's errors are told together.
class PartNotes {
public:
    PartNotes(std::string file, std::vector<Diagnostic>& diagnostics)
        : m_file(std::move(file)), m_diagnostics(diagnostics)
    {
    }

    void tell(Diagnostic::Level level, const YamlNode& node, std::string what, std::string expected);
    void error(const YamlNode& node, std::string what, std::string expected);
    void unknownKey(const YamlNode& node, std::string_view key, std::string_view of, std::string known);
    void readText(const YamlNode& value, std::string_view key, std::string& into);
    [[nodiscard]] std::vector<std::string> texts(const YamlNode& node, std::string_view what);
    /// A whole number from 1; 1 and an error if it is none.
    [[nodiscard]] int count(const YamlNode& node, std::string_view what);
    /// A number from 0; 0 and an error if it is none.
    [[nodiscard]] double amount(const YamlNode& node, std::string_view what);
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    std::string m_file;
    std::vector<Diagnostic>& m_diagnostics;
    bool m_failed{};
};

/// The ids of all kinds, for messages.
[[nodiscard]] std::string kindWords();

/// `ports:`, `contents:` and `slots:` of a part.
void readPorts(const YamlNode& node, Part& part, PartNotes& notes);
void readContents(const YamlNode& node, Part& part, PartNotes& notes);
void readSlots(const YamlNode& node, Part& part, PartNotes& notes);
/// `faceplate:` of a part whose ports, contents and slots are read.
[[nodiscard]] Faceplate readFaceplate(const YamlNode& node, const Part& part, PartNotes& notes);

}  // namespace mw

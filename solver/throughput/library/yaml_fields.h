// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "model/io/yaml_tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw::detail {

/// Typed reading of a map of the data files of this engine; what is wrong becomes a diagnostic with its
/// place.
class YamlFields {
public:
    YamlFields(const YamlNode& node, const std::string& file, std::vector<Diagnostic>& diagnostics)
        : m_node(&node), m_file(&file), m_diagnostics(&diagnostics)
    {
    }

    void error(std::string_view key, std::string what, std::string expected) const;
    [[nodiscard]] std::string text(std::string_view key, std::string_view otherwise) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    [[nodiscard]] double number(std::string_view key, double otherwise = 0) const;  ///< at least 0
    [[nodiscard]] int whole(std::string_view key) const;                            ///< 0 if absent
    [[nodiscard]] std::vector<int> wholes(std::string_view key) const;
    [[nodiscard]] int positive(std::string_view key) const;  ///< must be there and above 0
    [[nodiscard]] bool flag(std::string_view key, bool otherwise) const;
    [[nodiscard]] std::optional<YamlFields> map(std::string_view key) const;
    [[nodiscard]] const YamlNode& node() const { return *m_node; }

private:
    [[nodiscard]] std::optional<double> parse(const YamlNode& value, std::string_view key) const;

    const YamlNode* m_node;
    const std::string* m_file;
    std::vector<Diagnostic>* m_diagnostics;
};

}  // namespace mw::detail

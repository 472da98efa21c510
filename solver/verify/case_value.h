// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mw {

/// A plain value as reference cases state it: what an adapter answers, in the shape of the case's `expected`.
class CaseValue {
public:
    using List = std::vector<CaseValue>;
    using Map = std::vector<std::pair<std::string, CaseValue>>;

    CaseValue() = default;                                          ///< null
    CaseValue(bool value) : m_value(value) {}                       // NOLINT(google-explicit-constructor)
    CaseValue(double value) : m_value(value) {}                     // NOLINT(google-explicit-constructor)
    CaseValue(int value) : m_value(static_cast<double>(value)) {}   // NOLINT(google-explicit-constructor)
    CaseValue(long value) : m_value(static_cast<double>(value)) {}  // NOLINT(google-explicit-constructor)
    CaseValue(std::string value) : m_value(std::move(value)) {}     // NOLINT(google-explicit-constructor)
    CaseValue(const char* value) : m_value(std::string(value)) {}   // NOLINT(google-explicit-constructor)
    CaseValue(List value) : m_value(std::move(value)) {}            // NOLINT(google-explicit-constructor)
    CaseValue(Map value) : m_value(std::move(value)) {}             // NOLINT(google-explicit-constructor)
    template <class T>
    CaseValue(const std::optional<T>& value) : CaseValue(value ? CaseValue(*value) : CaseValue())
    {
    }  // NOLINT
    static CaseValue of(const std::vector<double>& numbers) { return List(numbers.begin(), numbers.end()); }
    static CaseValue of(const std::vector<std::string>& words) { return List(words.begin(), words.end()); }

    /// A number written without point and exponent: a count, which must be met exactly.
    static CaseValue count(double value)
    {
        CaseValue out(value);
        out.m_count = true;
        return out;
    }

    [[nodiscard]] bool isCount() const { return m_count; }
    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    [[nodiscard]] const bool* flag() const { return std::get_if<bool>(&m_value); }
    [[nodiscard]] const double* number() const { return std::get_if<double>(&m_value); }
    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&m_value); }
    [[nodiscard]] const List* list() const { return std::get_if<List>(&m_value); }
    [[nodiscard]] const Map* map() const { return std::get_if<Map>(&m_value); }

private:
    std::variant<std::monostate, bool, double, std::string, List, Map> m_value{};
    bool m_count{};
};

/// A tree as a value: unquoted true/false, null and numbers get their meaning, all else is text.
[[nodiscard]] CaseValue caseValue(const YamlNode& node);

/// A scalar or a list of words at the end of a path: "chain[PA].kw" has subject "PA" and quantity "kw".
struct CaseLeaf {
    std::string path{};      ///< unique: "links[sup].flow_lps"
    std::string subject{};   ///< ids of list entries on the way, joined with '.'
    std::string quantity{};  ///< keys on the way, joined with '.'; numbers of a list have their position
    std::string key{};       ///< the last key: what tolerances go by
    CaseValue value{};
};
/// Lists of maps are told apart by their first of id, name, parameter, site; else by position. Lists of words
/// stay whole.
[[nodiscard]] std::vector<CaseLeaf> leavesOf(const CaseValue& value);

/// "[PA, SA]", "1.5", "true", "null".
[[nodiscard]] std::string toText(const CaseValue& value);

/// Reading of case inputs; nothing where the key is missing or is of another kind.
[[nodiscard]] std::optional<double> numberAt(const YamlNode& map, std::string_view key);
[[nodiscard]] std::optional<std::string> wordAt(const YamlNode& map, std::string_view key);
[[nodiscard]] std::optional<bool> flagAt(const YamlNode& map, std::string_view key);
[[nodiscard]] std::vector<double> numbersAt(const YamlNode& map, std::string_view key);
[[nodiscard]] std::vector<std::string> wordsAt(const YamlNode& map, std::string_view key);
[[nodiscard]] std::optional<double> numberOf(const YamlNode& scalar);

/// Checks that all keys hold numbers; names the first that does not.
class CaseReader {
public:
    explicit CaseReader(const YamlNode& map) : m_map(map) {}
    /// The number, or 0 and the key is remembered as missing.
    double number(std::string_view key);
    template <class T>
    T whole(std::string_view key)
    {
        return static_cast<T>(number(key));
    }
    double numberOr(std::string_view key, double otherwise) const
    {
        return numberAt(m_map, key).value_or(otherwise);
    }
    [[nodiscard]] bool complete() const { return m_missing.empty(); }
    /// "inputs have no number 'wacc'"
    [[nodiscard]] std::string reason() const;

private:
    const YamlNode& m_map;
    std::string m_missing{};
};

}  // namespace mw

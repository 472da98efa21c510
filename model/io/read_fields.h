// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

/// How records are read from trees: typed, with place and expectation in every message. Not for use outside model/io.
namespace mw::reading {

/// Where messages of one document go. Stops collecting after kMaxErrors, so that a broken file does not flood the screen.
struct Context {
    static constexpr std::size_t kMaxErrors = 100;
    static constexpr std::size_t kMaxUnknownKeys = 200;  ///< told, of those kept

    std::string file{};
    std::vector<Diagnostic> diagnostics{};
    std::size_t errors{};
    std::unordered_set<std::string> reportedKeys{};  ///< "section key" of unknown keys that were told already

    void error(const YamlNode& at, std::string what, std::string expected);
    void errorAtKey(const YamlNode& value, std::string what, std::string expected);
    void warningAtKey(const YamlNode& value, std::string what, std::string expected);
    [[nodiscard]] bool failed() const { return errors > 0; }

private:
    void add(Diagnostic::Level level, int line, int column, std::string what, std::string expected);
};

/// What a number may be. `least` and `most` are allowed themselves unless `above` is set, which excludes `least`.
struct Range {
    double least{-std::numeric_limits<double>::max()};
    double most{std::numeric_limits<double>::max()};
    bool above{};
};
inline constexpr Range kAnyNumber{};
inline constexpr Range kNotNegative{0};
inline constexpr Range kPositive{0, std::numeric_limits<double>::max(), true};
inline constexpr Range kShare{0, 1};

template <class E>
struct Choice {
    std::string_view text;
    E value;
};

/// "MW" for "limit_mw", "USD per kWh" for "energy_usd_per_kwh"; empty for a key without a unit.
[[nodiscard]] std::string unitOf(std::string_view key);
/// The known key that an unknown one was probably meant to be (other unit, a typing error), or empty.
[[nodiscard]] std::string_view likelyKey(std::string_view unknown, std::span<const std::string_view> known);
/// "a scalar" in words for messages: "a list", "a map", "nothing", "'text'".
[[nodiscard]] std::string described(const YamlNode& node);

/// The keys of one map, read one by one; finish() tells what nobody asked for. A key that is not there or null leaves the
/// target as it was.
class Fields {
public:
    /// `section` names the map in messages: "component", "site.grid".
    Fields(const YamlNode& node, std::string_view section, Context& context);

    [[nodiscard]] bool isMap() const { return m_isMap; }
    const YamlNode* node(std::string_view key);  ///< null if absent or null
    const YamlNode* list(std::string_view key);  ///< the same, an error unless it is a list
    const YamlNode* map(std::string_view key);

    bool text(std::string_view key, std::string& target);
    /// Text that must be there.
    bool required(std::string_view key, std::string& target, std::string_view example);
    void texts(std::string_view key, std::vector<std::string>& target);
    void number(std::string_view key, double& target, Range range = kAnyNumber);
    void number(std::string_view key, std::optional<double>& target, Range range = kAnyNumber);
    void integer(std::string_view key, int& target, int least, int most);
    void flag(std::string_view key, bool& target);
    /// A number or a flag that one engine alone reads: checked here, kept among the other keys.
    void keepNumber(std::string_view key, Extras& extras, Range range);
    void keepFlag(std::string_view key, Extras& extras);
    template <class E>
    void choice(std::string_view key, E& target, std::span<const Choice<E>> choices)
    {
        std::string text;
        if (!this->text(key, text)) return;
        std::string allowed;
        for (const auto& choice : choices) {
            if (choice.text == text) {
                target = choice.value;
                return;
            }
            (allowed += allowed.empty() ? "" : ", ") += choice.text;
        }
        m_context.error(*m_node.find(key), std::string(key) + " is '" + text + "'", "one of " + allowed);
    }
    /// Keeps the keys that were not asked for, `prefix` before their names.
    void finish(Extras& extras, std::string_view prefix = {});

private:
    std::optional<double> numberIn(std::string_view key, Range range);

    const YamlNode& m_node;
    std::string_view m_section;
    Context& m_context;
    bool m_isMap{};
    std::vector<std::string_view> m_asked{};
};

/// "a number in years from 0 to 100, for example 2.5": what messages ask for.
[[nodiscard]] std::string numberWanted(std::string_view key, Range range);
/// A number from a scalar, or an error. `name` is what the message calls it.
[[nodiscard]] std::optional<double> numberFrom(const YamlNode& node, std::string_view name, Range range,
                                               Context& context);
/// The text of a scalar, or an error.
[[nodiscard]] const std::string* textFrom(const YamlNode& node, std::string_view name, Context& context);
/// Two numbers: [12, 8].
[[nodiscard]] std::optional<std::pair<double, double>> pairFrom(const YamlNode& node, std::string_view name,
                                                                Range range, std::string_view meaning,
                                                                Context& context);

}  // namespace mw::reading

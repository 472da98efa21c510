// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// A place in a text file. Lines and columns count from 1; 0 means "the file as a whole".
struct Where {
    std::string file{};
    int line{};
    int column{};
    bool operator==(const Where&) const = default;
};

/// Something to tell about a file: what is wrong there and what was expected instead.
struct Diagnostic {
    enum class Level { Error, Warning, Note };
    Level level{Level::Error};
    Where where{};
    std::string what{};
    std::string expected{};
    bool operator==(const Diagnostic&) const = default;
};

/// "file:line:column: what; expected ..." - the one form in which diagnostics are printed.
[[nodiscard]] std::string toText(const Diagnostic& diagnostic);

/// What reading a file gives: a value if nothing was an error, and all that was noticed on the way.
template <class T>
struct Loaded {
    std::optional<T> value{};
    std::vector<Diagnostic> diagnostics{};
};

/// Why an edit cannot be done, as a sentence for the user; `id` is stable for tests and translation.
struct Refusal {
    std::string id{};
    std::string message{};
    bool operator==(const Refusal&) const = default;
};

/// A value or the reason why there is none. (`std::expected` is not in this compiler's library.)
template <class T>
class Outcome {
public:
    Outcome(T value) : m_value(std::move(value)) {}                    // NOLINT(google-explicit-constructor)
    Outcome(Refusal refusal) : m_refusal(std::move(refusal)) {}        // NOLINT(google-explicit-constructor)
    [[nodiscard]] bool ok() const { return m_value.has_value(); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T& value() const { return *m_value; }
    [[nodiscard]] const T& operator*() const { return *m_value; }
    [[nodiscard]] const T* operator->() const { return &*m_value; }
    [[nodiscard]] const Refusal& refusal() const { return m_refusal; }

private:
    std::optional<T> m_value{};
    Refusal m_refusal{};
};

}  // namespace mw

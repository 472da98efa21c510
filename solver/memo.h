// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <stop_token>
#include <utility>

namespace mw {

/// Remembers the last input and output of a pure function; an equal input gives the last output again. An engine that
/// sees nothing but its input can therefore never be stale.
template <class In, class Out>
class Memo {
public:
    struct Answer {
        std::shared_ptr<const Out> value{};
        double time_ms{};          ///< of the computation; 0 when it was remembered
    };

    /// A computation that was stopped is given back, but not remembered: what was known stays known.
    template <class Function>
    Answer get(In input, Function&& compute, const std::stop_token& stop = {})
    {
        if (m_output && m_input && *m_input == input) return {m_output, 0.0};
        const auto start = std::chrono::steady_clock::now();
        auto output = std::make_shared<const Out>(compute(std::as_const(input)));
        const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
        if (stop.stop_requested()) return {output, spent.count()};
        m_input = std::make_shared<const In>(std::move(input));
        m_output = std::move(output);
        return {m_output, spent.count()};
    }
    [[nodiscard]] bool has(const In& input) const { return m_output && m_input && *m_input == input; }
    [[nodiscard]] std::shared_ptr<const Out> last() const { return m_output; }
    /// The input of the last output, equal to what get() was given last.
    [[nodiscard]] const In& input() const { return *m_input; }
    [[nodiscard]] const std::shared_ptr<const In>& sharedInput() const { return m_input; }

private:
    std::shared_ptr<const In> m_input{};
    std::shared_ptr<const Out> m_output{};
};

}  // namespace mw

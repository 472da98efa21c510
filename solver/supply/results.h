// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/supply/origin_share.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

struct LeadTime {
    std::string part{};
    double weeks{};
    bool estimate{};
    std::string source{};
    bool operator==(const LeadTime&) const = default;
};

enum class TaskStage { Site, Order, Manufacture, Delivery, Installation, Commissioning };
[[nodiscard]] std::string_view toText(TaskStage stage);

/// One task from the decision to the first token. Weeks from week 0.
struct SupplyTask {
    std::string id{};                     ///< "shell", "ups.manufacture"
    std::string lane{};                   ///< tasks of one thing: the kind of its parts, or the task itself
    std::string name{};                   ///< of the lane: "UPS"
    TaskStage stage{TaskStage::Site};
    double low_weeks{}, weeks{}, high_weeks{};
    std::vector<std::string> after{};     ///< ids of what it waits for
    double start_weeks{}, finish_weeks{}; ///< as early as can be, at typical durations
    double float_weeks{};                 ///< how much later it may end without delay of the whole
    bool critical{};                      ///< on the longest path
    bool estimate{};
    std::string source{};
    bool operator==(const SupplyTask&) const = default;
};

/// All placed parts of one kind.
struct SupplyClass {
    std::string kind{}, name{};           ///< "ups", "UPS"
    std::string slowest{};                ///< the part whose lead time is the longest; empty: none is known
    std::optional<double> weeks{};        ///< that lead time, with what lost origins add
    std::optional<double> float_weeks{};  ///< of its delivery; nothing without a lead time
    bool critical{};                      ///< its lead time is on the critical path
    std::optional<double> value_usd{};    ///< typical prices without duty; nothing: none is known
    OriginShares origins{};               ///< after the loss of origins; empty: not known, or nothing is left
    std::optional<double> hhi{};
    double lostShare{};                   ///< what lost origins gave before of the component that is hit hardest
    bool unobtainable{};                  ///< all known origins of a component are lost
    bool originsEstimate{};
    std::string originsSource{};
    bool operator==(const SupplyClass&) const = default;
};

/// Lead time of each placed part that has one, longest first; the way to the first token; where the value comes from.
struct SupplyResults {
    std::vector<LeadTime> leadTimes{};
    std::optional<double> longest_weeks{};

    std::vector<SupplyTask> tasks{};           ///< in the order of their start; empty: nothing to schedule, or `notes` say why
    bool tokens{};                             ///< the end is the first token; else the plant that stands ready
    std::optional<double> ready_weeks{};       ///< from week 0 to that end, typical durations
    std::optional<double> readyLow_weeks{}, readyHigh_weeks{};   ///< all durations low, all high
    std::string start{}, ready{};              ///< ISO dates; empty without a start
    std::vector<std::string> criticalPath{};   ///< ids of tasks, first one first
    std::optional<double> delay_weeks{};       ///< what the loss of origins adds; nothing if none is lost

    std::vector<SupplyClass> classes{};        ///< the dearest first, then by name
    double value_usd{};                        ///< of all parts with a price
    double known_usd{};                        ///< of those whose origins are known
    OriginShares origins{};                    ///< of known_usd, the largest first
    std::optional<double> hhi{};
    double duty_usd{};                         ///< import duty, in the cost's prices too
    std::vector<std::string> notes{};
    bool operator==(const SupplyResults&) const = default;
};

}  // namespace mw

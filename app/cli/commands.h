// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/data_paths.h"

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mw::cli {

/// What every command gets: where data lies, numbers to `out`, messages to `err`.
struct Context {
    DataPaths data{};
    std::ostream& out;
    std::ostream& err;
};

enum Exit { kOk = 0, kFindings = 1, kUnreadable = 2 };

using Arguments = std::vector<std::string>;

struct Command {
    std::string_view name;
    std::string_view usage;
    std::string_view does;
    int (*run)(const Arguments&, Context&);
};

[[nodiscard]] std::span<const Command> commands();

int solveCommand(const Arguments& arguments, Context& context);
int compareCommand(const Arguments& arguments, Context& context);
int planCommand(const Arguments& arguments, Context& context);
int validateCommand(const Arguments& arguments, Context& context);
int reportCommand(const Arguments& arguments, Context& context);
int cablesCommand(const Arguments& arguments, Context& context);
int bandwidthCommand(const Arguments& arguments, Context& context);
int portsCommand(const Arguments& arguments, Context& context);
int renderCommand(const Arguments& arguments, Context& context);
int verifyCommand(const Arguments& arguments, Context& context);
int accuracyCommand(const Arguments& arguments, Context& context);
int calibrateCommand(const Arguments& arguments, Context& context);
int modelCommand(const Arguments& arguments, Context& context);
int benchCommand(const Arguments& arguments, Context& context);
int formatCommand(const Arguments& arguments, Context& context);

}  // namespace mw::cli

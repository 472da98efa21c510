// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/open_layout.h"
#include "model/io/atomic_file.h"
#include "solver/export/cable_list.h"
#include "solver/export/port_map.h"
#include "solver/pipeline.h"

#include <ostream>

namespace mw::cli {

namespace {

int writeList(const Arguments& arguments, Context& context, std::string_view command, std::string (*listed)(const Results&))
{
    const auto parsed = parse(arguments, {"-o", "--scenario"}, context.err);
    if (!parsed || parsed->files.size() != 1) {
        context.err << command << " needs a layout\n";
        return kUnreadable;
    }
    const auto opened = openLayout(parsed->files[0], parsed->option("--scenario"), context);
    if (!opened) return kUnreadable;
    const std::string text = listed(*solve(opened->layout, opened->data));
    const auto out = parsed->option("-o");
    if (!out) {
        context.out << text;
        return kOk;
    }
    if (const auto failure = writeFileAtomically(*out, text)) {
        context.err << toText(*failure) << '\n';
        return kUnreadable;
    }
    return kOk;
}

}  // namespace

int cablesCommand(const Arguments& arguments, Context& context) { return writeList(arguments, context, "cables", &cableCsv); }

int portsCommand(const Arguments& arguments, Context& context) { return writeList(arguments, context, "ports", &portCsv); }

}  // namespace mw::cli

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "model/io/layout_file.h"

#include <ostream>

namespace mw::cli {

int formatCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"-o"}, context.err);
    if (!parsed || parsed->files.size() != 1) return kUnreadable;
    const auto read = readLayoutFile(parsed->files[0]);
    for (const auto& diagnostic : read.diagnostics) context.err << toText(diagnostic) << '\n';
    if (!read.value) return kUnreadable;
    const auto out = parsed->option("-o");
    if (!out) {
        context.out << writeLayout(*read.value);
        return kOk;
    }
    if (const auto failure = saveLayoutFile(*read.value, *out)) {
        context.err << toText(*failure) << '\n';
        return kUnreadable;
    }
    return kOk;
}

}  // namespace mw::cli

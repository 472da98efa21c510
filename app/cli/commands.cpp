// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <array>

namespace mw::cli {

namespace {

constexpr std::array kCommands{
    Command{"solve", "FILE [--scenario ID] [--format table|json]", "all results of a layout", &solveCommand},
    Command{"plan", "FILE [--scenario ID] [--format table|json]", "the serving plan of a layout and its frontier", &planCommand},
    Command{"compare", "FILE [--scenario A [--scenario B]] [--break-even INPUT]... [--of QUANTITY] [--format table|json]",
            "key figures of a layout and its scenarios side by side: all, one against the layout, or two; where the first two cost the same", &compareCommand},
    Command{"validate", "FILE [--scenario ID] [--format table|json]",
            "findings; exit 0 none of severity error, 1 some, 2 the file could not be read", &validateCommand},
    Command{"report", "FILE -o OUT [--scenario ID]", "OUT ends in .pdf, .html, .md, .xlsx, .csv (bill of materials) or .json", &reportCommand},
    Command{"cables", "FILE [-o OUT.csv] [--scenario ID]", "the network cables with both ends, medium and length, one a line", &cablesCommand},
    Command{"ports", "FILE [-o OUT.csv] [--scenario ID]", "the ports of every switch with rail, plane, cable and peer, spare ones too, one a line", &portsCommand},
    Command{"bandwidth", "FILE --from COMPONENT[,COMPONENT...] [--to COMPONENT[,...]] [--scenario ID] [--format table|json]",
            "what the fabrics carry from some racks or hosts to others (to all others), and the links that are narrow", &bandwidthCommand},
    Command{"render", "FILE -o OUT [--overlay NAME] [--hall ID] [--theme light|dark] [--serving flow|parallel|both] [--workload ID]", "the plan as .png or .svg", &renderCommand},
    Command{"verify", "CASES.yaml... [--weather DIR] [--format table|json]", "holds the engines against reference cases", &verifyCommand},
    Command{"accuracy", "MEASUREMENTS.yaml... [-o OUT.md] [--reasons FILE] [--held-out yes|no] [--bands OUT.yaml]",
            "how the throughput engine does on published measurements, as a page", &accuracyCommand},
    Command{"calibrate", "MEASUREMENTS.yaml... [-o CONSTANTS.yaml]",
            "fits the constants that have a range to published measurements", &calibrateCommand},
    Command{"model", "CONFIG.json [--add yes|no]",
            "what a served model takes, from the config.json of its weights; added, layouts can name it", &modelCommand},
    Command{"bench", "[--racks N] [--actions N] [--format table|json] [--layout OUT]",
            "times a synthetic facility of N racks and a session of N actions in its window, or writes its layout to OUT", &benchCommand},
    Command{"format", "FILE [-o OUT]", "writes a layout in canonical form, to OUT or standard output", &formatCommand},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace mw::cli

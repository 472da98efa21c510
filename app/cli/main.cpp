// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iomanip>
#include <iostream>

namespace {

using namespace mw::cli;

void printUsage(std::ostream& out)
{
    out << "Millwright " MW_VERSION ": designs AI factories. Usage: millwright-cli COMMAND ...\n\n";
    for (const auto& command : commands())
        out << "  " << std::left << std::setw(9) << command.name << ' ' << command.usage << "\n            " << command.does << '\n';
    out << "\nNumbers go to standard output, messages to standard error.\n";
}

std::string folderOf(const char* program)
{
    std::error_code error;
    auto path = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) path = std::filesystem::absolute(program, error);
    return path.parent_path().string();
}

}  // namespace

int main(int argc, char** argv)
{
    const Arguments words(argv + 1, argv + argc);
    if (words.empty() || words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
        printUsage(words.empty() ? std::cerr : std::cout);
        return words.empty() ? kUnreadable : kOk;
    }
    if (words[0] == "--version") {
        std::cout << "millwright-cli " MW_VERSION "\n";
        return kOk;
    }
    const auto all = commands();
    const auto command = std::find_if(all.begin(), all.end(), [&](const Command& c) { return c.name == words[0]; });
    if (command == all.end()) {
        std::cerr << "millwright-cli: unknown command '" << words[0] << "'; 'millwright-cli --help' lists them\n";
        return kUnreadable;
    }
    Context context{mw::findData(folderOf(argv[0])), std::cout, std::cerr};
    const int code = command->run({words.begin() + 1, words.end()}, context);
    // A full disk or a closed pipe must not look like success.
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "millwright-cli: the output could not be written\n";
        return kUnreadable;
    }
    return code;
}

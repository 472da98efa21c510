// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "model/io/atomic_file.h"
#include "solver/throughput/library/model_config.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>

namespace mw::cli {

namespace {

std::string toTable(const ServedModel& model)
{
    const LayerCounts layers = layerCounts(model);
    std::string text;
    const auto line = [&](std::string_view name, std::string value) { text += fmt::format("{:<24} {}\n", name, value); };
    line("id", model.id);
    line("parameters", fmt::format("{:.2f} billion, {:.2f} active", parameterCounts(model).total() / 1e9, activeParameters(model) / 1e9));
    line("layers", fmt::format("{} full attention, {} window, {} chunked, {} linear, {} state space; {} dense, {} of experts", layers.full,
                               layers.window, layers.chunked, layers.linear, layers.mamba, layers.dense, layers.moe));
    if (model.moe) line("experts", fmt::format("{} of {} for each token, {} shared", model.moe->topK, model.moe->experts, model.moe->shared));
    line("cache of a token", fmt::format("{:.0f} bytes in 16 bit", kvBytesPerToken(model, 2)));
    line("longest context", model.contextLimit > 0 ? fmt::format("{:.0f} tokens", model.contextLimit) : "not stated");
    return text;
}

/// Copies the file into the folder of own models.
int added(const std::string& file, const std::string& id, Context& context)
{
    const std::string& folder = context.data.ownModels;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    const std::string target = folder + "/" + id + ".json";
    if (const auto failure = writeFileAtomically(target, text.str())) {
        context.err << toText(*failure) << '\n';
        return kUnreadable;
    }
    context.err << "written to " << target << ": workloads can name the model \"" << id << "\"\n";
    return kOk;
}

}  // namespace

int modelCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"--add"}, context.err);
    if (!parsed || parsed->files.size() != 1) return kUnreadable;
    const auto read = readModelConfig(parsed->files[0]);
    for (const auto& diagnostic : read.diagnostics) context.err << toText(diagnostic) << '\n';
    if (!read.value) return kUnreadable;
    context.out << toTable(*read.value);
    return parsed->option("--add").value_or("no") == "yes" ? added(parsed->files[0], read.value->id, context) : kOk;
}

}  // namespace mw::cli

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/layout_file.h"
#include "model/io/read_records.h"

namespace mw {

namespace {

/// Reads one record with a context of its own and hands the messages on; a record with errors is none.
template <class Read>
auto one(TreeReader& reader, const YamlNode& node, Read read)
    -> std::optional<decltype(read(node, std::declval<reading::Context&>()))>
{
    reading::Context context;
    context.file = reader.file;
    auto record = read(node, context);
    reader.diagnostics.insert(reader.diagnostics.end(), context.diagnostics.begin(),
                              context.diagnostics.end());
    if (context.failed()) return std::nullopt;
    return record;
}

/// The only record of an entry; ranges stand for several and belong in a layout's list.
template <class T>
std::optional<T> only(TreeReader& reader, const YamlNode& node, std::optional<std::vector<T>> records)
{
    if (!records) return std::nullopt;
    if (records->size() == 1) return std::move(records->front());
    reader.diagnostics.push_back({Diagnostic::Level::Error,
                                  {reader.file, node.line, node.column},
                                  "this entry stands for " + std::to_string(records->size()) + " records",
                                  "one, without a range"});
    return std::nullopt;
}

}  // namespace

std::optional<Component> TreeReader::component(const YamlNode& node)
{
    return only(*this, node, one(*this, node, reading::componentsFrom));
}

std::optional<Link> TreeReader::link(const YamlNode& node)
{
    return only(*this, node, one(*this, node, reading::linksFrom));
}
std::optional<Hall> TreeReader::hall(const YamlNode& node)
{
    return one(*this, node, reading::hallFrom);
}
std::optional<Site> TreeReader::site(const YamlNode& node)
{
    return one(*this, node, reading::siteFrom);
}
std::optional<Economics> TreeReader::economics(const YamlNode& node)
{
    return one(*this, node, reading::economicsFrom);
}
std::optional<SupplyTerms> TreeReader::supplyTerms(const YamlNode& node)
{
    return one(*this, node, reading::supplyTermsFrom);
}
std::optional<Serving> TreeReader::serving(const YamlNode& node)
{
    return one(*this, node, reading::servingFrom);
}
std::optional<Workload> TreeReader::workload(const YamlNode& node)
{
    return one(*this, node, reading::workloadFrom);
}

}  // namespace mw

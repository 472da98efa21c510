// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/processors.h"
#include "model/io/layout_parts.h"
#include "model/io/read_records.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <memory>
#include <new>

namespace mw::reading {

namespace {

constexpr std::size_t kSlice = 4096;   ///< entries

bool readSlice(std::span<const YamlNode> entries, const std::string& file, std::vector<LinkRow>& rows)
try {
    Context quiet{.file = file};
    rows.reserve(entries.size());
    for (const YamlNode& entry : entries) {
        for (auto& link : linksFrom(entry, quiet)) rows.push_back({std::make_shared<const Link>(std::move(link)), &entry});
        if (!quiet.diagnostics.empty() || quiet.failed() || rows.size() > kMaxUnfolded) return false;
    }
    return true;
} catch (const std::bad_alloc&) {
    return false;
}

}  // namespace

std::optional<std::vector<LinkRow>> linkRows(std::span<const YamlNode> entries, const std::string& file)
{
    std::vector<std::vector<LinkRow>> slices((entries.size() + kSlice - 1) / kSlice);
    if (slices.size() < 2) return std::nullopt;
    std::atomic<std::size_t> next{0};
    std::atomic<bool> plain{true};
    onAllProcessors([&] {
        for (auto i = next++; i < slices.size() && plain; i = next++)
            if (!readSlice(entries.subspan(i * kSlice, std::min(kSlice, entries.size() - i * kSlice)), file, slices[i])) plain = false;
    });
    if (!plain) return std::nullopt;
    std::vector<LinkRow> all;
    all.reserve(entries.size());
    for (auto& slice : slices) all.insert(all.end(), std::make_move_iterator(slice.begin()), std::make_move_iterator(slice.end()));
    return all;
}

}  // namespace mw::reading

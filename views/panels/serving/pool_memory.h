// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/results.h"
#include "views/session/text/format.h"

#include <QCoreApplication>
#include <QString>

namespace mw {

/// What a pool takes of the memory of one accelerator, of what that has: "120 GB / 141 GB".
inline QString memoryTaken(const PoolResult& pool)
{
    return QStringLiteral("%1 / %2").arg(format::text(pool.weights_gb + pool.kv_gb, Format::Memory_gb), format::text(pool.memory_gb, Format::Memory_gb));
}

/// And what takes it, in a sentence.
inline QString memoryParts(const PoolResult& pool)
{
    const auto gb = [](double value) { return format::text(value, Format::Memory_gb); };
    return QCoreApplication::translate("mw::ServingPanel", "Weights %1, KV cache %2, of which the last pages of sequences leave %3 empty; set aside for activations %4, for runtime and collectives %5")
        .arg(gb(pool.weights_gb), gb(pool.kv_gb), gb(pool.kvEmpty_gb), gb(pool.activations_gb), gb(pool.reserved_gb - pool.activations_gb));
}

}  // namespace mw

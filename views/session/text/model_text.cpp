// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/model_text.h"

#include "solver/throughput/library/model_library.h"
#include "solver/throughput/served_model.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace mw {

namespace {

QString workloadTitleIn(const Layout& layout, const std::string& id)
{
    const auto* workload = layout.workloads.get(id);
    return toQt(workload != nullptr && !workload->title.empty() ? workload->title : id);
}

}  // namespace

QStringList modelNames(const ModelLibrary* models)
{
    QStringList names;
    if (models == nullptr) return names;
    for (const auto& model : models->models()) {
        names << toQt(model->id);
        for (const auto& other : model->aka) names << toQt(other);
    }
    return names;
}

QString modelHint(const ModelLibrary* models, const std::string& name)
{
    const auto* model = models != nullptr ? models->find(name) : nullptr;
    if (model == nullptr) return {};
    const QString shared = QCoreApplication::translate("Serving", "%1 has the architecture of %2, and is computed with its dimensions.").arg(toQt(name), toQt(model->id));
    const QString source = QCoreApplication::translate("Serving", "Dimensions from: %1").arg(toQt(model->source));
    return model->id == name ? source : shared + u'\n' + source;
}

QString workloadName(const Results& results, const std::string& id)
{
    return results.layout ? workloadTitleIn(*results.layout, id) : toQt(id);
}

/// Of a pool that the layout has, by its name; of its share for one workload, and of one that was made for it, by the workload and the role.
QString poolName(const Layout& layout, const PoolResult& pool)
{
    const auto& own = layout.settings->serving.pools;
    const auto from = std::find_if(own.begin(), own.end(), [&](const Pool& one) { return pool.id.starts_with(one.id); });
    const std::string role(toText(pool.role));
    const bool shares = from != own.end() && pool.id == from->id + '/' + pool.workload;
    if (pool.workload.empty() || (from != own.end() && !shares)) return toQt(pool.id);
    return QCoreApplication::translate("mw::Pools", "%1 (%2)").arg(workloadTitleIn(layout, pool.workload), shares && from->id != role ? toQt(from->id) : localText(role));
}

QString poolName(const Results& results, const PoolResult& pool) { return poolName(*results.layout, pool); }

QString poolName(const Results& results, const std::string& id)
{
    if (results.throughput)
        for (const PoolResult& pool : results.throughput->pools)
            if (pool.id == id) return poolName(results, pool);
    return toQt(id);
}

}  // namespace mw

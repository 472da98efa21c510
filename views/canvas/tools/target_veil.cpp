// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/target_veil.h"

#include <QPainter>

#include <algorithm>

namespace mw {

namespace {

void paintTargets(QPainter& painter, const PlanScene& scene, const TargetVeil::Reaches& reaches, const std::vector<ItemIndex>& apart)
{
    std::vector<ItemIndex> lit;
    QColor veil = scene.theme.floor;
    veil.setAlpha(165);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    for (const auto item : scene.index.touching(scene.view.toMetre(scene.viewport))) {
        if (std::find(apart.begin(), apart.end(), item) != apart.end()) continue;
        if (reaches(item))
            lit.push_back(item);
        else if (!scene.index.items()[item].overhead)
            painter.drawRect(scene.view.toPixel(scene.index.items()[item].rect));
    }
    paintOutlines(painter, scene, lit, scene.theme.good, 1.5);
}

}  // namespace

void TargetVeil::paint(QPainter& painter, const PlanScene& scene, const Reaches& reaches, const std::vector<ItemIndex>& apart) const
{
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    const QSize size = (scene.viewport.size() * ratio).toSize();
    if (m_picture.isNull() || m_picture.size() != size || !(m_view == scene.view)) {
        m_picture = QPixmap(size);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        m_view = scene.view;
        QPainter over(&m_picture);
        paintTargets(over, scene, reaches, apart);
    }
    painter.drawPixmap(0, 0, m_picture);
}

}  // namespace mw

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <qcustomplot.h>

namespace mw {

/// Greys a chart whose results are older than the layout. Below what is lit, on the overlay layer: it comes and goes without a drawing.
class StaleVeil : public QCPAbstractItem {
public:
    StaleVeil(QCustomPlot& plot, const Theme& theme, bool shown) : QCPAbstractItem(&plot), m_colour(theme.panel)
    {
        m_colour.setAlphaF(0.6F);
        setClipToAxisRect(false);
        setLayer(QStringLiteral("overlay"));
        setVisible(shown);
    }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override { painter->fillRect(parentPlot()->viewport(), m_colour); }

private:
    QColor m_colour;
};

}  // namespace mw

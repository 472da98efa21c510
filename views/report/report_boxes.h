// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Layout of a report on paper: content becomes a column of boxes, boxes are dealt out to pages. QTextDocument splits table
// rows and pictures over pages and leaves headings alone at their foot, so this does without.
#pragma once

#include "views/report/report.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QSizeF>

#include <functional>
#include <memory>
#include <vector>

class QTextLayout;

namespace mw::report {

/// What is never split: a table row, a picture, a paragraph. Lengths in 1/96 inch.
struct Box {
    double height{};
    double before{};         ///< room above it, not at the top of a page
    bool withNext{};         ///< stays on one page with the box after it
    bool newPage{};          ///< begins a page
    int header{-1};          ///< box that is repeated above it when it begins a page: the head of its table
    std::function<void(QCPPainter&, double top)> paint{};
};

/// A box and where its upper edge is on its page.
struct PlacedBox {
    std::size_t box{};
    double top{};
};
using Page = std::vector<PlacedBox>;

[[nodiscard]] std::vector<Box> boxesOf(const Report& report);
/// Deals boxes out to pages of a height. A chain that no page can hold begins a page and is split between its boxes.
[[nodiscard]] std::vector<Page> paginate(const std::vector<Box>& boxes, double height);

/// Words broken into lines of a width; painted where they were measured, so nothing can run over.
class Words {
public:
    Words() = default;
    Words(const QString& text, const QFont& font, double width, Qt::Alignment align = Qt::AlignLeft);
    [[nodiscard]] double height() const { return m_height; }
    void paint(QCPPainter& painter, QPointF place, const QColor& colour) const;

private:
    std::shared_ptr<QTextLayout> m_layout{};
    double m_height{};
};

[[nodiscard]] QFont pageFont(int pixels, QFont::Weight weight = QFont::Normal);
[[nodiscard]] double widthOf(const QString& text, const QFont& font);

struct Ink {
    QColor text{0x1c, 0x25, 0x30}, muted{0x56, 0x62, 0x73}, accent{0x14, 0x50, 0x7f};
    QColor line{0xdf, 0xe5, 0xec}, ground{0xf4, 0xf7, 0xfa};
    QColor error{0xb3, 0x26, 0x1e}, warning{0x8a, 0x5a, 0x00}, advice{0x56, 0x62, 0x73};
};
[[nodiscard]] const Ink& ink();

void addTable(std::vector<Box>& boxes, const ReportTable& table);

}  // namespace mw::report

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/palette_panel.h"

#include "views/session/part_text.h"

#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QTreeView>
#include <QVBoxLayout>

namespace mw {

namespace {

constexpr int kPartHeight_px = 42;
constexpr int kGroupHeight_px = 30;
constexpr int kSwatch_px = 18;

void paintGroup(QPainter& painter, const QRect& rect, const QString& title, const Theme& theme)
{
    painter.setFont(uiFont(12, QFont::DemiBold));
    painter.setPen(theme.textStrong);
    painter.drawText(rect.adjusted(4, 4, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, title);
}

}  // namespace

void PartDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = *m_theme;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!index.data(PaletteModel::IsPartRole).toBool()) {
        paintGroup(*painter, option.rect, index.data(Qt::DisplayRole).toString(), theme);
        painter->restore();
        return;
    }
    const QRect card = option.rect.adjusted(2, 1, -4, -1);
    const bool marked = (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0;
    painter->setPen(Qt::NoPen);
    painter->setBrush(marked ? theme.accentSoft : theme.raised);
    painter->drawRoundedRect(card, 5, 5);

    const auto& fill = theme.fillOf(static_cast<Category>(index.data(PaletteModel::CategoryRole).toInt()));
    const QRect swatch(card.left() + 8, card.center().y() - kSwatch_px / 2 + 1, kSwatch_px, kSwatch_px);
    painter->setPen(QPen(fill.edge, 1));
    painter->setBrush(fill.fill);
    painter->drawRoundedRect(swatch, 3, 3);

    const QRect text = card.adjusted(kSwatch_px + 18, 4, -6, -4);
    const QFont nameFont = uiFont(12, QFont::Medium), detailFont = uiFont(10.5);
    const bool unsure = index.data(PaletteModel::ConfidenceRole).toInt() != static_cast<int>(Confidence::Datasheet);
    painter->setPen(theme.text);
    painter->setFont(nameFont);
    painter->drawText(text, Qt::AlignTop | Qt::AlignLeft,
                      QFontMetrics(nameFont).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
    painter->setPen(theme.textMuted);
    painter->setFont(detailFont);
    const QString figures = index.data(PaletteModel::FiguresRole).toString() + (unsure ? tr("  est.") : QString());
    painter->drawText(text, Qt::AlignBottom | Qt::AlignLeft, QFontMetrics(detailFont).elidedText(figures, Qt::ElideRight, text.width()));
    painter->restore();
}

QSize PartDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {120, index.data(PaletteModel::IsPartRole).toBool() ? kPartHeight_px : kGroupHeight_px};
}

PalettePanel::PalettePanel(QWidget* parent)
    : QWidget(parent), m_model(new PaletteModel(this)), m_filter(new PaletteFilter(this)), m_delegate(new PartDelegate(this)),
      m_search(new QLineEdit(this)), m_list(new QTreeView(this)), m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("palette-panel"));
    m_search->setObjectName(QStringLiteral("palette-search"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search parts"));
    m_filter->setSourceModel(m_model);
    m_list->setObjectName(QStringLiteral("palette-list"));
    m_list->setAccessibleName(tr("Parts"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(m_delegate);
    m_list->setHeaderHidden(true);
    m_list->setIndentation(12);
    m_list->setMouseTracking(true);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setProperty("muted", true);
    m_nothing->hide();
    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::search);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (index.data(PaletteModel::IsPartRole).toBool()) Q_EMIT partActivated(index.data(PaletteModel::PartIdRole).toString());
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 4, 4);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
}

void PalettePanel::setCatalog(CatalogPtr catalog)
{
    m_model->setCatalog(std::move(catalog));
    m_search->setPlaceholderText(tr("Search %1 parts   Ctrl+F").arg(m_model->partCount()));
    m_list->expand(m_filter->index(0, 0));
    if (m_filter->rowCount() > 0) m_list->expandToDepth(0);
}

void PalettePanel::setRecent(const QStringList& parts) { m_model->setRecent(parts); }

void PalettePanel::setTheme(const Theme& theme)
{
    m_delegate->setTheme(&theme);
    m_list->viewport()->update();
}

void PalettePanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

QModelIndex PalettePanel::indexOf(const QString& partId) const
{
    for (int group = 0; group < m_filter->rowCount(); ++group) {
        const auto parent = m_filter->index(group, 0);
        for (int row = 0; row < m_filter->rowCount(parent); ++row) {
            const auto index = m_filter->index(row, 0, parent);
            if (index.data(PaletteModel::PartIdRole).toString() == partId) return index;
        }
    }
    return {};
}

void PalettePanel::search(const QString& text)
{
    m_filter->setSearch(text);
    m_list->expandAll();
    const bool nothing = m_filter->rowCount() == 0;
    m_nothing->setText(tr("No part matches \"%1\".\nTry a vendor, a kind such as \"cdu\", or fewer words.").arg(text));
    m_nothing->setVisible(nothing);
}

}  // namespace mw

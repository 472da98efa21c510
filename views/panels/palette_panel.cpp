// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/palette_panel.h"

#include "model/facility/facility.h"
#include "views/session/part_text.h"
#include "views/session/qt_text.h"

#include <QKeyEvent>
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

int orderOf(const Part& part, const Catalog& catalog)
{
    switch (part.kind) {
    case Kind::SystemRack: return rollUp(part, catalog).accelerators > 0 ? 0 : 2;
    case Kind::Server: return 1;
    case Kind::CpuServer: return 3;
    case Kind::Tray: return 4;
    case Kind::RackGroup: return 5;
    default: return 0;
    }
}

void paintGroup(QPainter& painter, const QRect& rect, const QString& title, bool open, const Theme& theme)
{
    QPolygonF mark = open ? QPolygonF{{0, 2}, {8, 2}, {4, 7}} : QPolygonF{{2, 0}, {7, 4}, {2, 8}};
    mark.translate(rect.left() + 3, rect.center().y() - 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.textMuted);
    painter.drawPolygon(mark);
    painter.setFont(uiFont(12, QFont::DemiBold));
    painter.setPen(theme.textStrong);
    painter.drawText(rect.adjusted(17, 4, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, title);
}

}  // namespace

void PartDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = *m_theme;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!index.data(PaletteModel::IsPartRole).toBool()) {
        paintGroup(*painter, option.rect, index.data(Qt::DisplayRole).toString(), (option.state & QStyle::State_Open) != 0, theme);
        painter->restore();
        return;
    }
    const QRect card = option.rect.adjusted(0, 1, -4, -1);
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
    : QWidget(parent), m_model(new PaletteModel(this)), m_filter(new PartOrder(this)), m_delegate(new PartDelegate(this)),
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
    m_list->setIndentation(0);   // the title of a group is mark enough, and names need the width
    m_filter->sort(0);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
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
    m_list->setExpandsOnDoubleClick(false);
    connect(m_list, &QTreeView::doubleClicked, this, &PalettePanel::activate);
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (!index.data(PaletteModel::IsPartRole).toBool()) m_list->setExpanded(index, !m_list->isExpanded(index));
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 4, 4);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
}

PartOrder::PartOrder(QObject* parent) : PaletteFilter(parent) {}

bool PartOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto catalog = static_cast<const PaletteModel*>(sourceModel())->catalog();
    if (left.parent().isValid() && left.parent().data(PaletteModel::CategoryRole).toInt() >= 0 && catalog) {
        const auto* a = catalog->find(fromQt(left.data(PaletteModel::PartIdRole).toString()));
        const auto* b = catalog->find(fromQt(right.data(PaletteModel::PartIdRole).toString()));
        const int first = a != nullptr ? orderOf(*a, *catalog) : 0, second = b != nullptr ? orderOf(*b, *catalog) : 0;
        if (first != second) return first < second;
    }
    return left.row() < right.row();
}

QModelIndex PalettePanel::chosen() const
{
    const auto current = m_list->currentIndex();
    if (current.data(PaletteModel::IsPartRole).toBool()) return current;
    return m_filter->index(0, 0, m_filter->index(0, 0));
}

void PalettePanel::activate(const QModelIndex& index)
{
    if (index.data(PaletteModel::IsPartRole).toBool()) Q_EMIT partActivated(index.data(PaletteModel::PartIdRole).toString());
}

/// In the search field Return takes the marked part, the arrows mark another, Escape empties the field and then leaves it.
bool PalettePanel::searchKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        m_list->setFocus();
        m_list->setCurrentIndex(chosen());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: activate(chosen()); return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            Q_EMIT left();
        else
            m_search->clear();
        return true;
    default: return false;
    }
}

bool PalettePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_search) return searchKey(key) || QWidget::eventFilter(watched, event);
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        activate(m_list->currentIndex());
        return true;
    }
    if (key == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PalettePanel::setCatalog(CatalogPtr catalog)
{
    m_model->setCatalog(std::move(catalog));
    m_search->setPlaceholderText(tr("Search %1 parts   Ctrl+F").arg(m_model->partCount()));
    m_list->expandAll();
}

void PalettePanel::setRecent(const QStringList& parts)
{
    m_model->setRecent(parts);
    m_list->expandAll();   // a new list of parts folds all groups
}

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
    m_list->setCurrentIndex(!text.trimmed().isEmpty() ? m_filter->index(0, 0, m_filter->index(0, 0)) : QModelIndex());
    const bool nothing = m_filter->rowCount() == 0;
    m_nothing->setText(tr("No part matches \"%1\".\nTry a vendor, a kind such as \"cdu\", or fewer words.").arg(text));
    m_nothing->setVisible(nothing);
}

}  // namespace mw

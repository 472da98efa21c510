// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findings/findings_panel.h"

#include "solver/quantities/told_figure.h"
#include "views/panels/column_fit.h"
#include "views/panels/findings/finding_detail.h"
#include "views/panels/list_menu.h"
#include "views/panels/whole_rows.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeView>

#include <algorithm>

namespace mw {

namespace {

const QColor& colourOf(const Theme& theme, int severity)
{
    return severity == 0 ? theme.error : severity == 1 ? theme.warning : theme.advice;
}

constexpr int kMark_px = 10;

/// A mark in the colour of the severity before its word; waived ones are muted.
class FindingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme& theme = themeOf(option->palette);
        const bool waived = index.data(FindingsModel::WaivedRole).toBool();
        if (waived || index.column() == FindingsModel::RuleColumn)
            option->palette.setColor(QPalette::Text, theme.textMuted);
        if (index.column() != FindingsModel::SeverityColumn) return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {kMark_px, kMark_px};
        const QPixmap dot = mark(waived ? theme.textMuted : colourOf(theme, index.data(FindingsModel::SeverityRole).toInt()));
        option->icon = QIcon(dot);
        option->icon.addPixmap(dot, QIcon::Selected);   // Qt would tint it
    }

private:
    static QPixmap mark(const QColor& colour)
    {
        QPixmap pixmap(2 * kMark_px, 2 * kMark_px);
        pixmap.setDevicePixelRatio(2);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QRectF(1, 1, 8, 8));
        return pixmap;
    }
};

}  // namespace

FindingsPanel::FindingsPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_model(new FindingsModel(this)), m_list(new QTreeView(this)),
      m_empty(new QLabel(this)), m_detail(new FindingDetail(document, this))
{
    setObjectName(QStringLiteral("findings-panel"));
    makeList();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 8, 0);   // off the line beside it
    column->setSpacing(6);
    column->addWidget(makeFilterRow());
    column->addWidget(m_list, 1);
    // Over the list, which keeps the keys: between the quick findings and the slow ones a filter may hide all for a moment.
    (new QVBoxLayout(m_list->viewport()))->addWidget(m_empty);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 1);
    split->setSizes({800, 300});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(split);
    connect(m_detail, &FindingDetail::placeWanted, this, [this](const QStringList& subjects) {
        Q_EMIT subjectsActivated(subjects);
        Q_EMIT panelWanted(subjects);
    });
    connect(m_detail, &FindingDetail::refused, this, &FindingsPanel::refused);
    connect(m_detail, &FindingDetail::decided, m_list, qOverload<>(&QWidget::setFocus));   // Ctrl+Z is the layout's again
    new ListMenu(*m_list, [this](QMenu& menu) {
        const Finding* const finding = m_model->finding(m_list->currentIndex());
        if (finding == nullptr) return;
        m_detail->fill(menu);
        whyEntry(menu, "finding-why", [this, figure = toQt(findingSubject(*finding)) + QStringLiteral("#finding-measured")] { Q_EMIT whyWanted(figure); }, finding->measured.has_value());
    });
    group(m_grouping->currentIndex());
    updateCounts();
}

QWidget* FindingsPanel::makeFilterRow()
{
    auto* row = new QWidget(this);
    m_text = new QLineEdit(row);
    m_text->setObjectName(QStringLiteral("findings-filter"));
    m_text->setAccessibleName(tr("Filter findings"));
    m_text->setPlaceholderText(tr("Filter by rule, place or words"));
    m_text->setClearButtonEnabled(true);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    connect(m_text, &QLineEdit::textChanged, this, &FindingsPanel::filter);
    for (std::size_t i = 0; i < m_severities.size(); ++i) {
        auto* button = m_severities[i] = new QPushButton(row);
        button->setObjectName(QStringLiteral("findings-severity-%1").arg(i));
        button->setProperty("filter", true);
        button->setCheckable(true);
        button->setChecked(true);
        button->setToolTip(tr("Show or hide: %1").arg(severityPlural(static_cast<Severity>(i))));
        layout->addWidget(button);
        connect(button, &QPushButton::toggled, this, &FindingsPanel::filter);
    }
    m_waived = new QCheckBox(tr("Waived"), row);
    m_waived->setObjectName(QStringLiteral("findings-waived"));
    m_waived->setChecked(true);
    m_waived->setToolTip(tr("Show findings that were accepted with a reason"));
    layout->addWidget(m_waived);
    connect(m_waived, &QCheckBox::toggled, this, &FindingsPanel::filter);
    m_grouping = new QComboBox(row);
    m_grouping->setObjectName(QStringLiteral("findings-grouping"));
    m_grouping->setAccessibleName(tr("Group findings"));
    m_grouping->addItems({tr("No groups"), tr("By severity"), tr("By rule"), tr("By place")});
    m_grouping->setCurrentIndex(static_cast<int>(FindingsModel::Grouping::BySeverity));
    layout->addWidget(m_grouping);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &FindingsPanel::group);
    return row;
}

void FindingsPanel::makeList()
{
    m_list->setObjectName(QStringLiteral("findings-list"));
    m_list->setAccessibleName(tr("Findings"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setUniformRowHeights(true);
    m_list->setIndentation(14);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(FindingsModel::SeverityColumn, Qt::AscendingOrder);
    m_list->setAllColumnsShowFocus(true);
    // What is wrong must be read; the rule's name stands beside the list too.
    using M = FindingsModel;
    m_columns = new ColumnFit(*m_list, {.texts = {M::RuleColumn, M::MessageColumn, M::SubjectsColumn}, .spare = {M::RuleColumn}, .yields = M::MessageColumn, .mark_px = kMark_px + 6});
    new WholeRows(*m_list);
    connect(m_list, &QTreeView::clicked, this, &FindingsPanel::activate);
    connect(m_list, &QTreeView::activated, this, &FindingsPanel::activate);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FindingsPanel::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FindingsPanel::openGroups);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& parent) {
        if (!parent.isValid()) openGroups();
    });
}

/// Groups are open and as wide as the table; findings keep the columns.
void FindingsPanel::openGroups()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const auto index = m_model->index(row, 0); m_model->finding(index) == nullptr) {
            m_list->setFirstColumnSpanned(row, {}, true);
            m_list->expand(index);
        }
}

QString FindingsPanel::title(std::size_t wrong)
{
    return wrong == 0 ? tr("Findings") : tr("Findings %1").arg(wrong);
}

void FindingsPanel::setFindings(std::shared_ptr<const std::vector<Finding>> findings,
                                const FacilityPtr& facility, bool all)
{
    m_columns->hold(!all);
    const QString wanted = m_away.isEmpty() ? m_current : m_away;
    m_setting = true;   // rows that go take the choice to others
    m_model->setFindings(std::move(findings), facility);
    const QModelIndex there = wanted.isEmpty() ? QModelIndex() : m_model->indexOf(wanted);
    m_away = all || there.isValid() ? QString() : wanted;
    if (there.isValid() || !m_away.isEmpty()) m_list->setCurrentIndex(there);
    m_setting = false;
    updateCounts();
    if (m_away.isEmpty()) showCurrent();   // else what is shown comes back in a moment
}

void FindingsPanel::updateCounts()
{
    int all = 0;
    for (std::size_t i = 0; i < m_severities.size(); ++i) {
        const int count = m_model->count(static_cast<Severity>(i));
        m_severities[i]->setText(
            QStringLiteral("%1 %2").arg(severityPlural(static_cast<Severity>(i)), format::count(count)));
        all += count;
    }
    const bool nothing = m_model->shown() == 0;
    m_empty->setText(all == 0 ? tr("No findings: nothing speaks against this layout.")
                     : all == 1 ? tr("The filter hides the one finding.")
                                : tr("The filter hides all %1 findings.").arg(format::count(all)));
    m_empty->setVisible(nothing);
}

void FindingsPanel::filter()
{
    FindingsFilter filter{.text = m_text->text().trimmed(), .waived = m_waived->isChecked()};
    for (std::size_t i = 0; i < m_severities.size(); ++i) filter.severities[i] = m_severities[i]->isChecked();
    m_model->setFilter(filter);
    updateCounts();
}

void FindingsPanel::group(int choice)
{
    m_model->setGrouping(static_cast<FindingsModel::Grouping>(choice));
}

void FindingsPanel::showCurrent()
{
    if (m_setting) return;
    m_away.clear();
    const auto* finding = m_model->finding(m_list->currentIndex());
    m_current = finding != nullptr
                    ? m_list->currentIndex().siblingAtColumn(0).data(FindingsModel::KeyRole).toString()
                    : QString();
    m_detail->showFinding(finding, m_model->facility());
}

void FindingsPanel::activate(const QModelIndex& index)
{
    if (const auto* finding = m_model->finding(index)) Q_EMIT subjectsActivated(subjectsOf(*finding));
}

void FindingsPanel::selectNext(int step)
{
    const auto rows = m_model->rows();
    if (rows.empty()) return;
    const auto count = static_cast<int>(rows.size());
    const auto current = m_list->currentIndex().siblingAtColumn(0);
    const auto found = std::find(rows.begin(), rows.end(), current);
    const int now = found != rows.end() ? static_cast<int>(found - rows.begin()) : step > 0 ? -1 : count;
    const auto next = rows[static_cast<std::size_t>((now + step + count) % count)];
    m_list->setCurrentIndex(next);
    activate(next);
}

}  // namespace mw

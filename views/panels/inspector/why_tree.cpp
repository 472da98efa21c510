// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/why_tree.h"

#include "model/edit/property.h"
#include "solver/quantities/link_quantity.h"
#include "solver/quantities/quantity.h"
#include "solver/quantities/serving_quantity.h"
#include "solver/quantities/together.h"
#include "views/panels/inspector/why_title.h"
#include "views/panels/list_menu.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"
#include "views/theme/theme_watch.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mw {

namespace {

enum Column { WhatColumn, ValueColumn, FromColumn };
enum Role { SubjectRole = Qt::UserRole, NumberRole, PlaceRole, ReasonRole };

const QString kField = QStringLiteral("field:");

class FieldDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override
    {
        return index.column() == ValueColumn ? QStyledItemDelegate::createEditor(parent, option, index)
                                             : nullptr;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        static_cast<QLineEdit*>(editor)->setText(plainNumber(index.data(NumberRole).toDouble()));
    }
};

bool isServed(const QString& subject) { return subject.startsWith(QLatin1String("pool:")) || subject.startsWith(QLatin1String("workload:")); }

bool isTold(const WhySubject& subject) { return subject.links || hasToldFigures(subject.served); }

/// Money in the user's currency, but for values that are typed: the layout is in dollars.
QString textOf(const Reason& reason, bool typed)
{
    const QString text = toQt(reason.text);
    if (typed || !text.contains(QLatin1Char('$'))) return localText(format::withSigns(text));
    for (const auto format : {Format::Usd, Format::UsdPerMillion})
        if (text == toQt(formatted(reason.value, format))) return format::text(reason.value, format);
    const QString per = text.section(QStringLiteral(" / "), 1);
    return format::money(reason.value) + (per.isEmpty() ? QString() : QStringLiteral(" / ") + per);
}

/// Rows of one list begin alike, with a capital; names and units stay as they are.
QString labelOf(const Reason& reason)
{
    QString text = localText(reason.label);
    const bool word = text.size() > 1 && text[0].isLower() && text[1].isLower();
    if (word && isEngineText(toQt(reason.label))) text[0] = text[0].toUpper();
    return text;
}

}  // namespace

WhyTree::WhyTree(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_choice(new QComboBox(this)), m_whose(new QLabel(this)), m_formula(new QLabel(this)),
      m_from(new QLabel(this)), m_tree(new QTreeWidget(this))
{
    new ThemeWatch(*this, [this] {
        m_stale = true;
        if (isVisible()) fill();
    });
    m_choice->setObjectName(QStringLiteral("why-quantity"));
    m_choice->setAccessibleName(tr("Figure to explain"));
    m_whose->setObjectName(QStringLiteral("why-whose"));
    m_whose->setWordWrap(true);
    m_whose->hide();
    m_formula->setProperty("muted", true);
    m_formula->setWordWrap(true);
    m_formula->setObjectName(QStringLiteral("why-formula"));
    m_tree->setObjectName(QStringLiteral("why-tree"));
    m_tree->setAccessibleName(tr("Formula of the figure"));
    m_tree->setColumnCount(3);
    m_tree->setHeaderLabels({tr("What"), tr("Value"), tr("From")});
    m_tree->headerItem()->setTextAlignment(ValueColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(14);
    m_tree->setItemDelegate(new FieldDelegate(m_tree));
    m_tree->setEditTriggers(
        QAbstractItemView::NoEditTriggers);     // a click on a field opens its editor: see follow()
    m_tree->setColumnHidden(FromColumn, true);  // too long for a column: told below
    m_tree->setMouseTracking(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(ValueColumn, QHeaderView::ResizeToContents);
    m_from->setObjectName(QStringLiteral("why-from"));
    m_from->setProperty("note", true);
    m_from->setWordWrap(true);
    m_from->setMinimumHeight(48);
    m_from->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 10, 4, 4);
    column->addWidget(m_whose);
    column->addWidget(m_choice);
    column->addWidget(m_formula);
    column->addWidget(m_tree, 1);
    column->addWidget(m_from);
    new ListMenu(*m_tree, [this](QMenu& menu) { fillMenu(menu); });
    connect(m_tree, &QTreeWidget::itemEntered, this, &WhyTree::tell);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &WhyTree::tell);
    connect(m_whose, &QLabel::linkActivated, this, &WhyTree::whyWanted);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling) fill();
    });
    connect(m_tree, &QTreeWidget::itemClicked, this, &WhyTree::follow);
    connect(m_tree, &QTreeWidget::itemActivated, this, &WhyTree::follow);
    connect(m_tree, &QTreeWidget::itemChanged, this, &WhyTree::entered);
    connect(m_tree, &QTreeWidget::itemExpanded, this, &WhyTree::unfold);
    connect(m_tree, &QTreeWidget::itemCollapsed, this,
            [this](QTreeWidgetItem* item) { m_open.remove(item->data(WhatColumn, PlaceRole).toString()); });
}

QString WhyTree::quantity() const
{
    return m_choice->currentData().toString();
}

void WhyTree::setSubject(ResultsPtr results, WhySubject subject)
{
    if (results == m_results && subject == m_subject) return;
    m_results = std::move(results);
    m_subject = subject;
    m_stale = true;
    if (!isVisible()) return;
    offer();
    fill();
}

void WhyTree::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_stale) return;
    offer();
    fill();
}

void WhyTree::showQuantity(const QString& id)
{
    offer();
    m_choice->setCurrentIndex(m_choice->findData(id));
    fill();
}

/// The figures that have a value; the chosen one stays chosen if it is among them.
void WhyTree::offer()
{
    const QScopedValueRollback guard(m_filling, true);
    if (m_choice->count() > 0) m_chosen = m_choice->currentData();   // stays while many links are being summed up
    m_choice->clear();
    if (!m_results) return;
    const auto add = [&](const auto& quantity, const std::optional<double>& value) {
        if (value)
            m_choice->addItem(localText(quantity.label) + QStringLiteral("   ") +
                                  format::text(value, quantity.format),
                              toQt(quantity.id));
    };
    m_whose->setText(whose());
    m_whose->setHidden(m_whose->text().isEmpty());
    const QString named = toQt(m_subject.served).section(u':', 1);
    if (isTold(m_subject))
        for (const ToldFigure& one : told()) add(one, one.value);
    else if (m_subject.served.starts_with("pool:"))
        for (const auto& quantity : poolQuantities()) add(quantity, readPool(quantity, *m_results, fromQt(named)));
    else if (const auto* workload = m_subject.served.empty() ? nullptr : workloadOf(*m_results, fromQt(named)))
        for (const auto& quantity : workloadQuantities()) add(quantity, quantity.read(*workload));
    else if (m_subject.together)
        for (const auto& quantity : instanceQuantities()) {
            // Of many each takes a good part of a millisecond: only the one that is asked for is worked out.
            if (m_subject.together->size() <= Selection::kMany) add(quantity, readTogether(quantity, *m_results, *m_subject.together));
            else if (quantity.sum == Sum::Add) m_choice->addItem(localText(quantity.label), toQt(quantity.id));
        }
    else if (m_subject.instance)
        for (const auto& quantity : instanceQuantities()) add(quantity, quantity.read(*m_results, *m_subject.instance));
    else if (m_subject.link)
        for (const auto& quantity : linkQuantities()) add(quantity, quantity.read(*m_results, *m_subject.link));
    else
        for (const auto& quantity : facilityQuantities()) add(quantity, quantity.read(*m_results));
    const int place = m_choice->findData(m_chosen);
    m_choice->setCurrentIndex(place >= 0 ? place : 0);
}

/// What the panel's title does not say.
QString WhyTree::whose() const
{
    const QString named = toQt(m_subject.served).section(u':', 1);
    if (!m_results) return {};
    if (m_subject.links) return tr("All selected links together");
    if (m_subject.served.starts_with("pool:")) return poolTitle(*m_results, named);
    if (m_subject.served.starts_with("workload:")) return tr("Workload %1").arg(named);
    if (!m_subject.served.empty()) return toldTitle(m_subject.served, m_results);
    return m_subject.together ? tr("All selected components together") : QString();
}

/// Of a line, a failure, a point or several links.
std::vector<ToldFigure> WhyTree::told() const
{
    if (m_subject.links) return figuresTogether(*m_results, m_subject.links);
    return m_costs ? figuresOf(*m_results, *m_costs, m_subject.served) : std::vector<ToldFigure>{};
}

std::optional<Reason> WhyTree::reason() const
{
    if (!m_results || m_shown.isEmpty()) return std::nullopt;
    if (isTold(m_subject)) {
        for (const ToldFigure& one : told())
            if (toQt(one.id) == m_shown) return one.why();
        return std::nullopt;
    }
    if (!m_subject.served.empty()) return explainOf(*m_results, m_subject.served, fromQt(m_shown));
    if (m_subject.together) return explainTogether(*m_results, fromQt(m_shown), *m_subject.together);
    if (m_subject.instance) return explain(*m_results, fromQt(m_shown), *m_subject.instance);
    if (m_subject.link) return explainLink(*m_results, fromQt(m_shown), *m_subject.link);
    return m_costs ? explain(*m_results, *m_costs, fromQt(m_shown)) : std::nullopt;
}

void WhyTree::fill()
{
    const QScopedValueRollback guard(m_filling, true);
    m_stale = false;
    if (quantity() != m_shown) m_open.clear();
    m_shown = quantity();
    const auto open = m_open;
    m_tree->clear();
    m_open = open;
    m_further.clear();
    m_reason = reason();
    m_choice->setEnabled(m_choice->count() > 0);
    m_formula->setText(!m_reason                   ? tr("Nothing is computed here yet.")
                       : m_reason->formula.empty() ? tr("Stated, not computed.")
                                                   : u'=' + QStringLiteral(" ") + localText(m_reason->formula));
    if (!m_reason) return;
    m_open.insert(m_shown);  // the first formula is seen at once
    addReason(*m_tree->invisibleRootItem(), *m_reason, m_shown);
    m_from->setText(tr("Point at a row to see where its figure is from."));
}

void WhyTree::addReason(QTreeWidgetItem& under, const Reason& reason, const QString& place)
{
    const Theme& theme = themeOf(palette());
    const bool field = toQt(reason.subject).startsWith(kField);
    const QString from = reason.formula.empty() ? localText(reason.source) : QStringLiteral("= ") + localText(reason.formula);
    auto* item = new QTreeWidgetItem(&under, {labelOf(reason), textOf(reason, field), from});
    item->setData(WhatColumn, PlaceRole, place);
    item->setData(WhatColumn, SubjectRole, toQt(reason.subject));
    item->setData(ValueColumn, NumberRole, reason.value);
    item->setTextAlignment(ValueColumn, Qt::AlignRight | Qt::AlignVCenter);
    if (field) item->setFlags(item->flags() | Qt::ItemIsEditable);
    item->setForeground(WhatColumn, reason.subject.empty() || field ? theme.text : theme.accent);
    item->setForeground(ValueColumn, field ? theme.accent : theme.textStrong);
    item->setForeground(FromColumn, theme.textMuted);
    const QString further = goesOn(reason) ? u'\n' + tr("The arrow before it tells what that is made of") : QString();
    const QString action = field                                 ? tr("Click to enter a value of this layout")
                           : reason.subject.starts_with("path:") ? tr("Click to go there")
                           : reason.subject.starts_with("part:") ? tr("Click to show the part")
                           : isServed(toQt(reason.subject))      ? tr("Click to show it in the serving plan")
                                                                 : QString();
    for (const int column : {WhatColumn, ValueColumn, FromColumn})
        item->setToolTip(column, from + (action.isEmpty() ? QString() : u'\n' + action) + further);
    item->setData(WhatColumn, ReasonRole, QVariant::fromValue(static_cast<const void*>(&reason)));
    if (reason.inputs.empty() && !goesOn(reason)) return;
    item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    if (m_open.contains(place)) item->setExpanded(true);
}

/// Rows are made when somebody looks: a cost names the bill of materials many times over.
void WhyTree::unfold(QTreeWidgetItem* item)
{
    const QString place = item->data(WhatColumn, PlaceRole).toString();
    m_open.insert(place);
    if (item->childCount() > 0) return;
    const QScopedValueRollback guard(m_filling, true);
    const auto& reason = *static_cast<const Reason*>(item->data(WhatColumn, ReasonRole).value<const void*>());
    const Reason* told = &reason;
    if (auto further = explainOn(*m_results, reason)) told = &m_further.emplace_back(std::move(*further));
    int number = 0;
    if (told->inputs.empty() && told != &reason) addReason(*item, *told, place + QStringLiteral("/0"));
    for (const auto& input : told->inputs)
        addReason(*item, input, place + u'/' + QString::number(number++) + toQt(input.label));
}

/// Prices of sources are in dollars: where the user reads another currency, with the rate.
void WhyTree::tell(const QTreeWidgetItem* item)
{
    if (item == nullptr) return;
    const auto& reason = *static_cast<const Reason*>(item->data(WhatColumn, ReasonRole).value<const void*>());
    const auto& currency = format::style().currency;
    const bool converted = currency.code != QLatin1String("USD") && toQt(reason.text).contains(QLatin1Char('$')) && reason.formula.empty();
    const QString rate = converted ? u'\n' + tr("%1 at 1 USD = %2 %3").arg(toQt(reason.text), format::number(currency.perUsd), currency.code) : QString();
    m_from->setText(item->toolTip(FromColumn) + rate);
}

void WhyTree::fillMenu(QMenu& menu)
{
    auto* item = m_tree->currentItem();
    if (item == nullptr) return;
    const QString subject = item->data(WhatColumn, SubjectRole).toString();
    const QString text = subject.startsWith(kField) ? tr("Enter a value") : subject.startsWith(QLatin1String("part:")) ? tr("Show the part") : tr("Go there");
    listEntry(menu, "why-follow", text, [this, item] { follow(item); }, !subject.isEmpty());
    listEntry(menu, "why-open", item->isExpanded() ? tr("Close") : tr("What it is made of"), [item] { item->setExpanded(!item->isExpanded()); },
              item->childCount() > 0 || item->childIndicatorPolicy() == QTreeWidgetItem::ShowIndicator);
}

void WhyTree::follow(QTreeWidgetItem* item)
{
    const QString subject = item->data(WhatColumn, SubjectRole).toString();
    const QString name = subject.mid(5).section(u'#', 0, 0);
    if (subject.startsWith(QLatin1String("path:"))) Q_EMIT placeWanted(name);
    if (subject.startsWith(QLatin1String("part:"))) Q_EMIT partWanted(name);
    if (isServed(subject)) Q_EMIT servedWanted(subject.section(u'#', 0, 0));
    if (subject.startsWith(kField)) m_tree->editItem(item, ValueColumn);
    if (subject.isEmpty() || subject.startsWith(QLatin1String("link:"))) item->setExpanded(!item->isExpanded());
}

void WhyTree::entered(QTreeWidgetItem* item, int column)
{
    if (m_filling || column != ValueColumn) return;
    const QString text = item->text(ValueColumn).trimmed();
    const auto value = typedNumber(text);
    const auto path = fromQt(item->data(WhatColumn, SubjectRole).toString().mid(kField.size()));
    const bool changed = !value || *value != item->data(ValueColumn, NumberRole).toDouble();
    QMetaObject::invokeMethod(this, &WhyTree::fill, Qt::QueuedConnection);  // not while the editor closes
    if (!changed) return;
    if (!value) {
        Q_EMIT refused(tr("\"%1\" is no number.").arg(text));
        return;
    }
    const auto delta = edit::setProperty(m_document.layout(), *m_document.catalog(), path, *value);
    if (delta)
        m_document.commit(*delta, tr("Set %1").arg(item->text(WhatColumn)));
    else
        Q_EMIT refused(localText(delta.refusal().message));
}

}  // namespace mw

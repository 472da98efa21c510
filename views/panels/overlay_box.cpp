// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/overlay_box.h"

#include "solver/quantities/instance_families.h"
#include "views/panels/overlay_list.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace mw {

namespace {

/// Headings stand at the edge, what is under them further in: of the list alone, keys search for the words and the box itself shows them.
class OverlayDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font.setBold(!index.flags().testFlag(Qt::ItemIsEnabled));
        if (index.row() > 0 && !option->font.bold()) option->text.prepend(u'\u2003');
    }
};

/// What it is, and what it is measured in where that is a unit.
QString helpOf(const InstanceQuantity& quantity)
{
    const QString help = localText(quantity.help);
    if (quantity.format == Format::FeedSide || quantity.format == Format::Count || quantity.format == Format::Usd) return help;
    const bool fahrenheit = quantity.format == Format::Temperature_c && format::style().fahrenheit, feet = quantity.format == Format::Length_m && format::style().feet;
    return QStringLiteral("%1 (%2)").arg(help, fahrenheit ? QStringLiteral("°F") : feet ? QStringLiteral("ft") : localText(unitOf(quantity.format)));
}

}  // namespace

OverlayBox::OverlayBox(QWidget* parent) : QComboBox(parent)
{
    setObjectName(QStringLiteral("overlay"));
    setToolTip(tr("Colour the plan by a quantity"));
    setAccessibleName(tr("Overlay"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);   // all of the bar fits 1280
    setMinimumContentsLength(11);
    setItemDelegate(new OverlayDelegate(this));
    addItem(tr("Kind of part"), QStringLiteral("none"));
    setItemData(0, tr("Each part in the colour of its kind, without figures"), Qt::ToolTipRole);
    for (const auto& family : instanceFamilies()) {
        addHeading(localText(family.title));
        for (const auto& quantity : family.quantities) addItem(localText(quantity.label), toQt(quantity.id));
    }
    tellUnits();
    connect(this, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT overlayChosen(currentData().toString()); });
}

void OverlayBox::tellUnits()
{
    for (const auto& family : instanceFamilies())
        for (const auto& quantity : family.quantities) setItemData(findData(toQt(quantity.id)), helpOf(quantity), Qt::ToolTipRole);
}

void OverlayBox::showPopup()
{
    tellUnits();   // those of the preferences by now
    (new OverlayList(*this))->open();
}

void OverlayBox::addHeading(const QString& title)
{
    addItem(title);
    qobject_cast<QStandardItemModel*>(model())->item(count() - 1)->setFlags(Qt::NoItemFlags);
}

}  // namespace mw

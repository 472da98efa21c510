// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/port_tree.h"

#include "model/edit/remove.h"
#include "views/session/port_mime.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"
#include "views/theme/theme_watch.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

#include <algorithm>

namespace mw {

namespace {

enum Column { NameColumn, StateColumn, ButtonColumn };
enum Role { PathRole = Qt::UserRole, LinkRole, GroupRole };

constexpr std::size_t kButtons = 100;  // rows beyond have no button of their own: mark them and press Delete

QString detailOf(const PortGroup& port)
{
    QStringList list;
    if (port.speed_gbps > 0) list << QStringLiteral("%1 Gbit/s").arg(port.speed_gbps);
    if (port.rating_kw > 0) list << QStringLiteral("%1 kW").arg(port.rating_kw);
    if (port.voltage_v > 0) list << QStringLiteral("%1 V").arg(port.voltage_v);
    if (list.isEmpty() && port.id != toText(port.kind)) list << localText(toText(port.kind));
    if (!port.fabric.empty() && port.fabric != port.id) list << toQt(port.fabric);   // once is enough
    return list.join(QStringLiteral(" · "));
}

}  // namespace

PortTree::PortTree(Document& document, QWidget* parent) : QTreeWidget(parent), m_document(document)
{
    new ThemeWatch(*this, [this] { if (!m_groups.empty()) fill(); });
    setObjectName(QStringLiteral("port-tree"));
    setAccessibleName(tr("Ports and where they lead"));
    setColumnCount(3);
    setHeaderLabels({tr("Port, leads to"), tr("In use"), QString()});
    setUniformRowHeights(true);
    setIndentation(14);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(StateColumn, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(ButtonColumn, QHeaderView::ResizeToContents);
    const auto go = [this](QTreeWidgetItem* item) {
        if (const auto path = item->data(NameColumn, PathRole).toString(); !path.isEmpty())
            Q_EMIT placeWanted(path);
    };
    connect(this, &QTreeWidget::itemClicked, this, [go](QTreeWidgetItem* item, int column) {
        if (column == NameColumn &&
            !(QGuiApplication::keyboardModifiers() & (Qt::ShiftModifier | Qt::ControlModifier)))
            go(item);
    });
    connect(this, &QTreeWidget::itemActivated, this, [this, go](QTreeWidgetItem* item) {
        const auto group = item->data(NameColumn, GroupRole).toString();
        group.isEmpty() ? go(item) : Q_EMIT linkWanted(toQt(m_path), group);
    });
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setDefaultDropAction(Qt::CopyAction);
}

std::vector<PortTree::Group> PortTree::groupsOf(const Facility& facility, InstanceIndex instance)
{
    std::vector<Group> groups;
    for (const auto& port : facility.part(instance).ports)
        groups.push_back({toQt(port.id), detailOf(port), toQt(port.connector), 0, port.count, {}});
    for (const auto index : facility.linksOf(instance)) {
        const auto& link = facility.links[index];
        const bool from = link.from == instance;
        const std::size_t at = from ? link.fromPort : link.toPort;
        if (at >= groups.size()) continue;
        groups[at].used += static_cast<int>(link.count);
        groups[at].ends.push_back({toQt(facility.instances[from ? link.to : link.from].path),
                                   toQt(facility.linkText(link)),
                                   link.prefix == kNoInstance ? link.link->id : std::string(), link.count});
    }
    return groups;
}

void PortTree::showInstance(const Facility& facility, InstanceIndex instance)
{
    const auto& path = facility.instances[instance].path;
    auto groups = groupsOf(facility, instance);
    if (path == m_path && groups == m_groups) return;
    m_path = path;
    m_groups = std::move(groups);
    fill();
}

void PortTree::showNone()
{
    m_path.clear();
    m_groups.clear();
    clear();
}

void PortTree::fill()
{
    const Theme& theme = themeOf(palette());
    clear();
    for (const auto& group : m_groups) {
        auto* item = new QTreeWidgetItem(this, {group.id, tr("%1 of %2").arg(group.used).arg(group.count)});
        item->setToolTip(NameColumn, group.toolTip.isEmpty()
                                         ? group.detail
                                         : group.detail + u'\n' + tr("Connector: %1").arg(group.toolTip));
        item->setToolTip(NameColumn, item->toolTip(NameColumn) + u'\n' + tr("Drag it onto the plan to link it, or press Enter"));
        item->setText(NameColumn, group.id + QStringLiteral("   ") + group.detail);
        item->setData(NameColumn, GroupRole, group.id);
        item->setForeground(NameColumn, theme.textStrong);
        item->setForeground(StateColumn, group.used > group.count ? theme.error
                                         : group.used == 0        ? theme.textMuted
                                                                  : theme.text);
        item->setToolTip(StateColumn,
                         tr("%1 used, %2 free").arg(group.used).arg(std::max(0, group.count - group.used)));
        for (const auto& end : group.ends) addEnd(*item, end);
    }
    expandAll();
}

void PortTree::addEnd(QTreeWidgetItem& under, const End& end)
{
    auto* item =
        new QTreeWidgetItem(&under, {QStringLiteral("→ ") + end.other,
                                     end.count > 1 ? QStringLiteral("%1 ×").arg(end.count) : QString()});
    item->setData(NameColumn, PathRole, end.other);
    item->setData(NameColumn, LinkRole, toQt(end.link));
    item->setToolTip(NameColumn, end.text + u'\n' + tr("Click to go there"));
    item->setForeground(NameColumn, themeOf(palette()).accent);
    if (end.link.empty() || static_cast<std::size_t>(under.childCount()) > kButtons) return;
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("unlink"));
    button->setText(QStringLiteral("×"));
    button->setProperty("inRow", true);
    button->setToolTip(tr("Unlink %1").arg(end.text));
    button->setAccessibleName(button->toolTip());
    connect(button, &QToolButton::clicked, this, [this, item] {
        clearSelection();
        item->setSelected(true);
        unlink();
    });
    setItemWidget(item, ButtonColumn, button);
}

void PortTree::unlink()
{
    std::vector<std::string> ids;
    for (const auto* item : selectedItems())
        if (const auto id = item->data(NameColumn, LinkRole).toString(); !id.isEmpty())
            ids.push_back(fromQt(id));
    if (ids.empty()) {
        Q_EMIT refused(tr(
            "Mark a link of the layout itself to take it away; for links of a block choose Arrange, Detach block first."));
        return;
    }
    const auto delta = edit::removeLinks(m_document.layout(), ids);
    if (!delta) {
        Q_EMIT refused(localText(delta.refusal().message));
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, delta] { m_document.commit(*delta, tr("Unlink")); },
        Qt::QueuedConnection);  // the button goes with its row
}

QStringList PortTree::mimeTypes() const
{
    return {QString::fromLatin1(kPortMime)};
}

/// Groups of ports can be dragged, not the links under them.
QMimeData* PortTree::mimeData(const QList<QTreeWidgetItem*>& items) const
{
    const QString group = items.isEmpty() ? QString() : items.front()->data(NameColumn, GroupRole).toString();
    if (group.isEmpty()) return nullptr;
    auto* mime = new QMimeData;
    mime->setData(QString::fromLatin1(kPortMime), mimeOf({m_path, fromQt(group)}));
    return mime;
}

void PortTree::contextMenuEvent(QContextMenuEvent* event)
{
    auto* item = event->reason() == QContextMenuEvent::Mouse ? itemAt(event->pos()) : currentItem();   // of the viewport, below the header
    if (item == nullptr) return;
    const QString group = item->data(NameColumn, GroupRole).toString(), path = item->data(NameColumn, PathRole).toString();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("port-menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!group.isEmpty())
        menu->addAction(tr("Link %1 to ...").arg(group), this, [this, group] { Q_EMIT linkWanted(toQt(m_path), group); })->setObjectName(QStringLiteral("port-link"));
    if (!path.isEmpty()) {
        menu->addAction(tr("Go to %1").arg(path), this, [this, path] { Q_EMIT placeWanted(path); })->setObjectName(QStringLiteral("port-go"));
        menu->addAction(tr("Unlink"), this, [this, item] {
                item->setSelected(true);
                unlink();
            })->setObjectName(QStringLiteral("port-unlink"));
    }
    menu->popup(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : viewport()->mapToGlobal(visualItemRect(item).center()));
}

/// Here Delete takes away the marked links; elsewhere it deletes what is selected on the plan.
bool PortTree::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete)
        event->accept();
    return QTreeWidget::event(event);
}

void PortTree::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && !selectedItems().isEmpty()) return unlink();
    QTreeWidget::keyPressEvent(event);
}

}  // namespace mw

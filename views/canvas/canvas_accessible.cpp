// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_accessible.h"

#include "views/canvas/canvas.h"
#include "views/session/document.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QTextDocumentFragment>

#include <string>
#include <unordered_map>

namespace mw {

namespace {

/// A component on the plan. It is known by its path: item numbers change with every edit.
class SpokenItem : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    SpokenItem(Canvas& canvas, std::string path) : m_canvas(&canvas), m_path(std::move(path)) {}

    bool isValid() const override { return m_canvas && item() != kNoItem; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text what) const override
    {
        if (!isValid()) return {};
        const Instance& instance = m_canvas->index().instanceOf(item());
        if (what == QAccessible::Name)
            return QStringLiteral("%1, %2").arg(toQt(instance.component->label.empty() ? instance.path : instance.component->label), partName(*instance.part));
        if (what == QAccessible::Description) return QTextDocumentFragment::fromHtml(describe(m_canvas->index(), item(), m_canvas->results())).toPlainText();
        return {};
    }
    QRect rect() const override
    {
        const QRect on = m_canvas ? m_canvas->pixelsOf(toQt(m_path)).toRect() : QRect();
        return on.isEmpty() ? on : QRect(m_canvas->mapToGlobal(on.topLeft()), on.size());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = state.focusable = true;
        state.invalid = !isValid();
        if (!isValid()) return state;
        const Selection& selection = m_canvas->document().selection();
        state.selected = selection.contains(m_path);
        state.focused = m_canvas->hasFocus() && selection.current() == m_path;
        state.offscreen = !m_canvas->rect().intersects(m_canvas->pixelsOf(toQt(m_path)).toRect());
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& name) override
    {
        if (name == pressAction() && isValid()) m_canvas->document().selection().select({m_path});
    }

private:
    [[nodiscard]] ItemIndex item() const
    {
        const auto& facility = m_canvas->index().facility();
        const auto instance = facility ? facility->find(m_path) : std::nullopt;
        return instance ? m_canvas->index().itemOf(*instance) : kNoItem;
    }

    QPointer<Canvas> m_canvas;
    std::string m_path;
};

/// The canvas: its cards first, then what stands in the hall. Children are made when they are asked for.
class SpokenCanvas : public QAccessibleWidget {
public:
    explicit SpokenCanvas(Canvas& canvas) : QAccessibleWidget(&canvas, QAccessible::List), m_canvas(canvas) {}
    ~SpokenCanvas() override
    {
        for (const auto& [path, id] : m_children) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return cards() + static_cast<int>(m_canvas.index().items().size()); }
    QAccessibleInterface* child(int position) const override
    {
        if (position < cards()) return QAccessibleWidget::child(position);
        const auto item = static_cast<std::size_t>(position - cards());
        return item < m_canvas.index().items().size() ? childOf(static_cast<ItemIndex>(item)) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        if (child == nullptr) return -1;
        for (std::size_t i = 0; i < m_canvas.index().items().size(); ++i) {
            const auto known = m_children.find(m_canvas.index().instanceOf(static_cast<ItemIndex>(i)).path);
            if (known != m_children.end() && QAccessible::accessibleInterface(known->second) == child) return cards() + static_cast<int>(i);
        }
        return QAccessibleWidget::indexOfChild(child);
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        if (auto* card = QAccessibleWidget::childAt(x, y); card != nullptr) return card;
        const QPoint on = m_canvas.mapFromGlobal(QPoint(x, y));
        if (!m_canvas.rect().contains(on)) return nullptr;
        const auto item = m_canvas.index().at(m_canvas.view().toMetre(QPointF(on)));
        return item ? childOf(*item) : nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        const auto& facility = m_canvas.index().facility();
        const auto current = facility ? facility->find(m_canvas.document().selection().current()) : std::nullopt;
        const ItemIndex item = current ? m_canvas.index().itemOf(*current) : kNoItem;
        return m_canvas.hasFocus() && item != kNoItem ? childOf(item) : QAccessibleWidget::focusChild();
    }
    [[nodiscard]] int cards() const { return QAccessibleWidget::childCount(); }

private:
    QAccessibleInterface* childOf(ItemIndex item) const
    {
        const std::string& path = m_canvas.index().instanceOf(item).path;
        const auto [known, isNew] = m_children.try_emplace(path);
        if (isNew) known->second = QAccessible::registerAccessibleInterface(new SpokenItem(m_canvas, path));
        return QAccessible::accessibleInterface(known->second);
    }

    Canvas& m_canvas;
    mutable std::unordered_map<std::string, QAccessible::Id> m_children{};
};

QAccessibleInterface* spokenCanvas(const QString&, QObject* object)
{
    auto* canvas = qobject_cast<Canvas*>(object);
    return canvas != nullptr ? new SpokenCanvas(*canvas) : nullptr;
}

}  // namespace

void makeCanvasAccessible()
{
    [[maybe_unused]] static const bool once = (QAccessible::installFactory(&spokenCanvas), true);
}

void tellSelection(Canvas& canvas)
{
    if (!QAccessible::isActive()) return;
    const auto* const spoken = dynamic_cast<SpokenCanvas*>(QAccessible::queryAccessibleInterface(&canvas));
    const auto& facility = canvas.index().facility();
    const auto current = facility ? facility->find(canvas.document().selection().current()) : std::nullopt;
    const ItemIndex item = current ? canvas.index().itemOf(*current) : kNoItem;
    if (spoken == nullptr || item == kNoItem) return;
    QAccessibleEvent event(&canvas, canvas.hasFocus() ? QAccessible::Focus : QAccessible::Selection);
    event.setChild(spoken->cards() + static_cast<int>(item));
    QAccessible::updateAccessibility(&event);
}

}  // namespace mw

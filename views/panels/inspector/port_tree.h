// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/document.h"

#include <QTreeWidget>

namespace mw {

/// The port groups of one instance: how many are used, and below each where its links lead. A click goes there; Delete or
/// the button takes a link away.
/// A group can be dragged onto the plan, where a link from it begins; Enter or its menu ask for the other end by name.
class PortTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit PortTree(Document& document, QWidget* parent = nullptr);
    void showInstance(const Facility& facility, InstanceIndex instance);
    void showNone();
    /// Takes away the links of the marked rows.
    void unlink();

Q_SIGNALS:
    void placeWanted(const QString& path);
    void refused(const QString& message);
    /// A link is to begin at this group of ports; what takes its other end is chosen next.
    void linkWanted(const QString& path, const QString& group);

protected:
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct End {
        QString other{}, text{};
        std::string link{};  ///< id in the layout; empty: of a block
        std::uint32_t count{1};
        bool operator==(const End&) const = default;
    };
    struct Group {
        QString id{}, detail{}, toolTip{};
        int used{}, count{};
        std::vector<End> ends{};
        bool operator==(const Group&) const = default;
    };
    [[nodiscard]] static std::vector<Group> groupsOf(const Facility& facility, InstanceIndex instance);
    void fill();
    void addEnd(QTreeWidgetItem& under, const End& end);

    Document& m_document;
    std::string m_path{};
    std::vector<Group> m_groups{};
};

}  // namespace mw

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/document.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QMenu;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace mw {

/// The part of what is selected: each figure with unit, confidence and source. A figure is overridden by typing another in
/// its place, for all that is selected; overridden ones are marked and can be reset. Of a member of a block the instance
/// that is selected overrides it, and others stay.
class PartTable : public QWidget {
    Q_OBJECT
public:
    explicit PartTable(Document& document, QWidget* parent = nullptr);
    void showInstances(const Facility& facility, const std::vector<InstanceIndex>& instances);
    /// A part that is no component: to read only.
    void showPart(const Catalog& catalog, const Part& part);

    struct Row {
        QString name{}, value{}, basis{}, toolTip{};
        std::string key{};  ///< of a figure that can be overridden; empty: to read only
        double number{};    ///< what editing starts from
        bool overridden{}, doubtful{};
        bool operator==(const Row&) const = default;
    };
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

Q_SIGNALS:
    void refused(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(std::vector<Row> rows, std::vector<std::string> paths, bool members);
    void fill();
    void makeRoom();
    void addRow(const Row& row);
    void fillMenu(QMenu& menu);
    void entered(QTreeWidgetItem* item, int column);
    void reset(const std::vector<std::string>& keys);
    void setFigure(const std::string& key, const std::optional<double>& value);

    Document& m_document;
    QLabel* m_state{};
    QPushButton* m_resetAll{};
    QTreeWidget* m_table{};
    std::vector<Row> m_rows{};
    std::vector<std::string> m_paths{};  ///< of the components and members of blocks that an entry overrides
    bool m_members{};                    ///< some of them are members of blocks
    bool m_filling{};
};

}  // namespace mw

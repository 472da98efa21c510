// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/weather/weather_library.h"
#include "views/session/layout_settings.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QTreeWidget;
class QTreeWidgetItem;

namespace mw {

class Document;

/// Settings of the layout, its site, halls, economics and targets: what it says, what holds where it says nothing and where that
/// is from. A value is typed in its cell; Reset (or Delete) takes it away again.
class SettingsTable : public QWidget {
    Q_OBJECT
public:
    explicit SettingsTable(Document& document, QWidget* parent = nullptr);

    /// Economic defaults that hold where the layout is silent, and the weather years that there are.
    void setData(CostDefaultsPtr costs, WeatherLibraryPtr weather);
    /// For the keyboard: into the search.
    void focusSearch();
    /// Chooses the row of a path, or of what the path leads into: "economics/phases/one" is in that of the phases. False: there is none.
    bool showSetting(std::string_view path);

Q_SIGNALS:
    /// A value was refused: why.
    void refused(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        std::string path{};
        const LayoutSetting* setting{};
        QTreeWidgetItem* item{};
    };
    struct GroupRow {
        QString title{};
        std::vector<std::string> paths{};
        bool operator==(const GroupRow&) const = default;
    };
    void follow();
    void fill();
    void rebuild(const std::vector<SettingGroup>& groups);
    void fillRow(const Row& row);
    void fillMenu(QMenu& menu);
    void filter();
    void entered(QTreeWidgetItem* item, int column);
    void set(const Row& row, const YamlNode& value);
    [[nodiscard]] const Row* rowOf(const QTreeWidgetItem* item) const;
    [[nodiscard]] std::optional<YamlNode> stated(const Row& row) const;

    Document& m_document;
    CostDefaultsPtr m_costs{};
    WeatherLibraryPtr m_weather{};
    QLineEdit* m_search{};
    QTreeWidget* m_table{};
    std::vector<GroupRow> m_groups{};   ///< that the rows were made for
    std::vector<Row> m_rows{};
    bool m_filling{}, m_closing{};   ///< rows are being filled; an editor gives its value
};

}  // namespace mw

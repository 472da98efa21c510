// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QLabel;

namespace mw {

class LimitBar;

/// Name, value and a remark, one under the other: how the inspector shows figures. Tab comes to one of the values that say why, arrow keys go to the others.
class FactList : public QWidget {
    Q_OBJECT
public:
    struct Row {
        QString name{};
        QString value{};
        QString remark{};              ///< muted, at the right: a limit, a confidence mark
        QString toolTip{};
        QString link{};                ///< not empty: a click on the value emits linkActivated with it
        bool doubtful{};               ///< the remark warns: an estimate, a figure that was not verified
        std::optional<double> share{}; ///< of a limit, 1 = full: a bar below
        bool plain{};                  ///< the link looks like any value: figures that say why
        bool stale{};                  ///< older than the layout: grey
        QString nameLink{};            ///< not empty: a click on the name emits linkActivated with it
    };

    explicit FactList(QWidget* parent = nullptr);
    void setRows(const std::vector<Row>& rows);
    [[nodiscard]] QString value(const QString& name) const;
    /// The bar of a row; nothing: it has none.
    [[nodiscard]] std::optional<double> share(const QString& name) const;

Q_SIGNALS:
    void linkActivated(const QString& link);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Labels {
        QLabel* name{};
        QLabel* value{};
        QLabel* remark{};
        LimitBar* bar{};
        QString link{};
        bool placed{}, below{};
    };
    Labels& labelsOf(std::size_t row);
    void putValue(std::size_t row, bool below);
    [[nodiscard]] bool mayStop(std::size_t row) const;
    void stopAt(std::size_t row);
    void go(std::size_t row, int key);

    QGridLayout* m_grid{};
    std::vector<Labels> m_labels{};
    std::size_t m_stop{};   ///< the row that Tab comes to
    bool m_byKeys{};        ///< the focus came so: it is shown
};

}  // namespace mw

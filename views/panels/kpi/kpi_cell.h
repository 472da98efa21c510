// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <vector>

class QHBoxLayout;
class QLabel;

namespace mw {

/// One figure: its name and its change above, its value below with that of a scenario beside it, at the foot a line of what it
/// was in this session.
class KpiCell : public QFrame {
    Q_OBJECT
public:
    KpiCell(const QString& id, const QString& label, QWidget* parent = nullptr);

    /// The first that fits is shown, the last beside a scenario's figure.
    void setValue(const QString& value, const QStringList& shorter = {});
    /// Empty: no change is shown. `good` colours it: +1 better, -1 worse, 0 neither.
    void setChange(const QString& change, int good);
    /// Empty: none is compared with. `brief` is shown where there is no room for the value.
    void setScenario(const QString& value, const QString& brief, int good);
    void setHistory(std::vector<double> values);
    /// Shown after a moment only: figures that follow an edit at once do not flicker.
    void setStale(bool stale);
    /// Whether the figure would need the smaller letters of a presentation; it has them when another needs them, too.
    [[nodiscard]] bool isCrowded() const { return m_crowded; }
    void setTight(bool tight);
    [[nodiscard]] QString value() const { return m_long; }
    [[nodiscard]] QString change() const;
    [[nodiscard]] QString scenario() const;
    [[nodiscard]] const std::vector<double>& history() const { return m_history; }

Q_SIGNALS:
    void clicked();
    void crowdedChanged();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fitValue();
    [[nodiscard]] bool fitsIn(int room);
    void fitChange();
    void putChange(bool below);
    void paintFocus();
    void lookStale(bool stale);

    QString m_changeLong{}, m_long{}, m_scenarioLong{}, m_scenarioBrief{};
    QStringList m_shorter{};   ///< of the value, the longest first
    std::vector<double> m_history{};
    QLabel* m_label{};
    QLabel* m_change{};
    QLabel* m_value{};
    QLabel* m_unitShown{};
    QLabel* m_scenario{};
    QHBoxLayout *m_top{}, *m_bottom{};
    QTimer m_staleSoon{};
    bool m_crowded{}, m_tight{};
    QString m_unit{};   ///< of the figure, where it stands with the name, or small behind it
};

}  // namespace mw

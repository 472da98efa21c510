// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QString>

#include <functional>
#include <vector>

class QLabel;

namespace mw {

/// A status bar whose text comes first: what stands on its right makes room for one that is long, and where that is not enough it ends with a whole word.
class HintBar : public QStatusBar {
    Q_OBJECT
public:
    explicit HintBar(QWidget* parent = nullptr);

    /// One of its permanent widgets: how wide it is, in pixels, with all that it has to say and without what can be spared.
    struct Part {
        std::function<int(bool narrow)> width_px{};
        std::function<void(bool narrow)> setNarrow{};
    };
    /// Those told of first are the first to make room.
    void yields(Part part);
    /// One that makes room by going.
    void yields(QLabel& label);
    /// What stands there while there is no message: those of a menu and of what was done pass.
    void setHint(const QString& hint);
    /// Message or hint, and as much of it as is seen.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void makeRoom();

    std::vector<Part> m_parts{};
    std::vector<bool> m_narrow{};
    QString m_hint{};
    int m_room_px{};   ///< for the text
};

}  // namespace mw

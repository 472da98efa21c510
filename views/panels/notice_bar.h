// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace mw {

/// What the user should know and may answer when it suits: a line above the page with buttons, nothing that stops work.
/// Every answer takes the line away.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    struct Answer {
        QString name{};   ///< object name of the button
        QString text{};
        std::function<void()> run{};
    };
    enum class Weight { Note, Warning };

    explicit NoticeBar(QWidget* parent = nullptr);

    /// Replaces an earlier notice of the same id.
    void tell(const QString& id, const QString& text, Weight weight, std::vector<Answer> answers);
    void take(const QString& id);
    /// Notes wait while it is quiet: what asks for no decision is not told to an audience.
    void setQuiet(bool quiet);
    /// Text of a notice; empty: there is none of this id.
    [[nodiscard]] QString text(const QString& id) const;

private:
    void showIfNeeded();

    QVBoxLayout* m_lines{};
    bool m_quiet{};
};

}  // namespace mw

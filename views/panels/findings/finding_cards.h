// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/rules/finding.h"
#include "views/session/document.h"

#include <QWidget>

#include <vector>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mw {

class FixButton;

/// Findings of what is selected, one card each: what is wrong, a button to go there and one to mend it.
class FindingCards : public QWidget {
    Q_OBJECT
public:
    explicit FindingCards(Document& document, QWidget* parent = nullptr);
    void setFindings(const std::vector<Finding>& findings);

Q_SIGNALS:
    void placeWanted(const QString& path);
    void refused(const QString& message);

private:
    struct Card {
        QFrame* frame{};
        QLabel* text{};
        QPushButton* show{};
        FixButton* fix{};
        Finding finding{};
    };
    void addCard();

    Document& m_document;
    QVBoxLayout* m_column{};
    std::vector<Card> m_cards{};
    QLabel* m_more{};
};

}  // namespace mw

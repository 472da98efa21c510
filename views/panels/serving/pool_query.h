// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QLineEdit;

namespace mw {

class Document;

/// A line to find racks and servers by: what fits is selected on the plan as it is typed, and counted. Return takes it.
class PoolQuery : public QWidget {
    Q_OBJECT
public:
    explicit PoolQuery(Document& document, QWidget* parent = nullptr);

Q_SIGNALS:
    void taken(const std::vector<std::string>& paths);

private:
    void follow();
    void take();

    Document& m_document;
    QLineEdit* m_text;
    QLabel* m_found;
    std::vector<std::string> m_paths{};
};

}  // namespace mw

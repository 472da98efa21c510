// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/help/help_pages.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QUrl;

namespace mw {

/// The help pages beside the studio: a list, a search over all of them, links from page to page ("page:canvas").
class HelpWindow : public QDialog {
    Q_OBJECT
public:
    HelpWindow(std::vector<HelpPage> pages, QWidget* parent = nullptr);
    void showPage(const QString& name);

private:
    void search(const QString& typed);
    void showRow(int row);
    void follow(const QUrl& link);
    void mark();

    std::vector<HelpPage> m_pages;
    QLineEdit* m_search{};
    QListWidget* m_list{};
    QTextBrowser* m_text{};
};

}  // namespace mw

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/about_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mw {

namespace {

QTreeWidget* libraryList(const std::vector<Library>& libraries, QWidget* parent)
{
    auto* list = new QTreeWidget(parent);
    list->setObjectName(QStringLiteral("about-libraries"));
    list->setAccessibleName(AboutDialog::tr("Libraries"));
    list->setRootIsDecorated(false);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setHeaderLabels({AboutDialog::tr("Built with"), AboutDialog::tr("Version"), AboutDialog::tr("Licence"), AboutDialog::tr("From")});
    for (const auto& library : libraries) new QTreeWidgetItem(list, {library.name, library.version, library.licence, library.address});
    for (int column : {0, 1, 2}) list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    return list;
}

/// What a report of a fault should name.
QString plainText(const QString& version, const std::vector<Library>& libraries)
{
    QString text = QStringLiteral("Millwright %1\n").arg(version);
    for (const auto& library : libraries) text += library.name + u' ' + library.version + u'\n';
    return text;
}

}  // namespace

AboutDialog::AboutDialog(const QString& version, const std::vector<Library>& libraries, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("about-dialog"));
    setWindowTitle(tr("About Millwright"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(620, 440);
    auto* title = new QLabel(tr("Millwright %1").arg(version), this);
    title->setProperty("title", true);
    auto* text = new QLabel(tr("A design studio for AI factories. Free software: you may use, study, change and share it under the GNU "
                               "General Public License, version 3 or later. It comes without warranty. The typeface is Inter."),
                            this);
    text->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = buttons->addButton(tr("Copy versions"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("about-copy"));
    copy->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    connect(copy, &QPushButton::clicked, this, [what = plainText(version, libraries)] { QApplication::clipboard()->setText(what); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(libraryList(libraries, this));
    column->addWidget(buttons);
}

}  // namespace mw

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_dialog.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QTreeView>

namespace mw {

namespace {

const QSize kFileDialog_px(860, 520);

QString& lastFolder()
{
    static QString folder;
    return folder;
}

QString chosenIn(QFileDialog& dialog)
{
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return {};
    lastFolder() = dialog.directory().absolutePath();
    return dialog.selectedFiles().front();
}

}  // namespace

std::unique_ptr<QFileDialog> makeFileDialog(QWidget* parent, const QString& title, const QString& folder, const QString& filter)
{
    constexpr int kName = 0, kSize = 1, kType = 2, kDate = 3;   // of QFileSystemModel
    auto dialog = std::make_unique<QFileDialog>(parent, title, folder, filter);
    dialog->setViewMode(QFileDialog::Detail);
    auto* list = dialog->findChild<QTreeView*>(QStringLiteral("treeView"));
    if (list == nullptr) return dialog;   // the platform has one of its own
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(kName, QHeaderView::Stretch);
    for (const int column : {kSize, kDate}) list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    list->setColumnHidden(kType, true);   // the name ends in it
    list->setTextElideMode(Qt::ElideMiddle);
    dialog->resize(kFileDialog_px);
    return dialog;
}

QString askFileToOpen(QWidget* parent, const QString& title, const QString& filter)
{
    const auto dialog = makeFileDialog(parent, title, lastFolder(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    return chosenIn(*dialog);
}

QString askFileToSave(QWidget* parent, const QString& title, const QString& proposal, const QString& filter)
{
    const QFileInfo file(proposal);
    const auto dialog = makeFileDialog(parent, title, proposal.contains(u'/') ? file.absolutePath() : lastFolder(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(file.fileName());
    return chosenIn(*dialog);
}

}  // namespace mw

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_dialog.h"

#include "views/theme/dialog_size.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QListView>
#include <QRegularExpression>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QTreeView>
#include <QWidget>

namespace mw {

namespace {

const QSize kFileDialog_px(860, 520);
constexpr int kPlaces_px = 150;   ///< of it, for "Computer" and the home folder

/// Layouts and pictures lie in folders of their own.
QString lastFolderKey(const QString& filter)
{
    static const QRegularExpression kFirstEnding(QStringLiteral("\\*\\.(\\w+)"));
    return QStringLiteral("folder/") + kFirstEnding.match(filter).captured(1);
}

QString chosenIn(QFileDialog& dialog, const QString& filter)
{
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return {};
    const QString file = dialog.selectedFiles().front();
    QSettings().setValue(lastFolderKey(filter), QFileInfo(file).absolutePath());
    return file;
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
    if (auto* places = dialog->findChild<QListView*>(QStringLiteral("sidebar"))) places->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (auto* parted = dialog->findChild<QSplitter*>()) parted->setSizes({kPlaces_px, kFileDialog_px.width() - kPlaces_px});
    resizeOnScreen(*dialog, kFileDialog_px);
    return dialog;
}

QString documentsFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

QString folderToOpenIn(const QWidget* parent, const QString& filter)
{
    const QString shown = parent != nullptr ? parent->window()->windowFilePath() : QString();
    if (const QFileInfo folder(QFileInfo(shown).absolutePath()); !shown.isEmpty() && folder.isWritable() && QFileInfo(shown).isWritable())
        return folder.filePath();
    const QString last = QSettings().value(lastFolderKey(filter)).toString();
    return QFileInfo(last).isDir() ? last : documentsFolder();
}

QString folderToSaveIn(const QWidget* parent, const QString& filter)
{
    const QString folder = folderToOpenIn(parent, filter);
    return QFileInfo(folder).isWritable() ? folder : documentsFolder();
}

void completeNames(QFileDialog& dialog, const QString& proposal)
{
    dialog.setDefaultSuffix(QFileInfo(proposal).suffix());
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& filter) {
        static const QRegularExpression kOneEnding(QStringLiteral("^[^*]*\\(\\*\\.(\\w+)\\)$"));
        if (const auto match = kOneEnding.match(filter); match.hasMatch()) dialog.setDefaultSuffix(match.captured(1));
    });
}

QString askFileToOpen(QWidget* parent, const QString& title, const QString& filter)
{
    const auto dialog = makeFileDialog(parent, title, folderToOpenIn(parent, filter), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    return chosenIn(*dialog, filter);
}

QString askFileToSave(QWidget* parent, const QString& title, const QString& proposal, const QString& filter)
{
    const QFileInfo file(proposal);
    const auto dialog = makeFileDialog(parent, title, proposal.contains(u'/') ? file.absolutePath() : folderToSaveIn(parent, filter), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(file.fileName());
    completeNames(*dialog, proposal);
    return chosenIn(*dialog, filter);
}

}  // namespace mw

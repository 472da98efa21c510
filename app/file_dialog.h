// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QFileDialog;
class QWidget;

namespace mw {

/// The dialog in which a file is chosen; the platform's own where it has one, else Qt's, with the room given to the names.
[[nodiscard]] std::unique_ptr<QFileDialog> makeFileDialog(QWidget* parent, const QString& title, const QString& folder, const QString& filter);

/// The user's documents, or the home folder where there is none.
[[nodiscard]] QString documentsFolder();
/// Where files of this kind are looked for: beside the layout that is open in the parent's window, where that may be written; else where
/// one was chosen last, now or in an earlier session; else among the user's documents.
[[nodiscard]] QString folderToOpenIn(const QWidget* parent, const QString& filter);
/// The same, of folders that may be written.
[[nodiscard]] QString folderToSaveIn(const QWidget* parent, const QString& filter);
/// The ending that a name typed without one gets: that of the proposal, or of the kind chosen in the dialog since.
void completeNames(QFileDialog& dialog, const QString& proposal);

/// Empty: none was chosen. Opening begins in folderToOpenIn(), saving beside what is proposed.
[[nodiscard]] QString askFileToOpen(QWidget* parent, const QString& title, const QString& filter);
[[nodiscard]] QString askFileToSave(QWidget* parent, const QString& title, const QString& proposal, const QString& filter);

}  // namespace mw

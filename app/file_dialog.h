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

/// Empty: none was chosen. Opening begins in the folder that a file was last chosen in, saving beside what is proposed.
[[nodiscard]] QString askFileToOpen(QWidget* parent, const QString& title, const QString& filter);
[[nodiscard]] QString askFileToSave(QWidget* parent, const QString& title, const QString& proposal, const QString& filter);

}  // namespace mw

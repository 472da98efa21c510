// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/layout_difference.h"

#include <QDialog>

namespace mw {

/// What the open layout and its file say differently, and which of the two shall stay.
class CompareDialog : public QDialog {
    Q_OBJECT
public:
    CompareDialog(const QString& file, const Differences& differences, QWidget* parent = nullptr);

Q_SIGNALS:
    void reloadWanted();
    void keepWanted();
};

}  // namespace mw

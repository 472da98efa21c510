// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/layout_difference.h"

#include <QDialog>

namespace mw {

/// What a layout and its file say differently, and which of the two shall stay.
class CompareDialog : public QDialog {
    Q_OBJECT
public:
    static constexpr std::size_t kMost = 1000;   ///< differences: more are not read by anybody
    /// The layout beside the file: it is open, or a crash left it.
    enum class Mine { Open, Recovered };
    CompareDialog(const QString& file, const Differences& differences, Mine mine, QWidget* parent = nullptr);

Q_SIGNALS:
    void reloadWanted();
    void keepWanted();
};

}  // namespace mw

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <vector>

namespace mw {

struct Library {
    QString name{}, version{}, licence{}, address{};
};

/// What this is, which version, under which licence, and the same of every library in it.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    AboutDialog(const QString& version, const std::vector<Library>& libraries, QWidget* parent = nullptr);
};

}  // namespace mw

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/compare_dialog.h"

#include "views/theme/dialog_size.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mw {

namespace {

constexpr int kChangeRow_px = 22;

QString summary(const QString& file, const Differences& differences, bool open)
{
    if (differences.lines.empty())
        return (open ? CompareDialog::tr("%1 means the same as the open layout; only comments or order differ.")
                     : CompareDialog::tr("%1 means the same as what can be recovered.")).arg(file);
    const auto count = differences.lines.size() + differences.left;
    QString text = (open ? CompareDialog::tr("%1 and the open layout differ in %2.") : CompareDialog::tr("%1 and what can be recovered differ in %2."))
                       .arg(file, count == 1 ? CompareDialog::tr("one place") : CompareDialog::tr("%1 places").arg(count));
    if (differences.left > 0) text += u' ' + CompareDialog::tr("The first %1 are listed.").arg(differences.lines.size());
    return text;
}

}  // namespace

CompareDialog::CompareDialog(const QString& file, const Differences& differences, Mine mine, QWidget* parent) : QDialog(parent)
{
    const bool open = mine == Mine::Open;
    setObjectName(QStringLiteral("compare-dialog"));
    setWindowTitle(tr("Compare with the file"));
    setAttribute(Qt::WA_DeleteOnClose);
    resizeOnScreen(*this, {760, 480});
    auto* list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("compare-list"));
    list->setAccessibleName(tr("Differences"));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setHeaderLabels({tr("What"), tr("Where"), open ? tr("Open here") : tr("Recovered"), tr("In the file")});
    for (const auto& line : differences.lines) {
        auto* item = new QTreeWidgetItem(list, {line.what, line.where, line.mine.isEmpty() ? QStringLiteral("–") : line.mine,
                                                line.theirs.isEmpty() ? QStringLiteral("–") : line.theirs});
        item->setSizeHint(3, QSize(0, kChangeRow_px));   // of the column that takes what is left
        for (int column : {2, 3}) item->setToolTip(column, item->text(column));
    }
    list->header()->setSectionResizeMode(QHeaderView::Interactive);
    for (int column : {0, 1}) list->resizeColumnToContents(column);
    list->setColumnWidth(2, 200);

    auto* buttons = new QDialogButtonBox(this);
    auto* reload = buttons->addButton(open ? tr("Reload the file") : tr("Discard"), QDialogButtonBox::AcceptRole);
    reload->setObjectName(QStringLiteral("compare-reload"));
    auto* keep = buttons->addButton(open ? tr("Keep mine") : tr("Recover"), QDialogButtonBox::AcceptRole);
    keep->setObjectName(QStringLiteral("compare-keep"));
    auto* later = buttons->addButton(QDialogButtonBox::Cancel);
    later->setText(tr("Decide later"));
    later->setDefault(true);   // Enter must not throw work away
    connect(reload, &QPushButton::clicked, this, &CompareDialog::reloadWanted);
    connect(keep, &QPushButton::clicked, this, &CompareDialog::keepWanted);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    auto* text = new QLabel(summary(file, differences, open), this);
    text->setObjectName(QStringLiteral("compare-summary"));
    text->setWordWrap(true);
    column->addWidget(text);
    column->addWidget(list);
    column->addWidget(buttons);
}

}  // namespace mw

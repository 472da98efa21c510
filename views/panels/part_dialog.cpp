// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/part_dialog.h"

#include "model/io/part_yaml.h"
#include "views/session/part_text.h"
#include "views/session/qt_text.h"
#include "views/theme/look.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mw {

namespace {

QString lineOf(const Diagnostic& diagnostic)
{
    QString text = PartDialog::tr("Line %1: %2").arg(diagnostic.where.line).arg(toQt(diagnostic.what));
    if (!diagnostic.expected.empty()) text += PartDialog::tr("; expected %1").arg(toQt(diagnostic.expected));
    return text;
}

}  // namespace

PartDialog::PartDialog(const Part& part, const Catalog& catalog, const QString& replaces, QWidget* parent)
    : QDialog(parent), m_catalog(catalog), m_replaces(replaces), m_text(new QPlainTextEdit(this)),
      m_state(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("part-dialog"));
    resize(620, 560);
    auto* help = new QLabel(tr("As it will stand in the layout's file. The unit of a figure is the end of "
                               "its name: power_max_kw, weight_kg."),
                            this);
    help->setProperty("muted", true);
    help->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("part-text"));
    m_text->setAccessibleName(tr("The part as YAML"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setPlainText(toQt(writePartText(part)));
    m_state->setObjectName(QStringLiteral("part-state"));
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(36);
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(10);
    column->addWidget(help);
    column->addWidget(m_text, 1);
    column->addWidget(m_state);
    column->addWidget(m_buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PartDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QString PartDialog::problemOf(const Part& part) const
{
    const QString id = toQt(part.id);
    if (!m_replaces.isEmpty() && id != m_replaces)
        return tr("The id stays \"%1\": components name the part by it.").arg(m_replaces);
    if (m_replaces.isEmpty() && m_catalog.find(part.id) != nullptr)
        return tr("There is a part \"%1\" already: choose another id.").arg(id);
    return {};
}

void PartDialog::check()
{
    auto read = readPartText(fromQt(m_text->toPlainText()));
    m_part = std::move(read.value);
    QStringList lines;
    for (const auto& diagnostic : read.diagnostics) lines << lineOf(diagnostic);
    if (m_part)
        if (const QString problem = problemOf(*m_part); !problem.isEmpty()) {
            lines.prepend(problem);
            m_part.reset();
        }
    if (lines.size() > 4) lines = lines.mid(0, 4) << tr("and %1 more").arg(lines.size() - 4);
    m_state->setText(lines.isEmpty() ? tr("%1: %2").arg(toQt(m_part->name), keyFigures(*m_part, m_catalog))
                                     : lines.join(u'\n'));
    setLook(*m_state, "trend", lines.isEmpty() ? 1 : -1);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(m_part.has_value());
}

}  // namespace mw

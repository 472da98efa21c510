// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/palette/part_dialog.h"

#include "model/io/part_yaml.h"
#include "views/panels/palette/part_form.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/dialog_size.h"
#include "views/theme/look.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTabWidget>
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
    : QDialog(parent), m_catalog(catalog), m_replaces(replaces), m_tabs(new QTabWidget(this)),
      m_text(new QPlainTextEdit(this)), m_state(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("part-dialog"));
    resizeOnScreen(*this, {700, 680});
    m_tabs->setObjectName(QStringLiteral("part-tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeForm(part), tr("Form"));
    m_tabs->addTab(makeText(), tr("YAML"));
    m_text->setPlainText(toQt(writePartText(part)));
    m_state->setObjectName(QStringLiteral("part-state"));
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(36);
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(10);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_state);
    column->addWidget(m_buttons);
    connect(m_form, &PartForm::edited, this, &PartDialog::takeForm);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PartDialog::takeText);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QWidget* PartDialog::makeForm(const Part& part)
{
    m_form = new PartForm(!m_replaces.isEmpty());
    m_form->setPart(part);
    auto* area = new QScrollArea(m_tabs);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_form);
    return area;
}

QWidget* PartDialog::makeText()
{
    auto* page = new QWidget(m_tabs);
    auto* help = new QLabel(tr("As it will stand in the layout's file. The unit of a figure is the end of "
                               "its name: power_max_kw, weight_kg."),
                            page);
    help->setProperty("muted", true);
    help->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("part-text"));
    m_text->setAccessibleName(tr("The part as YAML"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(help);
    column->addWidget(m_text, 1);
    return page;
}

void PartDialog::takeForm()
{
    const QScopedValueRollback guard(m_following, true);
    m_text->setPlainText(toQt(writePartText(m_form->part())));
    check();
}

/// A text that cannot be read leaves the form as it was, and closes it until the text is mended.
void PartDialog::takeText()
{
    if (m_following) return;
    check();
    const auto read = readPartText(fromQt(m_text->toPlainText()));
    m_form->setEnabled(read.value.has_value());
    if (read.value) m_form->setPart(*read.value);
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
    m_state->setText(lines.isEmpty() ? tr("%1: %2").arg(partName(*m_part), keyFigures(*m_part, m_catalog))
                                     : lines.join(u'\n'));
    setLook(*m_state, "trend", lines.isEmpty() ? 1 : -1);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(m_part.has_value());
}

}  // namespace mw

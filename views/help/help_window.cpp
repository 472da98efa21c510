// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/help/help_window.h"

#include "views/theme/dialog_size.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace mw {

namespace {

constexpr int kList_px = 220;

QStringList wordsOf(const QString& typed) { return typed.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

/// Room between the paragraphs that Markdown makes without any.
void layOut(QTextDocument& document)
{
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        auto format = block.blockFormat();
        format.setTopMargin(format.headingLevel() > 0 ? 16 : 4);
        format.setBottomMargin(format.headingLevel() > 0 ? 6 : 4);
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
    }
}

/// Thin lines in the colour of the theme's own, and room in the cells.
void layOutTables(const QTextDocument& document, const QColor& line)
{
    for (auto* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr) continue;
        auto format = table->format();
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(line);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(5);
        table->setFormat(format);
    }
}

/// Strong text in the heaviest weight that the bundled font has: a bolder one would be smeared out of it.
void lighten(QTextDocument& document)
{
    std::vector<QTextCursor> bold;   // first found, then changed: a change splits and joins fragments
    for (auto block = document.begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().fontWeight() <= QFont::DemiBold) continue;
            bold.emplace_back(&document);
            bold.back().setPosition(part.fragment().position());
            bold.back().setPosition(part.fragment().position() + part.fragment().length(), QTextCursor::KeepAnchor);
        }
    QTextCharFormat semiBold;
    semiBold.setFontWeight(QFont::DemiBold);
    for (auto& cursor : bold) cursor.mergeCharFormat(semiBold);
}

}  // namespace

HelpWindow::HelpWindow(std::vector<HelpPage> pages, QWidget* parent)
    : QDialog(parent), m_pages(std::move(pages)), m_search(new QLineEdit(this)), m_list(new QListWidget(this)), m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("help-window"));
    setWindowTitle(tr("Millwright help"));
    setAttribute(Qt::WA_DeleteOnClose);
    resizeOnScreen(*this, {900, 640});
    m_search->setObjectName(QStringLiteral("help-search"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("help-list"));
    m_list->setAccessibleName(tr("Pages"));
    m_text->setObjectName(QStringLiteral("help-text"));
    m_text->setAccessibleName(tr("Help page"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(18);
    auto* left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_list);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(12);
    row->addLayout(left);
    row->addWidget(m_text, 1);
    m_list->setFixedWidth(kList_px);
    m_search->setFixedWidth(kList_px);
    for (const auto& page : m_pages) m_list->addItem(page.title);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpWindow::showRow);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    m_list->setCurrentRow(0);
    m_search->setFocus();
}

void HelpWindow::showPage(const QString& name)
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [&](const HelpPage& page) { return page.name == name; });
    if (found == m_pages.end()) return;
    const int row = static_cast<int>(found - m_pages.begin());
    if (m_list->item(row)->isHidden()) m_search->clear();
    m_list->setCurrentRow(row);
}

void HelpWindow::search(const QString& typed)
{
    const auto words = wordsOf(typed);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool found = answers(m_pages[static_cast<std::size_t>(row)], words);
        m_list->item(row)->setHidden(!found);
        if (found && first < 0) first = row;
    }
    const auto* current = m_list->currentItem();
    if (first >= 0 && (current == nullptr || current->isHidden())) m_list->setCurrentRow(first);
    if (first < 0) m_text->setMarkdown(tr("Nothing in the help says “%1”.").arg(typed));
    else if (first == m_list->currentRow() || !current->isHidden()) showRow(m_list->currentRow());
}

void HelpWindow::showRow(int row)
{
    if (row < 0) return;
    m_text->setMarkdown(m_pages[static_cast<std::size_t>(row)].text);
    layOut(*m_text->document());
    lighten(*m_text->document());
    layOutTables(*m_text->document(), palette().color(QPalette::Mid));
    mark();
}

/// The words that are searched for stand out, and the first of them is in sight.
void HelpWindow::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const auto& word : wordsOf(m_search->text()))
        for (auto at = m_text->document()->find(word); !at.isNull(); at = m_text->document()->find(word, at)) {
            QTextEdit::ExtraSelection one;
            one.cursor = at;
            one.format.setBackground(palette().highlight());
            one.format.setForeground(palette().highlightedText());
            marks << one;
        }
    m_text->setExtraSelections(marks);
    auto start = marks.isEmpty() ? QTextCursor(m_text->document()) : marks.first().cursor;
    start.clearSelection();
    m_text->setTextCursor(start);
}

void HelpWindow::follow(const QUrl& link)
{
    if (link.scheme() == QStringLiteral("page")) showPage(link.path());
    else QDesktopServices::openUrl(link);
}

}  // namespace mw

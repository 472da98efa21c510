// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/welcome_page.h"

#include "model/io/yaml_tree.h"
#include "views/session/qt_text.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mw {

namespace {

constexpr int kColumn_px = 640;

/// The layout's own name, read without loading the layout; the file's name if there is none.
QString nameInFile(const QString& path)
{
    const auto tree = parseYamlFile(fromQt(path));
    const auto* name = tree.value ? tree.value->find("name") : nullptr;
    return name != nullptr && name->isScalar() ? toQt(name->text) : QFileInfo(path).completeBaseName();
}

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("heading", true);
    return label;
}

}  // namespace

WelcomePage::WelcomePage(const QString& examples, QWidget* parent)
    : QWidget(parent), m_recent(new QWidget(this)), m_recentList(new QVBoxLayout(m_recent))
{
    setObjectName(QStringLiteral("welcome-page"));
    auto* column = new QWidget(this);
    column->setMaximumWidth(kColumn_px);
    auto* list = new QVBoxLayout(column);
    list->setSpacing(8);
    auto* title = new QLabel(tr("Millwright"), column);
    title->setProperty("title", true);
    list->addWidget(title);
    auto* what = new QLabel(tr("Design an AI factory: drag racks, power and cooling onto a hall, link them, and see what it draws, "
                               "how it is cooled, what it produces and what a million tokens cost."), column);
    what->setWordWrap(true);
    what->setProperty("muted", true);
    list->addWidget(what);

    auto* buttons = new QHBoxLayout;
    auto* create = new QPushButton(tr("New layout"), column);
    create->setObjectName(QStringLiteral("welcome-new"));
    create->setProperty("primary", true);
    auto* open = new QPushButton(tr("Open ..."), column);
    open->setObjectName(QStringLiteral("welcome-open"));
    connect(create, &QPushButton::clicked, this, &WelcomePage::newWanted);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openWanted);
    buttons->addWidget(create);
    buttons->addWidget(open);
    buttons->addStretch();
    list->addSpacing(8);
    list->addLayout(buttons);
    list->addSpacing(12);

    m_recentList->setContentsMargins(0, 0, 0, 0);
    list->addWidget(m_recent);
    list->addWidget(heading(tr("Examples, from published reference designs"), column));
    for (const auto& file : QDir(examples).entryInfoList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name))
        list->addWidget(fileCard(nameInFile(file.filePath()), file.fileName(), file.filePath(),
                                 QStringLiteral("example-") + file.completeBaseName()));
    list->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto* inside = new QWidget(scroll);
    auto* centre = new QHBoxLayout(inside);
    centre->setContentsMargins(40, 48, 40, 40);
    centre->addStretch(1);
    centre->addWidget(column, 8);
    centre->addStretch(1);
    scroll->setWidget(inside);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    setRecent({});
}

void WelcomePage::setRecent(const QStringList& files)
{
    while (auto* item = m_recentList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recent->setVisible(!files.isEmpty());
    if (files.isEmpty()) return;
    m_recentList->addWidget(heading(tr("Recent"), m_recent));
    for (const auto& path : files)
        m_recentList->addWidget(fileCard(QFileInfo(path).fileName(), QDir::toNativeSeparators(path), path, QStringLiteral("recent")));
}

QWidget* WelcomePage::fileCard(const QString& title, const QString& detail, const QString& path, const QString& name)
{
    auto* card = new QCommandLinkButton(title, detail, this);
    card->setObjectName(name);
    card->setToolTip(path);
    connect(card, &QCommandLinkButton::clicked, this, [this, path] { Q_EMIT fileWanted(path); });
    return card;
}

}  // namespace mw

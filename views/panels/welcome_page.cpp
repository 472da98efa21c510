// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/welcome_page.h"

#include "model/io/yaml_tree.h"
#include "views/session/qt_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mw {

namespace {

constexpr int kColumn_px = 780;
constexpr int kCardHeight_px = 84;

/// The layout's own name, read without loading the layout; the file's name if there is none.
QString nameInFile(const QString& path)
{
    const auto tree = parseYamlFile(fromQt(path));
    const auto* name = tree.value ? tree.value->find("name") : nullptr;
    return name != nullptr && name->isScalar() ? toQt(name->text) : QFileInfo(path).completeBaseName();
}

/// The first paragraph of the comment on top of a layout, after its licence; the file's name if there is none.
QString sentenceInFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) return {};
    QStringList lines;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine(400)).trimmed();
        const QString text = line.mid(1).trimmed();
        if (!line.startsWith(QLatin1Char('#')) || (text.isEmpty() && !lines.isEmpty())) break;
        if (!text.isEmpty() && !text.startsWith(QLatin1String("SPDX-"))) lines << text;
    }
    return lines.isEmpty() ? QFileInfo(path).fileName() : lines.join(QLatin1Char(' '));
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
    list->setSpacing(10);
    addIntroduction(*list);
    list->addWidget(heading(tr("Examples, from published reference designs"), column));
    auto* grid = new QGridLayout;
    grid->setSpacing(10);
    int place = 0;
    for (const auto& file : QDir(examples).entryInfoList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        grid->addWidget(fileCard(nameInFile(file.filePath()), sentenceInFile(file.filePath()), file.filePath(),
                                 QStringLiteral("example-") + file.completeBaseName()),
                        place / 2, place % 2);
        ++place;
    }
    for (int i : {0, 1}) grid->setColumnStretch(i, 1);
    list->addLayout(grid);
    list->addSpacing(14);
    m_recentList->setContentsMargins(0, 0, 0, 0);
    m_recentList->setSpacing(8);
    list->addWidget(m_recent);
    list->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto* inside = new QWidget(scroll);
    auto* centre = new QHBoxLayout(inside);
    centre->setContentsMargins(40, 64, 40, 40);
    centre->addStretch(1);
    centre->addWidget(column, 20);
    centre->addStretch(1);
    scroll->setWidget(inside);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    setRecent({});
}

void WelcomePage::addIntroduction(QVBoxLayout& list)
{
    auto* title = new QLabel(tr("Millwright"), this);
    title->setProperty("title", true);
    list.addWidget(title);
    auto* what = new QLabel(tr("Design an AI factory: drag racks, power and cooling onto a hall, link them, and see what it draws, "
                               "how it is cooled, what it produces and what a million tokens cost."), this);
    what->setWordWrap(true);
    what->setProperty("lead", true);
    list.addWidget(what);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    auto* create = new QPushButton(tr("New layout"), this);
    create->setObjectName(QStringLiteral("welcome-new"));
    create->setProperty("primary", true);
    auto* open = new QPushButton(tr("Open ..."), this);
    open->setObjectName(QStringLiteral("welcome-open"));
    connect(create, &QPushButton::clicked, this, &WelcomePage::newWanted);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openWanted);
    buttons->addWidget(create);
    buttons->addWidget(open);
    buttons->addStretch();
    list.addSpacing(8);
    list.addLayout(buttons);
    list.addSpacing(20);
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
    for (const auto& path : files) {
        auto* card = fileCard(QFileInfo(path).fileName(), QDir::toNativeSeparators(path), path, QStringLiteral("recent"));
        card->setMinimumHeight(56);
        m_recentList->addWidget(card);
    }
}

QWidget* WelcomePage::fileCard(const QString& title, const QString& detail, const QString& path, const QString& name)
{
    auto* card = new QPushButton(this);
    card->setObjectName(name);
    card->setProperty("card", true);
    card->setToolTip(path);
    card->setAccessibleName(title);
    card->setAccessibleDescription(detail);
    card->setCursor(Qt::PointingHandCursor);
    card->setMinimumHeight(kCardHeight_px);
    card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* texts = new QVBoxLayout(card);
    texts->setContentsMargins(16, 10, 16, 10);
    texts->setSpacing(4);
    texts->addStretch();
    auto* first = heading(title, card);
    auto* second = new QLabel(detail, card);
    second->setProperty("muted", true);
    second->setWordWrap(true);
    for (auto* label : {first, second}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        texts->addWidget(label);
    }
    texts->addStretch();
    connect(card, &QPushButton::clicked, this, [this, path] { Q_EMIT fileWanted(path); });
    return card;
}

}  // namespace mw

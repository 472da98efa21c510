// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/welcome_page.h"

#include "model/io/yaml_tree.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mw {

namespace {

constexpr int kColumn_px = 1080, kLead_px = 780;
constexpr int kCardHeight_px = 88;   // a title and three lines
const QSize kPicture(96, 60);

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
    return lines.isEmpty() ? QFileInfo(path).fileName() : localText(lines.join(QLatin1Char(' ')));
}

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("heading", true);
    return label;
}

/// The small plan at the card's left; a file that has none yet gets an empty frame, so that names stand in line.
QLabel* picture(const QString& file, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QStringLiteral("preview"));
    label->setFixedSize(kPicture);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    label->setScaledContents(true);
    if (const QPixmap pixmap(file); !pixmap.isNull()) label->setPixmap(pixmap);
    return label;
}

}  // namespace

QString WelcomePage::nameInFile(const QString& path)
{
    const auto tree = parseYamlFile(fromQt(path));
    const auto* name = tree.value ? tree.value->find("name") : nullptr;
    return name != nullptr && name->isScalar() ? localText(name->text) : QFileInfo(path).completeBaseName();
}

WelcomePage::WelcomePage(const QString& examples, const QString& templates, QWidget* parent)
    : QWidget(parent), m_recent(new QWidget(this)), m_recentList(new QGridLayout(m_recent))
{
    setObjectName(QStringLiteral("welcome-page"));
    auto* column = new QWidget(this);
    column->setMaximumWidth(kColumn_px);
    auto* list = new QVBoxLayout(column);
    list->setSpacing(10);
    addIntroduction(*list);
    m_recentList->setContentsMargins(0, 0, 0, 14);
    m_recentList->setSpacing(10);
    for (int i : {0, 1}) m_recentList->setColumnStretch(i, 1);
    list->addWidget(m_recent);
    addFolder(*list, tr("Begin from"), templates, QStringLiteral("template-"), &WelcomePage::templateWanted);
    addFolder(*list, tr("Examples, from published reference designs"), examples, QStringLiteral("example-"), &WelcomePage::fileWanted);
    list->addStretch(1);   // cards stay as high as what they say

    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Examples and recent layouts"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto* inside = new QWidget(scroll);
    auto* centre = new QHBoxLayout(inside);
    centre->setContentsMargins(40, 48, 40, 40);
    centre->addStretch(1);
    centre->addWidget(column, 20);
    centre->addStretch(1);
    scroll->setWidget(inside);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    setRecent({}, {});
}

void WelcomePage::addIntroduction(QVBoxLayout& list)
{
    auto* title = new QLabel(tr("Millwright"), this);
    title->setProperty("title", true);
    list.addWidget(title);
    auto* what = new QLabel(tr("Design an AI factory: drag racks, power and cooling onto a hall, link them, and see what it draws, "
                               "how it is cooled, what it produces and what a million tokens cost."), this);
    what->setWordWrap(true);
    what->setMaximumWidth(kLead_px);
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
    auto* drop = new QLabel(tr("or drag a layout file into the window"), this);
    drop->setProperty("muted", true);
    buttons->addWidget(drop);
    buttons->addStretch();
    list.addSpacing(8);
    list.addLayout(buttons);
    list.addSpacing(20);
}

void WelcomePage::addFolder(QVBoxLayout& list, const QString& title, const QString& folder, const QString& name, Wanted wanted)
{
    const auto files = QDir(folder).entryInfoList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name);
    if (files.isEmpty()) return;
    list.addWidget(heading(title, this));
    auto* grid = new QGridLayout;
    grid->setSpacing(10);
    int place = 0;
    for (const auto& file : files) {
        grid->addWidget(fileCard(nameInFile(file.filePath()), sentenceInFile(file.filePath()), file.filePath(), name + file.completeBaseName(), wanted, QString()),
                        place / 2, place % 2);
        m_shipped << file.filePath();
        ++place;
    }
    for (int i : {0, 1}) grid->setColumnStretch(i, 1);
    list.addLayout(grid);
    list.addSpacing(14);
}

void WelcomePage::setRecent(const QStringList& files, const QStringList& pictures)
{
    while (auto* item = m_recentList->takeAt(0)) {
        if (auto* card = item->widget()) {
            card->hide();
            card->setObjectName({});
            card->deleteLater();   // not at once: it may be the one that was just clicked
        }
        delete item;
    }
    m_recent->setVisible(!files.isEmpty());
    if (files.isEmpty()) return;
    m_recentList->addWidget(heading(tr("Recent"), m_recent), 0, 0, 1, 2);
    for (qsizetype i = 0; i < files.size(); ++i) {
        auto* card = fileCard(QFileInfo(files[i]).fileName(), QDir::toNativeSeparators(QFileInfo(files[i]).path()), files[i], QStringLiteral("recent"),
                              &WelcomePage::fileWanted, pictures.value(i));
        m_recentList->addWidget(card, 1 + static_cast<int>(i) / 2, static_cast<int>(i) % 2);
    }
}

void WelcomePage::showPicture(const QString& layoutFile, const QString& pictureFile)
{
    for (const auto* card : findChildren<QPushButton*>())
        if (card->toolTip() == layoutFile)
            if (auto* label = card->findChild<QLabel*>(QStringLiteral("preview"))) label->setPixmap(QPixmap(pictureFile));
}

QWidget* WelcomePage::fileCard(const QString& title, const QString& detail, const QString& path, const QString& name, Wanted wanted,
                               const QString& pictureFile)
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
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(14);
    row->addWidget(picture(pictureFile, card));
    auto* texts = new QVBoxLayout;
    row->addLayout(texts, 1);
    texts->setSpacing(4);
    auto* first = heading(title, card);
    auto* second = new QLabel(detail, card);
    second->setProperty("muted", true);
    second->setWordWrap(true);
    for (auto* label : {first, second}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        texts->addWidget(label);
    }
    texts->addStretch();
    connect(card, &QPushButton::clicked, this, [this, path, wanted] { Q_EMIT (this->*wanted)(path); });
    return card;
}

}  // namespace mw

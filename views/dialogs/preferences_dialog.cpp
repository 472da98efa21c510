// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/preferences_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace mw {

namespace {

/// How figures may be written; the first is what files and reports use.
struct Signs {
    const char16_t* decimal;
    const char16_t* thousands;
};
constexpr std::array kSigns{Signs{u".", u","}, Signs{u",", u"."}, Signs{u".", u"\u202f"}, Signs{u",", u"\u202f"}, Signs{u".", u""}};

constexpr std::array kAutosave_min{0, 1, 2, 5, 10, 30};

QString exampleOf(const Signs& signs)
{
    return QStringLiteral("12") + QString::fromUtf16(signs.thousands) + QStringLiteral("345") + QString::fromUtf16(signs.decimal) + QStringLiteral("6");
}

int indexOf(const format::Style& style)
{
    const auto found = std::find_if(kSigns.begin(), kSigns.end(), [&](const Signs& signs) {
        return style.decimal == QString::fromUtf16(signs.decimal) && style.thousands == QString::fromUtf16(signs.thousands);
    });
    return found == kSigns.end() ? 0 : static_cast<int>(found - kSigns.begin());
}

}  // namespace

PreferencesDialog::PreferencesDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent), m_before(preferences), m_pages(new QTabWidget(this))
{
    setObjectName(QStringLiteral("preferences"));
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 520);
    m_pages->setObjectName(QStringLiteral("preferences-pages"));
    m_pages->setDocumentMode(true);
    m_pages->tabBar()->setAccessibleName(tr("Preferences"));
    addPage(tr("General"), generalPage());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] {
        if (shown() != m_before) Q_EMIT changed(m_before);
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->addWidget(m_pages);
    column->addWidget(buttons);
}

void PreferencesDialog::addPage(const QString& title, QWidget* page) { m_pages->addTab(page, title); }

QComboBox* PreferencesDialog::choice(QFormLayout& form, const QString& label, const QString& name, const QStringList& texts, int current)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->addItems(texts);
    box->setCurrentIndex(current);
    form.addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &PreferencesDialog::tellChange);
    return box;
}

QWidget* PreferencesDialog::generalPage()
{
    auto* page = new QWidget(this);
    auto& form = *new QFormLayout(page);
    form.setContentsMargins(12, 18, 12, 12);
    form.setHorizontalSpacing(24);
    form.setVerticalSpacing(12);
    const auto& style = m_before.style;
    m_theme = choice(form, tr("Theme"), QStringLiteral("pref-theme"), {tr("Dark"), tr("Light"), tr("As the system")}, static_cast<int>(m_before.theme));
    m_length = choice(form, tr("Lengths"), QStringLiteral("pref-length"), {tr("Metres"), tr("Feet")}, style.feet ? 1 : 0);
    m_temperature = choice(form, tr("Temperatures"), QStringLiteral("pref-temperature"), {tr("Celsius"), tr("Fahrenheit")}, style.fahrenheit ? 1 : 0);
    QStringList signs;
    for (const auto& one : kSigns) signs << exampleOf(one);
    m_numbers = choice(form, tr("Numbers"), QStringLiteral("pref-numbers"), signs, indexOf(style));
    m_sample = new QLabel(page);
    m_sample->setObjectName(QStringLiteral("pref-sample"));
    m_sample->setProperty("muted", true);
    form.addRow(QString(), m_sample);

    m_motion = choice(form, tr("Motion"), QStringLiteral("pref-motion"), {tr("Levels and views glide"), tr("None")}, m_before.motion ? 0 : 1);
    QStringList pauses{tr("Never")};
    for (const int minutes : kAutosave_min)
        if (minutes > 0) pauses << (minutes == 1 ? tr("Every minute") : tr("Every %1 minutes").arg(minutes));
    const auto pause = std::find(kAutosave_min.begin(), kAutosave_min.end(), m_before.autosave_min);
    m_autosave = choice(form, tr("Save by itself"), QStringLiteral("pref-autosave"), pauses,
                        pause == kAutosave_min.end() ? 0 : static_cast<int>(pause - kAutosave_min.begin()));
    auto* kept = new QLabel(tr("Every edit is kept for recovery in any case; saving by itself changes the file."), page);
    kept->setProperty("muted", true);
    kept->setWordWrap(true);
    form.addRow(QString(), kept);
    m_start = choice(form, tr("On start"), QStringLiteral("pref-start"), {tr("Welcome page"), tr("Last layout")}, m_before.openLast ? 1 : 0);
    auto* money = new QLabel(tr("US dollars, as the catalogue's prices; no exchange rates are shipped. Reports and files always use metres, "
                                "Celsius and a decimal point."), page);
    money->setProperty("muted", true);
    money->setWordWrap(true);
    form.addRow(tr("Money"), money);
    tellChange();
    return page;
}

Preferences PreferencesDialog::shown() const
{
    Preferences now = m_before;
    now.theme = static_cast<Preferences::ThemeChoice>(m_theme->currentIndex());
    now.style.feet = m_length->currentIndex() == 1;
    now.style.fahrenheit = m_temperature->currentIndex() == 1;
    const auto& signs = kSigns[static_cast<std::size_t>(m_numbers->currentIndex())];
    now.style.decimal = QString::fromUtf16(signs.decimal);
    now.style.thousands = QString::fromUtf16(signs.thousands);
    now.autosave_min = kAutosave_min[static_cast<std::size_t>(m_autosave->currentIndex())];
    now.motion = m_motion->currentIndex() == 0;
    now.openLast = m_start->currentIndex() == 1;
    return now;
}

/// The owner puts it into effect first, so that the sample line shows it.
void PreferencesDialog::tellChange()
{
    if (m_start == nullptr) return;   // the page is being made
    if (isVisible()) Q_EMIT changed(shown());
    m_sample->setText(tr("For example %1, %2, %3, %4")
                          .arg(format::length(13.2), format::temperature(32), format::power(1234.5), format::count(12345)));
}

}  // namespace mw

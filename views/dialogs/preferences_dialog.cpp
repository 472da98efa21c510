// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/preferences_dialog.h"

#include "views/session/text/figure_text.h"
#include "views/session/text/language.h"
#include "views/theme/dialog_size.h"
#include "views/theme/form_rows.h"
#include "views/theme/look.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

/// How figures may be written; the first is what files and reports use.
struct Signs {
    const char16_t* decimal;
    const char16_t* thousands;
};
constexpr std::array kSigns{Signs{u".", u","}, Signs{u",", u"."}, Signs{u".", u"\u202f"}, Signs{u",", u"\u202f"}, Signs{u".", u""}};

constexpr std::array kAutosave_min{0, 1, 2, 5, 10, 30};
constexpr std::array kNewGrid_m{0.1, 0.3, 0.5, 0.6, 0.6096, 1.0};
const QStringList kLanguages{QString(), QStringLiteral("en"), QStringLiteral("de")};

struct Money {
    const char* code;
    const char* name;
};
constexpr std::array kMoney{Money{"USD", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "US dollar")},
                            Money{"EUR", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "Euro")},
                            Money{"GBP", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "Pound sterling")},
                            Money{"CHF", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "Swiss franc")},
                            Money{"SEK", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "Swedish krona")},
                            Money{"NOK", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "Norwegian krone")},
                            Money{"DKK", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "Danish krone")},
                            Money{"CAD", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "Canadian dollar")},
                            Money{"AUD", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "Australian dollar")},
                            Money{"SGD", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "Singapore dollar")},
                            Money{"INR", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "Indian rupee")},
                            Money{"CNY", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "Chinese yuan")},
                            Money{"JPY", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "Japanese yen")},
                            Money{"KRW", QT_TRANSLATE_NOOP("mw::PreferencesDialog", "South Korean won")}};

QString exampleOf(const QString& decimal, const QString& thousands)
{
    return QStringLiteral("1") + thousands + QStringLiteral("234") + decimal + QStringLiteral("5");
}

/// The first line stands for the language's signs.
int indexOf(const Preferences& preferences)
{
    if (preferences.languageSigns) return 0;
    const auto found = std::find_if(kSigns.begin(), kSigns.end(), [&](const Signs& signs) {
        return preferences.style.decimal == QString::fromUtf16(signs.decimal) && preferences.style.thousands == QString::fromUtf16(signs.thousands);
    });
    return found == kSigns.end() ? 1 : static_cast<int>(found - kSigns.begin()) + 1;
}

template <class List, class Value>
int placeIn(const List& list, const Value& value)
{
    const auto found = std::find(list.begin(), list.end(), value);
    return found == list.end() ? 0 : static_cast<int>(found - list.begin());
}

QFormLayout& formOn(QWidget& page)
{
    auto* column = new QVBoxLayout(&page);   // notes take no more than their lines
    column->setContentsMargins(12, 18, 12, 12);
    auto& form = *new QFormLayout;
    column->addLayout(&form);
    column->addStretch(1);
    form.setHorizontalSpacing(24);
    form.setVerticalSpacing(12);
    return form;
}

/// Back to what it is as shipped, which a dialog of untouched preferences knows; and its value for the clipboard.
void addFieldMenu(QComboBox& box)
{
    box.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&box, &QWidget::customContextMenuRequested, &box, [&box](QPoint at) {
        const PreferencesDialog shipped(Preferences{});
        const int first = shipped.findChild<QComboBox*>(box.objectName())->currentIndex();
        QMenu menu(&box);
        menu.setObjectName(QStringLiteral("preference-menu"));
        auto* reset = menu.addAction(PreferencesDialog::tr("Back to the default, %1").arg(box.itemText(first)), &box, [&box, first] { box.setCurrentIndex(first); });
        reset->setObjectName(QStringLiteral("preference-reset"));
        reset->setEnabled(box.currentIndex() != first);
        menu.addAction(PreferencesDialog::tr("Copy the value"), &box, [&box] { QGuiApplication::clipboard()->setText(box.currentText()); })
            ->setObjectName(QStringLiteral("preference-copy"));
        menu.exec(box.mapToGlobal(at));
    });
}

}  // namespace

format::Style withLanguageSigns(format::Style style)
{
    const QLocale spoken = language::locale();
    style.decimal = spoken.decimalPoint();
    style.thousands = spoken.groupSeparator();
    return style;
}

PreferencesDialog::PreferencesDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent), m_before(preferences), m_pages(new QTabWidget(this))
{
    setObjectName(QStringLiteral("preferences"));
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    resizeOnScreen(*this, {680, 540});
    m_pages->setObjectName(QStringLiteral("preferences-pages"));
    m_pages->setDocumentMode(true);
    m_pages->tabBar()->setAccessibleName(tr("Preferences"));
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->addWidget(m_pages);
    addPage(tr("General"), generalPage());
    addPage(tr("Units and figures"), figuresPage());
    tellChange();
    connect(this, &QDialog::rejected, this, [this] {
        if (shown() != m_before) Q_EMIT changed(m_before);
    });
}

/// The tab key comes to the buttons last, which stand below every page: it goes round in the order in which widgets came into the window.
void PreferencesDialog::addPage(const QString& title, QWidget* page)
{
    m_pages->addTab(page, title);
    m_buttons->setParent(nullptr);
    layout()->addWidget(m_buttons);
}

QComboBox* PreferencesDialog::choice(QFormLayout& form, const QString& label, const QString& name, const QStringList& texts, int current)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->addItems(texts);
    box->setCurrentIndex(current);
    form.addRow(label, box);
    addFieldMenu(*box);
    connect(box, &QComboBox::currentIndexChanged, this, &PreferencesDialog::tellChange);
    return box;
}

QLabel* PreferencesDialog::note(QFormLayout& form, const QString& text)
{
    auto* label = new QLabel(text, this);
    label->setProperty("muted", true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    form.addRow(QString(), label);
    return label;
}

QWidget* PreferencesDialog::generalPage()
{
    auto* page = new QWidget(this);
    auto& form = formOn(*page);
    m_language = choice(form, tr("Language"), QStringLiteral("pref-language"), {tr("As the system"), QStringLiteral("English"), QStringLiteral("Deutsch")},
                        placeIn(kLanguages, m_before.language));
    m_languageNote = note(form, {});
    m_languageNote->setObjectName(QStringLiteral("pref-language-note"));
    m_theme = choice(form, tr("Theme"), QStringLiteral("pref-theme"), {tr("Dark"), tr("Light"), tr("As the system")}, static_cast<int>(m_before.theme));
    m_grid = choice(form, tr("Grid"), QStringLiteral("pref-grid"), {tr("Shown"), tr("Hidden")}, m_before.grid ? 0 : 1);
    QStringList pitches;
    for (const double pitch_m : kNewGrid_m) pitches << format::length(pitch_m);
    m_newGrid = choice(form, tr("Grid of new halls"), QStringLiteral("pref-new-grid"), pitches, placeIn(kNewGrid_m, m_before.newGrid_m));
    m_newGrid->setToolTip(tr("Pitch that a new hall snaps to; 0.6 m is a tile of a raised floor"));

    m_motion = choice(form, tr("Motion"), QStringLiteral("pref-motion"), {tr("Levels and views glide"), tr("None")}, m_before.motion ? 0 : 1);
    QStringList pauses{tr("Never")};
    for (const int minutes : kAutosave_min)
        if (minutes > 0) pauses << (minutes == 1 ? tr("Every minute") : tr("Every %1 minutes").arg(minutes));
    m_autosave = choice(form, tr("Save by itself"), QStringLiteral("pref-autosave"), pauses, placeIn(kAutosave_min, m_before.autosave_min));
    note(form, tr("Every edit is kept for recovery in any case; saving by itself changes the file."));
    m_start = choice(form, tr("On start"), QStringLiteral("pref-start"), {tr("Welcome page"), tr("Last layout")}, m_before.openLast ? 1 : 0);
    centreLabels(form);
    return page;
}

QWidget* PreferencesDialog::figuresPage()
{
    auto* page = new QWidget(this);
    auto& form = formOn(*page);
    const auto& style = m_before.style;
    m_length = choice(form, tr("Lengths"), QStringLiteral("pref-length"), {tr("Metres"), tr("Feet")}, style.feet ? 1 : 0);
    m_temperature = choice(form, tr("Temperatures"), QStringLiteral("pref-temperature"), {tr("Celsius"), tr("Fahrenheit")}, style.fahrenheit ? 1 : 0);
    const auto spoken = withLanguageSigns({});
    QStringList signs{tr("As the language: %1").arg(exampleOf(spoken.decimal, spoken.thousands))};
    for (const auto& one : kSigns) signs << exampleOf(QString::fromUtf16(one.decimal), QString::fromUtf16(one.thousands));
    m_numbers = choice(form, tr("Numbers"), QStringLiteral("pref-numbers"), signs, indexOf(m_before));
    addCurrency(form);
    m_sample = note(form, {});
    m_sample->setObjectName(QStringLiteral("pref-sample"));
    // Alone in wrapping, and last: a form gives such a label more height than its lines have.
    note(form, tr("Reports and files always use English, metres, Celsius, a decimal point and US dollars, whatever is chosen here."))->setWordWrap(true);
    centreLabels(form);
    return page;
}

/// No rates are shipped: they would be stale on the day they are read.
void PreferencesDialog::addCurrency(QFormLayout& form)
{
    QStringList names;
    int current = 0;
    for (const auto& money : kMoney) {
        if (m_before.style.currency.code == QLatin1String(money.code)) current = static_cast<int>(names.size());
        names << QStringLiteral("%1 (%2)").arg(tr(money.name), QLatin1String(money.code));
    }
    m_currency = choice(form, tr("Currency"), QStringLiteral("pref-currency"), names, current);
    m_rate = new QLineEdit(this);
    m_rate->setObjectName(QStringLiteral("pref-rate"));
    m_rate->setAccessibleName(tr("Rate for one US dollar"));
    if (current > 0) m_rate->setText(plainNumber(m_before.style.currency.perUsd));
    auto* rate = new QHBoxLayout;
    m_rateUnit = new QLabel(this);
    m_rateUnit->setObjectName(QStringLiteral("pref-rate-unit"));
    rate->setSpacing(8);
    rate->addWidget(m_rate);
    rate->addWidget(m_rateUnit);
    form.addRow(tr("1 USD is"), rate);
    m_rateNote = note(form, {});
    m_rateNote->setObjectName(QStringLiteral("pref-rate-note"));
    connect(m_rate, &QLineEdit::textEdited, this, &PreferencesDialog::tellChange);
    m_currency->disconnect(this);
    connect(m_currency, &QComboBox::currentIndexChanged, this, [this] {
        m_rate->clear();   // it is that of one currency
        tellChange();
    });
}

format::Currency PreferencesDialog::shownCurrency() const
{
    const QString code = QLatin1String(kMoney[static_cast<std::size_t>(m_currency->currentIndex())].code);
    const auto rate = typedNumber(m_rate->text());
    if (m_currency->currentIndex() == 0 || !rate || *rate <= 0) return {};
    const auto& before = m_before.style.currency;
    // What is shown has six digits: a rate that was not touched is the one before.
    const bool same = before.code == code && plainNumber(before.perUsd) == plainNumber(*rate);
    return same ? before : format::Currency{code, *rate, QDate::currentDate()};
}

Preferences PreferencesDialog::shown() const
{
    Preferences now = m_before;
    now.language = kLanguages[m_language->currentIndex()];
    now.theme = static_cast<Preferences::ThemeChoice>(m_theme->currentIndex());
    now.grid = m_grid->currentIndex() == 0;
    now.newGrid_m = kNewGrid_m[static_cast<std::size_t>(m_newGrid->currentIndex())];
    now.autosave_min = kAutosave_min[static_cast<std::size_t>(m_autosave->currentIndex())];
    now.motion = m_motion->currentIndex() == 0;
    now.openLast = m_start->currentIndex() == 1;
    now.style.feet = m_length->currentIndex() == 1;
    now.style.fahrenheit = m_temperature->currentIndex() == 1;
    now.languageSigns = m_numbers->currentIndex() == 0;
    if (!now.languageSigns) {
        const auto& signs = kSigns[static_cast<std::size_t>(m_numbers->currentIndex() - 1)];
        now.style.decimal = QString::fromUtf16(signs.decimal);
        now.style.thousands = QString::fromUtf16(signs.thousands);
    }
    now.style.currency = shownCurrency();
    return now;
}

void PreferencesDialog::showRate()
{
    const bool foreign = m_currency->currentIndex() > 0, known = shownCurrency().code != QLatin1String("USD");
    const bool wrong = foreign && !known && !m_rate->text().trimmed().isEmpty();
    const QString code = QLatin1String(kMoney[static_cast<std::size_t>(m_currency->currentIndex())].code);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!wrong);
    m_rate->setEnabled(foreign);
    m_rate->setPlaceholderText(foreign ? QString() : QStringLiteral("1"));
    m_rateUnit->setText(code);
    m_rateNote->setText(!foreign ? tr("Prices of the catalogue are in US dollars.")
                        : wrong  ? tr("This is no rate: enter how many %1 a US dollar costs, more than 0.").arg(code)
                        : known  ? tr("%1. Layouts stay in US dollars; what is shown is converted.").arg(format::rateText())
                                 : tr("Enter how many %1 a US dollar costs; until then figures stay in dollars.").arg(code));
    setLook(*m_rateNote, "trend", wrong ? -1 : 0);   // in the colour of a warning
}

/// The owner puts it into effect first, so that the sample line shows it.
void PreferencesDialog::tellChange()
{
    if (m_sample == nullptr) return;   // the pages are being made
    if (isVisible()) Q_EMIT changed(shown());
    const bool later = language::resolved(shown().language) != language::current();
    m_languageNote->setText(later ? tr("From the next start on.") : tr("Language of the window. Reports and files stay English."));
    showRate();
    m_sample->setText(tr("For example %1, %2, %3, %4, %5")
                          .arg(format::length(13.2), format::temperature(32), format::power(1234.5), format::count(12345), format::money(41.8e6)));
}

}  // namespace mw

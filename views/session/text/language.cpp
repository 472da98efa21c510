// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <atomic>
#include <cstring>
#include <memory>
#include <vector>

static void initTranslations() { Q_INIT_RESOURCE(translations); }   // of a static library; not possible inside a namespace

namespace mw::language {

namespace {

const QString kEnglish = QStringLiteral("en");
std::atomic<bool> s_silent{false};

/// Words of Qt's own that the studio shows, for systems that lack its translations.
[[maybe_unused]] constexpr const char* kQtWords[]{
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),        QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),      QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),     QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),      QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Apply"),     QT_TRANSLATE_NOOP("QPlatformTheme", "Reset"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Help"),      QT_TRANSLATE_NOOP("QWidgetTextControl", "&Undo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Redo"), QT_TRANSLATE_NOOP("QWidgetTextControl", "Cu&t"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Copy"), QT_TRANSLATE_NOOP("QWidgetTextControl", "&Paste"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Delete"), QT_TRANSLATE_NOOP("QWidgetTextControl", "Select All"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Undo"),          QT_TRANSLATE_NOOP("QLineEdit", "&Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "Cu&t"),           QT_TRANSLATE_NOOP("QLineEdit", "&Copy"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Paste"),         QT_TRANSLATE_NOOP("QLineEdit", "Delete"),
    QT_TRANSLATE_NOOP("QLineEdit", "Select All"),     QT_TRANSLATE_NOOP("QAbstractSpinBox", "&Step up"),
    QT_TRANSLATE_NOOP("QAbstractSpinBox", "Step &down"), QT_TRANSLATE_NOOP("QAbstractSpinBox", "&Select All"),
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),           QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),          QT_TRANSLATE_NOOP("QShortcut", "Del"),
};

/// For lupdate, free functions and tables of ours stand in the namespace around them, whatever context they ask in, and a class that
/// is named in a free function may lack its namespace.
class Translator : public QTranslator {
public:
    QString translate(const char* context, const char* text, const char* note, int n) const override
    {
        if (s_silent) return {};
        QString found = QTranslator::translate(context, text, note, n);
        if (*context == 'Q') return found;
        const char* const bare = std::strncmp(context, "mw::", 4) == 0 ? context + 4 : context;
        for (const int number : {n, -1})   // a text of a table has one form, for all numbers but one
            for (const char* around : {context, "mw", "std", bare})
                if (found.isEmpty()) found = QTranslator::translate(around, text, note, number);
        return found;
    }
};

struct Speech {
    QString code{kEnglish};
    std::vector<std::unique_ptr<QTranslator>> translators{};
};

Speech& speech()
{
    static Speech now;
    return now;
}

void install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    speech().translators.push_back(std::move(translator));
}

}  // namespace

QStringList spoken() { return {kEnglish, QStringLiteral("de")}; }

QString resolved(const QString& choice)
{
    if (spoken().contains(choice)) return choice;
    const QString system = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
    return spoken().contains(system) ? system : kEnglish;
}

void speak(const QString& code)
{
    initTranslations();
    for (const auto& old : speech().translators) QCoreApplication::removeTranslator(old.get());
    speech() = {.code = code, .translators = {}};
    if (code == kEnglish) return;
    // Qt's own words, of dialogs' buttons for one, where the system has them.
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) install(std::move(qt));
    auto ours = std::make_unique<Translator>();
    if (ours->load(QStringLiteral(":/translations/millwright_") + code)) install(std::move(ours));
}

QString current() { return s_silent ? kEnglish : speech().code; }
QLocale locale() { return current() == kEnglish ? QLocale::c() : QLocale(current()); }

English::English() : m_before(s_silent.exchange(true)) {}
English::~English() { s_silent = m_before; }

}  // namespace mw::language

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/diagnostic_text.h"

#include "views/session/text/language.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace mw {

namespace {

QString told(const char* text) { return QCoreApplication::translate("mw::Diagnostic", text); }

/// What readers say of keys, which may be any: as templates of engine texts these would fit all sorts of sentences.
struct OfKey {
    const char* pattern;
    const char* text;
};
constexpr std::array kOfKeys{OfKey{"^(\\S+) has no (\\S+)$", QT_TRANSLATE_NOOP("mw::Diagnostic", "%1 has no %2")},
                             OfKey{"^(\\S+) has an empty (\\S+)$", QT_TRANSLATE_NOOP("mw::Diagnostic", "%1 has an empty %2")},
                             OfKey{"^(\\S+) has (\\d+) values$", QT_TRANSLATE_NOOP("mw::Diagnostic", "%1 has %2 values")},
                             OfKey{"^(\\S+) has (.+)$", QT_TRANSLATE_NOOP("mw::Diagnostic", "%1 is %2")},
                             OfKey{"^(\\S+(?: of \\S+)?) is (.+)$", QT_TRANSLATE_NOOP("mw::Diagnostic", "%1 is %2")}};

QString whatText(const QString& what)
{
    static const QRegularExpression unknown(QStringLiteral("^unknown key '(.*)' in (.*): (?:did you mean '(.*)'\\? It|it) is kept but not used$"));
    if (const auto found = unknown.match(what); found.hasMatch())
        return found.captured(3).isEmpty() ? told(QT_TRANSLATE_NOOP("mw::Diagnostic", "unknown key '%1' in %2: it is kept but not used")).arg(found.captured(1), found.captured(2))
                                           : told(QT_TRANSLATE_NOOP("mw::Diagnostic", "unknown key '%1' in %2: did you mean '%3'? It is kept but not used"))
                                                 .arg(found.captured(1), found.captured(2), found.captured(3));
    const QString text = localText(what);
    if (text != what) return text;
    for (const OfKey& one : kOfKeys)
        if (const auto found = QRegularExpression(QLatin1String(one.pattern)).match(what); found.hasMatch())
            return told(one.text).arg(found.captured(1), localText(found.captured(2)));
    return text;
}

/// An example is what would stand in the file: its figures keep their point.
QString expectedText(const QString& expected)
{
    const QString example = QStringLiteral(", for example ");
    const qsizetype at = expected.indexOf(example);
    return at < 0 ? localText(expected) : told(QT_TRANSLATE_NOOP("mw::Diagnostic", "%1, for example %2")).arg(localText(expected.left(at)), expected.mid(at + example.size()));
}

}  // namespace

QString localText(const Diagnostic& diagnostic)
{
    if (language::current() == QLatin1String("en")) return toQt(toText(diagnostic));
    QString text = toQt(toText(Diagnostic{.where = diagnostic.where}));
    if (diagnostic.level == Diagnostic::Level::Warning) text += told(QT_TRANSLATE_NOOP("mw::Diagnostic", "warning: "));
    if (diagnostic.level == Diagnostic::Level::Note) text += told(QT_TRANSLATE_NOOP("mw::Diagnostic", "note: "));
    text += whatText(toQt(diagnostic.what));
    return diagnostic.expected.empty() ? text : told(QT_TRANSLATE_NOOP("mw::Diagnostic", "%1; expected %2")).arg(text, expectedText(toQt(diagnostic.expected)));
}

}  // namespace mw

// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include <utility>

/// Finds, in the sources of solver and model, the texts that the window shows: string literals of more than one word. What one of them
/// is joined to by + stands for a place. Single words cannot be told from keys; test_language lists them from the registries.
namespace engine_text_scan {

struct Literal {
    qsizetype from{}, to{};
    QString text{};   ///< unescaped
};

/// Neighbouring literals are one text.
inline QList<Literal> literalsIn(const QString& code)
{
    static const QRegularExpression token(QStringLiteral(R"re(//[^\n]*|/\*.*?\*/|"((?:[^"\\\n]|\\.)*)"|'(?:[^'\\\n]|\\.)*')re"),
                                          QRegularExpression::DotMatchesEverythingOption);
    QList<Literal> found;
    for (auto it = token.globalMatch(code); it.hasNext();) {
        const auto match = it.next();
        if (match.capturedStart(1) < 0) continue;
        QString text = match.captured(1);
        text.replace(QStringLiteral("\\\""), QStringLiteral("\"")).replace(QStringLiteral("\\'"), QStringLiteral("'"));
        if (!found.isEmpty() && QStringView(code).mid(found.last().to, match.capturedStart() - found.last().to).trimmed().isEmpty()) {
            found.last().text += text;
            found.last().to = match.capturedEnd();
        } else {
            found << Literal{match.capturedStart(), match.capturedEnd(), text};
        }
    }
    return found;
}

inline bool isText(const QString& literal)
{
    static const QRegularExpression place(QStringLiteral("\\{[^}]*\\}")), word(QStringLiteral("[A-Za-z]{2,}")), joined(QStringLiteral("^ [a-z]|[a-z]: $"));
    return QString(literal).remove(place).contains(word) && (literal.trimmed().contains(QLatin1Char(' ')) || literal.contains(joined));
}

/// Of a rule only the title is shown; limit and source stand in docs/rules.md.
inline bool isRuleNote(const QString& code, const Literal& literal, const Literal* before)
{
    static const QRegularExpression id(QStringLiteral("^[a-z_]*\\.[a-z_.-]+$"));
    return before != nullptr && QStringView(code).mid(before->to, literal.from - before->to).trimmed() == QLatin1String(",")
           && !id.match(before->text).hasMatch();
}

inline QString withPlaces(QString text)
{
    static const QRegularExpression before(QStringLiteral("^[ ;,'\"]"));
    if (text.contains(before)) text.prepend(QStringLiteral("{}"));
    return text.endsWith(QLatin1Char(' ')) ? text + QStringLiteral("{}") : text;
}

inline void addTextsOf(const QString& path, const QString& name, QMap<QString, QString>& texts)
{
    static const QRegularExpression notShown(QStringLiteral("^\\s*(#include|static_assert)"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return;
    const QString code = QString::fromUtf8(file.readAll());
    const bool rules = name.startsWith(QStringLiteral("solver/rules/")) && name.endsWith(QStringLiteral("_rules.cpp"));
    const auto literals = literalsIn(code);
    for (qsizetype i = 0; i < literals.size(); ++i) {
        const auto& literal = literals[i];
        const qsizetype line = code.lastIndexOf(QLatin1Char('\n'), literal.from) + 1;
        if (!isText(literal.text) || notShown.match(code.mid(line, literal.from - line)).hasMatch()) continue;
        if (rules && isRuleNote(code, literal, i > 0 ? &literals[i - 1] : nullptr)) continue;
        texts.insert(withPlaces(literal.text), name);
    }
}

/// Text and the file it stands in.
inline QMap<QString, QString> texts(const QString& root)
{
    // Readers of files tell the file's place in English; verification, export and synthetic layouts are the command line's.
    static const QRegularExpression wanted(QStringLiteral("^(solver/[a-z_]+|solver/[a-z_]+/[a-z_]+|model/edit/[a-z_]+|model/facility/[a-z_]+|"
                                                          "model/catalog/kinds|views/charts/[a-z_]+)\\.cpp$"));
    static const QRegularExpression other(QStringLiteral("^solver/(verify|export|bench)/|/(yaml_fields|model_library|model_config|constants|bands|cost_defaults|"
                                                         "reference_fabrics|predict|figure|chart_view\\w*|chart_spots|chart_text)\\.cpp$"));
    QMap<QString, QString> found;
    for (const auto* folder : {"solver", "model", "views"})
        for (QDirIterator walk(root + QLatin1Char('/') + QLatin1String(folder), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();) {
            const QString path = walk.next(), name = path.mid(root.size() + 1);
            if (wanted.match(name).hasMatch() && !other.match(name).hasMatch()) addTextsOf(path, name, found);
        }
    return found;
}

}  // namespace engine_text_scan

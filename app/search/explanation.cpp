// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/explanation.h"

#include "article/datetext.h"
#include "search/separators.h"

#include <QCoreApplication>

#include <unicode/uloc.h>

#include <iterator>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

QString quoted(const QString &text)
{
    return Text::tr("“%1”").arg(text);
}

/// "-12": what also could have been meant to exclude.
bool isNegativeNumber(const Needle &needle)
{
    const QString &text = needle.text;
    return text.startsWith(u'-') && beginsNumber(QStringView(text).sliced(1));
}

QString inWords(const TextCondition &condition)
{
    const QString text = isNegativeNumber(condition.needle)
                             ? Text::tr("the number “%1” (to exclude it: -\"%2\")")
                                   .arg(condition.needle.text, condition.needle.text.mid(1))
                             : quoted(condition.needle.text);
    switch (condition.scope) {
    case TextCondition::Scope::Title:
        return Text::tr("%1 in the title").arg(text);
    case TextCondition::Scope::Author:
        return Text::tr("author %1").arg(text);
    case TextCondition::Scope::Source:
        return Text::tr("source %1").arg(text);
    case TextCondition::Scope::Anywhere:
        break;
    }
    return text;
}

QString written(const Filter &filter)
{
    if (!filter.from.isValid())
        return Text::tr("before %1").arg(DateText::day(filter.until));
    if (!filter.until.isValid())
        return Text::tr("since %1").arg(DateText::day(filter.from));
    const QDate last = filter.until.addDays(-1);
    return last == filter.from ? Text::tr("on %1").arg(DateText::day(last))
                               : Text::tr("from %1 to %2").arg(DateText::day(filter.from), DateText::day(last));
}

/// In the interface's language; the code itself where it names none.
QString languageName(const QString &code)
{
    UChar name[64];
    UErrorCode error = U_ZERO_ERROR;
    const int length =
        uloc_getDisplayLanguage(code.toLatin1().constData(), DateText::language().name().toLatin1().constData(), name,
                                int(std::size(name)), &error);
    return U_SUCCESS(error) && length > 0 ? QString::fromUtf16(name, length) : code;
}

QString inWords(const Filter &filter)
{
    switch (filter.kind) {
    case Filter::Kind::Ticker:
        return Text::tr("ticker %1 (all names)").arg(filter.value);
    case Filter::Kind::Tag:
        return Text::tr("tag %1").arg(filter.value);
    case Filter::Kind::Language:
        return Text::tr("in %1").arg(languageName(filter.value));
    case Filter::Kind::Is:
        return filter.value == u"unread"    ? Text::tr("unread")
               : filter.value == u"read"    ? Text::tr("read")
               : filter.value == u"starred" ? Text::tr("starred")
               : filter.value == u"partial" ? Text::tr("incomplete")
                                            : Text::tr("in the archive");
    case Filter::Kind::Has:
        return filter.value == u"image"       ? Text::tr("an image")
               : filter.value == u"highlight" ? Text::tr("a highlight")
                                              : Text::tr("a note");
    case Filter::Kind::Highlight:
        return Text::tr("%1 in a highlight").arg(quoted(filter.value));
    case Filter::Kind::Address:
        return Text::tr("the article at %1").arg(filter.value);
    case Filter::Kind::Written:
        return written(filter);
    }
    Q_UNREACHABLE();
}

QString inWords(const Condition &condition)
{
    const QString words = std::visit([](const auto &what) { return inWords(what); }, condition.what);
    return condition.negated ? Text::tr("without %1").arg(words) : words;
}

bool isPlain(const Condition &condition)
{
    const auto *text = std::get_if<TextCondition>(&condition.what);
    return text && text->scope == TextCondition::Scope::Anywhere && !condition.negated &&
           !isNegativeNumber(text->needle);
}

}

QString explanation(const SearchQuery &query)
{
    QStringList parts;
    bool plain = true;
    for (const QList<Condition> &clause : query.clauses) {
        QString either;
        for (const Condition &condition : clause) {
            const QString words = inWords(condition);
            either = either.isEmpty() ? words : Text::tr("%1 or %2").arg(either, words);
            plain = plain && clause.size() == 1 && isPlain(condition);
        }
        parts += either;
    }
    return plain ? QString() : parts.join(QStringLiteral(" · "));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/inlinestyle.h"

#include "markup/tags.h"

#include <QByteArray>

using namespace Vocabulary;

namespace {

/// The lowest class of a group, when a source names several.
ClassSet lowest(ClassSet set)
{
    return set & (~set + 1);
}

ClassSet weight(const QByteArray &value)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    return value == "bold" || value == "bolder" || (ok && number >= 600 && number <= 1000) ? Bold : 0;
}

ClassSet decoration(const QByteArray &value)
{
    return (value.contains("underline") ? Underline : 0) | (value.contains("line-through") ? Strike : 0);
}

/// A first-line indent in any unit; a hanging one (negative) is not ours.
ClassSet indent(const QByteArray &value)
{
    return !value.isEmpty() && value[0] >= '1' && value[0] <= '9' ? Indent : 0;
}

ClassSet declaration(const QByteArray &property, const QByteArray &value)
{
    if (property == "text-align")
        return InlineStyle::fromAlign(value);
    if (property == "font-weight")
        return weight(value);
    if (property == "font-style")
        return value == "italic" || value.startsWith("oblique") ? Italic : 0;
    if (property == "text-decoration" || property == "text-decoration-line")
        return decoration(value);
    if (property == "vertical-align")
        return value == "sub" ? SubScript : value == "super" ? SuperScript : 0;
    if (property == "text-indent")
        return indent(value);
    return property == "width" ? InlineStyle::fromWidth(value) : 0;
}

}

ClassSet InlineStyle::fromCss(QByteArrayView style)
{
    ClassSet set = 0;
    for (qsizetype from = 0; from < style.size();) {
        const qsizetype found = style.indexOf(';', from);
        const qsizetype end = found < 0 ? style.size() : found;
        const QByteArrayView part = style.sliced(from, end - from);
        from = end + 1;
        const qsizetype colon = part.indexOf(':');
        if (colon < 0 || part.size() > 200) // nothing of ours is longer
            continue;
        QByteArray value = part.sliced(colon + 1).toByteArray().trimmed().toLower();
        if (const qsizetype important = value.indexOf("!important"); important >= 0)
            value = value.left(important).trimmed();
        set = merged(set, declaration(part.first(colon).toByteArray().trimmed().toLower(), value));
    }
    return set;
}

ClassSet InlineStyle::fromAlign(QByteArrayView align)
{
    const QByteArray value = align.first(std::min<qsizetype>(align.size(), 32)).toByteArray().trimmed().toLower();
    if (value == "left" || value == "start")
        return Left;
    if (value == "center" || value == "middle" || value == "-webkit-center")
        return Center;
    if (value == "right" || value == "end")
        return Right;
    return value == "justify" ? Justify : 0;
}

ClassSet InlineStyle::fromWidth(QByteArrayView width)
{
    const QByteArray value = width.first(std::min<qsizetype>(width.size(), 32)).toByteArray().trimmed();
    if (!value.endsWith('%'))
        return 0;
    bool ok = false;
    const double percent = value.chopped(1).toDouble(&ok);
    if (!ok || !(percent > 0 && percent <= 100))
        return 0;
    const int steps = std::max(1, qRound(percent / 5));
    return ClassSet(1) << (FirstWidth + steps - 1);
}

ClassSet InlineStyle::fromClass(QByteArrayView names)
{
    ClassSet set = 0;
    for (qsizetype at = 0; at < names.size();) {
        qsizetype end = at;
        while (end < names.size() && !Markup::isSpace(names[end]))
            ++end;
        if (const auto known = classNamed(names.sliced(at, end - at)))
            set |= ClassSet(1) << *known;
        at = end + 1;
    }
    // One of each group: two alignments have no meaning.
    return (set & ~(Alignments | Widths)) | lowest(set & Alignments) | lowest(set & Widths);
}

ClassSet InlineStyle::merged(ClassSet base, ClassSet added)
{
    if (added & Alignments)
        base &= ~Alignments;
    if (added & Widths)
        base &= ~Widths;
    if (added & (SubScript | SuperScript))
        base &= ~(SubScript | SuperScript);
    return base | added;
}

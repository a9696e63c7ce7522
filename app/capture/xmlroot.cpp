// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/xmlroot.h"

#include "markup/tags.h"

#include <algorithm>

XmlRoot xmlRoot(QByteArrayView utf8)
{
    constexpr qsizetype Sample = 64 * 1024;
    const QByteArrayView text = utf8.first(std::min(utf8.size(), Sample));
    XmlRoot root;
    qsizetype at = 0;
    while ((at = Markup::skipSpace(text, at)) < text.size() && text[at] == '<') {
        const QByteArrayView rest = text.sliced(at);
        qsizetype end = -1;
        if (rest.startsWith("<?")) {
            root.declared |= rest.startsWith("<?xml");
            end = text.indexOf("?>", at);
            end = end < 0 ? end : end + 2;
        } else if (rest.startsWith("<!--")) {
            end = text.indexOf("-->", at);
            end = end < 0 ? end : end + 3;
        } else if (rest.startsWith("<!")) {
            // A type may hold declarations of its own in brackets.
            const qsizetype close = text.indexOf('>', at);
            const qsizetype bracket = text.indexOf('[', at);
            end = bracket >= 0 && bracket < close ? text.indexOf("]>", bracket) + 1 : close;
            end = end <= 0 ? -1 : end + 1;
        } else {
            bool selfClosing = false;
            qsizetype behind = at + 1;
            while (behind < text.size() && !Markup::isSpace(text[behind]) && text[behind] != '>' && text[behind] != '/')
                ++behind;
            const QByteArray name = text.sliced(at + 1, behind - at - 1).toByteArray().toLower();
            root.name = name.sliced(name.indexOf(':') + 1);
            root.begin = at;
            end = Markup::readAttributes(text, behind, selfClosing, [](const Markup::Attribute &) {});
            root.behind = end < 0 ? text.size() : end;
            return root;
        }
        if (end < 0)
            break;
        at = end;
    }
    return root;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/fragment.h"

#include "extract/pictures.h"
#include "html/textrules.h"

#include <algorithm>
#include <array>

namespace {

bool isKept(QByteArrayView name)
{
    static constexpr std::array<const char *, 27> Names{
        "align",    "alt",       "class",    "colspan", "data",  "data-sf-original-src",
        "data-src", "dir",       "height",   "href",    "lang",  "reversed",
        "rowspan",  "scope",     "span",     "src",     "start", "style",
        "summary",  "tg-height", "tg-width", "title",   "type",  "value",
        "width",    "id",        "name"};
    return std::any_of(Names.begin(), Names.end(), [name](const char *each) { return name == each; });
}

/// A picture of an emoji says which it is.
QByteArrayView emojiOf(const PageTree &tree, int image)
{
    constexpr qsizetype Longest = 16; // bytes
    const QByteArrayView alt = tree.attribute(image, "alt");
    return alt.size() <= Longest && !alt.isEmpty() && quint8(alt[0]) >= 0xE2 ? alt : QByteArrayView();
}

void open(QByteArray &out, const PageTree &tree, int node)
{
    const PageNode &it = tree[node];
    out.append('<').append(nameOf(it.element));
    const bool picture = it.element == Element::Img;
    if (picture) {
        out.append(" src=\"");
        TextRules::appendEscaped(out, pictureAddress(tree, node), true);
        out.append('"');
    }
    const PageAttribute *attributes = tree.attributes(node);
    for (int i = 0; i < it.attributesCount; ++i) {
        if (!isKept(attributes[i].name) ||
            (picture && (attributes[i].name == "src" || attributes[i].name == "data-src")))
            continue;
        out.append(' ').append(attributes[i].name).append("=\"");
        TextRules::appendEscaped(out, attributes[i].value, true);
        out.append('"');
    }
    out.append('>');
    if (it.element == Element::Pre) // a parser drops the first line feed
        out.append('\n');
}

}

QByteArray fragmentOf(const PageTree &tree, int node)
{
    QByteArray out;
    const auto close = [&](int at) {
        if (!isVoid(tree[at].element))
            out.append("</").append(nameOf(tree[at].element)).append('>');
    };
    for (int at = tree[node].first; at >= 0;) {
        if (tree.is(at, Element::Img) && isOrnament(tree, at))
            TextRules::appendEscaped(out, emojiOf(tree, at), false);
        else if (tree.isText(at))
            TextRules::appendEscaped(out, tree[at].text, false);
        else
            open(out, tree, at);
        if (tree[at].first >= 0) {
            at = tree[at].first;
            continue;
        }
        if (tree.isElement(at))
            close(at);
        while (at != node && tree[at].next < 0) {
            at = tree[at].parent;
            if (at == node)
                return out;
            close(at);
        }
        at = tree[at].next;
    }
    return out;
}

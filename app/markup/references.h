// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

/// Character references, decoded as the HTML standard says (13.2.5.72 and on): all of its names, the old ones without a
/// semicolon too, numbers with the corrections of windows-1252. Nothing here is a defence.
namespace Markup {

enum class Where {
    Text,
    Attribute, ///< "&copy=1" of an address is none
};

/// UTF-8 in, UTF-8 out. What is no reference stays as it is.
QByteArray decodeReferences(QByteArrayView html, Where where = Where::Text);
QString decodeReferences(const QString &html, Where where = Where::Text);

/// What is decoded already, once more where it was plainly escaped twice ("AT&amp;T", "It&#8217;s"): references with
/// their semicolons, in a text that does not speak of HTML.
QString decodedAgain(const QString &text);

/// A title or a name in data, where it may be text, HTML, or HTML escaped once more: on one line, without references
/// and without the tags of inline markup ("<em>", "<b>", "<br/>"). A "<" of the text stays.
QString titleText(const QString &title);

}

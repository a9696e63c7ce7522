#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

/// Enough of HTML to find captures in pages and to judge texts. Nothing here is a defence: bodies go through the
/// sanitizer later, whatever is decided here.

/// Character references of the five signs, `&nbsp;` and all numeric ones; anything else stays.
QByteArray unescapedHtml(QByteArrayView html);
QString unescapedHtml(const QString &html);

bool looksLikeHtml(QStringView text);

/// The text without tags, blocks on lines of their own, scripts and styles left out.
QString plainFromHtml(QStringView html);

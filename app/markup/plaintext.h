// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

/// The words of untrusted HTML, for judging texts and for bodies that cannot be shown as pages. Linear; nothing here is
/// a defence.
namespace Markup {

/// Whether a tag that articles have, or a doctype, stands in the text: other names in angle brackets may be anything.
bool looksLikeHtml(QByteArrayView text);
bool looksLikeHtml(QStringView text);

/// The text without tags, comments, scripts, styles, titles and fields; blocks on lines of their own, none of them
/// empty, white space collapsed, references decoded.
QByteArray plainText(QByteArrayView html);
QString plainText(const QString &html);

}

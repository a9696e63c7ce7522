#pragma once

#include <QByteArray>

/// What a reader can use of HTML that must not be parsed: the text without its tags, scripts and styles, a line for
/// each block, the commonest references decoded. One linear pass; the result is text, never markup.
QByteArray readableText(const QByteArray &html);

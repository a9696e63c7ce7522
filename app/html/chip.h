#pragma once

#include "article/tickerid.h"

#include <QByteArray>
#include <QString>

/// Text for element content and double-quoted attributes, UTF-8.
inline QByteArray escapedHtml(const QString &text) { return text.toHtmlEscaped().toUtf8(); }

/// The class of article.css that colours a ticker: "us", "hk", "cn", "sg", "concept", "fund", "index", "other".
QByteArray tickerClass(const TickerId &id);

/// `<a class="chip us" href="tearsheet://ticker/NVDA">`
QByteArray chipStart(const TickerId &id);

/// A chip in running text: what the text says, then the symbol in small unless the text says just that.
/// `label` is escaped HTML, `labelText` the same as plain text.
QByteArray inlineChip(const TickerId &id, const QByteArray &label, const QString &labelText);

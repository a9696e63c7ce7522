// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/pasting.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QUrl>

namespace {

struct PastingText
{
    Q_DECLARE_TR_FUNCTIONS(Pasting)
};

/// A viewer that copies JSON gives it as coloured HTML too: the text is what was meant.
bool looksLikeJson(const QString &text)
{
    const QString trimmed = text.trimmed();
    return (trimmed.startsWith(u'{') && trimmed.endsWith(u'}')) || (trimmed.startsWith(u'[') && trimmed.endsWith(u']'));
}

/// Copied HTML is a fragment and may begin with anything; as a page it is known for what it is. Applications disagree
/// on whether it ends with NUL.
QByteArray asPage(QString html)
{
    html.remove(QChar(u'\0'));
    const bool page = html.contains(QLatin1String("<html"), Qt::CaseInsensitive);
    return (page ? html
                 : QStringLiteral("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>") + html +
                       QStringLiteral("</body></html>"))
        .toUtf8();
}

}

Pasted pastedFrom(const QMimeData &data)
{
    Pasted pasted;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            pasted.files.append(url.toLocalFile());
    if (!pasted.files.isEmpty())
        return pasted;
    const QString text = data.text();
    if (data.hasFormat(QStringLiteral("application/json"))) {
        pasted.bytes = data.data(QStringLiteral("application/json"));
        pasted.name = PastingText::tr("Pasted JSON");
    } else if (looksLikeJson(text)) {
        pasted.bytes = text.toUtf8();
        pasted.name = PastingText::tr("Pasted JSON");
    } else if (data.hasHtml() && !data.html().trimmed().isEmpty()) {
        pasted.bytes = asPage(data.html());
        pasted.name = PastingText::tr("Pasted HTML");
    } else if (!text.trimmed().isEmpty()) {
        pasted.bytes = text.toUtf8();
        pasted.name = PastingText::tr("Pasted text");
    }
    return pasted;
}

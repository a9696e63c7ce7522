// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/encodedwords.h"

#include "capture/codepage.h"
#include "capture/encodinglabels.h"

#include <QRegularExpression>

namespace {

/// "Q": quoted-printable, with "_" for a blank.
QByteArray fromQ(QByteArray text)
{
    text.replace('_', ' ');
    text.replace('%', "%25").replace('=', '%');
    return QByteArray::fromPercentEncoding(text);
}

QByteArray bytesOf(const QRegularExpressionMatch &word)
{
    const QByteArray text = word.captured(3).toLatin1();
    return word.captured(2).compare(u"b", Qt::CaseInsensitive) == 0 ? QByteArray::fromBase64(text) : fromQ(text);
}

}

QString decodedHeader(const QByteArray &value)
{
    constexpr qsizetype Longest = 64 * 1024;
    static const QRegularExpression form(QStringLiteral("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?\\s]*)\\?="));
    const QString header = QString::fromUtf8(value.left(Longest));
    QString text;
    qsizetype done = 0;
    QByteArray pending; // a character may be cut between two words of one encoding
    QString charset;
    const auto flush = [&] {
        text += decodeCodePage(pending, EncodingLabels::converterFor(charset.toLatin1())).text;
        pending.clear();
    };
    for (auto words = form.globalMatch(header); words.hasNext();) {
        const auto word = words.next();
        const QString between = header.mid(done, word.capturedStart() - done);
        const bool goesOn = done > 0 && between.trimmed().isEmpty();
        if (!goesOn || word.captured(1).compare(charset, Qt::CaseInsensitive) != 0)
            flush();
        if (!goesOn)
            text += between;
        charset = word.captured(1);
        pending += bytesOf(word);
        done = word.capturedEnd();
    }
    flush();
    return (text + header.mid(done)).simplified();
}

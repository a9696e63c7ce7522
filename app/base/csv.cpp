// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"

#include <algorithm>

namespace {

QString cell(QString text)
{
    text.remove(QChar(u'\0'));
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    const bool quoted = std::any_of(text.cbegin(), text.cend(),
                                    [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (!quoted)
        return text;
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

}

QByteArray Csv::line(const QStringList &cells)
{
    QStringList written;
    written.reserve(cells.size());
    for (const QString &each : cells)
        written.append(cell(each));
    return written.join(u',').toUtf8() + "\r\n";
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/originalfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace {

constexpr qsizetype LongestName = 150; // bytes, before number and ending

QString endingOf(const QByteArray &original)
{
    QByteArrayView begin = QByteArrayView(original).first(qMin<qsizetype>(original.size(), 512));
    if (begin.startsWith("\xEF\xBB\xBF"))
        begin = begin.sliced(3);
    begin = begin.trimmed();
    const QByteArray lower = begin.toByteArray().toLower();
    if (lower.startsWith('{') || lower.startsWith('['))
        return QStringLiteral(".json");
    if (lower.startsWith("mime-version:") || lower.startsWith("from:") || lower.contains("\nmime-version:"))
        return QStringLiteral(".mhtml");
    if (lower.startsWith('<'))
        return QStringLiteral(".html");
    return QStringLiteral(".txt");
}

}

QString OriginalFiles::nameFor(const QString &title, const QByteArray &original)
{
    QString name;
    for (const QChar character : title.simplified())
        name += character.isPrint() && !QStringView(u"/\\:*?\"<>|").contains(character) ? character
                : character.isSurrogate()                                               ? character
                                                                                        : QChar(u' ');
    name = name.simplified();
    while (name.toUtf8().size() > LongestName)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    while (name.startsWith(u'.') || name.startsWith(u' ')) // hidden
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' ')) // Windows drops them
        name.chop(1);
    if (name.isEmpty())
        name = QCoreApplication::translate("OriginalFiles", "Article");
    return name + endingOf(original);
}

Result<QStringList> OriginalFiles::write(ArticleStore &store, const QList<ArticleId> &articles, const QString &folder)
{
    const auto rows = store.rows(articles);
    if (!rows)
        return rows.error();
    QStringList paths;
    for (const ArticleRow &row : *rows) {
        const auto original = store.original(row.id);
        if (!original)
            continue;
        const QString name = nameFor(row.title, *original);
        const qsizetype ending = name.lastIndexOf(u'.');
        QString path = QDir(folder).filePath(name);
        for (int number = 2; QFile::exists(path); ++number)
            path = QDir(folder).filePath(
                QStringLiteral("%1 (%2)%3").arg(name.first(ending)).arg(number).arg(name.sliced(ending)));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*original) != original->size() || !file.flush())
            return Error{
                Error::Kind::Environment,
                QCoreApplication::translate("OriginalFiles", "%1 could not be written. Free some space and try again.")
                    .arg(path),
                file.errorString()};
        paths.append(path);
    }
    return paths;
}

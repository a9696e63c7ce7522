// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickers/watchlistfile.h"

#include "base/background.h"
#include "base/csv.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QThreadPool>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WatchlistFile)
};

constexpr qsizetype Most = 1000;
constexpr qint64 Largest = 1 << 20;

/// "Symbol", "Ticker" and the like: words that could be symbols.
bool isHeading(const QString &cell)
{
    static const QStringList headings{QStringLiteral("symbol"),  QStringLiteral("symbols"), QStringLiteral("ticker"),
                                      QStringLiteral("tickers"), QStringLiteral("code"),    QStringLiteral("name")};
    return headings.contains(cell.toLower());
}

Error failure(const QString &sentence, const QString &detail)
{
    return {Error::Kind::Environment, sentence, detail};
}

}

QList<TickerId> WatchlistFile::parse(const QByteArray &bytes)
{
    static const QRegularExpression behind(QStringLiteral("[,;\\t].*$"));
    QList<TickerId> tickers;
    QString text = QString::fromUtf8(bytes);
    text.remove(QChar::ByteOrderMark);
    for (QString line : text.split(u'\n')) {
        const QString cell = line.remove(behind).remove(u'"').remove(u'$').trimmed();
        if (isHeading(cell))
            continue;
        std::optional<TickerId> ticker = TickerId::parse(cell);
        if (!ticker || ticker->toString().contains(u' ')) // "NVDA NVIDIA Corp"
            ticker = TickerId::parse(cell.section(u' ', 0, 0));
        if (ticker && !tickers.contains(*ticker) && tickers.size() < Most)
            tickers.append(*ticker);
    }
    return tickers;
}

QByteArray WatchlistFile::written(const QList<WatchedTicker> &watched, bool asCsv)
{
    QByteArray text = asCsv ? Csv::line({QStringLiteral("Symbol"), QStringLiteral("Name")}) : QByteArray();
    for (const WatchedTicker &each : watched) {
        const QString symbol = each.ticker.id.toString();
        text += asCsv ? Csv::line({symbol, each.ticker.name}) : symbol.toUtf8() + '\n';
    }
    return text;
}

QFuture<Result<QList<TickerId>>> WatchlistFile::read(const QString &path)
{
    return inBackground(*QThreadPool::globalInstance(), [path]() -> Result<QList<TickerId>> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Text::tr("The file cannot be read."), file.errorString());
        if (file.size() > Largest)
            return Error{Error::Kind::Input, Text::tr("The file is too large to be a watchlist."), {}};
        return parse(file.read(Largest));
    });
}

QFuture<Result<int>> WatchlistFile::write(const QString &path, const QList<WatchedTicker> &watched)
{
    return inBackground(*QThreadPool::globalInstance(), [path, watched]() -> Result<int> {
        QSaveFile file(path);
        const QByteArray text = written(watched, path.endsWith(u".csv", Qt::CaseInsensitive));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            return failure(Text::tr("The file cannot be written."), file.errorString());
        return int(watched.size());
    });
}

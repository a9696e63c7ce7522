// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarymodel.h"
#include "list/articledelegate.h"
#include "list/rowtext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>
#include <QTextLayout>

namespace {

QString han(int length)
{
    return QStringLiteral("海风吹过港口的旧仓库").repeated(length / 10 + 1).first(length);
}

ArticleRow sampleRow()
{
    ArticleRow row;
    row.id = 1;
    row.title = han(80);
    row.source = QStringLiteral("Harbour Notes");
    row.excerpt = han(200);
    row.published = QDateTime(QDate(2024, 6, 3), QTime(1, 0), Qt::OffsetFromUTC, 8 * 3600);
    row.minutes = 42;
    for (const char *ticker : {"NVDA", "00700", "BK4554", "TSM", "300024"})
        row.tickers.append({*TickerId::parse(QString::fromLatin1(ticker)), han(6), TickerOrigin::Related});
    return row;
}

QImage painted(const ArticleRow &row, int width)
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), QVariant::fromValue(row), LibraryModel::RowRole);
    QImage image(width, ArticleDelegate::RowHeight, QImage::Format_RGB32);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    QPainter painter(&image);
    ArticleDelegate().paint(&painter, option, model.index(0, 0));
    return image;
}

}

class RowTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dateGroups_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("expected"); // on Wednesday, 5 June 2024
        QTest::newRow("today") << QDate(2024, 6, 5) << QStringLiteral("Today");
        QTest::newRow("yesterday") << QDate(2024, 6, 4) << QStringLiteral("Yesterday");
        QTest::newRow("six days ago") << QDate(2024, 5, 30) << QStringLiteral("Thursday, 30 May");
        QTest::newRow("a week ago") << QDate(2024, 5, 29) << QStringLiteral("May 2024");
        QTest::newRow("years ago") << QDate(2019, 1, 1) << QStringLiteral("January 2019");
        QTest::newRow("to come") << QDate(2024, 6, 6) << QStringLiteral("June 2024");
        QTest::newRow("none") << QDate() << QStringLiteral("No date");
    }

    void dateGroups()
    {
        QFETCH(QDate, date);
        QTEST(RowText::dateGroup(date, QDate(2024, 6, 5), QLocale(QLocale::English)), "expected");
    }

    void wraps_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("lines");
        QTest::addColumn<bool>("elided");
        QTest::newRow("empty") << QString() << 0 << false;
        QTest::newRow("short") << QStringLiteral("海风") << 1 << false;
        QTest::newRow("a word that begins in the last line and ends in none")
            << (QStringLiteral("one two three four ").repeated(4) + QString(300, u'w')) << 2 << true;
        QTest::newRow("Han, two lines") << han(30) << 2 << false;
        QTest::newRow("Han, too long") << han(300) << 2 << true;
        QTest::newRow("narrow letters, two lines") << QString(130, u'i') << 2 << false;
        QTest::newRow("narrow letters, too long") << QString(400, u'i') << 2 << true;
        QTest::newRow("one endless word") << QString(400, u'w') << 2 << true;
        QTest::newRow("a very long text") << han(100000) << 2 << true;
    }

    void wraps()
    {
        QFETCH(QString, text);
        QFETCH(bool, elided);
        QFont font;
        font.setPixelSize(14);
        constexpr int Width = 320;
        QTextLayout layout(QString(), font);
        const RowText::Wrapped wrapped = RowText::wrap(layout, text, Width, 2);
        QTEST(wrapped.lines(), "lines");
        QStringList lines;
        for (int at = 0; at < wrapped.whole; ++at)
            lines.append(text.mid(layout.lineAt(at).textStart(), layout.lineAt(at).textLength()));
        if (elided)
            lines.append(wrapped.last);
        for (const QString &line : lines)
            QVERIFY2(QFontMetrics(font).horizontalAdvance(line.trimmed()) <= Width, qPrintable(line));
        QCOMPARE(!lines.isEmpty() && lines.last().endsWith(u'…'), elided);
        QCOMPARE(text.mid(wrapped.lastStart, wrapped.lastKept), wrapped.last.left(wrapped.lastKept));
        QCOMPARE(wrapped.lastKept, wrapped.last.size() - (elided ? 1 : 0));
        const QString said = lines.join(QString());
        QVERIFY(text.startsWith(elided ? said.chopped(1) : said));
        QCOMPARE(said == text, !elided);
    }

    void meta_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("author");
        QTest::addColumn<QDateTime>("published");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("partial");
        QTest::addColumn<QString>("expected");
        const QDateTime evening(QDate(2024, 6, 3), QTime(23, 30), Qt::OffsetFromUTC, 8 * 3600);
        const QString source = QStringLiteral("Harbour Notes"), author = QStringLiteral("Ruth");
        QTest::newRow("all") << source << author << evening << 42 << false
                             << QStringLiteral("Harbour Notes · 3 Jun 2024 · 42 min");
        QTest::newRow("the date stays where it was written")
            << source << QString() << QDateTime(QDate(2024, 6, 3), QTime(0, 5), Qt::OffsetFromUTC, 8 * 3600) << 0
            << false << QStringLiteral("Harbour Notes · 3 Jun 2024");
        QTest::newRow("author for want of a source")
            << QString() << author << QDateTime() << 3 << false << QStringLiteral("Ruth · 3 min");
        QTest::newRow("nothing known") << QString() << QString() << QDateTime() << 0 << false << QString();
        QTest::newRow("line break in a name") << QStringLiteral("Harbour\nNotes") << QString() << QDateTime() << 0
                                              << false << QStringLiteral("Harbour Notes");
        QTest::newRow("cut off") << source << author << evening << 42 << true
                                 << QStringLiteral("incomplete · Harbour Notes · 3 Jun 2024 · 42 min");
        QTest::newRow("cut off, and nothing else known")
            << QString() << QString() << QDateTime() << 0 << true << QStringLiteral("incomplete");
    }

    void meta()
    {
        ArticleRow row;
        row.source = *static_cast<QString *>(QTest::qData("source", QMetaType::QString));
        row.author = *static_cast<QString *>(QTest::qData("author", QMetaType::QString));
        row.published = *static_cast<QDateTime *>(QTest::qData("published", QMetaType::QDateTime));
        row.minutes = *static_cast<int *>(QTest::qData("minutes", QMetaType::Int));
        row.partial = *static_cast<bool *>(QTest::qData("partial", QMetaType::Bool));
        QTEST(RowText::meta(row, QLocale(QLocale::English, QLocale::UnitedKingdom)), "expected");
    }

    void everyRowHasOneHeight()
    {
        const ArticleDelegate delegate;
        QStandardItemModel model(3, 1);
        model.setData(model.index(0, 0), QVariant::fromValue(sampleRow()), LibraryModel::RowRole);
        model.setData(model.index(1, 0), QVariant::fromValue(ArticleRow()), LibraryModel::RowRole);
        for (int row = 0; row < 3; ++row) // the last: not fetched yet
            QCOMPARE(delegate.sizeHint({}, model.index(row, 0)).height(), ArticleDelegate::RowHeight);
    }

    /// However little of the line before it there is place for.
    void aStarIsSeenAtAnyWidth()
    {
        ArticleRow row;
        row.title = QStringLiteral("1");
        const QImage none = painted(row, 400);
        row.starred = true;
        const QImage alone = painted(row, 400);
        QRect star;
        for (int y = 0; y < alone.height(); ++y)
            for (int x = 0; x < alone.width(); ++x)
                if (alone.pixel(x, y) != none.pixel(x, y))
                    star |= QRect(x, y, 1, 1);
        QVERIFY(star.width() > 5 && star.height() > 5);
        row.published = sampleRow().published;
        row.source = QStringLiteral("Harbour Notes of the Southern Coast 与海风周报");
        for (int width = 100; width <= 420; ++width) {
            const QImage image = painted(row, width);
            bool seen = false;
            for (int x = star.x(); x + star.width() <= image.width() && !seen; ++x)
                seen = image.copy(x, star.y(), star.width(), star.height()) == alone.copy(star);
            QVERIFY2(seen, qPrintable(QString::number(width)));
        }
    }

    void paintsInsideItsRow_data()
    {
        QTest::addColumn<bool>("fetched");
        QTest::addColumn<bool>("selected");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("width");
        QTest::newRow("light") << true << false << false << 352;
        QTest::newRow("dark, selected") << true << true << true << 352;
        QTest::newRow("narrow") << true << false << false << 180;
        QTest::newRow("placeholder") << false << false << true << 352;
        QTest::newRow("no place for a letter") << true << false << false << 30;
    }

    void paintsInsideItsRow()
    {
        QFETCH(bool, fetched);
        QFETCH(bool, selected);
        QFETCH(bool, dark);
        QFETCH(int, width);
        ArticleDelegate delegate;
        delegate.dress(Theme::of(dark));
        QStandardItemModel model(1, 1);
        if (fetched)
            model.setData(model.index(0, 0), QVariant::fromValue(sampleRow()), LibraryModel::RowRole);

        constexpr int Margin = 20;
        QImage image((width + 2 * Margin) * 2, (ArticleDelegate::RowHeight + 2 * Margin) * 2, QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        image.fill(Qt::magenta);
        QStyleOptionViewItem option;
        option.rect = QRect(Margin, Margin, width, ArticleDelegate::RowHeight);
        option.state.setFlag(QStyle::State_Selected, selected);
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(0, 0));
        painter.end();

        const Theme &theme = Theme::of(dark);
        const QRect inner(Margin * 2, Margin * 2, width * 2, ArticleDelegate::RowHeight * 2);
        int drawn = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                if (!inner.contains(x, y))
                    QVERIFY2(pixel == QColor(Qt::magenta).rgb(), "painted outside the row");
                else if (pixel != (selected ? theme.selection : theme.list).rgb())
                    ++drawn;
            }
        }
        QCOMPARE(image.pixelColor(inner.center().x(), inner.bottom()), theme.line);
        QVERIFY(drawn > inner.width() * 10);
    }
};

QTEST_MAIN(RowTextTest)
#include "tst_rowtext.moc"

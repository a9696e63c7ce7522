// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarymodel.h"
#include "list/articledelegate.h"
#include "list/rowtext.h"
#include "scriptfont.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QLocale>
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
        QTEST(RowText::dateGroup(date, QDate(2024, 6, 5)), "expected");
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

    void whoItIsFrom_data()
    {
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("source");
        QTest::addColumn<bool>("post");
        QTest::addColumn<QString>("expected");
        const QString source = QStringLiteral("Harbour Notes"), author = QStringLiteral("Ruth");
        const QString community = QStringLiteral("港湾社区"), none;
        QTest::newRow("news") << author << source << false << source;
        QTest::newRow("news without a source") << author << none << false << author;
        QTest::newRow("a post") << author << community << true << QStringLiteral("Ruth · 港湾社区");
        QTest::newRow("a post without an author") << none << community << true << community;
        QTest::newRow("a post of somebody who is the source") << author << author << true << author;
        QTest::newRow("nothing known") << none << none << true << none;
        QTest::newRow("line break in a name") << none << QStringLiteral("Harbour\nNotes") << false << source;
    }

    void whoItIsFrom()
    {
        ArticleRow row;
        row.author = *static_cast<QString *>(QTest::qData("author", QMetaType::QString));
        row.source = *static_cast<QString *>(QTest::qData("source", QMetaType::QString));
        row.post = *static_cast<bool *>(QTest::qData("post", QMetaType::Bool));
        QTEST(RowText::who(row), "expected");
    }

    void facts_data()
    {
        QTest::addColumn<ArticleRow>("row");
        QTest::addColumn<QString>("expected"); // on 5 June 2024
        const auto at = [](int year, int month, int day, int hour) {
            return QDateTime(QDate(year, month, day), QTime(hour, 30), Qt::OffsetFromUTC, 8 * 3600);
        };
        const auto row = [](const char *name, const QString &expected, auto fill) {
            ArticleRow made;
            fill(made);
            QTest::newRow(name) << made << expected;
        };
        row("date and length", QStringLiteral("3 Jun 2024 · 42 min"), [&](ArticleRow &made) {
            made.published = at(2024, 6, 3, 23);
            made.saved = at(2024, 6, 4, 9);
            made.minutes = 42;
        });
        row("the date stays where it was written", QStringLiteral("3 Jun 2024"),
            [&](ArticleRow &made) { made.published = at(2024, 6, 3, 0); });
        row("undated: the day it was saved", QStringLiteral("saved 3 Jun · 2 min"), [&](ArticleRow &made) {
            made.saved = at(2024, 6, 3, 9);
            made.minutes = 2;
        });
        row("undated, saved in another year", QStringLiteral("saved 30 Nov 2023"),
            [&](ArticleRow &made) { made.saved = at(2023, 11, 30, 9); });
        row("cut off", QStringLiteral("3 Jun 2024 · incomplete"), [&](ArticleRow &made) {
            made.published = at(2024, 6, 3, 9);
            made.partial = true;
        });
        row("archived", QStringLiteral("3 min · archived"), [](ArticleRow &made) {
            made.minutes = 3;
            made.archived = true;
        });
        row("nothing known", QString(), [](ArticleRow &) {});
    }

    void facts()
    {
        QFETCH(ArticleRow, row);
        QTEST(RowText::facts(row, QDate(2024, 6, 5)), "expected");
    }

    /// The desktop's language is not the interface's: months of the one in the order of the other are of no language.
    void datesAreOfTheInterfacesLanguage()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        ArticleRow row;
        row.published = sampleRow().published;
        const QString facts = RowText::facts(row, QDate(2024, 6, 5));
        const QString group = RowText::dateGroup(QDate(2019, 1, 1), QDate(2024, 6, 5));
        QLocale::setDefault(before);
        QCOMPARE(facts, QStringLiteral("3 Jun 2024"));
        QCOMPARE(group, QStringLiteral("January 2019"));
    }

    void fontsGoByTheScript_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const QString narrow = QStringLiteral("Noto Sans CJK KR"), windows;
        QTest::newRow("English") << "en" << QStringLiteral("“Buy the dip”") << narrow;
        QTest::newRow("English without quotation marks") << "en" << QStringLiteral("Buy the dip") << windows;
        QTest::newRow("the same in a traditional article") << "zh-Hant" << QStringLiteral("Buy the dip") << windows;
        QTest::newRow("English in a Chinese article") << "zh" << QStringLiteral("“Buy the dip”") << narrow;
        QTest::newRow("Chinese") << "zh" << QStringLiteral("“抄底”") << windows;
        QTest::newRow("a Chinese name in English") << "en" << QStringLiteral("Alibaba (阿里) “soars”") << narrow;
        QTest::newRow("an English word in Chinese") << "zh" << QStringLiteral("有人喊“Buy the dip”，他不买") << windows;
        QTest::newRow("traditional") << "zh-Hant" << QStringLiteral("“抄底”") << QStringLiteral("Noto Sans CJK TC");
        QTest::newRow("Hong Kong") << "zh-HK" << QStringLiteral("抄底") << QStringLiteral("Noto Sans CJK HK");
        QTest::newRow("Japanese") << "ja" << QStringLiteral("“押し目”") << QStringLiteral("Noto Sans CJK JP");
        QTest::newRow("Korean") << "ko" << QStringLiteral("“한국” 新聞") << narrow;
    }

    void fontsGoByTheScript()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QTEST(RowText::familyFor(language, text), "expected");
    }

    /// Those of the window's Chinese font are as wide as a character.
    void quotesOfEnglishAreNarrow()
    {
        QFont window;
        window.setFamilies({QStringLiteral("Noto Sans CJK SC")});
        window.setPixelSize(20);
        if (QFontInfo(window).family() != u"Noto Sans CJK SC")
            QSKIP("fonts-noto-cjk is not installed");
        const QString english = QStringLiteral("“It’s”"), chinese = QStringLiteral("“好”");
        const auto width = [](const QFont &font, const QString &text) {
            return QFontMetrics(font).horizontalAdvance(text);
        };
        QVERIFY(width(ScriptFont::of(window, english), english) + 20 < width(window, english));
        QCOMPARE(width(ScriptFont::of(window, english), QStringLiteral("Letters")),
                 width(window, QStringLiteral("Letters")));
        QCOMPARE(ScriptFont::of(window, chinese), window);
        QFont latin;
        latin.setFamilies({QStringLiteral("DejaVu Sans")});
        QCOMPARE(ScriptFont::of(latin, english), latin);
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

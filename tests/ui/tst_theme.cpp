// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

Q_DECLARE_METATYPE(ChipColours)

namespace {

constexpr PageColours AllColours[] = {PageColours::Light, PageColours::Sepia, PageColours::Dark, PageColours::Black};

/// WCAG 2.1: relative luminance and contrast.
double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}

class ThemeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const PageColours colours : AllColours) {
            const Theme &theme = Theme::of(colours);
            const QByteArray name = nameOf(colours);
            const auto row = [&](const char *what, const QColor &text, const QColor &ground) {
                QTest::addRow("%s: %s", name.constData(), what) << text << ground;
            };
            row("ink on page", theme.ink, theme.page);
            row("ink on list", theme.ink, theme.list);
            row("ink on side", theme.ink, theme.side);
            row("ink on the selected row", theme.ink, theme.selection);
            row("soft on page", theme.soft, theme.page);
            row("soft on list", theme.soft, theme.list);
            row("soft on side", theme.soft, theme.side);
            row("soft on the selected row", theme.soft, theme.selection);
            row("links on page", theme.accent, theme.page);
            row("status links on side", theme.accent, theme.side);
            row("US chip", theme.unitedStates.text, theme.unitedStates.ground);
            row("Hong Kong chip", theme.hongKong.text, theme.hongKong.ground);
            row("mainland chip", theme.mainland.text, theme.mainland.ground);
            row("other chip", theme.other.text, theme.other.ground);
            row("fund chip", theme.fund.text, theme.fund.ground);
        }
    }

    void textIsReadable()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
    }

    void chipFollowsMarket_data()
    {
        QTest::addColumn<QString>("ticker");
        QTest::addColumn<QColor>("ground");
        const Theme &theme = Theme::of(false);
        QTest::newRow("US") << QStringLiteral("NVDA") << theme.unitedStates.ground;
        QTest::newRow("Hong Kong") << QStringLiteral("00700") << theme.hongKong.ground;
        QTest::newRow("mainland") << QStringLiteral("600519.SH") << theme.mainland.ground;
        QTest::newRow("Singapore has no hue of its own") << QStringLiteral("D05.SI") << theme.other.ground;
        QTest::newRow("concept") << QStringLiteral("BK4554") << theme.other.ground;
        QTest::newRow("index") << QStringLiteral(".IXIC") << theme.other.ground;
        QTest::newRow("fund") << QStringLiteral("LU0097036916.USD") << theme.fund.ground;
    }

    void chipFollowsMarket()
    {
        QFETCH(QString, ticker);
        QTEST(Theme::of(false).chip(*TickerId::parse(ticker)).ground, "ground");
    }

    void pageHasTheSameColours_data()
    {
        QTest::addColumn<PageColours>("colours");
        for (const PageColours colours : AllColours)
            QTest::newRow(nameOf(colours).constData()) << colours;
    }

    void pageHasTheSameColours()
    {
        QFETCH(PageColours, colours);
        QFile file(QStringLiteral(TEARSHEET_SOURCE_DIR "/resources/article.css"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString css = QString::fromUtf8(file.readAll());
        const qsizetype start =
            css.indexOf(QStringLiteral("html[data-theme=\"%1\"]").arg(QString::fromLatin1(nameOf(colours))));
        QVERIFY(start >= 0);
        const QString block = css.mid(start, css.indexOf(u'}', start) - start);
        const Theme &theme = Theme::of(colours);
        const QList<QPair<const char *, QColor>> names{{"list", theme.list},
                                                       {"page", theme.page},
                                                       {"ink", theme.ink},
                                                       {"soft", theme.soft},
                                                       {"line", theme.line},
                                                       {"accent", theme.accent},
                                                       {"us", theme.unitedStates.text},
                                                       {"us-ground", theme.unitedStates.ground},
                                                       {"hk", theme.hongKong.text},
                                                       {"hk-ground", theme.hongKong.ground},
                                                       {"cn", theme.mainland.text},
                                                       {"cn-ground", theme.mainland.ground},
                                                       {"other", theme.other.text},
                                                       {"other-ground", theme.other.ground},
                                                       {"fund", theme.fund.text},
                                                       {"fund-ground", theme.fund.ground}};
        for (const auto &[name, colour] : names) {
            const QString expected = QStringLiteral("--%1: %2;").arg(QLatin1String(name), colour.name());
            QVERIFY2(block.contains(expected), qPrintable(expected));
        }
    }

    void styleSheetKeepsNoName()
    {
        QFile file(QStringLiteral(TEARSHEET_SOURCE_DIR "/resources/window.css"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString css = QString::fromUtf8(file.readAll());
        css.remove(QRegularExpression(QStringLiteral("/\\*.*?\\*/")));
        QVERIFY(css.contains(u'@'));
        QVERIFY(!Theme::of(true).dress(css).contains(u'@'));
    }
};

QTEST_APPLESS_MAIN(ThemeTest)
#include "tst_theme.moc"

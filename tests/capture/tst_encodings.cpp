// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/capture.h"
#include "capture/encoding.h"
#include "capture/encodinglabels.h"

#include <QTest>

#include <unicode/ucnv.h>

#include <memory>

namespace {

QByteArray inCodePage(const QString &text, const char *page)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(page, &error), &ucnv_close);
    QByteArray bytes(text.size() * 6 + 16, Qt::Uninitialized);
    bytes.resize(ucnv_fromUChars(converter.get(), bytes.data(), int(bytes.size()),
                                 reinterpret_cast<const UChar *>(text.utf16()), int(text.size()), &error));
    return bytes;
}

const QString Chinese = QStringLiteral("青禾锂电上周公布了季报，毛利率比去年同期高了两个点。");
const QString Traditional = QStringLiteral("台北這家公司把晶圓切成更薄的片，封裝廠因此少跑一道工序。");
const QString Japanese = QStringLiteral("北安半導体は今期の売上高が前年に比べて一割ほど増えたと発表した。");
const QString Korean = QStringLiteral("북안반도체는 이번 분기에 매출이 열두 퍼센트 늘었다고 밝혔다.");
const QString German = QStringLiteral("Höhere Erlöse für Müller & Söhne: „Größe“ zählt – der Kurs blieb bei 12,40.");
const QString French =
    QStringLiteral("La société a publié des résultats supérieurs à ceux de l’année passée, déjà élevés.");
const QString Polish = QStringLiteral("Spółka ogłosiła wyższe zyski, a jej akcje wciąż są tańsze niż rok temu.");
const QString Russian = QStringLiteral("Компания объявила о росте прибыли, акции подорожали на двенадцать процентов.");
const QString Greek = QStringLiteral("Η εταιρεία ανακοίνωσε αύξηση των κερδών και οι μετοχές της ανέβηκαν.");
const QString Turkish = QStringLiteral("Şirket kârını artırdı, hisseler geçen yıla göre daha değerli oldu.");

}

/// Which encoding a text is in: by its mark, its bytes, its declaration, its language.
class EncodingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void declaredInAPage_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("text");

        const auto row = [](const char *label, const char *page, const QString &text) {
            QTest::newRow(label) << QString::fromLatin1(label) << QString::fromLatin1(page) << text;
        };
        row("gb2312", "gb18030", Chinese);
        row("GBK", "gb18030", Traditional);
        row("gb18030", "gb18030", QStringLiteral("\U00020BB7野家的季報，毛利率高了兩個點。"));
        row("big5", "Big5-HKSCS", Traditional);
        row("Shift_JIS", "windows-31j", Japanese);
        row("x-sjis", "windows-31j", Japanese);
        row("euc-jp", "EUC-JP", Japanese);
        row("iso-2022-jp", "ISO-2022-JP", Japanese);
        row("euc-kr", "windows-949", Korean);
        row("ks_c_5601-1987", "windows-949", Korean);
        row("windows-1252", "windows-1252", German);
        row("iso-8859-1", "windows-1252", French);
        row("ISO-8859-15", "ISO-8859-15", QStringLiteral("Der Kurs blieb bei 12,40 € und fällt höchstens früh"));
        row("iso-8859-2", "ISO-8859-2", Polish);
        row("windows-1250", "windows-1250", Polish);
        row("windows-1251", "windows-1251", Russian);
        row("koi8-r", "KOI8-R", Russian);
        row("iso-8859-7", "ISO-8859-7", Greek);
        row("windows-1253", "windows-1253", Greek);
        row("iso-8859-9", "windows-1254", Turkish);
    }
    void declaredInAPage()
    {
        QFETCH(QString, label);
        QFETCH(QString, page);
        QFETCH(QString, text);
        const QString forms[] = {
            QStringLiteral("<html><head><meta charset=\"%1\"><title>t</title></head><p>%2</p></html>"),
            QStringLiteral(
                "<html><head><!-- %2 --><meta content='text/html;charset=%1' HTTP-EQUIV=content-type></head><p>%2</p>"),
            QStringLiteral("<?xml version=\"1.0\" encoding=\"%1\"?><html><p>%2</p></html>"),
        };
        for (const QString &form : forms) {
            const QString html = form.arg(label, text);
            const DecodedText decoded = decodeText(inCodePage(html, page.toLatin1()));
            QCOMPARE(QString::fromUtf8(decoded.utf8), html);
            QCOMPARE(decoded.note, QString());
        }
    }

    void undeclared_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");

        const auto row = [](const char *name, const char *page, const char *language, const QString &text) {
            QTest::newRow(name) << QString::fromLatin1(page) << QString::fromLatin1(language) << text;
        };
        row("GB2312", "gb18030", "", Chinese);
        row("traditional characters in GBK", "gb18030", "", Traditional);
        row("Big5", "Big5-HKSCS", "", Traditional);
        row("Shift_JIS", "windows-31j", "", Japanese);
        row("EUC-JP", "EUC-JP", "", Japanese);
        row("EUC-KR", "windows-949", "", Korean);
        row("German", "windows-1252", "", German);
        row("French", "windows-1252", "", French);
        row("one accented letter", "windows-1252", "", QStringLiteral("A café on every corner"));
        row("Russian", "windows-1251", "", Russian);
        row("Russian in KOI8", "KOI8-R", "", Russian);
        row("Polish by its language", "windows-1250", "pl", Polish);
        row("Polish of ISO by its language", "ISO-8859-2", "pl-PL", Polish);
        row("Greek by its language", "windows-1253", "el", Greek);
        row("Turkish by its language", "windows-1254", "tr", Turkish);
        row("UTF-16 LE without a mark", "UTF-16LE", "", German);
        row("UTF-16 BE without a mark", "UTF-16BE", "", French);
    }
    void undeclared()
    {
        QFETCH(QString, page);
        QFETCH(QString, language);
        QFETCH(QString, text);
        const QString html = QStringLiteral("<html lang=\"%1\"><body><div class=\"a\"><p>%2</p></div></body></html>")
                                 .arg(language, text);
        const DecodedText decoded = decodeText(inCodePage(html, page.toLatin1()));
        QCOMPARE(QString::fromUtf8(decoded.utf8), html);
        QCOMPARE(decoded.note, QString());
    }

    void bytesAreRightAndTheDeclarationIsNot_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("UTF-8 that says GB2312") << "gb2312" << Chinese.toUtf8() << Chinese;
        QTest::newRow("UTF-8 that says Latin-1") << "iso-8859-1" << German.toUtf8() << German;
        QTest::newRow("GB2312 that says UTF-8") << "utf-8" << inCodePage(Chinese, "gb18030") << Chinese;
        QTest::newRow("GB2312 that says Latin-1") << "iso-8859-1" << inCodePage(Chinese, "gb18030") << Chinese;
        QTest::newRow("Big5 that says EUC-KR") << "euc-kr" << inCodePage(Traditional, "Big5-HKSCS") << Traditional;
        QTest::newRow("Shift_JIS that says EUC-JP") << "euc-jp" << inCodePage(Japanese, "windows-31j") << Japanese;
        QTest::newRow("Western that says UTF-8") << "utf-8" << inCodePage(French, "windows-1252") << French;
        QTest::newRow("Western that says GBK") << "gbk" << inCodePage(German, "windows-1252") << German;
        QTest::newRow("UTF-8 that says UTF-16") << "utf-16" << Chinese.toUtf8() << Chinese;
        QTest::newRow("a label of nothing") << "x-nothing" << inCodePage(French, "windows-1252") << French;
    }
    void bytesAreRightAndTheDeclarationIsNot()
    {
        QFETCH(QString, label);
        QFETCH(QByteArray, text);
        const QByteArray html = "<html><meta charset=" + label.toLatin1() + "><p>" + text + "</p></html>";
        const DecodedText decoded = decodeText(html);
        QTEST(QString::fromUtf8(decoded.utf8).section(QStringLiteral("<p>"), 1).section(QStringLiteral("</p>"), 0, 0),
              "expected");
        QCOMPARE(decoded.note, QString());
    }

    void partOfAnArchive()
    {
        const QByteArray archive =
            "From: <Saved by Blink>\r\nSubject: t\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
            "--b\r\nContent-Type: text/html; charset=\"Big5\"\r\nContent-Transfer-Encoding: binary\r\n\r\n<html><p>" +
            inCodePage(QStringLiteral("晶圓"), "Big5-HKSCS") + "</p></html>\r\n--b--\r\n";
        const CaptureResult result = readCapture(archive, {});
        QCOMPARE(result.articles.size(), 1);
        QVERIFY(QString::fromUtf8(result.articles.first().body).contains(QStringLiteral("晶圓")));
    }

    void damageIsCalledSoWhereItIs_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<bool>("noted");
        const QByteArray text = "<p>" + Chinese.toUtf8() + "</p>";
        QTest::newRow("a character lost in the text") << "<html><p>\xe9\x9d</p>" + text << true;
        QTest::newRow("in a script") << "<html><script>'\xe9\x9d'</script>" + text << false;
        QTest::newRow("in the name of an icon") << "<html><i id='\xc2\x80\xc2\x81\xc2\x9f'></i>" + text << false;
        QTest::newRow("in a comment") << "<html><!-- \xff\xff\xff -->" + text << false;
        QTest::newRow("a pair lost in a page of GBK")
            << "<html><meta charset=gbk><p>" + inCodePage(Chinese.repeated(20), "gb18030") + "\xff</p></html>" << true;
    }
    void damageIsCalledSoWhereItIs()
    {
        QFETCH(QByteArray, html);
        QTEST(!decodeText(html).note.isEmpty(), "noted");
    }

    void labelsHaveConverters()
    {
        // Every label that the standard knows is read by a converter that ICU has.
        for (const char *label :
             {"latin1",   "l2",       "iso-8859-3",  "latin4",         "cyrillic", "arabic",  "greek",
              "hebrew",   "latin6",   "iso-8859-13", "iso-8859-14",    "l9",       "koi",     "koi8-u",
              "mac",      "tis-620",  "cp1250",      "cp1251",         "cp1253",   "latin5",  "cp1255",
              "cp1256",   "cp1257",   "cp1258",      "x-mac-cyrillic", "866",      "chinese", "cn-big5",
              "x-euc-jp", "ms_kanji", "korean",      "csiso2022jp"}) {
            const char *converter = EncodingLabels::converterFor(label);
            UErrorCode error = U_ZERO_ERROR;
            const std::unique_ptr<UConverter, decltype(&ucnv_close)> opened(ucnv_open(converter, &error), &ucnv_close);
            QVERIFY2(*converter && U_SUCCESS(error), label);
        }
        QCOMPARE(EncodingLabels::converterFor(" Latin1\n"), "windows-1252");
        QCOMPARE(EncodingLabels::converterFor("nothing"), "");
    }
};

QTEST_GUILESS_MAIN(EncodingsTest)
#include "tst_encodings.moc"

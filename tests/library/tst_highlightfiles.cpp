// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/highlightexport.h"
#include "library/highlightimport.h"
#include "page/articlepage.h"
#include "page/highlightmarks.h"
#include "store/articlestore.h"
#include "store/organiser.h"
#include "store/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using HighlightExport::Format;

namespace {

const QByteArray Scheme = "https://"; // not in raw strings: moc takes its rest for a comment

}

/// Highlights as files, and back.
class HighlightFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = library(QStringLiteral("library"));
        make(1, QStringLiteral("11111111-2222-4333-8444-555555555555"), QStringLiteral("运价却仍在低位"),
             HighlightColour::Teal, QStringLiteral("=对一下*口径*\n第二行"),
             {QStringLiteral("储能"), QStringLiteral("two words")});
        make(1, QStringLiteral("22222222-2222-4333-8444-555555555555"), QStringLiteral("未停。\n运价"),
             HighlightColour::Yellow, {}, {});
    }

    void cleanup() { m_store.reset(); }

    void markdownForObsidian()
    {
        const QString text = QString::fromUtf8(HighlightExport::write(list(), Format::Markdown));
        QVERIFY(text.startsWith(QStringLiteral("---\ntitle: \"港口 \\\"A\\\" [x]\"\n")));
        QVERIFY(text.contains(QStringLiteral("\ntickers: [\"BK9001\", \"00316\"]\nhighlights: 2\n---\n")));
        QVERIFY(text.contains(QStringLiteral("\n# 港口 \"A\" \\[x\\]\n")));
        QVERIFY(text.contains(
            QStringLiteral("\n> 运价却仍在低位\n\n^hl-111111112222\n\n\\=对一下\\*口径\\*\n第二行\n\nteal 2025-03-06 "
                           "#two-words #储能\n")));
        QVERIFY(text.contains(QStringLiteral("\n> 未停。\n> 运价\n\n^hl-222222222222\n")));
    }

    void csvForReadwise()
    {
        const QList<QByteArray> lines = HighlightExport::write(list(), Format::Csv).split('\n');
        QCOMPARE(lines.first().trimmed(), QByteArray("Highlight,Title,Author,URL,Note,Location,Date"));
        const QString all = QString::fromUtf8(HighlightExport::write(list(), Format::Csv));
        QVERIFY(all.contains(
            QStringLiteral("运价却仍在低位,\"港口 \"\"A\"\" [x]\",海风周报,https://example.com/news/1,\".two_words "
                           ".储能\n=对一下*口径*\n第二行\",2,2025-03-06 01:30:01\r\n")));
    }

    void plainText()
    {
        const QString text = QString::fromUtf8(HighlightExport::write(list(), Format::Text));
        QVERIFY(text.contains(QStringLiteral("“运价却仍在低位”\n  =对一下*口径*\n  第二行\n  # two words # 储能\n")));
    }

    void webAnnotations()
    {
        const QJsonObject collection = QJsonDocument::fromJson(HighlightExport::write(list(), Format::JsonLd)).object();
        QCOMPARE(collection[QStringLiteral("type")].toString(), QStringLiteral("AnnotationCollection"));
        QCOMPARE(collection[QStringLiteral("total")].toInt(), 2);
        const QJsonObject second =
            collection[QStringLiteral("first")][QStringLiteral("items")].toArray().at(1).toObject();
        QCOMPARE(second[QStringLiteral("motivation")].toString(), QStringLiteral("commenting"));
        QCOMPARE(second[QStringLiteral("target")][QStringLiteral("source")].toString(),
                 QStringLiteral("https://example.com/news/1"));
        const QJsonValue selector = second[QStringLiteral("target")][QStringLiteral("selector")][0];
        QCOMPARE(selector[QStringLiteral("type")].toString(), QStringLiteral("TextQuoteSelector"));
        QCOMPARE(selector[QStringLiteral("exact")].toString(), QStringLiteral("运价却仍在低位"));
        QCOMPARE(selector[QStringLiteral("prefix")].toString(), QStringLiteral("码头上的吊机整夜未停。\n"));
    }

    void theRoundTripLosesNothing()
    {
        const auto read = HighlightImport::read(HighlightExport::write(list(), Format::JsonLd));
        QVERIFY(read);
        const auto other = library(QStringLiteral("other"));
        const auto brought = HighlightImport::bring(*other, *read);
        QVERIFY(brought);
        QCOMPARE(brought->added, 2);
        QList<Highlight> before = *Highlights::of(m_store->database(), 1);
        QList<Highlight> after = *Highlights::of(other->database(), 1);
        for (QList<Highlight> *each : {&before, &after})
            for (Highlight &highlight : *each)
                highlight.id = 0;
        QCOMPARE(after, before);
        // Once more: nothing. And undo takes it back as one step.
        QCOMPARE(HighlightImport::bring(*other, *read)->known, 2);
        QCOMPARE(*Highlights::count(other->database()), 2);
        QVERIFY(Organiser(other->database()).undo());
        QCOMPARE(*Highlights::count(other->database()), 0);
    }

    void thoseOfOtherPrograms()
    {
        QByteArray file = R"([{"id": "urn:note:7", "type": "Annotation",
            "body": {"type": "TextualBody", "value": "a remark"},
            "target": {"source": "@www.example.com/news/1?utm_source=x", "selector": {"type": "TextQuoteSelector",
            "exact": "吊机整夜未停", "prefix": "码头上的", "suffix": "。"}}},
            {"type": "Annotation", "target": {"source": "@elsewhere.example/", "selector": {"type": "TextQuoteSelector", "exact": "x"}}},
            {"type": "Annotation", "target": "@example.com/news/1"}])";
        file.replace('@', Scheme);
        const auto read = HighlightImport::read(file);
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        const auto other = library(QStringLiteral("other"));
        const auto brought = HighlightImport::bring(*other, *read);
        QVERIFY(brought);
        QCOMPARE(brought->added, 1);
        QCOMPARE(brought->unknown, 1);
        const Highlight kept = Highlights::of(other->database(), 1)->first();
        QCOMPARE(kept.note, QStringLiteral("a remark"));
        QCOMPARE(kept.anchor.start, 4); // it has its place in the text from now on
        QVERIFY(!kept.anchor.revision.isEmpty());
        QCOMPARE(HighlightImport::bring(*other, *read)->known, 1);
    }

    void whatIsNoAnnotation_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("%PDF");
        QTest::newRow("other JSON") << QByteArray(R"({"type": "Person"})");
        QTest::newRow("no quote") << QByteArray(
            R"({"target": {"source": "x", "selector": {"type": "TextPositionSelector"}}})");
        QTest::newRow("too long a quote")
            << QByteArray(R"({"target": {"selector": {"type": "TextQuoteSelector", "exact": ")") +
                   QByteArray(60'000, 'x') + "\"}}}";
        QTest::newRow("no target") << QByteArray(R"([{"target": []}, {"target": 5}, 7, null])");
    }

    void whatIsNoAnnotation()
    {
        QFETCH(QByteArray, file);
        const auto read = HighlightImport::read(file);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Input);
    }

    void hostileNumbers()
    {
        QByteArray file =
            R"({"id": "urn:uuid:zzz", "created": "yesterday", "tearsheet:block": 1e300, "tearsheet:start": -4,
                "tearsheet:field": 99, "tearsheet:alike": 7, "tearsheet:colour": "mauve", "tearsheet:article": "a/b",
                "body": [{"value": 5}, "plain", {"purpose": "tagging", "value": "t"}],
                "target": {"source": {"id": "@example.com/news/1"}, "selector": [{"type": "TextQuoteSelector", "exact": "q"}]}})";
        const auto read = HighlightImport::read(file.replace('@', Scheme));
        QVERIFY(read);
        const Highlight &highlight = read->first().highlight;
        QCOMPARE(highlight.anchor.block, 0);
        QCOMPARE(highlight.anchor.start, 0);
        QCOMPARE(highlight.anchor.field, TextAnchor::Field::Body);
        QCOMPARE(highlight.anchor.alike, TextAnchor::Alike::Unknown);
        QCOMPARE(highlight.colour, HighlightColour::Yellow);
        QCOMPARE(highlight.note, QStringLiteral("plain"));
        QVERIFY(highlight.made.isValid());
        QVERIFY(!highlight.name.isEmpty());
        QVERIFY(HighlightImport::bring(*m_store, *read));
    }

private:
    std::unique_ptr<ArticleStore> library(const QString &name)
    {
        auto store = *ArticleStore::open(m_folder->filePath(name), ArticleStore::Access::Write);
        NewArticle article = Samples::article(QStringLiteral("1"), QStringLiteral("港口 \"A\" [x]"));
        article.html = "<p>码头上的吊机整夜未停。</p><p>运价却仍在低位。</p>";
        return store->add({article}) ? std::move(store) : nullptr;
    }

    HighlightList list() { return *Highlights::of(m_store->database(), QList<ArticleId>{1}); }

    void make(ArticleId article, const QString &name, const QString &words, HighlightColour colour, const QString &note,
              const QStringList &tags)
    {
        const auto stored = m_store->article(article);
        const Page page = articlePage(*stored, {});
        const Anchoring text(FieldText(page.text, TextAnchor::Field::Body), stored->content, stored->policy);
        Highlight made;
        made.name = name;
        made.article = article;
        made.made = Samples::beijing(6).toUTC().addSecs(1);
        made.colour = colour;
        made.anchor = text.anchorAt(int(text.text().text().indexOf(words)), int(words.size())).value_or(TextAnchor());
        made.note = note;
        made.tags = tags;
        QVERIFY(Organiser(m_store->database()).apply(Highlights::add({made})));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(HighlightFilesTest)
#include "tst_highlightfiles.moc"

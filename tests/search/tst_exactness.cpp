// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/generatedlibrary.h"

#include "search/indexer.h"
#include "search/searcher.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace {

QStringList fieldsOf(const SearchedText &article)
{
    return QStringList{article.title, article.author, article.source} + article.body.split(u'\n') +
           article.tickers.split(u'\n');
}

/// The definition of a hit, written down a second time and as plainly as can be: all folded fields one below the other.
class LiteralScan final
{
public:
    explicit LiteralScan(const FakeLibrary &library)
    {
        for (const auto &[id, article] : library.articles()) {
            for (const QString &field : fieldsOf(article)) {
                m_ends.emplace_back(m_all.size(), id);
                m_all += fold(field) + u'\n';
            }
        }
    }

    IdSet find(const Needle &needle) const
    {
        IdSet found;
        const QString &text = needle.text;
        for (qsizetype at = text.isEmpty() ? -1 : m_all.indexOf(text); at >= 0; at = m_all.indexOf(text, at + 1)) {
            const qsizetype end = at + text.size();
            if (isWord(text.front()) && at > 0 && isWord(m_all[at - 1]))
                continue;
            if (isWord(text.back()) && !needle.typing && isWord(m_all[end]))
                continue;
            const auto field = std::upper_bound(m_ends.begin(), m_ends.end(), at,
                                                [](qsizetype a, const auto &b) { return a < b.first; }) -
                               1;
            found.push_back(field->second);
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

private:
    static bool isWord(QChar c) { return !c.isSurrogate() && classOf(c.unicode()) == CharacterClass::Word; }

    QString m_all;
    std::vector<std::pair<qsizetype, ArticleId>> m_ends;
};

/// With other accents on its Latin letters, as people type it: none, or one on every "e".
QString typedOtherwise(const QString &text)
{
    QString typed;
    bool onLatin = false;
    for (QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (onLatin && c.category() == QChar::Mark_NonSpacing)
            continue;
        onLatin = c.script() == QChar::Script_Latin;
        typed += c;
    }
    return typed.normalized(QString::NormalizationForm_C).replace(u'e', QChar(0x00E9));
}

/// Cut off from its letter.
bool startsWithMark(const QString &text)
{
    return text.front().isMark();
}

SearchQuery queryFor(const Needle &needle)
{
    return SearchQuery{{{Condition{TextCondition{TextCondition::Scope::Anywhere, needle}, false}}}, {}};
}

/// A part of a field, 1 to 20 characters, never half a surrogate pair.
QString drawn(const SearchedText &article, ArticleGenerator &random)
{
    QStringList fields = fieldsOf(article);
    fields.removeAll(QString());
    const QList<uint> field = fields.at(random.below(int(fields.size()))).toUcs4();
    const int start = random.below(int(field.size()));
    const int length = std::min(1 + random.below(20), int(field.size()) - start);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(field.constData()) + start, length);
}

}

class ExactnessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    /// Thousands of parts of the library, each looked for through the index and by a literal scan.
    void everyPartIsFound()
    {
        ArticleGenerator generator(20240603);
        FakeLibrary library;
        constexpr int Articles = 2000;
        for (int id = 1; id <= Articles; ++id)
            library.put(id, generator.article(80 + generator.below(300)));
        index(library);
        // Some changed and some gone since then, in the index and after it.
        for (int id = 7; id <= Articles; id += 61)
            library.put(id, generator.article(200));
        for (int id = 11; id <= Articles; id += 97)
            library.remove(id);
        index(library);
        for (int id = 13; id <= Articles; id += 71)
            library.put(id, generator.article(200));
        for (int id = 17; id <= Articles; id += 89)
            library.remove(id);
        for (int id = Articles + 1; id <= Articles + 30; ++id)
            library.put(id, generator.article(200));

        compare(library, generator, 3000);
    }

    /// The same with the one real capture, its lines as articles, where it is at hand.
    void everyPartOfTheRealCaptureIsFound()
    {
        QFile capture(QStringLiteral(TEARSHEET_SOURCE_DIR "/../shared/captures/laohu8-post-312728658227384.txt"));
        if (!capture.open(QIODevice::ReadOnly))
            QSKIP("The real capture is not beside this source tree.");
        FakeLibrary library;
        static const QRegularExpression tags(QStringLiteral("<[^>]*>|\\\\n"));
        const QStringList lines =
            QString::fromUtf8(capture.readAll()).replace(tags, QStringLiteral("\n")).split(u'\n', Qt::SkipEmptyParts);
        ArticleId id = 0;
        for (const QString &line : lines)
            library.put(++id, {line.left(30), line, {}, {}, {}});
        index(library);
        ArticleGenerator random(3);
        compare(library, random, 2000);
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("search.db")); }

    void index(FakeLibrary &library)
    {
        Indexer indexer(path(), QStringLiteral("a library"));
        for (bool complete = false; !complete;) {
            const auto progress = indexer.step(library);
            if (!progress)
                qFatal("%s", qUtf8Printable(progress.error().detail));
            complete = progress->isComplete();
        }
    }

    void compare(FakeLibrary &library, ArticleGenerator &random, int draws)
    {
        const LiteralScan scan(library);
        Searcher searcher(path(), QStringLiteral("a library"));
        std::vector<const SearchedText *> articles;
        for (const auto &[id, article] : library.articles())
            articles.push_back(&article);
        int differences = 0;
        int queries = 0;
        qint64 hits = 0;
        for (int i = 0; i < draws; ++i) {
            const QString text = drawn(*articles[size_t(random.below(int(articles.size())))], random);
            const Needle sought = needle(text, i % 2 == 0);
            if (sought.text.isEmpty())
                continue;
            if (!startsWithMark(text))
                QCOMPARE(needle(typedOtherwise(text), i % 2 == 0), sought);
            const IdSet expected = scan.find(sought);
            const auto found = searcher.find(queryFor(sought), library, {});
            QVERIFY2(found, found ? "" : qUtf8Printable(found.error().detail));
            ++queries;
            hits += qint64(expected.size());
            if (found->articles != expected) {
                ++differences;
                qWarning("%s%s: %zu found, %zu expected; index asked %s", qUtf8Printable(sought.text),
                         sought.typing ? "…" : "", found->articles.size(), expected.size(),
                         indexPhrase(sought).match.constData());
            }
        }
        qInfo("%d queries, %lld hits, %d differences; %d texts looked at", queries, hits, differences,
              library.textsRead);
        QCOMPARE(differences, 0);
        QVERIFY(hits > queries / 2);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ExactnessTest)
#include "tst_exactness.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "editedarticles.h"
#include "page/anchoring.h"
#include "page/approximatematch.h"
#include "page/decidingwords.h"
#include "page/harmlessedit.h"

#include <QHash>
#include <QTest>

using namespace EditedArticles;

namespace {

using Kind = AnchorPlace::Kind;

QByteArray revision(int number)
{
    return QByteArray(32, char(number));
}

Anchoring anchoring(const QString &text, int edition = 1)
{
    return {FieldText(text.split(u'\n'), TextAnchor::Field::Body), revision(edition), 1};
}

/// The anchor of the first place where the words stand.
TextAnchor anchorOf(const QString &text, const QString &words)
{
    const Anchoring before = anchoring(text);
    return before.anchorAt(int(before.text().text().indexOf(words)), int(words.size())).value_or(TextAnchor());
}

QString placed(const QString &before, const QString &words, const QString &after)
{
    const Anchoring now = anchoring(after, 2);
    const AnchorPlace place = now.placeOf(anchorOf(before, words));
    return now.text().text().mid(place.from, place.length);
}

}

/// Where highlights stand after their article has changed, and where they must not.
class AnchoringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnchorSaysWhatStoodThere()
    {
        const QString text = QStringLiteral("第一段没有什么。\n平时靠价差只能收回六成成本，剩下的靠冬天。\n末段。");
        const TextAnchor anchor = anchorOf(text, QStringLiteral("只能收回六成成本"));
        QCOMPARE(anchor.block, 1);
        QCOMPARE(anchor.start, 5);
        QCOMPARE(anchor.quote, QStringLiteral("只能收回六成成本"));
        QCOMPARE(anchor.prefix, QStringLiteral("第一段没有什么。\n平时靠价差"));
        QCOMPARE(anchor.suffix, QStringLiteral("，剩下的靠冬天。\n末段。"));
        QCOMPARE(anchor.alike, TextAnchor::Alike::None);
    }

    void whiteSpaceAtItsEndsIsLeftOut()
    {
        const Anchoring text = anchoring(QStringLiteral("One two.\nThree four."));
        const auto anchor = text.anchorAt(7, 8); // ".\nThree "
        QVERIFY(anchor);
        QCOMPARE(anchor->quote, QStringLiteral("Three")); // nor is a full stop of the block before
        QCOMPARE(text.anchorAt(4, 5)->quote, QStringLiteral("two."));
        QVERIFY(!text.anchorAt(8, 1));
        QVERIFY(!text.anchorAt(-1, 4));
        QVERIFY(!text.anchorAt(400, 4));
        QCOMPARE(text.anchorAt(9, 4000)->quote, QStringLiteral("Three four."));
    }

    void aPassageThroughSeveralBlocks()
    {
        const QString text = QStringLiteral("甲段说到这里为止。\n乙段接着说下去。\n丙段收尾。");
        const Anchoring now = anchoring(text);
        const AnchorPlace place = now.placeOf(anchorOf(text, QStringLiteral("这里为止。\n乙段接着说下去。\n丙段")));
        QCOMPARE(place.kind, Kind::Exact);
        const QList<PageRange> ranges = now.text().ranges(place.from, place.length);
        QCOMPARE(ranges, (QList<PageRange>{
                             {PageField::Body, 0, 4, 5}, {PageField::Body, 1, 0, 8}, {PageField::Body, 2, 0, 2}}));
    }

    void stands_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("found"); // empty: orphaned
        const auto row = [](const char *name, const char *before, const char *words, const char *after,
                            const char *found) {
            QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(words) << QString::fromUtf8(after)
                                << QString::fromUtf8(found);
        };
        row("the end of a larger number", "增长 5% 左右，好于预期的水平。", "5% 左右，好于预期的水平",
            "增长 15% 左右，好于预期的水平。", "");
        row("a minus before it", "Margins moved 5 points in the half year to June.",
            "5 points in the half year to June", "Margins moved -5 points in the half year to June.", "");
        row("the beginning of a longer word", "The plant is a sure part of their plan.", "a sure part",
            "The plant is a sure party to their plan.", "");
        row("two words where one was", "They found it notable that the tables were full.", "notable that the tables",
            "They found it no table that the tables were full.", "");
        row("capitals that mean something", "Sales in the US rose while others waited for spring.",
            "Sales in the US rose while others waited", "Sales in the us rose while others waited for spring.", "");
        row("a short word, its sentence gone", "公司说增长很快。后来没有再提。", "增长",
            "另一家也谈到增长的问题，但没有数字。", "");
        row("a short word in its sentence", "公司说增长很快。后来没有再提。", "增长",
            "更正说明。\n公司说增长很快。后来没有再提。", "增长");
        row("thousands written otherwise", "The fund holds 1,200,000 shares of the port operator.",
            "holds 1,200,000 shares of the port", "The fund holds 1200000 shares of the port operator.",
            "holds 1200000 shares of the port");
        row("full-width forms", "毛利率为30%,高于同行(约25%)的水平。", "毛利率为30%,高于同行(约25%)",
            "毛利率为３０％，高于同行（约２５％）的水平。", "毛利率为３０％，高于同行（约２５％）");
        row("a doubt put in", "管理层说明年产能将会达到设计水平的全部。", "明年产能将会达到设计水平的全部",
            "管理层说明年产能可能将会达到设计水平的全部。", "");
        row("a word of sense exchanged", "监管部门要求供应商在夏天之前完成对储罐的检查工作。",
            "供应商在夏天之前完成对储罐的检查", "监管部门要求经销商在夏天之前完成对储罐的检查工作。", "");
        row("the neighbour of a list",
            "名单如下。\n据悉，甲厂的窑炉已经按照新的标准改造完毕。\n据悉，乙厂的窑炉已经按照新的标准改造完毕。\n完。",
            "据悉，甲厂的窑炉已经按照新的标准改造完毕。",
            "名单如下。\n据悉，乙厂的窑炉已经按照新的标准改造完毕。\n完。", "");
        row("emoji around it", "😀😀 行情来了，仓位先降到四成再说。😀", "仓位先降到四成再说",
            "更新\n😀😀 行情来了，仓位先降到四成再说。😀", "仓位先降到四成再说");
    }

    void stands()
    {
        QFETCH(QString, before);
        QFETCH(QString, words);
        QFETCH(QString, after);
        QTEST(placed(before, words, after), "found");
    }

    void anAnchorFromElsewhereNeedsItsSurroundings()
    {
        const QString text = QStringLiteral("旧的开头在这里。市场在等一个说法，而公司没有给。之后是别的事。");
        TextAnchor anchor = anchorOf(text, QStringLiteral("市场在等一个说法，而公司没有给"));
        anchor.alike = TextAnchor::Alike::Unknown;
        QCOMPARE(anchoring(text, 2).placeOf(anchor).kind, Kind::Exact);
        QCOMPARE(
            anchoring(
                QStringLiteral(
                    "全新的一篇文章，写的是另外的事情。市场在等一个说法，而公司没有给。于是大家散了，各自回家去了。"),
                2)
                .placeOf(anchor)
                .kind,
            Kind::Orphaned);
    }

    void hostileAnchors()
    {
        const Anchoring text = anchoring(QStringLiteral("一段。\n两段。"));
        TextAnchor anchor;
        QCOMPARE(text.placeOf(anchor).kind, Kind::Orphaned);
        anchor.quote = QStringLiteral(" \n ");
        QCOMPARE(text.placeOf(anchor).kind, Kind::Orphaned);
        anchor.quote = QStringLiteral("一段");
        anchor.revision = revision(1);
        anchor.policy = 1;
        for (const auto &[block, start] : {std::pair(-1, 0), {0, -1}, {2'000'000'000, 0}, {1, 2'000'000'000}}) {
            anchor.block = block;
            anchor.start = start;
            QVERIFY(text.placeOf(anchor).length <= 2);
        }
        QCOMPARE(Anchoring(FieldText(), {}, 0).placeOf(anchor).kind, Kind::Orphaned);
    }

    void approximateEnds()
    {
        const QString text =
            QStringLiteral("abcdefghij").repeated(30) + QStringLiteral("kitten sitting") + QString(90, u'x');
        const auto ends = ApproximateMatch::ends(u"kitten sittin", text, 2);
        QCOMPARE(ends.size(), 1);
        QCOMPARE(ends.first().end, 313);
        QCOMPARE(ends.first().edits, 0);
        // Longer than one block of the algorithm, with edits in both.
        QString pattern;
        for (int n = 0; n < 200; ++n)
            pattern += QChar(u'a' + (n * 7 + n / 9) % 26);
        QString edited = pattern;
        edited.remove(150, 1);
        edited.insert(40, QStringLiteral("!!"));
        edited[100] = u'?';
        const QString around = QString(500, u'-') + edited + QString(77, u'-');
        const auto found = ApproximateMatch::ends(pattern, around, 10);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().edits, 4);
        const auto alignment = ApproximateMatch::align(pattern, around, found.first());
        QCOMPARE(alignment.edits, 4);
        QCOMPARE(alignment.start, 500);
        QCOMPARE(alignment.end, 500 + int(edited.size()));
        QCOMPARE(alignment.changes.size(), 3);
        QCOMPARE(ApproximateMatch::distance(pattern, edited), 4);
        QVERIFY(ApproximateMatch::ends(pattern, around, 3).isEmpty());
    }

    /// The bit-parallel way and the table agree on every text.
    void approximateEndsAsByTheTable()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            const auto letters = [&random](int count) {
                QString text;
                for (int n = 0; n < count; ++n)
                    text += QChar(u'a' + int(random.bounded(3)));
                return text;
            };
            const QString pattern = letters(1 + int(random.bounded(140)));
            const QString text = letters(1 + int(random.bounded(200)));
            QList<int> row(pattern.size() + 1);
            for (int n = 0; n <= pattern.size(); ++n)
                row[n] = n;
            int best = int(pattern.size());
            for (const QChar c : text) {
                int diagonal = 0;
                for (int n = 1; n <= pattern.size(); ++n) {
                    const int here = std::min({diagonal + (pattern[n - 1] == c ? 0 : 1), row[n] + 1, row[n - 1] + 1});
                    diagonal = std::exchange(row[n], here);
                }
                best = std::min(best, row.last());
            }
            int found = int(pattern.size());
            for (const auto &end : ApproximateMatch::ends(pattern, text, int(pattern.size())))
                found = std::min(found, end.edits);
            QCOMPARE(found, best);
        }
    }

    void harmless_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<bool>("harmless");
        const auto row = [](const char *name, const char *before, const char *after, bool harmless) {
            QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << harmless;
        };
        row("punctuation", "先发货，后结算", "先发货；后结算", true);
        row("a number", "about 12 weeks of stock", "about 13 weeks of stock", false);
        row("a number of another size", "about 1.2 weeks of stock", "about 12 weeks of stock", false);
        row("a sign", "moved +3% in a week there", "moved -3% in a week there", false);
        row("a currency", "worth $30 to everyone there", "worth €30 to everyone there", false);
        row("contracted not", "they would take it there", "they wouldn't take it there", false);
        row("may for will", "it will open there soon", "it may open there soon", false);
        row("a name", "because Harbor paid for it", "because Meadow paid for it", false);
        row("a misspelling", "the warrenty is short there", "the warranty is short there", true);
        row("another word", "the factory is short there", "the shipyard is short there", false);
        row("at its beginning", "甲厂的窑炉改造完毕", "乙厂的窑炉改造完毕", false);
    }

    void harmless()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(isHarmlessEdit(before, after), "harmless");
        QCOMPARE(isHarmlessEdit(after, before), isHarmlessEdit(before, after));
    }

    /// Prints how many passages were kept, lost and put where they do not belong.
    void editedArticles()
    {
        struct Count
        {
            int kept = 0;
            int lost = 0;
            int wrong = 0;
            int survivors = 0;
        };
        QMap<QByteArray, Count> counts;
        Count all;
        int articles = 0;
        QStringList complaints;
        for (const bool chinese : {true, false})
            for (int edit = 0; edit < edits(chinese).size(); ++edit)
                for (quint32 seed = 0; seed < 7; ++seed) {
                    Writer writer(chinese, seed * 977 + quint32(edit) * 31 + (chinese ? 5 : 0));
                    const Edited made = edited(chinese, edit, writer);
                    ++articles;
                    const Anchoring before(FieldText(textsOf(made.before), TextAnchor::Field::Body), revision(1), 1);
                    const Anchoring after(FieldText(textsOf(made.after), TextAnchor::Field::Body), revision(2), 2);
                    const Passage old = unitsOf(made.before);
                    const Passage now = unitsOf(made.after);
                    QHash<int, int> places;
                    for (int at = 0; at < now.size(); ++at)
                        if (now[at].number != 0)
                            places.insert(now[at].number, at);
                    Count &count = counts[edits(chinese).at(edit).name];
                    for (const auto &[from, length] : passages(made, old, writer)) {
                        const auto anchor = before.anchorAt(from, length);
                        if (!anchor)
                            continue;
                        QCOMPARE(before.placeOf(*anchor).kind, Kind::Exact);
                        const int start = before.text().startOf(anchor->block) + anchor->start;
                        const Truth truth = truthOf(made, old.sliced(start, anchor->quote.size()), places, now);
                        const AnchorPlace place = after.placeOf(*anchor);
                        const bool isFound = place.kind != Kind::Orphaned;
                        const bool isThere = truth.isThere && place.from == truth.from && place.length == truth.length;
                        const bool isWrong = isFound && (!isThere || truth.harm == Harm::Sense);
                        for (Count *each : {&count, &all}) {
                            each->survivors += truth.survives;
                            each->kept += truth.survives && isFound && !isWrong;
                            each->lost += truth.survives && !isFound;
                            each->wrong += isWrong;
                        }
                        if (isWrong)
                            complaints +=
                                QStringLiteral("%1, %2: «%3» on «%4»")
                                    .arg(QLatin1String(edits(chinese).at(edit).name), QString::number(seed),
                                         QString(anchor->quote).replace(u'\n', u'/'),
                                         after.text().text().mid(place.from, place.length).replace(u'\n', u'/'));
                    }
                }
        for (auto each = counts.cbegin(); each != counts.cend(); ++each)
            qInfo("%-55s words survive %4d  kept %4d  orphaned %4d  wrong %d", each.key().constData(), each->survivors,
                  each->kept, each->lost, each->wrong);
        qInfo("%d articles, %d passages whose words survive: kept %d (%.4f), orphaned %d; wrong, of all passages: %d",
              articles, all.survivors, all.kept, double(all.kept) / all.survivors, all.lost, all.wrong);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
        QVERIFY(articles >= 300);
        QVERIFY(all.kept >= 0.95 * all.survivors);
    }

private:
    struct Truth
    {
        bool isThere = false;  // its first and last word are somewhere, in this order
        bool survives = false; // with all between them, and nothing more
        Harm harm = Harm::None;
        int from = 0;
        int length = 0;
    };

    static bool isWord(QChar c) { return c.isLetterOrNumber(); }

    static Truth truthOf(const Edited &made, const Passage &quote, const QHash<int, int> &places, const Passage &now)
    {
        Truth truth;
        int first = -1;
        int last = -1;
        bool all = true;
        bool inOrder = true;
        for (const Unit &unit : quote) {
            if (made.touched.contains(unit.number))
                truth.harm = made.harm;
            if (unit.number == 0)
                continue;
            const int at = places.value(unit.number, -1);
            if (at < 0) {
                all = all && !isWord(unit.c);
                continue;
            }
            inOrder = inOrder && at > last;
            first = first < 0 ? at : first;
            last = at;
        }
        truth.isThere = first >= 0 && inOrder;
        if (!truth.isThere)
            return truth;
        // Its quote's ends may have been exchanged themselves: then it is where what is left of it is.
        truth.from = first;
        truth.length = last + 1 - first;
        bool added = false;
        QSet<int> own;
        for (const Unit &unit : quote)
            own << unit.number;
        for (int at = first; at <= last; ++at)
            added = added || (isWord(now[at].c) && !own.contains(now[at].number));
        truth.survives = all && !added && truth.harm == Harm::None;
        if (!all && truth.harm == Harm::None)
            truth.harm = Harm::Sense; // words of it are gone
        if (added && truth.harm == Harm::None)
            truth.harm = Harm::Sense;
        return truth;
    }

    /// Whole sentences, parts of them, several, across blocks, single words.
    static QList<std::pair<int, int>> passages(const Edited &made, const Passage &old, Writer &writer)
    {
        QList<std::pair<int, int>> found;
        int from = 0;
        for (const QList<Passage> &block : made.before) {
            const int length = int(unitsOf(block).size());
            if (length == 0)
                continue;
            int at = from;
            for (const Passage &sentence : block) {
                found.append({at, int(sentence.size())});
                const int part = 6 + writer.below(18);
                found.append({at + writer.below(qMax(int(sentence.size()) - part, 1)), part});
                at += int(sentence.size());
            }
            found.append({from, length});
            found.append({from + length / 2, length}); // into the next block
            found.append({from + writer.below(length), 3});
            from += length + 1;
        }
        // Whole words only, as people select them.
        QList<std::pair<int, int>> whole;
        for (auto [start, length] : std::as_const(found)) {
            int end = qMin(start + length, int(old.size()));
            const auto joined = [&old](int at) {
                const auto latin = [&old](int unit) { return isWordUnit(old[unit].c) || old[unit].c == u'.'; };
                return at > 0 && at < old.size() && latin(at) && latin(at - 1);
            };
            while (joined(start))
                --start;
            while (joined(end))
                ++end;
            whole.append({start, end - start});
        }
        return whole;
    }
};

QTEST_GUILESS_MAIN(AnchoringTest)
#include "tst_anchoring.moc"

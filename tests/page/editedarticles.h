// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QList>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <functional>

/// Articles before and after an edit, written for the tests of anchors. Each unit has a number of its own that it keeps
/// wherever it goes, so that it is known where a passage stands afterwards, whatever its words look like.
namespace EditedArticles {

struct Unit
{
    QChar c;
    int number = 0;
};
using Passage = QList<Unit>;          ///< of one block
using Blocks = QList<QList<Passage>>; ///< blocks of sentences

/// What an edit does to the passages in it.
enum class Harm {
    None,  ///< whose words are all there stand
    Some,  ///< the same, and those it touched may be found where they are or be lost
    Sense, ///< the sentence that it touched says another thing, and must be lost
};

struct Edited
{
    Blocks before;
    Blocks after;
    Harm harm = Harm::None; ///< for passages that hold a part of what was edited
    QList<int> touched;     ///< numbers between which something was put, or that were exchanged
};

class Writer final
{
public:
    Writer(bool chinese, quint32 seed)
        : m_chinese(chinese)
        , m_random(seed)
    {
    }

    int below(int limit) { return int(m_random.bounded(limit)); }

    Passage sentence(const QString &text)
    {
        Passage passage;
        for (const QChar c : text)
            passage += {c, ++m_last};
        return passage;
    }

    QString number()
    {
        return QString::number(2 + below(90)) +
               (below(2) ? QStringLiteral(".") + QString::number(1 + below(9)) : QString());
    }
    QString company()
    {
        static const QStringList chinese = {QStringLiteral("海港电气"), QStringLiteral("北原材料"),
                                            QStringLiteral("云岭光伏"), QStringLiteral("江口物流"),
                                            QStringLiteral("石门重工"), QStringLiteral("白塔软件")};
        static const QStringList english = {QStringLiteral("Harborline"), QStringLiteral("Northfield"),
                                            QStringLiteral("Cloudridge"), QStringLiteral("Rivermouth"),
                                            QStringLiteral("Stonegate"),  QStringLiteral("Whitetower")};
        return (m_chinese ? chinese : english).at(below(6));
    }
    QString ticker()
    {
        static const QStringList tickers = {QStringLiteral("HBL"), QStringLiteral("NFD"), QStringLiteral("CLR"),
                                            QStringLiteral("RVM"), QStringLiteral("STG"), QStringLiteral("WTW")};
        return tickers.at(below(6));
    }

    /// One of the plain sentences, each once, with names and numbers of its own.
    QString plain()
    {
        static const QStringList chinese = {
            QStringLiteral("%1的仓库里堆着去年冬天没有卖完的货，账上却看不出来。"),
            QStringLiteral("据现场的人说，第二条线要等到雨季结束才能开工，设备已经付了%2%的定金。"),
            QStringLiteral("管理层在电话会上反复提到现金，没有一个人问到存货的年龄。"),
            QStringLiteral("如果运费维持在每箱%2美元，出口的那一半利润就会被船公司拿走。"),
            QStringLiteral("这份合同的付款方式是先发货后结算，周期长达%2天，等于替客户垫资。"),
            QStringLiteral("同行的报价低了%2%，但质保只有三年，谁便宜还很难说。"),
            QStringLiteral("值得注意的是，关联公司的应收款比上个季度多出%2亿元。"),
            QStringLiteral("一位做了十年采购的经理告诉我们，真正决定价格的是交货时间。"),
            QStringLiteral("%1表示将继续投入研发，市场对此反应平淡。"),
            QStringLiteral("代码%3的成交量在公告前一天放大到平时的%2倍，没有人解释原因。"),
            QStringLiteral("电费占到成本的%2%，所以搬到水电便宜的地方并不是一句空话。"),
            QStringLiteral("写在附注第七条的那句话，比整份新闻稿都重要。"),
            QStringLiteral("渠道里的库存大约够卖%2周，经销商开始用旧型号冲抵返点。"),
            QStringLiteral("董事会批准了回购计划，金额不超过%2亿元，期限十二个月。"),
            QStringLiteral("我们走访的五家客户里，有四家正在测试替代方案。"),
            QStringLiteral("银行给的授信额度写得很大，真正能提款的只有其中的%2%。"),
        };
        static const QStringList english = {
            QStringLiteral("%1 still carries last winter's unsold stock, though nothing in the accounts says so. "),
            QStringLiteral("People on the site say the second line will start after the rains, with %2% of the price "
                           "already paid. "),
            QStringLiteral("Managers spoke of cash throughout the call and nobody asked how old the inventory was. "),
            QStringLiteral("At $%2 a box the shipping lines would take half of what the exporter earns. "),
            QStringLiteral(
                "The contract pays %2 days after delivery, which makes the seller a lender to its own customer. "),
            QStringLiteral("A rival quotes %2% less with a shorter warranty, so the cheaper offer is hard to name. "),
            QStringLiteral("Receivables from related parties grew by $%2 million in a single quarter. "),
            QStringLiteral("A buyer with ten years in the trade told us that delivery dates decide the price. "),
            QStringLiteral("%1 said it would keep spending on research, and the market shrugged. "),
            QStringLiteral("Volume in %3 was %2 times the usual on the day before the filing. "),
            QStringLiteral("Power is %2% of the cost, so a move to where rivers run is more than talk. "),
            QStringLiteral("The sentence in note seven matters more than the whole press release. "),
            QStringLiteral("Dealers hold about %2 weeks of stock and have begun to trade old models for rebates. "),
            QStringLiteral("The board approved a buyback of at most $%2 million over twelve months. "),
            QStringLiteral("Of the five customers we visited, four are testing something else. "),
            QStringLiteral("The credit line looks large, yet only %2% of it can be drawn. "),
        };
        const QStringList &all = m_chinese ? chinese : english;
        if (m_unused.isEmpty())
            m_unused = all;
        QString text = m_unused.takeAt(below(int(m_unused.size())));
        return text.replace(QStringLiteral("%1"), company())
            .replace(QStringLiteral("%2"), number())
            .replace(QStringLiteral("%3"), ticker());
    }

    /// Sentences that differ from each other in one place only.
    QString lookAlike(int which)
    {
        if (m_chinese)
            return QStringLiteral("%1本季度的出货量与去年同期相比增长百分之%2，超出此前的市场预期。")
                .arg(QStringList{QStringLiteral("海港电气"), QStringLiteral("北原材料"), QStringLiteral("云岭光伏"),
                                 QStringLiteral("江口物流")}
                         .at(which % 4))
                .arg(11 + which * 3);
        return QStringLiteral("Shipments of %1 rose by %2 points from a year ago this quarter, ahead of what the "
                              "market expected. ")
            .arg(QStringList{QStringLiteral("Harborline"), QStringLiteral("Northfield"), QStringLiteral("Cloudridge"),
                             QStringLiteral("Rivermouth")}
                     .at(which % 4))
            .arg(11 + which * 3);
    }

    QString boilerplate() const
    {
        return m_chinese ? QStringLiteral("以上内容仅供参考，投资有风险。")
                         : QStringLiteral("This is for information only; investing has risks. ");
    }

    Blocks article()
    {
        Blocks blocks;
        int sentences = 16;
        while (sentences > 0) {
            QList<Passage> block;
            for (int n = std::min(1 + below(4), sentences); n > 0; --n, --sentences)
                block += sentence(plain());
            blocks += block;
        }
        return blocks;
    }

private:
    const bool m_chinese;
    QRandomGenerator m_random;
    QStringList m_unused;
    int m_last = 0;
};

inline Passage unitsOf(const QList<Passage> &block)
{
    Passage all;
    for (const Passage &sentence : block)
        all += sentence;
    while (!all.isEmpty() && all.last().c.isSpace())
        all.removeLast();
    return all;
}

/// As FieldText counts: a line feed between blocks, of the number 0.
inline Passage unitsOf(const Blocks &blocks)
{
    Passage all;
    for (const QList<Passage> &block : blocks) {
        const Passage units = unitsOf(block);
        if (units.isEmpty())
            continue;
        if (!all.isEmpty())
            all += {u'\n', 0};
        all += units;
    }
    return all;
}

inline QStringList textsOf(const Blocks &blocks)
{
    QStringList texts;
    for (const QList<Passage> &block : blocks) {
        QString text;
        for (const Unit &unit : unitsOf(block))
            text += unit.c;
        if (!text.isEmpty())
            texts += text;
    }
    return texts;
}

using Edit = std::function<void(Writer &, Edited &)>;

struct NamedEdit
{
    const char *name;
    Edit make;
};

inline Passage &pick(Writer &writer, Blocks &blocks)
{
    QList<Passage> &block = blocks[writer.below(int(blocks.size()))];
    return block[writer.below(int(block.size()))];
}

/// The first place where one of the words stands in the sentence; -1: none does.
inline qsizetype find(const Passage &sentence, const QString &word)
{
    QString text;
    for (const Unit &unit : sentence)
        text += unit.c;
    return text.indexOf(word);
}

inline void exchange(Writer &writer, Edited &edited, Passage &sentence, qsizetype at, qsizetype units, QString put)
{
    for (; units > 0 && !put.isEmpty() && sentence[at].c == put.front(); ++at, --units)
        put.remove(0, 1);
    for (; units > 0 && !put.isEmpty() && sentence[at + units - 1].c == put.back(); --units)
        put.chop(1);
    for (qsizetype unit = at; unit < at + units; ++unit)
        edited.touched += sentence[unit].number;
    if (units == 0) {
        edited.touched += sentence[qMax<qsizetype>(at - 1, 0)].number;
        edited.touched += sentence[qMin(at, sentence.size() - 1)].number;
    }
    sentence.remove(at, units);
    Passage words = writer.sentence(put);
    for (qsizetype n = 0; n < words.size(); ++n)
        sentence.insert(at + n, words[n]);
}

/// A block of sentences that differ in one place each.
inline void addLookAlikes(Writer &writer, Blocks &blocks, bool together)
{
    for (int which = 0; which < 4; ++which) {
        const QList<Passage> block = {writer.sentence(writer.lookAlike(which))};
        if (together)
            blocks.insert(qMin<qsizetype>(2 + which, blocks.size()), block);
        else
            blocks.insert(writer.below(int(blocks.size()) + 1), block);
    }
}

inline const QList<NamedEdit> &edits(bool chinese)
{
    static const auto make = [](bool han) {
        const auto digits = [](Writer &writer, Edited &edited) {
            for (int tries = 0; tries < 60; ++tries) {
                Passage &sentence = pick(writer, edited.after);
                for (qsizetype at = 0; at < sentence.size(); ++at)
                    if (sentence[at].c.isDigit()) {
                        edited.harm = Harm::Sense;
                        const QString other = QString::number((sentence[at].c.digitValue() + 3) % 9 + 1);
                        exchange(writer, edited, sentence, at, 1, other);
                        return;
                    }
            }
        };
        const auto word = [](const QStringList &olds, const QStringList &news, Harm harm) {
            return [olds, news, harm](Writer &writer, Edited &edited) {
                for (QList<Passage> &block : edited.after)
                    for (Passage &sentence : block)
                        for (qsizetype n = 0; n < olds.size(); ++n)
                            if (const qsizetype at = find(sentence, olds[n]); at >= 0) {
                                edited.harm = harm;
                                exchange(writer, edited, sentence, at, olds[n].size(), news[n]);
                                return;
                            }
            };
        };
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        QList<NamedEdit> all = {
            {"nothing but another edition", [](Writer &, Edited &) {}},
            {"paragraphs above",
             [](Writer &writer, Edited &edited) {
                 for (int n = 0; n < 3; ++n)
                     edited.after.prepend({writer.sentence(writer.lookAlike(n + 7))});
             }},
            {"paragraphs in another order",
             [](Writer &writer, Edited &edited) {
                 for (qsizetype n = edited.after.size() - 1; n > 0; --n)
                     edited.after.swapItemsAt(n, writer.below(int(n) + 1));
             }},
            {"a paragraph moved to the end",
             [](Writer &writer, Edited &edited) {
                 edited.after.append(edited.after.takeAt(writer.below(int(edited.after.size()))));
             }},
            {"a paragraph removed",
             [](Writer &writer, Edited &edited) { edited.after.removeAt(writer.below(int(edited.after.size()))); }},
            {"every second sentence rewritten",
             [](Writer &writer, Edited &edited) {
                 int count = 0;
                 for (QList<Passage> &block : edited.after)
                     for (Passage &sentence : block)
                         if (++count % 2 == 0)
                             sentence = writer.sentence(writer.lookAlike(count + 20));
             }},
            {"paragraphs joined",
             [](Writer &, Edited &edited) {
                 for (qsizetype n = 0; n + 1 < edited.after.size(); ++n)
                     edited.after[n] += edited.after.takeAt(n + 1);
             }},
            {"a paragraph for each sentence",
             [](Writer &, Edited &edited) {
                 Blocks apart;
                 for (const QList<Passage> &block : std::as_const(edited.after))
                     for (const Passage &sentence : block)
                         apart += QList<Passage>{sentence};
                 edited.after = apart;
             }},
            {"other quotes, dashes and spaces",
             [han](Writer &writer, Edited &edited) {
                 for (QList<Passage> &block : edited.after)
                     for (Passage &sentence : block)
                         for (qsizetype at = 0; at < sentence.size(); ++at) {
                             if (sentence[at].c == u'，')
                                 sentence[at].c = u',';
                             else if (sentence[at].c == u'\'')
                                 sentence[at].c = u'’';
                             else if (sentence[at].c == u'%' && han)
                                 sentence[at].c = u'％';
                             else if (sentence[at].c == u' ' && writer.below(4) == 0)
                                 sentence[at].c = QChar(0xA0);
                         }
             }},
            {"a digit changed", digits},
            {"another digit changed", digits},
            {"look-alikes around, one removed",
             [](Writer &writer, Edited &edited) {
                 addLookAlikes(writer, edited.before, true);
                 edited.after = edited.before;
                 for (qsizetype n = 0; n < edited.after.size(); ++n)
                     if (find(edited.after[n].first(), writer.lookAlike(1)) == 0) {
                         edited.after.removeAt(n);
                         return;
                     }
             }},
            {"look-alikes apart, two removed",
             [](Writer &writer, Edited &edited) {
                 addLookAlikes(writer, edited.before, false);
                 edited.after = edited.before;
                 for (int which : {0, 2})
                     for (qsizetype n = 0; n < edited.after.size(); ++n)
                         if (find(edited.after[n].first(), writer.lookAlike(which)) == 0) {
                             edited.after.removeAt(n);
                             break;
                         }
             }},
            {"look-alikes in the place of it",
             [](Writer &writer, Edited &edited) {
                 const QList<Passage> own = {writer.sentence(writer.lookAlike(0))};
                 edited.before.insert(edited.before.size() / 2, own);
                 edited.after = edited.before;
                 const qsizetype at = edited.after.size() / 2;
                 for (qsizetype n = 0; n < edited.after.size(); ++n)
                     if (edited.after[n].first().first().number == own.first().first().number) {
                         edited.after[n] = {writer.sentence(writer.lookAlike(1))};
                         break;
                     }
                 edited.after.insert(qMin(at + 1, edited.after.size()), {writer.sentence(writer.lookAlike(2))});
             }},
            {"the same sentence in every section, the first removed",
             [](Writer &writer, Edited &edited) {
                 for (QList<Passage> &block : edited.before)
                     block += writer.sentence(writer.boilerplate());
                 edited.after = edited.before;
                 edited.after.first().removeLast();
                 if (edited.after.first().isEmpty())
                     edited.after.removeFirst();
             }},
            {"the same sentence in every section, paragraphs above",
             [](Writer &writer, Edited &edited) {
                 for (QList<Passage> &block : edited.before)
                     block += writer.sentence(writer.boilerplate());
                 edited.after = edited.before;
                 edited.after.prepend({writer.sentence(writer.lookAlike(5)), writer.sentence(writer.boilerplate())});
             }},
            {"the same paragraph twice, the first removed",
             [](Writer &writer, Edited &edited) {
                 const QString text = writer.lookAlike(3);
                 edited.before.insert(1, {writer.sentence(text)});
                 edited.before.insert(edited.before.size() - 1, {writer.sentence(text)});
                 edited.after = edited.before;
                 edited.after.removeAt(1);
             }},
            {"all rewritten",
             [](Writer &writer, Edited &edited) {
                 int which = 0;
                 for (QList<Passage> &block : edited.after)
                     for (Passage &sentence : block)
                         sentence = writer.sentence(writer.lookAlike(++which));
             }},
        };
        if (han) {
            all += {"a negation put in",
                    word({s("已经付了"), s("反复提到"), s("表示将"), s("够卖"), s("批准了"), s("正在测试")},
                         {s("没有付"), s("没有提到"), s("表示不会"), s("不够卖"), s("未批准"), s("不在测试")},
                         Harm::Sense)};
            all += {"a negation taken out",
                    word({s("没有卖完"), s("没有一个人问"), s("没有人解释"), s("并不是"), s("不超过")},
                         {s("卖完"), s("有一个人问"), s("有人解释"), s("正是"), s("超过")}, Harm::Sense)};
            all += {"another direction", word({s("低了"), s("多出"), s("放大"), s("便宜的"), s("增长")},
                                              {s("高了"), s("少了"), s("缩小"), s("更贵的"), s("下降")}, Harm::Sense)};
            all += {"another name",
                    word({s("海港电气"), s("北原材料"), s("云岭光伏"), s("江口物流"), s("石门重工"), s("白塔软件")},
                         {s("东山化工"), s("东山化工"), s("东山化工"), s("东山化工"), s("东山化工"), s("东山化工")},
                         Harm::Sense)};
            all += {"another ticker", word({s("HBL"), s("NFD"), s("CLR"), s("RVM"), s("STG"), s("WTW")},
                                           {s("XAB"), s("XAB"), s("XAB"), s("XAB"), s("XAB"), s("XAB")}, Harm::Sense)};
            all += {"a number in Han changed",
                    word({s("第二条"), s("三年"), s("十年"), s("第七条"), s("十二个月"), s("四家")},
                         {s("第三条"), s("五年"), s("二十年"), s("第六条"), s("六个月"), s("三家")}, Harm::Sense)};
            all += {"particles and words put in",
                    word({s("的仓库里"), s("在电话会上"), s("告诉我们"), s("的那句话"), s("里的库存")},
                         {s("自己的仓库里"), s("昨晚在电话会上"), s("告诉了我们"), s("的这句话"), s("手里的库存")},
                         Harm::Some)};
        } else {
            all += {"a negation put in",
                    word({s("will start"), s("would take"), s("would keep"), s("can be drawn"), s("still carries")},
                         {s("will not start"), s("wouldn't take"), s("would never keep"), s("cannot be drawn"),
                          s("no longer carries")},
                         Harm::Sense)};
            all += {"a negation taken out",
                    word({s("nobody asked"), s("nothing in the accounts"), s("at most")},
                         {s("somebody asked"), s("a line in the accounts"), s("at least")}, Harm::Sense)};
            all += {"another direction", word({s("% less"), s("grew by"), s("rose"), s("more than")},
                                              {s("% more"), s("fell by"), s("fell"), s("less than")}, Harm::Sense)};
            all +=
                {"another name",
                 word({s("Harborline"), s("Northfield"), s("Cloudridge"), s("Rivermouth"), s("Stonegate"),
                       s("Whitetower")},
                      {s("Eastmount"), s("Eastmount"), s("Eastmount"), s("Eastmount"), s("Eastmount"), s("Eastmount")},
                      Harm::Sense)};
            all += {"another ticker", word({s("HBL"), s("NFD"), s("CLR"), s("RVM"), s("STG"), s("WTW")},
                                           {s("XAB"), s("XAB"), s("XAB"), s("XAB"), s("XAB"), s("XAB")}, Harm::Sense)};
            all += {"a number word changed",
                    word({s("second line"), s("half of"), s("ten years"), s("note seven"), s("twelve months"),
                          s("the five")},
                         {s("third line"), s("all of"), s("two years"), s("note six"), s("six months"), s("the nine")},
                         Harm::Sense)};
            all += {"a misspelling and words put in", word({s("already paid"), s("throughout the call"), s("customer"),
                                                            s("delivery"), s("warranty"), s("research")},
                                                           {s("already duly paid"), s("throughout the evening call"),
                                                            s("custumer"), s("delivry"), s("warrenty"), s("reserch")},
                                                           Harm::Some)};
        }
        return all;
    };
    static const QList<NamedEdit> han = make(true);
    static const QList<NamedEdit> latin = make(false);
    return chinese ? han : latin;
}

inline Edited edited(bool chinese, int edit, Writer &writer)
{
    Edited made;
    made.before = writer.article();
    made.after = made.before;
    edits(chinese).at(edit).make(writer, made);
    return made;
}

}

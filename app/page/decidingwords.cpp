// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/decidingwords.h"

#include "page/comparedtext.h"

#include <QSet>
#include <QString>

namespace {

constexpr QStringView DecidingHan =
    u"不没無无未非否勿莫别別拒禁免停〇零一二三四五六七八九十百千万萬亿億兆两兩俩双雙半"
    u"涨漲跌升降增减減买買卖賣多空高低盈亏虧赚賺赔賠强強弱快慢上下早晚前后後大小好坏壞进進"
    u"出入加缩縮扩擴利年月日季周週今明昨去可或恐疑似据據传傳全首末";
constexpr QStringView FillHan = u"的地得了着是和与與及并並也都而但且其该該此这這那所之于於以则則却卻又还還再很较較";

const QSet<QString> &decidingEnglish()
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral(
            "no not never none nor neither cannot without hardly barely except unless un deny denied denies refuse "
            "refused fail failed fails zero one two three four five six seven eight nine ten eleven twelve twenty "
            "thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion first second "
            "third fourth fifth half quarter double triple twice once rise rises rose risen fall falls fell fallen up "
            "down buy buys bought sell sells sold long short bull bullish bear bearish high higher highest low lower "
            "lowest above below over under more less most least gain gains gained loss losses lose lost lost profit "
            "increase increased increases decrease decreased decreases beat beats miss missed misses grow grew grown "
            "growth shrink shrank shrunk cut cuts raise raised raises before after early late earlier later today "
            "tomorrow yesterday january february march april may june july august september october november december "
            "monday tuesday wednesday thursday friday saturday sunday year month week day all some any may might could "
            "can would should reportedly allegedly perhaps maybe possibly likely unlikely if or but only");
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

const QSet<QString> &fillEnglish()
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral("the a an of in on at and that which who this these those it its as so also "
                                           "is are was were be been has have had");
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

bool isDigit(QChar c)
{
    return c.isDigit();
}

class Reader final
{
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {
    }

    QStringList read()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (isDigit(c))
                readNumber();
            else if (isWordUnit(c))
                readWord();
            else
                readMark(c);
        }
        return m_words;
    }

private:
    QChar at(qsizetype unit) const { return unit >= 0 && unit < m_text.size() ? m_text[unit] : QChar(); }

    void readNumber()
    {
        QString number;
        const QChar before = at(m_at - 1);
        if ((before == u'-' || before == u'−' || before == u'+') && !isWordUnit(at(m_at - 2)))
            number += before == u'+' ? u'+' : u'-';
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (isDigit(c))
                number += QString::number(c.digitValue());
            else if (isWordUnit(c))
                number += c.toLower(); // "3nm", "Q3" is a word
            else if ((c == u'.' || c == u':' || c == u'/' || c == u'-') && isDigit(at(m_at + 1)))
                number += c;
            else if (!((c == u',' || c == u'，') && isDigit(at(m_at + 1))))
                break;
            ++m_at;
        }
        if (const QChar unit = at(m_at); unit == u'%' || unit == u'％' || unit == u'‰')
            number += unit == u'‰' ? u'‰' : u'%';
        m_words += number;
        m_begins = false;
    }

    void readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (isWordUnit(m_text[m_at]) ||
                                        ((m_text[m_at] == u'\'' || m_text[m_at] == u'’') && isWordUnit(at(m_at + 1)))))
            ++m_at;
        const QStringView word = m_text.sliced(start, m_at - start);
        const QString small = word.toString().toLower().replace(u'’', u'\'');
        int capitals = 0;
        bool digits = false;
        for (const QChar c : word) {
            capitals += c.isUpper() ? 1 : 0;
            digits = digits || isDigit(c);
        }
        if (small.endsWith(u"n't"))
            m_words += QStringLiteral("not");
        else if (decidingEnglish().contains(small) || digits || capitals > 1 || (capitals == 1 && !m_begins))
            m_words += small;
        m_begins = false;
    }

    void readMark(QChar c)
    {
        if (DecidingHan.contains(c))
            m_words += QString(c);
        if (c == u'$' || c == u'€' || c == u'£' || c == u'¥' || c == u'￥')
            m_words += QString(c == u'￥' ? QChar(u'¥') : c);
        if (c == u'.' || c == u'!' || c == u'?' || c == u'\n' || c == u'。' || c == u'！' || c == u'？' || c == u':' ||
            c == u'“' || c == u'"')
            m_begins = true;
        else if (isHan(c))
            m_begins = false;
        ++m_at;
    }

    const QStringView m_text;
    qsizetype m_at = 0;
    bool m_begins = true; // a sentence: its first word has a capital in any case
    QStringList m_words;
};

}

QStringList decidingWords(QStringView text)
{
    return Reader(text).read();
}

bool isFillWord(QStringView word)
{
    if (word.size() == 1 && isHan(word.front()))
        return FillHan.contains(word.front());
    return fillEnglish().contains(word.toString().toLower());
}

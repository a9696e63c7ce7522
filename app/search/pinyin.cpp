// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/pinyin.h"

#include "search/folding.h"

#include <QHash>
#include <QMutex>
#include <QStringList>

#include <unicode/translit.h>

#include <algorithm>
#include <memory>

namespace {

struct Reading
{
    QStringView word;      ///< simplified
    QStringView syllables; ///< one for each character
};

// Where a character's usual reading is not the one in names of companies, places and offices. Longer words first.
constexpr Reading Readings[] = {
    {u"董事长", u"dong shi zhang"},
    {u"行长", u"hang zhang"},
    {u"银行", u"yin hang"},
    {u"工行", u"gong hang"},
    {u"农行", u"nong hang"},
    {u"建行", u"jian hang"},
    {u"中行", u"zhong hang"},
    {u"交行", u"jiao hang"},
    {u"招行", u"zhao hang"},
    {u"央行", u"yang hang"},
    {u"投行", u"tou hang"},
    {u"行业", u"hang ye"},
    {u"商行", u"shang hang"},
    {u"重庆", u"chong qing"},
    {u"重组", u"chong zu"},
    {u"重启", u"chong qi"},
    {u"成长", u"cheng zhang"},
    {u"增长", u"zeng zhang"},
    {u"涨", u"zhang"},
    {u"厦门", u"xia men"},
    {u"广厦", u"guang sha"},
    {u"大厦", u"da sha"},
    {u"音乐", u"yin yue"},
    {u"西藏", u"xi zang"},
    {u"藏格", u"zang ge"},
    {u"宝藏", u"bao zang"},
    {u"会计", u"kuai ji"},
    {u"朝阳", u"chao yang"},
    {u"六安", u"lu an"},
    {u"番禺", u"pan yu"},
    {u"宿迁", u"su qian"},
    {u"便宜", u"pian yi"},
    {u"成都", u"cheng du"},
    {u"首都", u"shou du"},
    {u"地", u"di"},
    {u"长", u"chang"},
    {u"重", u"zhong"},
    {u"行", u"xing"},
    {u"乐", u"le"},
    {u"厦", u"xia"},
    {u"曾", u"zeng"},
    {u"传", u"chuan"},
    {u"调", u"diao"},
};

/// One reading for one character, from ICU; kept, because each takes microseconds.
class Syllables final
{
public:
    QString of(QChar character)
    {
        const QMutexLocker locked(&m_mutex);
        const auto known = m_known.constFind(character);
        if (known != m_known.cend())
            return *known;
        icu::UnicodeString text(UChar(character.unicode()));
        m_toLatin->transliterate(text);
        QString syllable;
        for (int32_t i = 0; i < text.length(); ++i) {
            if (text[i] == u'ü')
                syllable += u'v';
            else if (text[i] >= u'a' && text[i] <= u'z')
                syllable += QChar(text[i]);
        }
        m_known.insert(character, syllable);
        return syllable;
    }

    Syllables()
    {
        UErrorCode error = U_ZERO_ERROR;
        // ü has to become v while it still has its dots; the other marks are tones.
        const icu::UnicodeString rules(u"Han-Latin; Lower; NFD; [\\u0300\\u0301\\u0304\\u030C] Remove; NFC");
        m_toLatin.reset(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, error));
        if (U_FAILURE(error))
            qFatal("ICU has no Han-Latin data: %s", u_errorName(error));
    }

private:
    QMutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_toLatin;
    QHash<QChar, QString> m_known;
};

void addSyllable(Pinyin &pinyin, QStringView syllable)
{
    if (syllable.isEmpty())
        return;
    pinyin.full += syllable;
    pinyin.initials += syllable.front();
}

}

Pinyin pinyinOf(QStringView name)
{
    static Syllables syllables;
    const QString simplified = fold(name);
    Pinyin pinyin;
    for (qsizetype at = 0; at < simplified.size();) {
        const QStringView rest = QStringView(simplified).sliced(at);
        const auto reading = std::find_if(std::begin(Readings), std::end(Readings),
                                          [rest](const Reading &known) { return rest.startsWith(known.word); });
        if (reading != std::end(Readings)) {
            for (const QStringView syllable : reading->syllables.split(u' '))
                addSyllable(pinyin, syllable);
            at += reading->word.size();
            continue;
        }
        const QChar c = rest.front();
        if (c.script() == QChar::Script_Han) {
            addSyllable(pinyin, syllables.of(c));
        } else if (classOf(c.unicode()) == CharacterClass::Word) {
            pinyin.full += c;
            pinyin.initials += c;
        }
        ++at;
    }
    return pinyin;
}

bool beginsWith(const Pinyin &pinyin, QStringView typed)
{
    const QString sought = fold(typed);
    return !sought.isEmpty() && (pinyin.full.startsWith(sought) || pinyin.initials.startsWith(sought));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/monthnames.h"

#include <QHash>
#include <QString>

#include <array>

namespace {

/// Without accents, in lower case: as folded() leaves a word.
constexpr std::array<QStringView, 12> Names{
    u"january jan januar janner jaenner janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuu "
    u"stycznia "
    "styczen sty ledna leden января январь янв ocak oca",
    u"february feb februar fevrier fevr fev febrero febbraio fevereiro februari helmikuuta helmikuu lutego luty lut "
    "unora unor февраля февраль фев subat sub",
    u"march mar marz maerz mrz mars marzo marco maart mrt maaliskuuta maaliskuu marca marzec brezna brezen марта март "
    "мар mart",
    u"april apr avril avr abril abr aprile huhtikuuta huhtikuu kwietnia kwiecien kwi dubna duben апреля апрель апр "
    "nisan nis",
    u"may mai mayo maggio mag maio mei maj toukokuuta toukokuu maja kvetna kveten мая май mayis",
    u"june jun juni juin junio giugno giu junho kesakuuta kesakuu czerwca czerwiec cze cervna cerven июня июнь июн "
    "haziran haz",
    u"july jul juli juillet juil julio luglio lug julho heinakuuta heinakuu lipca lipiec lip cervence cervenec июля "
    "июль июл temmuz tem",
    u"august aug aout agosto ago augustus augusti elokuuta elokuu sierpnia sierpien sie srpna srpen августа август авг "
    "agustos agu",
    u"september sept sep septembre septiembre set settembre setembro syyskuuta syyskuu wrzesnia wrzesien wrz zari "
    "сентября сентябрь сен eylul eyl",
    u"october oct oktober okt octobre octubre ottobre ott outubro out oktobra lokakuuta lokakuu pazdziernika "
    "pazdziernik paz rijna rijen октября октябрь окт ekim eki",
    u"november nov novembre noviembre novembro marraskuuta marraskuu listopada listopad lis ноября ноябрь ноя kasim "
    "kas",
    u"december dec dezember dez decembre diciembre dic dicembre dezembro desember des joulukuuta joulukuu grudnia "
    "grudzien gru prosince prosinec декабря декабрь дек aralik ara",
};

QString folded(QStringView word)
{
    while (word.endsWith(u'.'))
        word.chop(1);
    QString plain;
    for (QChar c : word.toString().normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            plain += c == u'ı' ? QChar(u'i') : c == u'ł' ? QChar(u'l') : c.toLower();
    }
    return plain;
}

QHash<QString, int> readNames()
{
    QHash<QString, int> months;
    for (std::size_t month = 0; month < Names.size(); ++month) {
        for (QStringView name : Names[month].tokenize(u' '))
            months.insert(folded(name), int(month) + 1);
    }
    return months;
}

}

int monthNamed(QStringView word)
{
    static const QHash<QString, int> months = readNames();
    return word.size() > 16 ? 0 : months.value(folded(word));
}

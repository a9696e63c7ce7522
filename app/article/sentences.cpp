// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/sentences.h"

#include <algorithm>
#include <array>

namespace {

bool endsChineseSentence(QChar c)
{
    return QStringView(u"。！？…").contains(c);
}

bool closes(QChar c)
{
    return QStringView(u"\"'”’」』）)】》").contains(c);
}

/// What is written with a full stop in the middle of a sentence.
bool isAbbreviation(QStringView word)
{
    static constexpr std::array Known =
        std::to_array<QStringView>({u"mr", u"mrs", u"ms", u"dr", u"st", u"vs", u"no", u"inc", u"corp", u"ltd", u"co",
                                    u"e.g", u"i.e", u"u.s", u"approx"});
    return (word.size() == 1 && word[0].isUpper()) ||
           std::any_of(Known.begin(), Known.end(),
                       [word](QStringView known) { return word.compare(known, Qt::CaseInsensitive) == 0; });
}

/// The word that ends before `at`.
QStringView wordBefore(QStringView text, qsizetype at)
{
    qsizetype begin = at;
    while (begin > 0 && (text[begin - 1].isLetterOrNumber() || text[begin - 1] == u'.'))
        --begin;
    return text.sliced(begin, at - begin);
}

/// Whether the sentence ends with the character at `at`, which stands in `text`; `next` is behind what closes there.
bool endsAt(QStringView text, qsizetype at, qsizetype next)
{
    const QChar c = text[at];
    if (endsChineseSentence(c))
        return next >= text.size() || !endsChineseSentence(text[next]);
    if (c != u'.' && c != u'!' && c != u'?')
        return false;
    if (next < text.size() && !text[next].isSpace())
        return false;
    return c != u'.' || !isAbbreviation(wordBefore(text, at));
}

}

QList<QStringView> sentencesOf(QStringView text)
{
    QList<QStringView> sentences;
    qsizetype begin = 0;
    const auto take = [&](qsizetype end) {
        if (const QStringView sentence = text.sliced(begin, end - begin).trimmed(); !sentence.isEmpty())
            sentences.append(sentence);
        begin = end;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\n') {
            take(at);
            continue;
        }
        qsizetype next = at + 1;
        while (next < text.size() && closes(text[next]))
            ++next;
        if (endsAt(text, at, next)) {
            take(next);
            at = next - 1;
        }
    }
    take(text.size());
    return sentences;
}

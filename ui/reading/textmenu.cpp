// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/textmenu.h"

#include "actions/actions.h"
#include "search/completion.h"
#include "search/suggester.h"

namespace {

constexpr qsizetype MostSearched = 200; // UTF-16 units: nobody looks for a whole page

QString label(QString text)
{
    constexpr qsizetype Shown = 24;
    text = text.simplified();
    if (text.size() > Shown)
        text = text.left(Shown).trimmed() + u'…';
    return text.replace(u'&', QStringLiteral("&&"));
}

}

TextMenu::TextMenu(const Actions &actions, const QString &selected, const QString &author, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("textMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    if (!selected.isEmpty()) {
        for (const char16_t *id : {u"edit.copy", u"edit.copyWithSource", u"highlight.make", u"highlight.note"})
            if (QAction *action = actions.byId(id))
                addAction(action);
        addSeparator();
    }
    const auto add = [this](const QString &id, const QString &text, auto run) {
        QAction *action = addAction(text, this, run);
        action->setObjectName(id);
        return action;
    };
    const QString phrases = asPhrases(selected);
    if (!phrases.isEmpty())
        add(QStringLiteral("searchText"), tr("&Search Library for “%1”").arg(label(selected)), [this, phrases] {
            Q_EMIT searchWanted(phrases);
        })->setEnabled(selected.size() <= MostSearched);
    if (!author.isEmpty())
        add(QStringLiteral("searchAuthor"), tr("Search &Articles by %1").arg(label(author)), [this, author] {
            Q_EMIT searchWanted(Suggestion{FilterKey::Author, author, {}, 0}.query());
        });
    add(QStringLiteral("selectAll"), tr("Select A&ll"), [this] { Q_EMIT allWanted(); });
}

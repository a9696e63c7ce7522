// SPDX-License-Identifier: GPL-3.0-or-later
#include "searching/searching.h"

#include "actions/actions.h"
#include "base/async.h"
#include "everylanguage.h"
#include "library/library.h"
#include "list/listpane.h"
#include "list/searchfield.h"
#include "pagepane/pagepane.h"
#include "search/completion.h"
#include "search/explanation.h"
#include "windowstate.h"

#include <QInputDialog>
#include <QLocale>
#include <QMenu>

namespace {

constexpr int Suggested = 3; // what fits into the list's width
constexpr int Offered = 10;
constexpr int Remembered = 20;

}

Searching::Searching(Library &library, Browsing &browsing, ListPane &list, PagePane &page, Actions &actions,
                     WindowState &state, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_browsing(browsing)
    , m_list(list)
    , m_page(page)
    , m_state(state)
{
    SearchField &field = m_list.searchField();
    connect(&field, &SearchField::typed, this, &Searching::complete);
    connect(&field, &SearchField::begun, this, &Searching::offerRecent);
    connect(&field, &SearchField::left, this, &Searching::remember);
    connect(&m_list, &ListPane::picked, this, &Searching::remember);
    connect(&m_list, &ListPane::saveWanted, this, &Searching::save);
    connect(&m_browsing, &Browsing::textChanged, this, &Searching::explain);
    addActions(actions);
    connect(&actions, &Actions::retranslated, this, &Searching::explain);
    connect(&m_page, &PagePane::hitsEnded, this, &Searching::stepArticle);
    connect(&m_page, &PagePane::hitReached, this, [this](int hit, int count) {
        Q_EMIT said(tr("Hit %1 of %2 in this article").arg(QLocale().toString(hit), QLocale().toString(count)));
    });
}

void Searching::addActions(Actions &actions)
{
    actions.add({"search.start",
                 QT_TRANSLATE_NOOP("Actions", "&Search the Library"),
                 MenuGroup::EditSearch,
                 {Qt::CTRL | Qt::Key_K},
                 [this] { m_list.startSearch(); }});
    actions.add(
        {"search.save", QT_TRANSLATE_NOOP("Actions", "Sa&ve Search"), MenuGroup::EditSearch, {}, [this] { save(); }});
    actions.add(
        {"search.nextHit", QT_TRANSLATE_NOOP("Actions", "Next &Hit"), MenuGroup::EditSearch, {Qt::Key_F3}, [this] {
             stepHit(true);
         }});
    actions.add({"search.previousHit",
                 QT_TRANSLATE_NOOP("Actions", "Previous H&it"),
                 MenuGroup::EditSearch,
                 {Qt::SHIFT | Qt::Key_F3},
                 [this] { stepHit(false); }});
}

void Searching::explain()
{
    const QString text = m_browsing.question().text;
    m_page.setSought(text);
    const SearchQuery read = parseQuery(text, QDate::currentDate(), Input::Typing);
    m_list.explain(read.notes.isEmpty() ? explanation(read) : read.notes.join(u' '));
    suggest(text.trimmed());
}

void Searching::suggest(const QString &text)
{
    m_list.suggest({});
    if (!Suggester::mayBePinyin(text))
        return;
    onDone(m_library.byPinyin(text, Suggested), this, [this, text](const Result<QList<Suggestion>> &found) {
        if (found && m_browsing.question().text.trimmed() == text)
            m_list.suggest(*found);
    });
}

void Searching::complete()
{
    const int asked = ++m_completion;
    SearchField &field = m_list.searchField();
    const auto completing = completingAt(field.text(), field.cursorPosition());
    QList<Offer> offers;
    const auto add = [&offers](const QString &text) { offers.append({text, {}}); };
    if (completing && !completing->key)
        for (const QString &name : keyCompletions(completing->typed))
            add(name);
    else if (completing)
        for (const QString &value : valueCompletions(*completing->key, completing->typed))
            add(value);
    field.offer(offers, completing ? completing->range : TextRange());
    if (!completing || !completing->key || !offers.isEmpty())
        return;
    onDone(m_library.completions(*completing->key, completing->typed, Offered), this,
           [this, asked, range = completing->range](const Result<QList<Suggestion>> &found) {
               if (!found || asked != m_completion)
                   return;
               QList<Offer> values;
               for (const Suggestion &each : *found) {
                   const QString name = each.name.isEmpty() ? each.value : each.value + u' ' + each.name;
                   values.append({asValue(each.value),
                                  tr("%1  ·  %2").arg(name.simplified(), QLocale().toString(each.articles))});
               }
               m_list.searchField().offer(values, range);
           });
}

void Searching::offerRecent()
{
    ++m_completion;
    SearchField &field = m_list.searchField();
    QList<Offer> offers;
    if (field.text().isEmpty())
        for (const QString &recent : m_state.searches())
            offers.append({recent, {}});
    field.offer(offers, {});
}

/// A search that led somewhere: its list was entered, or an article of it opened.
void Searching::remember()
{
    const QString text = m_browsing.question().text.simplified();
    if (text.isEmpty())
        return;
    QStringList recent = m_state.searches();
    recent.removeAll(text);
    recent.prepend(text);
    m_state.setSearches(recent.first(std::min<qsizetype>(recent.size(), Remembered)));
}

/// By its own words: that is what it is looked for by later; another name is a click away.
void Searching::save()
{
    const QString text = m_browsing.question().text.simplified();
    if (text.isEmpty())
        Q_EMIT said(tr("No search yet. Press Ctrl+K to start one."));
    else
        organise({Action::Kind::SaveSearch, {}, text, text}, tr("Saved in the sidebar: %1").arg(text));
}

void Searching::showMenu(const QString &savedSearch, const QPoint &at)
{
    auto *menu = new QMenu(&m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Rename…")), &QAction::triggered, this, [this, savedSearch] { rename(savedSearch); });
    connect(menu->addAction(tr("Re&move")), &QAction::triggered, this, [this, savedSearch] {
        organise({Action::Kind::DeleteSearch, {}, savedSearch, {}});
    });
    menu->popup(at);
}

void Searching::rename(const QString &savedSearch)
{
    auto *dialog = new QInputDialog(m_list.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    inEveryLanguage(dialog, [dialog] {
        dialog->setWindowTitle(tr("Rename Search"));
        dialog->setLabelText(tr("New name:"));
    });
    dialog->setTextValue(savedSearch);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, savedSearch](const QString &name) {
        organise({Action::Kind::RenameSearch, {}, savedSearch, name});
    });
    dialog->open();
}

void Searching::organise(const Action &action, const QString &sentence)
{
    onDone(m_library.organise(action), this, [this, sentence](const Result<QList<ArticleId>> &done) {
        if (!done)
            Q_EMIT failed(done.error().sentence);
        else if (!sentence.isEmpty())
            Q_EMIT said(sentence);
    });
}

void Searching::stepHit(bool forward)
{
    if (m_page.isFinding())
        m_page.stepHit(forward);
    else if (!m_browsing.question().isSearch())
        Q_EMIT said(tr("No search yet. Press Ctrl+K to start one."));
    else if (m_browsing.article() == 0)
        stepArticle(forward);
    else
        m_page.stepHit(forward);
}

void Searching::stepArticle(bool forward)
{
    const ArticleId before = m_list.current();
    m_list.step(forward ? 1 : -1);
    if (m_list.current() == before)
        Q_EMIT said(forward ? tr("Last hit in the list.") : tr("First hit in the list."));
    else
        m_page.stepHitOnArrival(forward);
}

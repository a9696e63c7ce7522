// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/reading.h"

#include "actions/actions.h"
#include "base/async.h"
#include "library/library.h"
#include "list/listpane.h"
#include "pagepane/pagepane.h"
#include "reading/contentspanel.h"
#include "reading/findbar.h"
#include "reading/progressline.h"
#include "reading/sourceline.h"
#include "reading/textmenu.h"
#include "reading/typepopover.h"
#include "settings/settingstable.h"
#include "store/places.h"

#include <QAction>
#include <QKeyEvent>
#include <QListView>

#include <chrono>
#include <utility>

Reading::Reading(Library &library, Settings &settings, ListPane &list, PagePane &page, Actions &actions,
                 QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_settings(settings)
    , m_list(list)
    , m_page(page)
    , m_window(window)
    , m_progress(new ProgressLine(&page))
{
    m_page.addStrip(m_progress);
    addActions(actions);
    addFind(actions);
    addContents();
    followSettings();
    m_list.view().installEventFilter(this);
    connect(&m_page, &PagePane::turnedOut, this, &Reading::goOn);
    connect(&m_page, &PagePane::arrived, this, &Reading::readRow);
    m_still.setSingleShot(true);
    m_still.setInterval(std::chrono::seconds(5));
    connect(&m_still, &QTimer::timeout, this, &Reading::keepPlace);
    connect(&m_page, &PagePane::placeReached, this, &Reading::moved);
    connect(&m_page, &PagePane::textMenuWanted, this, [this, &actions](const QString &selected, const QPoint &at) {
        auto *menu = new TextMenu(actions, selected, m_row.author, &m_window);
        connect(menu, &TextMenu::allWanted, &m_page, &PagePane::selectAll);
        connect(menu, &TextMenu::searchWanted, this, &Reading::searchWanted);
        menu->popup(at);
    });
}

void Reading::moved(const PageEvents::PlaceReached &place)
{
    const ArticleId article = articleOf(place.page);
    if (article == 0 || article != m_at)
        return;
    const bool inBody = place.place.field == PageField::Body;
    m_place = {inBody ? place.place.block : 0, inBody ? place.place.start : 0, inBody ? place.quote : QString(),
               qRound(place.progress * KeptPlace::End)};
    if (m_place != m_kept)
        m_still.start();
    if (m_place.progress >= KeptPlace::Finished && m_settings.value(Setting::BecomesRead) == ReadWhen::AtItsEnd &&
        std::exchange(m_ended, article) != article)
        Q_EMIT readToItsEnd(article);
}

void Reading::keepPlace()
{
    m_still.stop();
    const auto isStart = [](const KeptPlace &place) { return place.block == 0 && place.progress == 0; };
    if (m_at == 0 || m_place == m_kept || (isStart(m_place) && isStart(m_kept)))
        return;
    m_kept = m_place;
    onDone(m_library.organise(Places::keep(m_at, m_place)), this, [](const auto &) {});
}

void Reading::addActions(Actions &actions)
{
    QAction *type = actions.add({"view.type",
                                 QT_TRANSLATE_NOOP("Actions", "Te&xt and Theme…"),
                                 MenuGroup::ViewTheme,
                                 {Qt::CTRL | Qt::Key_Comma},
                                 [this] { showType(); }});
    const auto name = [type] { type->setIconText(tr("Aa", "how letters look")); }; // in the bar
    connect(&actions, &Actions::retranslated, type, name);
    name();
    actions.add({"edit.copyWithSource",
                 QT_TRANSLATE_NOOP("Actions", "Copy &with Source"),
                 MenuGroup::EditClipboard,
                 {Qt::CTRL | Qt::SHIFT | Qt::Key_C},
                 [this] { copyWithSource(); }});
    actions.add({"go.hints",
                 QT_TRANSLATE_NOOP("Actions", "Follow a &Link by Letters"),
                 MenuGroup::GoLinks,
                 {Qt::Key_F},
                 [this] { m_page.showHints(); }});
    QAction *contents = actions.addCheckable(
        {"view.contents", QT_TRANSLATE_NOOP("Actions", "&Contents"), MenuGroup::ViewPanes, {Qt::Key_F8}});
    connect(contents, &QAction::toggled, this, [this](bool on) { m_settings.set(Setting::Contents, on); });
    m_settings.follow(Setting::Contents, contents, [contents](bool on) { contents->setChecked(on); });
    const auto nameContents = [contents] { contents->setIconText(Actions::withoutLetter(contents->text())); };
    connect(&actions, &Actions::retranslated, contents, nameContents);
    nameContents();
    m_page.addToBarEnd(contents);
    m_page.addToBarEnd(type);
}

void Reading::addFind(Actions &actions)
{
    QAction *find = actions.add({"edit.find",
                                 QT_TRANSLATE_NOOP("Actions", "&Find in Article"),
                                 MenuGroup::EditSearch,
                                 {QKeySequence::Find, Qt::Key_Slash},
                                 [this] {
                                     findBar().begin();
                                     Q_EMIT findingChanged();
                                 }});
    m_endFind = actions.add(
        {"edit.endFind", QT_TRANSLATE_NOOP("Actions", "&End Find"), MenuGroup::EditSearch, {Qt::Key_Escape}, [this] {
             findBar().end();
         }});
    m_endFind->setVisible(false); // and so without its key
    connect(this, &Reading::findingChanged, this, [this] { m_endFind->setVisible(isFinding()); });
    const auto name = [find] { find->setIconText(tr("Find")); }; // in the bar
    connect(&actions, &Actions::retranslated, find, name);
    name();
    m_page.addToBarEnd(find);
}

/// Made when it is first wanted, like the contents: the two cost every start 2 ms.
FindBar &Reading::findBar()
{
    if (m_find)
        return *m_find;
    m_find = new FindBar(&m_page);
    m_page.addStrip(m_find);
    connect(m_find, &FindBar::edited, &m_page, &PagePane::find);
    connect(m_find, &FindBar::stepWanted, &m_page, &PagePane::stepHit);
    connect(&m_page, &PagePane::found, m_find, &FindBar::showPlace);
    connect(m_find, &FindBar::ended, this, [this] {
        m_page.endFind();
        m_page.takeFocus();
        Q_EMIT findingChanged();
    });
    return *m_find;
}

bool Reading::isFinding() const
{
    return m_page.isFinding();
}

void Reading::addContents()
{
    connect(&m_page, &PagePane::outlined, this, [this](const PageEvents::Outlined &outline) {
        m_outline = outline.contents;
        if (m_contents) {
            m_contents->setContents(m_outline);
            m_contents->setPlace(0, -1);
        }
        m_progress->setProgress(0);
        keepPlace();
        m_at = articleOf(outline.page);
        m_place = m_kept = outline.place.value_or(KeptPlace());
    });
    connect(&m_page, &PagePane::placeReached, this, [this](const PageEvents::PlaceReached &place) {
        if (m_contents)
            m_contents->setPlace(place.progress, place.heading);
        m_progress->setProgress(articleOf(place.page) == 0 ? 0 : place.progress);
    });
}

void Reading::showContents(bool on)
{
    if (on && !m_contents) {
        m_contents = new ContentsPanel(&m_page);
        m_page.addAside(m_contents);
        m_contents->setContents(m_outline);
        m_contents->setMinutes(m_row.minutes);
        connect(m_contents, &ContentsPanel::picked, this, [this](const ContentsEntry &entry) {
            m_page.goTo({PageField::Body, entry.block, 0, 1});
        });
        connect(m_contents, &ContentsPanel::closed, this, [this] { m_settings.set(Setting::Contents, false); });
    }
    if (m_contents)
        m_contents->setVisible(on);
    typeset(); // tells the place one is at, too
}

void Reading::followSettings()
{
    const auto retype = [this](const auto &) { typeset(); };
    m_settings.follow(Setting::HanFont, this, retype);
    m_settings.follow(Setting::LatinFont, this, retype);
    m_settings.follow(Setting::TextSize, this, retype);
    m_settings.follow(Setting::Measure, this, retype);
    m_settings.follow(Setting::Leading, this, retype);
    m_settings.follow(Setting::Justify, this, retype);
    m_settings.follow(Setting::Contents, this, [this](bool on) { showContents(on); });
}

void Reading::typeset()
{
    Typesetting type;
    type.han = m_settings.value(Setting::HanFont);
    type.latin = m_settings.value(Setting::LatinFont);
    type.size = qRound(m_settings.value(Setting::TextSize));
    type.measure = qRound(m_settings.value(Setting::Measure));
    type.leading = m_settings.value(Setting::Leading);
    type.contents = !m_settings.value(Setting::Contents);
    type.justified = m_settings.value(Setting::Justify);
    m_page.typeset(type);
}

void Reading::showType()
{
    if (!m_type) {
        m_type = new TypePopover(m_settings, &m_window);
        connect(m_type, &TypePopover::dismissed, &m_page, &PagePane::takeFocus);
    }
    if (!m_type->isHidden())
        return m_type->dismiss();
    m_type->showUnder(m_page.barEnd(m_window));
}

/// Behind the end stands the next article of the list, before the beginning the one before.
void Reading::goOn(bool forward)
{
    const ArticleId before = m_list.current();
    m_list.step(forward ? 1 : -1);
    if (m_list.current() == before)
        Q_EMIT said(forward ? tr("This is the list's last article.") : tr("This is the list's first article."));
}

/// A row is chosen already where the list has the focus; Space reads on.
bool Reading::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && !(key->modifiers() & ~Qt::ShiftModifier) && m_page.article() != 0) {
            m_page.turn(!key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void Reading::readRow()
{
    const ArticleId article = m_page.article();
    m_row = {};
    if (m_contents)
        m_contents->setMinutes(0);
    if (article == 0)
        return;
    onDone(m_library.rows({article}), this, [this, article](const Result<QList<ArticleRow>> &rows) {
        if (!rows || rows->isEmpty() || m_page.article() != article)
            return;
        m_row = rows->first();
        if (m_contents)
            m_contents->setMinutes(m_row.minutes);
    });
}

void Reading::copyWithSource()
{
    if (m_row.id == 0)
        return;
    m_page.copySelection(sourceLine(m_row));
    Q_EMIT said(tr("Copied with its source"));
}

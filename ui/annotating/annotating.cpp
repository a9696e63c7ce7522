// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotating/annotating.h"

#include "actions/actions.h"
#include "annotating/highlighteditor.h"
#include "annotating/highlightsview.h"
#include "annotating/orphanbar.h"
#include "annotating/selectionbar.h"
#include "base/async.h"
#include "browsing/browsing.h"
#include "pagepane/pagepane.h"
#include "search/completion.h"
#include "settings/settingstable.h"
#include "store/highlights.h"

#include <QAction>
#include <QUuid>

#include <utility>

Annotating::Annotating(Library &library, Browsing &browsing, PagePane &page, Settings &settings, Actions &actions,
                       Perform perform, QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_browsing(browsing)
    , m_page(page)
    , m_settings(settings)
    , m_perform(std::move(perform))
    , m_window(window)
    , m_orphans(new OrphanBar(&page))
{
    page.addStrip(m_orphans);
    page.addPage(Pages::Highlights(), [this] { return makeView(); });
    addActions(actions);
    connectOrphans();
    connectPage();
    connect(&library, &Library::changed, this, &Annotating::refresh);
    enable();
}

void Annotating::addActions(Actions &actions)
{
    m_make = actions.add({"highlight.make",
                          QT_TRANSLATE_NOOP("Actions", "Highlight Selection"),
                          MenuGroup::ArticleHighlight,
                          {Qt::Key_H},
                          [this] {
                              if (m_placing != 0)
                                  place();
                              else
                                  make(lastColour(), false);
                          }});
    constexpr const char *Texts[] = {
        QT_TRANSLATE_NOOP("Actions", "Highlight in Yellow"), QT_TRANSLATE_NOOP("Actions", "Highlight in Orange"),
        QT_TRANSLATE_NOOP("Actions", "Highlight in Teal"), QT_TRANSLATE_NOOP("Actions", "Highlight in Violet")};
    constexpr const char *Ids[] = {"highlight.yellow", "highlight.orange", "highlight.teal", "highlight.violet"};
    for (int colour = 1; colour <= HighlightColours; ++colour)
        m_colours += actions.add({Ids[colour - 1],
                                  Texts[colour - 1],
                                  MenuGroup::ArticleHighlight,
                                  {QKeySequence(Qt::Key_0 + colour)},
                                  [this, colour] { make(HighlightColour(colour), false); }});
    m_addNote = actions.add({"highlight.note",
                             QT_TRANSLATE_NOOP("Actions", "Highlight with Note…"),
                             MenuGroup::ArticleHighlight,
                             {Qt::SHIFT | Qt::Key_H},
                             [this] { make(lastColour(), true); }});
    actions.add({"highlight.next",
                 QT_TRANSLATE_NOOP("Actions", "Next Highlight"),
                 MenuGroup::ArticleHighlight,
                 {Qt::Key_BracketRight},
                 [this] { m_page.stepHighlight(true); }});
    actions.add({"highlight.previous",
                 QT_TRANSLATE_NOOP("Actions", "Previous Highlight"),
                 MenuGroup::ArticleHighlight,
                 {Qt::Key_BracketLeft},
                 [this] { m_page.stepHighlight(false); }});
    actions.add({"highlight.edit",
                 QT_TRANSLATE_NOOP("Actions", "Edit Highlight…"),
                 MenuGroup::ArticleHighlight,
                 {Qt::Key_Backslash},
                 [this] { editCurrent(); }});
    actions.add({"go.highlights",
                 QT_TRANSLATE_NOOP("Actions", "All &Highlights"),
                 MenuGroup::GoAll,
                 {Qt::CTRL | Qt::SHIFT | Qt::Key_H},
                 [this] { m_browsing.open(Pages::Highlights()); }});
}

QWidget *Annotating::makeView()
{
    m_view = new HighlightsView(m_library, m_perform, &m_page);
    m_view->dress(m_theme);
    connect(m_view, &HighlightsView::chosen, this, &Annotating::goTo);
    connect(m_view, &HighlightsView::failed, this, &Annotating::said);
    return m_view;
}

SelectionBar &Annotating::bar()
{
    if (m_bar)
        return *m_bar;
    m_bar = new SelectionBar(&m_window);
    m_bar->dress(m_theme);
    connect(m_bar, &SelectionBar::coloured, this, [this](HighlightColour colour) { make(colour, false); });
    connect(m_bar, &SelectionBar::noteWanted, this, [this] { make(lastColour(), true); });
    connect(m_bar, &SelectionBar::copyWanted, &m_page, [this] { m_page.copySelection(); });
    connect(m_bar, &SelectionBar::searchWanted, this, &Annotating::search);
    connect(m_bar, &SelectionBar::placeWanted, this, &Annotating::place);
    connect(m_bar, &SelectionBar::dismissed, &m_page, &PagePane::clearSelection);
    return *m_bar;
}

HighlightEditor &Annotating::editor()
{
    if (m_editor)
        return *m_editor;
    m_editor = new HighlightEditor(&m_window);
    m_editor->dress(m_theme);
    connect(m_editor, &HighlightEditor::recoloured, this, [this](HighlightId id, HighlightColour colour) {
        m_settings.set(Setting::Highlighter, int(colour));
        m_perform(Highlights::recolour({id}, colour));
    });
    connect(m_editor, &HighlightEditor::noted, this,
            [this](HighlightId id, const QString &note) { m_perform(Highlights::setNote(id, note)); });
    connect(m_editor, &HighlightEditor::tagged, this,
            [this](HighlightId id, const QStringList &tags) { m_perform(Highlights::setTags(id, tags)); });
    connect(m_editor, &HighlightEditor::removed, this, [this](HighlightId id) { m_perform(Highlights::remove({id})); });
    return *m_editor;
}

void Annotating::connectOrphans()
{
    connect(m_orphans, &OrphanBar::placeWanted, this, &Annotating::beginPlacing);
    connect(m_orphans, &OrphanBar::placingLeft, this, &Annotating::endPlacing);
    connect(m_orphans, &OrphanBar::removed, this, [this](HighlightId id) { m_perform(Highlights::remove({id})); });
}

void Annotating::connectPage()
{
    connect(&m_page, &PagePane::selected, this,
            [this](const PageEvents::Selected &selection) { setSelected(selection); });
    connect(&m_page, &PagePane::unselected, this, [this] { setSelected({}); });
    connect(&m_page, &PagePane::highlightReached, this, [this](const PageEvents::HighlightReached &reached) {
        m_reached = reached;
        if (!reached.clicked)
            return;
        if (known(reached.highlights).isEmpty())
            m_clicked = reached.highlights; // the page came a moment before the library's answer
        else
            edit(reached.highlights, reached.place);
    });
    connect(&m_page, &PagePane::highlightsEnded, this, [this](bool forward) {
        Q_EMIT said(m_standing.isEmpty() ? tr("No highlights in this article.")
                    : forward            ? tr("No further highlight in this article.")
                                         : tr("No earlier highlight in this article."));
    });
    connect(&m_page, &PagePane::arrived, this, [this] {
        setSelected({});
        leaveEditor();
        endPlacing();
        m_reached = {};
        m_clicked.clear();
        refresh();
    });
    connect(&m_browsing, &Browsing::pageChanged, this, [this] {
        setSelected({});
        leaveEditor();
        take({});
    });
}

HighlightColour Annotating::lastColour() const
{
    return HighlightColour(int(m_settings.value(Setting::Highlighter)));
}

void Annotating::dress(const Theme &theme)
{
    m_theme = theme;
    if (m_bar)
        m_bar->dress(theme);
    if (m_editor)
        m_editor->dress(theme);
    if (m_view)
        m_view->dress(theme);
}

void Annotating::goTo(ArticleId article, HighlightId highlight)
{
    const bool isThere = m_page.article() == article;
    if (!isThere)
        m_browsing.open(Pages::Article{article});
    // A page that stood behind may not have it yet.
    m_toShow = highlight;
    if (isThere)
        refresh();
}

/// The page came with its highlights: what the library says of them now is put there only where it is something else.
void Annotating::refresh()
{
    const auto page = m_page.page();
    if (!page || articleOf(*page) == 0)
        return take({});
    onDone(m_library.highlights(*page), this, [this, page = *page](const Result<PageHighlights> &found) {
        if (!found || m_page.page() != page)
            return; // another page is on its way, and is asked for when it has come
        const bool changed = m_of == page && m_marks != found->marks;
        m_of = page;
        m_marks = found->marks;
        take(*found);
        if (changed)
            m_page.putHighlights(found->marks);
        if (const HighlightId highlight = std::exchange(m_toShow, 0); highlight != 0)
            m_page.showHighlight(highlight);
    });
}

void Annotating::take(const PageHighlights &found)
{
    m_standing = found.highlights;
    QList<Highlight> orphans;
    for (const PlacedHighlight &each : std::as_const(m_standing))
        if (each.isOrphaned())
            orphans += each.highlight;
    m_orphans->setOrphans(orphans);
    if (const QList<HighlightId> clicked = std::exchange(m_clicked, {});
        !clicked.isEmpty() && !known(clicked).isEmpty())
        edit(clicked, m_reached.place);
    if (m_toEdit.isEmpty())
        return;
    for (const PlacedHighlight &each : std::as_const(m_standing))
        if (each.highlight.name == m_toEdit) {
            m_toEdit.clear();
            editor().showFor({each.highlight}, inWindow(m_reached.place), pageInWindow(), true);
            return;
        }
}

void Annotating::setSelected(const std::optional<PageEvents::Selected> &selection)
{
    m_selected = selection;
    if (selection)
        showBar();
    else if (m_bar)
        m_bar->hide();
    enable();
}

void Annotating::showBar()
{
    leaveEditor();
    bar().setPlacing(m_placing != 0);
    bar().showFor(inWindow(m_selected->first), inWindow(m_selected->last), inWindow(m_selected->article),
                  pageInWindow());
}

/// What was typed is kept.
void Annotating::leaveEditor()
{
    if (m_editor)
        m_editor->finish();
}

void Annotating::enable()
{
    const bool any = m_selected.has_value();
    for (QAction *action : std::as_const(m_colours))
        action->setEnabled(any && m_placing == 0);
    m_make->setEnabled(any);
    m_addNote->setEnabled(any && m_placing == 0);
}

void Annotating::withAnchor(const std::function<void(const TextAnchor &)> &use)
{
    if (!m_selected)
        return;
    onDone(m_library.anchorShown(m_selected->page, m_selected->shown, m_selected->units), this,
           [this, use](const Result<TextAnchor> &anchor) {
               if (anchor)
                   use(*anchor);
               else if (!anchor.error().sentence.isEmpty())
                   Q_EMIT said(anchor.error().sentence);
           });
}

void Annotating::make(HighlightColour colour, bool withNote)
{
    if (!m_selected)
        return;
    m_settings.set(Setting::Highlighter, int(colour));
    Highlight made;
    made.name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    made.article = articleOf(m_selected->page);
    made.colour = colour;
    withAnchor([this, made, withNote, place = m_selected->last](const TextAnchor &anchor) mutable {
        made.anchor = anchor;
        made.made = QDateTime::currentDateTimeUtc();
        if (withNote) {
            m_toEdit = made.name;
            m_reached.place = place;
        }
        m_perform(Highlights::add({made}));
        m_page.clearSelection();
        setSelected({});
    });
}

void Annotating::search()
{
    withAnchor([this](const TextAnchor &anchor) {
        constexpr int Longest = 200;
        m_page.clearSelection();
        m_browsing.setText(asPhrases(anchor.quote.left(Longest)));
    });
}

void Annotating::beginPlacing(HighlightId highlight)
{
    m_placing = highlight;
    m_orphans->setPlacing(highlight);
    if (m_selected)
        showBar();
    enable();
}

void Annotating::endPlacing()
{
    if (std::exchange(m_placing, 0) == 0)
        return;
    m_orphans->setPlacing(0);
    if (m_selected)
        showBar();
    enable();
}

void Annotating::place()
{
    withAnchor([this, highlight = m_placing](const TextAnchor &anchor) {
        endPlacing();
        m_perform(Highlights::place(highlight, anchor));
        m_page.clearSelection();
        setSelected({});
    });
}

QList<Highlight> Annotating::known(const QList<HighlightId> &ids) const
{
    QList<Highlight> found;
    for (const HighlightId id : ids)
        for (const PlacedHighlight &each : m_standing)
            if (each.highlight.id == id && !each.isOrphaned())
                found += each.highlight;
    return found;
}

void Annotating::edit(const QList<HighlightId> &highlights, const QRect &place)
{
    editor().showFor(known(highlights), inWindow(place), pageInWindow(), false);
}

void Annotating::editCurrent()
{
    if (m_reached.page == m_page.page() && !known(m_reached.highlights).isEmpty())
        edit(m_reached.highlights, m_reached.place);
    else
        Q_EMIT said(tr("Go to a highlight first, with the keys [ and ]."));
}

QRect Annotating::inWindow(const QRect &inBrowser) const
{
    const QWidget *browser = m_page.browser();
    return browser ? QRect(browser->mapTo(&m_window, inBrowser.topLeft()), inBrowser.size()) : inBrowser;
}

QRect Annotating::pageInWindow() const
{
    const QWidget *browser = m_page.browser();
    return browser ? QRect(browser->mapTo(&m_window, QPoint(0, 0)), browser->size()) : m_window.rect();
}

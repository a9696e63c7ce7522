// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"
#include "pagepane/pagebrowser.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class BarButton;
class LightView;
class QAction;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;
class TickerCard;

/// The reading pane: a slim bar with Back and Forward, and under it the page, or a sentence where there is none. The
/// browser is made by begin(), for it takes longer than all the rest of the window: a page that is opened before waits
/// for it. Where none can be made pages are plain text.
class PagePane final : public QWidget
{
    Q_OBJECT

public:
    PagePane(Library &library, PageBrowser::Maker maker, QWidget *parent);

    void begin(); ///< again: nothing
    void open(const PageId &page);
    void returnTo(const PageId &page); ///< as it was left
    void reload();                     ///< what it shows has changed
    void close();                      ///< a sentence stands in its place
    const std::optional<PageId> &page() const { return m_page; }
    ArticleId article() const { return m_page ? articleOf(*m_page) : 0; } ///< 0: none, or another kind of page
    void dress(const Theme &theme);
    void setSought(const QString &text);        ///< marks the hits of a query, here and in the pages that are opened
    void showSentence(const QString &sentence); ///< instead of a page

    qreal zoom() const { return m_zoom; }
    void setZoom(qreal factor); ///< kept within 0.5–3

    void addHistory(QAction *back, QAction *forward); ///< first in the bar, as arrows
    void takeFocus();                                 ///< not as by Tab, which leads to its first link
    void setBarVisible(bool visible);
    void addToBar(QAction *action); ///< after the others; its text there is iconText()

    void copySelection(const QString &source = {}); ///< which stands below it
    void selectAll();

    void addToBarEnd(QAction *action);         ///< at its other end, behind those that are there
    QRect barEnd(const QWidget &window) const; ///< where the last of them stands, in the window
    void addStrip(QWidget *strip);             ///< between the bar and the page
    void addAside(QWidget *panel);             ///< at the page's right

    void typeset(const Typesetting &type);
    void goTo(const PageRange &place); ///< of the page that stands, or is on its way
    void turn(bool forward);           ///< by a window

    void showHints();
    void exportPdf(const QString &path, bool links);
    void print(bool links);

    /// Marks a text in the page instead of the search's hits, here and in the pages that are opened, and goes to the
    /// first from what is seen; stepHit goes from one to the next, and around at the end.
    void find(const QString &text);
    void endFind();
    bool isFinding() const { return m_find.has_value(); }

    void stepHit(bool forward); ///< see PageCommands
    void stepHitOnArrival(bool forward);

    void putHighlights(const HighlightMarks &marks); ///< see PageCommands
    void showHighlight(HighlightId highlight);
    void stepHighlight(bool forward);
    void clearSelection();
    /// A page that is a widget of the window's and not the engine's; made when it is first opened.
    void addPage(const PageId &page, const std::function<QWidget *()> &make);

    PageBrowser *browser() const { return m_browser; } ///< nullptr until begin(), or where none can be made

Q_SIGNALS:
    void tickerClicked(const TickerId &ticker, const Click &click);
    void pageClicked(const PageId &page); ///< an article
    void linkClicked(const QString &target);
    void shownChosen(ArticleId article, bool whole);                 ///< all of a saved page, or the article in it
    void untaggedWanted(const TickerId &ticker);                     ///< the articles that name it without its tag
    void tickerMenuWanted(const TickerId &ticker, const QPoint &at); ///< on the screen
    void textMenuWanted(const QString &selected, const QPoint &at);
    void watchWanted(const TickerId &ticker, bool watched);
    void linkHovered(const QString &target); ///< an external address, or empty
    void arrived(const PageId &page);
    void left();                                        ///< no page any more
    void outlined(const PageEvents::Outlined &outline); ///< before it stands
    void placeReached(const PageEvents::PlaceReached &place);
    void printed(const QString &path, bool done); ///< without a path: by a printer
    void turnedOut(bool forward);                 ///< there was nothing further that way
    void found(int hit, int count);               ///< of what is looked for; 0: at none
    void hitReached(int hit, int count);
    void hitsEnded(bool forward);
    void blockedChanged(int requests);
    void selected(const PageEvents::Selected &selection);
    void unselected();
    void highlightReached(const PageEvents::HighlightReached &reached);
    void highlightsEnded(bool forward);
    void said(const QString &sentence); ///< for the status bar

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void scaleToFont();
    QToolButton *addButton(QAction *action, const QString &name = {});
    void fitBar();
    void open(const PageId &page, const PageCommand &how);
    bool isOwn(const std::optional<PageId> &page) const;
    QWidget *ownPage(const PageId &page);
    void follow(PageBrowser &browser);
    void tell(const PageCommand &command); // nothing where there is no browser
    void hear(const PageEvents::Arrived &event);
    void hear(const PageEvents::Failed &event);
    void hear(const PageEvents::BrokeOff &event);
    void hear(const PageEvents::GaveUp &event);
    void hear(const PageEvents::LinkFollowed &event);
    void hear(const PageEvents::ShownChosen &event);
    void hear(const PageEvents::UntaggedWanted &event);
    void hear(const PageEvents::TickerMenuWanted &event);
    void hear(const PageEvents::TextMenuWanted &event);
    void hear(const PageEvents::LinkHovered &event);
    void hear(const PageEvents::Outlined &event);
    void hear(const PageEvents::Stood &event);
    void hear(const PageEvents::PlaceReached &event);
    void hear(const PageEvents::TurnedOut &event);
    void hear(const PageEvents::Printed &event);
    void hear(const PageEvents::HitReached &event);
    void hear(const PageEvents::HitsEnded &event);
    void hear(const PageEvents::RequestsBlocked &event);
    void hear(const PageEvents::Selected &event);
    void hear(const PageEvents::Unselected &event);
    void hear(const PageEvents::HighlightReached &event);
    void hear(const PageEvents::HighlightsEnded &event);
    void markSought();
    void markFound(bool goes);
    void showText(const PageId &page, const QString &why);
    void showCard();
    void leaveChip();
    void makeCard();
    void fillCard(const TickerId &ticker);
    void dismissCard();

    Library &m_library;
    const PageBrowser::Maker m_maker;
    PageBrowser *m_browser = nullptr;
    QString m_failure; // why there is none
    QStackedWidget *m_stack;
    QLabel *m_sentence;
    LightView *m_light;
    QWidget *m_bar;
    QHBoxLayout *m_barLayout;
    QList<BarButton *> m_atEnd;
    int m_stretch = 0; // where it is in the bar: it parts its two ends
    QVBoxLayout *m_layout;
    QHBoxLayout *m_beside; // the page and what stands at its right
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    TickerCard *m_card = nullptr;
    QTimer m_cardDelay;
    std::optional<TickerId> m_hovered;
    QRect m_hoveredPlace; // in the browser; null: under the pointer
    Theme m_theme = Theme::of(false);
    qreal m_zoom = 1;
    std::optional<PageId> m_page;
    std::optional<PageId> m_inBrowser; // the last that came there
    struct OwnPage
    {
        PageId id;
        std::function<QWidget *()> make;
        QWidget *widget = nullptr;
    };
    QList<OwnPage> m_own; // pages that the engine does not draw
    QString m_sought;
    Typesetting m_type;
    std::optional<QString> m_find; // none: nothing is looked for
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"
#include "pagepane/pagebrowser.h"

#include <QTimer>
#include <QWidget>

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
    void setBarVisible(bool visible);
    void addToBar(QAction *action); ///< after the others; its text there is iconText()

    void copySelection();

    void stepHit(bool forward); ///< see PageCommands
    void stepHitOnArrival(bool forward);

    void putHighlights(const HighlightMarks &marks); ///< see PageCommands
    void showHighlight(HighlightId highlight);
    void stepHighlight(bool forward);
    void clearSelection();
    /// A page that is a widget of the window's and not the engine's.
    void addPage(const PageId &page, QWidget *widget);
    void addNotice(QWidget *notice); ///< under the bar, over the page

    PageBrowser *browser() const { return m_browser; } ///< nullptr until begin(), or where none can be made

Q_SIGNALS:
    void tickerClicked(const TickerId &ticker, const Click &click);
    void pageClicked(const PageId &page); ///< an article
    void linkClicked(const QString &target);
    void shownChosen(ArticleId article, bool whole); ///< all of a saved page, or the article in it
    void linkHovered(const QString &target);         ///< an external address, or empty
    void arrived(const PageId &page);
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

private:
    void retranslate();
    void scaleToFont();
    QToolButton *addButton(QAction *action);
    void open(const PageId &page, const PageCommand &how);
    QWidget *ownPage(const PageId &page) const;
    void follow(PageBrowser &browser);
    void tell(const PageCommand &command); // nothing where there is no browser
    void hear(const PageEvents::Arrived &event);
    void hear(const PageEvents::Failed &event);
    void hear(const PageEvents::BrokeOff &event);
    void hear(const PageEvents::GaveUp &event);
    void hear(const PageEvents::LinkFollowed &event);
    void hear(const PageEvents::ShownChosen &event);
    void hear(const PageEvents::LinkHovered &event);
    void hear(const PageEvents::HitReached &event);
    void hear(const PageEvents::HitsEnded &event);
    void hear(const PageEvents::RequestsBlocked &event);
    void hear(const PageEvents::Selected &event);
    void hear(const PageEvents::Unselected &event);
    void hear(const PageEvents::HighlightReached &event);
    void hear(const PageEvents::HighlightsEnded &event);
    void showText(const PageId &page, const QString &why);
    void showCard();
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
    QVBoxLayout *m_notices;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    TickerCard *m_card = nullptr;
    QTimer m_cardDelay;
    std::optional<TickerId> m_hovered;
    QRect m_hoveredPlace; // in the browser; null: under the pointer
    Theme m_theme = Theme::of(false);
    qreal m_zoom = 1;
    std::optional<PageId> m_page;
    std::optional<PageId> m_inBrowser;         // the last that came there
    QList<std::pair<PageId, QWidget *>> m_own; // pages that the engine does not draw
    QString m_sought;
};

#pragma once

#include "article/tickerid.h"
#include "base/result.h"
#include "page/pageid.h"
#include "search/pagemarks.h"
#include "theme.h"

#include <QWidget>

#include <functional>
#include <optional>

class Library;

/// Shows pages. What the window knows of the web engine: that is a library of 150 MB, and the window does not
/// wait for it to be loaded. Lives on the GUI thread; the Library must outlive it.
class ArticleBrowser : public QWidget
{
    Q_OBJECT

public:
    using Maker = std::function<Result<ArticleBrowser *>(Library &library, QWidget *parent)>;

    using QWidget::QWidget;

    virtual void open(const PageId &page) = 0;
    virtual void goBack() = 0;
    virtual void goForward() = 0;
    virtual void copySelection() = 0;
    virtual void dress(const Theme &theme) = 0;
    virtual void setZoom(qreal factor) = 0;
    /// The hits of this query are marked in pages opened from now on.
    virtual void setSought(const QString &text) = 0;
    virtual void setMarks(const PageMarks &marks) = 0;   ///< of the page that stands, instead of those it has
    virtual void stepHit(bool forward) = 0;
    /// When the page that is being opened has come, goes to its first hit, or backwards to its last.
    virtual void stepHitOnArrival(bool forward) = 0;

Q_SIGNALS:
    void arrived(const PageId &page);   ///< by opening, Back or Forward; its document may still be on the way
    void failed(const PageId &page, const QString &sentence);   ///< it could not be made
    void brokeOff();                    ///< its process died; the page is loaded again
    void gaveUp(const PageId &page);    ///< its process died, or it got away, too often
    void historyChanged(bool canGoBack, bool canGoForward);
    void tickerClicked(const TickerId &ticker);
    void linkClicked(const QString &target);
    void hovered(const std::optional<TickerId> &ticker, const QString &target);   ///< a chip, an external address, or nothing
    void hitReached(int hit, int count);   ///< of this number, from 1 on
    void hitsEnded(bool forward);          ///< there is none further in this page
    void blockedChanged(int requests);     ///< stopped since the program started
};

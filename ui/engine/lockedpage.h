// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pageid.h"
#include "theme.h"

#include <QWebEnginePage>

#include <optional>

/// One locked page that shows our pages and nothing else. Links never navigate: they are signalled. Permissions,
/// dialogs, windows and files are refused. A dead renderer is started again, and a page that got away or never came is
/// fetched, three times for one PageId. Lives on the GUI thread; must die before its profile.
class LockedPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    LockedPage(QWebEngineProfile &profile, QObject *parent);

    void open(const PageId &page); ///< one that can be shown
    /// To where it was opened before, scrolled as it was left; opens it where the engine does not know it any more.
    void returnTo(const PageId &page);
    const std::optional<PageId> &page() const { return m_page; } ///< shown, or on the way
    /// A placeholder with `label` and the picture's alternative text in its place.
    void replaceImage(const QUrl &image, const QString &label);
    void follow(const QUrl &url);   ///< as a click on it; anything else than a link of ours is nothing
    void dress(const Theme &theme); ///< turns the page that stands; later ones come dressed from the Library

    static constexpr int RendererRestarts = 3;

Q_SIGNALS:
    void pageFollowed(const PageId &target);          ///< a link to a page of ours, of any kind
    void linkFollowed(const PageId &page, int index); ///< the one of that number in this page
    void shownChosen(const PageId &page, bool whole); ///< by this page's own link
    void untaggedWanted(const TickerId &ticker);      ///< likewise
    void arrived(const PageId &page);  ///< by opening, Back or Forward; its document may still be on the way
    void brokeOff(const PageId &page); ///< the renderer died; the page is loaded again
    void gaveUp(const PageId &page);   ///< the renderer died, or the page got away, too often

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override { return {}; }
    void javaScriptAlert(const QUrl &, const QString &) override {}
    bool javaScriptConfirm(const QUrl &, const QString &) override { return false; }
    bool javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *) override { return false; }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override {}

private:
    void stand(const PageId &page);
    void refuseRequests();
    void restart(RenderProcessTerminationStatus status);
    void reopenIfLost();
    void reopen();

    QUrl m_opening;                  // the one URL that may be navigated to
    std::optional<PageId> m_page;    // shown, or on the way
    std::optional<PageId> m_awaited; // on the way since open(); none: it came, or failed, or the user went Back
    int m_restarts = 0;              // for m_page
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownarticle.h"

#include "actions/actions.h"
#include "base/async.h"
#include "library/library.h"
#include "originalviewer.h"
#include "pagepane/pagepane.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

#include <utility>

ShownArticle::ShownArticle(Library &library, PagePane &page, Actions &actions, QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_page(page)
    , m_window(window)
{
    addActions(page, actions);
    enable();
    connect(&page, &PagePane::arrived, this, [this](const PageId &arrivedAt) {
        if (std::holds_alternative<Pages::Highlights>(arrivedAt))
            enable(); // the article before it still stands behind it
        else
            arrived(articleOf(arrivedAt));
    });
    connect(&library, &Library::changed, this, &ShownArticle::refresh);
    connect(&actions, &Actions::retranslated, this, &ShownArticle::showTitle);
}

void ShownArticle::addActions(PagePane &page, Actions &actions)
{
    actions.add(
        {"edit.copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), MenuGroup::EditClipboard, {QKeySequence::Copy}, [&page] {
             page.copySelection();
         }});
    m_openOriginal = actions.add({"article.openOriginal",
                                  QT_TRANSLATE_NOOP("Actions", "&Open Original in Browser…"),
                                  MenuGroup::ArticleOriginal,
                                  {Qt::Key_B},
                                  [this] { Q_EMIT linkWanted(m_url); }});
    m_showOriginal = actions.add({"article.showOriginal",
                                  QT_TRANSLATE_NOOP("Actions", "Sho&w Original"),
                                  MenuGroup::ArticleOriginal,
                                  {Qt::CTRL | Qt::Key_U},
                                  [this] { showOriginal(); }});
    m_copyTitle = actions.add(
        {"article.copyTitle", QT_TRANSLATE_NOOP("Actions", "&Copy Title"), MenuGroup::ArticleOriginal, {}, [this] {
             QApplication::clipboard()->setText(m_title);
         }});
    m_copyLink = actions.add(
        {"article.copyLink", QT_TRANSLATE_NOOP("Actions", "Copy &Link"), MenuGroup::ArticleOriginal, {}, [this] {
             QApplication::clipboard()->setText(m_url);
         }});
}

void ShownArticle::arrived(ArticleId article)
{
    if (article != m_arrived)
        m_version.reset();
    m_arrived = article;
    refresh();
    readRow(article);
}

/// The page is made anew where what it shows was changed, by whomever. One that is on its way shows the change already,
/// and would not come if the one that stands were loaded again.
void ShownArticle::refresh()
{
    const ArticleId article = m_page.article();
    if (article == 0 || article != m_arrived)
        return;
    onDone(m_library.pageVersion(article), this, [this, article](const Result<QString> &version) {
        if (!version || m_page.article() != article || m_arrived != article)
            return;
        const std::optional<QString> before = std::exchange(m_version, *version);
        if (before.value_or(*version) == *version || version->isEmpty())
            return;
        m_page.reload();
        readRow(article);
    });
}

void ShownArticle::readRow(ArticleId article)
{
    onDone(m_library.rows({article}), this, [this, article](const Result<QList<ArticleRow>> &rows) {
        if (!rows || rows->isEmpty() || m_page.article() != article)
            return;
        m_title = rows->first().title;
        m_url = rows->first().url;
        enable();
        showTitle();
    });
}

void ShownArticle::enable()
{
    m_copyTitle->setEnabled(!m_title.isEmpty());
    m_showOriginal->setEnabled(m_page.article() != 0);
    m_openOriginal->setEnabled(!m_url.isEmpty());
    m_copyLink->setEnabled(!m_url.isEmpty());
}

void ShownArticle::showOriginal()
{
    auto *viewer = new OriginalViewer(m_library, m_page.article(), m_title, &m_window);
    viewer->setAttribute(Qt::WA_DeleteOnClose);
    viewer->show();
}

void ShownArticle::showTitle()
{
    if (!m_title.isEmpty())
        m_window.setWindowTitle(tr("%1 — Tearsheet").arg(m_title.simplified()));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importing.h"

#include "actions/actions.h"
#include "base/async.h"
#include "browsing/browsing.h"
#include "everylanguage.h"
#include "imports/importstatus.h"
#include "imports/pasting.h"
#include "imports/unreadbar.h"
#include "imports/watcheddialog.h"
#include "library/library.h"
#include "samples.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include <memory>

namespace {

/// The article of an import that brings no more than one.
class OnlyArticle final
{
public:
    void look(const QList<ImportLine> &lines)
    {
        for (const ImportLine &line : lines)
            for (const ArticleId article : line.articles) {
                m_more = m_more || (m_article != 0 && m_article != article);
                m_article = article;
            }
    }
    ArticleId article() const { return m_more ? 0 : m_article; } ///< 0: none, or several

private:
    ArticleId m_article = 0;
    bool m_more = false;
};

QString downloads()
{
    return QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
}

}

Importing::Importing(Library &library, Browsing &browsing, Actions &actions, QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_browsing(browsing)
    , m_window(window)
    , m_status(new ImportStatus(&window))
    , m_unreadBar(new UnreadBar(&window))
{
    addActions(actions);
    connect(&m_library, &Library::importStarted, m_status, &ImportStatus::followQuietly);
    connect(m_status, &ImportStatus::reportReady, m_report, [this] { m_report->setVisible(true); });
    connect(m_status, &ImportStatus::importFailed, this, &Importing::failed);
    connect(m_status, &ImportStatus::latestWanted, &browsing, &Browsing::showLatest);
    connect(m_unreadBar, &UnreadBar::goOnWanted, this,
            [this](const UnreadInputs &unread) { follow(m_library.importUnread(unread)); });
    connect(m_unreadBar, &UnreadBar::declined, this, [this] { m_library.forgetUnread(); });
    connect(m_status, &ImportStatus::articleWanted, &browsing,
            [&browsing](ArticleId article) { browsing.open(Pages::Article{article}); });
}

void Importing::addActions(Actions &actions)
{
    actions.add({"import.files",
                 QT_TRANSLATE_NOOP("Actions", "&Import Files…"),
                 MenuGroup::FileImport,
                 {Qt::CTRL | Qt::Key_O},
                 [this] { chooseFiles(); }});
    actions.add({"import.folder",
                 QT_TRANSLATE_NOOP("Actions", "Import &Folder…"),
                 MenuGroup::FileImport,
                 {Qt::CTRL | Qt::SHIFT | Qt::Key_O},
                 [this] { chooseFolder(); }});
    actions
        .add({"import.samples",
              QT_TRANSLATE_NOOP("Actions", "Import &Samples"),
              MenuGroup::FileImport,
              {},
              [this] { importPaths({samplesFolder()}); }})
        ->setVisible(!samplesFolder().isEmpty());
    actions.add(
        {"import.watched", QT_TRANSLATE_NOOP("Actions", "&Watched Folders…"), MenuGroup::FileImport, {}, [this] {
             showWatched();
         }});
    m_report = actions.add(
        {"import.report", QT_TRANSLATE_NOOP("Actions", "&Last Import Report"), MenuGroup::FileReports, {}, [this] {
             m_status->showReport();
         }});
    m_report->setVisible(false);
    actions.add(
        {"import.reports", QT_TRANSLATE_NOOP("Actions", "Import &Reports…"), MenuGroup::FileReports, {}, [this] {
             m_status->showKeptReports();
         }});
    actions.add(
        {"edit.paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), MenuGroup::EditClipboard, {QKeySequence::Paste}, [this] {
             paste();
         }});
}

/// What the user asked for: the one article that it brought is opened, also where it was there already.
void Importing::follow(ImportTask *task)
{
    Q_EMIT begun();
    ++m_asked;
    m_status->follow(task);
    const auto only = std::make_shared<OnlyArticle>();
    connect(task, &ImportTask::lines, this, [only](const QList<ImportLine> &lines) { only->look(lines); });
    connect(task, &ImportTask::finished, this, [this, only] {
        ended();
        if (const ArticleId article = only->article(); article != 0)
            m_browsing.openInLibrary(Pages::Article{article});
    });
}

void Importing::ended()
{
    --m_asked;
    if (!m_question || isImporting())
        return;
    m_question->close();
    Q_EMIT quitWanted(); // nothing stands against it any more
}

void Importing::askToQuit()
{
    if (m_question && m_question->isVisible()) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    m_question =
        new QMessageBox(QMessageBox::NoIcon, QStringLiteral("Tearsheet"), {}, QMessageBox::NoButton, &m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setObjectName(QStringLiteral("quitQuestion"));
    m_question->setTextFormat(Qt::PlainText);
    QPushButton *quit = m_question->addButton(QString(), QMessageBox::AcceptRole);
    QPushButton *stay = m_question->addButton(QString(), QMessageBox::RejectRole);
    inEveryLanguage(m_question, [box = m_question.data(), quit, stay] {
        box->setText(tr("Quit and stop importing?"));
        box->setInformativeText(tr("You can continue the import the next time you start Tearsheet."));
        quit->setText(tr("&Quit"));
        stay->setText(tr("&Keep Importing"));
    });
    m_question->setDefaultButton(stay);
    m_question->setEscapeButton(stay);
    connect(quit, &QPushButton::clicked, this, &Importing::quitWanted);
    m_question->open();
}

void Importing::offerUnread()
{
    onDone(m_library.unread(), this, [this](const Result<UnreadInputs> &unread) {
        if (unread && !unread->isEmpty())
            m_unreadBar->offer(*unread);
    });
}

void Importing::importPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    follow(m_library.importPaths(paths));
}

void Importing::paste()
{
    const Pasted pasted = pastedFrom(*QApplication::clipboard()->mimeData());
    importPaths(pasted.files);
    if (!pasted.bytes.isEmpty())
        follow(m_library.importBytes(pasted.bytes, pasted.name));
    else if (pasted.files.isEmpty())
        Q_EMIT said(tr("Nothing to paste: the clipboard has no text and no files."));
}

void Importing::chooseFiles()
{
    importPaths(QFileDialog::getOpenFileNames(&m_window, tr("Import Files"), downloads()));
}

void Importing::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(&m_window, tr("Import Folder"), downloads());
    if (!folder.isEmpty())
        importPaths({folder});
}

void Importing::showWatched()
{
    if (!m_watched) {
        m_watched = new WatchedDialog(m_library, &m_window);
        m_watched->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_watched->show();
    m_watched->raise();
    m_watched->activateWindow();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "organising/organising.h"

#include "actions/actions.h"
#include "base/async.h"
#include "everylanguage.h"
#include "list/listpane.h"
#include "organising/correctiondialog.h"
#include "organising/donenotice.h"
#include "organising/notedialog.h"
#include "organising/tagdialog.h"
#include "pagepane/pagepane.h"
#include "scriptfont.h"
#include "store/wholepages.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>

#include <chrono>

namespace {

constexpr qsizetype TagsLookedAt = 500; // of a larger selection, the first articles stand for all

/// Whether an article leaves the section by it.
bool leaves(Section::Kind section, Action::Kind action)
{
    switch (action) {
    case Action::Kind::Trash:
        return true;
    case Action::Kind::Restore:
        return section == Section::Kind::Trash;
    case Action::Kind::Archive:
        return section == Section::Kind::Unread;
    case Action::Kind::Unarchive:
        return section == Section::Kind::Archive;
    case Action::Kind::Unstar:
        return section == Section::Kind::Starred;
    default:
        return false;
    }
}

}

Organising::Organising(Library &library, LibraryModel &model, Browsing &browsing, ListPane &list, PagePane &page,
                       Actions &actions, QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_model(model)
    , m_browsing(browsing)
    , m_list(list)
    , m_window(window)
    , m_actions(actions)
{
    addSteps(actions);
    m_notice = new DoneNotice(*m_undo, &window);
    addStates(actions);
    addTrash(actions);
    addToBar(page);
    connect(&actions, &Actions::retranslated, this, &Organising::showSteps);
    connect(&page, &PagePane::shownChosen, this,
            [this](ArticleId article, bool whole) { apply(WholePages::show(article, whole), true); });

    m_reading.setSingleShot(true);
    m_reading.setInterval(std::chrono::seconds(1));
    connect(&m_reading, &QTimer::timeout, this, [this] {
        if (m_shown != 0 && m_shown == m_browsing.article())
            becomeRead(m_shown);
    });
    connect(&list, &ListPane::currentChanged, this, &Organising::enable);
    connect(&model, &LibraryModel::loaded, this, &Organising::enable);
    connect(&browsing, &Browsing::scopeChanged, this, &Organising::showSection);
    setSteps({});
    showSection();
}

void Organising::addSteps(Actions &actions)
{
    m_undo = actions.add(
        {"edit.undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), MenuGroup::EditUndo, {Qt::CTRL | Qt::Key_Z}, [this] {
             stepBack();
         }});
    m_redo = actions.add({"edit.redo",
                          QT_TRANSLATE_NOOP("Actions", "&Redo"),
                          MenuGroup::EditUndo,
                          {Qt::CTRL | Qt::SHIFT | Qt::Key_Z},
                          [this] { stepForth(); }});
    m_correct = actions.add(
        {"edit.correct", QT_TRANSLATE_NOOP("Actions", "Correct &Details…"), MenuGroup::EditArticle, {}, [this] {
             correctDetails();
         }});
    actions.add(
        {"go.nextUnread", QT_TRANSLATE_NOOP("Actions", "Next &Unread Article"), MenuGroup::GoList, {Qt::Key_N}, [this] {
             findNextUnread();
         }});
}

void Organising::addStates(Actions &actions)
{
    m_read = actions.addCheckable(
        {"article.read", QT_TRANSLATE_NOOP("Actions", "&Read"), MenuGroup::ArticleState, {Qt::Key_M}, [this] {
             toggle(&ArticleRow::read, Action::Kind::Read, Action::Kind::Unread);
         }});
    m_star = actions.addCheckable(
        {"article.star", QT_TRANSLATE_NOOP("Actions", "&Star"), MenuGroup::ArticleState, {Qt::Key_S}, [this] {
             toggle(&ArticleRow::starred, Action::Kind::Star, Action::Kind::Unstar);
         }});
    m_archive = actions.addCheckable(
        {"article.archive", QT_TRANSLATE_NOOP("Actions", "&Archive"), MenuGroup::ArticleState, {Qt::Key_E}, [this] {
             toggle(&ArticleRow::archived, Action::Kind::Archive, Action::Kind::Unarchive);
         }});
    m_tags = actions.add(
        {"article.tags", QT_TRANSLATE_NOOP("Actions", "&Tags…"), MenuGroup::ArticleState, {Qt::Key_T}, [this] {
             editTags();
         }});
    m_note = actions.add(
        {"article.note", QT_TRANSLATE_NOOP("Actions", "&Note…"), MenuGroup::ArticleState, {}, [this] { editNote(); }});
}

void Organising::addTrash(Actions &actions)
{
    m_trash = actions.add({"article.trash",
                           QT_TRANSLATE_NOOP("Actions", "&Move to Trash"),
                           MenuGroup::ArticleState,
                           {Qt::Key_Delete},
                           [this] {
                               run({Action::Kind::Trash, targets(), {}, {}});
                           }});
    m_restore =
        actions.add({"article.restore", QT_TRANSLATE_NOOP("Actions", "Restor&e"), MenuGroup::ArticleState, {}, [this] {
                         run({Action::Kind::Restore, targets(), {}, {}});
                     }});
    m_delete = actions.add(
        {"article.delete", QT_TRANSLATE_NOOP("Actions", "&Delete Permanently…"), MenuGroup::ArticleState, {}, [this] {
             askToDelete(false);
         }});
    m_empty = actions.add(
        {"article.emptyTrash", QT_TRANSLATE_NOOP("Actions", "Em&pty Trash…"), MenuGroup::ArticleState, {}, [this] {
             askToDelete(true);
         }});
}

void Organising::addToBar(PagePane &page)
{
    for (QAction *action : {m_restore, m_star, m_archive, m_read, m_tags})
        page.addToBar(action);
    const auto name = [this] {
        m_tags->setIconText(tr("# Tag"));
        m_restore->setIconText(tr("Restore"));
        showStates(m_stated);
    };
    connect(&m_actions, &Actions::retranslated, this, name);
    name();
}

/// Whose states the actions show: the article that a toggle goes by.
ArticleId Organising::stated() const
{
    const QList<ArticleId> articles = targets();
    return articles.contains(m_list.current()) ? m_list.current() : articles.value(0);
}

void Organising::askStates()
{
    const ArticleId article = stated();
    if (article == 0)
        return showStates({});
    onDone(m_library.rows({article}), this, [this, article](const Result<QList<ArticleRow>> &rows) {
        if (rows && !rows->isEmpty() && article == stated())
            showStates(rows->first());
    });
}

void Organising::showStates(const ArticleRow &row)
{
    m_stated = row;
    m_read->setChecked(row.read);
    m_star->setChecked(row.starred);
    m_archive->setChecked(row.archived);
    m_read->setIconText(row.read ? tr("☑ Read") : tr("☐ Read"));
    m_star->setIconText(row.starred ? tr("★ Starred") : tr("☆ Star"));
    m_archive->setIconText(row.archived ? tr("☑ Archived") : tr("☐ Archive"));
}

/// The trash has other actions.
void Organising::showSection()
{
    const bool trash = section() == Section::Kind::Trash;
    m_trash->setVisible(!trash);
    for (QAction *action : {m_restore, m_delete, m_empty})
        action->setVisible(trash);
    enable();
}

void Organising::enable()
{
    const bool any = !targets().isEmpty();
    for (QAction *action : {m_read, m_star, m_archive, m_tags, m_note, m_correct})
        action->setEnabled(any);
    for (QAction *action : {m_restore, m_delete}) // the page may show an article that is not in the trash
        action->setEnabled(!m_list.selected().isEmpty());
    m_trash->setEnabled(any && section() != Section::Kind::Trash);
    m_empty->setEnabled(m_model.rowCount() > 0);
    askStates();
}

QWidget &Organising::notice() const
{
    return *m_notice;
}

void Organising::setSteps(const Organiser::Steps &steps)
{
    m_steps = steps;
    m_notice->setLatest(steps.undo);
    showSteps();
}

void Organising::showSteps()
{
    const auto named = [](const auto &step) { return stepText(*step).replace(u'&', QStringLiteral("&&")); };
    m_undo->setEnabled(m_steps.undo.has_value());
    m_undo->setText(m_steps.undo ? tr("&Undo %1").arg(named(m_steps.undo)) : tr("&Undo"));
    m_redo->setEnabled(m_steps.redo.has_value());
    m_redo->setText(m_steps.redo ? tr("&Redo %1").arg(named(m_steps.redo)) : tr("&Redo"));
    for (QAction *action : {m_undo, m_redo}) // with the name of a tag in quotes
        action->setFont(ScriptFont::of(QApplication::font(), action->text()));
}

QList<ArticleId> Organising::targets() const
{
    const QList<ArticleId> selected = m_list.selected();
    if (!selected.isEmpty() || m_browsing.article() == 0)
        return selected;
    return {m_browsing.article()};
}

void Organising::articleShown(ArticleId article, bool becomesRead)
{
    m_shown = article;
    if (becomesRead)
        m_reading.start();
    else
        m_reading.stop();
    enable();
}

void Organising::becomeRead(ArticleId article)
{
    if (section() == Section::Kind::Unread)
        m_model.keep(article);
    m_library.organise({Action::Kind::Opened, {article}, {}, {}});
}

void Organising::run(const Action &action)
{
    if (action.articles.isEmpty())
        return;
    m_reading.stop(); // what the user says of an article comes after what its showing says
    if (leaves(section(), action.kind)) {
        m_model.keep(0);
        if (const ArticleId next = m_list.afterSelected(); next != 0)
            m_list.pick(next);
    }
    apply(editOf(action), true);
}

/// What changes tags themselves may change no article, and is said all the same.
void Organising::apply(const Edit &edit, bool isOfArticles)
{
    onDone(m_library.organise(edit), this,
           [this, kind = edit.kind, subject = edit.subject, isOfArticles](const Result<QList<ArticleId>> &done) {
               if (!done) {
                   askStates(); // a toggle has shown already what it was to become
                   return Q_EMIT failed(done.error().sentence);
               }
               if (done->isEmpty() && isOfArticles)
                   return;      // everything was so already
               Q_EMIT said({}); // a passing message covers what else stands in the status bar
               m_notice->say({kind, subject, int(done->size())});
           });
}

void Organising::stepBack()
{
    const QString done = m_steps.undo ? tr("Undone: %1").arg(stepText(*m_steps.undo)) : QString();
    m_notice->clear();
    follow(m_library.undo(), done);
}

void Organising::stepForth()
{
    const QString done = m_steps.redo ? tr("Redone: %1").arg(stepText(*m_steps.redo)) : QString();
    m_notice->clear();
    follow(m_library.redo(), done);
}

void Organising::follow(const QFuture<Result<QList<ArticleId>>> &answer, const QString &done)
{
    onDone(answer, this, [this, done](const Result<QList<ArticleId>> &changed) {
        if (!changed)
            Q_EMIT failed(changed.error().sentence);
        else if (!done.isEmpty())
            Q_EMIT said(done);
    });
}

void Organising::toggle(bool ArticleRow::*state, Action::Kind on, Action::Kind off)
{
    const QList<ArticleId> articles = targets();
    if (articles.isEmpty())
        return;
    // Asked anew: what the list shows may be older than the last key.
    onDone(m_library.rows({stated()}), this, [this, articles, state, on, off](const Result<QList<ArticleRow>> &rows) {
        if (!rows)
            Q_EMIT failed(rows.error().sentence);
        else if (!rows->isEmpty())
            run({rows->first().*state ? off : on, articles, {}, {}});
    });
}

void Organising::drop(const Section &section, const QList<ArticleId> &articles)
{
    switch (section.kind) {
    case Section::Kind::Tag:
        return run({Action::Kind::AddTag, articles, section.value, {}});
    case Section::Kind::Starred:
        return run({Action::Kind::Star, articles, {}, {}});
    case Section::Kind::Archive:
        return run({Action::Kind::Archive, articles, {}, {}});
    case Section::Kind::Trash:
        return run({Action::Kind::Trash, articles, {}, {}});
    default:
        return;
    }
}

void Organising::editTags()
{
    const QList<ArticleId> articles = targets();
    if (articles.isEmpty())
        return;
    onDone(m_library.rows(articles.first(qMin(TagsLookedAt, articles.size()))), this,
           [this, articles](const Result<QList<ArticleRow>> &rows) {
               if (!rows)
                   return Q_EMIT failed(rows.error().sentence);
               QHash<QString, int> each;
               for (const ArticleRow &row : *rows)
                   for (const Tag &tag : row.tags)
                       ++each[tag.name];
               const int looked = int(rows->size());
               onDone(m_library.counts(0), this, [this, articles, each, looked](const Result<LibraryCounts> &counts) {
                   if (!counts)
                       return Q_EMIT failed(counts.error().sentence);
                   auto *dialog = new TagDialog(counts->tags, looked, each, &m_window);
                   dialog->setAttribute(Qt::WA_DeleteOnClose);
                   connect(dialog, &TagDialog::added, this,
                           [this, articles](const QString &tag, const QString &colour) {
                               run({Action::Kind::AddTag, articles, tag, colour});
                           });
                   connect(dialog, &TagDialog::removed, this, [this, articles](const QString &tag) {
                       run({Action::Kind::RemoveTag, articles, tag, {}});
                   });
                   dialog->open();
               });
           });
}

/// One of an article's dialogs, made once what it shows is known: the answer to `asked`, and the article's title.
template <typename Known, typename Make>
void Organising::openAbout(ArticleId article, const QFuture<Result<Known>> &asked, Make make)
{
    onDone(m_library.rows({article}), this, [this, asked, make](const Result<QList<ArticleRow>> &rows) {
        if (!rows || rows->isEmpty())
            return;
        onDone(asked, this, [this, make, title = rows->first().title](const Result<Known> &known) {
            if (!known)
                return Q_EMIT failed(known.error().sentence);
            QDialog *dialog = make(*known, title);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    });
}

void Organising::correctDetails()
{
    const ArticleId article = stated();
    if (article == 0)
        return;
    openAbout(article, m_library.details(article),
              [this, article](const Corrections::Known &known, const QString &title) {
                  auto *dialog = new CorrectionDialog(known, title, &m_window);
                  connect(dialog, &CorrectionDialog::corrected, this,
                          [this, article](const Details &details) { apply(Corrections::set(article, details), true); });
                  return dialog;
              });
}

void Organising::editNote()
{
    const ArticleId article = stated();
    if (article == 0)
        return;
    openAbout(article, m_library.note(article), [this, article](const QString &note, const QString &title) {
        auto *dialog = new NoteDialog(title, note, &m_window);
        connect(dialog, &NoteDialog::saved, this, [this, article](const QString &text) {
            run({Action::Kind::Note, {article}, {}, text});
        });
        return dialog;
    });
}

void Organising::askToDelete(bool everything)
{
    const QList<ArticleId> articles = targets();
    const int count = everything ? m_model.rowCount() : int(articles.size());
    if (count == 0)
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, QStringLiteral("Tearsheet"), {}, QMessageBox::Cancel, &m_window);
    box->setObjectName(QStringLiteral("confirmDelete"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *sure = box->addButton(QString(), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    sure->setAutoDefault(false); // a change of style moves the focus to it, and Enter must not delete
    inEveryLanguage(box, [box, sure, count] {
        box->setText(count == 1 ? tr("Permanently delete this article?")
                                : tr("Permanently delete %Ln articles?", nullptr, count));
        box->setInformativeText(
            tr("Text, original, tags and notes are removed from the library. This cannot be undone."));
        sure->setText(tr("Delete"));
    });
    connect(sure, &QPushButton::clicked, this, [this, articles, everything] {
        const auto done = everything ? m_library.emptyTrash() : m_library.removeFromTrash(articles);
        onDone(done, this, [this](const Result<int> &removed) {
            if (!removed)
                Q_EMIT failed(removed.error().sentence);
            else
                Q_EMIT said(*removed == 1 ? tr("1 article permanently deleted")
                                          : tr("%Ln articles permanently deleted", nullptr, *removed));
        });
        if (const ArticleId shown = m_browsing.article(); everything || articles.contains(shown))
            m_browsing.forget(Pages::Article{shown});
    });
    box->open();
}

void Organising::findNextUnread()
{
    if (!m_model.isLoaded())
        return; // its rows are still those of the list before
    ListQuery query = m_model.query();
    query.section = {Section::Kind::Unread, {}};
    query.text.clear(); // the list has done the searching
    onDone(m_library.ids(query), this, [this](const Result<QList<ArticleId>> &unread) {
        if (!unread)
            return Q_EMIT failed(unread.error().sentence);
        const QSet<ArticleId> ids(unread->begin(), unread->end());
        const int count = m_model.rowCount();
        const int from = m_model.rowOf(m_list.current());
        for (int step = 1; step <= count; ++step)
            if (const ArticleId id = m_model.idAt((from + step) % count); ids.contains(id))
                return m_list.pick(id);
    });
}

void Organising::showMenu(const QPoint &at, const QList<QAction *> &more)
{
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions.of(MenuGroup::ArticleState));
    menu->addSeparator();
    menu->addActions(more);
    menu->popup(at);
}

void Organising::showTagMenu(const Tag &tag, const QPoint &at)
{
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Rename…")), &QAction::triggered, this, [this, tag] {
        auto *dialog = new QInputDialog(&m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        inEveryLanguage(dialog, [dialog] {
            dialog->setWindowTitle(tr("Rename Tag"));
            dialog->setLabelText(tr("New name:"));
        });
        dialog->setTextValue(tag.name);
        connect(dialog, &QInputDialog::textValueSelected, this, [this, tag](const QString &name) {
            onDone(m_library.organise({Action::Kind::RenameTag, {}, tag.name, name}), this,
                   [this, tag, name](const Result<QList<ArticleId>> &done) {
                       if (!done)
                           return Q_EMIT failed(done.error().sentence);
                       m_browsing.renameTag(tag.name, name.simplified());
                       Q_EMIT said({});
                       m_notice->say({QStringLiteral("rename-tag"), tag.name, int(done->size())});
                   });
        });
        dialog->open();
    });
    QMenu *colours = menu->addMenu(tr("&Colour"));
    for (const QString &colour : tagColours()) {
        QAction *choice = colours->addAction(TagDialog::colourName(colour));
        choice->setCheckable(true);
        choice->setChecked(colour == tag.colour);
        connect(choice, &QAction::triggered, this, [this, tag, colour] {
            apply(editOf({Action::Kind::ColourTag, {}, tag.name, colour}), false);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Delete Tag")), &QAction::triggered, this, [this, tag] {
        apply(editOf({Action::Kind::DeleteTag, {}, tag.name, {}}), false);
    });
    menu->popup(at);
}

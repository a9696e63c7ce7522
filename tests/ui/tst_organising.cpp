// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/searchfield.h"
#include "organising/correctiondialog.h"
#include "organising/notedialog.h"
#include "organising/tagdialog.h"
#include "program.h"
#include "sidebar/sidebar.h"
#include "sidebar/sidebarmodel.h"
#include "store/samples.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

namespace {

/// A library of five articles; the list shows them 5, 4, 3, 2, 1.
struct Reader : Program
{
    using Program::Program;

    ListPane &list() { return window->listPane(); }
    Sidebar &sidebar() { return *window->findChild<Sidebar *>(); }

    QList<ArticleId> ids()
    {
        QList<ArticleId> ids;
        for (int row = 0; row < rows().rowCount(); ++row)
            ids << rows().index(row, 0).data(LibraryModel::IdRole).toLongLong();
        return ids;
    }

    ArticleRow row(ArticleId id)
    {
        const auto answer = library.rows({id});
        [&] { QTRY_VERIFY(answer.isFinished()); }();
        const auto rows = answer.result();
        return rows && !rows->isEmpty() ? rows->first() : ArticleRow();
    }

    void select(const QList<ArticleId> &articles)
    {
        list().view().selectionModel()->clearSelection();
        for (ArticleId article : articles) {
            const QModelIndex index = rows().index(int(ids().indexOf(article)), 0);
            list().view().selectionModel()->setCurrentIndex(index, QItemSelectionModel::Select);
        }
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(window.get(), key, modifiers); }

    void choose(const QString &name)
    {
        const auto find = [&] {
            return sidebar().model()->match(sidebar().model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        };
        QTRY_VERIFY(!find().isEmpty());
        sidebar().setCurrentIndex(find().first());
    }

    int count(const QString &name)
    {
        const auto found =
            sidebar().model()->match(sidebar().model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        return found.isEmpty() ? -1 : found.first().data(SidebarModel::CountRole).toInt();
    }
};

}

class OrganisingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_STATE_HOME", m_folder->path().toUtf8());
        {
            auto store = ArticleStore::open(m_folder->filePath(QStringLiteral("library")), ArticleStore::Access::Write);
            QVERIFY(store);
            QList<NewArticle> batch;
            for (int number = 1; number <= 5; ++number) {
                batch << Samples::article(QString::number(number), QStringLiteral("第 %1 篇").arg(number));
                batch.last().article.published = Samples::beijing(number);
            }
            QVERIFY((*store)->add(batch));
        }
        m_reader = std::make_unique<Reader>(m_folder->filePath(QStringLiteral("library")));
        QTRY_COMPARE(m_reader->rows().rowCount(), 5);
        QVERIFY(QTest::qWaitForWindowActive(m_reader->window.get()));
        QTRY_COMPARE(m_reader->count(QStringLiteral("Unread")), 5);
    }

    void cleanup() { m_reader.reset(); }

    /// A tag stands in the row as a chip in its own colour.
    void tagsAreChipsOfTheRow()
    {
        QListView &view = m_reader->list().view();
        const auto chips = [&view] {
            const QRect row = view.visualRect(view.model()->index(0, 0));
            return view.viewport()->grab(row.adjusted(0, 100, 0, -10)).toImage();
        };
        const auto inkOf = [](const QImage &image, const QColor &colour) {
            int pixels = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    pixels += pixel.hsvSaturation() > 100 && qAbs(pixel.hsvHue() - colour.hsvHue()) < 12;
                }
            return pixels;
        };
        const QColor rose = Theme::of(false).tag(QStringLiteral("rose"));
        QTRY_VERIFY(view.model()->index(0, 0).data(LibraryModel::RowRole).isValid());
        const QImage before = chips();
        QCOMPARE(inkOf(before, rose), 0);
        m_reader->library.organise({Action::Kind::AddTag, {5}, QStringLiteral("能源"), QStringLiteral("rose")});
        QTRY_VERIFY(inkOf(chips(), rose) > 20);
        m_reader->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(inkOf(chips(), rose), 0);
    }

    /// The menu, the bar and the row say how the article is.
    void statesAreShown()
    {
        m_reader->select({4});
        const QAction *star = m_reader->action(u"article.star");
        const QAction *archive = m_reader->action(u"article.archive");
        const QAction *read = m_reader->action(u"article.read");
        QVERIFY(!star->isChecked() && !archive->isChecked());
        m_reader->browser();
        QTRY_VERIFY(read->isChecked()); // it was shown for a second
        m_reader->press(Qt::Key_S);
        QTRY_VERIFY(star->isChecked());
        QTRY_COMPARE(button(star)->text(), QStringLiteral("★ Starred"));
        QVERIFY(button(star)->isChecked());
        m_reader->press(Qt::Key_E);
        QTRY_VERIFY(archive->isChecked());
        m_reader->press(Qt::Key_M);
        QTRY_VERIFY(!read->isChecked());
        m_reader->press(Qt::Key_M);
        QTRY_VERIFY(read->isChecked());
        m_reader->select({3});
        QTRY_VERIFY(!star->isChecked() && !archive->isChecked());
        QTest::mouseClick(button(star), Qt::LeftButton);
        QTRY_VERIFY(m_reader->row(3).starred);
        QTRY_VERIFY(star->isChecked());
        m_reader->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!star->isChecked());
    }

    void aSelectionSaysHowMany()
    {
        const auto says = [this](const QString &text) {
            const QList<QLabel *> labels = m_reader->list().findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text() == text; });
        };
        QTRY_VERIFY(says(QStringLiteral("5 articles")));
        m_reader->select({5});
        QVERIFY(says(QStringLiteral("5 articles")));
        m_reader->select({5, 4, 2});
        QVERIFY(says(QStringLiteral("3 of 5 selected")));
        m_reader->select({1});
        QVERIFY(says(QStringLiteral("5 articles")));
    }

    void whatWasDoneIsSaidWithItsUndo_data()
    {
        QTest::addColumn<bool>("byKeyboard");
        QTest::newRow("mouse") << false;
        QTest::newRow("keyboard") << true;
    }

    void whatWasDoneIsSaidWithItsUndo()
    {
        QFETCH(bool, byKeyboard);
        m_reader->select({5, 4, 2});
        m_reader->press(Qt::Key_Delete);
        QWidget *notice = m_reader->window->findChild<QWidget *>(QStringLiteral("doneNotice"));
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(notice->findChild<QLabel *>(QStringLiteral("soft"))->text(), QStringLiteral("3 moved to trash"));
        QTRY_COMPARE(m_reader->rows().rowCount(), 2);
        auto *undo = notice->findChild<QToolButton *>();
        QTRY_VERIFY(m_reader->action(u"edit.undo")->isEnabled());
        QVERIFY(notice->isVisible());
        if (byKeyboard) {
            QVERIFY(undo->focusPolicy() & Qt::TabFocus);
            undo->setFocus(Qt::TabFocusReason);
            QTRY_VERIFY(undo->hasFocus());
            QTest::keyClick(undo, Qt::Key_Space);
        } else {
            QTest::mouseClick(undo, Qt::LeftButton);
        }
        QTRY_COMPARE(m_reader->rows().rowCount(), 5);
        QVERIFY(!notice->isVisible());
        QTRY_COMPARE(m_reader->window->statusBar()->currentMessage(),
                     QStringLiteral("Undone: Move 3 Articles to Trash"));
    }

    /// Its undo would take back something else.
    void theNoticeGoesWithItsStep()
    {
        m_reader->select({5});
        m_reader->press(Qt::Key_S);
        QWidget *notice = m_reader->window->findChild<QWidget *>(QStringLiteral("doneNotice"));
        QTRY_VERIFY(notice->isVisible());
        QTRY_VERIFY(m_reader->action(u"edit.undo")->text().contains(QStringLiteral("Star")));
        m_reader->library.organise({Action::Kind::Archive, {1}, {}, {}}); // as another window of the library does
        QTRY_VERIFY(!notice->isVisible());
    }

    void theTrashOffersToRestore()
    {
        QToolButton *restore = button(m_reader->action(u"article.restore"));
        QVERIFY(!restore->isVisible());
        m_reader->select({5, 4});
        m_reader->press(Qt::Key_Delete);
        QTRY_COMPARE(m_reader->rows().rowCount(), 3);
        m_reader->choose(QStringLiteral("Trash"));
        QTRY_COMPARE(m_reader->rows().rowCount(), 2);
        QVERIFY(restore->isVisible());
        m_reader->select({4});
        QTRY_VERIFY(restore->isEnabled());
        QTest::mouseClick(restore, Qt::LeftButton);
        QTRY_COMPARE(m_reader->rows().rowCount(), 1);
        m_reader->choose(QStringLiteral("All articles"));
        QTRY_COMPARE(m_reader->rows().rowCount(), 4);
        QVERIFY(!restore->isVisible());
    }

    void whatIsNotInTheTrashIsNotDeletedFromThere()
    {
        m_reader->select({5});
        QTRY_COMPARE(m_reader->window->pagePane().article(), 5);
        m_reader->choose(QStringLiteral("Trash"));
        QTRY_COMPARE(m_reader->rows().rowCount(), 0);
        QCOMPARE(m_reader->window->pagePane().article(), 5); // the page stands
        QVERIFY(!m_reader->action(u"article.restore")->isEnabled());
        QVERIFY(!m_reader->action(u"article.delete")->isEnabled());
        QVERIFY(m_reader->action(u"article.star")->isEnabled());
    }

    /// The page that stands follows what is noted and tagged, also elsewhere.
    void thePageShowsNoteAndTags()
    {
        m_reader->select({5});
        const auto page = [this] { return textOf(m_reader->page()); };
        QTRY_VERIFY(page().contains(QStringLiteral("第 5 篇")));
        m_reader->library.organise({Action::Kind::Note, {5}, {}, QStringLiteral("问问舅舅")});
        QTRY_VERIFY(page().contains(QStringLiteral("Your note")) && page().contains(QStringLiteral("问问舅舅")));
        m_reader->library.organise({Action::Kind::AddTag, {5}, QStringLiteral("能源"), QStringLiteral("rose")});
        QTRY_VERIFY(page().contains(QStringLiteral("#能源")));
        m_reader->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!page().contains(QStringLiteral("#能源")));
        QVERIFY(page().contains(QStringLiteral("问问舅舅")));
    }

    void emptyListsOfferAWayOn_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("searchedThen");
        const QString nothing = QStringLiteral("nowhere");
        const QString all = QStringLiteral("Show All Articles");
        QTest::newRow("no star") << QStringLiteral("Starred") << QString() << QStringLiteral("No starred articles")
                                 << all << QString();
        QTest::newRow("empty archive") << QStringLiteral("Archive") << QString() << QStringLiteral("Archive is empty")
                                       << all << QString();
        QTest::newRow("empty trash") << QStringLiteral("Trash") << QString() << QStringLiteral("Trash is empty") << all
                                     << QString();
        QTest::newRow("nothing found") << QStringLiteral("All articles") << nothing << nothing
                                       << QStringLiteral("Clear the Search") << QString();
        QTest::newRow("found, but not here")
            << QStringLiteral("Starred") << QStringLiteral("第") << QStringLiteral("第")
            << QStringLiteral("Search All Articles") << QStringLiteral("第");
    }

    /// By keys alone: Return in the search field leads to the button, Return there does it.
    void emptyListsOfferAWayOn()
    {
        QFETCH(QString, place);
        QFETCH(QString, search);
        QFETCH(QString, sentence);
        QFETCH(QString, action);
        QFETCH(QString, searchedThen);
        m_reader->choose(place);
        SearchField &field = m_reader->list().searchField();
        field.setText(search);
        QTRY_COMPARE(m_reader->rows().rowCount(), 0);
        const auto button = [&] {
            for (QPushButton *each : m_reader->list().findChildren<QPushButton *>())
                if (each->isVisible())
                    return each;
            return static_cast<QPushButton *>(nullptr);
        };
        QTRY_VERIFY(button());
        QCOMPARE(button()->text().remove(u'&'), action);
        QVERIFY(m_reader->list().findChild<QLabel *>(QStringLiteral("sentence"))->text().contains(sentence));
        m_reader->list().startSearch();
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(button()->hasFocus());
        QTest::keyClick(button(), Qt::Key_Return);
        QTRY_COMPARE(m_reader->rows().rowCount(), 5);
        QCOMPARE(field.text(), searchedThen);
        QVERIFY(!button());
    }

    void keysChangeTheSelectedOnes_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("section");
        QTest::addColumn<int>("counted");
        QTest::addColumn<QString>("undo");
        QTest::newRow("M") << Qt::Key_M << QStringLiteral("Unread") << 3
                           << QStringLiteral("Undo Mark 2 Articles as Read");
        QTest::newRow("S") << Qt::Key_S << QStringLiteral("Starred") << 2 << QStringLiteral("Undo Star 2 Articles");
        QTest::newRow("E") << Qt::Key_E << QStringLiteral("Archive") << 2 << QStringLiteral("Undo Archive 2 Articles");
        QTest::newRow("Del") << Qt::Key_Delete << QStringLiteral("Trash") << 2
                             << QStringLiteral("Undo Move 2 Articles to Trash");
    }

    void keysChangeTheSelectedOnes()
    {
        QFETCH(Qt::Key, key);
        QFETCH(QString, section);
        QFETCH(int, counted);
        QFETCH(QString, undo);
        const int before = m_reader->count(section);
        m_reader->select({4, 2});
        QCOMPARE(m_reader->list().selected(), QList<ArticleId>({4, 2}));
        m_reader->press(key);
        QTRY_COMPARE(m_reader->count(section), counted);
        QTRY_COMPARE(undoText(), undo);
        m_reader->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(undoText(), QStringLiteral("Undo"));
        QTRY_COMPARE(m_reader->rows().rowCount(), 5);
        QTRY_VERIFY(m_reader->count(section) <= before); // one may have been read meanwhile, by being shown
        m_reader->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(undoText(), undo);
    }

    void theSelectionSurvivesNewArticles()
    {
        m_reader->select({4, 2});
        auto store = ArticleStore::open(m_reader->library.folder(), ArticleStore::Access::Write);
        QVERIFY(store);
        NewArticle later = Samples::article(QStringLiteral("6"));
        later.article.published = Samples::beijing(6);
        QVERIFY((*store)->add({later}));
        QTRY_COMPARE(m_reader->rows().rowCount(), 6);
        QTRY_COMPARE(m_reader->list().selected(), QList<ArticleId>({4, 2}));
    }

    void whatIsShownIsReadAMomentLater()
    {
        m_reader->choose(QStringLiteral("Unread"));
        m_reader->select({5});
        QTRY_VERIFY(m_reader->row(5).read);
        QTRY_COMPARE(m_reader->count(QStringLiteral("Unread")), 4);
        QCOMPARE(m_reader->ids(), QList<ArticleId>({5, 4, 3, 2, 1})); // it stays while it is read
        QCOMPARE(m_reader->list().current(), 5);
        m_reader->press(Qt::Key_N);
        QTRY_COMPARE(m_reader->list().current(), 4);
        QTRY_VERIFY(m_reader->row(4).read);
        QTRY_COMPARE(m_reader->ids(), QList<ArticleId>({4, 3, 2, 1}));
        QVERIFY(!m_reader->action(u"edit.undo")->isEnabled());
    }

    void theTrashGivesBackOrRemoves()
    {
        m_reader->select({3});
        m_reader->press(Qt::Key_Delete);
        QTRY_COMPARE(m_reader->ids(), QList<ArticleId>({5, 4, 2, 1}));
        QCOMPARE(m_reader->list().current(), 2); // the one behind it
        m_reader->press(Qt::Key_Delete);
        QTRY_COMPARE(m_reader->count(QStringLiteral("Trash")), 2);

        m_reader->choose(QStringLiteral("Trash"));
        QTRY_COMPARE(m_reader->ids(), QList<ArticleId>({3, 2}));
        m_reader->select({3});
        m_reader->action(u"article.restore")->trigger();
        QTRY_COMPARE(m_reader->ids(), QList<ArticleId>{2});
        m_reader->select({2});
        m_reader->action(u"article.delete")->trigger();
        auto *box = m_reader->window->findChild<QMessageBox *>(QStringLiteral("confirmDelete"));
        QVERIFY(box);
        box->button(QMessageBox::Cancel)->click();
        m_reader->action(u"article.delete")->trigger();
        for (QMessageBox *each : m_reader->window->findChildren<QMessageBox *>(QStringLiteral("confirmDelete")))
            if (each->isVisible())
                box = each;
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        QTRY_COMPARE(m_reader->rows().rowCount(), 0);
        QCOMPARE(m_reader->row(2).id, 0);
        QTRY_VERIFY(m_reader->list()
                        .findChild<QLabel *>(QStringLiteral("sentence"))
                        ->text()
                        .contains(QStringLiteral("30 days")));
        QTRY_COMPARE(m_reader->count(QStringLiteral("All articles")), 4);
    }

    void tagsAreMadeFoundAndTakenAway()
    {
        m_reader->select({5, 4});
        TagDialog *dialog = openTags();
        QVERIFY(dialog);
        auto *field = dialog->findChild<QLineEdit *>();
        const auto *hint = dialog->findChild<QLabel *>();
        QVERIFY2(hint->isVisible() && hint->text().contains(QStringLiteral("No tags yet")), qPrintable(hint->text()));
        QTest::keyClicks(field, QStringLiteral("Energy"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!hint->isVisible());
        QVERIFY(dialog->findChild<QListWidget *>()->isVisible());
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_reader->count(QStringLiteral("Energy")), 2);

        m_reader->choose(QStringLiteral("Energy"));
        QTRY_COMPARE(m_reader->ids(), QList<ArticleId>({5, 4}));
        m_reader->select({4});
        dialog = openTags();
        QVERIFY(dialog);
        field = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("ener"));
        QTest::keyClick(field, Qt::Key_Return); // it stands alone: turned off
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_reader->ids(), QList<ArticleId>{5});
    }

    void articlesAreDraggedOntoATag()
    {
        QVERIFY(m_reader->library.organise({Action::Kind::AddTag, {1}, QStringLiteral("Energy"), {}}).isValid());
        QTRY_COMPARE(m_reader->count(QStringLiteral("Energy")), 1);
        QAbstractItemModel &places = *m_reader->sidebar().model();
        const QModelIndex tag = places.match(places.index(0, 0), Qt::DisplayRole, QStringLiteral("Energy")).value(0);
        const std::unique_ptr<QMimeData> dragged(
            m_reader->rows().mimeData({m_reader->rows().index(0, 0), m_reader->rows().index(1, 0)}));
        QVERIFY(places.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, tag));
        QTRY_COMPARE(m_reader->count(QStringLiteral("Energy")), 3);
    }

    void aNoteIsKept()
    {
        m_reader->select({3});
        m_reader->action(u"article.note")->trigger();
        NoteDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_reader->window->findChild<NoteDialog *>()));
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(), QStringLiteral("s and e are letters here"));
        dialog->accept();
        QTRY_VERIFY(m_reader->row(3).noted);
        QVERIFY(!m_reader->row(3).starred);
    }

    void detailsAreCorrected_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("canBeSaved");
        const QString found = QStringLiteral("第 3 篇||海风周报|2025-03-03T09:30:00+08:00");
        QTest::newRow("title") << "title"
                               << "The third"
                               << "The third||海风周报|2025-03-03T09:30:00+08:00" << true;
        QTest::newRow("author") << "author"
                                << "Ada"
                                << "第 3 篇|Ada|海风周报|2025-03-03T09:30:00+08:00" << true;
        QTest::newRow("no source") << "source"
                                   << ""
                                   << "第 3 篇|||2025-03-03T09:30:00+08:00" << true;
        QTest::newRow("a date") << "published"
                                << "2024-06-03 10:45"
                                << "第 3 篇||海风周报|2024-06-03T10:45:00+08:00" << true;
        QTest::newRow("a date of another zone") << "published"
                                                << "3 Jun 2024 10:45 +0000"
                                                << "第 3 篇||海风周报|2024-06-03T10:45:00Z" << true;
        QTest::newRow("no date is as found") << "published"
                                             << "" << found << true;
        QTest::newRow("what is no date") << "published"
                                         << "last spring or so" << found << false;
    }

    void detailsAreCorrected()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(bool, canBeSaved);
        m_reader->select({3});
        m_reader->action(u"edit.correct")->trigger();
        CorrectionDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_reader->window->findChild<CorrectionDialog *>()));
        dialog->findChild<QLineEdit *>(field)->setText(typed);
        QPushButton *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        QCOMPARE(save->isEnabled(), canBeSaved);
        if (canBeSaved)
            save->click();
        QFETCH(QString, shown);
        const auto line = [this] {
            const ArticleRow row = m_reader->row(3);
            return QStringList{row.title, row.author, row.source, row.published.toString(Qt::ISODate)}.join(u'|');
        };
        QTRY_COMPARE(line(), shown);
    }

    void whatWasFoundIsBroughtBack()
    {
        m_reader->library.organise(Corrections::set(3, {QStringLiteral("The third"), QStringLiteral("Ada"), {}, {}}));
        QTRY_COMPARE(m_reader->row(3).title, QStringLiteral("The third"));
        m_reader->select({3});
        m_reader->action(u"edit.correct")->trigger();
        CorrectionDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_reader->window->findChild<CorrectionDialog *>()));
        auto *back = dialog->findChild<QPushButton *>(QStringLiteral("back"));
        QVERIFY(back->isEnabled());
        back->click();
        QVERIFY(!back->isEnabled());
        QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("title"))->text(), QStringLiteral("第 3 篇"));
        dialog->accept();
        QTRY_COMPARE(m_reader->row(3).title, QStringLiteral("第 3 篇"));
        QVERIFY(m_reader->row(3).author.isEmpty());
    }

    void thePageFollowsACorrection()
    {
        m_reader->list().pick(3);
        const auto headline = [this] {
            return EngineTest::evaluate(m_reader->page(),
                                        QStringLiteral("document.querySelector('h1')?.innerText ?? ''"))
                .toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(headline(), QStringLiteral("第 3 篇"), 20'000);
        QTRY_COMPARE(m_reader->window->windowTitle(), QStringLiteral("第 3 篇 — Tearsheet"));
        m_reader->library.organise(Corrections::set(3, {QStringLiteral("The third"), {}, {}, {}}));
        QTRY_COMPARE_WITH_TIMEOUT(headline(), QStringLiteral("The third"), 20'000);
        QTRY_COMPARE(m_reader->window->windowTitle(), QStringLiteral("The third — Tearsheet"));
        m_reader->library.undo();
        QTRY_COMPARE_WITH_TIMEOUT(headline(), QStringLiteral("第 3 篇"), 20'000);
    }

    void emptySectionsSaySo_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("says");
        QTest::newRow("starred") << QStringLiteral("Starred") << QStringLiteral("No starred articles");
        QTest::newRow("archive") << QStringLiteral("Archive") << QStringLiteral("Archive is empty");
        QTest::newRow("trash") << QStringLiteral("Trash") << QStringLiteral("Trash is empty");
    }

    void emptySectionsSaySo()
    {
        QFETCH(QString, section);
        QFETCH(QString, says);
        m_reader->choose(section);
        QTRY_VERIFY(m_reader->list().findChild<QLabel *>(QStringLiteral("sentence"))->text().contains(says));
        m_reader->press(Qt::Key_Escape);
        QTRY_COMPARE(m_reader->rows().rowCount(), 5);
    }

private:
    /// The bar's for an action.
    QToolButton *button(const QAction *action) const
    {
        for (QToolButton *button : m_reader->window->pagePane().findChildren<QToolButton *>())
            if (button->defaultAction() == action)
                return button;
        return nullptr;
    }

    static QString textOf(QWebEnginePage &page)
    {
        return EngineTest::evaluate(page, QStringLiteral("document.body.innerText")).toString();
    }

    QString undoText() const { return m_reader->action(u"edit.undo")->text().remove(u'&'); }

    TagDialog *openTags()
    {
        [&] { QTRY_VERIFY(!m_reader->window->findChild<TagDialog *>()); }(); // the last one is gone
        m_reader->window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_reader->window.get()))
            return nullptr;
        m_reader->press(Qt::Key_T);
        TagDialog *dialog = nullptr;
        [&] { QTRY_VERIFY((dialog = m_reader->window->findChild<TagDialog *>())); }();
        return dialog;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Reader> m_reader;
};

int main(int argc, char **argv)
{
    return programMain<OrganisingTest>(argc, argv);
}

#include "tst_organising.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/articledelegate.h"
#include "list/listpane.h"
#include "list/searchfield.h"
#include "store/samples.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

Q_DECLARE_METATYPE(ListQuery::Sort)

/// The middle pane over a real library that another program writes to.
class ListPaneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        add(1, 60);
        m_library = std::make_unique<Library>(m_folder->path());
        m_model = std::make_unique<LibraryModel>(*m_library);
        m_browsing = std::make_unique<Browsing>();
        m_pane = std::make_unique<ListPane>(*m_library, *m_model, *m_browsing, nullptr);
        m_pane->resize(352, 700);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        QTRY_COMPARE(m_model->rowCount(), 60);
    }

    void cleanup()
    {
        m_pane.reset();
        m_browsing.reset();
        m_model.reset();
        m_library.reset();
    }

    void thePositionStaysWhenArticlesArriveAbove_data()
    {
        QTest::addColumn<int>("position");
        QTest::addColumn<bool>("withCurrent");
        QTest::newRow("at the top") << 0 << false;
        QTest::newRow("in the middle of a row") << 1000 << false;
        QTest::newRow("at the end") << 1'000'000 << false;
        QTest::newRow("far from the article that is read") << 5000 << true;
    }

    void thePositionStaysWhenArticlesArriveAbove()
    {
        QFETCH(int, position);
        QFETCH(bool, withCurrent);
        QListView &view = m_pane->view();
        if (withCurrent)
            m_pane->pick(m_model->idAt(0));
        view.verticalScrollBar()->setValue(position);
        const ArticleId seen = topArticle();
        const int at = view.visualRect(view.indexAt(QPoint(0, 0))).top();
        add(61, 25); // newer than the others
        QTRY_COMPARE(m_model->rowCount(), 85);
        QCOMPARE(topArticle(), seen);
        QCOMPARE(view.visualRect(view.indexAt(QPoint(0, 0))).top(), at);
        QVERIFY(m_model->rowOf(seen) >= 25);
    }

    void theSeenArticleIsGone()
    {
        QListView &view = m_pane->view();
        view.verticalScrollBar()->setValue(20 * ArticleDelegate::RowHeight + 10);
        const ArticleId gone = m_model->idAt(20);
        const ArticleId next = m_model->idAt(21);
        m_library->organise({Action::Kind::Trash, {gone}, {}, {}});
        QTRY_COMPARE(m_model->rowCount(), 59);
        QCOMPARE(topArticle(), next);
        QCOMPARE(view.visualRect(view.indexAt(QPoint(0, 0))).top(), -10);
    }

    void theRowUnderThePointerStandsOut()
    {
        QWidget *viewport = m_pane->view().viewport();
        const auto ground = [&](int row) {
            const QRect place = m_pane->view().visualRect(m_model->index(row));
            return viewport->grab(QRect(place.topLeft() + QPoint(3, 30), QSize(1, 1))).toImage().pixelColor(0, 0);
        };
        QTest::mouseMove(viewport, QPoint(60, 700));
        QTRY_COMPARE(ground(0), ground(1));
        QTest::mouseMove(viewport, m_pane->view().visualRect(m_model->index(1)).center());
        QTRY_VERIFY(ground(1) != ground(0));
        QTest::mouseMove(viewport, m_pane->view().visualRect(m_model->index(0)).center());
        QTRY_VERIFY(ground(1) != ground(0));
        QTRY_COMPARE(ground(1), ground(2));
    }

    /// Each row's title would have to be fetched for it.
    void aLetterLooksForNoTitle()
    {
        m_pane->pick(m_model->idAt(0));
        m_pane->view().keyboardSearch(QStringLiteral("第")); // as every title begins
        QCOMPARE(m_pane->current(), m_model->idAt(0));
    }

    void anotherQuestionBeginsAtItsFirstRow_data()
    {
        QTest::addColumn<std::function<void(Browsing &)>>("ask");
        QTest::addColumn<bool>("isReadInIt");
        const auto row = [](const char *name, const std::function<void(Browsing &)> &ask, bool isReadInIt) {
            QTest::newRow(name) << ask << isReadInIt;
        };
        row(
            "a sort", [](Browsing &browsing) { browsing.setSort(ListQuery::Sort::Title); }, true);
        row(
            "a sort that changes nothing", [](Browsing &browsing) { browsing.setText(QStringLiteral("第")); }, true);
        row(
            "a search", [](Browsing &browsing) { browsing.setText(QStringLiteral("篇")); }, true);
        row(
            "a search that does not find what is read",
            [](Browsing &browsing) { browsing.setText(QStringLiteral("第 5")); }, false);
        row(
            "a scope",
            [](Browsing &browsing) {
                browsing.showScope({Section::Kind::Unread, {}});
            },
            true);
        row(
            "a ticker", [](Browsing &browsing) { browsing.showScope({}, TickerId::parse(u"BK9001")); }, true);
    }

    void anotherQuestionBeginsAtItsFirstRow()
    {
        QFETCH(std::function<void(Browsing &)>, ask);
        QFETCH(bool, isReadInIt);
        QScrollBar &bar = *m_pane->view().verticalScrollBar();
        const ArticleId read = m_model->idAt(30);
        m_pane->pick(read);
        QVERIFY(bar.value() > 0);
        ask(*m_browsing);
        QTRY_VERIFY(m_model->isLoaded());
        QCOMPARE(bar.value(), 0);
        QCOMPARE(m_browsing->article(), read); // the page stays
        QCOMPARE(m_pane->current(), isReadInIt ? read : 0);
    }

    void theWayBackLeadsToWhereTheListWasLeft_data()
    {
        QTest::addColumn<std::function<void(Browsing &)>>("there");
        QTest::addColumn<std::function<void(Browsing &)>>("back");
        const auto row = [](const char *name, const std::function<void(Browsing &)> &there,
                            const std::function<void(Browsing &)> &back) { QTest::newRow(name) << there << back; };
        const auto ticker = [](Browsing &browsing) { browsing.showScope({}, TickerId::parse(u"BK9001")); };
        const auto search = [](Browsing &browsing) { browsing.setText(QStringLiteral("第 4")); };
        const auto goBack = [](Browsing &browsing) { browsing.goBack(); };
        const auto stepOut = [](Browsing &browsing) { browsing.stepOut(); };
        row("back from a ticker", ticker, goBack);
        row("out of a ticker", ticker, stepOut);
        row("back from a search", search, goBack);
        row("out of a search", search, stepOut);
    }

    void theWayBackLeadsToWhereTheListWasLeft()
    {
        QFETCH(std::function<void(Browsing &)>, there);
        QFETCH(std::function<void(Browsing &)>, back);
        QScrollBar &bar = *m_pane->view().verticalScrollBar();
        m_pane->pick(m_model->idAt(2));
        bar.setValue(3210); // far from what is read
        there(*m_browsing);
        QTRY_VERIFY(m_model->isLoaded());
        QCOMPARE(bar.value(), 0);
        back(*m_browsing);
        QTRY_VERIFY(m_model->isLoaded());
        QCOMPARE(bar.value(), 3210);
    }

    void downFromTheFieldSelectsARowThatIsSeen_data()
    {
        QTest::addColumn<int>("read");
        QTest::newRow("nothing is open") << -1;
        QTest::newRow("the article that is open is far below") << 40;
        QTest::newRow("it is in sight") << 1;
    }

    void downFromTheFieldSelectsARowThatIsSeen()
    {
        QFETCH(int, read);
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        if (read >= 0)
            m_pane->pick(m_model->idAt(read));
        m_browsing->setSort(ListQuery::Sort::Length); // begins at its first row
        QTRY_VERIFY(m_model->isLoaded());
        m_browsing->setSort(ListQuery::Sort::Newest);
        QTRY_VERIFY(m_model->isLoaded());
        m_pane->startSearch();
        QTest::keyClick(&m_pane->searchField(), Qt::Key_Down);
        QTRY_VERIFY(m_pane->view().hasFocus());
        const int expected = read == 1 ? 1 : 0;
        QCOMPARE(m_pane->selected(), QList<ArticleId>{m_model->idAt(expected)});
        QCOMPARE(m_browsing->article(), m_model->idAt(expected));
    }

    void datesHeadTheListOnlyWhereItIsSortedByThem_data()
    {
        QTest::addColumn<ListQuery::Sort>("sort");
        QTest::addColumn<bool>("grouped");
        QTest::addColumn<QString>("heading");
        QTest::newRow("newest") << ListQuery::Sort::Newest << true << QStringLiteral("April 2025");
        QTest::newRow("oldest") << ListQuery::Sort::Oldest << true << QStringLiteral("March 2025");
        QTest::newRow("saved") << ListQuery::Sort::Saved << true << QStringLiteral("March 2025");
        QTest::newRow("title") << ListQuery::Sort::Title << true << QString();
        QTest::newRow("not wanted") << ListQuery::Sort::Newest << false << QString();
    }

    void datesHeadTheListOnlyWhereItIsSortedByThem()
    {
        QFETCH(ListQuery::Sort, sort);
        QFETCH(bool, grouped);
        QFETCH(QString, heading);
        m_browsing->setSort(sort);
        QTRY_VERIFY(m_model->isLoaded());
        m_browsing->setGrouped(grouped);
        const QLabel *group = m_pane->findChild<QLabel *>(QStringLiteral("group"));
        QTRY_COMPARE(group->isVisible() ? group->text() : QString(), heading);
        if (sort == ListQuery::Sort::Newest && grouped) {
            m_pane->view().verticalScrollBar()->setValue(45 * ArticleDelegate::RowHeight);
            QTRY_COMPARE(group->text(), QStringLiteral("March 2025"));
        }
    }

    /// The first of March is the thirty-first row.
    void aGroupsNameStandsWithinItsFirstRow()
    {
        m_pane->dress(Theme::of(false));
        m_browsing->setGrouped(true);
        QScrollBar &bar = *m_pane->view().verticalScrollBar();
        const QColor band = Theme::of(false).side;
        const auto ground = [&](int row, int below) {
            const QRect place = m_pane->view().visualRect(m_model->index(row));
            return m_pane->view().viewport()->grab().toImage().pixelColor(place.right() - 3, place.top() + below);
        };
        bar.setValue(29 * ArticleDelegate::RowHeight);
        QTRY_COMPARE(ground(30, 10), band);
        QVERIFY(ground(29, ArticleDelegate::RowHeight - 3) != band); // nothing of it in the row before
        QVERIFY(ground(31, 10) != band);
        bar.setValue(30 * ArticleDelegate::RowHeight); // at the top the list's own heading says it
        QTRY_COMPARE(m_pane->findChild<QLabel *>(QStringLiteral("group"))->text(), QStringLiteral("March 2025"));
        QVERIFY(ground(30, 10) != band);
    }

    void whatIsReadStaysWholeWhenOthersGo()
    {
        QListView &view = m_pane->view();
        m_pane->pick(m_model->idAt(20));
        view.verticalScrollBar()->setValue(20 * ArticleDelegate::RowHeight + 30); // cut at the top
        const ArticleId gone = m_pane->current();
        const ArticleId next = m_pane->afterSelected();
        m_pane->pick(next); // as who trashes the one before
        m_library->organise({Action::Kind::Trash, {gone}, {}, {}});
        QTRY_COMPARE(m_model->rowCount(), 59);
        QCOMPARE(m_pane->current(), next);
        QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex())));
    }

    void downBeforeTheAnswerSelectsItsFirstRow()
    {
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_pane->pick(m_model->idAt(5)); // number 55
        m_pane->startSearch();
        QTest::keyClicks(&m_pane->searchField(), QStringLiteral("4"));
        QTest::keyClick(&m_pane->searchField(), Qt::Key_Down);
        QTRY_VERIFY(m_model->isLoaded() && m_model->rowCount() < 60);
        QTRY_COMPARE(m_pane->selected(), QList<ArticleId>{m_model->idAt(0)});
        QCOMPARE(m_browsing->article(), m_model->idAt(0));
    }

    /// A view that gets the focus makes its first row the current one, and selects nothing.
    void downSelectsTheRowThatIsCurrentOnly()
    {
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_pane->view().setFocus();
        m_pane->view().selectionModel()->clearSelection();
        m_pane->startSearch();
        QTest::keyClick(&m_pane->searchField(), Qt::Key_Down);
        QCOMPARE(m_pane->selected(), QList<ArticleId>{m_model->idAt(0)});
        QCOMPARE(m_browsing->article(), m_model->idAt(0));
    }

    void offersStandBeneathWhatIsSaidOfTheText()
    {
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        SearchField &field = m_pane->searchField();
        m_pane->startSearch();
        field.offer({{QStringLiteral("unread"), {}}, {QStringLiteral("starred"), {}}}, {});
        QTRY_VERIFY(field.isOffering());
        const auto *offers = qobject_cast<QWidget *>(QApplication::activePopupWidget());
        QVERIFY(offers);
        const auto *line = m_pane->findChild<QLabel *>(QStringLiteral("explanation"));
        const auto bottomOf = [](const QWidget &widget) { return widget.mapToGlobal(widget.rect().bottomLeft()).y(); };
        m_pane->explain(
            QStringLiteral("“a long word” · in the title · without starred · after 3 June 2024 · in Chinese"));
        QTRY_VERIFY(line->isVisible());
        QTRY_VERIFY(offers->mapToGlobal(QPoint()).y() >= bottomOf(*line));
        m_pane->explain({});
        QTRY_VERIFY(qAbs(offers->mapToGlobal(QPoint()).y() - bottomOf(field)) < 4);
    }

    void whatLettersMayMeanStandsUnderTheField()
    {
        Suggestion meant;
        meant.value = QStringLiteral("航运");
        m_pane->suggest({meant});
        const auto *row = m_pane->findChild<QWidget *>(QStringLiteral("suggestions"));
        QTRY_VERIFY(row->isVisible());
        QCOMPARE(row->findChild<QLabel *>()->text(), QStringLiteral("Did you mean"));
        QVERIFY(row->geometry().top() > m_pane->searchField().geometry().bottom());
        QVERIFY(row->geometry().bottom() <
                m_pane->findChild<QWidget *>(QStringLiteral("listHeader"))->geometry().top());
        const int least = m_pane->minimumSizeHint().width();
        m_pane->suggest({meant, meant, meant});
        QCOMPARE(m_pane->minimumSizeHint().width(), least); // a narrow list stays narrow
    }

    void titlesAreMarked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isMarked");
        QTest::newRow("in the title") << QStringLiteral("篇") << true;
        QTest::newRow("folded") << QStringLiteral("第 ４") << true;
        QTest::newRow("in the text alone") << QStringLiteral("吊机") << false;
    }

    void titlesAreMarked()
    {
        QFETCH(QString, text);
        QFETCH(bool, isMarked);
        m_pane->dress(Theme::of(false));
        m_browsing->setText(text);
        QTRY_VERIFY(m_model->isLoaded());
        const auto marked = [this] {
            const QRect row = m_pane->view().visualRect(m_model->index(0));
            const QImage title =
                m_pane->view().viewport()->grab(QRect(row.left(), row.top() + 9, row.width(), 20)).toImage();
            int pixels = 0;
            for (int y = 0; y < title.height(); ++y)
                for (int x = 0; x < title.width(); ++x)
                    pixels += title.pixelColor(x, y) == Theme::of(false).hit;
            return pixels;
        };
        QTRY_VERIFY(m_model->index(0, 0).data(LibraryModel::RowRole).isValid());
        QCOMPARE(marked() > 20, isMarked);
    }

private:
    ArticleId topArticle() const { return m_model->idAt(m_pane->view().indexAt(QPoint(0, 0)).row()); }

    /// The later an article's number, the newer it is: a day each, from 2 March 2025 on.
    void add(int first, int count)
    {
        const auto store = ArticleStore::open(m_folder->path(), ArticleStore::Access::Write);
        QVERIFY(store);
        QList<NewArticle> batch;
        for (int number = first; number < first + count; ++number) {
            NewArticle made = Samples::article(QString::number(number), QStringLiteral("第 %1 篇").arg(number));
            made.article.published = Samples::beijing(1).addDays(number);
            batch.append(made);
        }
        QVERIFY((*store)->add(batch));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<LibraryModel> m_model;
    std::unique_ptr<Browsing> m_browsing;
    std::unique_ptr<ListPane> m_pane;
};

QTEST_MAIN(ListPaneTest)
#include "tst_listpane.moc"

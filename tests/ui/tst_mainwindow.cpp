// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lockedpage.h"
#include "engine/pageview.h"
#include "engine/settingstable.h"
#include "imports/reportdialog.h"
#include "imports/reportsdialog.h"
#include "library/librarymodel.h"
#include "list/searchfield.h"
#include "originalviewer.h"
#include "page/pageurls.h"
#include "pagepane/externallink.h"
#include "pagepane/tickercard.h"
#include "program.h"
#include "sidebar/sidebar.h"
#include "welcomepage.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>
#include <QWebEngineProfile>
#include <QWindow>

#include <algorithm>
#include <csignal>

using EngineTest::evaluate;

namespace {

QString sample(const char *name)
{
    return QStringLiteral(TEARSHEET_SOURCE_DIR "/resources/samples/") + QString::fromLatin1(name);
}

struct Reader : Program
{
    using Program::Program;

    /// The headline of the document that stands; empty while there is none.
    QString headline()
    {
        return evaluate(page(),
                        QStringLiteral("(() => { const h = document.querySelector('h1'); "
                                       "return h && document.readyState === 'complete' ? h.textContent : ''; })()"))
            .toString();
    }

    /// The middle of an element of the page, in the view's coordinates.
    QPoint middleOf(const QString &selector)
    {
        const QVariantList at =
            evaluate(page(), QStringLiteral("(() => { const e = document.querySelector('%1'); if (!e) return []; "
                                            "e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect(); "
                                            "return [r.left + r.width / 2, r.top + r.height / 2]; })()")
                                 .arg(selector))
                .toList();
        return at.size() == 2 ? QPoint(int(at[0].toDouble()), int(at[1].toDouble())) : QPoint();
    }

    std::optional<TickerId> tickerOf(const QString &selector)
    {
        const QString href =
            evaluate(page(), QStringLiteral("document.querySelector('%1').href").arg(selector)).toString();
        const auto target = PageUrls::pageOf(QUrl(href));
        return target ? std::optional(std::get<Pages::Ticker>(*target).id) : std::nullopt;
    }

    void click(const QString &selector, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {})
    {
        const QPoint at = middleOf(selector);
        QVERIFY2(!at.isNull(), qPrintable(selector));
        // The engine takes input through a child widget that it makes for itself.
        QTest::mouseClick(view().focusProxy(), button, modifiers, at);
    }
};

template <typename Widget>
Widget *visibleChild(QWidget &window, const QString &name = {})
{
    for (Widget *widget : window.findChildren<Widget *>(name))
        if (widget->isVisible())
            return widget;
    return nullptr;
}

}

class MainWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_STATE_HOME", m_folder->path().toUtf8());
        m_opened.clear();
        for (const char *scheme : {"http", "https", "mailto"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "browserOpens");
    }

    void emptyLibraryWelcomes()
    {
        Reader reader(library());
        QTRY_VERIFY(visibleChild<WelcomePage>(*reader.window));
        QVERIFY(visibleChild<QLabel>(*reader.window, QStringLiteral("welcomeTitle")));
    }

    void importFillsTheListAndOpensAnArticle()
    {
        Reader reader(library());
        QTRY_VERIFY(visibleChild<WelcomePage>(*reader.window));
        const QAbstractItemModelTester tester(&reader.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        reader.window->importPaths({sample("zh-list-of-posts.json"), sample("en-posts.ndjson")});
        QTRY_VERIFY(reader.rows().rowCount() >= 6);
        QTRY_VERIFY(!visibleChild<WelcomePage>(*reader.window)); // rows and counts come one after the other
        QTRY_VERIFY(!reader.headline().isEmpty());
        QTRY_COMPARE(reader.window->listPane().current(), reader.window->pagePane().article());
        QVERIFY(reader.window->windowTitle().endsWith(QStringLiteral("Tearsheet")));
        QCOMPARE(evaluate(reader.page(), QStringLiteral("self.origin")).toString(),
                 QStringLiteral("null")); // the scheme's lock
        QCOMPARE(reader.browser().guard().blocked(), 0);
        QTRY_VERIFY(!visibleChild<QToolButton>(*reader.window, QStringLiteral("statusLink"))); // nothing was refused
    }

    void closesWhileAPageIsOnItsWay()
    {
        {
            Reader reader(library());
            reader.window->importPaths({sample("zh-list-of-posts.json")});
            QTRY_VERIFY(!reader.headline().isEmpty());
            reader.page().open(Pages::Article{reader.window->listPane().current()});
        }
        Reader reader(library());
        QTRY_VERIFY(reader.rows().rowCount() > 1);
        QSignalSpy begun(&reader.page(), &QWebEnginePage::loadStarted);
        reader.window->listPane().step(1);
        QTRY_VERIFY(!begun.isEmpty());
    }

    void keysGoThroughTheList()
    {
        Reader reader(library());
        import(reader, {sample("en-posts.ndjson")}, 3);
        const ArticleId first = reader.window->listPane().current();
        QTest::keyClick(reader.window.get(), Qt::Key_J);
        const ArticleId second = reader.window->listPane().current();
        QVERIFY(second != first);
        QTRY_COMPARE(reader.window->pagePane().article(), second);
        QTRY_COMPARE(evaluate(reader.page(), QStringLiteral("location.href")).toString(),
                     QStringLiteral("tearsheet://article/%1").arg(second));

        QTRY_VERIFY(reader.action(u"go.back")->isEnabled());
        reader.action(u"go.back")->trigger();
        QTRY_COMPARE(reader.window->pagePane().article(), first);
        QTRY_COMPARE(reader.window->listPane().current(), first);
        reader.action(u"go.forward")->trigger();
        QTRY_COMPARE(reader.window->listPane().current(), second);
        QTest::keyClick(reader.window.get(), Qt::Key_K);
        QCOMPARE(reader.window->listPane().current(), first);
    }

    void typingSearches()
    {
        Reader reader(m_folder->filePath(QStringLiteral("library")));
        reader.window->importPaths({sample("en-posts.ndjson"), sample("zh-post-with-news.txt")});
        QTRY_COMPARE_WITH_TIMEOUT(reader.rows().rowCount(), 5, 20000);
        QTRY_VERIFY(reader.window->isActiveWindow());
        QTest::keyClick(reader.window.get(), Qt::Key_K, Qt::ControlModifier);
        SearchField &field = reader.window->listPane().searchField();
        QTRY_VERIFY(field.hasFocus());
        QTest::keyClicks(&field, QStringLiteral("footno")); // within a word, while it is typed
        QTRY_COMPARE(reader.rows().rowCount(), 1);
        const auto row = [&reader] {
            return reader.rows().index(0, 0).data(LibraryModel::RowRole).value<ArticleRow>();
        };
        QTRY_VERIFY(row().title.contains(QStringLiteral("footnotes")));
        QTest::keyClicks(&field, QStringLiteral(" unheardof"));
        QTRY_COMPARE(reader.rows().rowCount(), 0);
        QTRY_VERIFY(visibleChild<QLabel>(*reader.window, QStringLiteral("sentence"))
                        ->text()
                        .contains(QStringLiteral("unheardof")));
        QTest::keyClick(&field, Qt::Key_Escape);
        QTRY_COMPARE(reader.rows().rowCount(), 5);
        QCOMPARE(field.text(), QString());
        QTest::keyClick(&field, Qt::Key_Down);
        QTRY_VERIFY(reader.window->listPane().view().hasFocus());
    }

    void chipFiltersTheList_data()
    {
        QTest::addColumn<Qt::MouseButton>("button"); // NoButton: Return
        QTest::addColumn<Qt::KeyboardModifier>("modifier");
        QTest::newRow("click") << Qt::LeftButton << Qt::NoModifier;
        QTest::newRow("Shift and click") << Qt::LeftButton << Qt::ShiftModifier;
        QTest::newRow("Return") << Qt::NoButton << Qt::NoModifier;
    }

    void chipFiltersTheList()
    {
        QFETCH(Qt::MouseButton, button);
        QFETCH(Qt::KeyboardModifier, modifier);
        Reader reader(library());
        import(reader,
               {sample("zh-post-with-twenty-tickers.json"), sample("zh-list-of-posts.json"), sample("en-posts.ndjson")},
               6);
        openTitled(reader, QStringLiteral("一篇文章,二十个标签:它们都是什么"));
        const int all = reader.rows().rowCount();
        const ArticleId article = reader.window->pagePane().article();

        const auto ticker = reader.tickerOf(QStringLiteral(".chips a.chip"));
        QVERIFY(ticker);
        QSignalSpy clicked(&reader.window->pagePane(), &PagePane::tickerClicked);
        if (button == Qt::NoButton) {
            reader.view().setFocus();
            evaluate(reader.page(), QStringLiteral("document.querySelector('.chips a.chip').focus()"));
            QTest::keyClick(reader.view().focusProxy(), Qt::Key_Return, modifier);
        } else {
            reader.click(QStringLiteral(".chips a.chip"), button, modifier);
        }
        QTRY_COMPARE(clicked.size(), 1);
        QVERIFY(clicked.first().at(1).value<Click>() == (Click{button, modifier}));
        QTRY_VERIFY(visibleChild<QToolButton>(*reader.window, QStringLiteral("filterChip")));
        QTRY_VERIFY(reader.rows().rowCount() > 0 && reader.rows().rowCount() < all);
        for (int row = 0; row < reader.rows().rowCount(); ++row) {
            QTRY_VERIFY(reader.rows().index(row, 0).data(LibraryModel::RowRole).canConvert<ArticleRow>());
            const auto shown = reader.rows().index(row, 0).data(LibraryModel::RowRole).value<ArticleRow>();
            QVERIFY(std::any_of(shown.tickers.begin(), shown.tickers.end(),
                                [&](const TickerMention &mention) { return mention.id == *ticker; }));
        }
        QCOMPARE(reader.window->pagePane().article(), article); // the page stays
        QCOMPARE(reader.window->listPane().current(), article);

        QTest::keyClick(reader.window.get(), Qt::Key_Escape);
        QTRY_COMPARE(reader.rows().rowCount(), all);
        QVERIFY(!visibleChild<QToolButton>(*reader.window, QStringLiteral("filterChip")));
        QTest::keyClick(reader.window.get(), Qt::Key_Left, Qt::AltModifier); // Back goes over filters, too
        QTRY_VERIFY(visibleChild<QToolButton>(*reader.window, QStringLiteral("filterChip")));
        QTest::keyClick(reader.window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(reader.rows().rowCount(), all);
        QVERIFY(!visibleChild<QToolButton>(*reader.window, QStringLiteral("filterChip")));
        QCOMPARE(reader.window->pagePane().article(), article);
        QCOMPARE(reader.browser().guard().blocked(), 0);
    }

    void chipOpensItsTickersPage_data()
    {
        QTest::addColumn<Qt::MouseButton>("button"); // NoButton: Return
        QTest::addColumn<Qt::KeyboardModifier>("modifier");
        QTest::newRow("middle click") << Qt::MiddleButton << Qt::NoModifier;
        QTest::newRow("Ctrl and click") << Qt::LeftButton << Qt::ControlModifier;
        QTest::newRow("Ctrl and Return") << Qt::NoButton << Qt::ControlModifier;
    }

    void chipOpensItsTickersPage()
    {
        QFETCH(Qt::MouseButton, button);
        QFETCH(Qt::KeyboardModifier, modifier);
        Reader reader(library());
        import(reader, {sample("zh-post-with-twenty-tickers.json"), sample("zh-list-of-posts.json")}, 4);
        openTitled(reader, QStringLiteral("一篇文章,二十个标签:它们都是什么"));
        const ArticleId article = reader.window->pagePane().article();
        const auto ticker = reader.tickerOf(QStringLiteral(".chips a.chip"));
        QVERIFY(ticker);
        if (button == Qt::NoButton) {
            reader.view().setFocus();
            evaluate(reader.page(), QStringLiteral("document.querySelector('.chips a.chip').focus()"));
            QTest::keyClick(reader.view().focusProxy(), Qt::Key_Return, modifier);
        } else {
            reader.click(QStringLiteral(".chips a.chip"), button, modifier);
        }
        QTRY_VERIFY(reader.window->pagePane().page() == PageId(Pages::Ticker{*ticker}));
        QTRY_VERIFY_WITH_TIMEOUT(reader.headline().contains(ticker->toString()), 20'000);
        QCOMPARE(reader.window->pagePane().article(), 0);
        QVERIFY(!reader.action(u"article.star")->isEnabled() || reader.window->listPane().current() == article);
        QCOMPARE(reader.browser().guard().blocked(), 0);

        reader.click(QStringLiteral(".quote a.quoted"), Qt::LeftButton, Qt::NoModifier); // to an article that says so
        QTRY_VERIFY(reader.window->pagePane().article() != 0);
        reader.action(u"go.back")->trigger();
        QTRY_VERIFY(reader.window->pagePane().page() == PageId(Pages::Ticker{*ticker}));
        reader.action(u"go.back")->trigger();
        QTRY_COMPARE(reader.window->pagePane().article(), article);
    }

    void aSentenceOpensItsArticleThere()
    {
        Reader reader(library());
        import(reader, {sample("zh-post-with-cashtags.json"), sample("zh-list-of-posts.json")}, 4);
        reader.window->resize(1000, 420);
        reader.window->browsing().open(Pages::Ticker{*TickerId::parse(u"NVDA")});
        QTRY_VERIFY_WITH_TIMEOUT(reader.headline().contains(QStringLiteral("NVDA")), 20'000);
        const QString sentence = QStringLiteral("[...document.querySelectorAll('a.sentence')].at(-1)");
        const QString said = evaluate(reader.page(), sentence + QStringLiteral(".textContent")).toString();
        QVERIFY(!said.isEmpty());
        reader.view().setFocus();
        evaluate(reader.page(), sentence + QStringLiteral(".focus()"));
        QTest::keyClick(reader.view().focusProxy(), Qt::Key_Return);
        QTRY_VERIFY(reader.window->pagePane().article() != 0);
        const auto marked = [&reader] {
            return evaluate(reader.page(), QStringLiteral("[...document.querySelectorAll('mark.hit')]"
                                                          ".map((mark) => mark.textContent).join('')"))
                .toString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!marked().isEmpty(), 20'000);
        const QString letters = QStringLiteral("[^\\w\\p{Han}]");
        const auto bare = [&letters](QString text) {
            return text.remove(QRegularExpression(letters, QRegularExpression::UseUnicodePropertiesOption));
        };
        QVERIFY2(bare(said).startsWith(bare(marked()).first(2)), qPrintable(said + u'|' + marked()));
        QTRY_VERIFY(
            evaluate(reader.page(), QStringLiteral("(() => { const mark = document.querySelector('mark.current');"
                                                   " if (!mark) return false; const box = "
                                                   "mark.getBoundingClientRect(); return box.top >= 0 && "
                                                   "box.bottom <= innerHeight; })()"))
                .toBool());
        QCOMPARE(reader.browser().guard().blocked(), 0);
        reader.action(u"go.back")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(reader.headline().contains(QStringLiteral("NVDA")), 20'000);
    }

    void backShowsTheArticleAsItWasLeft_data()
    {
        QTest::addColumn<int>("larger");
        QTest::newRow("as large as usual") << 0;
        QTest::newRow("enlarged") << 3;
    }

    void backShowsTheArticleAsItWasLeft()
    {
        QFETCH(const int, larger);
        Reader reader(library());
        import(reader, {sample("zh-post-with-twenty-tickers.json"), sample("en-news-with-code.json")}, 2);
        reader.window->resize(1000, 420);
        const auto scrolled = [&reader] { return evaluate(reader.page(), QStringLiteral("scrollY")).toInt(); };
        const ArticleId left = reader.window->pagePane().article();
        for (int i = 0; i < larger; ++i)
            reader.action(u"view.zoomIn")->trigger();
        // In its new width: what is laid out later moves what was scrolled to.
        const int width = qRound(reader.browser().width() / reader.page().zoomFactor());
        QTRY_COMPARE(evaluate(reader.page(), QStringLiteral("innerWidth")).toInt(), width);
        QTRY_VERIFY(evaluate(reader.page(), QStringLiteral("scrollTo(0, 200); scrollY")).toInt() == 200);
        // On the screen: nobody leaves it before.
        QTRY_VERIFY(qAbs(reader.page().scrollPosition().y() / reader.page().zoomFactor() - 200) < 1);
        const QString title = reader.headline();
        const auto showsTheOther = [&reader, &title] { // asked once: a page on its way has no headline
            const QString now = reader.headline();
            return !now.isEmpty() && now != title;
        };
        QTest::keyClick(reader.window.get(), Qt::Key_J);
        QTRY_VERIFY(reader.window->pagePane().article() != left);
        QTRY_VERIFY_WITH_TIMEOUT(showsTheOther(), 20'000);
        QCOMPARE(scrolled(), 0);
        reader.action(u"go.back")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(reader.headline(), title, 20'000);
        QTRY_VERIFY2(qAbs(scrolled() - 200) <= 1, qPrintable(QString::number(scrolled())));
        reader.action(u"go.forward")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(showsTheOther(), 20'000);
    }

    void hoveringAChipShowsItsCard()
    {
        Reader reader(library());
        import(reader, {sample("zh-post-with-twenty-tickers.json")}, 1);
        const QPoint at = reader.middleOf(QStringLiteral(".chips a.chip"));
        QTest::mouseMove(reader.view().focusProxy(), at);
        QTRY_VERIFY(visibleChild<QLabel>(*reader.window, QStringLiteral("cardSymbol")));
        QCOMPARE(visibleChild<QLabel>(*reader.window, QStringLiteral("cardSymbol"))->text(),
                 reader.tickerOf(QStringLiteral(".chips a.chip"))->toString());
        QVERIFY(visibleChild<QLabel>(*reader.window, QStringLiteral("cardFacts"))
                    ->text()
                    .contains(QStringLiteral("in 1 article")));
        QTest::mouseMove(reader.view().focusProxy(), QPoint(3, 3));
        QTRY_VERIFY(!visibleChild<QLabel>(*reader.window, QStringLiteral("cardSymbol")));
    }

    void aChipWithTheFocusHasItsCardBesideIt()
    {
        Reader reader(library());
        import(reader, {sample("zh-post-with-twenty-tickers.json")}, 1);
        QTest::mouseMove(reader.view().focusProxy(), QPoint(3, 3));
        reader.view().setFocus();
        // As it stands: what is laid out later moves the chip, and not its card.
        const int width = reader.browser().width();
        QTRY_COMPARE(
            evaluate(reader.page(), QStringLiteral("document.readyState === 'complete' ? innerWidth : 0")).toInt(),
            width);
        evaluate(reader.page(), QStringLiteral("document.querySelector('.chips a.chip').focus()"));
        QTRY_VERIFY(visibleChild<TickerCard>(*reader.window));
        const QPoint middle = reader.middleOf(QStringLiteral(".chips a.chip"));
        const QRect card = visibleChild<TickerCard>(*reader.window)->geometry();
        const QPoint chip = reader.view().mapTo(reader.window.get(), middle);
        QVERIFY(card.left() <= chip.x() && chip.x() <= card.right());
        QVERIFY(card.top() > chip.y() && card.top() < chip.y() + 30);
        QTest::keyClick(reader.view().focusProxy(), Qt::Key_Escape);
        QTRY_VERIFY(!visibleChild<TickerCard>(*reader.window));
    }

    void unfoldedChipsTakeThePlaceOfTheirCount()
    {
        Reader reader(library());
        import(reader, {sample("zh-post-with-twenty-tickers.json")}, 1);
        const auto shown = [&reader](const char *selector) {
            return evaluate(reader.page(), QStringLiteral("[...document.querySelectorAll('%1')].filter(e => "
                                                          "e.getClientRects().length > 0).length")
                                               .arg(QString::fromLatin1(selector)))
                .toInt();
        };
        QVERIFY(shown(".more > summary") > 0);
        const int before = shown(".chips a.chip");
        const int counts = shown(".more > summary");
        reader.click(QStringLiteral(".more > summary"));
        QTRY_COMPARE(shown(".more > summary"), counts - 1);
        QVERIFY(shown(".chips a.chip") > before);
        // Where there is room for it the first of them stands on the line of the last before.
        QVERIFY(
            evaluate(reader.page(),
                     QStringLiteral("(() => { const rest = document.querySelector('.more[open] + .rest');"
                                    "const first = rest.querySelector('a').getBoundingClientRect();"
                                    "const before = rest.parentNode.querySelectorAll(':scope > a');"
                                    "const last = before[before.length - 1].getBoundingClientRect();"
                                    "const row = rest.parentNode.getBoundingClientRect();"
                                    "return row.right - last.right < first.width + 6 || first.top === last.top; })()"))
                .toBool());
    }

    void linkAsksBeforeTheBrowserOpens()
    {
        Reader reader(library());
        import(reader, {sample("en-post-with-news.txt")}, 1);
        reader.click(QStringLiteral("a.original"));
        QTRY_VERIFY(visibleChild<ExternalLink>(*reader.window));
        auto *dialog = visibleChild<ExternalLink>(*reader.window);
        const QString address = dialog->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY(address.startsWith(QStringLiteral("https://")));
        QVERIFY(m_opened.isEmpty());
        dialog->reject();
        QVERIFY(m_opened.isEmpty());

        QTRY_VERIFY(!visibleChild<ExternalLink>(*reader.window));
        reader.window->activateWindow(); // there may be no window manager to do it
        QVERIFY(QTest::qWaitForWindowActive(reader.window.get()));
        QTest::keyClick(reader.window.get(), Qt::Key_B);
        QTRY_VERIFY(visibleChild<ExternalLink>(*reader.window));
        Q_EMIT visibleChild<ExternalLink>(*reader.window)->confirmed(QUrl(address));
        QCOMPARE(m_opened, QList<QUrl>{QUrl(address)});
        QCOMPARE(reader.browser().guard().blocked(), 0);
    }

    void dropImports_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("path");
        const QString file = sample("en-news-with-code.json");
        QTest::newRow("on the article") << QStringLiteral("page") << file;
        QTest::newRow("on the list") << QStringLiteral("list") << file;
        QTest::newRow("on the sidebar") << QStringLiteral("sidebar") << file;
        QTest::newRow("on the menu bar") << QStringLiteral("menu") << file;
        QTest::newRow("a folder on the article")
            << QStringLiteral("page") << QStringLiteral(TEARSHEET_SOURCE_DIR "/resources/samples");
    }

    void dropImports()
    {
        QFETCH(QString, target);
        QFETCH(QString, path);
        Reader reader(library());
        import(reader, {sample("zh-post-with-twenty-tickers.json")}, 1);
        MainWindow &window = *reader.window;
        const QHash<QString, QWidget *> targets{{QStringLiteral("page"), reader.view().focusProxy()},
                                                {QStringLiteral("list"), window.listPane().view().viewport()},
                                                {QStringLiteral("sidebar"), window.findChild<Sidebar *>()->viewport()},
                                                {QStringLiteral("menu"), window.menuBar()}};
        QWidget *widget = targets[target];
        QVERIFY(widget->isVisible());

        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint at = widget->mapTo(&window, widget->rect().center());
        QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.windowHandle(), &enter);
        QVERIFY(enter.isAccepted());
        QCOMPARE(enter.dropAction(), Qt::CopyAction);
        QDropEvent drop(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.windowHandle(), &drop);
        QVERIFY(drop.isAccepted());
        QCOMPARE(drop.dropAction(), Qt::CopyAction); // a move would let the source delete the file

        QTRY_VERIFY(reader.rows().rowCount() > 1);
        if (QFileInfo(path).isDir())
            QVERIFY(reader.headline().startsWith(QStringLiteral("一篇文章"))); // the page did not go anywhere
        else
            QTRY_VERIFY(reader.headline().startsWith(QStringLiteral("The drag"))); // the one article is opened
        QCOMPARE(reader.browser().guard().blocked(), 0);
    }

    void oneFileOpensItsArticle_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<QString>("search");
        QTest::newRow("a new one") << false << QString();
        QTest::newRow("one that was there") << true << QString();
        QTest::newRow("a new one while something else is searched for") << false << QStringLiteral("标签");
        QTest::newRow("one that was there while something else is searched for") << true << QStringLiteral("标签");
    }

    void oneFileOpensItsArticle()
    {
        QFETCH(bool, isThere);
        QFETCH(QString, search);
        Reader reader(library());
        import(reader, {sample("zh-post-with-twenty-tickers.json")}, 1);
        if (isThere) {
            reader.window->importPaths({sample("en-news-with-code.json")});
            QTRY_COMPARE(reader.rows().rowCount(), 2);
            QTRY_VERIFY_WITH_TIMEOUT(reader.headline().startsWith(QStringLiteral("The drag")), 20000);
        }
        openTitled(reader, QStringLiteral("一篇文章,二十个标签:它们都是什么"));
        reader.window->listPane().searchField().setText(search);
        if (!search.isEmpty())
            QTRY_COMPARE(reader.rows().rowCount(), 1);
        reader.window->importPaths({sample("en-news-with-code.json")});
        QTRY_VERIFY_WITH_TIMEOUT(reader.headline().startsWith(QStringLiteral("The drag")), 20000);
        QTRY_COMPARE(reader.rows().rowCount(), 2);
        QTRY_COMPARE(reader.window->listPane().current(), reader.window->pagePane().article());
        QCOMPARE(reader.window->listPane().searchField().text(), QString());
        QTest::keyClick(reader.window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(reader.headline().startsWith(QStringLiteral("一篇文章")));
        QCOMPARE(reader.window->listPane().searchField().text(), search);
    }

    void severalAreOfferedToBeShown()
    {
        Reader reader(library());
        import(reader, {sample("zh-post-with-twenty-tickers.json")}, 1);
        reader.window->listPane().searchField().setText(QStringLiteral("标签"));
        reader.window->importPaths({sample("en-posts.ndjson")});
        const auto show = [&reader]() -> QToolButton * {
            for (QToolButton *button : reader.window->statusBar()->findChildren<QToolButton *>())
                if (button->isVisible() && button->text() == QStringLiteral("Show"))
                    return button;
            return nullptr;
        };
        QTRY_VERIFY(show());
        QVERIFY(reader.headline().startsWith(QStringLiteral("一篇文章"))); // the page stays
        QTest::mouseClick(show(), Qt::LeftButton);
        QTRY_VERIFY(reader.rows().rowCount() > 3);
        QCOMPARE(reader.window->listPane().searchField().text(), QString());
        QVERIFY(reader.window->browsing().sort() == ListQuery::Sort::Saved);
    }

    void textIsNoDrop()
    {
        Reader reader(library());
        QMimeData data;
        data.setText(QStringLiteral("https://example.com/"));
        QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(reader.window->windowHandle(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void badInputIsReported()
    {
        QFile empty(m_folder->filePath(QStringLiteral("empty.json")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        Reader reader(library());
        QSignalSpy focus(qApp, &QApplication::focusChanged);
        reader.window->importPaths(
            {empty.fileName(), m_folder->filePath(QStringLiteral("vanished.json")), sample("en-news-with-code.json")});
        QTRY_COMPARE(reader.rows().rowCount(), 1);
        QTRY_VERIFY(visibleChild<QToolButton>(*reader.window, QStringLiteral("statusLink")));
        auto *refused = visibleChild<QToolButton>(*reader.window, QStringLiteral("statusLink"));
        QTRY_COMPARE(refused->text(), QStringLiteral("2 refused · Report"));
        QVERIFY(!visibleChild<ReportDialog>(*reader.window)); // it does not open by itself
        refused->click();
        QTRY_VERIFY(visibleChild<ReportDialog>(*reader.window));
        auto *dialog = visibleChild<ReportDialog>(*reader.window);
        QCOMPARE(dialog->findChild<QTableView *>()->model()->rowCount(), 2);
        dialog->showOnly(std::nullopt);
        QCOMPARE(dialog->findChild<QTableView *>()->model()->rowCount(), 3);
    }

    void themeFlipsWindowAndPage()
    {
        Reader reader(library());
        import(reader, {sample("zh-list-of-posts.json")}, 3);
        const auto ground = [&] {
            return evaluate(reader.page(), QStringLiteral("getComputedStyle(document.documentElement).backgroundColor"))
                .toString();
        };
        const auto css = [](const QColor &colour) {
            return QStringLiteral("rgb(%1, %2, %3)").arg(colour.red()).arg(colour.green()).arg(colour.blue());
        };
        for (const bool dark : {true, false, true}) {
            reader.action(dark ? u"view.dark" : u"view.light")->trigger();
            const Theme &theme = Theme::of(dark);
            QTRY_COMPARE(ground(), css(theme.page));
            QCOMPARE(reader.page().backgroundColor(), theme.page);
            QCOMPARE(QApplication::palette().color(QPalette::Window), theme.window);
        }
        // The next document comes dressed.
        const ArticleId before = reader.window->listPane().current();
        QTest::keyClick(reader.window.get(), Qt::Key_J);
        QVERIFY(reader.window->listPane().current() != before);
        QTRY_COMPARE(evaluate(reader.page(), QStringLiteral("location.href")).toString(),
                     QStringLiteral("tearsheet://article/%1").arg(reader.window->listPane().current()));
        QTRY_COMPARE(ground(), css(Theme::of(true).page));
    }

    void stateIsRemembered()
    {
        ArticleId article = 0;
        qreal zoom = 0;
        {
            Reader reader(library());
            import(reader, {sample("en-posts.ndjson")}, 3);
            QTest::keyClick(reader.window.get(), Qt::Key_J);
            article = reader.window->listPane().current();
            QTRY_COMPARE(reader.window->pagePane().article(), article);
            reader.action(u"view.dark")->trigger();
            reader.action(u"view.sidebar")->trigger();
            for (int step = 0; step < 3; ++step)
                QTest::keyClick(reader.window.get(), Qt::Key_Plus, Qt::ControlModifier);
            zoom = reader.window->pagePane().zoom();
            QVERIFY(zoom > 1.3);
            reader.window->resize(1100, 700);
            reader.window->close();
        }
        Reader reader(library());
        QTRY_COMPARE(reader.window->pagePane().article(), article);
        QTRY_COMPARE(reader.window->listPane().current(), article);
        QTRY_VERIFY(!reader.headline().isEmpty());
        QCOMPARE(reader.window->pagePane().zoom(), zoom);
        QVERIFY(!reader.window->findChild<Sidebar *>()->isVisible());
        QVERIFY(reader.action(u"view.dark")->isChecked());
        QCOMPARE(reader.page().backgroundColor(), Theme::of(true).page);
    }

    void theOrderIsRemembered()
    {
        const auto button = [](Reader &reader) {
            return reader.window->findChild<QToolButton *>(QStringLiteral("sort"));
        };
        const auto titles = [](Reader &reader) {
            QStringList list;
            for (int row = 0; row < reader.rows().rowCount(); ++row)
                list << reader.rows().index(row, 0).data().toString();
            return list;
        };
        QStringList byTitle;
        {
            Reader reader(library());
            import(reader, {sample("en-posts.ndjson")}, 3);
            QTRY_VERIFY(!titles(reader).contains(QString()));
            byTitle = titles(reader);
            std::sort(byTitle.begin(), byTitle.end(),
                      [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
            QVERIFY(titles(reader) != byTitle);
            for (QAction *each : button(reader)->menu()->actions())
                if (each->text() == QStringLiteral("Title"))
                    each->trigger();
            QTRY_COMPARE(titles(reader), byTitle);
            reader.window->close();
        }
        Reader reader(library());
        QTRY_COMPARE(titles(reader), byTitle);
        QCOMPARE(button(reader)->text(), QStringLiteral("Title"));
    }

    void missingArticleSaysSo()
    {
        Reader reader(library());
        import(reader, {sample("en-news-with-code.json")}, 1);
        reader.window->pagePane().open(Pages::Article{999999});
        QTRY_VERIFY(visibleChild<QLabel>(reader.window->pagePane(), QStringLiteral("sentence")));
        QVERIFY(!visibleChild<QLabel>(reader.window->pagePane(), QStringLiteral("sentence"))->text().isEmpty());
    }

    void pastedTextBecomesAnArticle()
    {
        Reader reader(library());
        QTRY_VERIFY(visibleChild<WelcomePage>(*reader.window));
        QVERIFY(QTest::qWaitForWindowActive(reader.window.get()));
        QApplication::clipboard()->setText(
            QStringLiteral("A note on turbines\n\nThe order book doubled within a year, and nobody asked why."));
        QTest::keyClick(reader.window.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(reader.rows().rowCount(), 1);
        QTRY_COMPARE(reader.headline(), QStringLiteral("A note on turbines"));
        QTest::keyClick(reader.window.get(), Qt::Key_V, Qt::ControlModifier); // again: nothing new
        QTRY_VERIFY(std::ranges::any_of(reader.window->statusBar()->findChildren<QLabel *>(),
                                        [](const QLabel *label) { return label->text() == QStringLiteral("1 same"); }));
        QCOMPARE(reader.rows().rowCount(), 1);
    }

    void pastedFilesAreImported()
    {
        Reader reader(library());
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(sample("en-posts.ndjson"))});
        QApplication::clipboard()->setMimeData(data);
        reader.action(u"edit.paste")->trigger();
        QTRY_VERIFY(reader.rows().rowCount() >= 3);
    }

    void originalIsShownAsItCame()
    {
        Reader reader(library());
        import(reader, {sample("en-news-with-code.json")}, 1);
        QTRY_VERIFY(reader.action(u"article.showOriginal")->isEnabled());
        QTest::keyClick(reader.window.get(), Qt::Key_U, Qt::ControlModifier);
        QTRY_VERIFY(visibleChild<OriginalViewer>(*reader.window));
        QFile file(sample("en-news-with-code.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto *text = visibleChild<OriginalViewer>(*reader.window)->findChild<QPlainTextEdit *>();
        QTRY_COMPARE(text->toPlainText().toUtf8(), bytes);
        QVERIFY(text->isReadOnly());
    }

    void reportsAreKept()
    {
        Reader reader(library());
        import(reader, {sample("en-posts.ndjson")}, 3);
        QTRY_VERIFY(reader.action(u"import.report")->isVisible());
        reader.action(u"import.reports")->trigger();
        QTRY_VERIFY(visibleChild<ReportsDialog>(*reader.window));
        auto *list = visibleChild<ReportsDialog>(*reader.window)->findChild<QTreeWidget *>();
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(visibleChild<ReportDialog>(*reader.window));
        const auto *table = visibleChild<ReportDialog>(*reader.window)->findChild<QTableView *>();
        QTRY_COMPARE(table->model()->rowCount(), reader.rows().rowCount());
    }

    void deadRendererComesBackThreeTimes()
    {
        Reader reader(library());
        import(reader, {sample("en-news-with-code.json")}, 1);
        for (int death = 0; death < LockedPage::RendererRestarts; ++death) {
            const qint64 process = reader.page().renderProcessPid();
            QVERIFY(process > 0);
            QCOMPARE(::kill(pid_t(process), SIGKILL), 0);
            QTRY_VERIFY(reader.page().renderProcessPid() > 0 && reader.page().renderProcessPid() != process);
            QTRY_VERIFY(!reader.headline().isEmpty());
            QVERIFY(reader.window->statusBar()->currentMessage().contains(QStringLiteral("loaded again")));
            reader.window->statusBar()->clearMessage();
        }
        QVERIFY(!visibleChild<QLabel>(reader.window->pagePane(), QStringLiteral("sentence")));
        QCOMPARE(::kill(pid_t(reader.page().renderProcessPid()), SIGKILL), 0);
        const auto shownText = [&] {
            return visibleChild<QPlainTextEdit>(reader.window->pagePane(), QStringLiteral("lightText"));
        };
        QTRY_VERIFY(shownText()); // the article is there to be read all the same
        QVERIFY(shownText()->toPlainText().contains(QStringLiteral("Nine lines")));
        QVERIFY(visibleChild<QLabel>(reader.window->pagePane(), QStringLiteral("sentence")));
    }

    void profileAndPageAreLocked()
    {
        Reader reader(library());
        QVERIFY(reader.browser().profile().isOffTheRecord());
        QCOMPARE(reader.browser().profile().httpCacheType(), QWebEngineProfile::NoCache);
        for (const SettingDecision &decision : settingsTable()) {
            QCOMPARE(reader.browser().profile().settings()->testAttribute(decision.attribute), decision.on);
            QCOMPARE(reader.page().settings()->testAttribute(decision.attribute), decision.on);
        }
        QCOMPARE(reader.page().settings()->unknownUrlSchemePolicy(), QWebEngineSettings::DisallowUnknownUrlSchemes);
    }

public Q_SLOTS:
    void browserOpens(const QUrl &url) { m_opened.append(url); }

private:
    QString library() const { return m_folder->filePath(QStringLiteral("library")); }

    static void import(Reader &reader, const QStringList &paths, int atLeast)
    {
        reader.window->importPaths(paths);
        QTRY_VERIFY(reader.rows().rowCount() >= atLeast);
        QTRY_VERIFY(!reader.headline().isEmpty());
        QVERIFY(QTest::qWaitForWindowActive(reader.window.get()));
    }

    static void openTitled(Reader &reader, const QString &title)
    {
        for (int row = 0; row < reader.rows().rowCount(); ++row) {
            QTRY_VERIFY(reader.rows().index(row, 0).data(LibraryModel::RowRole).isValid());
            if (reader.rows().index(row, 0).data(Qt::DisplayRole).toString() == title)
                reader.window->listPane().view().setCurrentIndex(reader.rows().index(row, 0));
        }
        QTRY_COMPARE_WITH_TIMEOUT(reader.headline(), title, 20000); // the engine may just be starting
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QList<QUrl> m_opened;
};

int main(int argc, char **argv)
{
    return programMain<MainWindowTest>(argc, argv);
}

#include "tst_mainwindow.moc"

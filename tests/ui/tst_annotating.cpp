// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotating/highlighteditor.h"
#include "annotating/highlightsview.h"
#include "annotating/orphanbar.h"
#include "annotating/selectionbar.h"
#include "annotating/swatch.h"
#include "list/searchfield.h"
#include "program.h"
#include "store/highlights.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using EngineTest::evaluate;

namespace {

const QString Body = QStringLiteral("<p>The cranes worked through the night at every berth.</p>"
                                    "<p>Freight rates <b>stayed low</b> and nobody could say why.</p>") +
                     QStringLiteral("<p>A line that says little.</p>").repeated(40) +
                     QStringLiteral("<p>In the end the harbour master resigned.</p>");

/// A library of one article, which is shown.
struct Reader : Program
{
    explicit Reader(const QTemporaryDir &folder)
        : Program(folder.filePath(QStringLiteral("library")))
    {
        import(folder, Body);
    }

    void import(const QTemporaryDir &folder, const QString &body)
    {
        QFile file(folder.filePath(QStringLiteral("harbour.html")));
        if (file.open(QIODevice::WriteOnly))
            file.write("<!DOCTYPE html><link rel=\"canonical\" href=\"https://example.com/harbour\">"
                       "<title>Harbour notes</title><body><article><h1>Harbour notes</h1>" +
                       body.toUtf8() + "</article>");
        file.close();
        window->importPaths({file.fileName()});
    }

    bool isThere()
    {
        return QTest::qWaitFor([this] { return rows().rowCount() == 1; }, 20'000) &&
               QTest::qWaitFor(
                   [this] {
                       return ask(QStringLiteral(
                                      "document.readyState === 'complete' && !!document.querySelector('.body p')"))
                           .toBool();
                   },
                   20'000);
    }

    QVariant ask(const QString &script) { return evaluate(page(), script); }
    QWidget *input() { return view().focusProxy(); }

    /// Where in the view a letter stands: the words' first or, behind them, their last.
    QPoint place(const QString &words, bool behind)
    {
        const QVariantList at =
            ask(QStringLiteral("(() => {"
                               "  const walker = document.createTreeWalker(document.querySelector('article'), "
                               "NodeFilter.SHOW_TEXT);"
                               "  while (walker.nextNode()) {"
                               "    const found = walker.currentNode.data.indexOf('%1');"
                               "    if (found < 0) continue;"
                               "    const range = document.createRange();"
                               "    const at = %2 ? found + '%1'.length : found;"
                               "    range.setStart(walker.currentNode, %2 ? at - 1 : at);"
                               "    range.setEnd(walker.currentNode, %2 ? at : at + 1);"
                               "    const box = range.getBoundingClientRect();"
                               "    return [%2 ? box.right : box.left, box.top + box.height / 2];"
                               "  }"
                               "  return []; })()")
                    .arg(words, behind ? QStringLiteral("true") : QStringLiteral("false")))
                .toList();
        return at.size() == 2 ? QPoint(qRound(at[0].toDouble()), qRound(at[1].toDouble())) : QPoint();
    }

    /// With the mouse, as a person draws it.
    void drag(const QString &from, const QString &to)
    {
        const QPoint start = place(from, false);
        const QPoint end = place(to, true);
        QVERIFY(!start.isNull() && !end.isNull());
        QTest::mousePress(input(), Qt::LeftButton, {}, start);
        for (int step = 1; step <= 5; ++step) {
            const QPoint at = start + (end - start) * step / 5;
            QMouseEvent move(QEvent::MouseMove, at, input()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(input(), &move);
            QTest::qWait(10); // the engine drops moves that come at once
        }
        QTest::mouseRelease(input(), Qt::LeftButton, {}, end);
    }

    QStringList marked() // "1:words" of each
    {
        return ask(QStringLiteral("[...document.querySelectorAll('article mark.hl')].map(m => "
                                  "m.className.replace('hl hl-', '') + ':' + m.textContent)"))
            .toStringList();
    }

    QString selection() { return ask(QStringLiteral("getSelection().toString()")).toString(); }
    SelectionBar &bar() { return made<SelectionBar>(); }
    HighlightEditor &editor() { return made<HighlightEditor>(); }
    bool isEditing() const
    {
        const auto *editor = window->findChild<HighlightEditor *>();
        return editor && editor->isVisible();
    }
    template <typename Part>
    Part &made() // when it is first wanted
    {
        if (!QTest::qWaitFor([this] { return window->findChild<Part *>() != nullptr; }))
            qFatal("it never came");
        return *window->findChild<Part *>();
    }
    OrphanBar &orphans() { return *window->findChild<OrphanBar *>(); }
    void click(const QString &words)
    {
        QTest::mouseClick(input(), Qt::LeftButton, {}, place(words, false) + QPoint(8, 0));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(input(), key, modifiers); }

    QList<Highlight> kept()
    {
        const auto store = ArticleStore::open(library.folder(), ArticleStore::Access::Read);
        const auto all = store ? Highlights::of((*store)->database(), 1) : Result<QList<Highlight>>(store.error());
        return all ? *all : QList<Highlight>();
    }
};

}

/// Highlights made, seen, changed, lost and found with the mouse and with keys, in the real engine.
class AnnotatingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_STATE_HOME", m_folder->path().toUtf8());
    }

    void drawnWithTheMouse()
    {
        Reader reader(*m_folder);
        QVERIFY(reader.isThere());
        QVERIFY(!reader.action(u"highlight.make")->isEnabled());
        reader.drag(QStringLiteral("cranes"), QStringLiteral("the night"));
        QTRY_VERIFY(reader.bar().isVisible());
        QCOMPARE(reader.selection(), QStringLiteral("cranes worked through the night"));
        // Over the selection, and inside the page.
        const QRect page(reader.view().mapTo(reader.window.get(), QPoint()), reader.view().size());
        QVERIFY(page.contains(reader.bar().geometry()));

        QTest::mouseClick(reader.bar().findChild<Swatch *>(QStringLiteral("swatch3")), Qt::LeftButton);
        QTRY_COMPARE(reader.marked(), QStringList{QStringLiteral("3:cranes worked through the night")});
        QVERIFY(!reader.bar().isVisible());
        QTRY_COMPARE(reader.selection(), QString());
        QCOMPARE(reader.kept().value(0).anchor.quote, QStringLiteral("cranes worked through the night"));
        QVERIFY(!reader.action(u"highlight.make")->isEnabled());

        // H takes the colour that was used last; through elements and blocks.
        reader.drag(QStringLiteral("rates "), QStringLiteral("A line that"));
        QTRY_VERIFY(reader.action(u"highlight.make")->isEnabled());
        reader.press(Qt::Key_H);
        QTRY_COMPARE(reader.kept().size(), 2);
        QTRY_COMPARE(reader.marked().mid(1),
                     (QStringList{QStringLiteral("3:rates "), QStringLiteral("3:stayed low"),
                                  QStringLiteral("3: and nobody could say why."), QStringLiteral("3:A line that")}));

        reader.action(u"edit.undo")->trigger();
        QTRY_COMPARE(reader.marked().size(), 1);
        reader.action(u"edit.undo")->trigger();
        QTRY_COMPARE(reader.marked(), QStringList());
        reader.action(u"edit.redo")->trigger();
        QTRY_COMPARE(reader.marked().size(), 1);
    }

    void theyAreThereWhenThePageComesAgain()
    {
        Reader reader(*m_folder);
        QVERIFY(reader.isThere());
        reader.drag(QStringLiteral("cranes"), QStringLiteral("the night"));
        QTRY_VERIFY(reader.action(u"highlight.orange")->isEnabled());
        reader.press(Qt::Key_2);
        QTRY_COMPARE(reader.marked().size(), 1);
        reader.ask(QStringLiteral("document.body.dataset.stood = 'yes'"));
        reader.window->pagePane().reload();
        QTRY_COMPARE(reader.ask(QStringLiteral("document.readyState + document.body.dataset.stood")).toString(),
                     QStringLiteral("completeundefined"));
        QCOMPARE(reader.marked(), QStringList{QStringLiteral("2:cranes worked through the night")});
        reader.click(QStringLiteral("cranes"));
        QTRY_VERIFY(reader.editor().isVisible());
    }

    void theyAreKnownWhenTheReaderStartsAgain()
    {
        {
            Reader reader(*m_folder);
            QVERIFY(reader.isThere());
            reader.drag(QStringLiteral("cranes"), QStringLiteral("the night"));
            QTRY_VERIFY(reader.action(u"highlight.orange")->isEnabled());
            reader.press(Qt::Key_2);
            QTRY_COMPARE(reader.marked().size(), 1);
        }
        Reader again(*m_folder);
        QVERIFY(again.isThere());
        QTRY_COMPARE(again.marked().size(), 1);
        again.click(QStringLiteral("cranes"));
        QTRY_VERIFY(again.editor().isVisible());
    }

    void overlappingOnesAndTheHitsOfASearch()
    {
        Reader reader(*m_folder);
        QVERIFY(reader.isThere());
        reader.drag(QStringLiteral("cranes"), QStringLiteral("through"));
        QTRY_VERIFY(reader.action(u"highlight.yellow")->isEnabled());
        reader.press(Qt::Key_1);
        QTRY_COMPARE(reader.marked().size(), 1);
        reader.drag(QStringLiteral("worked"), QStringLiteral("the night"));
        QTRY_VERIFY(reader.action(u"highlight.violet")->isEnabled());
        reader.press(Qt::Key_4);
        const QStringList both{QStringLiteral("1:cranes "), QStringLiteral("4 over:worked through"),
                               QStringLiteral("4: the night")};
        QTRY_COMPARE(reader.marked(), both);
        const QString text = reader.ask(QStringLiteral("document.querySelector('article').textContent")).toString();

        // Hits through the edges of highlights, put and taken while the page stands.
        reader.window->listPane().searchField().setText(QStringLiteral("\"cranes worked\""));
        QTRY_COMPARE(
            reader.ask(QStringLiteral("[...document.querySelectorAll('mark.hit')].map(m => m.textContent).join('|')"))
                .toString(),
            QStringLiteral("cranes |worked"));
        QCOMPARE(reader.ask(QStringLiteral("document.querySelectorAll('mark.hit:not(.more)').length")).toInt(), 1);
        QCOMPARE(reader.ask(QStringLiteral("document.querySelector('article').textContent")).toString(), text);
        reader.window->listPane().searchField().setText({});
        QTRY_COMPARE(reader.ask(QStringLiteral("document.querySelectorAll('mark.hit').length")).toInt(), 0);
        QCOMPARE(reader.marked(), both);

        // The one on top is edited first, the one below is a click away.
        reader.click(QStringLiteral("worked through"));
        QTRY_VERIFY(reader.editor().isVisible());
        const HighlightId top = reader.editor().highlight();
        QTest::mouseClick(reader.editor().findChild<QToolButton *>(QStringLiteral("statusLink")), Qt::LeftButton);
        QVERIFY(reader.editor().highlight() != top);
    }

    void clickedAndChanged()
    {
        Reader reader(*m_folder);
        QVERIFY(reader.isThere());
        reader.drag(QStringLiteral("cranes"), QStringLiteral("the night"));
        QTRY_VERIFY(reader.action(u"highlight.yellow")->isEnabled());
        reader.press(Qt::Key_1);
        QTRY_COMPARE(reader.marked().size(), 1);

        reader.click(QStringLiteral("cranes"));
        QTRY_VERIFY(reader.editor().isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_3); // the highlight's, not the selection's
        QTRY_COMPARE(reader.kept().value(0).colour, HighlightColour::Teal);
        auto *note = reader.editor().findChild<QPlainTextEdit *>(QStringLiteral("highlightNote"));
        QTest::mouseClick(note->viewport(), Qt::LeftButton);
        QTest::keyClicks(note, QStringLiteral("who pays? j 1"));
        auto *tags = reader.editor().findChild<QLineEdit *>(QStringLiteral("highlightTags"));
        QTest::keyClick(note, Qt::Key_Tab);
        QTRY_VERIFY(tags->hasFocus());
        QTest::keyClicks(tags, QStringLiteral("harbour, #ports"));
        QTest::keyClick(tags, Qt::Key_Escape);
        QVERIFY(!reader.editor().isVisible());
        QTRY_COMPARE(reader.kept().value(0).tags, (QStringList{QStringLiteral("harbour"), QStringLiteral("ports")}));
        QCOMPARE(reader.kept().value(0).note, QStringLiteral("who pays? j 1"));
        // In the margin, and no part of the text.
        QTRY_COMPARE(reader.ask(QStringLiteral("document.querySelector('mark.noted').dataset.note")).toString(),
                     QStringLiteral("who pays? j 1"));
        QVERIFY(
            reader.ask(QStringLiteral("getComputedStyle(document.querySelector('mark.noted'), '::before').position"))
                .toString() == u"absolute");

        // Del takes the highlight and no article, and comes back.
        reader.click(QStringLiteral("cranes"));
        QTRY_VERIFY(reader.editor().isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QTRY_COMPARE(reader.marked(), QStringList());
        QCOMPARE(reader.rows().rowCount(), 1);
        reader.action(u"edit.undo")->trigger();
        QTRY_COMPARE(reader.marked().size(), 1);
        QCOMPARE(reader.kept().value(0).note, QStringLiteral("who pays? j 1"));
    }

    void aNoteIsWrittenAtOnce()
    {
        Reader reader(*m_folder);
        QVERIFY(reader.isThere());
        reader.drag(QStringLiteral("cranes"), QStringLiteral("the night"));
        QTRY_VERIFY(reader.bar().isVisible());
        QTest::mouseClick(reader.bar().findChild<QToolButton *>(QStringLiteral("noteSelection")), Qt::LeftButton);
        QTRY_VERIFY(reader.editor().isVisible());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("check"));
        reader.press(Qt::Key_A);
        QTest::mouseClick(reader.input(), Qt::LeftButton, {}, QPoint(5, 5)); // elsewhere
        QTRY_COMPARE(reader.kept().value(0).note, QStringLiteral("check"));
        QVERIFY(!reader.editor().isVisible());
    }

    void selectedWithKeys()
    {
        Reader reader(*m_folder);
        QVERIFY(reader.isThere());
        reader.input()->setFocus();
        reader.press(Qt::Key_Down, Qt::ShiftModifier | Qt::ControlModifier);
        QTRY_VERIFY(reader.bar().isVisible());
        QVERIFY(!reader.selection().isEmpty());
        reader.press(Qt::Key_Escape);
        QTRY_COMPARE(reader.selection(), QString());
        QTRY_VERIFY(!reader.bar().isVisible());

        for (int word = 1; word <= 2; ++word) {
            const QString before = reader.selection();
            reader.press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
            QTRY_VERIFY(reader.selection().size() > before.size());
        }
        const QString words = reader.selection();
        reader.press(Qt::Key_Left, Qt::ShiftModifier);
        QTRY_COMPARE(reader.selection(), words.chopped(1));
        QTRY_VERIFY(reader.action(u"highlight.make")->isEnabled());
        reader.press(Qt::Key_H);
        QTRY_COMPARE(reader.kept().size(), 1);
        QVERIFY(words.startsWith(reader.kept().first().anchor.quote));
    }

    void steppedWithKeys()
    {
        Reader reader(*m_folder);
        QVERIFY(reader.isThere());
        reader.drag(QStringLiteral("cranes"), QStringLiteral("the night"));
        QTRY_VERIFY(reader.action(u"highlight.yellow")->isEnabled());
        reader.press(Qt::Key_1);
        QTRY_COMPARE(reader.marked().size(), 1);
        reader.ask(QStringLiteral("scrollTo(0, document.body.scrollHeight)"));
        reader.drag(QStringLiteral("harbour master"), QStringLiteral("resigned"));
        QTRY_VERIFY(reader.action(u"highlight.orange")->isEnabled());
        reader.press(Qt::Key_2);
        QTRY_COMPARE(reader.marked().size(), 2);
        reader.ask(QStringLiteral("scrollTo(0, 0)"));
        const auto current = [&reader] {
            return reader.ask(QStringLiteral("(document.querySelector('mark.hl.current') || {}).textContent"))
                .toString();
        };
        reader.press(Qt::Key_BracketRight);
        QTRY_COMPARE(current(), QStringLiteral("cranes worked through the night"));
        reader.press(Qt::Key_BracketRight);
        QTRY_COMPARE(current(), QStringLiteral("harbour master resigned"));
        QTRY_VERIFY(reader
                        .ask(QStringLiteral(
                            "document.querySelector('mark.hl.current').getBoundingClientRect().bottom <= innerHeight"))
                        .toBool());
        reader.press(Qt::Key_Backslash);
        QTRY_VERIFY(reader.editor().isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        reader.press(Qt::Key_BracketLeft);
        QTRY_COMPARE(current(), QStringLiteral("cranes worked through the night"));
    }

    void copiedAndSearched()
    {
        Reader reader(*m_folder);
        QVERIFY(reader.isThere());
        reader.drag(QStringLiteral("cranes"), QStringLiteral("worked"));
        QTRY_VERIFY(reader.bar().isVisible());
        QTest::mouseClick(reader.bar().findChild<QToolButton *>(QStringLiteral("copySelection")), Qt::LeftButton);
        QTRY_COMPARE(QApplication::clipboard()->text(), QStringLiteral("cranes worked"));
        QTest::mouseClick(reader.bar().findChild<QToolButton *>(QStringLiteral("searchSelection")), Qt::LeftButton);
        QTRY_COMPARE(reader.window->listPane().searchField().text(), QStringLiteral("\"cranes worked\""));
    }

    void lostByARevisionAndPutByHand()
    {
        Reader reader(*m_folder);
        QVERIFY(reader.isThere());
        reader.drag(QStringLiteral("cranes"), QStringLiteral("every berth"));
        QTRY_VERIFY(reader.action(u"highlight.yellow")->isEnabled());
        reader.press(Qt::Key_1);
        QTRY_COMPARE(reader.marked().size(), 1);
        reader.drag(QStringLiteral("nobody"), QStringLiteral("say why"));
        QTRY_VERIFY(reader.action(u"highlight.violet")->isEnabled());
        reader.press(Qt::Key_4);
        QTRY_COMPARE(reader.marked().size(), 2);
        QVERIFY(!reader.orphans().isVisible());

        reader.import(*m_folder, QStringLiteral("<p>An editor has been here.</p>") +
                                     QString(Body).replace(QStringLiteral("cranes worked"),
                                                           QStringLiteral("cranes never worked")));
        QTRY_COMPARE_WITH_TIMEOUT(reader.marked(), QStringList{QStringLiteral("4:nobody could say why")}, 20'000);
        QTRY_VERIFY(reader.orphans().isVisible());

        // By hand, on words of one's choice.
        QTest::mouseClick(reader.orphans().findChild<QPushButton *>(QStringLiteral("placeOrphan")), Qt::LeftButton);
        reader.drag(QStringLiteral("cranes"), QStringLiteral("every berth"));
        QTRY_VERIFY(reader.bar().isVisible());
        QVERIFY(!reader.bar().findChild<Swatch *>()->isVisible());
        QTest::mouseClick(reader.bar().findChild<QToolButton *>(QStringLiteral("placeHere")), Qt::LeftButton);
        QTRY_COMPARE(reader.marked().value(0),
                     QStringLiteral("1:cranes never worked through the night at every berth"));
        QTRY_VERIFY(!reader.orphans().isVisible());
        reader.action(u"edit.undo")->trigger();
        QTRY_VERIFY(reader.orphans().isVisible());
        QTest::mouseClick(reader.orphans().findChild<QPushButton *>(QStringLiteral("removeOrphan")), Qt::LeftButton);
        QTRY_VERIFY(!reader.orphans().isVisible());
        QCOMPARE(reader.kept().size(), 1);
    }

    void allOfThem()
    {
        Reader reader(*m_folder);
        QVERIFY(reader.isThere());
        reader.action(u"go.highlights")->trigger();
        auto &view = *reader.window->findChild<HighlightsView *>();
        const QAbstractItemModelTester tester(&view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY(view.isVisible());
        const auto rows = [&view] {
            QStringList said;
            for (int row = 0; row < view.model().rowCount(); ++row)
                said += view.model().index(row).data().toString();
            return said;
        };
        QCOMPARE(rows(), QStringList());
        reader.action(u"go.back")->trigger();
        QTRY_VERIFY(!view.isVisible());
        QVERIFY(reader.isThere());

        reader.drag(QStringLiteral("cranes"), QStringLiteral("the night"));
        QTRY_VERIFY(reader.action(u"highlight.yellow")->isEnabled());
        reader.press(Qt::Key_1);
        QTRY_COMPARE(reader.marked().size(), 1);
        reader.ask(QStringLiteral("scrollTo(0, document.body.scrollHeight)"));
        reader.drag(QStringLiteral("harbour master"), QStringLiteral("resigned"));
        QTRY_VERIFY(reader.action(u"highlight.orange")->isEnabled());
        reader.press(Qt::Key_2);
        QTRY_COMPARE(reader.kept().size(), 2);
        reader.ask(QStringLiteral("scrollTo(0, 0)"));

        // From the sidebar, where they are counted.
        auto *sidebar = reader.window->findChild<QListView *>(QStringLiteral("sidebar"));
        const auto row = [sidebar] {
            for (int each = 0; each < sidebar->model()->rowCount(); ++each)
                if (sidebar->model()->index(each, 0).data().toString() == u"Highlights")
                    return sidebar->model()->index(each, 0);
            return QModelIndex();
        };
        QTRY_VERIFY(row().isValid());
        QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualRect(row()).center());
        QTRY_VERIFY(view.isVisible());
        QTRY_COMPARE(rows(),
                     (QStringList{QStringLiteral("Harbour notes"), QStringLiteral("cranes worked through the night"),
                                  QStringLiteral("harbour master resigned")}));
        auto *search = view.findChild<QLineEdit *>(QStringLiteral("highlightSearch"));
        QTest::keyClicks(search, QStringLiteral("master"));
        QTRY_COMPARE(rows().size(), 2);
        search->clear();
        QTest::mouseClick(view.findChild<Swatch *>(QStringLiteral("swatch1")), Qt::LeftButton);
        QTRY_COMPARE(rows().value(1), QStringLiteral("cranes worked through the night"));
        QCOMPARE(rows().size(), 2);
        QTest::mouseClick(view.findChild<Swatch *>(QStringLiteral("swatch1")), Qt::LeftButton);
        QTRY_COMPARE(rows().size(), 3);
        QTest::mouseClick(view.findChild<QToolButton *>(QStringLiteral("byDate")), Qt::LeftButton);
        QTRY_COMPARE(rows().value(1), QStringLiteral("harbour master resigned"));

        // Del takes the chosen one, and no article; undo brings it back.
        view.list().setFocus();
        view.list().setCurrentIndex(view.model().index(2));
        QTest::keyClick(&view.list(), Qt::Key_Delete);
        QTRY_COMPARE(rows().size(), 2);
        QCOMPARE(reader.rows().rowCount(), 1);
        reader.action(u"edit.undo")->trigger();
        QTRY_COMPARE(rows().size(), 3);

        // A click goes to the place.
        QTest::mouseClick(view.list().viewport(), Qt::LeftButton, {},
                          view.list().visualRect(view.model().index(1)).center());
        QTRY_VERIFY(!view.isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(
            reader.ask(QStringLiteral("(document.querySelector('mark.hl.current') || {}).textContent")).toString(),
            QStringLiteral("harbour master resigned"), 10'000);
        QTRY_VERIFY(reader
                        .ask(QStringLiteral(
                            "document.querySelector('mark.hl.current').getBoundingClientRect().bottom <= innerHeight"))
                        .toBool());
        reader.action(u"go.back")->trigger();
        QTRY_VERIFY(view.isVisible());
    }

    void intoAFileAndBack()
    {
        Reader reader(*m_folder);
        QVERIFY(reader.isThere());
        reader.drag(QStringLiteral("cranes"), QStringLiteral("the night"));
        QTRY_VERIFY(reader.action(u"highlight.yellow")->isEnabled());
        reader.press(Qt::Key_1);
        QTRY_COMPARE(reader.marked().size(), 1);
        const auto chooser = [&reader](const char *name) {
            return reader.window->findChild<QFileDialog *>(QString::fromLatin1(name));
        };
        const QString path = m_folder->filePath(QStringLiteral("out.jsonld"));
        reader.action(u"highlight.export")->trigger();
        QVERIFY(chooser("exportHighlights"));
        chooser("exportHighlights")->setOption(QFileDialog::DontUseNativeDialog);
        chooser("exportHighlights")->selectNameFilter(chooser("exportHighlights")->nameFilters().at(2));
        chooser("exportHighlights")->selectFile(path);
        QTest::keyClick(chooser("exportHighlights"), Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(!chooser("exportHighlights"));

        reader.action(u"edit.undo")->trigger();
        QTRY_COMPARE(reader.marked().size(), 0);
        reader.action(u"file.importHighlights")->trigger();
        QVERIFY(chooser("importHighlights"));
        chooser("importHighlights")->selectFile(path);
        QTest::keyClick(chooser("importHighlights"), Qt::Key_Return);
        QTRY_COMPARE(reader.marked(), QStringList{QStringLiteral("1:cranes worked through the night")});
    }

    /// What the page answers is anybody's: it names highlights that there are not, and places that there are not.
    void aPageThatLies()
    {
        Reader reader(*m_folder);
        QVERIFY(reader.isThere());
        reader.ask(
            QStringLiteral("(() => { const mark = document.createElement('mark'); mark.className = 'hl';"
                           "mark.setAttribute('data-highlights', '1 -5 x 99999999999999999999 ' + '7 '.repeat(9000));"
                           "mark.textContent = 'trap'; const p = document.querySelector('.body p');"
                           "p.prepend(mark); })()"));
        reader.click(QStringLiteral("trap"));
        reader.drag(QStringLiteral("cranes"), QStringLiteral("worked"));
        QTRY_VERIFY(reader.bar().isVisible()); // the click was answered before
        QVERIFY(!reader.isEditing());
        reader.press(Qt::Key_H);
        QTRY_COMPARE(reader.kept().size(), 1);
        QVERIFY(Body.contains(reader.kept().first().anchor.quote)); // words of the text, whatever the page counts
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    return programMain<AnnotatingTest>(argc, argv);
}

#include "tst_annotating.moc"

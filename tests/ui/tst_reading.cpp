// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "reading/contentspanel.h"
#include "reading/findbar.h"
#include "reading/progressline.h"
#include "reading/typepopover.h"
#include "settings/settingstable.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QToolButton>

using EngineTest::evaluate;

namespace {

QString longText(const QString &sentence, int paragraphs)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i)
        text += QStringLiteral("<p>第%1段。").arg(i) + sentence.repeated(4) + QStringLiteral("</p>");
    return text;
}

QByteArray captures()
{
    const QString sentence =
        QStringLiteral("电站的收入并不神秘：低谷充电、高峰放电，赚的是价差；再替电网调频，拿一笔服务费。");
    const auto item = [](int id, const QString &title, const QString &html) {
        return QJsonObject{{QStringLiteral("id"), QString::number(8000 + id)},
                           {QStringLiteral("title"), title},
                           {QStringLiteral("pubTimestamp"), 1717382700000LL - id * 60000},
                           {QStringLiteral("content"), html}};
    };
    QString table = QStringLiteral("<table><thead><tr><th>项目</th>");
    for (int year = 2001; year < 2021; ++year)
        table += QStringLiteral("<th>%1E</th>").arg(year);
    table += QStringLiteral("</tr></thead><tbody><tr><td>营业收入</td>");
    for (int year = 0; year < 20; ++year)
        table += QStringLiteral("<td>%1,260.4</td>").arg(year);
    table += QStringLiteral("</tr></tbody></table>");
    const QString chinese =
        QStringLiteral("<h2>第一节</h2>") + longText(sentence, 8) + QStringLiteral("<h2>第二节</h2>") +
        longText(sentence, 8) +
        QStringLiteral("<p>英伟达的<em>强调</em>，营收260.4亿美元。<i>斜体</i></p><p><b>第三节</b></p>") +
        longText(sentence, 8) + table + QStringLiteral("<p>这里的英伟达是最后一处。</p>");
    const QString english =
        QStringLiteral("<p>The plant earns by the <em>spread</em>, and it is not a secret of "
                       "the trade that this is so, by <a href=\"https://laohu8.com/S/NVDA\">Nvidia</a>. "
                       "Read <a href=\"https://example.com/more\">more</a>.</p>");
    return QJsonDocument(QJsonObject{{QStringLiteral("items"),
                                      QJsonArray{item(1, QStringLiteral("账本一"), chinese),
                                                 item(2, QStringLiteral("A Ledger"), english),
                                                 item(3, QStringLiteral("账本三"), longText(sentence, 30))}}})
        .toJson();
}

struct Reader : Program
{
    explicit Reader(const QTemporaryDir &folder)
        : Program(folder.filePath(QStringLiteral("library")))
    {
        QFile file(folder.filePath(QStringLiteral("captures.json")));
        if (!file.exists() && file.open(QIODevice::WriteOnly)) {
            file.write(captures());
            file.close();
            window->importPaths({file.fileName()});
        }
    }

    QVariant ask(const QString &script) { return evaluate(page(), script); }
    QString title()
    {
        return ask(QStringLiteral("(() => { const h = document.querySelector('h1'); "
                                  "return h && document.readyState === 'complete' ? h.textContent : ''; })()"))
            .toString();
    }
    double scrolled() { return ask(QStringLiteral("scrollY")).toDouble(); }
    double size()
    {
        return ask(QStringLiteral("parseFloat(getComputedStyle(document.querySelector('.body p')).fontSize)"))
            .toDouble();
    }
    QString style(const char *selector, const char *property)
    {
        return ask(QStringLiteral("getComputedStyle(document.querySelector('%1'))['%2']")
                       .arg(QLatin1String(selector), QLatin1String(property)))
            .toString();
    }
    /// The first words that are seen, of the paragraph at the window's top.
    QString topParagraph()
    {
        return ask(QStringLiteral("(() => { for (const p of document.querySelectorAll('.body p')) "
                                  "if (p.getBoundingClientRect().bottom > 32) return p.textContent.slice(0, 5); "
                                  "return ''; })()"))
            .toString();
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(window.get(), Qt::Key(key), modifiers); }
    void pageKey(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(view().focusProxy(), Qt::Key(key), modifiers);
    }
    template <typename Widget>
    Widget *shown(const char *name)
    {
        for (Widget *widget : window->findChildren<Widget *>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
};

}

/// Reading as it is done: real keys and clicks in the whole window, with the real engine.
class ReadingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_STATE_HOME", m_folder->path().toUtf8());
    }

    void chineseIsSetAsChinese()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("账本一"));
        QCOMPARE(reader.ask(QStringLiteral("document.documentElement.lang")).toString(), QStringLiteral("zh-Hans"));
        QCOMPARE(reader.style(".body p", "textAlign"), QStringLiteral("justify"));
        QCOMPARE(reader.style(".body em", "fontStyle"), QStringLiteral("normal"));
        QCOMPARE(reader.style(".body i", "fontStyle"), QStringLiteral("normal"));
        QVERIFY(reader.style(".body em", "fontWeight").toInt() >= 600);
        // 36 characters to a line, neither more nor less.
        QCOMPARE(reader
                     .ask(QStringLiteral("document.querySelector('article').getBoundingClientRect().width / "
                                         "parseFloat(getComputedStyle(document.documentElement).fontSize)"))
                     .toDouble(),
                 36.0);
        // Wherever a line ends, the number stays with its unit.
        const QString lines =
            QStringLiteral("(() => { const article = document.querySelector('article'); const seen = []; "
                           "for (let w = 200; w < 612; w += 7) { article.style.flexBasis = w + 'px'; "
                           "seen.push(document.querySelector('.number').getClientRects().length); } "
                           "article.style.flexBasis = ''; return Math.max(...seen); })()");
        QCOMPARE(reader.ask(lines).toInt(), 1);
    }

    void aWideTableScrollsByItself()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("账本一"));
        const QString state = QStringLiteral(
            "(() => { const box = document.querySelector('.wide'); box.scrollLeft = 200; "
            "const first = box.querySelector('td').getBoundingClientRect(); const b = box.getBoundingClientRect(); "
            "return [box.scrollWidth > box.clientWidth, document.documentElement.scrollWidth <= innerWidth, "
            "box.scrollLeft > 0, Math.abs(first.left - b.left) < 2, "
            "getComputedStyle(box.querySelectorAll('td')[1]).fontVariantNumeric.includes('tabular-nums'), "
            "getComputedStyle(box.querySelectorAll('td')[1]).textAlign]; })()");
        QCOMPARE(reader.ask(state).toList(), (QVariantList{true, true, true, true, true, QStringLiteral("end")}));
    }

    void englishIsSetAsEnglish()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("A Ledger"));
        QCOMPARE(reader.ask(QStringLiteral("document.documentElement.lang")).toString(), QStringLiteral("en"));
        QCOMPARE(reader.style(".body p", "textAlign"), QStringLiteral("start"));
        QCOMPARE(reader.style(".body em", "fontStyle"), QStringLiteral("italic"));
    }

    void eachChangeOfTheTextIsSeenAtOnceAndKept()
    {
        {
            Reader reader(*m_folder);
            open(reader, QStringLiteral("账本一"));
            QCOMPARE(reader.size(), 17.0);
            reader.key(Qt::Key_Comma, Qt::ControlModifier);
            QTRY_VERIFY(reader.shown<QSlider>("size"));
            QTest::keyClick(reader.shown<QSlider>("size"), Qt::Key_Right);
            QTRY_COMPARE(reader.size(), 18.0);
            QTest::keyClick(reader.shown<QSlider>("measure"), Qt::Key_Left);
            QTRY_COMPARE(
                reader.ask(QStringLiteral("document.documentElement.style.getPropertyValue('--measure')")).toString(),
                QStringLiteral("35"));
            QTest::keyClick(reader.shown<QSlider>("leading"), Qt::Key_Right);
            QTRY_COMPARE(
                reader.ask(QStringLiteral("document.documentElement.style.getPropertyValue('--leading')")).toString(),
                QStringLiteral("1.9"));
            QTest::keyClick(reader.shown<QComboBox>("han"), Qt::Key_Down);
            QTRY_COMPARE(reader.ask(QStringLiteral("document.documentElement.dataset.han")).toString(),
                         QStringLiteral("serif"));
            QTRY_COMPARE(reader.style(".body p", "fontFamily").section(u',', 0, 0),
                         QStringLiteral("\"Noto Serif CJK SC\""));
            QTest::keyClick(reader.shown<QWidget>("justify"), Qt::Key_Space);
            QTRY_COMPARE(reader.style(".body p", "textAlign"), QStringLiteral("start"));
            QTest::keyClick(reader.shown<QSlider>("size"), Qt::Key_Escape);
            QTRY_VERIFY(!reader.shown<QSlider>("size"));
        }
        Reader reader(*m_folder);
        open(reader, QStringLiteral("账本一"));
        QCOMPARE(reader.size(), 18.0);
        QCOMPARE(reader.style(".body p", "textAlign"), QStringLiteral("start"));
        reader.key(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(reader.shown<QPushButton>("textButton"));
        QTest::mouseClick(reader.shown<QPushButton>("textButton"), Qt::LeftButton);
        QTRY_COMPARE(reader.size(), 17.0);
        QTest::mouseClick(&reader.window->listPane(), Qt::LeftButton, {}, QPoint(4, 4)); // elsewhere
        QTRY_VERIFY(!reader.shown<QSlider>("size"));
    }

    void aThemeIsAClickAway()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("账本一"));
        reader.key(Qt::Key_Comma, Qt::ControlModifier);
        const QList<PageColours> colours{PageColours::Sepia, PageColours::Black, PageColours::Dark, PageColours::Light};
        for (const PageColours each : colours) {
            reader.action(QString::fromLatin1("view." + nameOf(each)))->trigger();
            QTRY_COMPARE(reader.ask(QStringLiteral("document.documentElement.dataset.theme")).toString(),
                         QString::fromLatin1(nameOf(each)));
            QCOMPARE(reader.page().backgroundColor(), Theme::of(each).page); // what shows between two documents
        }
        QTRY_VERIFY(reader.shown<QToolButton>("swatch"));
        QTest::mouseClick(reader.window->findChildren<QToolButton *>(QStringLiteral("swatch")).at(1), Qt::LeftButton);
        QTRY_VERIFY(reader.action(u"view.sepia")->isChecked());
    }

    void thePlaceStaysWhenTheTextIsSetOtherwise()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("账本一"));
        reader.ask(QStringLiteral("(() => { const p = document.querySelectorAll('.body p')[12]; "
                                  "scrollTo(0, scrollY + p.getBoundingClientRect().top - 24); })()"));
        const QString before = reader.topParagraph();
        QVERIFY(before.startsWith(QStringLiteral("第")));
        reader.key(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(reader.shown<QSlider>("size"));
        for (int i = 0; i < 8; ++i)
            QTest::keyClick(reader.shown<QSlider>("size"), Qt::Key_Right);
        QTRY_COMPARE(reader.size(), 25.0);
        QCOMPARE(reader.topParagraph(), before);
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(reader.shown<QSlider>("size"), Qt::Key_Left);
        QTRY_COMPARE(reader.size(), 15.0);
        QCOMPARE(reader.topParagraph(), before);
    }

    void thePlaceStaysWhenTheWindowBecomesNarrower()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("账本三"));
        reader.ask(QStringLiteral("(() => { const p = document.querySelectorAll('.body p')[12]; "
                                  "scrollTo(0, scrollY + p.getBoundingClientRect().top - 24); })()"));
        QTRY_VERIFY(reader.window->findChild<ProgressLine *>()->progress() > 0);
        const QString before = reader.topParagraph();
        QVERIFY(before.startsWith(QStringLiteral("第12段")));
        const double width = reader.page().contentsSize().width();
        reader.window->resize(1000, 800);
        QTRY_VERIFY(reader.page().contentsSize().width() < width);
        QTRY_COMPARE(reader.topParagraph(), before);
    }

    void findsInTheOtherScript()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("账本一"));
        reader.key(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(reader.shown<QLineEdit>("findField"));
        QTRY_VERIFY(reader.shown<QLineEdit>("findField")->hasFocus());
        QTest::keyClicks(reader.shown<QLineEdit>("findField"), QString());
        reader.shown<QLineEdit>("findField")->insert(QStringLiteral("英偉")); // as an input method does
        Q_EMIT reader.shown<QLineEdit>("findField")->textEdited(QStringLiteral("英偉達"));
        const auto count = [&reader] { return reader.shown<QLabel>("findCount")->text(); };
        QTRY_COMPARE(count(), QStringLiteral("1 of 2"));
        QTRY_COMPARE(reader.ask(QStringLiteral("document.querySelector('mark.current').textContent")).toString(),
                     QStringLiteral("英伟达"));
        QVERIFY(reader.scrolled() > 0);
        QTest::keyClick(reader.shown<QLineEdit>("findField"), Qt::Key_Return);
        QTRY_COMPARE(count(), QStringLiteral("2 of 2"));
        QTest::keyClick(reader.shown<QLineEdit>("findField"), Qt::Key_Return); // around
        QTRY_COMPARE(count(), QStringLiteral("1 of 2"));
        QTest::keyClick(reader.shown<QLineEdit>("findField"), Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(count(), QStringLiteral("2 of 2"));
        reader.key(Qt::Key_F3);
        QTRY_COMPARE(count(), QStringLiteral("1 of 2"));
        Q_EMIT reader.shown<QLineEdit>("findField")->textEdited(QStringLiteral("没有的字"));
        QTRY_COMPARE(count(), QStringLiteral("Not found"));
        QTest::keyClick(reader.shown<QLineEdit>("findField"), Qt::Key_Escape);
        QTRY_VERIFY(!reader.shown<QLineEdit>("findField"));
        QTRY_COMPARE(reader.ask(QStringLiteral("document.querySelectorAll('mark').length")).toInt(), 0);
        QCOMPARE(reader.title(), QStringLiteral("账本一")); // Escape was the bar's
        reader.key(Qt::Key_Slash);
        QTRY_VERIFY(reader.shown<QLineEdit>("findField"));
        reader.key(Qt::Key_Escape); // also from elsewhere
        QTRY_VERIFY(!reader.shown<QLineEdit>("findField"));
    }

    void spaceReadsOnIntoTheNextArticle()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("账本一"));
        const auto isAtEnd = [&reader] {
            return reader.ask(QStringLiteral("scrollY >= document.scrollingElement.scrollHeight - innerHeight - 1"))
                .toBool();
        };
        int windows = 0;
        for (; !isAtEnd() && windows < 60; ++windows) {
            const double before = reader.scrolled();
            reader.pageKey(Qt::Key_Space);
            QTRY_VERIFY(reader.scrolled() > before);
        }
        QVERIFY(windows > 3);
        reader.pageKey(Qt::Key_Space);
        QTRY_COMPARE(reader.title(), QStringLiteral("A Ledger"));
        QTest::keyClick(&reader.window->listPane().view(), Qt::Key_Space); // the list has it, too
        QTRY_COMPARE(reader.title(), QStringLiteral("账本三"));
        QTest::keyClick(&reader.window->listPane().view(), Qt::Key_Space);
        QTRY_VERIFY(reader.scrolled() > 0);
        QTest::keyClick(&reader.window->listPane().view(), Qt::Key_Space, Qt::ShiftModifier);
        QTRY_COMPARE(reader.scrolled(), 0.0);
        QTest::keyClick(&reader.window->listPane().view(), Qt::Key_Space, Qt::ShiftModifier);
        QTRY_COMPARE(reader.title(), QStringLiteral("A Ledger"));
    }

    void contentsLeadAndFollow()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("账本一"));
        const double width = reader.ask(QStringLiteral("innerWidth")).toDouble();
        reader.action(u"view.contents")->trigger();
        QTRY_VERIFY(reader.shown<QListWidget>("contentsList"));
        QTRY_VERIFY(reader.ask(QStringLiteral("innerWidth")).toDouble() < width);
        QListWidget *list = reader.shown<QListWidget>("contentsList");
        QTRY_COMPARE(list->count(), 3);
        QCOMPARE(list->item(2)->data(Qt::AccessibleTextRole).toString(), QStringLiteral("第三节")); // a bold paragraph
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
        QTRY_VERIFY(reader.scrolled() > 100);
        QTRY_VERIFY(list->item(1)->isSelected());
        const auto isAtHeading = [&reader] {
            return reader
                .ask(QStringLiteral("Math.abs(document.querySelector('#h-1').getBoundingClientRect().top - 24) < 40"))
                .toBool();
        };
        QTRY_VERIFY(isAtHeading());
        reader.ask(QStringLiteral("scrollTo(0, 0)"));
        QTRY_VERIFY(!list->item(1)->isSelected());
        reader.ask(QStringLiteral("scrollTo(0, 1e6)"));
        QTRY_COMPARE(reader.window->findChild<ProgressLine *>()->progress(), 1.0);
        QTRY_VERIFY(list->item(2)->isSelected());
        reader.action(u"view.contents")->trigger();
        QTRY_VERIFY(!reader.shown<QListWidget>("contentsList"));
    }

    void focusLeavesThePageAlone()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("A Ledger"));
        QVERIFY(reader.window->listPane().isVisible());
        reader.key(Qt::Key_F11, Qt::ShiftModifier);
        QTRY_VERIFY(!reader.window->listPane().isVisible());
        QVERIFY(!reader.window->statusBar()->isVisible());
        QVERIFY(reader.shown<QToolButton>("barWord")); // the tools stay
        reader.key(Qt::Key_Escape);
        QTRY_VERIFY(reader.window->listPane().isVisible());
        QVERIFY(reader.window->statusBar()->isVisible());
        QCOMPARE(reader.title(), QStringLiteral("A Ledger")); // Escape did nothing else
    }

    void wordsAreCopiedWithTheirSource()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("A Ledger"));
        reader.ask(QStringLiteral("getSelection().selectAllChildren(document.querySelector('.body em'))"));
        QTRY_COMPARE(reader.page().selectedText(), QStringLiteral("spread"));
        reader.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("spread\n\n— A Ledger")));
    }

    void theMenuOfTheTextSearchesAndSelects()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("A Ledger"));
        const auto menu = [&reader](const QString &at) {
            const QVariantList point =
                reader
                    .ask(QStringLiteral("(() => { const box = document.querySelector('%1').getBoundingClientRect(); "
                                        "return [box.left + box.width / 2, box.top + box.height / 2]; })()")
                             .arg(at))
                    .toList();
            QTest::mouseClick(reader.view().focusProxy(), Qt::RightButton, {},
                              QPoint(point.value(0).toInt(), point.value(1).toInt()));
            QMenu *shown = nullptr;
            [&] { QTRY_VERIFY((shown = reader.window->findChild<QMenu *>(QStringLiteral("textMenu")))); }();
            return shown;
        };
        QMenu *shown = menu(QStringLiteral("h1"));
        QVERIFY(shown && shown->isVisible());
        QVERIFY(!shown->findChild<QAction *>(QStringLiteral("searchText"))); // nothing is selected
        QVERIFY(!shown->actions().contains(reader.action(u"edit.copy")));
        shown->findChild<QAction *>(QStringLiteral("selectAll"))->trigger();
        shown->close();
        QTRY_VERIFY(reader.page().selectedText().contains(QStringLiteral("secret")));
        QTRY_VERIFY(!reader.window->findChild<QMenu *>(QStringLiteral("textMenu")));

        reader.ask(QStringLiteral("getSelection().selectAllChildren(document.querySelector('.body em'))"));
        QTRY_COMPARE(reader.page().selectedText(), QStringLiteral("spread"));
        shown = menu(QStringLiteral(".body em"));
        QVERIFY(shown);
        QVERIFY(shown->actions().contains(reader.action(u"edit.copy")));
        auto *search = shown->findChild<QAction *>(QStringLiteral("searchText"));
        QVERIFY(search);
        QCOMPARE(search->text().remove(u'&'), QStringLiteral("Search Library for “spread”"));
        search->trigger();
        shown->close();
        QTRY_COMPARE(reader.rows().rowCount(), 1);
        QCOMPARE(reader.window->browsing().question().text, QStringLiteral("\"spread\""));
    }

    void aLinkIsFollowedByLetters()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("A Ledger"));
        const auto hints = [&reader] {
            return reader.ask(QStringLiteral("document.querySelectorAll('.hint').length")).toInt();
        };
        const QString text = reader.ask(QStringLiteral("document.querySelector('article').textContent")).toString();
        reader.key(Qt::Key_F);
        QTRY_COMPARE(hints(), 2);
        QCOMPARE(reader.ask(QStringLiteral("document.querySelector('article').textContent")).toString(), text);
        reader.pageKey(Qt::Key_Escape);
        QTRY_COMPARE(hints(), 0);
        QCOMPARE(reader.title(), QStringLiteral("A Ledger"));
        reader.key(Qt::Key_F);
        QTRY_COMPARE(hints(), 2);
        QStringList clicked;
        connect(&reader.window->pagePane(), &PagePane::tickerClicked, this,
                [&clicked](const TickerId &ticker) { clicked.append(ticker.toString()); });
        reader.pageKey(Qt::Key_F);
        QTRY_COMPARE(clicked, QStringList{QStringLiteral("NVDA")});
        QTRY_COMPARE(hints(), 0);
    }

    void thePlaceIsKeptAndReadingGoesOn()
    {
        QString before;
        {
            Reader reader(*m_folder);
            open(reader, QStringLiteral("账本三"));
            QCOMPARE(reader.scrolled(), 0.0);
            reader.ask(QStringLiteral("(() => { const p = document.querySelectorAll('.body p')[14]; "
                                      "scrollTo(0, scrollY + p.getBoundingClientRect().top - 24); })()"));
            before = reader.topParagraph();
            QTRY_VERIFY(reader.window->findChild<ProgressLine *>()->progress() > 0.2);
            open(reader, QStringLiteral("A Ledger"));
            open(reader, QStringLiteral("账本三"));
            QTRY_COMPARE(reader.topParagraph(), before);
            // It waits in the sidebar, and its row says how far it was read.
            reader.window->browsing().showScope({Section::Kind::Reading, {}});
            QTRY_COMPARE(reader.rows().rowCount(), 1);
            QTRY_VERIFY(reader.rows()
                            .index(0, 0)
                            .data(Qt::AccessibleTextRole)
                            .toString()
                            .contains(QStringLiteral("percent read")));
            reader.window->browsing().showAll();
            QTRY_COMPARE(reader.rows().rowCount(), 3);
            const double was = reader.window->findChild<ProgressLine *>()->progress();
            reader.ask(QStringLiteral("(() => { const p = document.querySelectorAll('.body p')[20]; "
                                      "scrollTo(0, scrollY + p.getBoundingClientRect().top - 24); })()"));
            before = reader.topParagraph();
            QTRY_VERIFY(reader.window->findChild<ProgressLine *>()->progress() > was);
            reader.window->close();
        }
        Reader reader(*m_folder);
        QTRY_COMPARE_WITH_TIMEOUT(reader.title(), QStringLiteral("账本三"), 20000);
        QTRY_COMPARE(reader.topParagraph(), before);
        // At its end it is finished: it begins anew, and does not wait any more.
        reader.ask(QStringLiteral("scrollTo(0, 1e6)"));
        QTRY_COMPARE(reader.window->findChild<ProgressLine *>()->progress(), 1.0);
        open(reader, QStringLiteral("A Ledger"));
        open(reader, QStringLiteral("账本三"));
        QCOMPARE(reader.scrolled(), 0.0);
        reader.window->browsing().showScope({Section::Kind::Reading, {}});
        QTRY_COMPARE(reader.rows().rowCount(), 0);
    }

    void anArticleIsReadWhenItsEndIsSeen()
    {
        Reader reader(*m_folder);
        QTRY_COMPARE_WITH_TIMEOUT(reader.rows().rowCount(), 3, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!reader.title().isEmpty(), 20000);
        reader.key(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(reader.shown<QComboBox>("becomesRead"));
        QTest::keyClick(reader.shown<QComboBox>("becomesRead"), Qt::Key_Down);
        QTest::keyClick(reader.shown<QComboBox>("becomesRead"), Qt::Key_Escape);
        open(reader, QStringLiteral("账本三"));
        const auto isRead = [&reader] {
            for (int at = 0; at < reader.rows().rowCount(); ++at)
                if (reader.rows().index(at, 0).data().toString() == u"账本三")
                    return !reader.rows()
                                .index(at, 0)
                                .data(Qt::AccessibleTextRole)
                                .toString()
                                .contains(QStringLiteral("unread"));
            return false;
        };
        reader.window->browsing().showScope({Section::Kind::Unread, {}}); // where it stays while it is shown
        reader.ask(QStringLiteral("scrollTo(0, 500)"));
        QTRY_VERIFY(reader.window->findChild<ProgressLine *>()->progress() > 0);
        QVERIFY(!isRead());
        reader.ask(QStringLiteral("scrollTo(0, 1e6)"));
        QTRY_VERIFY(isRead());
    }

    void thePdfGivesBackTheText()
    {
        const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        QVERIFY2(!tool.isEmpty(), "poppler-utils is not installed");
        Reader reader(*m_folder);
        open(reader, QStringLiteral("账本一"));
        reader.action(u"view.black")->trigger();
        QSignalSpy printed(&reader.window->pagePane(), &PagePane::printed);
        const QString path = m_folder->filePath(QStringLiteral("a.pdf"));
        reader.window->pagePane().exportPdf(path, false);
        QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 30000);
        QVERIFY(printed.first().at(1).toBool());
        QProcess process;
        process.start(tool, {QStringLiteral("-raw"), path, QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        const QString text =
            QString::fromUtf8(process.readAllStandardOutput()).remove(QRegularExpression(QStringLiteral("\\s")));
        const QStringList paragraphs =
            reader.ask(QStringLiteral("[...document.querySelectorAll('.body p, .body h2')].map(p => p.textContent)"))
                .toStringList();
        QVERIFY(paragraphs.size() > 20);
        qsizetype at = 0;
        for (QString paragraph : paragraphs) {
            paragraph.remove(QRegularExpression(QStringLiteral("\\s")));
            const qsizetype found = text.indexOf(paragraph, at);
            QVERIFY2(found >= 0, qPrintable(paragraph));
            at = found + paragraph.size();
        }
    }

    void onPaperLinksMaySayTheirAddress()
    {
        Reader reader(*m_folder);
        open(reader, QStringLiteral("A Ledger"));
        const auto written = [&](bool links) {
            QSignalSpy printed(&reader.window->pagePane(), &PagePane::printed);
            const QString path = m_folder->filePath(links ? QStringLiteral("with.pdf") : QStringLiteral("without.pdf"));
            reader.window->pagePane().exportPdf(path, links);
            if (!printed.wait(30000))
                return QString();
            QProcess process;
            process.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
            process.waitForFinished();
            return QString::fromUtf8(process.readAllStandardOutput()).simplified();
        };
        const QString without = written(false);
        QVERIFY2(without.contains(QStringLiteral("by Nvidia. Read more.")), qPrintable(without));
        QVERIFY(!without.contains(QStringLiteral("example.com/more")));
        QVERIFY(written(true).contains(QStringLiteral("example.com/more")));
        QTRY_COMPARE(reader.ask(QStringLiteral("document.querySelectorAll('[data-address]').length")).toInt(), 0);
    }

private:
    static void open(Reader &reader, const QString &title)
    {
        QTRY_COMPARE_WITH_TIMEOUT(reader.rows().rowCount(), 3, 20000);
        QTRY_VERIFY(reader.window->isActiveWindow());
        const auto row = [&] {
            for (int at = 0; at < reader.rows().rowCount(); ++at)
                if (reader.rows().index(at, 0).data().toString() == title)
                    return at;
            return -1;
        };
        QTRY_VERIFY(row() >= 0);
        reader.window->listPane().pick(reader.window->listPane().current()); // asks for the engine
        reader.window->listPane().view().setCurrentIndex(reader.rows().index(row(), 0));
        QTRY_COMPARE_WITH_TIMEOUT(reader.title(), title, 20000);
        QTRY_VERIFY(
            reader.ask(QStringLiteral("document.documentElement.style.getPropertyValue('--size') !== ''")).toBool());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    return programMain<ReadingTest>(argc, argv);
}
#include "tst_reading.moc"

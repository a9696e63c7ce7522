// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"
#include "drawing.h"
#include "pagepane/enginemodule.h"
#include "pagepane/enginestart.h"
#include "pagepane/pagepane.h"
#include "store/samples.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// The program's own way to the web engine: this test links as little of it as the program does.
class EngineModuleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto store = ArticleStore::open(m_folder->path(), ArticleStore::Access::Write);
        QVERIFY(store);
        QVERIFY((*store)->add({Samples::article(QStringLiteral("1"))}));
        m_library = std::make_unique<Library>(m_folder->path());
    }

    void cleanup() { m_library.reset(); }

    void theEngineIsLoadedWithTheFirstPage()
    {
        PagePane pane(*m_library, EngineModule::makeBrowser, nullptr);
        pane.resize(600, 500);
        pane.show();
        QVERIFY(!mapped("libQt6WebEngineCore"));
        pane.open(Pages::Article{1});
        QVERIFY(!mapped("libQt6WebEngineCore"));
        QSignalSpy arrived(&pane, &PagePane::arrived);
        pane.begin();
        QVERIFY(mapped("libQt6WebEngineCore"));
        QVERIFY(pane.browser());
        QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, 30'000);
        QVERIFY(arrived.first().first().value<PageId>() == PageId(Pages::Article{1}));
        const PageBrowser *browser = pane.browser();
        pane.begin();
        QCOMPARE(pane.browser(), browser);
        QCOMPARE(pane.findChildren<PageBrowser *>().size(), 1);
    }

    /// A copy of this test, beside which there is none.
    void aMissingModuleIsSaid()
    {
        const QString copy = m_folder->filePath(QStringLiteral("alone"));
        QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), copy));
        QProcess child;
        child.start(copy, {QStringLiteral("--without-module")});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.readAllStandardOutput().trimmed(),
                 "The page view could not be loaded, so only the text is shown. Reinstalling Tearsheet may help.");
    }

    void whereNoPageCanBeMadeTheTextIsThere()
    {
        PagePane pane(
            *m_library,
            [](Library &, QWidget *) {
                return Error{Error::Kind::Environment, QStringLiteral("No engine."), {}};
            },
            nullptr);
        pane.resize(600, 500);
        pane.show();
        QSignalSpy arrived(&pane, &PagePane::arrived);
        pane.open(Pages::Article{1});
        pane.begin();
        QCOMPARE(arrived.size(), 1); // the window names the article and counts it as read, as it does with a page
        auto *text = pane.findChild<QPlainTextEdit *>(QStringLiteral("lightText"));
        QTRY_VERIFY(text->isVisible());
        QVERIFY(text->toPlainText().startsWith(QStringLiteral("港口吞吐量连续三个月回升")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("码头上的吊机整夜未停")));
        const QList<QLabel *> labels = pane.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                            [](const QLabel *label) { return label->isVisible() && label->text() == u"No engine."; }));

        text->selectAll();
        pane.copySelection();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("码头上的吊机整夜未停")));
        pane.stepHit(true);
        pane.stepHitOnArrival(true);
        pane.setZoom(2);
        pane.dress(Theme::of(true));
        QVERIFY(text->isVisible());
    }

private:
    static bool mapped(const QByteArray &library)
    {
        QFile maps(QStringLiteral("/proc/self/maps"));
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

int main(int argc, char **argv)
{
    Arguments arguments(argc, argv);
    Drawing::prepare();
    EngineStart::prepare(arguments.argc(), arguments.argv());
    QApplication application(arguments.argc(), arguments.argv());
    if (application.arguments().contains(QStringLiteral("--without-module"))) {
        const QTemporaryDir folder;
        Library library(folder.path());
        const auto browser = EngineModule::makeBrowser(library, nullptr);
        std::puts(browser ? "made" : qPrintable(browser.error().sentence));
        return 0;
    }
    EngineModuleTest test;
    return QTest::qExec(&test, arguments.argc(), arguments.argv());
}

#include "tst_enginemodule.moc"

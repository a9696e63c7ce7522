// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/settingstable.h"
#include "pagepane/enginestart.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <vector>

class EngineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The enum as this platform's header has it: a new Qt brings new attributes, and each must be decided.
    void everySettingIsDecided()
    {
        QFile header(QStringLiteral(TEARSHEET_ENGINE_HEADERS "/qwebenginesettings.h"));
        QVERIFY2(header.open(QIODevice::ReadOnly), qPrintable(header.fileName()));
        const QString text = QString::fromUtf8(header.readAll());
        const qsizetype from = text.indexOf(QStringLiteral("enum WebAttribute {"));
        QVERIFY(from >= 0);
        const QString body = text.mid(from, text.indexOf(u'}', from) - from);
        QRegularExpression name(QStringLiteral("^\\s*([A-Z]\\w+)\\s*(Q[A-Z_]+\\S*)?\\s*,?\\s*$"),
                                QRegularExpression::MultilineOption);
        QStringList attributes;
        for (auto match = name.globalMatch(body); match.hasNext();)
            attributes.append(match.next().captured(1));
        QVERIFY(attributes.size() >= 32); // what Qt 6.4 has

        QSet<int> decided;
        for (const SettingDecision &decision : settingsTable())
            decided.insert(int(decision.attribute));
        QCOMPARE(decided.size(), settingsTable().size()); // each once
        for (int attribute = 0; attribute < attributes.size(); ++attribute)
            QVERIFY2(decided.contains(attribute), qPrintable(attributes[attribute]));
        QCOMPARE(decided.size(), attributes.size());
    }

    void nothingRiskyIsOn_data()
    {
        QTest::addColumn<int>("attribute");
        using S = QWebEngineSettings;
        QTest::newRow("script") << int(S::JavascriptEnabled);
        QTest::newRow("plugins") << int(S::PluginsEnabled);
        QTest::newRow("PDF viewer") << int(S::PdfViewerEnabled);
        QTest::newRow("files from local content") << int(S::LocalContentCanAccessFileUrls);
        QTest::newRow("network from local content") << int(S::LocalContentCanAccessRemoteUrls);
        QTest::newRow("storage") << int(S::LocalStorageEnabled);
        QTest::newRow("drop navigates") << int(S::NavigateOnDropEnabled);
        QTest::newRow("WebGL") << int(S::WebGLEnabled);
        QTest::newRow("icons") << int(S::AutoLoadIconsForPage);
        QTest::newRow("prefetch") << int(S::DnsPrefetchEnabled);
        QTest::newRow("pings") << int(S::HyperlinkAuditingEnabled);
        QTest::newRow("error pages") << int(S::ErrorPageEnabled);
    }

    void nothingRiskyIsOn()
    {
        QFETCH(int, attribute);
        for (const SettingDecision &decision : settingsTable())
            if (int(decision.attribute) == attribute)
                QVERIFY(!decision.on);
    }

    void argumentsAreTaken_data()
    {
        QTest::addColumn<QList<QByteArray>>("given");
        QTest::addColumn<QList<QByteArray>>("kept");
        QTest::addColumn<bool>("noSandbox");
        using L = QList<QByteArray>;
        QTest::newRow("none") << L{} << L{} << false;
        QTest::newRow("only the program") << L{"tearsheet"} << L{"tearsheet"} << false;
        QTest::newRow("files stay") << L{"tearsheet", "a.json", "b"} << L{"tearsheet", "a.json", "b"} << false;
        QTest::newRow("no sandbox") << L{"tearsheet", "--no-sandbox", "a"} << L{"tearsheet", "a"} << true;
        QTest::newRow("twice") << L{"tearsheet", "--no-sandbox", "--no-sandbox"} << L{"tearsheet"} << true;
        QTest::newRow("arguments for the engine")
            << L{"tearsheet", "a", "--webEngineArgs", "--remote-debugging-port=1"} << L{"tearsheet", "a"} << false;
        QTest::newRow("no sandbox among them is not ours")
            << L{"tearsheet", "--webEngineArgs", "--no-sandbox"} << L{"tearsheet"} << false;
        QTest::newRow("the program's own name is no argument") << L{"--no-sandbox"} << L{"--no-sandbox"} << false;
    }

    void argumentsAreTaken()
    {
        QFETCH(QList<QByteArray>, given);
        std::vector<char *> argv;
        for (QByteArray &argument : given)
            argv.push_back(argument.data());
        argv.push_back(nullptr);
        int argc = int(given.size());
        QTEST(EngineStart::takeArguments(argc, argv.data()), "noSandbox");
        QCOMPARE(argv[size_t(argc)], nullptr);
        QList<QByteArray> left;
        for (int i = 0; i < argc; ++i)
            left.append(QByteArray(argv[size_t(i)]));
        QTEST(left, "kept");
    }

    void environmentIsOurs()
    {
        qputenv("QTWEBENGINE_REMOTE_DEBUGGING", "9222");
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
        qputenv("QTWEBENGINEPROCESS_PATH", "/tmp/x");
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--remote-debugging-port=9222");
        qputenv("QSG_RHI_BACKEND", "null");
        char name[] = "tearsheet";
        char *argv[] = {name, nullptr};
        int argc = 1;
        EngineStart::prepare(argc, argv);
        QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_REMOTE_DEBUGGING"));
        QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX"));
        QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINEPROCESS_PATH"));
        QCOMPARE(qgetenv("QSG_RHI_BACKEND"), "opengl");
        QCOMPARE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"), EngineStart::flags(true));
        QVERIFY(qEnvironmentVariableIsSet("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY")); // see tst_accessibility
        QVERIFY(!EngineStart::flags(true).contains("no-sandbox"));
        QVERIFY(EngineStart::flags(false).endsWith(" --no-sandbox"));
    }
};

QTEST_APPLESS_MAIN(EngineTest)
#include "tst_engine.moc"

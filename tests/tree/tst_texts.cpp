// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"
#include "library/library.h"
#include "mainwindow.h"
#include "watchedapplication.h"

#include <QAbstractItemModel>
#include <QListView>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <memory>

namespace {

using Text = std::pair<QByteArray, QByteArray>; // context and source text

/// Translates nothing and keeps what it was asked for.
class Listener final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        asked.insert({context, source});
        return {};
    }
    bool isEmpty() const override { return false; }

    mutable QSet<Text> asked;
};

/// Qt's own texts have contexts of Qt's classes.
bool isQts(const QByteArray &context)
{
    static const QRegularExpression name(QStringLiteral("^(Q[A-Z]|MAC_)"));
    return context.isEmpty() || name.match(QString::fromUtf8(context)).hasMatch();
}

}

/// The texts that people read can be translated: lupdate finds each of them, under the context by which the running
/// program asks for it.
class TextsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QString tree = QStringLiteral(TEARSHEET_SOURCE_DIR);
        QProcess lupdate;
        lupdate.setWorkingDirectory(tree);
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(TEARSHEET_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                       QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("-I"), QStringLiteral("app"),
                       QStringLiteral("-I"), QStringLiteral("ui"), QStringLiteral("-ts"),
                       m_folder.filePath(QStringLiteral("texts.ts"))});
        QVERIFY(lupdate.waitForFinished(120000));
        m_said = lupdate.readAll();
        QCOMPARE(lupdate.exitCode(), 0);
        readTexts();
        QVERIFY(m_texts.size() > 300);
    }

    void extractionHasNoComplaint()
    {
        for (const QByteArray &line : m_said.trimmed().split('\n'))
            if (!line.isEmpty())
                qWarning("%s", line.constData());
        QVERIFY(m_said.isEmpty());
    }

    /// A count without a plural form is wrong in most languages, and a plural without a count asks for one in vain.
    void countsArePlurals()
    {
        for (const auto &[context, source] : std::as_const(m_texts))
            QVERIFY2((source.contains("%n") || source.contains("%Ln")) == m_plurals.contains({context, source}),
                     (context + ": " + source).constData());
    }

    void whatTheProgramAsksForWasExtracted()
    {
        Listener listener;
        QVERIFY(QCoreApplication::installTranslator(&listener));
        {
            Library library(m_folder.filePath(QStringLiteral("library")));
            MainWindow window(library, [](Library &, QWidget *) {
                return Error{Error::Kind::Environment, QStringLiteral("no engine"), {}};
            });
            window.show();
            QFile broken(m_folder.filePath(QStringLiteral("broken.json")));
            QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"a\":") > 0);
            broken.close();
            window.importPaths({QStringLiteral(TEARSHEET_SOURCE_DIR "/resources/samples"), broken.fileName()});
            const QAbstractItemModel *rows = window.findChild<QListView *>()->model();
            QTRY_VERIFY_WITH_TIMEOUT(rows->rowCount() >= 15, 30000);
        }
        QCoreApplication::removeTranslator(&listener);

        QSet<QByteArray> contexts;
        QByteArrayList missing;
        for (const Text &text : std::as_const(listener.asked)) {
            if (isQts(text.first))
                continue;
            contexts.insert(text.first);
            if (!m_texts.contains(text))
                missing += text.first + ": " + text.second;
        }
        QVERIFY2(missing.isEmpty(), missing.join('\n').constData());
        for (const char *context : {"Actions", "ListPane", "MainWindow", "PagePane", "SearchField", "SidebarModel"})
            QVERIFY2(contexts.contains(context), context);
    }

private:
    void readTexts()
    {
        QFile file(m_folder.filePath(QStringLiteral("texts.ts")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QByteArray context;
        bool plural = false;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"name") {
                context = xml.readElementText().toUtf8();
            } else if (xml.name() == u"message") {
                plural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
            } else if (xml.name() == u"source") {
                const Text text{context, xml.readElementText().toUtf8()};
                m_texts.insert(text);
                if (plural)
                    m_plurals.insert(text);
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    QTemporaryDir m_folder;
    QByteArray m_said;
    QSet<Text> m_texts;
    QSet<Text> m_plurals;
};

int main(int argc, char **argv)
{
    Drawing::prepare();
    Application application(argc, argv);
    TextsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_texts.moc"

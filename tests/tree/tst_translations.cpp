// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString context;
    QString source;
    QString translation;
    QString type; ///< "unfinished", "vanished", "obsolete"; empty where it is done

    QByteArray name() const { return (context + QStringLiteral(": ") + source).toUtf8(); }
};

QString tree(const char *path)
{
    return QStringLiteral(TEARSHEET_SOURCE_DIR "/") + QLatin1String(path);
}

QString fileOf(const QString &language)
{
    return tree("resources/translations/tearsheet_") + language + QStringLiteral(".ts");
}

QList<Message> messagesOf(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            messages.append({context, xml.readElementText(), {}, {}});
        } else if (xml.name() == u"translation") {
            messages.last().type = xml.attributes().value(QLatin1String("type")).toString();
            messages.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// "%1", "%n" and their kind, sorted: languages have orders of their own.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:\\d{1,2}|n)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

/// The letter after a single ampersand; null where there is none.
QChar letterOf(QString text)
{
    text.remove(QStringLiteral("&&"));
    const qsizetype at = text.indexOf(u'&');
    return at < 0 || at + 1 == text.size() ? QChar() : text.at(at + 1).toUpper();
}

}

/// The texts in other languages are complete, and keep what the program puts into them.
class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void nothingIsMissing_data() { addLanguages(); }

    /// resources/translations/update mends what this finds.
    void nothingIsMissing()
    {
        QFETCH(const QString, language);
        const QString copy = m_folder.filePath(language + QStringLiteral(".ts"));
        QVERIFY(QFile::copy(fileOf(language), copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(tree(""));
        lupdate.start(QStringLiteral(TEARSHEET_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                       QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("-I"), QStringLiteral("app"),
                       QStringLiteral("-I"), QStringLiteral("ui"), QStringLiteral("-ts"), copy});
        QVERIFY(lupdate.waitForFinished(120000));
        QCOMPARE(lupdate.exitCode(), 0);
        const QList<Message> messages = messagesOf(copy);
        QVERIFY(messages.size() > 700);
        QByteArrayList wrong;
        for (const Message &message : messages)
            if (!message.type.isEmpty() || message.translation.isEmpty())
                wrong += message.type.toUtf8() + ' ' + message.name();
        QVERIFY2(wrong.isEmpty(), wrong.join('\n').constData());
    }

    void placeholdersAndLettersStay_data() { addLanguages(); }

    void placeholdersAndLettersStay()
    {
        QFETCH(const QString, language);
        QByteArrayList wrong;
        for (const Message &message : messagesOf(fileOf(language)))
            if (placeholdersOf(message.source) != placeholdersOf(message.translation) ||
                letterOf(message.source) != letterOf(message.translation) ||
                message.source.endsWith(u'…') != message.translation.endsWith(u'…') ||
                message.source.count(u'\n') != message.translation.count(u'\n') ||
                message.source.count(QStringLiteral(";;")) != message.translation.count(QStringLiteral(";;")))
                wrong += message.name();
        QVERIFY2(wrong.isEmpty(), wrong.join('\n').constData());
    }

    void eachIsWrittenAsItsReadersWrite_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("foreign");
        QTest::newRow("mainland China") << QStringLiteral("zh_CN")
                                        << QStringLiteral(
                                               "[「」『』]|[檔匯設尋資庫標籤號輸開關閱讀筆記錄選擇這個們為與對於時間]"
                                               "|檔案|软体|网路|资料夹|萤幕|程式");
        QTest::newRow("Taiwan") << QStringLiteral("zh_TW")
                                << QStringLiteral(
                                       "[“”]|[们这为与对时间书单开关读笔录选择标签号输设资库导]|文件夾|導入|導出|"
                                       "設置|搜索|軟件|網絡|視頻|默認|文本(?!身)|剪貼板|字符|信息|數據|鏈接|屏幕|窗口|"
                                       "菜單|保存|粘貼|刷新|打印|用戶|激活|加載|磁盤|服務器|創建|回收站");
    }

    /// Words and signs of the other side of the strait, and half-width signs in a Chinese sentence.
    void eachIsWrittenAsItsReadersWrite()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, foreign);
        const QRegularExpression words(foreign);
        const QRegularExpression signs(QStringLiteral("[一-鿿][,;:?!]|(?<!;)[,;:?!][一-鿿]|[一-鿿]\\((?!&)"));
        QVERIFY(words.isValid() && signs.isValid());
        QByteArrayList wrong;
        for (const Message &message : messagesOf(fileOf(language)))
            if (message.translation.contains(words) || message.translation.contains(signs))
                wrong += message.name() + " = " + message.translation.toUtf8();
        QVERIFY2(wrong.isEmpty(), wrong.join('\n').constData());
    }

    void theDesktopEntryIsTranslated()
    {
        QFile file(tree("packaging/desktop/tearsheet.desktop"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString entry = QString::fromUtf8(file.readAll());
        for (const char *key : {"GenericName", "Comment", "Keywords"})
            for (const char *language : {"", "[zh_CN]", "[zh_TW]"})
                QVERIFY2(entry.contains(u'\n' + QLatin1String(key) + QLatin1String(language) + u'='), key);
    }

    void whatSoftwareCentresShowIsTranslated_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("elements");
        QTest::addColumn<QStringList>("languages");
        QTest::newRow("metainfo") << tree("packaging/desktop/tearsheet.metainfo.xml")
                                  << QStringList{QStringLiteral("summary"), QStringLiteral("p"), QStringLiteral("li")}
                                  << QStringList{QStringLiteral("zh-CN"), QStringLiteral("zh-TW")};
        QTest::newRow("types") << tree("packaging/desktop/tearsheet.mime.xml") << QStringList{QStringLiteral("comment")}
                               << QStringList{QStringLiteral("zh_CN"), QStringLiteral("zh_TW")};
    }

    void whatSoftwareCentresShowIsTranslated()
    {
        QFETCH(const QString, path);
        QFETCH(const QStringList, elements);
        QFETCH(const QStringList, languages);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QMap<QString, QMap<QString, int>> counts;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || !elements.contains(xml.name().toString()))
                continue;
            const QString language = xml.attributes().value(QLatin1String("xml:lang")).toString();
            ++counts[xml.name().toString()][language];
            if (!language.isEmpty())
                QVERIFY2(!xml.readElementText().contains(QRegularExpression(QStringLiteral("[一-鿿][,;:]"))),
                         qPrintable(path));
        }
        QVERIFY(!xml.hasError());
        for (const QString &element : elements)
            for (const QString &language : languages)
                QCOMPARE(counts[element][language], counts[element][QString()]);
    }

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"zh_CN", "zh_TW"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"
#include "originalviewer.h"
#include "plainwindow.h"
#include "watchedapplication.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QXmlStreamReader>

#include <memory>

namespace {

constexpr int Patience = 30'000; // milliseconds, on a busy machine

/// The sources of the texts whose translation is another one, as patterns of what they become with their arguments.
QList<QRegularExpression> englishTexts()
{
    QList<QRegularExpression> patterns;
    QFile file(QStringLiteral(TEARSHEET_SOURCE_DIR "/resources/translations/tearsheet_zh_CN.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return patterns;
    QXmlStreamReader xml(&file);
    static const QRegularExpression placeholder(QStringLiteral("\\\\%L?(?:\\d|n)"));
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3}"));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"source")
            continue;
        const QString source = xml.readElementText();
        while (xml.readNextStartElement() && xml.name() != u"translation")
            xml.skipCurrentElement();
        if (xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed() == source)
            continue;
        QString pattern = QRegularExpression::escape(QString(source).remove(u'&'));
        pattern.replace(placeholder, QStringLiteral(".+"));
        if (QString(pattern).remove(u'\\').contains(word) && !source.contains(u"Tearsheet") && source.size() > 3)
            patterns.append(QRegularExpression(QRegularExpression::anchoredPattern(pattern)));
    }
    return patterns;
}

/// What people read and hear of a widget and all in it.
QStringList textsOf(const QWidget &root)
{
    QStringList texts;
    QList<const QWidget *> widgets{&root};
    for (const QWidget *child : root.findChildren<QWidget *>())
        widgets.append(child);
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || (widget->window() != root.window()))
            continue;
        texts << widget->accessibleName() << widget->toolTip();
        if (widget->isWindow())
            texts << widget->windowTitle();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            texts << field->placeholderText();
        if (const auto *box = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && header->model())
            for (int i = 0; i < header->count(); ++i)
                texts << header->model()->headerData(i, Qt::Horizontal).toString();
        if (const auto *bar = qobject_cast<const QMenuBar *>(widget))
            for (const QAction *menu : bar->actions()) {
                texts << menu->text();
                for (const QAction *action : menu->menu()->actions())
                    texts << action->text();
            }
    }
    for (QString &text : texts)
        text.remove(u'&');
    texts.removeAll(QString());
    return texts;
}

/// Of these, who has less room than its words need.
QStringList cutTexts(const QWidget &root)
{
    QStringList cut;
    const auto tell = [&cut](const QWidget *widget, const QString &text, QSize needs) {
        cut << QStringLiteral("%1 %2 “%3”: %4 × %5 of %6 × %7")
                   .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text)
                   .arg(widget->width())
                   .arg(widget->height())
                   .arg(needs.width())
                   .arg(needs.height());
    };
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != root.window())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty()) {
            // A line is higher than its letters: Chinese fonts leave much air.
            const QFontMetrics metrics = label->fontMetrics();
            const int height = label->wordWrap() ? label->heightForWidth(label->width())
                                                 : int(label->text().count(u'\n')) * metrics.lineSpacing() +
                                                       metrics.tightBoundingRect(label->text()).height();
            if (label->height() < height || (!label->wordWrap() && label->width() < label->sizeHint().width()))
                tell(label, label->text(), {label->sizeHint().width(), height});
        } else if (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const auto *box = qobject_cast<const QComboBox *>(widget);
            const QString text = button ? button->text() : box->currentText();
            if (!text.isEmpty() && widget->width() < widget->minimumSizeHint().width())
                tell(widget, text, widget->minimumSizeHint());
        } else if (const auto *header = qobject_cast<const QHeaderView *>(widget);
                   header && header->orientation() == Qt::Horizontal) {
            for (int i = 0; i < header->count(); ++i)
                if (header->sectionSize(i) <
                    header->fontMetrics().horizontalAdvance(header->model()->headerData(i, Qt::Horizontal).toString()))
                    tell(header, header->model()->headerData(i, Qt::Horizontal).toString(), header->size());
        } else if (const auto *table = qobject_cast<const QTableView *>(widget); table && table->model()) {
            for (int row = 0; row < table->model()->rowCount(); ++row)
                for (int column = 0; column < table->model()->columnCount(); ++column) {
                    // Numbers and dates; names may be as long as they like.
                    const QModelIndex cell = table->model()->index(row, column);
                    const QString text = cell.data().toString();
                    const int needed = table->fontMetrics().horizontalAdvance(text) + 8;
                    if (cell.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight &&
                        table->columnWidth(column) < needed)
                        tell(table, text, {needed, table->rowHeight(row)});
                }
        } else if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
            for (QAction *action : bar->actions())
                if (!bar->rect().contains(bar->actionGeometry(action)))
                    tell(bar, action->text(), bar->actionGeometry(action).size());
        }
    }
    return cut;
}

}

/// The window and its dialogs in each language, and from one to another while they stand.
class LanguagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_english = englishTexts();
        QVERIFY(m_english.size() > 600);
        QVERIFY(m_folder.isValid());
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
        m_plain = std::make_unique<PlainWindow>(m_folder.filePath(QStringLiteral("library")));
        QVERIFY(QTest::qWaitForWindowActive(m_plain->window.get()));
    }

    void cleanupTestCase() { m_plain.reset(); }

    void init() { speak("en"); }

    void theFirstWindow()
    {
        QTRY_VERIFY_WITH_TIMEOUT(textsOf(window()).contains(QStringLiteral("Drop saved articles here")), Patience);
        speakEach(window());
    }

    void theWindowWithArticles()
    {
        window().importPaths({QStringLiteral(TEARSHEET_SOURCE_DIR "/resources/samples")});
        QTRY_VERIFY_WITH_TIMEOUT(m_plain->rows().rowCount() >= 20, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(textsOf(window()).join(u' ').contains(QStringLiteral(" new articles · ")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!textsOf(window()).join(u' ').contains(QStringLiteral("Indexing")), Patience);
        window().listPane().pick(window().listPane().view().model()->index(0, 0).data(Qt::UserRole).toLongLong());
        window().listPane().step(1);
        speakEach(window());
        speak("zh_CN");
        const auto *sidebar = window().findChild<QListView *>(QStringLiteral("sidebar"));
        QCOMPARE(sidebar->model()->index(1, 0).data().toString(), QStringLiteral("全部文章"));
        QVERIFY(
            textsOf(window()).contains(QStringLiteral("%1 篇").arg(QLocale().toString(m_plain->rows().rowCount()))));
    }

    void emptyLists_data()
    {
        QTest::addColumn<Section>("section");
        QTest::newRow("starred") << Section{Section::Kind::Starred, {}};
        QTest::newRow("archive") << Section{Section::Kind::Archive, {}};
        QTest::newRow("trash") << Section{Section::Kind::Trash, {}};
    }

    void emptyLists()
    {
        QFETCH(const Section, section);
        window().browsing().showScope(section);
        QTRY_COMPARE_WITH_TIMEOUT(m_plain->rows().rowCount(), 0, Patience);
        speakEach(window());
        window().browsing().showScope({});
        QTRY_VERIFY_WITH_TIMEOUT(m_plain->rows().rowCount() > 0, Patience);
    }

    void dialogs_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"help.keys", "help.about", "file.restore", "import.watched", "import.report",
                                   "import.reports", "article.tags", "article.note", "edit.correct", "ticker.all"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }

    void dialogs()
    {
        QFETCH(const QString, action);
        if (window().listPane().selected().isEmpty())
            window().listPane().step(1);
        QTRY_VERIFY_WITH_TIMEOUT(m_plain->action(action)->isEnabled(), Patience);
        m_plain->action(action)->trigger();
        const auto open = [this]() -> QDialog * {
            for (QDialog *dialog : window().findChildren<QDialog *>())
                if (dialog->isVisible())
                    return dialog;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(open(), Patience);
        QDialog &dialog = *open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QTRY_VERIFY_WITH_TIMEOUT(!textsOf(dialog).join(u' ').contains(QStringLiteral("Looking for")), Patience);
        if (action == u"ticker.all")
            QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QTableView *>()->model()->rowCount() > 0, Patience);
        speakEach(dialog);
        dialog.reject();
        QTRY_VERIFY_WITH_TIMEOUT(!open(), Patience);
    }

    void theOriginal()
    {
        OriginalViewer viewer(m_plain->library, 1, QStringLiteral("甲"), &window());
        viewer.show();
        QVERIFY(QTest::qWaitForWindowExposed(&viewer));
        QTRY_VERIFY_WITH_TIMEOUT(textsOf(viewer).join(u' ').contains(QStringLiteral("exactly as imported")), Patience);
        speakEach(viewer);
    }

    void namesChangeTheirOrder()
    {
        for (const QString &tag : {QStringLiteral("銀行"), QStringLiteral("蘋果"), QStringLiteral("阿里")})
            m_plain->library.organise({Action::Kind::AddTag, {1}, tag, QStringLiteral("blue")});
        const auto tags = [this] {
            QStringList names;
            const QAbstractItemModel &rows = *window().findChild<QListView *>(QStringLiteral("sidebar"))->model();
            for (int row = 0; row < rows.rowCount(); ++row)
                if (const QString name = rows.index(row, 0).data().toString();
                    name == u"銀行" || name == u"蘋果" || name == u"阿里")
                    names << name;
            return names.join(u' ');
        };
        speak("zh_CN");
        QTRY_COMPARE_WITH_TIMEOUT(tags(), QStringLiteral("阿里 蘋果 銀行"), Patience);
        speak("zh_TW");
        QTRY_COMPARE_WITH_TIMEOUT(tags(), QStringLiteral("阿里 銀行 蘋果"), Patience);
    }

    /// Before anything is deleted or opened.
    void questions()
    {
        window().askToOpen(QStringLiteral("https://example.com/a"));
        auto *link = window().findChild<QDialog *>(QStringLiteral("externalLink"));
        QVERIFY(link && QTest::qWaitForWindowExposed(link));
        speakEach(*link);
        link->reject();
        m_plain->action(u"article.trash")->trigger();
        window().browsing().showScope({Section::Kind::Trash, {}});
        QTRY_COMPARE_WITH_TIMEOUT(m_plain->rows().rowCount(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_plain->action(u"article.emptyTrash")->isEnabled(), Patience);
        m_plain->action(u"article.emptyTrash")->trigger();
        auto *question = window().findChild<QDialog *>(QStringLiteral("confirmDelete"));
        QVERIFY(question && QTest::qWaitForWindowExposed(question));
        const auto focused = [question] { return qobject_cast<QPushButton *>(question->focusWidget()); };
        QTRY_VERIFY_WITH_TIMEOUT(focused(), Patience);
        QCOMPARE(focused()->text(), QStringLiteral("Cancel"));
        speakEach(*question);
        QTest::keyClick(question->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<QDialog *>(QStringLiteral("confirmDelete")), Patience);
        QCOMPARE(m_plain->rows().rowCount(), 1); // nothing was deleted
    }

    /// What is chosen in the menu is spoken at the next start.
    void itIsKept()
    {
        speak("zh_TW");
        m_plain.reset();
        m_plain = std::make_unique<PlainWindow>(m_folder.filePath(QStringLiteral("library")));
        QCOMPARE(m_plain->action(u"file.quit")->text(), QStringLiteral("結束(&Q)"));
        QVERIFY(window().findChild<QAction *>(QStringLiteral("view.language.zh_TW"))->isChecked());
        QCOMPARE(window().findChild<QAction *>(QStringLiteral("view.language.zh_CN"))->text(),
                 QStringLiteral("简体中文"));
    }

private:
    MainWindow &window() { return *m_plain->window; }

    void speak(const char *language)
    {
        auto *choice = window().findChild<QAction *>(QStringLiteral("view.language.") + QLatin1String(language));
        QVERIFY(choice);
        choice->trigger();
        const QString quit = qstrcmp(language, "en") == 0      ? QStringLiteral("&Quit")
                             : qstrcmp(language, "zh_CN") == 0 ? QStringLiteral("退出(&Q)")
                                                               : QStringLiteral("結束(&Q)");
        QTRY_COMPARE_WITH_TIMEOUT(m_plain->action(u"file.quit")->text(), quit, Patience);
    }

    /// English, then the others, then English again: nothing of the one before is left, and nothing is cut.
    void speakEach(QWidget &shown)
    {
        const QStringList english = textsOf(shown);
        QVERIFY(!english.isEmpty());
        QCOMPARE(cutTexts(shown).join(u'\n'), QString());
        for (const char *language : {"zh_CN", "zh_TW"}) {
            speak(language);
            QTRY_COMPARE_WITH_TIMEOUT(leftOf(shown).join(u'\n'), QString(), Patience);
            QTRY_COMPARE_WITH_TIMEOUT(cutTexts(shown).join(u'\n'), QString(), Patience);
            QVERIFY2(shown.width() <= 1280 && shown.height() <= shown.screen()->availableSize().height(), language);
        }
        speak("en");
        QTRY_COMPARE_WITH_TIMEOUT(textsOf(shown).join(u'\n'), english.join(u'\n'), Patience);
    }

    /// Texts that are still English.
    QStringList leftOf(const QWidget &shown) const
    {
        QStringList left;
        for (const QString &text : textsOf(shown))
            for (const QRegularExpression &english : m_english)
                if (english.match(text).hasMatch()) {
                    left << text;
                    break;
                }
        return left;
    }

    QTemporaryDir m_folder;
    QList<QRegularExpression> m_english;
    std::unique_ptr<PlainWindow> m_plain;
};

int main(int argc, char **argv)
{
    Drawing::prepare();
    Application application(argc, argv);
    LanguagesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_languages.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions.h"
#include "helpdialogs.h"
#include "program.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSet>
#include <QTemporaryDir>
#include <QTranslator>

namespace {

/// The letter after a single ampersand, in lower case; null where there is none.
QChar mnemonicOf(QString text)
{
    text.remove(QStringLiteral("&&"));
    const qsizetype at = text.indexOf(u'&');
    return at < 0 || at + 1 == text.size() ? QChar() : text.at(at + 1).toLower();
}

/// What has its letter from something before it in the list.
QStringList clashes(const QStringList &texts)
{
    QStringList clashing;
    QSet<QChar> letters;
    for (const QString &text : texts) {
        const QChar letter = mnemonicOf(text);
        if (!letter.isNull() && letters.contains(letter))
            clashing.append(text);
        letters.insert(letter);
    }
    return clashing;
}

/// A language in which each text stands between brackets.
class Brackets final : public QTranslator
{
    Q_OBJECT

public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'[' + QString::fromUtf8(source) + u']';
    }
    bool isEmpty() const override { return false; }
};

}

/// The table of actions, and the menus and the sheet of keys that are made from it.
class ActionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_STATE_HOME", m_folder->path().toUtf8());
        m_program = std::make_unique<Program>(m_folder->filePath(QStringLiteral("library")));
    }

    void cleanup() { m_program.reset(); }

    void eachIdIsThereOnce()
    {
        QSet<QString> ids;
        for (const QAction *action : actions().all()) {
            QVERIFY(!action->objectName().isEmpty());
            QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
            ids.insert(action->objectName());
            QCOMPARE(actions().byId(action->objectName()), action);
        }
        QVERIFY(!actions().byId(u"no.such"));
    }

    void theMenusHaveThemAll()
    {
        QList<QAction *> shown;
        for (const QAction *menu : m_program->window->menuBar()->actions())
            for (QAction *action : menu->menu()->actions())
                if (!action->isSeparator())
                    shown.append(action);
        QCOMPARE(shown, actions().all());
    }

    /// A hidden action's keys are nobody's: in full screen Esc leaves it, and does nothing else.
    void noKeyIsTakenTwice()
    {
        QSet<QString> keys;
        for (const QAction *action : actions().all())
            for (const QKeySequence &key : action->shortcuts()) {
                if (!action->isVisible())
                    continue;
                QVERIFY2(!keys.contains(key.toString()), qPrintable(action->objectName()));
                keys.insert(key.toString());
            }
    }

    /// Also among those that are hidden now: the trash shows others.
    void noLetterOfAMenuIsTakenTwice()
    {
        QStringList titles;
        for (const QAction *menu : m_program->window->menuBar()->actions()) {
            titles.append(menu->text());
            QStringList texts;
            for (const QAction *action : menu->menu()->actions())
                texts.append(action->text());
            QCOMPARE(clashes(texts), QStringList());
        }
        QCOMPARE(clashes(titles), QStringList());
    }

    /// The welcome page, and what stands in an empty list's place.
    void noButtonTakesAMenusLetter()
    {
        const auto texts = [this] {
            QStringList list;
            for (const QAction *menu : m_program->window->menuBar()->actions())
                list.append(menu->text());
            for (const QAbstractButton *button : m_program->window->findChildren<QAbstractButton *>())
                if (button->isVisible())
                    list.append(button->text());
            return list;
        };
        QTRY_VERIFY(m_program->window->isVisible());
        QTRY_VERIFY(texts().contains(QStringLiteral("Import Files…"))); // the welcome page
        QCOMPARE(clashes(texts()), QStringList());
        m_program->window->importPaths(
            {QStringLiteral(TEARSHEET_SOURCE_DIR "/resources/samples/en-news-with-code.json")});
        QTRY_COMPARE(m_program->rows().rowCount(), 1);
        for (const Section::Kind kind : {Section::Kind::Starred, Section::Kind::Trash, Section::Kind::Archive}) {
            m_program->window->browsing().showScope({kind, {}});
            QTRY_COMPARE(m_program->rows().rowCount(), 0);
            QCOMPARE(clashes(texts()), QStringList());
        }
        m_program->window->browsing().setText(QStringLiteral("nowhere"));
        QTRY_VERIFY_WITH_TIMEOUT(texts().join(u' ').contains(QStringLiteral("Search Al")), 20'000);
        QCOMPARE(clashes(texts()), QStringList());
    }

    void theSheetOfKeysFitsTheScreen()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_program->window.get()));
        QTest::keyClick(m_program->window.get(), Qt::Key_F1);
        const auto *sheet = m_program->window->findChild<QDialog *>();
        QVERIFY(sheet);
        QVERIFY(sheet->height() < sheet->screen()->availableSize().height());
        int keys = 0;
        for (const HelpDialogs::KeyGroup &group : HelpDialogs::keys(actions())) {
            QVERIFY(!group.menu.isEmpty() && !group.menu.contains(u'&'));
            keys += int(group.keys.size());
        }
        QVERIFY(keys >= 25);
    }

    void anotherLanguageComesAtRunTime()
    {
        MainWindow &window = *m_program->window;
        QTRY_VERIFY(window.isVisible());
        Brackets brackets;
        const QString before = actions().byId(u"go.next")->text();
        QVERIFY(QCoreApplication::installTranslator(&brackets));
        QTRY_COMPARE(actions().byId(u"go.next")->text(), u'[' + before + u']');
        for (const QAction *action : actions().all())
            QVERIFY2(action->text().startsWith(u'['), qPrintable(action->text()));
        for (const QAction *menu : window.menuBar()->actions())
            QVERIFY2(menu->text().startsWith(u'['), qPrintable(menu->text()));
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
            if (button->isVisible() && button->text().size() > 1) // not an arrow
                QVERIFY2(button->text().startsWith(u'['), qPrintable(button->text()));
        for (const QLabel *label : window.findChildren<QLabel *>())
            if (label->isVisible() && label->text().size() > 1)
                QVERIFY2(label->text().startsWith(u'['), qPrintable(label->text()));
        const auto *sidebar = window.findChild<QListView *>(QStringLiteral("sidebar"));
        for (int row = 0; row < sidebar->model()->rowCount(); ++row)
            QVERIFY(sidebar->model()->index(row, 0).data().toString().startsWith(u'['));
        QCoreApplication::removeTranslator(&brackets);
        QTRY_COMPARE(actions().byId(u"go.next")->text(), before);
    }

private:
    const Actions &actions() const { return m_program->window->actions(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

int main(int argc, char **argv)
{
    return programMain<ActionsTest>(argc, argv);
}

#include "tst_actions.moc"

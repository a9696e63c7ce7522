// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarystate.h"
#include "sqlite/query.h"
#include "store/backup.h"
#include "store/restore.h"
#include "store/userrows.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// The list of user data against the library's file, and what walks over the list.
class UserDataTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_store = open(QStringLiteral("library"));
        QVERIFY(m_store);
    }

    void cleanup() { m_store.reset(); }

    /// A table that is made must be said to be the user's, or to come from captures, or to be counted from others.
    void everyTableIsSomebodys()
    {
        QSet<QString> rest = names("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        for (const UserTable &table : userTables())
            QVERIFY2(rest.remove(QString::fromLatin1(table.name)), table.name.constData());
        const QSet<QString> notTheUsers = {
            QStringLiteral("aliases"),         QStringLiteral("article_images"), QStringLiteral("article_originals"),
            QStringLiteral("article_tickers"), QStringLiteral("bodies"),         QStringLiteral("change_count"),
            QStringLiteral("changes"),         QStringLiteral("comments"),       QStringLiteral("identity"),
            QStringLiteral("images"),          QStringLiteral("name_counts"),    QStringLiteral("originals"),
            QStringLiteral("revisions"),       QStringLiteral("section_counts"), QStringLiteral("share_revisions"),
            QStringLiteral("shares"),          QStringLiteral("tickers"),        QStringLiteral("undo_open"),
            QStringLiteral("undo_rows"),       QStringLiteral("undo_steps"),     QStringLiteral("found_details"),
            QStringLiteral("found_tickers"),
        };
        QCOMPARE(rest - notTheUsers, QSet<QString>());
    }

    void eachTable_data()
    {
        QTest::addColumn<int>("index");
        for (int index = 0; index < userTables().size(); ++index)
            QTest::newRow(userTables().at(index).name.constData()) << index;
    }

    void eachTable()
    {
        QFETCH(int, index);
        const UserTable &table = userTables().at(index);
        const QByteArray columns = "SELECT name FROM pragma_table_info('" + table.name + "')";
        for (const QByteArray &column : table.key + table.columns)
            QVERIFY2(names(columns).contains(QString::fromLatin1(column)), column.constData());
        const QSet<QString> key = names(columns + " WHERE pk > 0");
        QCOMPARE(key, asStrings(table.key));
        for (const UserTable::Reference &reference : table.references) {
            const UserTable *other = userTable(reference.table);
            QVERIFY(other && other < &table);
            QCOMPARE(other->key.size(), 1);
            // Restoring brings what belongs to no article first: a row of an article must name it itself.
            QVERIFY(articleColumn(*other).isEmpty() || !articleColumn(table).isEmpty());
        }
        QVERIFY(!table.ownsRows || !table.same.isEmpty());
        QVERIFY(table.clock.isEmpty() || table.columns.contains(table.clock));
    }

    void eachKindOfStepHasANameAndAText()
    {
        QSet<QString> seen;
        for (const UserTable &table : userTables())
            for (const StepKind &kind : table.kinds) {
                QVERIFY2(!seen.contains(kind.name), qPrintable(kind.name));
                seen << kind.name;
                for (int articles : {0, 1, 3}) {
                    QVERIFY(!stepText({kind.name, QStringLiteral("甲"), articles}).contains(u'%'));
                    QVERIFY(!doneText({kind.name, QStringLiteral("甲"), articles}).contains(u'%'));
                }
            }
        QVERIFY(!stepText({QStringLiteral("of a later version"), {}, 1}).isEmpty());
    }

    void aBackupBringsAllOfIt()
    {
        QList<NewArticle> batch;
        for (int number = 1; number <= 50; ++number)
            batch << RandomOperations::numbered(number);
        QVERIFY(m_store->add(batch));
        RandomOperations operations(20260401);
        // As long as it takes until there is something of every table: a new kind draws other operations.
        for (int operation = 0; operation < 400 || (operation < 4000 && !emptyTables().isEmpty()); ++operation)
            QVERIFY(operations.next(*m_store));
        QCOMPARE(emptyTables(), QStringList());
        const auto backup =
            Backup::make(m_store->database(), m_folder->filePath(QStringLiteral("backups")), Samples::beijing(7));
        QVERIFY(backup);
        const auto other = open(QStringLiteral("other"));
        QVERIFY(Restore::merge(*other, *backup, Samples::beijing(9)));
        for (const UserTable &table : userTables())
            QCOMPARE(rows(*other, table), rows(*m_store, table));
        QCOMPARE(*other->check(), QStringList());
    }

private:
    std::unique_ptr<ArticleStore> open(const QString &name)
    {
        auto store = ArticleStore::open(m_folder->filePath(name), ArticleStore::Access::Write);
        return store ? *std::move(store) : nullptr;
    }

    QStringList emptyTables()
    {
        QStringList empty;
        for (const UserTable &table : userTables())
            if (rows(*m_store, table).isEmpty())
                empty << QString::fromLatin1(table.name);
        return empty;
    }

    static QSet<QString> asStrings(const QList<QByteArray> &columns)
    {
        QSet<QString> set;
        for (const QByteArray &column : columns)
            set << QString::fromLatin1(column);
        return set;
    }

    QSet<QString> names(const QByteArray &sql)
    {
        QSet<QString> found;
        Query query(m_store->database(), sql);
        if (query.run())
            while (query.next())
                found << query.text(0);
        return found;
    }

    /// What a row is called in any library: an article by its key, others by what makes them the same.
    static QString nameOf(Database &database, const UserTable &table, const QVariant &key)
    {
        const QByteArray name = table.ownsRows ? table.same.join(" || ' ' || ") : QByteArray("family || kind || key");
        Query query(database, "SELECT " + name + " FROM " + table.name + " WHERE " + table.key.first() + " = ?");
        return query.runWith({key}) && query.next() ? query.text(0) : QString();
    }

    /// Those that say the same in any library.
    static QList<QByteArray> ownColumns(const UserTable &table)
    {
        QList<QByteArray> columns = table.columns;
        for (const UserTable::Reference &reference : table.references)
            columns.removeAll(reference.column);
        return columns;
    }

    static QStringList rows(ArticleStore &store, const UserTable &table)
    {
        Database &database = store.database();
        QStringList lines;
        for (const Row &row : UserRows(database, {}).like(table, {})) {
            QStringList values;
            if (!table.ownsRows)
                values << nameOf(database, table, row.value(table.key.first()));
            for (const UserTable::Reference &reference : table.references)
                values << nameOf(database, *userTable(reference.table), row.value(reference.column));
            for (const QByteArray &column : ownColumns(table))
                values << (column == table.clock ? QString::number(row.value(column).isNull())
                                                 : row.value(column).toString());
            lines << values.join(u'|');
        }
        lines.sort();
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(UserDataTest)
#include "tst_userdata.moc"

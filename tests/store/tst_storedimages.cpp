// SPDX-License-Identifier: GPL-3.0-or-later
#include "oldlibrary.h"
#include "samples.h"

#include "store/backup.h"
#include "store/organiser.h"
#include "store/restore.h"
#include "store/trash.h"
#include "support/pictures.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Pictures;

namespace {

NewImage image(const QByteArray &address, const QByteArray &bytes)
{
    return {address, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), *readImageHeader(bytes), bytes};
}

const QByteArray Chart = png(40, 30);
const QByteArray Other = png(40, 30, 0xCC3311);

NewArticle article(const char *id, const QList<NewImage> &images, const char *title = "码头")
{
    NewArticle made = Samples::article(QLatin1StringView(id), QString::fromUtf8(title));
    made.html = "<p><img src=\"https://a.example/c.png\"></p>";
    made.images = images;
    return made;
}

}

class StoredImagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = *ArticleStore::open(m_folder->filePath(QStringLiteral("library")), ArticleStore::Access::Write);
    }

    void cleanup() { m_store.reset(); }

    void comeBackAsTheyCame()
    {
        QVERIFY(m_store->add(
            {article("1", {image("https://a.example/c.png", Chart), image("https://a.example/d.png", Other)})}));
        const auto stored = m_store->article(1);
        QCOMPARE(stored->images.size(), 2);
        QCOMPARE(
            stored->images.first(),
            (StoredImage{"https://a.example/c.png", hash(Chart), {ImageHeader::Format::Png, 40, 30}, Chart.size()}));
        QCOMPARE(*m_store->image(1, hash(Chart)), Chart);
        QCOMPARE(*m_store->check(), QStringList());
    }

    void theSameBytesAreStoredOnce()
    {
        QVERIFY(m_store->add(
            {article("1", {image("https://a.example/c.png", Chart), image("https://a.example/again.png", Chart)}),
             article("2", {image("https://b.example/c.png", Chart)})}));
        QCOMPARE(count(), 1);
        QCOMPARE(m_store->article(2)->images.size(), 1);
    }

    void onlyTheArticlesOwnAreHandedOut()
    {
        QVERIFY(m_store->add({article("1", {image("https://a.example/c.png", Chart)}), article("2", {})}));
        QCOMPARE(m_store->image(2, hash(Chart)).error().kind, Error::Kind::Input);
        QCOMPARE(m_store->image(1, "not a hash").error().kind, Error::Kind::Input);
        QCOMPARE(m_store->image(9, hash(Chart)).error().kind, Error::Kind::Input);
    }

    void goWithTheirLastArticle()
    {
        QVERIFY(m_store->add(
            {article("1", {image("https://a.example/c.png", Chart), image("https://a.example/d.png", Other)}),
             article("2", {image("https://b.example/c.png", Chart)})}));
        remove(1);
        QCOMPARE(count(), 1);
        QCOMPARE(*m_store->image(2, hash(Chart)), Chart);
        remove(2);
        QCOMPARE(count(), 0);
        QCOMPARE(*m_store->check(), QStringList());
    }

    void theSameAgainWritesNothing()
    {
        const QList<NewArticle> batch{article("1", {image("https://a.example/c.png", Chart)})};
        QVERIFY(m_store->add(batch));
        const auto other = ArticleStore::open(m_store->library(), ArticleStore::Access::Read);
        const qint64 before = *(*other)->dataVersion();
        QCOMPARE(m_store->add(batch)->first().outcome, StoreOutcome::Same);
        QCOMPARE(*(*other)->dataVersion(), before);
        QVERIFY(!*m_store->lacksImages(1));
    }

    void whatWasMissingIsAdded()
    {
        QVERIFY(m_store->add({article("1", {}), Samples::article(QStringLiteral("2"))}));
        QVERIFY(*m_store->lacksImages(1));
        QVERIFY(!*m_store->lacksImages(2)); // shows none
        const auto added = m_store->add({article("1", {image("https://a.example/c.png", Chart)})});
        QCOMPARE(added->first().outcome, StoreOutcome::Same);
        QCOMPARE(m_store->article(1)->images.size(), 1);
    }

    void anEarlierTextKeepsItsPictures()
    {
        NewArticle later = article("1", {image("https://a.example/d.png", Other)}, "码头,改过");
        later.article.modified = later.article.modified.addDays(1);
        QVERIFY(m_store->add({article("1", {image("https://a.example/c.png", Chart)})}));
        QCOMPARE(m_store->add({later})->first().outcome, StoreOutcome::Revised);
        QCOMPARE(m_store->article(1)->images.size(), 2);
    }

    void anotherPictureUnderTheSameAddressTakesItsPlace()
    {
        NewArticle later = article("1", {image("https://a.example/c.png", Other)}, "码头,改过");
        later.article.modified = later.article.modified.addDays(1);
        QVERIFY(m_store->add({article("1", {image("https://a.example/c.png", Chart)}), later}));
        QCOMPARE(m_store->article(1)->images.first().hash, hash(Other));
        QCOMPARE(count(), 1);
        QCOMPARE(*m_store->check(), QStringList());
    }

    void checkFindsADamagedOne_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("said");
        QTest::newRow("other bytes") << QStringLiteral("UPDATE images SET bytes = x'89504e47'")
                                     << QStringLiteral("picture of article 1");
        QTest::newRow("of nobody") << QStringLiteral("INSERT INTO images (hash, format, width, height, bytes) "
                                                     "VALUES (x'00', 'png', 1, 1, x'00')")
                                   << QStringLiteral("belongs to no article");
    }

    void checkFindsADamagedOne()
    {
        QFETCH(QString, damage);
        QFETCH(QString, said);
        QVERIFY(m_store->add({article("1", {image("https://a.example/c.png", Chart)})}));
        const QByteArray sql = damage.toUtf8();
        QVERIFY(Query(m_store->database(), sql.constData()).run());
        QVERIFY2(m_store->check()->join(u'\n').contains(said), qPrintable(m_store->check()->join(u'\n')));
    }

    void aBackupBringsThemBack_data()
    {
        QTest::addColumn<bool>("articleStands");
        QTest::addColumn<bool>("damaged");
        QTest::addColumn<int>("images");
        QTest::newRow("with their article") << false << false << 2;
        QTest::newRow("to an article that lost them") << true << false << 2;
        QTest::newRow("but for a damaged one") << false << true << 1;
    }

    void aBackupBringsThemBack()
    {
        QFETCH(bool, articleStands);
        QFETCH(bool, damaged);
        QFETCH(int, images);
        QVERIFY(m_store->add(
            {article("1", {image("https://a.example/c.png", Chart), image("https://a.example/d.png", Other)})}));
        if (damaged)
            QVERIFY(Query(m_store->database(), "UPDATE images SET bytes = x'00' WHERE id = 1").run());
        const auto backup = Backup::make(m_store->database(), m_folder->filePath(QStringLiteral("backup")),
                                         QDateTime::currentDateTimeUtc());
        QVERIFY(backup);
        if (articleStands)
            QVERIFY(Query(m_store->database(), "DELETE FROM article_images").run());
        else
            remove(1);
        QCOMPARE(count(), 0);
        for (int twice = 0; twice < 2; ++twice) {
            const auto merged = Restore::merge(*m_store, *backup, QDateTime::currentDateTimeUtc());
            QVERIFY2(merged, merged ? "" : qPrintable(merged.error().sentence));
            QCOMPARE(merged->articles, 1);
            QCOMPARE(count(), images);
        }
        QCOMPARE(m_store->article(m_store->ids({})->first())->images.size(), images);
        QCOMPARE(*m_store->check(), QStringList());
    }

    void aLibraryOfTheFirstVersionTakesThem()
    {
        const QString old = m_folder->filePath(QStringLiteral("old"));
        QVERIFY(OldLibrary::make(old, 3));
        const auto store = ArticleStore::open(old, ArticleStore::Access::Write);
        QVERIFY(store);
        QCOMPARE((*store)->article(1)->images.size(), 0);
        QVERIFY((*store)->add({article("n", {image("https://a.example/c.png", Chart)})}));
        QCOMPARE(*(*store)->image(4, hash(Chart)), Chart);
        QCOMPARE(*(*store)->check(), QStringList());
    }

private:
    static QByteArray hash(const QByteArray &bytes)
    {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    }

    int count()
    {
        Query query(m_store->database(), "SELECT count(*) FROM images");
        return query.run() && query.next() ? int(query.number(0)) : -1;
    }

    void remove(ArticleId id)
    {
        Organiser organiser(m_store->database());
        QVERIFY(organiser.apply({Action::Kind::Trash, {id}, {}, {}}));
        QCOMPARE(*Trash::remove(m_store->database(), {id}), 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(StoredImagesTest)
#include "tst_storedimages.moc"

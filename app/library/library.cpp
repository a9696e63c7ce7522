#include "library/library.h"

#include "base/async.h"
#include "importing/importer.h"

#include <chrono>
#include <utility>

namespace {

StoreThread::Opener writing(const QString &folder)
{
    return [folder] { return ArticleStore::open(folder, ArticleStore::Access::Write); };
}

StoreThread::Opener reading(const QString &folder)
{
    return [folder] { return ArticleStore::openForReading(folder); };
}

}

Library::Library(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_writer(writing(m_folder))
    , m_reader(reading(m_folder))
{
    m_poll.setInterval(std::chrono::seconds(1));
    connect(&m_poll, &QTimer::timeout, this, &Library::pollChanges);
    m_poll.start();
    pollChanges();
}

Library::~Library()
{
    for (auto *task : findChildren<ImportTask *>())
        task->cancel();
}

QFuture<Result<QList<ArticleId>>> Library::ids(const ListQuery &query)
{
    return m_reader.run([query](ArticleStore &store) { return store.ids(query); });
}

QFuture<Result<QList<ArticleRow>>> Library::rows(const QList<ArticleId> &ids)
{
    return m_reader.run([ids](ArticleStore &store) { return store.rows(ids); });
}

QFuture<Result<QList<TickerCount>>> Library::tickers(int limit)
{
    return m_reader.run([limit](ArticleStore &store) { return store.tickers(limit); });
}

QFuture<Result<TickerCount>> Library::ticker(const TickerId &id)
{
    return m_reader.run([id](ArticleStore &store) { return store.ticker(id); });
}

QFuture<Result<int>> Library::count()
{
    return m_reader.run([](ArticleStore &store) { return store.count(); });
}

QFuture<Result<Document>> Library::page(ArticleId id, const Look &look)
{
    return m_reader.run([id, look](ArticleStore &store) -> Result<Document> {
        auto article = store.article(id);
        if (!article)
            return article.error();
        return articleDocument(*article, look);
    });
}

QFuture<Result<QByteArray>> Library::original(ArticleId id)
{
    return m_reader.run([id](ArticleStore &store) { return store.original(id); });
}

ImportTask *Library::importPaths(const QStringList &paths)
{
    return startImport([paths](ArticleStore &store, const ImportOptions &options, const ImportObserver &observer) {
        return ::importPaths(store, paths, options, observer);
    });
}

ImportTask *Library::importBytes(const QByteArray &bytes, const QString &name)
{
    ImportInput input;
    input.path = name;
    input.bytes = bytes;
    return startImport([input](ArticleStore &store, const ImportOptions &options, const ImportObserver &observer) {
        return ::importInputs(store, {input}, options, observer);
    });
}

ImportTask *Library::startImport(Import import)
{
    auto *task = new ImportTask(this);
    ImportObserver observer;   // called on the writer's thread; the task outlives the job, see the destructor
    observer.progress = [task](const ImportProgress &progress) {
        QMetaObject::invokeMethod(task, [task, progress] { Q_EMIT task->progressed(progress); }, Qt::QueuedConnection);
    };
    observer.lines = [this, task](const QList<ImportLine> &lines) {
        QMetaObject::invokeMethod(task, [task, lines] { Q_EMIT task->lines(lines); }, Qt::QueuedConnection);
        QMetaObject::invokeMethod(this, &Library::pollChanges, Qt::QueuedConnection);
    };
    const auto done = m_writer.run([import = std::move(import), task, observer](ArticleStore &store) -> Result<ImportSummary> {
        ImportOptions options;
        options.cancel = &task->isCancelled();
        return import(store, options, observer);
    });
    onDone(done, task, [task](const Result<ImportSummary> &result) {
        ImportSummary failed;
        if (!result)
            failed.failure = result.error().sentence;
        Q_EMIT task->finished(result ? *result : failed);
        task->deleteLater();
    });
    return task;
}

void Library::pollChanges()
{
    if (m_polling)
        return;   // the answer on its way is asked of the newest state anyway
    m_polling = true;
    onDone(m_reader.run([](ArticleStore &store) { return store.dataVersion(); }), this, [this](const Result<qint64> &version) {
        m_polling = false;
        if (!version)
            return;
        if (std::exchange(m_dataVersion, *version).value_or(*version) != *version)
            Q_EMIT changed();
    });
}

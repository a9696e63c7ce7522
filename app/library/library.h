#pragma once

#include "importing/importjob.h"
#include "store/articlestore.h"

#include <QFuture>
#include <QObject>

#include <memory>

/// How a page is dressed; the same values give the same bytes.
struct Look
{
    bool dark = false;
};

/// A running import, living on the GUI thread; deletes nothing and dies with the Library.
class ImportTask : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void cancel() = 0;   ///< ends after the running batch

Q_SIGNALS:
    void progressed(const ImportProgress &progress);
    void lines(const QList<ImportLine> &lines);     ///< each only after its commit is on disk
    void finished(const ImportSummary &summary);
};

/// The one door for the window: owns the threads and the connections. Lives on the GUI thread; every call returns at
/// once. Answers come through futures (see onDone); a later question's answer never overtakes an earlier one's.
class Library final : public QObject
{
    Q_OBJECT

public:
    /// Nothing is opened yet; the first answers bring an Error if the library cannot be opened.
    explicit Library(QString folder, QObject *parent = nullptr);
    ~Library() override;   ///< waits for the running batch

    const QString &folder() const;

    QFuture<Result<QList<ArticleId>>> ids(const ListQuery &query);
    QFuture<Result<QList<ArticleRow>>> rows(const QList<ArticleId> &ids);
    QFuture<Result<QList<TickerCount>>> tickers(int limit);
    QFuture<Result<TickerCount>> ticker(const TickerId &id);
    QFuture<Result<int>> count();
    /// The whole page as served, and the links that its `tearsheet://link/N` stand for.
    struct Page { QByteArray html; QStringList links; QString title; };
    QFuture<Result<Page>> page(ArticleId id, const Look &look);
    QFuture<Result<QByteArray>> original(ArticleId id);

    /// Files and folders (recursively). Jobs queue. The task is owned by the Library.
    ImportTask *importPaths(const QStringList &paths);

Q_SIGNALS:
    void changed();   ///< articles were added or revised, here or by another process: ask again

private:
    class Private;
    std::unique_ptr<Private> d;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importer.h"

#include "base/log.h"
#include "importing/decoding.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSet>

#include <malloc.h>

namespace {

constexpr qsizetype BatchSize = 500;
constexpr int BatchMilliseconds = 200; // so that pages get their turn, and a kill costs little
constexpr qint64 BatchBytes = 8 << 20; // of originals: a batch of large posts is a short one

ImportOutcome outcomeOf(StoreOutcome outcome)
{
    switch (outcome) {
    case StoreOutcome::New:
        return ImportOutcome::New;
    case StoreOutcome::Same:
        return ImportOutcome::Same;
    case StoreOutcome::Revised:
        return ImportOutcome::Revised;
    case StoreOutcome::Partial:
        return ImportOutcome::Partial;
    case StoreOutcome::Share:
        return ImportOutcome::Share;
    }
    Q_UNREACHABLE();
}

/// What was decoded and is not yet committed. A line is told only together with its batch, a refusal too: so the lines
/// of an input stay together.
class Batch
{
public:
    Batch(ArticleStore &store, const ImportObserver &observer, ImportSummary &summary, ImportProgress &progress)
        : m_store(store)
        , m_observer(observer)
        , m_summary(summary)
        , m_progress(progress)
    {
    }

    void add(DecodedPortion::Item item)
    {
        if (m_lines.isEmpty())
            m_age.start();
        m_places.append(item.article ? m_articles.size() : -1);
        m_lines.append(std::move(item.line));
        if (item.article) {
            m_bytes += item.article->original.size();
            for (const NewImage &image : item.article->images)
                if (!m_images.contains(image.bytes.constData())) { // many pages may share one
                    m_images.insert(image.bytes.constData());
                    m_bytes += image.bytes.size();
                }
            m_articles.append(*std::move(item.article));
        }
    }

    void read(const DecodedPortion &portion)
    {
        m_inputBytes += portion.size;
        m_inputs += portion.endsInput ? 1 : 0;
        m_fileRead = portion.endsInput ? 0 : portion.fileRead;
        m_fileSize = portion.endsInput ? 0 : portion.fileSize;
    }
    bool toldNothing() const { return m_lines.isEmpty() && m_progress.articles + m_progress.refused == 0; }
    bool isFull() const { return m_lines.size() >= BatchSize || m_bytes >= BatchBytes || millisecondsLeft() == 0; }
    /// Until the next look at the clock and the cancel flag.
    int millisecondsLeft() const
    {
        return m_lines.isEmpty() ? BatchMilliseconds : int(std::max<qint64>(0, BatchMilliseconds - m_age.elapsed()));
    }

    /// Also tells the progress. False when the environment failed: the summary then says how.
    bool commit()
    {
        if (!storeArticles())
            return false;
        m_summary.inputs += m_inputs;
        m_progress.done += m_inputs;
        m_progress.bytes += m_inputBytes;
        m_progress.inputDone = m_fileRead;
        m_progress.inputSize = m_fileSize;
        for (const ImportLine &line : std::as_const(m_lines)) {
            ++m_summary.counts[int(line.outcome)];
            ++(line.outcome == ImportOutcome::Refused ? m_progress.refused : m_progress.articles);
        }
        if (m_observer.lines && !m_lines.isEmpty())
            m_observer.lines(m_lines);
        if (m_observer.progress)
            m_observer.progress(m_progress);
        m_lines.clear();
        m_places.clear();
        m_articles.clear();
        m_images.clear();
        m_inputs = 0;
        m_inputBytes = 0;
        m_bytes = 0;
        return true;
    }

private:
    bool storeArticles()
    {
        if (m_articles.isEmpty())
            return true;
        Result<QList<Stored>> stored = m_store.add(m_articles);
        if (!stored && stored.error().kind == Error::Kind::Bug)
            return storeOneByOne();
        if (!stored) {
            logError(stored.error());
            m_summary.failure = stored.error().sentence;
            return false;
        }
        for (qsizetype i = 0; i < m_lines.size(); ++i)
            if (m_places.at(i) >= 0)
                acknowledge(m_lines[i], stored->at(m_places.at(i)));
        return true;
    }

    /// One article that the store cannot take must not cost the others their place.
    bool storeOneByOne()
    {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (m_places.at(i) < 0)
                continue;
            const Result<QList<Stored>> stored = m_store.add({m_articles.at(m_places.at(i))});
            if (stored) {
                acknowledge(m_lines[i], stored->first());
            } else if (stored.error().kind == Error::Kind::Bug) {
                logError(stored.error());
                m_lines[i].reason = stored.error().sentence;
            } else {
                logError(stored.error());
                m_summary.failure = stored.error().sentence;
                return false;
            }
        }
        return true;
    }

    static void acknowledge(ImportLine &line, const Stored &stored)
    {
        line.outcome = outcomeOf(stored.outcome);
        line.articles = {stored.id};
    }

    ArticleStore &m_store;
    const ImportObserver &m_observer;
    ImportSummary &m_summary;
    ImportProgress &m_progress;
    QList<ImportLine> m_lines;
    QList<qsizetype> m_places; // of each line's article in m_articles; -1: nothing to store
    QList<NewArticle> m_articles;
    QSet<const char *> m_images; // of these: where their bytes are
    QElapsedTimer m_age;
    qint64 m_bytes = 0;
    int m_inputs = 0; // finished inputs among the lines
    qint64 m_inputBytes = 0;
    qint64 m_fileRead = 0; // of the input that the last portion is of
    qint64 m_fileSize = 0;
};

}

namespace {

ImportLine nothingButParts(const QString &first, int count)
{
    ImportLine line;
    line.input = first;
    line.reason = count == 1
                      ? QCoreApplication::translate("Import", "Nothing but a part of a page (picture, style sheet, "
                                                              "script, font): 1 file, no article.")
                      : QCoreApplication::translate("Import",
                                                    "Nothing but parts of pages (pictures, style sheets, scripts, "
                                                    "fonts): %n files, no article.",
                                                    nullptr, count);
    return line;
}

}

ImportSummary importPaths(ArticleStore &store, const QStringList &paths, const ImportOptions &options,
                          const ImportObserver &observer)
{
    return importUnread(store, {paths, {}}, options, observer);
}

ImportSummary importUnread(ArticleStore &store, const UnreadInputs &unread, const ImportOptions &options,
                           const ImportObserver &observer)
{
    QElapsedTimer clock;
    clock.start();
    QList<ImportInput> inputs = unread.found + collectInputs(unread.named, options.recursive, options.cancel);
    const bool areAll = !options.cancel || !*options.cancel;
    ImportSummary summary = importInputs(store, std::move(inputs), options, observer);
    if (!areAll)
        summary.unread = unread;
    summary.seconds = double(clock.elapsed()) / 1000; // with the search for files
    return summary;
}

ImportSummary importInputs(ArticleStore &store, QList<ImportInput> inputs, const ImportOptions &options,
                           const ImportObserver &observer)
{
    QElapsedTimer clock;
    clock.start();
    ImportSummary summary;
    ImportProgress progress;
    const auto cancelled = [&options] { return options.cancel && *options.cancel; };

    const QList<ImportInput> all = inputs;
    progress.found = int(inputs.size());
    if (observer.progress)
        observer.progress(progress);
    // The allocator keeps what each worker freed: hundreds of MB after a long list, for as long as the window is open.
    const auto giveBack = qScopeGuard([] { ::malloc_trim(0); });
    const QString first = inputs.isEmpty() ? QString() : inputs.first().path;
    Decoding decoding(std::move(inputs), options, store.library());
    Batch batch(store, observer, summary, progress);
    bool works = true;
    int aside = 0;
    while (works && !decoding.atEnd() && !cancelled()) {
        std::optional<DecodedPortion> portion = decoding.take(batch.millisecondsLeft());
        if (portion) {
            size_t added = 0;
            for (DecodedPortion::Item &item : portion->items) {
                batch.add(std::move(item));
                ++added;
                if (batch.isFull() && (!(works = batch.commit()) || cancelled()))
                    break;
            }
            if (added < portion->items.size())
                break; // what was not stored of an input is not done
            aside += portion->aside;
            batch.read(*portion);
        } else if (batch.isFull()) {
            works = batch.commit();
        }
    }
    if (aside > 0 && batch.toldNothing())
        batch.add({std::nullopt, nothingButParts(first, aside)});
    if (works)
        batch.commit();
    summary.cancelled = cancelled();
    if (summary.cancelled)
        summary.unread.found = all.sliced(summary.inputs); // they come in order
    summary.seconds = double(clock.elapsed()) / 1000;
    return summary;
}

void logSummary(const ImportSummary &summary)
{
    const auto count = [&summary](ImportOutcome outcome) { return summary.counts[int(outcome)]; };
    qCInfo(LogProgram,
           "import of %d inputs: %d new, %d same, %d revised, %d partial, %d shares, %d refused in %.1f s%s",
           summary.inputs, count(ImportOutcome::New), count(ImportOutcome::Same), count(ImportOutcome::Revised),
           count(ImportOutcome::Partial), count(ImportOutcome::Share), count(ImportOutcome::Refused), summary.seconds,
           summary.cancelled           ? ", cancelled"
           : summary.failure.isEmpty() ? ""
                                       : ", failed");
}

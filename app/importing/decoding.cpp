// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/decoding.h"

#include "capture/imagesource.h"
#include "extract/extractedpage.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QThread>

#include <sys/resource.h>
#include <unistd.h>

namespace {

/// This thread's alone, on Linux; Qt's own priorities change nothing under the ordinary scheduler.
void giveWayToOthers()
{
    constexpr int Nice = 10;
    ::setpriority(PRIO_PROCESS, id_t(::gettid()), Nice);
}

ImportLine refusedLine(const ImportInput &input, const QString &reason)
{
    ImportLine line;
    line.input = input.path;
    line.reason = reason;
    return line;
}

QString memberName(const QString &inArchive, const QString &inside)
{
    return inArchive.isEmpty() || inside.isEmpty() ? inArchive + inside : inArchive + u' ' + inside;
}

qsizetype bytesOf(const QList<NewImage> &images)
{
    qsizetype bytes = 0;
    for (const NewImage &image : images)
        bytes += image.bytes.size();
    return bytes;
}

/// The article is known, but was saved without its pictures, and now something lies beside it.
bool bringsImages(const CapturedArticle &captured, ArticleStore &library, ArticleId held)
{
    const auto lacks = captured.images ? library.lacksImages(held) : Result<bool>(false);
    return lacks && *lacks && !captured.images->names().isEmpty();
}

DecodedPortion::Item decode(const CapturedArticle &captured, const QByteArray &bytes, ImportLine line,
                            ArticleStore *library, const std::stop_token &stop)
{
    line.family = captured.article.key.family;
    line.shown = captured.shown ? nameOf(*captured.shown) : QString();
    NewArticle identified = identify(captured, bytes);
    if (library) {
        const auto held = library->held(identified);
        if (held && *held && !bringsImages(captured, *library, **held)) {
            line.outcome = ImportOutcome::Same;
            line.articles = {**held};
            line.reason = captured.note;
            return {std::nullopt, std::move(line)};
        }
    }
    DerivedArticle derived = derive(std::move(identified), captured, stop);
    line.reason = std::move(derived.note);
    return {std::move(derived.article), std::move(line)};
}

DecodedPortion decode(const ImportInput &input, const Portion &portion, ArticleStore *library,
                      const std::stop_token &stop)
{
    DecodedPortion decoded;
    decoded.size = portion.bytes.size();
    decoded.fileRead = portion.fileRead;
    decoded.fileSize = portion.fileSize;
    decoded.endsInput = portion.last;
    if (!portion.refusal.isEmpty()) {
        ImportLine line = refusedLine(input, portion.refusal);
        line.member = portion.member;
        line.place = portion.place;
        decoded.items.push_back({std::nullopt, std::move(line)});
    }
    if (portion.bytes.isEmpty() || stop.stop_requested())
        return decoded;
    const QString name = QFileInfo(portion.member.isEmpty() ? input.path : portion.member).fileName();
    CaptureResult captures = readCapture(
        portion.bytes, {name, portion.modified, portion.linesBefore, portion.run, portion.images, stop, portion.piece});
    const bool named = !input.inFolder && portion.member.isEmpty();
    decoded.items.reserve(size_t(captures.articles.size() + captures.refusals.size()));
    while (!captures.articles.isEmpty() &&
           !stop.stop_requested()) { // each goes when it is done: a long list would stand in memory twice
        const CapturedArticle captured = captures.articles.takeFirst();
        ImportLine line = refusedLine(input, QString());
        line.member = memberName(portion.member, captured.member);
        decoded.items.push_back(decode(captured, portion.bytes, std::move(line), library, stop));
        if (const auto &made = decoded.items.back().article)
            decoded.pictures += bytesOf(made->images);
    }
    for (const CaptureRefusal &refusal : captures.refusals) {
        if (refusal.aside && !named) {
            ++decoded.aside;
            continue;
        }
        ImportLine line = refusedLine(input, refusal.reason);
        line.member = memberName(portion.member, refusal.member);
        line.place = refusal.place;
        decoded.items.push_back({std::nullopt, std::move(line)});
    }
    return decoded;
}

}

Decoding::Decoding(QList<ImportInput> inputs, const ImportOptions &options, const QString &library)
    : m_inputs(std::move(inputs))
    , m_limits(options.limits)
    , m_library(library)
{
    const int count = options.workers > 0 ? options.workers : QThread::idealThreadCount();
    m_workers.setMaxThreadCount(count);
    for (int worker = 0; worker < count; ++worker)
        m_workers.start([this] { work(); });
}

Decoding::~Decoding()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stop.request_stop();
    }
    m_room.wakeAll();
    m_workers.waitForDone();
}

bool Decoding::atEnd() const
{
    const QMutexLocker lock(&m_mutex);
    return m_input == m_inputs.size() && m_next == m_claimed;
}

std::optional<DecodedPortion> Decoding::take(int milliseconds)
{
    QMutexLocker lock(&m_mutex);
    const QDeadlineTimer deadline(milliseconds);
    auto found = m_decoded.find(m_next);
    while (found == m_decoded.end()) {
        if (!m_ready.wait(&m_mutex, deadline))
            return std::nullopt;
        found = m_decoded.find(m_next);
    }
    DecodedPortion portion = std::move(found->second);
    m_decoded.erase(found);
    m_bytes -= portion.size + portion.pictures;
    ++m_next;
    m_room.wakeAll();
    return portion;
}

void Decoding::work()
{
    // The window comes first, and so does the index: it takes longest, and on one thread.
    giveWayToOthers();
    // Without it everything is sanitized and the writer decides, as it does for what is new.
    const auto library = ArticleStore::open(m_library, ArticleStore::Access::Read);
    while (const std::optional<Claim> claimed = claim()) {
        DecodedPortion decoded = decode(m_inputs.at(claimed->input), claimed->portion,
                                        library ? library->get() : nullptr, m_stop.get_token());
        const QMutexLocker lock(&m_mutex);
        m_bytes += decoded.pictures;
        m_decoded.emplace(claimed->number, std::move(decoded));
        if (claimed->number == m_next)
            m_ready.wakeOne();
    }
}

/// In order, so that the portion which the taker waits for is always at work already.
std::optional<Decoding::Claim> Decoding::claim()
{
    QMutexLocker lock(&m_mutex);
    while (!m_stop.stop_requested() && m_input < m_inputs.size()) {
        if (m_reading || !mayStart()) {
            m_room.wait(&m_mutex);
            continue;
        }
        m_reading = true;
        lock.unlock();
        Portion portion = readNext();
        lock.relock();
        m_reading = false;
        m_room.wakeAll();
        m_bytes += portion.bytes.size();
        Claim claimed{m_claimed++, m_input, std::move(portion)};
        m_input += claimed.portion.last ? 1 : 0;
        return claimed;
    }
    return std::nullopt;
}

/// By one worker at a time.
Portion Decoding::readNext()
{
    if (const ImportInput &input = m_inputs.at(m_input); !input.bytes.isNull()) {
        Portion pasted;
        pasted.bytes = input.bytes;
        pasted.modified = QDateTime::currentDateTime();
        pasted.last = true;
        return pasted;
    }
    if (!m_reader)
        m_reader.emplace(m_inputs.at(m_input), m_limits, m_stop.get_token());
    Portion portion = m_reader->next();
    if (portion.last)
        m_reader.reset();
    return portion;
}

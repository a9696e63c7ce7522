#include "importing/decoding.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QThread>

namespace {

ImportLine refusedLine(const ImportInput &input, const QString &reason)
{
    ImportLine line;
    line.input = input.path;
    line.reason = reason;
    return line;
}

DecodedInput decode(const ImportInput &input, qint64 limit)
{
    DecodedInput decoded;
    if (!input.refusal.isEmpty()) {
        decoded.items.push_back({std::nullopt, refusedLine(input, input.refusal)});
        return decoded;
    }
    Result<InputBytes> read = input.bytes.isNull() ? readInput(input, limit)
                                                   : InputBytes{input.bytes, QDateTime::currentDateTime()};
    if (!read) {
        decoded.items.push_back({std::nullopt, refusedLine(input, read.error().sentence)});
        return decoded;
    }
    decoded.size = read->bytes.size();
    CaptureResult captures = readCapture(read->bytes, {QFileInfo(input.path).fileName(), read->modified});
    decoded.items.reserve(size_t(captures.articles.size() + captures.refusals.size()));
    for (CapturedArticle &captured : captures.articles) {
        ImportLine line = refusedLine(input, QString());
        line.member = captured.member;
        line.family = captured.article.key.family;
        DerivedArticle derived = derive(std::move(captured), read->bytes);
        line.reason = std::move(derived.note);
        decoded.items.push_back({std::move(derived.article), std::move(line)});
    }
    for (const CaptureRefusal &refusal : captures.refusals) {
        ImportLine line = refusedLine(input, refusal.reason);
        line.member = refusal.member;
        line.place = refusal.place;
        decoded.items.push_back({std::nullopt, std::move(line)});
    }
    return decoded;
}

}

Decoding::Decoding(QList<ImportInput> inputs, const ImportOptions &options)
    : m_inputs(std::move(inputs))
    , m_limit(options.largestFile)
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
        m_stopped = true;
    }
    m_room.wakeAll();
    m_workers.waitForDone();
}

std::optional<DecodedInput> Decoding::take(int milliseconds)
{
    QMutexLocker lock(&m_mutex);
    const QDeadlineTimer deadline(milliseconds);
    auto found = m_decoded.find(m_next);
    while (found == m_decoded.end()) {
        if (!m_ready.wait(&m_mutex, deadline))
            return std::nullopt;
        found = m_decoded.find(m_next);
    }
    DecodedInput input = std::move(found->second);
    m_decoded.erase(found);
    m_bytes -= input.size;
    ++m_next;
    m_room.wakeAll();
    return input;
}

void Decoding::work()
{
    while (const std::optional<size_t> index = claim()) {
        DecodedInput decoded = decode(m_inputs.at(qsizetype(*index)), m_limit);
        const QMutexLocker lock(&m_mutex);
        m_bytes += decoded.size;
        m_decoded.emplace(*index, std::move(decoded));
        if (*index == m_next)
            m_ready.wakeOne();
    }
}

/// In order, so that the input which the taker waits for is always at work already.
std::optional<size_t> Decoding::claim()
{
    QMutexLocker lock(&m_mutex);
    while (!m_stopped && m_claimed < size_t(m_inputs.size())) {
        if (mayStart(m_claimed))
            return m_claimed++;
        m_room.wait(&m_mutex);
    }
    return std::nullopt;
}

#pragma once

#include "importing/derive.h"
#include "importing/importer.h"
#include "importing/inputs.h"

#include <QMutex>
#include <QThreadPool>
#include <QWaitCondition>

#include <map>
#include <optional>
#include <vector>

/// One input, read and decoded; ready to be stored.
struct DecodedInput
{
    struct Item
    {
        std::optional<NewArticle> article; ///< empty: the line is a refusal
        ImportLine line;                   ///< all but outcome and id of a stored article
    };

    std::vector<Item> items;
    qsizetype size = 0; ///< bytes of the input
};

/// Reads and decodes inputs on worker threads, not far ahead of the taker, and hands them out in their order. Made and
/// used on one thread; the destructor stops the workers and waits for the files they are at.
class Decoding final
{
public:
    Decoding(QList<ImportInput> inputs, const ImportOptions &options);
    ~Decoding();
    Q_DISABLE_COPY_MOVE(Decoding)

    bool atEnd() const { return m_next == size_t(m_inputs.size()); }
    /// The next input; nothing when it is not ready within `milliseconds`.
    std::optional<DecodedInput> take(int milliseconds);

private:
    void work();
    std::optional<size_t> claim();
    bool mayStart(size_t index) const
    {
        return index == m_next || (index < m_next + ReadAhead && m_bytes < BytesAhead);
    }

    static constexpr size_t ReadAhead = 128;
    static constexpr qint64 BytesAhead = 64 << 20;

    const QList<ImportInput> m_inputs;
    const qint64 m_limit;
    QMutex m_mutex;
    QWaitCondition m_ready; // the taker waits here
    QWaitCondition m_room;  // the workers wait here
    std::map<size_t, DecodedInput> m_decoded;
    size_t m_next = 0; // the taker's; written under the mutex
    size_t m_claimed = 0;
    qint64 m_bytes = 0; // of inputs decoded and not yet taken
    bool m_stopped = false;
    QThreadPool m_workers;
};

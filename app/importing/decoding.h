// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/derive.h"
#include "importing/importer.h"
#include "importing/inputreader.h"
#include "importing/inputs.h"

#include <QMutex>
#include <QThreadPool>
#include <QWaitCondition>

#include <map>
#include <optional>
#include <stop_token>
#include <vector>

/// A portion of an input, read and decoded; ready to be stored.
struct DecodedPortion
{
    struct Item
    {
        std::optional<NewArticle> article; ///< empty: a refusal, or an article that the library holds as it is
        ImportLine line;                   ///< all but outcome and id of an article that is to be stored
    };

    std::vector<Item> items;
    qsizetype size = 0;     ///< bytes of the portion
    qsizetype pictures = 0; ///< bytes of what came with it
    qint64 fileRead = 0;    ///< see Portion
    qint64 fileSize = 0;
    int aside = 0; ///< parts of pages that nobody named: nothing is told of them
    bool endsInput = false;
};

/// Reads inputs and decodes them on worker threads, not far ahead of the taker, and hands them out in their order.
/// Reading goes on in turns, one portion after another; decoding, the work, side by side. What the library holds
/// already is not sanitized again: each worker looks first, through its own read connection. Made and used on one
/// thread; the destructor stops the workers and waits for them: they ask often, and leave what they are at.
class Decoding final
{
public:
    /// `library`: the folder to be looked into.
    Decoding(QList<ImportInput> inputs, const ImportOptions &options, const QString &library);
    ~Decoding();
    Q_DISABLE_COPY_MOVE(Decoding)

    bool atEnd() const;
    /// The next portion; nothing when it is not ready within `milliseconds`.
    std::optional<DecodedPortion> take(int milliseconds);

private:
    struct Claim
    {
        size_t number = 0; ///< among all portions
        qsizetype input = 0;
        Portion portion;
    };

    void work();
    std::optional<Claim> claim();
    Portion readNext();
    bool mayStart() const { return m_claimed == m_next || (m_claimed < m_next + ReadAhead && m_bytes < BytesAhead); }

    static constexpr size_t ReadAhead = 128;
    static constexpr qint64 BytesAhead = 12 << 20; // takes five times as much when it is decoded

    const QList<ImportInput> m_inputs;
    const InputLimits m_limits;
    const QString m_library;
    mutable QMutex m_mutex;
    QWaitCondition m_ready; // the taker waits here
    QWaitCondition m_room;  // the workers wait here
    std::map<size_t, DecodedPortion> m_decoded;
    size_t m_next = 0; // the taker's
    size_t m_claimed = 0;
    qsizetype m_input = 0;               // from which the next portion comes
    std::optional<InputReader> m_reader; // the reading worker's
    bool m_reading = false;
    qint64 m_bytes = 0; // of portions read and not yet taken, with the pictures once they are known
    std::stop_source m_stop;
    QThreadPool m_workers;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/imagesource.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

/// Messages and their parts (RFC 2045 to 2049): mail and web archives.
namespace Mime {

using Headers = QHash<QByteArray, QByteArray>; ///< names in lower case, folded lines joined

/// A message or one of its parts; places in the bytes of the whole.
struct Part
{
    Headers headers;
    qsizetype body = 0;
    qsizetype end = 0; ///< behind the body

    QByteArray type() const; ///< "text/html", in lower case; empty where nothing is said
};

/// The head that begins at `at`: lines up to an empty one, 64 KB at most; the body goes up to `end`.
Part readPart(QByteArrayView bytes, qsizetype at, qsizetype end);

/// The parts of one whose type is multipart; empty for others. A part that the end cuts off counts up to there.
QList<Part> partsOf(QByteArrayView bytes, const Part &part);

/// Without its transfer encoding.
QByteArray decodedBody(QByteArrayView bytes, const Part &part);

/// The same as UTF-8, by the part's charset.
QByteArray decodedText(QByteArrayView bytes, const Part &part);

/// Pictures by what the message calls them: their Content-Location, or "cid:" and their Content-ID. What they are is
/// told later, by their bytes.
class Pictures final : public ImageSource
{
public:
    explicit Pictures(QByteArray message)
        : m_message(std::move(message))
    {
    }

    void add(const Part &part);
    QByteArrayList names() const override { return m_parts.keys(); }
    QHash<QByteArray, SourcedImage> read(const QByteArrayList &wanted, qint64 most) const override;

private:
    static constexpr qsizetype MostParts = 100'000;

    const QByteArray m_message; // shared
    QHash<QByteArray, Part> m_parts;
};

}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// Long containers of records, one behind the other (mailboxes, Evernote's notebooks, web archives, tables), cut
/// between two of them: each run of whole records between `before` and `behind` is such a container again.
class RecordCut final
{
public:
    /// By how the file begins.
    static std::optional<RecordCut> of(QByteArrayView beginning);

    QByteArray before; ///< what each run needs in front; the file begins with it
    QByteArray behind;

    /// Where a run may end in what stands behind `before`: behind the last record that ends at or before `most`, else
    /// behind the first; -1 where none ends in the text.
    qsizetype runEnd(QByteArrayView text, qsizetype most) const;

private:
    enum class Kind { Letters, Notes, Web, Rows };

    explicit RecordCut(Kind kind)
        : m_kind(kind)
    {
    }
    qsizetype recordEnd(QByteArrayView text, qsizetype at) const;

    Kind m_kind;
};

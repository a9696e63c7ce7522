// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

/// Reads Apple's binary property lists ("bplist00") over the caller's bytes: as much of the format as Safari's web
/// archives have. Objects are told by their number; what is broken gives nothing. Nothing is followed but what is asked
/// for, so a list that holds itself does no harm.
class BinaryPlist final
{
public:
    explicit BinaryPlist(QByteArrayView bytes);

    bool isValid() const { return m_count > 0; }
    qsizetype root() const { return m_root; }
    std::optional<qsizetype> member(qsizetype dictionary, QByteArrayView key) const;
    QList<qsizetype> elements(qsizetype array) const; ///< at most 100,000
    QByteArrayView data(qsizetype object) const;      ///< of data; empty for others
    QString text(qsizetype object) const;             ///< of a text; empty for others

private:
    struct Head
    {
        int kind = -1;
        qsizetype size = 0; ///< elements, bytes or characters
        qsizetype at = 0;   ///< behind the head
    };

    std::optional<quint64> number(qsizetype at, qsizetype width) const;
    Head head(qsizetype object) const;
    std::optional<qsizetype> reference(qsizetype at, qsizetype index) const;

    QByteArrayView m_bytes;
    qsizetype m_count = 0;
    qsizetype m_root = 0;
    qsizetype m_table = 0;
    int m_offsetWidth = 0;
    int m_referenceWidth = 0;
};

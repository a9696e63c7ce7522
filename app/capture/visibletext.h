// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/capture.h"

#include <QByteArrayView>
#include <QStringList>

/// What a page showed, as plain lines.

/// The lines of a text that hold something, trimmed, as long as a page can show them: at most MostLines, and MostBytes
/// of UTF-8 together; twice what the sanitizer keeps of a plain text. Of what stands behind there is only a hash, so
/// that texts which begin alike stay apart.
class VisibleLines final
{
public:
    static constexpr qsizetype MostLines = 100'000;
    static constexpr qsizetype MostBytes = 8 << 20;

    void add(QByteArrayView utf8); ///< some whole lines more
    const QStringList &lines() const { return m_lines; }
    const QByteArray &rest() const { return m_rest; } ///< the hash; empty where nothing was left out

private:
    void leaveOut(QByteArrayView utf8);
    bool isFull() const { return m_lines.size() >= MostLines || m_bytes >= MostBytes; }

    QStringList m_lines;
    qsizetype m_bytes = 0;
    QByteArray m_rest;
};

/// "免责声明: …", "Disclaimer: …": the first such line; empty when there is none.
QString disclaimerOf(const QStringList &lines);

/// Letters and digits of any script, enough to tell an article from leftovers.
qsizetype readableCharacters(QStringView text);

/// A plain-text article of the visible lines, without the labels of buttons; nothing when no words are left.
std::optional<CapturedArticle> readVisibleText(const VisibleLines &visible);

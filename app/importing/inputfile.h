// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/bytestream.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>
#include <optional>
#include <sys/stat.h>

/// A user's file, open for reading. Links, devices, pipes, /proc and /sys and empty files are refused with a sentence.
/// It reads as long as it was when it was opened; that it changed meanwhile is an error at its end.
class InputFile final : public ByteStream
{
public:
    /// `file`: in the file system's own bytes; a relative one stands in the open folder `folder`, if one is named.
    static Result<std::unique_ptr<InputFile>> open(const QByteArray &file, std::optional<int> folder = {});
    ~InputFile() override;
    Q_DISABLE_COPY_MOVE(InputFile)

    Result<qsizetype> read(char *to, qsizetype most) override;
    QByteArray readAll(); ///< from where reading stands, for small files; empty where it fails

    int descriptor() const { return m_descriptor; }
    qint64 size() const { return m_opened.st_size; }
    qint64 bytesRead() const { return m_read; } ///< by read()
    QDateTime modified() const;
    bool startsWith(QByteArrayView bytes) const; ///< the position of reading stays
    bool changed() const;                        ///< since it was opened
    static Error changedError();

private:
    explicit InputFile(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
    struct stat m_opened = {};
    qint64 m_read = 0;
};

/// What the system's error means, as a sentence for the report.
QString readingFailed(int code);

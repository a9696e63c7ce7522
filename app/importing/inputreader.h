// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/archivereader.h"
#include "importing/gunzip.h"
#include "importing/inputs.h"

#include <stop_token>

/// One input from beginning to end, in portions; what cannot be read is a portion with a refusal. Used on one thread at
/// a time.
class InputReader final
{
public:
    /// After a stop it comes to its end soon, and says nothing.
    InputReader(const ImportInput &input, const InputLimits &limits, std::stop_token stop = {});

    bool atEnd() const { return m_ended; }
    Portion next(); ///< at least one for each input, be it a refusal; not at the end

private:
    std::unique_ptr<InputFile> m_file;
    std::optional<ArchiveReader> m_archive;
    std::unique_ptr<Gunzip> m_unpacked; // the file's content, where it is packed
    std::optional<Portions> m_portions;
    std::shared_ptr<const ImageSource> m_images; // beside the file, if it is a page
    QString m_refusal;
    bool m_ended = false;
};

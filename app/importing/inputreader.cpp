// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/inputreader.h"

#include "capture/joinedimages.h"
#include "importing/companions.h"
#include "importing/folderimages.h"
#include "importing/nearbyimages.h"

#include <algorithm>

InputReader::InputReader(const ImportInput &input, const InputLimits &limits, std::stop_token stop)
    : m_refusal(input.refusal)
{
    if (!m_refusal.isEmpty())
        return;
    auto file = InputFile::open(input.file);
    if (!file) {
        m_refusal = file.error().sentence;
        return;
    }
    m_file = *std::move(file);
    if (isZip(*m_file)) {
        m_archive.emplace(*m_file, limits, stop);
    } else if (m_file->startsWith("\x1f\x8b\x08")) {
        m_unpacked = std::make_unique<Gunzip>(*m_file, m_file->size(), limits);
        m_portions.emplace(*m_unpacked, 0, limits.whole, limits, stop);
    } else {
        m_portions.emplace(*m_file, m_file->size(), limits.whole, limits, stop);
    }
    if (m_archive)
        return;
    if (!companionsOf(input.file).isEmpty())
        m_images = std::make_shared<FolderImages>(input.file);
    if (mayHaveImagesNearby(input.file))
        m_images = joinedImages(std::move(m_images), std::make_shared<NearbyImages>(input.file));
}

Portion InputReader::next()
{
    Portion portion;
    if (m_archive) {
        portion = m_archive->next();
    } else if (m_portions) {
        portion = m_portions->next();
        portion.modified = m_file->modified();
        portion.images = m_images;
    } else {
        portion.refusal = m_refusal;
        portion.last = true;
    }
    if (m_file) {
        portion.fileSize = m_file->size();
        portion.fileRead = std::min(m_archive ? m_archive->bytesRead() : m_file->bytesRead(), portion.fileSize);
    }
    m_ended = portion.last;
    return portion;
}

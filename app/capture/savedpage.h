// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/capture.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

class ImageSource;

/// A page out of a container, decoded to UTF-8, and what the container tells of it.
struct SavedPage
{
    QByteArray html;
    QString url;                               ///< where it was saved from; may be empty
    QDateTime saved;                           ///< may be invalid
    QString title;                             ///< for a page that names none; may be empty
    std::shared_ptr<const ImageSource> images; ///< that came with it; may be null
    bool inContainer = false; ///< set: what is said here counts, whatever the page's own first lines say
};

/// As readCapture reads a page's file.
CaptureResult readSavedPage(const SavedPage &page, const CaptureContext &context);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

class ImageSource;

/// A page saved as MHTML ("web archive, single file", RFC 2557): its main part, decoded to UTF-8.
struct MhtmlPage
{
    QByteArray html;
    QString url;     ///< where it was saved from; may be empty
    QDateTime saved; ///< by the `Date` of its head; may be invalid
    QString title;   ///< by the `Subject`, where a browser puts the page's title; may be empty
    std::shared_ptr<const ImageSource> images; ///< its other parts; shares the bytes
};

bool looksLikeMhtml(QByteArrayView bytes);

/// Nothing when there is no HTML part. A part that the end cuts off counts up to there.
std::optional<MhtmlPage> readMhtml(const QByteArray &bytes);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Addresses that every reader of the page reads the same way: pure ASCII, http, https or mailto only, the host
/// through IDNA (UTS 46), no user-info, no odd port, no dot segments, everything unusual percent-encoded.
namespace CanonicalUrl {

inline constexpr int MaximumLength = 4096; ///< bytes, as they come and as they are written

/// `source` as it stands in an attribute, entities decoded; `base` is canonical or empty. Empty when refused: another
/// scheme, relative without a base, a fragment of the same page, or anything two parsers could read differently.
/// Canonical input comes back unchanged.
QByteArray link(QByteArrayView source, const QByteArray &base);

/// The same for images: http and https only.
QByteArray image(QByteArrayView source, const QByteArray &base);

/// The same for what an `img` names. Pictures without an address of their own get one on a host that RFC 2606 keeps
/// from ever existing: "cid:chart@example" is "https://cid.invalid/chart@example", and what is relative where `base` is
/// empty stands below "https://page.invalid/". So the output language has no word for them, and nothing can fetch them.
QByteArray picture(QByteArrayView source, const QByteArray &base);

/// The host of a canonical http(s) address.
QByteArray host(const QByteArray &canonical);

}

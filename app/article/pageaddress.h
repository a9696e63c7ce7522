// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A page's address as an identity: "https", the host without "www.", without tracking parameters ("utm_source", "spm",
/// "fbclid"; of a WeChat article all but the four that name it), without a fragment unless it is a route ("#/post/1"),
/// without a slash at the end. Empty for what is no web address and for home pages, which are no article's.
QString pageAddress(const QString &url);

/// The first of these addresses that can be an article's, as pageAddress gives it. One that names only a section
/// ("/news/") yields to a longer one on the same host.
QString firstPageAddress(std::initializer_list<QString> urls);

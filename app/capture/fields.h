// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/json.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

/// What families share in reading an object's members.

/// The first of these members that holds text, trimmed, white space within as it is.
QString firstText(const Json &object, std::initializer_list<std::string_view> keys);

/// The same on one line: titles and names.
QString firstLine(const Json &object, std::initializer_list<std::string_view> keys);

/// A person as a string, an object with a name, or a list of either (joined by commas).
QString personName(const Json &value);

/// The names in a list of strings, or of objects with a name: tags and labels.
QStringList namesIn(const Json &list);

/// The first of these members that is an absolute http(s) address without user-info; "//host/…" counts as https.
QString firstUrl(const Json &object, std::initializer_list<std::string_view> keys);
QString cleanUrl(const QString &text);

/// The same of an address that may be a path on `site` ("https://host").
QString urlOn(const QString &site, const QString &address);

/// Text or HTML as plain text with newlines.
QString plainText(const QString &textOrHtml);

/// SHA-256 in hex of the texts with white space and ASCII/full-width differences folded: the id of what has none.
QString contentId(std::initializer_list<QString> texts);

bool isDeletedNotice(QStringView text);

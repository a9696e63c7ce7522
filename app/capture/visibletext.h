#pragma once

#include "capture/capture.h"

#include <QByteArrayView>
#include <QStringList>

/// What a page showed, as plain lines.

/// "免责声明: …", "Disclaimer: …": the first such line; empty when there is none.
QString disclaimerOf(const QStringList &lines);

/// Letters and digits of any script, enough to tell an article from leftovers.
qsizetype readableCharacters(QStringView text);

/// A plain-text article of the visible lines, without the labels of buttons; nothing when no words are left.
std::optional<CapturedArticle> readVisibleText(const QStringList &lines);

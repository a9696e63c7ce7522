// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>

/// What stands in front of a Markdown text between two lines of "---" (or "+++"), and Logseq's "key:: value" lines: the
/// part of YAML that programs write there. Names in lower case.
struct FrontMatter
{
    QHash<QString, QStringList> values; ///< without quotes; a list has several
    qsizetype textBegin = 0;            ///< of the Markdown behind it, in bytes

    bool isEmpty() const { return values.isEmpty(); }
    QString first(std::initializer_list<const char *> names) const; ///< of the first name that has a value
    QStringList all(std::initializer_list<const char *> names) const;
};

FrontMatter frontMatter(QByteArrayView utf8);

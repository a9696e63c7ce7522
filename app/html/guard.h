#pragma once

#include <QByteArray>
#include <QString>

/// What stands before the parser. Every HTML5 parser is quadratic in depth by specification, and gumbo frees its tree
/// recursively: only bounds set beforehand help.
struct Guarded
{
    QByteArray document; ///< "<!DOCTYPE html>" and the body, ready for the parser; empty when a bound broke
    QString violation;   ///< a sentence for the report; empty when all is within bounds
};

namespace Guard {

inline constexpr qsizetype MaximumBytes = 8 * 1024 * 1024;
inline constexpr int MaximumTags = 200'000;
inline constexpr int MaximumAttributes = 128;                 ///< per tag
inline constexpr int MaximumUnquotedBytes = 8 * 1024;         ///< per tag: names and unquoted values
inline constexpr int MaximumDepth = 512;                      ///< open tags
inline constexpr qint64 MaximumDepthSum = 1'000'000;          ///< over all tags: bounds cloned formatting elements
inline constexpr qint64 MaximumCloneBytes = 64 * 1024 * 1024; ///< the attributes of those clones

/// What of a document its reader wants: the body's text, or also what a page says of itself (title, head, noscript).
enum class Scope { Body, Page };

/// One linear pass over valid UTF-8. It takes out what could make it lose step with the parser (comments, raw text,
/// foreign content, frames: nothing that the policy would keep), so that what it counts is what the parser sees.
Guarded inspect(const QByteArray &html, Scope scope = Scope::Body);

}

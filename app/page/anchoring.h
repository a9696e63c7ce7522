// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/comparedtext.h"
#include "page/fieldtext.h"

#include <optional>

/// Where a passage stands in a text.
struct AnchorPlace
{
    enum class Kind {
        Exact,    ///< where it stood
        Moved,    ///< its own words, elsewhere or with a harmless edit in them
        Orphaned, ///< its words are gone, or it cannot be told which are its own
    };

    Kind kind = Kind::Orphaned;
    int from = 0;   ///< UTF-16 units into the FieldText
    int length = 0; ///< 0: orphaned

    friend bool operator==(const AnchorPlace &, const AnchorPlace &) = default;
};

/// Finds passages in the text of a field as it is now. Never on words that only look alike: where a number, a negation,
/// a name or a direction differs, where two places could be meant, or where nothing around speaks for the place, the
/// passage is orphaned. Pure; for one thread.
class Anchoring final
{
public:
    /// The text is the `policy`-th sanitizer's of this revision (see TextAnchor).
    Anchoring(FieldText text, QByteArray revision, int policy);

    const FieldText &text() const { return m_text; }

    /// In the text that it was made in, its place is the one that it says; elsewhere its words are looked for.
    AnchorPlace placeOf(const TextAnchor &anchor) const;

    /// The anchor of a part of this text; white space at its ends is left out. Nothing where no word is left, or more
    /// than TextAnchor::LongestQuote.
    std::optional<TextAnchor> anchorAt(int from, int length) const;

private:
    struct Candidate
    {
        int from = 0; // compared units
        int units = 0;
        int score = 0;
        bool before = false; // what stood around it stands here, too
        bool after = false;
        bool wholly = false; // and nothing of it has changed
    };
    struct TextStretch
    {
        int from = 0;
        int to = 0;
    };
    struct Sought;

    const ComparedText &compared() const; // made where a passage must be looked for: most stand where they stood
    AnchorPlace asItWas(const TextAnchor &anchor) const;
    QList<Candidate> literal(const Sought &sought) const;
    AnchorPlace amongLiteral(const Sought &sought, QList<Candidate> candidates) const;
    AnchorPlace approximate(const Sought &sought) const;
    Candidate weighed(const Sought &sought, int from, int units) const;
    AnchorPlace at(const TextAnchor &anchor, const Candidate &candidate) const;
    QStringView original(int from, int units) const;
    bool endsWithWords(const Sought &sought, int from, int units) const;
    bool isInItsSentence(const Sought &sought, int from, int units) const;
    bool isNamed(const Sought &sought, const Candidate &candidate) const;
    bool isOwn(const Sought &sought, const Candidate &candidate) const;
    TextStretch sentences(int from, int to) const;
    QByteArray sentenceHash(const TextStretch &around) const;
    TextAnchor::Alike alike(const TextStretch &around) const;

    const FieldText m_text;
    const QByteArray m_revision;
    const int m_policy;
    mutable std::optional<ComparedText> m_compared;
};

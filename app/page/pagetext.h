// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

/// Whose words a block of a page holds.
enum class PageField : quint8 {
    Title,
    Author,
    Source,
    Words,  ///< the sharer's own, a block for each line
    Ticker, ///< a symbol, or a name, among the article's tickers
    Body,
    Symbol,  ///< what a chip in the body adds to the text that it stands for
    Comment, ///< a block for each line
    Note,    ///< the reader's own, a block for each line
    Tag,     ///< a tag's name
};
inline constexpr std::size_t PageFields = std::size_t(PageField::Tag) + 1;

/// Part of a page's text: of one block, the `block`-th of its field counted from 0, in UTF-16 units from the block's
/// beginning. What is written elsewhere on the page moves none of these numbers, nor does the look; so this is the form
/// in which a place in an article may be kept. A point in it is a range without length.
struct PageRange
{
    PageField field = PageField::Body;
    int block = 0;
    int start = 0;
    int length = 0;

    friend bool operator==(const PageRange &, const PageRange &) = default;
};

/// The text of a page, block by block, and where each unit of it stands in the HTML. PageWriter makes it while it
/// writes the HTML: nothing is read back. A value; good for the HTML that it was made with and for no other.
///
/// A block is an uninterrupted run of a block element's own text: white space of ASCII counts once, a line break as
/// such, and what is white at the ends is left out. Blocks without text do not count. So block N of the body is line N
/// of StoredArticle::text, and says the same but for cashtags, of which the page shows the name alone, and for white
/// space on both sides of a picture. Readings (rt) stand inside the words that they are of: here and there they come
/// behind all else, in one block.
///
/// Not in it: what the page says in words of ours (dates, counts, labels, placeholders), names of sharers and
/// commenters, the disclaimer, and what no browser shows (rp).
class PageText final
{
public:
    struct Block
    {
        PageField field = PageField::Body;
        int number = 0;       ///< among the blocks of its field
        int headingLevel = 0; ///< 1–6 of a heading of the body, else 0
        int start = 0;        ///< UTF-16 units into the texts of all blocks, one after the other
        int length = 0;       ///< never 0
        int byte = 0;         ///< into the HTML: its first
        int bytes = 0;        ///< to its last, with the tags between
    };

    /// Bytes of the HTML without a tag between them, and the same as the document shows it.
    struct Stretch
    {
        int byte = 0;
        int bytes = 0;
        int shown = 0;      ///< UTF-16 units into the text content of the page's <article>
        int shownUnits = 0; ///< white space counts there as often as it is written

        friend bool operator==(const Stretch &, const Stretch &) = default;
    };

    /// In the order of the page; a symbol before the block that it stands in.
    const QList<Block> &blocks() const { return m_blocks; }
    /// nullptr where the page has no such block.
    const Block *block(PageField field, int number) const;
    QStringView textOf(const Block &block) const { return QStringView(m_text).sliced(block.start, block.length); }

    /// Where a range stands: in order, neighbours joined. Empty for what is not on the page; what goes beyond the
    /// block's end is cut off. O(log of the page + length).
    QList<Stretch> stretches(const PageRange &range) const;

    /// What of the blocks the document shows between these units of the text content of <article>: a range for each
    /// block that has some of it, in the order of the page. O(the page).
    QList<PageRange> rangesShown(int shown, int units) const;
    /// The place of a unit of the text content of <article>, or the next one that is in a block; none behind the last.
    /// A range of one unit. O(page).
    std::optional<PageRange> placeAt(int shown) const;
    /// Where a place stands there; what its block does not reach to is its last unit. None where there is no such
    /// block.
    std::optional<int> shownAt(const PageRange &place) const;

    /// UTF-16 units of the whole text content of <article>, with what is in no block.
    int shownLength() const { return m_shownLength; }

private:
    friend class PageWriter;

    enum class Written : quint8 {
        Text,   ///< & < > as references
        Quoted, ///< the double quote too
        Space,  ///< one unit that stands for several bytes, or for a line break and so for none
    };

    /// Units that are written one after the other in one way. Short ones, so that a unit in it is soon found.
    struct Piece
    {
        Written written = Written::Text;
        int unit = 0; ///< into the whole text
        int units = 0;
        int byte = 0;
        int bytes = 0;
        int shown = 0;

        /// White space is written in ASCII, and shown as it is written; a line break not at all.
        int shownUnits() const { return written == Written::Space ? bytes : units; }
    };
    static constexpr int LongestPiece = 256;

    /// Bytes of a unit: of a surrogate pair the first has all four.
    static int bytesOf(QChar unit, Written written);
    int bytesOf(int from, int to, Written written) const;

    QString m_text; // a line feed after each block
    QList<Block> m_blocks;
    std::array<QList<int>, PageFields> m_ofField; // indices into m_blocks
    QList<Piece> m_pieces;                        // of all blocks, by unit
    int m_shownLength = 0;
};

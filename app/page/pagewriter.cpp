// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/pagewriter.h"

#include <utility>

namespace {

bool isAsciiSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

}

QByteArray escapedHtml(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

void PageWriter::words(const QString &text)
{
    words(text, escapedHtml(text));
}

void PageWriter::words(QStringView text, QByteArrayView html)
{
    m_html += html;
    m_text.m_shownLength += int(text.size());
}

void PageWriter::beginBlock(PageField field, int headingLevel)
{
    m_open = {};
    m_open.block.field = field;
    m_open.block.headingLevel = headingLevel;
    m_inBlock = true;
}

void PageWriter::text(const QString &text)
{
    add(text, escapedHtml(text), Written::Quoted);
}

void PageWriter::text(QStringView text, QByteArrayView html)
{
    add(text, html, Written::Text);
}

void PageWriter::lineBreak(QByteArrayView tag)
{
    if (m_inBlock)
        addSpace(int(m_html.size()), 0, m_text.m_shownLength, Written::Space);
    m_html += tag;
}

const PageText::Block *PageWriter::endBlock()
{
    if (!std::exchange(m_inBlock, false))
        return nullptr;
    while (!m_open.text.isEmpty() && m_open.text.back().isSpace())
        dropLastUnit();
    if (m_open.text.isEmpty())
        return nullptr;
    PageText::Block block = m_open.block;
    QList<int> &ofField = m_text.m_ofField[std::size_t(block.field)];
    block.number = int(ofField.size());
    block.start = int(m_text.m_text.size());
    block.length = int(m_open.text.size());
    block.byte = m_open.pieces.first().byte;
    block.bytes = m_open.pieces.last().byte + m_open.pieces.last().bytes - block.byte;
    for (PageText::Piece &piece : m_open.pieces)
        piece.unit += block.start;
    ofField += int(m_text.m_blocks.size());
    m_text.m_blocks += block;
    m_text.m_pieces += m_open.pieces;
    m_text.m_text += m_open.text;
    m_text.m_text += u'\n';
    return &m_text.m_blocks.last();
}

void PageWriter::beginReading()
{
    std::swap(m_open, m_aside);
    m_asideInBlock = std::exchange(m_inBlock, true);
}

void PageWriter::endReading()
{
    addSpace(int(m_html.size()), 0, m_text.m_shownLength, Written::Space);
    std::swap(m_open, m_aside);
    m_inBlock = m_asideInBlock;
}

void PageWriter::endReadings()
{
    endBlock();
    m_open = std::exchange(m_aside, {});
    m_inBlock = true;
    endBlock();
}

void PageWriter::block(PageField field, const QString &blockText)
{
    const bool wasInBlock = m_inBlock;
    Open around = std::exchange(m_open, {});
    beginBlock(field);
    text(blockText);
    endBlock();
    m_open = std::move(around);
    m_inBlock = wasInBlock;
}

void PageWriter::add(QStringView text, QByteArrayView html, Written written)
{
    int byte = int(m_html.size());
    int shown = m_text.m_shownLength;
    m_html += html;
    m_text.m_shownLength += int(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const QStringView units = text.sliced(at, pair ? 2 : 1);
        const int bytes = PageText::bytesOf(text[at], written);
        if (isAsciiSpace(text[at]))
            addSpace(byte, bytes, shown, written);
        else if (!m_open.text.isEmpty() || !text[at].isSpace())
            addUnits(units, byte, bytes, shown, written);
        byte += bytes;
        shown += int(units.size());
        at += units.size();
    }
}

void PageWriter::addSpace(int byte, int bytes, int shown, Written written)
{
    if (m_open.text.isEmpty())
        return;
    if (m_open.text.back() != u' ') {
        addUnits(u" ", byte, bytes, shown, written);
        return;
    }
    // Once more: it counts with the one before where no tag stands between them.
    PageText::Piece &last = m_open.pieces.last();
    if (last.byte + last.bytes != byte)
        return;
    if (last.written == Written::Space) {
        last.bytes += bytes;
        return;
    }
    dropLastUnit();
    addUnits(u" ", byte - 1, bytes + 1, shown - 1, Written::Space);
}

void PageWriter::addUnits(QStringView units, int byte, int bytes, int shown, Written written)
{
    const int count = int(units.size());
    const bool goesOn = !m_open.pieces.isEmpty() && written != Written::Space &&
                        m_open.pieces.last().written == written &&
                        m_open.pieces.last().byte + m_open.pieces.last().bytes == byte &&
                        m_open.pieces.last().units + count <= PageText::LongestPiece;
    if (goesOn) {
        m_open.pieces.last().units += count;
        m_open.pieces.last().bytes += bytes;
    } else {
        m_open.pieces += {written, int(m_open.text.size()), count, byte, bytes, shown};
    }
    m_open.text += units;
}

void PageWriter::dropLastUnit()
{
    PageText::Piece &last = m_open.pieces.last();
    if (last.units == 1) {
        m_open.pieces.removeLast();
    } else {
        last.bytes -= PageText::bytesOf(m_open.text.back(), last.written);
        --last.units;
    }
    m_open.text.chop(1);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagetext.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

/// Text for element content and double-quoted attributes, UTF-8.
QByteArray escapedHtml(const QString &text);

/// Writes a page, and with it the map of its text. Text inside the page's <article> goes through words(), text() and
/// what calls them, so that the map knows all that the document will show; markup() takes the rest.
class PageWriter final
{
public:
    /// Tags, and text outside of <article>: as it stands.
    void markup(QByteArrayView html) { m_html += html; }

    /// Words of ours, and others that are in no block.
    void words(const QString &text);
    /// The same, written already.
    void words(QStringView text, QByteArrayView html);

    /// Opens a block; none may be open.
    void beginBlock(PageField field, int headingLevel = 0);
    bool isInBlock() const { return m_inBlock; }
    void text(const QString &text);
    /// The same, written already in the output language: a double quote stands for itself.
    void text(QStringView text, QByteArrayView html);
    /// A line break of the open block.
    void lineBreak(QByteArrayView tag);
    /// Closes the open block, if there is one. The block as it counts now; nullptr when it has no text. Good until the
    /// next block is closed.
    const PageText::Block *endBlock();

    /// What comes until endReading() stands inside the words that it is said beside: it goes to a block of the body by
    /// itself, which endReadings() closes when all is written.
    void beginReading();
    void endReading();
    void endReadings();

    /// A block by itself; also in the middle of one that is open.
    void block(PageField field, const QString &text);

    const PageText &text() const { return m_text; }
    const QByteArray &html() const { return m_html; }

private:
    using Written = PageText::Written;

    struct Open
    {
        PageText::Block block;
        QString text;
        QList<PageText::Piece> pieces; // units from the block's beginning
    };

    void add(QStringView text, QByteArrayView html, Written written);
    void addSpace(int byte, int bytes, int shown, Written written);
    void addUnits(QStringView units, int byte, int bytes, int shown, Written written);
    void dropLastUnit();

    QByteArray m_html;
    PageText m_text;
    Open m_open;
    bool m_inBlock = false;
    Open m_aside; // the readings; between the two calls what they interrupt
    bool m_asideInBlock = false;
};

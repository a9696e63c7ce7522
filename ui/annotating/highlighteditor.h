// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/highlight.h"
#include "floatingcard.h"
#include "theme.h"

#include <QList>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class Swatch;

/// Beside a highlight that was clicked: its colour, note and tags, and its removal. What was typed is told when it
/// closes: by Esc, by a click elsewhere, or for another highlight. Del removes the highlight unless a text is typed.
class HighlightEditor final : public FloatingCard
{
    Q_OBJECT

public:
    explicit HighlightEditor(QWidget *window);

    /// `highlights`: those at the place, the one on top first; the others are a click away. `place` and `page` in the
    /// window's coordinates.
    void showFor(const QList<Highlight> &highlights, const QRect &place, const QRect &page, bool toNote);
    void finish(); ///< tells what was typed, and hides
    void dress(const Theme &theme);
    HighlightId highlight() const { return isVisible() ? m_shown.id : 0; }

Q_SIGNALS:
    void recoloured(HighlightId highlight, HighlightColour colour);
    void noted(HighlightId highlight, const QString &note);
    void tagged(HighlightId highlight, const QStringList &tags);
    void removed(HighlightId highlight);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill(const Highlight &highlight);
    void showNext();
    void tell();
    void choose(HighlightColour colour);
    void remove();
    bool isTyping() const;

    QList<Highlight> m_all;
    Highlight m_shown;
    QList<Swatch *> m_swatches;
    QLabel *m_quote;
    QToolButton *m_next;
    QPlainTextEdit *m_note;
    QLineEdit *m_tags;
    QPushButton *m_remove;
    QPushButton *m_done;
};

namespace HighlightTags {

/// "储能, earnings": parted by commas of any kind and by number signs.
QStringList read(const QString &typed);
QString write(const QStringList &tags);

}

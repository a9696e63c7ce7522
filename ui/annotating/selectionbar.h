// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/highlight.h"
#include "floatingcard.h"
#include "theme.h"

#include <QList>

class QToolButton;
class Swatch;

/// What floats over a selection: the colours, and what else can be done with its text. Takes no focus, so that the
/// selection stays; whoever shows it hides it.
class SelectionBar final : public FloatingCard
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *window);

    /// Above the selection's first line, centred on the measure; below its last where there is no room above. All in
    /// the window's coordinates; `page` is what must not be left.
    void showFor(const QRect &first, const QRect &last, const QRect &measure, const QRect &page);
    void setPlacing(bool placing); ///< a highlight is being put by hand: one button instead of the colours
    void dress(const Theme &theme);

Q_SIGNALS:
    void coloured(HighlightColour colour);
    void noteWanted();
    void copyWanted();
    void searchWanted();
    void placeWanted();
    void dismissed(); ///< by Esc

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const QString &objectName);
    QWidget *addLine();
    void retranslate();

    QList<Swatch *> m_swatches;
    QWidget *m_behindNote = nullptr; // a line
    QToolButton *m_place;
    QToolButton *m_note;
    QToolButton *m_copy;
    QToolButton *m_search;
};

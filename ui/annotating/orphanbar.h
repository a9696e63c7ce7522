// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/highlightmarks.h"

#include <QWidget>

class QLabel;

/// Over an article that has highlights whose words are gone or cannot be told from others: each with its words, to be
/// put by hand or removed. Hidden where there are none.
class OrphanBar final : public QWidget
{
    Q_OBJECT

public:
    explicit OrphanBar(QWidget *parent);

    void setOrphans(const QList<Highlight> &orphans);
    void setPlacing(HighlightId highlight); ///< 0: none; the others wait

Q_SIGNALS:
    void placeWanted(HighlightId highlight);
    void placingLeft();
    void removed(HighlightId highlight);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();

    QList<Highlight> m_orphans;
    HighlightId m_placing = 0;
    QLabel *m_title;
    QLabel *m_sentence;
    QWidget *m_list;
};

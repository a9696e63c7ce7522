// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerfacts.h"
#include "floatingcard.h"
#include "store/tickercount.h"
#include "theme.h"

#include <optional>

class QLabel;
class QToolButton;

/// What floats beside a chip under the mouse or with the focus: symbol, names, kind, in how many articles and since
/// when, its months, what it is often named with, and the ways on. What takes longer to read comes a moment later, into
/// room that is kept for it. Takes no focus: the keys are the chip's. Goes with the next key, or a click beside it, and
/// when the window is no longer the active one. Esc is its own.
class TickerCard final : public FloatingCard
{
    Q_OBJECT

public:
    explicit TickerCard(QWidget *window);

    /// Beside the chip, or what stands for it (window coordinates), inside the window.
    void showFor(const TickerCount &ticker, const QRect &chip);
    void add(const TickerFacts &facts); ///< of the one that is shown; of another: nothing
    void setWatched(const TickerId &ticker, bool watched);
    void dress(const Theme &theme);

    static QRect placed(QSize card, QRect chip, QRect window);
    static QRect chipUnder(QPoint pointer); ///< about

Q_SIGNALS:
    void articlesWanted(const TickerId &ticker);
    void pageWanted(const TickerId &ticker);
    void watchWanted(const TickerId &ticker, bool watched); ///< to be so from now on
    void left();                                            ///< by the pointer

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    class Bars;

    QToolButton *addButton(const QString &name);
    void say(int articles, const QDate &first); // invalid: not known yet

    std::optional<TickerId> m_ticker;
    bool m_isWatched = false;
    QLabel *m_symbol;
    QLabel *m_name;
    QLabel *m_facts;
    Bars *m_bars;
    QLabel *m_together;
    QToolButton *m_articles;
    QToolButton *m_watch;
    QToolButton *m_page;
};

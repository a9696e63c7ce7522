// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagepane/tickercard.h"

#include "article/datetext.h"
#include "tickers/monthbars.h"
#include "tickertext.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace {

QLabel *plainLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(objectName);
    return label;
}

}

/// The last two years of it.
class TickerCard::Bars final : public QWidget
{
public:
    explicit Bars(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(44);
        setMinimumWidth(228);
    }

    void setMonths(const QList<int> &months)
    {
        m_months = months;
        update();
    }
    void setColour(const QColor &colour) { m_colour = colour; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        MonthBars::paint(painter, rect(), m_months, m_colour);
    }

private:
    QList<int> m_months;
    QColor m_colour = Theme::of(false).accent;
};

TickerCard::TickerCard(QWidget *window)
    : FloatingCard(window, {})
    , m_symbol(plainLabel(QStringLiteral("cardSymbol"), this))
    , m_name(plainLabel(QStringLiteral("cardName"), this))
    , m_facts(plainLabel(QStringLiteral("cardFacts"), this))
    , m_bars(new Bars(this))
    , m_together(plainLabel(QStringLiteral("cardFacts"), this))
    , m_articles(addButton(QStringLiteral("cardArticles")))
    , m_watch(addButton(QStringLiteral("cardWatch")))
    , m_page(addButton(QStringLiteral("cardPage")))
{
    setObjectName(QStringLiteral("card"));
    setFocusPolicy(Qt::NoFocus);

    auto *title = new QHBoxLayout;
    title->setSpacing(6);
    title->addWidget(m_symbol);
    title->addWidget(m_name, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QToolButton *button : {m_articles, m_watch, m_page})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(2);
    layout->addLayout(title);
    layout->addWidget(m_facts);
    layout->addSpacing(6);
    layout->addWidget(m_bars);
    layout->addSpacing(4);
    layout->addWidget(m_together);
    layout->addSpacing(6);
    layout->addLayout(buttons);
    connect(m_articles, &QToolButton::clicked, this, [this] { Q_EMIT articlesWanted(*m_ticker); });
    connect(m_page, &QToolButton::clicked, this, [this] { Q_EMIT pageWanted(*m_ticker); });
    connect(m_watch, &QToolButton::clicked, this, [this] {
        setWatched(*m_ticker, !m_isWatched);
        Q_EMIT watchWanted(*m_ticker, m_isWatched);
    });
    hide();
}

QToolButton *TickerCard::addButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

void TickerCard::showFor(const TickerCount &ticker, const QRect &chip)
{
    constexpr int NameWidth = 260;
    m_ticker = ticker.id;
    m_symbol->setText(ticker.id.toString());
    m_name->setText(m_name->fontMetrics().elidedText(ticker.name, Qt::ElideRight, NameWidth));
    m_name->setVisible(!ticker.name.isEmpty());
    m_articles->setText(ticker.articles == 1 ? tr("1 article") : tr("%Ln articles", nullptr, ticker.articles));
    m_page->setText(tr("Ticker page"));
    setWatched(ticker.id, false);
    say(ticker.articles, {});
    m_bars->setMonths({});
    m_together->setText(QStringLiteral(" ")); // its line is kept
    ensurePolished();
    layout()->activate();
    setGeometry(placed(sizeHint(), chip, window()->rect()));
    raise();
    show();
}

void TickerCard::say(int articles, const QDate &first)
{
    QString text = articles == 1 ? tr("in 1 article") : tr("in %Ln articles", nullptr, articles);
    text = tr("%1 · %2", "kind of ticker, in how many articles").arg(TickerText::kind(*m_ticker), text);
    if (first.isValid())
        text = tr("%1 · since %2", "what is said, a month").arg(text, DateText::month(first));
    m_facts->setText(text);
}

void TickerCard::add(const TickerFacts &facts)
{
    constexpr int Months = 24;
    constexpr int Together = 3;
    if (facts.id != m_ticker || !isVisible())
        return;
    say(facts.articles, facts.first.date());
    if (facts.last.isValid())
        m_bars->setMonths(MonthBars::lastMonths(facts.months, facts.last.date(), Months));
    QStringList others;
    for (const TickerFacts::Together &other : facts.together.first(qMin<qsizetype>(Together, facts.together.size())))
        others << (TickerText::showsSymbol(other.id, other.name) ? other.id.toString() : other.name.simplified());
    if (!others.isEmpty())
        m_together->setText(m_together->fontMetrics().elidedText(
            tr("Often with %1").arg(others.join(QStringLiteral(", "))), Qt::ElideRight, m_bars->width()));
    const int right = geometry().right(); // the line may have become longer
    resize(qMax(width(), sizeHint().width()), height());
    if (geometry().right() > window()->width())
        move(x() - (geometry().right() - qMin(right, window()->width())), y());
}

void TickerCard::setWatched(const TickerId &ticker, bool watched)
{
    if (ticker != m_ticker)
        return;
    m_isWatched = watched;
    m_watch->setText(watched ? tr("★ Watched") : tr("☆ Watch"));
}

void TickerCard::dress(const Theme &theme)
{
    m_bars->setColour(theme.accent);
}

QRect TickerCard::placed(QSize card, QRect chip, QRect window)
{
    constexpr int Gap = 6;
    constexpr int Edge = 8;
    QRect rect(chip.bottomLeft() + QPoint(0, Gap), card);
    if (rect.bottom() > window.bottom() - Edge)
        rect.moveBottom(chip.top() - Gap);
    rect.moveLeft(
        qBound(window.left() + Edge, rect.left(), qMax(window.left() + Edge, window.right() - Edge - card.width())));
    return rect;
}

QRect TickerCard::chipUnder(QPoint pointer)
{
    return QRect(pointer - QPoint(24, 12), QSize(48, 24));
}

void TickerCard::leaveEvent(QEvent *event)
{
    FloatingCard::leaveEvent(event);
    Q_EMIT left();
}

bool TickerCard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // else the window's Esc comes first
        if (!isEsc(*event))
            return false;
        event->accept();
        return true;
    case QEvent::KeyPress:
        hide();
        return isEsc(*event);
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        if (!underMouse())
            hide();
        return false;
    case QEvent::WindowDeactivate:
    case QEvent::WindowBlocked:
        if (watched == window())
            hide();
        return false;
    default:
        return false;
    }
}

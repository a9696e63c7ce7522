// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagepane/tickercard.h"

#include "tickertext.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace {

QLabel *plainLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(objectName);
    return label;
}

}

TickerCard::TickerCard(QWidget *window)
    : QFrame(window)
    , m_symbol(plainLabel(QStringLiteral("cardSymbol"), this))
    , m_name(plainLabel(QStringLiteral("cardName"), this))
    , m_facts(plainLabel(QStringLiteral("cardFacts"), this))
{
    setObjectName(QStringLiteral("card"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 60));
    setGraphicsEffect(shadow);

    auto *title = new QHBoxLayout;
    title->setSpacing(6);
    title->addWidget(m_symbol);
    title->addWidget(m_name, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(2);
    layout->addLayout(title);
    layout->addWidget(m_facts);
    hide();
}

void TickerCard::showFor(const TickerCount &ticker, const QRect &chip)
{
    constexpr int NameWidth = 260;
    m_symbol->setText(ticker.id.toString());
    m_name->setText(m_name->fontMetrics().elidedText(ticker.name, Qt::ElideRight, NameWidth));
    m_name->setVisible(!ticker.name.isEmpty());
    const QString articles =
        ticker.articles == 1 ? tr("in 1 article") : tr("in %Ln articles", nullptr, ticker.articles);
    m_facts->setText(tr("%1 · %2", "kind of ticker, in how many articles").arg(TickerText::kind(ticker.id), articles));
    ensurePolished();
    layout()->activate();
    setGeometry(placed(sizeHint(), chip, window()->rect()));
    raise();
    show();
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

void TickerCard::showEvent(QShowEvent *event)
{
    qApp->installEventFilter(this);
    QFrame::showEvent(event);
}

void TickerCard::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    QFrame::hideEvent(event);
}

bool TickerCard::eventFilter(QObject *watched, QEvent *event)
{
    const auto isEsc = [event] { return static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape; };
    switch (event->type()) {
    case QEvent::ShortcutOverride: // else the window's Esc comes first
        if (!isEsc())
            return false;
        event->accept();
        return true;
    case QEvent::KeyPress:
        hide();
        return isEsc();
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
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

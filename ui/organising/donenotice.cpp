// SPDX-License-Identifier: GPL-3.0-or-later
#include "organising/donenotice.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <chrono>

using namespace std::chrono_literals;

namespace {

bool isSame(const Step &one, const Step &other)
{
    return one.kind == other.kind && one.subject == other.subject && one.articles == other.articles;
}

}

DoneNotice::DoneNotice(QAction &undo, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_undo(new QToolButton(this))
{
    setObjectName(QStringLiteral("doneNotice"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("soft"));
    m_undo->setObjectName(QStringLiteral("statusLink"));
    m_undo->setFocusPolicy(Qt::TabFocus);
    auto *dot = new QLabel(QStringLiteral("·"), this);
    dot->setObjectName(QStringLiteral("statusDot"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text);
    layout->addWidget(dot);
    layout->addWidget(m_undo);
    connect(m_undo, &QToolButton::clicked, &undo, &QAction::trigger);
    m_while.setSingleShot(true);
    m_while.setInterval(30s);
    connect(&m_while, &QTimer::timeout, this, [this] {
        if (m_undo->hasFocus())
            m_while.start(); // somebody is about to press it
        else
            clear();
    });
    retranslate();
    hide();
}

void DoneNotice::say(const Step &step)
{
    m_said = step;
    m_confirmed = m_latest && isSame(*m_latest, step); // told before the answer came
    retranslate();
    m_while.start();
    show();
    QAccessibleEvent told(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void DoneNotice::setLatest(const std::optional<Step> &latest)
{
    m_latest = latest;
    if (!m_said)
        return;
    if (latest && isSame(*latest, *m_said))
        m_confirmed = true;
    else if (m_confirmed)
        clear();
}

void DoneNotice::clear()
{
    m_said.reset();
    m_while.stop();
    hide();
}

void DoneNotice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DoneNotice::retranslate()
{
    m_undo->setText(tr("Undo"));
    if (!m_said)
        return;
    m_text->setText(doneText(*m_said));
    m_undo->setAccessibleName(tr("Undo %1").arg(stepText(*m_said)));
}

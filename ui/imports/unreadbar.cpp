// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/unreadbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <utility>

namespace {

QToolButton *linkButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("statusLink"));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}

UnreadBar::UnreadBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_goOn(linkButton(this))
    , m_decline(linkButton(this))
{
    setObjectName(QStringLiteral("unreadBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_goOn);
    layout->addWidget(m_decline);
    layout->addStretch();
    connect(m_goOn, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT goOnWanted(std::exchange(m_unread, {}));
    });
    connect(m_decline, &QToolButton::clicked, this, [this] {
        hide();
        m_unread = {};
        Q_EMIT declined();
    });
    retranslate();
    hide();
}

void UnreadBar::offer(const UnreadInputs &unread)
{
    m_unread = unread;
    retranslate();
    show();
}

void UnreadBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void UnreadBar::retranslate()
{
    const auto files = int(m_unread.found.size());
    m_text->setText(!m_unread.named.isEmpty() ? tr("An import was stopped when Tearsheet was closed.")
                    : files == 1              ? tr("1 file was not fully imported when Tearsheet was closed.")
                                 : tr("%Ln files were not fully imported when Tearsheet was closed.", nullptr, files));
    m_goOn->setText(tr("Continue"));
    m_goOn->setAccessibleName(tr("Continue the import"));
    m_decline->setText(tr("Dismiss"));
    m_decline->setAccessibleName(tr("Do not continue the import"));
}

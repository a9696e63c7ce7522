// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcomepage.h"

#include "actions/actions.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

QLabel *centred(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(objectName);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

}

WelcomePage::WelcomePage(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_title(centred(QStringLiteral("welcomeTitle"), this))
    , m_kinds(centred(QStringLiteral("sentence"), this))
    , m_promise(centred(QStringLiteral("soft"), this))
{
    setObjectName(QStringLiteral("welcome"));
    setAttribute(Qt::WA_StyledBackground);

    auto *icon = new QLabel(this);
    icon->setAlignment(Qt::AlignCenter);
    icon->setPixmap(
        QIcon(QStringLiteral(":/tearsheet/icons/tearsheet.svg")).pixmap(QSize(72, 72), devicePixelRatioF()));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QAction *action : actions) {
        if (!action->isVisible())
            continue;
        auto *button = new QPushButton(this);
        // Without the menu's letter: with Alt that is another menu's.
        const auto name = [button, action] { button->setText(Actions::withoutLetter(action->text())); };
        connect(action, &QAction::changed, button, name);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
        name();
    }
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(0);
    layout->addStretch(2);
    layout->addWidget(icon);
    layout->addSpacing(20);
    layout->addWidget(m_title);
    layout->addSpacing(8);
    layout->addWidget(m_kinds);
    layout->addSpacing(24);
    layout->addLayout(buttons);
    layout->addSpacing(32);
    layout->addWidget(m_promise);
    layout->addStretch(3);
    retranslate();
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Drop saved articles here"));
    m_kinds->setText(tr("Files or folders: saved web pages, JSON, archives, text."));
    m_promise->setText(
        tr("Everything stays on this computer. Tearsheet has no network access; your files are read, never changed."));
}

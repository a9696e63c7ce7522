// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace {

QToolButton *button(const QString &sign, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setText(sign);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

}

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_previous(button(QStringLiteral("↑"), this))
    , m_next(button(QStringLiteral("↓"), this))
    , m_close(button(QStringLiteral("✕"), this))
{
    setObjectName(QStringLiteral("findBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setMaximumWidth(360);
    m_field->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 12, 5);
    layout->setSpacing(6);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addStretch();
    layout->addWidget(m_close);
    connect(m_field, &QLineEdit::textEdited, this, &FindBar::edited);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(true); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::end);
    retranslate();
    hide();
}

void FindBar::begin()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    Q_EMIT edited(m_field->text());
}

void FindBar::end()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT ended();
}

void FindBar::showPlace(int hit, int count)
{
    const QLocale locale;
    const bool asked = !m_field->text().trimmed().isEmpty();
    m_count->setText(!asked       ? QString()
                     : count == 0 ? tr("Not found")
                     : hit == 0   ? tr("%Ln found", nullptr, count)
                                  : tr("%1 of %2").arg(locale.toString(hit), locale.toString(count)));
    m_previous->setEnabled(asked && count > 0);
    m_next->setEnabled(asked && count > 0);
}

/// The window has Escape and Return for itself, and takes them before the field does.
bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool returns = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() != Qt::Key_Escape && !returns)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (returns)
        Q_EMIT stepWanted(!key->modifiers().testFlag(Qt::ShiftModifier));
    else
        end();
    return true;
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindBar::retranslate()
{
    m_field->setPlaceholderText(tr("Find in this article"));
    m_field->setAccessibleName(tr("Find in this article"));
    m_previous->setToolTip(tr("Previous (Shift+Return)"));
    m_previous->setAccessibleName(tr("Previous"));
    m_next->setToolTip(tr("Next (Return)"));
    m_next->setAccessibleName(tr("Next"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
}

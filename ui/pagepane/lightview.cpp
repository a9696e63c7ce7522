// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagepane/lightview.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

LightView::LightView(QWidget *parent)
    : QWidget(parent)
    , m_why(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("lightView"));
    setAttribute(Qt::WA_StyledBackground);
    m_why->setObjectName(QStringLiteral("sentence"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("lightText"));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setAccessibleName(tr("Article"));
    setFocusProxy(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_why);
    layout->addWidget(m_text, 1);
}

void LightView::setText(const QString &text, const QString &why)
{
    m_why->setText(why);
    m_text->setPlainText(text);
}

void LightView::copySelection()
{
    m_text->copy();
}

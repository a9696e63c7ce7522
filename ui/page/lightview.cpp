#include "page/lightview.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

LightView::LightView(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
{
    auto *why = new QLabel(tr("The page of this article broke off or went elsewhere four times, so here is its text alone. "
                              "Please report the file it came from."), this);
    setObjectName(QStringLiteral("lightView"));
    setAttribute(Qt::WA_StyledBackground);
    why->setObjectName(QStringLiteral("sentence"));
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("lightText"));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setAccessibleName(tr("Article"));
    setFocusProxy(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(why);
    layout->addWidget(m_text, 1);
}

void LightView::setText(const QString &text) { m_text->setPlainText(text); }

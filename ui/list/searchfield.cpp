#include "list/searchfield.h"

#include <QKeyEvent>

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("searchField"));
    setAccessibleName(tr("Search the library"));
    setPlaceholderText(tr("Search    Ctrl+K"));
    setClearButtonEnabled(true);
    setMaxLength(1000);   // as much as a query is read
    connect(this, &QLineEdit::textChanged, this, &SearchField::searched);
}

void SearchField::startTyping()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

bool SearchField::event(QEvent *event)
{
    // Else the window's Esc (all articles) comes first.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

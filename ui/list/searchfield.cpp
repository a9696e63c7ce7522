// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/searchfield.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QIcon>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

#include <utility>

namespace {

/// The line edit's own clear button looks for its picture in every icon theme of the desktop: a tenth of the window's
/// start.
QIcon drawn(const QColor &colour, const QPainterPath &path)
{
    QIcon icon;
    for (const int ratio : {1, 2, 3}) { // of the screens that the window may come to
        QPixmap pixmap(QSize(16, 16) * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
        icon.addPixmap(pixmap);
    }
    return icon;
}

QPainterPath cross()
{
    QPainterPath path;
    path.moveTo(4.5, 4.5);
    path.lineTo(11.5, 11.5);
    path.moveTo(4.5, 11.5);
    path.lineTo(11.5, 4.5);
    return path;
}

QPainterPath bookmark()
{
    QPainterPath path;
    path.moveTo(4.5, 3);
    path.lineTo(11.5, 3);
    path.lineTo(11.5, 13);
    path.lineTo(8, 10);
    path.lineTo(4.5, 13);
    path.closeSubpath();
    return path;
}

}

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_clear(addAction(QIcon(), QLineEdit::TrailingPosition))
    , m_save(addAction(QIcon(), QLineEdit::TrailingPosition))
    , m_menu(new QCompleter(&m_offers, this))
{
    setObjectName(QStringLiteral("searchField"));
    retranslate();
    m_clear->setVisible(false);
    m_save->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(m_save, &QAction::triggered, this, &SearchField::saveWanted);
    connect(this, &QLineEdit::textChanged, m_clear, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        m_save->setVisible(!text.trimmed().isEmpty());
    });
    setMaxLength(1000); // as much as a query is read
    m_menu->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_menu->setWidget(this); // not setCompleter: a choice takes the place of a word, not of the whole query
    m_menu->setMaxVisibleItems(10);
    m_menu->popup()->setObjectName(QStringLiteral("searchOffers"));
    m_menu->popup()->setTextElideMode(Qt::ElideRight);
    // The completer's own delegate draws the style's frame and knows nothing of the style sheet.
    m_menu->popup()->setItemDelegate(new QStyledItemDelegate(m_menu->popup()));
    connect(m_menu, qOverload<const QModelIndex &>(&QCompleter::activated), this, &SearchField::take);
    connect(this, &QLineEdit::textChanged, this, &SearchField::searched);
    connect(this, &QLineEdit::textEdited, this, &SearchField::typed);
}

void SearchField::dress(const Theme &theme)
{
    m_clear->setIcon(drawn(theme.soft, cross()));
    m_save->setIcon(drawn(theme.soft, bookmark()));
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SearchField::retranslate()
{
    setAccessibleName(tr("Search the library"));
    setPlaceholderText(tr("Search    Ctrl+K"));
    m_clear->setText(tr("Clear the search"));
    m_save->setText(tr("Save this search in the sidebar"));
}

void SearchField::startTyping()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    Q_EMIT begun();
}

void SearchField::offer(const QList<Offer> &offers, const TextRange &range)
{
    m_offers.clear();
    m_range = range;
    for (const Offer &each : offers) {
        auto *item = new QStandardItem(each.shown.isEmpty() ? each.text : each.shown);
        item->setData(each.text, Qt::UserRole);
        item->setEditable(false);
        m_offers.appendRow(item);
    }
    if (offers.isEmpty())
        m_menu->popup()->hide();
    else if (hasFocus() || isOffering())
        showOffers();
}

void SearchField::showOffers()
{
    m_menu->complete(rect().adjusted(0, 0, 0, m_offersBelow));
}

void SearchField::setOffersBelow(int distance)
{
    if (std::exchange(m_offersBelow, distance) != distance && isOffering())
        showOffers();
}

bool SearchField::isOffering() const
{
    return m_menu->popup()->isVisible();
}

void SearchField::take(const QModelIndex &index)
{
    const QString chosen = index.data(Qt::UserRole).toString();
    const bool goesOn = chosen.endsWith(u':'); // a key: its value is next
    QString now = text();
    now.replace(m_range.start, m_range.length, goesOn ? chosen : chosen + u' ');
    setText(now);
    setCursorPosition(int(m_range.start + chosen.size()) + (goesOn ? 0 : 1));
    Q_EMIT typed();
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
        if (isOffering())
            m_menu->popup()->hide();
        else if (text().isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOffering() && (event->key() == Qt::Key_Down || m_menu->popup()->currentIndex().isValid())) {
            event->ignore(); // the menu takes it
            return;
        }
        m_menu->popup()->hide();
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_menu->popup()->hide();
    QLineEdit::focusOutEvent(event);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotating/highlighteditor.h"

#include "annotating/swatch.h"
#include "scale.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace HighlightTags {

QStringList read(const QString &typed)
{
    static const QRegularExpression parting(QStringLiteral("[,，、;；#＃]"));
    QStringList tags;
    for (const QString &part : typed.split(parting))
        if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag))
            tags += tag;
    return tags;
}

QString write(const QStringList &tags)
{
    return tags.join(QStringLiteral(", "));
}

}

HighlightEditor::HighlightEditor(QWidget *window)
    : FloatingCard(window, {})
    , m_quote(new QLabel(this))
    , m_next(new QToolButton(this))
    , m_note(new QPlainTextEdit(this))
    , m_tags(new QLineEdit(this))
    , m_remove(new QPushButton(this))
    , m_done(new QPushButton(this))
{
    setObjectName(QStringLiteral("highlightEditor"));
    setFocusPolicy(Qt::ClickFocus);

    auto *colours = new QHBoxLayout;
    colours->setSpacing(6);
    for (int colour = 1; colour <= HighlightColours; ++colour) {
        auto *swatch = new Swatch(HighlightColour(colour), this);
        swatch->setCheckable(true);
        swatch->setAutoExclusive(true);
        connect(swatch, &Swatch::clicked, this, [this, swatch] { choose(swatch->colour()); });
        colours->addWidget(swatch);
        m_swatches += swatch;
    }
    colours->addStretch();
    m_next->setObjectName(QStringLiteral("statusLink"));
    connect(m_next, &QToolButton::clicked, this, &HighlightEditor::showNext);
    colours->addWidget(m_next);

    m_quote->setObjectName(QStringLiteral("editorQuote"));
    m_quote->setTextFormat(Qt::PlainText);
    m_note->setObjectName(QStringLiteral("highlightNote"));
    m_note->setTabChangesFocus(true);
    m_tags->setObjectName(QStringLiteral("highlightTags"));
    m_remove->setObjectName(QStringLiteral("removeHighlight"));
    m_done->setObjectName(QStringLiteral("highlightDone"));
    connect(m_remove, &QPushButton::clicked, this, &HighlightEditor::remove);
    connect(m_done, &QPushButton::clicked, this, &HighlightEditor::finish);
    connect(m_tags, &QLineEdit::returnPressed, this, &HighlightEditor::finish);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(13, 11, 13, 13);
    layout->setSpacing(8);
    layout->addLayout(colours);
    layout->addWidget(m_quote);
    layout->addWidget(m_note);
    layout->addWidget(m_tags);
    layout->addLayout(buttons);
    retranslate();
    hide();
}

void HighlightEditor::showFor(const QList<Highlight> &highlights, const QRect &place, const QRect &page, bool toNote)
{
    if (highlights.isEmpty())
        return;
    if (isVisible())
        tell();
    m_all = highlights;
    fill(m_all.first());
    constexpr int Gap = 8;
    const Scale scale(font());
    m_note->setFixedHeight(scale(84));
    setFixedWidth(scale(300));
    m_quote->setText(m_quote->fontMetrics().elidedText(m_shown.anchor.quote.simplified(), Qt::ElideRight, scale(270)));
    ensurePolished();
    layout()->activate();
    QRect rect(QPoint(place.left(), place.bottom() + Gap), sizeHint());
    if (rect.bottom() > page.bottom() - Gap)
        rect.moveBottom(place.top() - Gap);
    if (rect.top() < page.top() + Gap)
        rect.moveTop(page.top() + Gap);
    rect.moveLeft(qBound(page.left() + Gap, rect.left(), qMax(page.left() + Gap, page.right() - Gap - rect.width())));
    setGeometry(rect);
    raise();
    show();
    if (toNote)
        m_note->setFocus();
    else
        m_swatches.at(int(m_shown.colour) - 1)->setFocus(); // so that Del and the numbers are for the highlight
}

void HighlightEditor::fill(const Highlight &highlight)
{
    m_shown = highlight;
    m_swatches.at(int(highlight.colour) - 1)->setChecked(true);
    m_note->setPlainText(highlight.note);
    m_tags->setText(HighlightTags::write(highlight.tags));
    m_next->setVisible(m_all.size() > 1);
}

/// Of those that lie over each other.
void HighlightEditor::showNext()
{
    tell();
    m_all.append(m_all.takeFirst());
    fill(m_all.first());
    m_quote->setText(
        m_quote->fontMetrics().elidedText(m_shown.anchor.quote.simplified(), Qt::ElideRight, Scale(font())(270)));
}

void HighlightEditor::tell()
{
    const QString note = m_note->toPlainText();
    const QStringList tags = HighlightTags::read(m_tags->text());
    if (note != m_shown.note)
        Q_EMIT noted(m_shown.id, note);
    if (tags != m_shown.tags)
        Q_EMIT tagged(m_shown.id, tags);
    m_shown.note = note;
    m_shown.tags = tags;
}

void HighlightEditor::finish()
{
    if (!isVisible())
        return;
    tell();
    hide();
}

void HighlightEditor::choose(HighlightColour colour)
{
    m_swatches.at(int(colour) - 1)->setChecked(true);
    if (colour == m_shown.colour)
        return;
    m_shown.colour = colour;
    Q_EMIT recoloured(m_shown.id, colour);
}

void HighlightEditor::remove()
{
    hide(); // what was typed goes with it
    Q_EMIT removed(m_shown.id);
}

bool HighlightEditor::isTyping() const
{
    return m_note->hasFocus() || m_tags->hasFocus();
}

void HighlightEditor::dress(const Theme &theme)
{
    for (Swatch *swatch : std::as_const(m_swatches))
        swatch->dress(theme);
}

/// The window's keys come first otherwise: its Del puts articles into the trash.
bool HighlightEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape || !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
            event->accept();
            return true;
        }
    }
    return FloatingCard::event(event);
}

void HighlightEditor::keyPressEvent(QKeyEvent *event)
{
    const int colour = event->key() - Qt::Key_0;
    if (event->key() == Qt::Key_Escape)
        finish();
    else if (event->key() == Qt::Key_Delete && !isTyping())
        remove();
    else if (colour >= 1 && colour <= HighlightColours && !isTyping())
        choose(HighlightColour(colour));
    else
        FloatingCard::keyPressEvent(event);
}

bool HighlightEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && !isInside(*widget) && widget->window() == window())
            finish();
    } else if (event->type() == QEvent::KeyPress && (watched == m_note || watched == m_tags) && isEsc(*event)) {
        finish();
        return true;
    }
    return false;
}

void HighlightEditor::changeEvent(QEvent *event)
{
    FloatingCard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HighlightEditor::retranslate()
{
    setAccessibleName(tr("Highlight"));
    m_next->setText(tr("The one below"));
    m_note->setPlaceholderText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_tags->setPlaceholderText(tr("Tags, with commas between"));
    m_tags->setAccessibleName(tr("Tags"));
    m_remove->setText(tr("Remove"));
    m_done->setText(tr("Done"));
}

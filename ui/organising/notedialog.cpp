// SPDX-License-Identifier: GPL-3.0-or-later
#include "organising/notedialog.h"

#include "everylanguage.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

NoteDialog::NoteDialog(const QString &title, const QString &note, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(note, this))
{
    auto *heading = new QLabel(this);
    heading->setTextFormat(Qt::PlainText);
    heading->setObjectName(QStringLiteral("heading"));
    heading->setWordWrap(true);
    heading->setText(title);
    inEveryLanguage(this, [this, title] {
        setWindowTitle(tr("Note"));
        m_text->setAccessibleName(tr("Note on “%1”").arg(title));
        m_text->setPlaceholderText(tr("Your note"));
    });
    m_text->setTabChangesFocus(true);
    m_text->moveCursor(QTextCursor::End);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(480, 320);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | key, this), &QShortcut::activated, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT saved(m_text->toPlainText()); });
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;

/// Asks for the note on one article; empty: no note. Ctrl+Enter saves.
class NoteDialog final : public QDialog
{
    Q_OBJECT

public:
    NoteDialog(const QString &title, const QString &note, QWidget *parent);

Q_SIGNALS:
    void saved(const QString &note);

private:
    QPlainTextEdit *m_text;
};

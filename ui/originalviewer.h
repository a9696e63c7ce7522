// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlestore.h"

#include <QDialog>
#include <QString>

#include <functional>

class Library;
class QLabel;
class QPlainTextEdit;
class QPushButton;

/// What the viewer shows of an original: its bytes are hashed and decoded away from the GUI thread.
struct OriginalText
{
    QByteArray bytes;
    QString text;     ///< decoded; of a large original the beginning
    QString hash;     ///< SHA-256 of all bytes, hex
    bool cut = false; ///< only the beginning is in `text`

    static constexpr qsizetype Shown = 2 << 20; ///< bytes

    static OriginalText of(const QByteArray &bytes); ///< pure
};

/// The bytes of an article as they came, as plain text, with size and hash; "Save as" writes the very bytes.
class OriginalViewer final : public QDialog
{
    Q_OBJECT

public:
    OriginalViewer(Library &library, ArticleId article, const QString &title, QWidget *parent);

private:
    void fill(const OriginalText &original);
    void say(std::function<QString()> facts); ///< and again in another language
    void saveAs();

    QByteArray m_bytes;
    std::function<QString()> m_sentence;
    QLabel *m_facts;
    QLabel *m_hash;
    QPlainTextEdit *m_text;
    QPushButton *m_save;
};

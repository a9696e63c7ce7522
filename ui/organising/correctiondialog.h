// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/corrections.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

/// Asks for title, author, source and date of an article. The date is typed as people write it; one that cannot be read
/// says so, and nothing is saved.
class CorrectionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `shownTitle`: what the list shows where the article has no title.
    CorrectionDialog(const Corrections::Known &known, const QString &shownTitle, QWidget *parent);

Q_SIGNALS:
    void corrected(const Details &details);

private:
    void retranslate();
    void fill(const Details &details);
    Details typed() const;
    QDateTime typedDate() const; ///< invalid: none, or one that cannot be read
    void check();

    const Details m_shown;
    const Details m_found;
    const int m_offset; ///< seconds east of UTC, of a date that names no zone
    QLineEdit *m_title;
    QLineEdit *m_author;
    QLineEdit *m_source;
    QLineEdit *m_published;
    QLabel *m_said;
    QList<QLabel *> m_names; // of the fields, in their order
    QPushButton *m_back = nullptr;
    QPushButton *m_save = nullptr;
};

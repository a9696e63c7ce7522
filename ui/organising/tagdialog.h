// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/librarycounts.h"

#include <QDialog>
#include <QHash>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

/// The tags of one or many articles: typing filters them, or names a new one with its colour; Enter takes the one that
/// stands alone, or makes the new one.
class TagDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `articles`: how many; `each`: of every tag that some of them have, how many have it.
    TagDialog(const QList<TagCount> &known, int articles, const QHash<QString, int> &each, QWidget *parent);

    static QString colourName(const QString &colour); ///< of one of tagColours(), for people

Q_SIGNALS:
    void added(const QString &tag, const QString &colour); ///< `colour` is empty for a known tag
    void removed(const QString &tag);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate(int articles);
    void filter();
    void create();
    void enter();
    void submit();

    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_hint; // in its place while there is no tag
    QPushButton *m_create;
    QComboBox *m_colour;
};

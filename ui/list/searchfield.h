// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/folding.h"
#include "theme.h"

#include <QLineEdit>
#include <QStandardItemModel>

class QCompleter;

/// What can take the place of a part of the field's text.
struct Offer
{
    QString text;  ///< what is put there
    QString shown; ///< the line of the menu; empty: the text
};

/// The field that searches the library, with what a fresh eye needs to know: that it is there, and its key. Signals
/// each new text at once; Esc clears it, Down leads to the list, or into the offers that stand beneath it.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void dress(const Theme &theme);
    void startTyping(); ///< takes the focus and selects what is there
    /// Shows the offers for a part of the text while the field has the focus; none: hides them.
    void offer(const QList<Offer> &offers, const TextRange &range);
    bool isOffering() const;
    void setOffersBelow(int distance); ///< pixels between the field and the offers
    QAbstractItemModel &offers() { return m_offers; }

Q_SIGNALS:
    void searched(const QString &text);
    void typed(); ///< the text or the cursor changed by hand
    void begun(); ///< by its key
    void saveWanted();
    void left(); ///< the user is done with the field: the list is next

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void retranslate();
    void take(const QModelIndex &index);
    void showOffers();

    QAction *m_clear;
    QAction *m_save;
    int m_offersBelow = 0;
    QStandardItemModel m_offers;
    QCompleter *m_menu;
    TextRange m_range;
};

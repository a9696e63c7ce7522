// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class Actions;

/// What can be done with the text of the page that stands: copy it, highlight it, search the library for it.
class TextMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `selected`: empty where nothing is; `author`: of the article, empty where it is not known.
    TextMenu(const Actions &actions, const QString &selected, const QString &author, QWidget *parent);

Q_SIGNALS:
    void allWanted();                        ///< to be selected
    void searchWanted(const QString &query); ///< in the query language
};

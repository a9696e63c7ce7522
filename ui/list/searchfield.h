#pragma once

#include <QLineEdit>

/// The field that searches the library, with what a fresh eye needs to know: that it is there, and its key. Signals
/// each new text at once; Esc clears it, Down leads to the list.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void startTyping();   ///< takes the focus and selects what is there

Q_SIGNALS:
    void searched(const QString &text);
    void left();   ///< the user is done with the field: the list is next

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

#pragma once

#include <QWidget>

class QPlainTextEdit;

/// An article's plain text, without the web engine: for one whose page kills it.
class LightView final : public QWidget
{
    Q_OBJECT

public:
    explicit LightView(QWidget *parent = nullptr);

    void setText(const QString &text);

private:
    QPlainTextEdit *m_text;
};

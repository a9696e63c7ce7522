// SPDX-License-Identifier: GPL-3.0-or-later
#include "everylanguage.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace {

class Sayer final : public QObject
{
public:
    Sayer(QWidget *widget, std::function<void()> say)
        : QObject(widget)
        , m_say(std::move(say))
    {
        widget->installEventFilter(this);
        m_say();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_say();
        return false;
    }

private:
    std::function<void()> m_say;
};

}

void inEveryLanguage(QWidget *widget, std::function<void()> say)
{
    new Sayer(widget, std::move(say));
}

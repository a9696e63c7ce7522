#include "welcomepage.h"

#include <QAction>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

QLabel *centred(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setObjectName(objectName);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

}

WelcomePage::WelcomePage(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("welcome"));
    setAttribute(Qt::WA_StyledBackground);

    auto *icon = new QLabel(this);
    icon->setAlignment(Qt::AlignCenter);
    icon->setPixmap(QIcon(QStringLiteral(":/tearsheet/icons/tearsheet.svg")).pixmap(QSize(72, 72), devicePixelRatioF()));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QAction *action : actions) {
        if (!action->isVisible())
            continue;
        auto *button = new QPushButton(action->text(), this);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
    }
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(0);
    layout->addStretch(2);
    layout->addWidget(icon);
    layout->addSpacing(20);
    layout->addWidget(centred(tr("Drop saved posts here"), QStringLiteral("welcomeTitle"), this));
    layout->addSpacing(8);
    layout->addWidget(centred(tr("Files or whole folders: page captures, JSON, saved HTML, text."),
                              QStringLiteral("sentence"), this));
    layout->addSpacing(24);
    layout->addLayout(buttons);
    layout->addSpacing(32);
    layout->addWidget(centred(tr("Everything stays on this computer. Tearsheet has no network access; your files are read, "
                                 "never changed."),
                              QStringLiteral("soft"), this));
    layout->addStretch(3);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/contentspanel.h"

#include "plaintip.h"
#include "scale.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int Width = 232;
constexpr int Head = 36;

QLabel *label(const char *name, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setObjectName(QLatin1String(name));
    made->setTextFormat(Qt::PlainText);
    return made;
}

}

ContentsPanel::ContentsPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(label("contentsTitle", this))
    , m_close(new QToolButton(this))
    , m_read(label("contentsRead", this))
    , m_left(label("soft", this))
    , m_none(label("sentence", this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("contentsPanel"));
    setAttribute(Qt::WA_StyledBackground);
    const Scale scale(font());
    setFixedWidth(scale(Width));
    m_close->setText(QStringLiteral("✕"));
    m_close->setAutoRaise(true);
    m_list->setObjectName(QStringLiteral("contentsList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_none->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 8, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    m_title->setFixedHeight(scale(Head));
    auto *facts = new QHBoxLayout;
    facts->setContentsMargins(16, 4, 16, 4);
    facts->addWidget(m_read);
    facts->addStretch();
    facts->addWidget(m_left);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0); // beside its hairline
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(facts);
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);

    connect(m_close, &QToolButton::clicked, this, &ContentsPanel::closed);
    const auto pick = [this](QListWidgetItem *item) { Q_EMIT picked(m_contents[m_list->row(item)]); };
    connect(m_list, &QListWidget::itemClicked, this, pick);
    connect(m_list, &QListWidget::itemActivated, this, pick);
    retranslate();
    hide();
}

void ContentsPanel::setContents(const QList<ContentsEntry> &contents)
{
    m_contents = contents;
    m_heading = -1;
    m_list->clear();
    int top = 6;
    for (const ContentsEntry &entry : contents)
        top = std::min(top, entry.level);
    for (const ContentsEntry &entry : contents) {
        auto *item = new QListWidgetItem(QString(qBound(0, entry.level - top, 3) * 3, u' ') + entry.text, m_list);
        item->setData(Qt::AccessibleTextRole, entry.text);
        item->setToolTip(plainTip(entry.text));
    }
    m_none->setVisible(contents.isEmpty());
    m_list->setVisible(!contents.isEmpty());
    showPlace();
}

void ContentsPanel::setMinutes(int minutes)
{
    m_minutes = minutes;
    showPlace();
}

void ContentsPanel::setPlace(double progress, int heading)
{
    m_progress = progress;
    m_heading = heading;
    showPlace();
}

void ContentsPanel::showPlace()
{
    m_read->setText(tr("%1 % read").arg(QLocale().toString(qRound(m_progress * 100))));
    const int left = qRound(m_minutes * (1 - m_progress));
    m_left->setText(m_minutes == 0 ? QString()
                    : left == 0    ? tr("read to the end")
                                   : tr("about %n min left", nullptr, left));
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        QFont font = m_list->font();
        font.setBold(row == m_heading);
        item->setFont(font);
        item->setSelected(row == m_heading);
    }
    if (m_heading >= 0 && m_heading < m_list->count() && !m_list->hasFocus())
        m_list->scrollToItem(m_list->item(m_heading));
}

void ContentsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        setFixedWidth(Scale(font())(Width));
}

void ContentsPanel::retranslate()
{
    m_title->setText(tr("Contents"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the contents"));
    m_list->setAccessibleName(tr("Contents"));
    m_none->setText(tr("This article has no headings."));
    showPlace();
}

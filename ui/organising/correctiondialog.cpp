// SPDX-License-Identifier: GPL-3.0-or-later
#include "organising/correctiondialog.h"

#include "article/textlimits.h"
#include "article/times.h"
#include "everylanguage.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

/// As readTime reads it back, to the second where there are seconds.
QString dateText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QTime clock = time.time();
    const QString format =
        clock.second() == 0 ? QStringLiteral("yyyy-MM-dd HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm:ss");
    const int minutes = time.offsetFromUtc() / 60;
    return QStringLiteral("%1 %2%3:%4")
        .arg(time.toString(format), minutes < 0 ? QStringLiteral("-") : QStringLiteral("+"))
        .arg(qAbs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

bool isSame(const Details &one, const Details &other)
{
    return one.title == other.title && one.author == other.author && one.source == other.source &&
           dateText(one.published) == dateText(other.published);
}

}

CorrectionDialog::CorrectionDialog(const Corrections::Known &known, const QString &shownTitle, QWidget *parent)
    : QDialog(parent)
    , m_shown(known.shown)
    , m_found(known.found)
    , m_offset(known.shown.published.isValid() ? known.shown.published.offsetFromUtc()
                                               : QDateTime::currentDateTime().offsetFromUtc())
    , m_title(new QLineEdit(this))
    , m_author(new QLineEdit(this))
    , m_source(new QLineEdit(this))
    , m_published(new QLineEdit(this))
    , m_said(new QLabel(this))
{
    m_title->setObjectName(QStringLiteral("title"));
    m_author->setObjectName(QStringLiteral("author"));
    m_source->setObjectName(QStringLiteral("source"));
    m_published->setObjectName(QStringLiteral("published"));
    m_title->setMaxLength(int(TextLimits::Title));
    m_author->setMaxLength(int(TextLimits::Name));
    m_source->setMaxLength(int(TextLimits::Name));
    m_title->setPlaceholderText(shownTitle);
    m_published->setPlaceholderText(QStringLiteral("2024-06-03 10:45"));
    auto *form = new QFormLayout;
    for (QLineEdit *field : {m_title, m_author, m_source, m_published}) {
        m_names.append(new QLabel(this));
        m_names.last()->setBuddy(field);
        form->addRow(m_names.last(), field);
    }
    m_said->setObjectName(QStringLiteral("soft"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_back = buttons->addButton(QString(), QDialogButtonBox::ResetRole);
    m_back->setObjectName(QStringLiteral("back"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_said);
    layout->addStretch();
    layout->addWidget(buttons);
    fill(known.shown);
    inEveryLanguage(this, [this] { retranslate(); });
    resize(520, sizeHint().height());

    for (QLineEdit *field : {m_title, m_author, m_source, m_published})
        connect(field, &QLineEdit::textChanged, this, &CorrectionDialog::check);
    connect(m_back, &QPushButton::clicked, this, [this] { fill(m_found); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT corrected(typed()); });
}

void CorrectionDialog::retranslate()
{
    setWindowTitle(tr("Correct Details"));
    const QStringList names{tr("&Title"), tr("&Author"), tr("S&ource"), tr("&Date")};
    for (int field = 0; field < m_names.size(); ++field)
        m_names[field]->setText(names[field]);
    m_back->setText(tr("&Undo All Corrections"));
    check();
}

void CorrectionDialog::fill(const Details &details)
{
    m_title->setText(details.title);
    m_author->setText(details.author);
    m_source->setText(details.source);
    m_published->setText(dateText(details.published));
}

Details CorrectionDialog::typed() const
{
    return {m_title->text(), m_author->text(), m_source->text(), typedDate()};
}

/// One that was left as it stood is that moment itself: the field shows no milliseconds.
QDateTime CorrectionDialog::typedDate() const
{
    for (const QDateTime &known : {m_shown.published, m_found.published})
        if (known.isValid() && m_published->text() == dateText(known))
            return known;
    return readTime(m_published->text(), {m_offset, {}, QDateTime::currentDateTime()});
}

void CorrectionDialog::check()
{
    const Details now = typed();
    const bool readable = m_published->text().trimmed().isEmpty() || now.published.isValid();
    m_said->setText(readable ? tr("Leave title or date empty to use the one that was found.")
                             : tr("This date cannot be read. Write it like 2024-06-03 10:45."));
    m_save->setEnabled(readable);
    m_back->setEnabled(!readable || !isSame(now, m_found));
}

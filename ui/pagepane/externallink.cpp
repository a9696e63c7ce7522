// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagepane/externallink.h"

#include "everylanguage.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

ExternalLink::ExternalLink(const QUrl &url, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("externalLink"));
    setMinimumWidth(480);
    // Encoded: a host in look-alike letters shows as xn--…, and no text direction can turn the address around.
    const QString address = url.toString(QUrl::FullyEncoded);
    const QString host = url.scheme() == u"mailto" ? url.path(QUrl::FullyEncoded) : url.host(QUrl::FullyEncoded);

    auto *question = new QLabel(this);
    question->setTextFormat(Qt::PlainText);
    question->setObjectName(QStringLiteral("heading"));
    question->setWordWrap(true);

    auto *full = new QPlainTextEdit(address, this);
    full->setReadOnly(true);
    full->setTabChangesFocus(true);
    full->setFixedHeight(full->fontMetrics().height() * 4);

    auto *note = new QLabel(this);
    note->setTextFormat(Qt::PlainText);
    note->setObjectName(QStringLiteral("soft"));
    note->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *open = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    QPushButton *copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    open->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, url] {
        Q_EMIT confirmed(url);
        accept();
    });
    connect(copy, &QPushButton::clicked, this, [this, address] {
        QApplication::clipboard()->setText(address);
        reject();
    });

    inEveryLanguage(this, [this, isMail = url.scheme() == u"mailto", host, question, full, note, open, copy] {
        setWindowTitle(tr("Open Link"));
        question->setText(isMail ? tr("Write to %1 in your mail program?").arg(host)
                                 : tr("Open %1 in your browser?").arg(host));
        full->setAccessibleName(tr("Full address"));
        note->setText(tr("Tearsheet itself stays offline. The site will see your visit."));
        open->setText(isMail ? tr("&Write") : tr("&Open in Browser"));
        copy->setText(tr("&Copy Address"));
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(question);
    layout->addWidget(full);
    layout->addWidget(note);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Cancel)->setFocus();
}

bool ExternalLink::mayOpen(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (!url.isValid() || !url.userInfo().isEmpty())
        return false;
    if (scheme == u"mailto")
        return !url.path().isEmpty() && !url.hasQuery(); // a query could attach files
    return (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "originalviewer.h"

#include "base/async.h"
#include "base/background.h"
#include "capture/encoding.h"
#include "everylanguage.h"
#include "library/library.h"

#include <QCryptographicHash>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(QStringLiteral("soft"));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}

OriginalText OriginalText::of(const QByteArray &bytes)
{
    OriginalText original;
    original.bytes = bytes;
    original.hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    original.cut = bytes.size() > Shown;
    // All is decoded, not the beginning: a cut inside a character could pass for another encoding.
    QByteArray utf8 = decodeText(bytes).utf8;
    if (original.cut && utf8.size() > Shown) {
        qsizetype end = Shown;
        while (end > 0 && (uchar(utf8.at(end)) & 0xC0) == 0x80)
            --end;
        utf8.truncate(end);
    }
    original.text = QString::fromUtf8(utf8);
    original.text.replace(QChar(u'\0'), QChar::ReplacementCharacter);
    return original;
}

OriginalViewer::OriginalViewer(Library &library, ArticleId article, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_facts(plainLabel(this))
    , m_hash(plainLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("originalViewer"));
    resize(860, 620);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_facts->setWordWrap(true);
    say([] { return tr("Reading …"); });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_save->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_facts);
    layout->addWidget(m_hash);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    m_text->setFocus();
    inEveryLanguage(this, [this, title] {
        setWindowTitle(tr("Original of %1").arg(title.simplified()));
        m_text->setAccessibleName(tr("Original"));
        m_save->setText(tr("&Save as…"));
        m_facts->setText(m_sentence());
    });

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &OriginalViewer::saveAs);
    onDone(library.original(article), this, [this](const Result<QByteArray> &bytes) {
        if (!bytes) {
            say([sentence = bytes.error().sentence] { return sentence; });
            return;
        }
        onDone(inBackground(*QThreadPool::globalInstance(), [all = *bytes] { return OriginalText::of(all); }), this,
               [this](const OriginalText &original) { fill(original); });
    });
}

void OriginalViewer::say(std::function<QString()> facts)
{
    m_sentence = std::move(facts);
    m_facts->setText(m_sentence());
}

void OriginalViewer::fill(const OriginalText &original)
{
    m_bytes = original.bytes;
    const QString size = QLocale().toString(m_bytes.size());
    say([size, cut = original.cut] {
        return cut ? tr("%1 bytes. Large file: only the beginning is shown. Save as… writes all of it.").arg(size)
                   : tr("%1 bytes, exactly as imported.").arg(size);
    });
    m_hash->setText(tr("SHA-256 %1").arg(original.hash));
    m_text->setPlainText(original.text);
    m_save->setEnabled(true);
}

void OriginalViewer::saveAs()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save Original"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' + tr("original.txt"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(m_bytes) == m_bytes.size() && file.commit())
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, windowTitle(), {}, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("The original could not be written to %1: %2").arg(path, file.errorString()));
    box->open();
}

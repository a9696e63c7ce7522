// SPDX-License-Identifier: GPL-3.0-or-later
#include "organising/tagdialog.h"

#include "everylanguage.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

enum ItemRole {
    BeforeRole = Qt::UserRole + 1, // the check state when the dialog opened
    NewColourRole,                 // only on a tag that is to be made
};

}

TagDialog::TagDialog(const QList<TagCount> &known, int articles, const QHash<QString, int> &each, QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_hint(new QLabel(this))
    , m_create(new QPushButton(this))
    , m_colour(new QComboBox(this))
{
    m_field->setMaxLength(100);
    m_field->setClearButtonEnabled(true);
    for (const TagCount &tag : known) {
        auto *item = new QListWidgetItem(tag.tag.name, m_list);
        const int having = each.value(tag.tag.name);
        const Qt::CheckState state = having == 0          ? Qt::Unchecked
                                     : having == articles ? Qt::Checked
                                                          : Qt::PartiallyChecked;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(state);
        item->setData(BeforeRole, int(state));
    }
    m_hint->setObjectName(QStringLiteral("soft"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_create->setAutoDefault(false);
    for (const QString &colour : tagColours())
        m_colour->addItem(QString(), colour);
    m_colour->setCurrentIndex(int((known.size() + 1) % tagColours().size()));

    auto *creation = new QHBoxLayout;
    creation->addWidget(m_create, 1);
    creation->addWidget(m_colour);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(m_field);
    layout->addLayout(creation);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint, 1);
    layout->addWidget(buttons);
    resize(360, 420);

    connect(m_field, &QLineEdit::textChanged, this, &TagDialog::filter);
    connect(m_field, &QLineEdit::returnPressed, this, &TagDialog::enter);
    connect(m_create, &QPushButton::clicked, this, &TagDialog::create);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, &TagDialog::submit);
    inEveryLanguage(this, [this, articles] { retranslate(articles); });
}

void TagDialog::retranslate(int articles)
{
    setWindowTitle(articles == 1 ? tr("Tags") : tr("Tags of %Ln Articles", nullptr, articles));
    m_field->setPlaceholderText(tr("Find or create a tag"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_list->setAccessibleName(tr("Tags"));
    m_hint->setText(tr("No tags yet. Type a name and press Enter."));
    m_colour->setAccessibleName(tr("Colour of the new tag"));
    for (int i = 0; i < m_colour->count(); ++i)
        m_colour->setItemText(i, colourName(m_colour->itemData(i).toString()));
    filter();
}

QString TagDialog::colourName(const QString &colour)
{
    const QHash<QString, QString> names{
        {QStringLiteral("grey"), tr("Grey")},     {QStringLiteral("blue"), tr("Blue")},
        {QStringLiteral("violet"), tr("Violet")}, {QStringLiteral("amber"), tr("Amber")},
        {QStringLiteral("teal"), tr("Teal")},     {QStringLiteral("rose"), tr("Rose")},
        {QStringLiteral("indigo"), tr("Indigo")}, {QStringLiteral("brown"), tr("Brown")}};
    return names.value(colour);
}

void TagDialog::filter()
{
    const QString wanted = foldedTag(m_field->text());
    bool exists = false;
    for (int row = 0; row < m_list->count(); ++row) {
        const QString name = foldedTag(m_list->item(row)->text());
        m_list->item(row)->setHidden(!name.contains(wanted));
        exists = exists || name == wanted;
    }
    const bool creates = !wanted.isEmpty() && !exists;
    m_list->setVisible(m_list->count() > 0);
    m_hint->setHidden(m_list->count() > 0);
    m_create->setVisible(creates);
    m_colour->setVisible(creates);
    m_create->setText(tr("Create “%1”").arg(m_field->text().simplified().replace(u'&', QStringLiteral("&&"))));
}

void TagDialog::create()
{
    auto *item = new QListWidgetItem(m_field->text().simplified(), m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Checked);
    item->setData(BeforeRole, int(Qt::Unchecked));
    item->setData(NewColourRole, m_colour->currentData());
    m_field->clear();
    m_field->setFocus();
}

/// With nothing typed: done. A tag that stands alone or has just this name is turned on or off.
void TagDialog::enter()
{
    const QString wanted = foldedTag(m_field->text());
    if (wanted.isEmpty()) {
        accept();
        return;
    }
    QListWidgetItem *match = nullptr;
    int shown = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (item->isHidden())
            continue;
        ++shown;
        if (foldedTag(item->text()) == wanted || shown == 1)
            match = item;
        if (foldedTag(item->text()) == wanted) {
            shown = 1;
            break;
        }
    }
    if (shown == 1) {
        match->setCheckState(match->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        m_field->clear();
    } else {
        create();
    }
}

/// What the field has taken would press the dialog's button, too.
void TagDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enters || !m_field->hasFocus())
        QDialog::keyPressEvent(event);
}

void TagDialog::submit()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        const Qt::CheckState state = item->checkState();
        if (int(state) == item->data(BeforeRole).toInt())
            continue;
        if (state == Qt::Checked)
            Q_EMIT added(item->text(), item->data(NewColourRole).toString());
        else if (state == Qt::Unchecked)
            Q_EMIT removed(item->text());
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "helpdialogs.h"

#include "actions/actions.h"
#include "everylanguage.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

QLabel *plain(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setObjectName(objectName);
    return label;
}

void addRows(QFormLayout &form, const QList<QPair<QString, QString>> &rows, QWidget *parent)
{
    for (const auto &[name, value] : rows) {
        QLabel *label = plain(value, {}, parent);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        form.addRow(plain(name, QStringLiteral("soft"), parent), label);
    }
}

struct Sheet
{
    QString title;
    QString heading;
    QList<HelpDialogs::KeyGroup> groups;
};

QWidget *rowsOf(const QList<HelpDialogs::KeyGroup> &groups)
{
    auto *rows = new QWidget;
    auto *form = new QFormLayout(rows);
    form->setContentsMargins(0, 0, 12, 0); // beside the scroll bar
    form->setHorizontalSpacing(24);
    for (const HelpDialogs::KeyGroup &group : groups) {
        if (!group.menu.isEmpty())
            form->addRow(plain(group.menu, QStringLiteral("keyGroup"), rows));
        addRows(*form, group.keys, rows);
    }
    return rows;
}

/// A dialog of rows that is never higher than the screen: what finds no room is scrolled to.
void showRows(const std::function<Sheet()> &sheet, QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *area = new QScrollArea(dialog);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QLabel *heading = plain({}, QStringLiteral("heading"), dialog);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(heading);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);

    dialog->ensurePolished();
    inEveryLanguage(dialog, [=] {
        const Sheet now = sheet();
        dialog->setWindowTitle(now.title);
        heading->setText(now.heading);
        area->setWidget(rowsOf(now.groups));
        const QSize wanted = area->widget()->sizeHint();
        const QSize around = dialog->sizeHint() - area->sizeHint();
        area->setMinimumWidth(wanted.width() + area->verticalScrollBar()->sizeHint().width());
        constexpr int TitleBar = 60; // with the frame, and a little air
        dialog->resize(dialog->sizeHint().width(),
                       qMin(wanted.height() + around.height(), window->screen()->availableSize().height() - TitleBar));
    });
    dialog->open();
}

}

QList<HelpDialogs::KeyGroup> HelpDialogs::keys(const Actions &actions)
{
    QList<KeyGroup> groups;
    for (int group = 0; group <= int(MenuGroup::Help); ++group)
        for (const QAction *action : actions.of(MenuGroup(group))) {
            QStringList names;
            for (const QKeySequence &key : action->shortcuts())
                names.append(key.toString(QKeySequence::NativeText));
            if (names.isEmpty())
                continue;
            const QString menu = Actions::titleOf(MenuGroup(group));
            if (groups.isEmpty() || groups.last().menu != menu)
                groups.append({menu, {}});
            groups.last().keys.append({Actions::plainName(*action), names.join(QStringLiteral(", "))});
        }
    return groups;
}

void HelpDialogs::showKeys(const Actions &actions, QWidget *window)
{
    showRows(
        [&actions] {
            return Sheet{HelpText::tr("Keyboard Shortcuts"), HelpText::tr("Keyboard Shortcuts"), keys(actions)};
        },
        window);
}

void HelpDialogs::showAbout(const std::function<QList<QPair<QString, QString>>()> &paths, QWidget *window)
{
    showRows(
        [paths] {
            QList<QPair<QString, QString>> rows{
                {HelpText::tr("Version"), QStringLiteral(TEARSHEET_VERSION)},
                {HelpText::tr("Qt"), QString::fromLatin1(qVersion())},
            };
            for (const auto &[name, path] : paths())
                rows.append({name, QDir::toNativeSeparators(path)});
            return Sheet{HelpText::tr("About Tearsheet"),
                         HelpText::tr("Tearsheet\nAn offline reader for saved finance articles."),
                         {{{}, rows}}};
        },
        window);
}

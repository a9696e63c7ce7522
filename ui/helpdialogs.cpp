#include "helpdialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace {

QString tr(const char *text) { return QCoreApplication::translate("HelpDialogs", text); }

QLabel *plain(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

void showRows(const QString &title, const QString &heading, const QList<QPair<QString, QString>> &rows, QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    QLabel *top = plain(heading, dialog);
    top->setObjectName(QStringLiteral("heading"));
    layout->addWidget(top);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    for (const auto &[name, value] : rows) {
        QLabel *label = plain(value, dialog);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        QLabel *caption = plain(name, dialog);
        caption->setObjectName(QStringLiteral("soft"));
        form->addRow(caption, label);
    }
    layout->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(buttons);
    dialog->open();
}

}

QList<QPair<QString, QString>> HelpDialogs::keys(const QMainWindow &window)
{
    QList<QPair<QString, QString>> rows;
    for (const QAction *menu : window.menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions()) {
            QStringList names;
            for (const QKeySequence &key : action->shortcuts())
                names.append(key.toString(QKeySequence::NativeText));
            if (!names.isEmpty())
                rows.append({action->text().remove(u'&').remove(u'…'), names.join(QStringLiteral(", "))});
        }
    }
    return rows;
}

void HelpDialogs::showKeys(QMainWindow *window) { showRows(tr("Keys"), tr("Keys"), keys(*window), window); }

void HelpDialogs::showAbout(const QList<QPair<QString, QString>> &paths, QWidget *window)
{
    QList<QPair<QString, QString>> rows{
        {tr("Version"), QStringLiteral(TEARSHEET_VERSION)},
        {tr("Qt"), QString::fromLatin1(qVersion())},
    };
    for (const auto &[name, path] : paths)
        rows.append({name, QDir::toNativeSeparators(path)});
    showRows(tr("About Tearsheet"), tr("Tearsheet\nA reader for saved finance articles, offline."), rows, window);
}

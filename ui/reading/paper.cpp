// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/paper.h"

#include "actions/actions.h"
#include "pagepane/pagepane.h"
#include "settings/settingstable.h"

#include <QAction>
#include <QFileDialog>
#include <QStandardPaths>

Paper::Paper(Settings &settings, PagePane &page, Actions &actions, QWidget &window)
    : QObject(&window)
    , m_settings(settings)
    , m_page(page)
    , m_window(window)
{
    addActions(actions);
    connect(&page, &PagePane::printed, this, [this](const QString &path, bool done) {
        if (!done)
            Q_EMIT failed(path.isEmpty() ? tr("The article could not be printed.")
                                         : tr("The PDF could not be written:\n%1").arg(path));
        else
            Q_EMIT said(path.isEmpty() ? tr("Printed") : tr("Written to %1").arg(path));
    });
}

void Paper::addActions(Actions &actions)
{
    QAction *pdf = actions.add(
        {"file.exportPdf", QT_TRANSLATE_NOOP("Actions", "Export as P&DF…"), MenuGroup::FilePaper, {}, [this] {
             choosePdf();
         }});
    QAction *print = actions.add(
        {"file.print", QT_TRANSLATE_NOOP("Actions", "Pri&nt…"), MenuGroup::FilePaper, {QKeySequence::Print}, [this] {
             m_page.print(m_settings.value(Setting::LinksOnPaper));
         }});
    QAction *links = actions.addCheckable(
        {"file.linksOnPaper", QT_TRANSLATE_NOOP("Actions", "Spell &Out Links on Paper"), MenuGroup::FilePaper});
    connect(links, &QAction::toggled, this, [this](bool on) { m_settings.set(Setting::LinksOnPaper, on); });
    m_settings.follow(Setting::LinksOnPaper, links, [links](bool on) { links->setChecked(on); });
    const auto enable = [this, pdf, print] {
        for (QAction *action : {pdf, print})
            action->setEnabled(m_page.page() && m_page.browser());
    };
    connect(&m_page, &PagePane::arrived, this, enable);
    connect(&m_page, &PagePane::left, this, enable);
    enable();
}

void Paper::choosePdf()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&m_window, tr("Export as PDF"), folder, tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(paperName(m_window.windowTitle().section(QStringLiteral(" — "), 0, -2)) +
                       QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_page.exportPdf(path, m_settings.value(Setting::LinksOnPaper)); });
    dialog->open();
}

QString paperName(const QString &title)
{
    constexpr qsizetype Longest = 60; // of Han, three bytes each: a name has 255
    QString name;
    for (const QChar c : title.simplified())
        if (c.isPrint() && !QStringView(u"/\\:*?\"<>|").contains(c) && c.category() != QChar::Other_Format)
            name += c;
    name = name.trimmed();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    name = name.left(Longest).trimmed();
    return name.isEmpty() ? QStringLiteral("article") : name;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pageprinting.h"

#include "engine/lockedpage.h"
#include "engine/pagereading.h"
#include "engine/pageview.h"

#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>

namespace {

QPageLayout sheet()
{
    return QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(18, 16, 18, 18),
                       QPageLayout::Millimeter);
}

}

PagePrinting::PagePrinting(LockedPage &page, PageView &view, PageReading &reading, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_view(view)
    , m_reading(reading)
{
    connect(&m_page, &QWebEnginePage::pdfPrintingFinished, this, &PagePrinting::finish);
    connect(&m_view, &QWebEngineView::printFinished, this, [this](bool done) { finish({}, done); });
}

PagePrinting::~PagePrinting() = default;

void PagePrinting::writePdf(const QString &path, const QStringList &addresses)
{
    if (m_busy)
        return;
    m_busy = true;
    m_reading.dressForPaper(addresses, [this, path] { m_page.printToPdf(path, sheet()); });
}

void PagePrinting::print(const QStringList &addresses)
{
    if (m_busy)
        return;
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setPageLayout(sheet());
    auto *dialog = new QPrintDialog(m_printer.get(), m_view.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, addresses] {
        m_busy = true;
        m_reading.dressForPaper(addresses, [this] { m_view.print(m_printer.get()); });
    });
    dialog->open();
}

void PagePrinting::finish(const QString &path, bool done)
{
    m_busy = false;
    m_reading.dressForPaper({}, [] {});
    Q_EMIT printed(path, done);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotating/highlightfiles.h"

#include "actions/actions.h"
#include "base/async.h"
#include "pagepane/pagepane.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

using HighlightExport::Format;

namespace {

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

}

HighlightFiles::HighlightFiles(Library &library, PagePane &page, Actions &actions, QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_page(page)
    , m_window(window)
{
    m_ofArticle = actions.add({"highlight.export",
                               QT_TRANSLATE_NOOP("Actions", "Export Highlights of Article…"),
                               MenuGroup::ArticleHighlight,
                               {},
                               [this] { chooseFile(m_page.article()); }});
    actions.add({"file.exportHighlights",
                 QT_TRANSLATE_NOOP("Actions", "Export All Highlights…"),
                 MenuGroup::FileReports,
                 {},
                 [this] { chooseFile(0); }});
    actions.add({"file.importHighlights",
                 QT_TRANSLATE_NOOP("Actions", "Import Highlights…"),
                 MenuGroup::FileReports,
                 {},
                 [this] { chooseImport(); }});
    const auto enable = [this] { m_ofArticle->setEnabled(m_page.article() != 0); };
    connect(&page, &PagePane::arrived, this, enable);
    enable();
}

void HighlightFiles::chooseFile(ArticleId article)
{
    const std::pair<QString, Format> kinds[] = {{tr("Markdown (*.md)"), Format::Markdown},
                                                {tr("CSV for Readwise (*.csv)"), Format::Csv},
                                                {tr("Web Annotations (*.jsonld)"), Format::JsonLd},
                                                {tr("Plain text (*.txt)"), Format::Text}};
    QStringList filters;
    QHash<QString, Format> formats;
    for (const auto &[name, format] : kinds) {
        filters += name;
        formats.insert(name, format);
    }
    auto *chooser = new QFileDialog(&m_window, tr("Export Highlights"), documents());
    chooser->setObjectName(QStringLiteral("exportHighlights"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setNameFilters(filters);
    chooser->selectFile(tr("Highlights") + QStringLiteral(".md"));
    const auto follow = [chooser, formats](const QString &filter) {
        chooser->setDefaultSuffix(HighlightExport::suffix(formats.value(filter)));
    };
    connect(chooser, &QFileDialog::filterSelected, this, follow);
    follow(filters.first());
    connect(chooser, &QFileDialog::fileSelected, this, [this, chooser, formats, article](const QString &path) {
        write(article, path, formats.value(chooser->selectedNameFilter()));
    });
    chooser->open();
}

void HighlightFiles::write(ArticleId article, const QString &path, Format format)
{
    onDone(m_library.writeHighlights(article, path, format), this, [this, path](const Result<int> &written) {
        if (!written)
            Q_EMIT failed(written.error().sentence);
        else if (*written == 0)
            Q_EMIT said(tr("There are no highlights to export."));
        else
            Q_EMIT said(
                *written == 1
                    ? tr("1 highlight written to %1").arg(QDir::toNativeSeparators(path))
                    : tr("%Ln highlights written to %1", nullptr, *written).arg(QDir::toNativeSeparators(path)));
    });
}

void HighlightFiles::chooseImport()
{
    auto *chooser = new QFileDialog(&m_window, tr("Import Highlights"), documents(),
                                    tr("Web Annotations (*.jsonld *.json);;All files (*)"));
    chooser->setObjectName(QStringLiteral("importHighlights"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &HighlightFiles::bring);
    chooser->open();
}

void HighlightFiles::bring(const QString &path)
{
    onDone(m_library.importHighlights(path), this, [this](const Result<HighlightImport::Summary> &brought) {
        if (!brought)
            return Q_EMIT failed(brought.error().sentence);
        QStringList parts{tr("%Ln highlights added", nullptr, brought->added)};
        if (brought->known > 0)
            parts += tr("%Ln already here", nullptr, brought->known);
        if (brought->unknown > 0)
            parts += tr("%Ln of articles that are not in the library", nullptr, brought->unknown);
        Q_EMIT said(parts.join(QStringLiteral(" · ")));
    });
}

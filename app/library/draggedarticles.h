// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"

#include <QList>
#include <QMimeData>
#include <QUrl>

#include <optional>

class Library;

/// Articles on their way by drag and drop: their ids for this program, their originals as files for the others. The
/// files are written when somebody asks for them, which is at the drop; until then nothing is.
class DraggedArticles final : public QMimeData
{
    Q_OBJECT

public:
    static constexpr qsizetype MostFiles = 200; ///< of more articles, no files: the window waits while they are written

    static QString idsType() { return QStringLiteral("application/x-tearsheet-articles"); }

    /// `folder`: where the files go; it outlives this, for a file manager copies them after the drop.
    DraggedArticles(Library &library, QList<ArticleId> articles, QString folder);

    QStringList formats() const override;

protected:
    QVariant retrieveData(const QString &format, QMetaType type) const override;

private:
    Library &m_library;
    const QList<ArticleId> m_articles;
    const QString m_folder;
    mutable std::optional<QList<QUrl>> m_files; // once written
};

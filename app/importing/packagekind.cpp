// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/packagekind.h"

#include "importing/omnivoreexport.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

bool holds(const QStringList &members, QLatin1String beginning)
{
    return std::any_of(members.begin(), members.end(),
                       [beginning](const QString &member) { return member.startsWith(beginning); });
}

bool isWebArchive(const QString &member)
{
    return member.startsWith(u"archive/") && (member.endsWith(u".warc") || member.endsWith(u".warc.gz"));
}

/// A book's own list of contents, cover and title page, as the makers of books name them.
bool isFrontMatter(const QString &member)
{
    static const QSet<QString> Names{
        QStringLiteral("nav"),        QStringLiteral("toc"),       QStringLiteral("contents"),
        QStringLiteral("cover"),      QStringLiteral("titlepage"), QStringLiteral("title_page"),
        QStringLiteral("title-page"), QStringLiteral("colophon"),  QStringLiteral("cover_page"),
        QStringLiteral("coverpage"),  QStringLiteral("navdoc")};
    const QString file = member.sliced(member.lastIndexOf(u'/') + 1).toLower();
    return Names.contains(file.left(file.indexOf(u'.')));
}

QString whyOfficeDocument(const QStringList &members)
{
    if (members.contains(QStringLiteral("[Content_Types].xml"))) {
        if (holds(members, QLatin1String("word/")))
            return Text::tr("This is a Word document. Save it as HTML or plain text and import that.");
        if (holds(members, QLatin1String("xl/")))
            return Text::tr(
                "This is an Excel spreadsheet. Save its table as CSV, with a title and a text in each row, and "
                "import that.");
        if (holds(members, QLatin1String("ppt/")))
            return Text::tr("This is a PowerPoint presentation. Save it as HTML or plain text and import that.");
    }
    if (members.contains(QStringLiteral("content.xml")) && members.contains(QStringLiteral("META-INF/manifest.xml")))
        return Text::tr(
            "This is an OpenDocument file: a text, a table or a presentation. Save it as HTML or plain text "
            "and import that.");
    if (members.contains(QStringLiteral("Index/Document.iwa")) || members.contains(QStringLiteral("Index.zip")))
        return Text::tr("This is a document of Pages, Numbers or Keynote. Export it as plain text or CSV and import "
                        "that.");
    return {};
}

}

PackageKind packageOf(const QStringList &members)
{
    PackageKind package;
    package.refusal = whyOfficeDocument(members);
    if (!package.refusal.isEmpty())
        return package;
    if (members.contains(QStringLiteral("META-INF/container.xml"))) {
        package.kind = PackageKind::Kind::Book;
        for (const char *lock : {"META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl", "rights.xml"})
            if (members.contains(QLatin1String(lock)))
                package.refusal = Text::tr("This e-book has copy protection, which only its own program can read.");
    } else if (members.contains(QStringLiteral("datapackage.json")) &&
               std::any_of(members.begin(), members.end(), isWebArchive)) {
        package.kind = PackageKind::Kind::Web;
    } else if (std::any_of(members.begin(), members.end(), OmnivoreExport::isMetadata)) {
        package.kind = PackageKind::Kind::Omnivore;
    } else if (members.contains(QStringLiteral("AndroidManifest.xml")) ||
               members.contains(QStringLiteral("META-INF/MANIFEST.MF"))) {
        package.refusal = Text::tr("This is a program, not a capture of an article.");
    }
    return package;
}

bool isContent(PackageKind::Kind kind, const QString &member)
{
    switch (kind) {
    case PackageKind::Kind::Archive:
        return true;
    case PackageKind::Kind::Web:
        return isWebArchive(member);
    case PackageKind::Kind::Omnivore:
        return OmnivoreExport::isContent(member);
    case PackageKind::Kind::Book:
        break;
    }
    for (const char *suffix : {".xhtml", ".html", ".htm"})
        if (member.endsWith(QLatin1String(suffix), Qt::CaseInsensitive))
            return !isFrontMatter(member);
    return false;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "base/privatefiles.h"
#include "library/highlightexport.h"
#include "library/highlightimport.h"
#include "library/searchreader.h"
#include "store/articlestore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace CommandLine;

namespace {

QJsonObject recordOf(const HighlightedArticle &article, const Highlight &highlight)
{
    const auto text = [](const QString &value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    return {{QStringLiteral("id"), highlight.name},
            {QStringLiteral("article"), article.id},
            {QStringLiteral("title"), text(article.title)},
            {QStringLiteral("quote"), highlight.anchor.quote},
            {QStringLiteral("note"), text(highlight.note)},
            {QStringLiteral("tags"), QJsonArray::fromStringList(highlight.tags)},
            {QStringLiteral("colour"), HighlightColourNames::nameOf(highlight.colour)},
            {QStringLiteral("made"), highlight.made.toString(Qt::ISODateWithMs)}};
}

int importFrom(Call &call, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return complainAnd(Incomplete, Text::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const auto read = HighlightImport::read(file.read(HighlightImport::LongestFile + 1));
    if (!read)
        return statusOf(read.error());
    auto store = ArticleStore::open(call.folder(), ArticleStore::Access::Write);
    if (!store)
        return statusOf(store.error());
    const auto brought = HighlightImport::bring(**store, *read);
    if (!brought)
        return statusOf(brought.error());
    if (call.asJson())
        printJson({{QStringLiteral("summary"), QJsonObject{{QStringLiteral("added"), brought->added},
                                                           {QStringLiteral("known"), brought->known},
                                                           {QStringLiteral("unknown"), brought->unknown}}}});
    else
        print(Text::tr("%1 added, %2 already here, %3 of articles that are not in the library.")
                  .arg(brought->added)
                  .arg(brought->known)
                  .arg(brought->unknown));
    return brought->unknown == 0 ? Success : Incomplete;
}

Result<HighlightList> listFor(Call &call)
{
    const QString text = call.parser.positionalArguments().join(u' ').trimmed();
    auto store = ArticleStore::openForReading(call.folder());
    if (!store)
        return store.error();
    ListQuery query;
    query.text = text.isEmpty() ? QStringLiteral("has:highlight") : text + QStringLiteral(" has:highlight");
    auto reader = SearchReader::open(call.folder());
    if (!reader)
        return reader.error();
    const auto ids = (*reader)->ids(query, {});
    if (!ids)
        return ids.error();
    return Highlights::of((*store)->database(), *ids);
}

}

int CommandLine::runHighlights(Call &call)
{
    if (call.parser.isSet(QStringLiteral("import")))
        return importFrom(call, QDir::current().absoluteFilePath(call.parser.value(QStringLiteral("import"))));
    const QString wanted = call.parser.value(QStringLiteral("format"));
    const auto format = wanted.isEmpty() ? HighlightExport::Format::Text
                                         : HighlightExport::named(wanted).value_or(HighlightExport::Format::Text);
    if (!wanted.isEmpty() && !HighlightExport::named(wanted))
        return complainAnd(Usage, Text::tr("--format must be text, markdown, csv or jsonld."));
    const auto list = listFor(call);
    if (!list)
        return statusOf(list.error());
    if (list->highlights.isEmpty())
        return complainAnd(Incomplete, Text::tr("No highlights found."));
    if (call.parser.isSet(QStringLiteral("to"))) {
        const QString path = QDir::current().absoluteFilePath(call.parser.value(QStringLiteral("to")));
        if (const QString failed = PrivateFiles::replace(path, HighlightExport::write(*list, format));
            !failed.isEmpty())
            return statusOf(
                Error{Error::Kind::Environment, Text::tr("%1 cannot be written: %2").arg(path, failed), {}});
    } else if (!call.asJson()) {
        writeBytes(HighlightExport::write(*list, format));
    }
    if (call.asJson())
        for (const ListedHighlight &each : list->highlights)
            printJson(recordOf(list->articles[each.article], each.highlight));
    return Success;
}

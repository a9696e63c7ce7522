// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schemafunctions.h"

#include "article/tag.h"
#include "article/tickerspelling.h"
#include "store/compression.h"
#include "store/imageflag.h"

#include <sqlite3.h>

#include <utility>

namespace {

void answerHoldsImage(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(values[0]));
    const auto html = Compression::unpack(QByteArray::fromRawData(bytes, sqlite3_value_bytes(values[0])));
    sqlite3_result_int(context, html && holdsImage(*html) ? 1 : 0);
}

QString textOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(text, sqlite3_value_bytes(value));
}

void answer(sqlite3_context *context, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_result_text(context, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

void answerFolded(sqlite3_context *context, int, sqlite3_value **values)
{
    answer(context, foldedTag(textOf(values[0])));
}

void answerUnified(sqlite3_context *context, int, sqlite3_value **values)
{
    answer(context, TickerSpelling::unified(textOf(values[0])));
}

}

Status addSchemaFunctions(sqlite3 *connection)
{
    constexpr int Flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    using Function = std::pair<const char *, void (*)(sqlite3_context *, int, sqlite3_value **)>;
    for (const auto &[name, function] :
         {Function("holds_image", answerHoldsImage), Function("folded_tag", answerFolded),
          Function("unified_symbol", answerUnified)})
        if (sqlite3_create_function_v2(connection, name, 1, Flags, nullptr, function, nullptr, nullptr, nullptr) !=
            SQLITE_OK)
            return Error{Error::Kind::Bug, {}, QString::fromUtf8(sqlite3_errmsg(connection))};
    return Done{};
}

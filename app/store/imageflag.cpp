#include "store/imageflag.h"

#include "store/compression.h"

#include <sqlite3.h>

bool holdsImage(const QByteArray &html)
{
    return html.contains("<img ");
}

Status addHoldsImage(sqlite3 *connection)
{
    const auto answer = [](sqlite3_context *context, int, sqlite3_value **values) {
        const auto *bytes = static_cast<const char *>(sqlite3_value_blob(values[0]));
        const auto html = Compression::unpack(QByteArray::fromRawData(bytes, sqlite3_value_bytes(values[0])));
        sqlite3_result_int(context, html && holdsImage(*html) ? 1 : 0);
    };
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    if (sqlite3_create_function_v2(connection, "holds_image", 1, flags, nullptr, answer, nullptr, nullptr, nullptr) !=
        SQLITE_OK)
        return Error{Error::Kind::Bug, {}, QString::fromUtf8(sqlite3_errmsg(connection))};
    return Done{};
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowimage.h"

namespace RowImage {

namespace {

/// One value's text. quote() ends at a NUL, so such a text goes as bytes with a mark.
QByteArray literal(const QByteArray &column)
{
    return "iif(typeof(" + column + ") = 'text' AND instr(" + column + ", char(0)) > 0, 'T' || quote(CAST(" + column +
           " AS BLOB)), quote(" + column + "))";
}

QByteArray written(const QVariant &value)
{
    if (value.isNull())
        return "NULL";
    switch (value.typeId()) {
    case QMetaType::QString: {
        QByteArray words = value.toString().toUtf8();
        return words.contains('\0') ? "TX'" + words.toHex() + '\'' : '\'' + words.replace("'", "''") + '\'';
    }
    case QMetaType::QByteArray:
        return "X'" + value.toByteArray().toHex() + '\'';
    case QMetaType::Double:
        return QByteArray::number(value.toDouble(), 'e', 17);
    default:
        return QByteArray::number(value.toLongLong());
    }
}

/// The text up to a quote that is not doubled; nothing where there is none. `at` stands behind the first quote, and
/// then behind the last.
std::optional<QByteArray> quoted(const QByteArray &text, qsizetype &at)
{
    QByteArray value(""); // not null: it is a text
    for (qsizetype from = at;;) {
        const qsizetype end = text.indexOf('\'', from);
        if (end < 0)
            return std::nullopt;
        value += text.mid(from, end - from);
        at = end + 1;
        if (at >= text.size() || text.at(at) != '\'')
            return value;
        value += '\'';
        from = at + 1;
    }
}

/// "X'…'", from the X on.
std::optional<QByteArray> bytes(const QByteArray &text, qsizetype &at)
{
    if (text.mid(at, 2) != "X'")
        return std::nullopt;
    at += 2;
    const std::optional<QByteArray> hex = quoted(text, at);
    return hex ? std::optional(QByteArray::fromHex(*hex)) : std::nullopt;
}

std::optional<QVariant> number(const QByteArray &text, qsizetype &at)
{
    const qsizetype end = text.indexOf(',', at);
    const QByteArray word = text.mid(at, end < 0 ? -1 : end - at);
    at += word.size();
    if (word == "NULL")
        return QVariant();
    bool good = false;
    if (const qlonglong whole = word.toLongLong(&good); good)
        return QVariant(whole);
    const double real = word.toDouble(&good);
    return good ? std::optional(QVariant(real)) : std::nullopt;
}

std::optional<QVariant> value(const QByteArray &text, qsizetype &at)
{
    if (at >= text.size())
        return std::nullopt;
    switch (text.at(at)) {
    case '\'': {
        const auto words = quoted(text, ++at);
        return words ? std::optional(QVariant(QString::fromUtf8(*words))) : std::nullopt;
    }
    case 'T': {
        const auto words = bytes(text, ++at);
        return words ? std::optional(QVariant(QString::fromUtf8(*words))) : std::nullopt;
    }
    case 'X': {
        const auto raw = bytes(text, at);
        return raw ? std::optional(QVariant(*raw)) : std::nullopt;
    }
    default:
        return number(text, at);
    }
}

}

QByteArray expression(const QByteArray &row, const QList<QByteArray> &key, const QList<QByteArray> &columns,
                      bool changed)
{
    QByteArray sql;
    for (const QByteArray &column : key)
        sql += (sql.isEmpty() ? "'" : " || ',") + column + "=' || " + literal(row + '.' + column);
    for (const QByteArray &column : columns) {
        const QByteArray text = "'," + column + "=' || " + literal(row + '.' + column);
        sql += changed ? " || iif(old." + column + " IS NOT new." + column + ", " + text + ", '')" : " || " + text;
    }
    return sql;
}

QByteArray write(const Row &row)
{
    QByteArray text;
    for (auto at = row.cbegin(); at != row.cend(); ++at)
        text += (text.isEmpty() ? QByteArray() : QByteArray(",")) + at.key() + '=' + written(at.value());
    return text;
}

std::optional<Row> read(const QByteArray &text)
{
    Row row;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype equals = text.indexOf('=', at);
        if (equals < 0)
            return std::nullopt;
        const QByteArray column = text.mid(at, equals - at);
        at = equals + 1;
        const std::optional<QVariant> found = value(text, at);
        if (!found || (at < text.size() && text.at(at) != ','))
            return std::nullopt;
        row.insert(column, *found);
    }
    return row;
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/reportfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace {

constexpr const char *OutcomeNames[] = {"new", "same", "revised", "partial", "share", "refused"}; // by ImportOutcome
constexpr qint64 LongestFoot = 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Sorts by time as text.
QString nameFor(const QDateTime &started, int number)
{
    return started.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz")) +
           (number == 0 ? QString() : QStringLiteral("-%1").arg(number)) + QStringLiteral(".jsonl");
}

QByteArray asLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray asLine(const ImportLine &line)
{
    QJsonObject object{{QStringLiteral("input"), line.input},
                       {QStringLiteral("outcome"), QLatin1String(OutcomeNames[int(line.outcome)])}};
    const auto add = [&object](QLatin1String key, const QString &value) {
        if (!value.isEmpty())
            object.insert(key, value);
    };
    add(QLatin1String("member"), line.member);
    add(QLatin1String("reason"), line.reason);
    add(QLatin1String("place"), line.place);
    add(QLatin1String("family"), line.family);
    add(QLatin1String("shown"), line.shown);
    QJsonArray articles;
    for (const ArticleId id : line.articles)
        articles.append(id);
    if (!articles.isEmpty())
        object.insert(QStringLiteral("articles"), articles);
    return asLine(object);
}

std::optional<ImportLine> lineOf(const QJsonObject &object)
{
    const QString outcome = object.value(QLatin1String("outcome")).toString();
    const auto *found = std::find_if(std::begin(OutcomeNames), std::end(OutcomeNames),
                                     [&](const char *name) { return outcome == QLatin1String(name); });
    if (found == std::end(OutcomeNames))
        return std::nullopt; // head or foot
    ImportLine line;
    line.input = object.value(QLatin1String("input")).toString();
    line.member = object.value(QLatin1String("member")).toString();
    line.outcome = ImportOutcome(found - std::begin(OutcomeNames));
    line.reason = object.value(QLatin1String("reason")).toString();
    line.place = object.value(QLatin1String("place")).toString();
    line.family = object.value(QLatin1String("family")).toString();
    line.shown = object.value(QLatin1String("shown")).toString();
    for (const QJsonValue &id : object.value(QLatin1String("articles")).toArray())
        line.articles.append(id.toInteger());
    return line;
}

QJsonObject objectOf(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.jsonl")}, QDir::Files | QDir::NoSymLinks,
                                  QDir::Name | QDir::Reversed);
}

std::optional<ReportFiles::Entry> entryOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    ReportFiles::Entry entry;
    entry.file = path;
    entry.started = QDateTime::fromString(
        objectOf(file.readLine(LongestFoot)).value(QLatin1String("started")).toString(), Qt::ISODateWithMs);
    if (!entry.started.isValid())
        return std::nullopt;
    file.seek(std::max<qint64>(0, file.size() - LongestFoot));
    const QByteArray tail = file.readAll().trimmed();
    const QJsonObject foot = objectOf(tail.mid(tail.lastIndexOf('\n') + 1)).value(QLatin1String("counts")).toObject();
    entry.ended = !foot.isEmpty();
    for (int outcome = 0; outcome < 6; ++outcome)
        entry.counts[outcome] = foot.value(QLatin1String(OutcomeNames[outcome])).toInt();
    return entry;
}

}

QList<ReportFiles::Entry> ReportFiles::list(const QString &folder)
{
    QList<Entry> entries;
    for (const QString &name : namesIn(folder))
        if (auto entry = entryOf(folder + u'/' + name))
            entries.append(*entry);
    return entries;
}

Result<QList<ImportLine>> ReportFiles::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Environment, Text::tr("The report %1 could not be opened.").arg(path),
                     file.errorString()};
    QList<ImportLine> lines;
    while (!file.atEnd())
        if (auto line = lineOf(objectOf(file.readLine())))
            lines.append(*std::move(line));
    return lines;
}

void ReportFiles::prune(const QString &folder)
{
    const QStringList names = namesIn(folder);
    for (qsizetype i = Kept; i < names.size(); ++i)
        QFile::remove(folder + u'/' + names.at(i));
}

ReportFile::ReportFile(const QString &folder, const QDateTime &started)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    // Another window may begin in the same millisecond.
    for (int number = 0; number < 100 && !m_file.isOpen(); ++number) {
        m_file.setFileName(folder + u'/' + nameFor(started, number));
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) &&
            !m_file.exists())
            break;
    }
    (void)bool(write(asLine(QJsonObject{{QStringLiteral("started"), started.toUTC().toString(Qt::ISODateWithMs)}})));
    ReportFiles::prune(folder);
}

Status ReportFile::append(const QList<ImportLine> &lines)
{
    QByteArray bytes;
    for (const ImportLine &line : lines) {
        bytes += asLine(line);
        ++m_counts[int(line.outcome)];
    }
    return write(bytes);
}

Status ReportFile::end()
{
    QJsonObject counts;
    for (int outcome = 0; outcome < 6; ++outcome)
        counts.insert(QLatin1String(OutcomeNames[outcome]), m_counts[outcome]);
    return write(asLine(QJsonObject{{QStringLiteral("counts"), counts}}));
}

Status ReportFile::write(const QByteArray &bytes)
{
    if (m_file.isOpen() && m_file.write(bytes) == bytes.size() && m_file.flush())
        return Done{};
    return Error{Error::Kind::Environment,
                 Text::tr("The import report could not be saved in %1. The import goes on.").arg(m_file.fileName()),
                 m_file.errorString()};
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "weighedimports.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

const QStringList OutcomeNames{QStringLiteral("new"),     QStringLiteral("same"),  QStringLiteral("revised"),
                               QStringLiteral("partial"), QStringLiteral("share"), QStringLiteral("refused")};

WeighedImport fromJson(const QJsonObject &object)
{
    WeighedImport weighed;
    for (const QJsonValue &outcome : object.value(QLatin1String("outcomes")).toArray())
        weighed.outcomes.append(OutcomeNames.value(outcome.toInt()));
    for (const QJsonValue &reason : object.value(QLatin1String("reasons")).toArray())
        weighed.reasons.append(reason.toString());
    weighed.failure = object.value(QLatin1String("failure")).toString();
    weighed.megabytes = object.value(QLatin1String("megabytes")).toDouble();
    weighed.seconds = object.value(QLatin1String("seconds")).toDouble();
    weighed.behindStop = object.value(QLatin1String("behindStop")).toDouble();
    return weighed;
}

QJsonObject nextLine(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(-1)) {
    }
    return QJsonDocument::fromJson(process.readLine()).object();
}

}

WeighedImports::WeighedImports(double seconds, double untilStop)
    : m_seconds(seconds)
    , m_untilStop(untilStop)
{
}

WeighedImports::~WeighedImports()
{
    if (m_process) {
        m_process->kill();
        m_process->waitForFinished(-1);
    }
}

bool WeighedImports::begin()
{
    if (m_process)
        return true;
    m_folder = std::make_unique<QTemporaryDir>();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(QStringLiteral(WEIGHED_CHILD), {m_folder->filePath(QStringLiteral("library")),
                                                     QString::number(m_seconds), QString::number(m_untilStop)});
    return m_process->waitForStarted(-1);
}

void WeighedImports::noteEnd()
{
    m_process->waitForFinished(-1);
    m_end = m_process->exitStatus() == QProcess::CrashExit
                ? QStringLiteral("ended by signal %1").arg(m_process->exitCode())
                : QStringLiteral("exit status %1").arg(m_process->exitCode());
    m_process.reset();
}

std::optional<WeighedImport> WeighedImports::import(const QString &path)
{
    if (!begin()) {
        noteEnd();
        return std::nullopt;
    }
    m_process->write(path.toUtf8() + '\n');
    const QJsonObject answer = nextLine(*m_process);
    if (answer.isEmpty()) {
        noteEnd();
        return std::nullopt;
    }
    return fromJson(answer);
}

bool WeighedImports::librarySound()
{
    if (!m_process)
        return true;
    m_process->closeWriteChannel();
    const bool sound = nextLine(*m_process).value(QLatin1String("sound")).toBool();
    noteEnd();
    return sound;
}

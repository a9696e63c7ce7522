// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <optional>

/// What an import of one path came to.
struct WeighedImport
{
    QStringList outcomes;  ///< "new", "refused" …, one for each line of the report
    QStringList reasons;   ///< of the first lines
    QString failure;       ///< the environment's
    double megabytes = 0;  ///< the peak, above the idle program
    double seconds = 0;    ///< of processor time, all threads
    double behindStop = 0; ///< of that what came after it was asked to end; 0 where it came to its end before
};

/// Imports in a process of their own, so that what they take can be weighed and their end survived. Blocking.
class WeighedImports final
{
public:
    /// `seconds`: of processor time for one import; after them the process is ended.
    /// `untilStop`: of processor time too; then it is asked to end. 0: never.
    explicit WeighedImports(double seconds, double untilStop = 0);
    ~WeighedImports();
    Q_DISABLE_COPY_MOVE(WeighedImports)

    /// Nothing when the process ended instead; the next import begins a new one, with a new library.
    std::optional<WeighedImport> import(const QString &path);
    bool librarySound(); ///< of the imports so far; ends the process
    QString howItEnded() const { return m_end; }

private:
    bool begin();
    void noteEnd();

    const double m_seconds;
    const double m_untilStop;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
    QString m_end;
};

/// Sanitizers take memory and time of their own: there only the outcome counts.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool WeightCounts = false;
#else
inline constexpr bool WeightCounts = true;
#endif

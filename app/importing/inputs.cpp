// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/inputs.h"

#include "importing/companions.h"
#include "importing/inputfile.h"
#include "importing/litter.h"
#include "importing/snapshotfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <memory>
#include <sys/stat.h>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

struct Entry
{
    QByteArray name;
    bool folder = false;
};

class Collector
{
public:
    Collector(bool recursive, const std::atomic_bool *cancel)
        : m_recursive(recursive)
        , m_cancel(cancel)
    {
    }

    void addNamed(const QString &path)
    {
        const QByteArray file = QFile::encodeName(path);
        struct stat info = {};
        if (::stat(file.constData(), &info) != 0) {
            refuse(path, file, readingFailed(errno));
            return;
        }
        if (!S_ISDIR(info.st_mode)) {
            m_inputs.append({path, file, QString()}); // whether it may be read shows when it is opened
            return;
        }
        const qsizetype before = m_inputs.size();
        addFolder(path, file);
        if (m_inputs.size() == before)
            refuse(path, file, Text::tr("Nothing to import in %1.").arg(path));
    }

    QList<ImportInput> take() { return std::move(m_inputs); }
    QByteArrayList takeFolders() { return std::move(m_folders); }
    bool cancelled() const { return m_cancel && *m_cancel; }

private:
    void refuse(const QString &path, const QByteArray &file, const QString &why) { m_inputs.append({path, file, why}); }

    void addFolder(const QString &path, const QByteArray &folder)
    {
        std::unique_ptr<DIR, int (*)(DIR *)> directory(::opendir(folder.constData()), &::closedir);
        if (!directory) {
            refuse(path, folder,
                   errno == EACCES ? Text::tr("You do not have permission to open this folder.")
                                   : readingFailed(errno));
            return;
        }
        m_folders.append(folder);
        QList<Entry> entries = entriesOf(directory.get(), folder);
        directory.reset(); // a deep tree must not use up the open files
        std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.name < b.name; });
        QSet<QByteArray> companions;
        for (const Entry &entry : entries)
            if (!entry.folder)
                for (const QByteArray &folderName : companionsOf(entry.name))
                    companions.insert(folderName);
        const QByteArray prefix = folder.endsWith('/') ? folder : folder + '/';
        const QString shown = path.endsWith(u'/') ? path : path + u'/';
        if (const QByteArray page = snapshotIn(folder, entries); !page.isEmpty()) {
            m_inputs.append({shown + QFile::decodeName(page), prefix + page, QString()});
            return;
        }
        for (const Entry &entry : entries) {
            if (cancelled())
                return;
            const QString name = shown + QFile::decodeName(entry.name);
            if (!entry.folder)
                m_inputs.append({name, prefix + entry.name, QString(), {}, true});
            else if (m_recursive && !companions.contains(entry.name))
                addFolder(name, prefix + entry.name);
        }
    }

    static QByteArray snapshotIn(QByteArray folder, const QList<Entry> &entries)
    {
        while (folder.endsWith('/'))
            folder.chop(1);
        QByteArrayList files;
        QByteArrayList folders;
        for (const Entry &entry : entries)
            (entry.folder ? folders : files).append(entry.name);
        return snapshotPage(folder.mid(folder.lastIndexOf('/') + 1), files, folders);
    }

    static QList<Entry> entriesOf(DIR *directory, const QByteArray &folder)
    {
        QList<Entry> entries;
        while (const dirent *found = ::readdir(directory)) {
            const QByteArray name(found->d_name);
            if (name == "." || name == ".." || isLitter(name))
                continue;
            unsigned char type = found->d_type;
            if (type == DT_UNKNOWN) { // some file systems do not tell
                struct stat info = {};
                if (::lstat((folder + '/' + name).constData(), &info) != 0)
                    continue;
                type = S_ISDIR(info.st_mode) ? DT_DIR : S_ISREG(info.st_mode) ? DT_REG : DT_CHR;
            }
            if (type == DT_DIR || type == DT_REG)
                entries.append({name, type == DT_DIR});
        }
        return entries;
    }

    bool m_recursive;
    const std::atomic_bool *m_cancel;
    QList<ImportInput> m_inputs;
    QByteArrayList m_folders;
};

}

QList<ImportInput> collectInputs(const QStringList &paths, bool recursive, const std::atomic_bool *cancel)
{
    QSet<QString> companions; // named together with their page: they hold its pictures
    for (const QString &path : paths)
        for (const QByteArray &folder : companionsOf(QFile::encodeName(QDir::cleanPath(path))))
            companions.insert(QFile::decodeName(folder));
    Collector collector(recursive, cancel);
    for (const QString &path : paths) {
        if (collector.cancelled())
            break;
        if (!companions.contains(QDir::cleanPath(path)))
            collector.addNamed(path);
    }
    return collector.take();
}

FolderListing listFolder(const QString &folder, const std::atomic_bool *cancel)
{
    Collector collector(true, cancel);
    collector.addNamed(folder);
    return {collector.take(), collector.takeFolders()};
}

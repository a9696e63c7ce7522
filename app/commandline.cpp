#include "commandline.h"

#include "base/paths.h"
#include "html/document.h"
#include "importing/importer.h"
#include "library/searchreader.h"
#include "recordjson.h"
#include "store/backup.h"
#include "store/restore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace {

using namespace CommandLine;

std::atomic_bool interrupted = false;

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

struct UsageText
{
    const char *command;
    const char *text;
};

const UsageText usages[] = {
    {"", QT_TRANSLATE_NOOP("CommandLine", "tearsheet [--library DIR] [FILE…]\n    Open the window and import FILEs.")},
    {"import", QT_TRANSLATE_NOOP("CommandLine",
        "tearsheet import PATH… [--library DIR] [--json] [--no-recursive]\n    Import files and folders.")},
    {"list", QT_TRANSLATE_NOOP("CommandLine",
        "tearsheet list [QUERY] [--sort newest|saved|title|length|relevance] [--limit N] [--offset N] [--library DIR] [--json]\n"
        "    List articles, or those that QUERY finds: words, \"a phrase\", -not, OR, ticker:NVDA, author:, source:, title:,\n"
        "    lang:zh, is:starred, has:note, before:, after:, on:. A query that begins with - goes behind --.")},
    {"search", QT_TRANSLATE_NOOP("CommandLine",
        "tearsheet search QUERY [--sort …] [--limit N] [--offset N] [--library DIR] [--json]\n"
        "    As list, the most relevant first, with the passage that was found.")},
    {"show", QT_TRANSLATE_NOOP("CommandLine",
        "tearsheet show ID… | --all [--html | --text | --original | --info] [--library DIR] [--json]\n"
        "    Print articles: the page, its text (this is what happens without an option), the bytes as they came,\n"
        "    or all that is known.")},
    {"check", QT_TRANSLATE_NOOP("CommandLine",
        "tearsheet check [--library DIR] [--json]\n    Verify the library and the originals in it.")},
    {"reindex", QT_TRANSLATE_NOOP("CommandLine",
        "tearsheet reindex [--library DIR] [--json]\n    Make the search index anew. The library itself is not changed.")},
    {"backup", QT_TRANSLATE_NOOP("CommandLine",
        "tearsheet backup [DIR] [--library DIR] [--json]\n"
        "    Copy the library into DIR, or into its own backups folder, and verify the copy. There the newest of each of\n"
        "    the last 7 days and of the last 4 weeks are kept.")},
    {"restore", QT_TRANSLATE_NOOP("CommandLine",
        "tearsheet restore DIR [--library DIR] [--json]\n"
        "    Bring back from a backup what the library does not have: DIR is a backup, a folder with backups (the newest\n"
        "    counts), or another library. Nothing that stands is written over. A damaged one gives what can be read.")},
    {"help", QT_TRANSLATE_NOOP("CommandLine", "tearsheet --version | --help | help COMMAND")},
};

const char *footnote = QT_TRANSLATE_NOOP("CommandLine",
    "Without --library the library is $XDG_DATA_HOME/tearsheet/library. With --json each line of the output is one\n"
    "JSON object. Exit status: 0 done, 1 something was refused or nothing was found, 2 wrong usage, 3 the environment\n"
    "failed and nothing was lost.");

bool isCommand(const QString &word)
{
    return !word.isEmpty()
        && std::any_of(std::begin(usages), std::end(usages), [&](const UsageText &u) { return word == QLatin1String(u.command); });
}

/// Titles and reasons are strangers' text: no control character of theirs reaches the terminal.
QString forTerminal(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    return text;
}

void write(std::FILE *to, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
}

void print(const QString &line) { write(stdout, forTerminal(line).toUtf8() + '\n'); }
void printJson(const QJsonObject &object) { write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'); }
void complain(const QString &sentence) { write(stderr, "tearsheet: " + forTerminal(sentence).toUtf8() + '\n'); }

int complainAnd(ExitStatus status, const QString &sentence)
{
    complain(sentence);
    return status;
}

int statusOf(const Error &error)
{
    complain(error.sentence);
    return error.kind == Error::Kind::Input ? Incomplete : EnvironmentFailed;
}

/// What a shell script sees as done must be on its way out: a full disk or a closed pipe behind stdout is a failure.
int finish(int status)
{
    return std::fflush(stdout) == 0 && !std::ferror(stdout) ? status
                                                            : complainAnd(EnvironmentFailed, tr("The output could not be written."));
}

/// The options that all commands share, and the parsed rest.
struct Call
{
    QCommandLineParser parser;
    QCommandLineOption library{QStringLiteral("library"), {}, QStringLiteral("DIR")};
    QCommandLineOption json{QStringLiteral("json")};

    explicit Call(const QList<QCommandLineOption> &options)
    {
        parser.addOption(library);
        parser.addOption(json);
        parser.addOptions(options);
    }

    QString folder() const
    {
        return parser.isSet(library) ? QDir::current().absoluteFilePath(parser.value(library)) : Paths::defaultLibrary();
    }
    bool asJson() const { return parser.isSet(json); }
};

QCommandLineOption flag(const char *name) { return QCommandLineOption(QString::fromLatin1(name)); }
QCommandLineOption valued(const char *name) { return QCommandLineOption(QString::fromLatin1(name), {}, QStringLiteral("VALUE")); }

int runImport(Call &call)
{
    const QStringList paths = call.parser.positionalArguments();
    if (paths.isEmpty())
        return complainAnd(Usage, tr("import needs at least one file or folder."));
    auto store = ArticleStore::open(call.folder(), ArticleStore::Access::Write);
    if (!store)
        return statusOf(store.error());

    std::signal(SIGINT, [](int) { interrupted = true; });
    std::signal(SIGTERM, [](int) { interrupted = true; });
    const bool showProgress = !call.asJson() && isatty(STDERR_FILENO);

    ImportObserver observer;
    observer.lines = [&](const QList<ImportLine> &lines) {
        for (const ImportLine &line : lines) {
            if (call.asJson()) {
                printJson(RecordJson::importLine(line));
                continue;
            }
            QString text = RecordJson::outcomeName(line.outcome).leftJustified(8) + line.input;
            if (!line.member.isEmpty())
                text += u' ' + line.member;
            if (!line.reason.isEmpty())
                text += QStringLiteral(" — ") + line.reason;
            if (!line.place.isEmpty())
                text += QStringLiteral(" (%1)").arg(line.place);
            print(text);
        }
        std::fflush(stdout);   // a printed line is an acknowledgement: scripts may act on it at once
    };
    if (showProgress) {
        observer.progress = [](const ImportProgress &progress) {
            write(stderr, "\r" + tr("Importing %1 of %2").arg(progress.done).arg(progress.found).toUtf8() + "\x1b[K\r");
        };
    }
    ImportOptions options;
    options.recursive = !call.parser.isSet(QStringLiteral("no-recursive"));
    options.cancel = &interrupted;
    const ImportSummary summary = importPaths(**store, paths, options, observer);

    if (call.asJson()) {
        printJson(RecordJson::importSummary(summary));
    } else {
        QStringList counts;
        for (int i = 0; i <= int(ImportOutcome::Refused); ++i)
            if (summary.counts[i] > 0)
                counts << QStringLiteral("%1 %2").arg(summary.counts[i]).arg(RecordJson::outcomeName(ImportOutcome(i)));
        print(tr("%1 inputs: %2 in %3 s").arg(summary.inputs)
                  .arg(counts.isEmpty() ? tr("nothing found") : counts.join(QStringLiteral(", ")))
                  .arg(summary.seconds, 0, 'f', 1));
    }
    if (!summary.failure.isEmpty())
        return complainAnd(EnvironmentFailed, summary.failure);
    if (summary.cancelled)
        return complainAnd(Incomplete, tr("Stopped; what was listed is kept, the rest imports on the next run."));
    int found = 0;
    for (int i = 0; i < int(ImportOutcome::Refused); ++i)
        found += summary.counts[i];
    const int refused = summary.counts[int(ImportOutcome::Refused)];
    if (refused > 0)
        return complainAnd(Incomplete, tr("%1 inputs or members were refused.").arg(refused));
    return found > 0 ? int(Success) : complainAnd(Incomplete, tr("No article was found."));
}

/// A number ≥ 0, or nothing.
std::optional<int> count(const QString &text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<ListQuery::Sort> sortNamed(const QString &name)
{
    using Sort = ListQuery::Sort;
    static const QHash<QString, Sort> sorts{{QStringLiteral("newest"), Sort::Newest}, {QStringLiteral("saved"), Sort::Saved},
                                            {QStringLiteral("title"), Sort::Title}, {QStringLiteral("length"), Sort::Length},
                                            {QStringLiteral("relevance"), Sort::Relevance}};
    const auto found = sorts.constFind(name);
    return found == sorts.cend() ? std::nullopt : std::optional(*found);
}

int runList(Call &call, ListQuery query)
{
    const QCommandLineParser &parser = call.parser;
    query.text = parser.positionalArguments().join(u' ');
    if (parser.isSet(QStringLiteral("sort"))) {
        const auto sort = sortNamed(parser.value(QStringLiteral("sort")));
        if (!sort)
            return complainAnd(Usage, tr("--sort takes newest, saved, title, length or relevance."));
        query.sort = *sort;
    }
    for (auto [name, target] : {std::pair{"limit", &query.limit}, std::pair{"offset", &query.offset}}) {
        if (!parser.isSet(QLatin1String(name)))
            continue;
        const auto number = count(parser.value(QLatin1String(name)));
        if (!number)
            return complainAnd(Usage, tr("--%1 takes a number from 0 on.").arg(QLatin1String(name)));
        *target = *number;
    }

    auto reader = SearchReader::open(call.folder());
    if (!reader)
        return statusOf(reader.error());
    const auto ids = (*reader)->ids(query, {});
    if (!ids)
        return statusOf(ids.error());
    constexpr int Block = 500;   // rows held at a time
    constexpr qsizetype ExcerptLength = 200;
    for (qsizetype from = 0; from < ids->size(); from += Block) {
        const auto rows = (*reader)->rows(ids->mid(from, Block), query.text, ExcerptLength);
        if (!rows)
            return statusOf(rows.error());
        for (const ArticleRow &row : *rows) {
            if (call.asJson()) {
                printJson(RecordJson::row(row));
                continue;
            }
            print(QStringLiteral("%1  %2  %3  %4").arg(row.id, 6)
                      .arg(row.published.isValid() ? row.published.toString(QStringLiteral("yyyy-MM-dd")) : QString(10, u' '),
                           row.title, row.source.isEmpty() ? QString() : QStringLiteral("· ") + row.source));
            if (query.sort == ListQuery::Sort::Relevance)
                print(QString(8, u' ') + row.excerpt.simplified());
        }
    }
    return ids->isEmpty() ? complainAnd(Incomplete, tr("No article was found.")) : int(Success);
}

int runSearch(Call &call)
{
    if (call.parser.positionalArguments().join(QString()).trimmed().isEmpty())
        return complainAnd(Usage, tr("search needs something to look for; list shows every article."));
    ListQuery query;
    query.sort = ListQuery::Sort::Relevance;
    return runList(call, query);
}

int runReindex(Call &call)
{
    if (!call.parser.positionalArguments().isEmpty())
        return complainAnd(Usage, tr("reindex takes no argument; --library names another library."));
    auto keeper = IndexKeeper::open(call.folder());
    if (!keeper)
        return statusOf(keeper.error());
    std::signal(SIGINT, [](int) { interrupted = true; });
    std::signal(SIGTERM, [](int) { interrupted = true; });
    if (auto cleared = (*keeper)->clear(); !cleared)
        return statusOf(cleared.error());
    const bool showProgress = !call.asJson() && isatty(STDERR_FILENO);
    for (;;) {
        const auto progress = (*keeper)->step();
        if (!progress)
            return statusOf(progress.error());
        if (showProgress)
            write(stderr, "\r" + tr("Indexing %1 of %2").arg(progress->indexed).arg(progress->latest).toUtf8() + "\x1b[K\r");
        if (progress->isComplete())
            break;
        if (interrupted)
            return complainAnd(Incomplete, tr("Stopped; the rest is indexed when the window is opened."));
    }
    for (auto more = (*keeper)->tidy(); !interrupted; more = (*keeper)->tidy()) {
        if (!more)
            return statusOf(more.error());
        if (!*more)
            break;
    }
    auto store = ArticleStore::openForReading(call.folder());
    const auto articles = store ? (*store)->count() : Result<int>(store.error());
    if (!articles)
        return statusOf(articles.error());
    if (call.asJson())
        printJson({{QStringLiteral("indexed"), *articles}});
    else
        print(tr("The search index holds %1 articles.").arg(*articles));
    return Success;
}

/// What `show` prints of one article.
enum class Aspect { Text, Html, Original, Info };

Status showOne(ArticleStore &store, ArticleId id, Aspect aspect, bool asJson)
{
    QJsonObject line{{QStringLiteral("id"), id}};
    if (aspect == Aspect::Original) {
        const auto bytes = store.original(id);
        if (!bytes)
            return bytes.error();
        if (!asJson) {
            write(stdout, *bytes);
            return Done{};
        }
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(*bytes);
        if (decoder.hasError())
            line.insert(QStringLiteral("originalBase64"), QString::fromLatin1(bytes->toBase64()));
        else
            line.insert(QStringLiteral("original"), text);
        printJson(line);
        return Done{};
    }

    const auto article = store.article(id);
    if (!article)
        return article.error();
    if (aspect == Aspect::Info) {
        const QJsonObject info = RecordJson::info(*article);
        if (asJson)
            printJson(info);
        else
            print(QString::fromUtf8(QJsonDocument(info).toJson(QJsonDocument::Indented)).trimmed());
        return Done{};
    }
    const QByteArray html = aspect == Aspect::Html ? articleDocument(*article, {}).html : QByteArray();
    if (!asJson) {
        if (aspect == Aspect::Html)
            write(stdout, html);
        else
            print(article->text);
        return Done{};
    }
    line.insert(aspect == Aspect::Html ? QStringLiteral("html") : QStringLiteral("text"),
                aspect == Aspect::Html ? QString::fromUtf8(html) : article->text);
    printJson(line);
    return Done{};
}

int runShow(Call &call)
{
    const QCommandLineParser &parser = call.parser;
    const bool all = parser.isSet(QStringLiteral("all"));
    const QStringList wanted = parser.positionalArguments();
    if (all == !wanted.isEmpty())
        return complainAnd(Usage, tr("show takes article numbers, or --all."));
    QList<Aspect> aspects;
    for (auto [name, aspect] : {std::pair{"text", Aspect::Text}, std::pair{"html", Aspect::Html},
                                std::pair{"original", Aspect::Original}, std::pair{"info", Aspect::Info}})
        if (parser.isSet(QLatin1String(name)))
            aspects << aspect;
    if (aspects.size() > 1)
        return complainAnd(Usage, tr("show takes one of --html, --text, --original, --info."));
    QList<ArticleId> ids;
    for (const QString &text : wanted) {
        bool ok = false;
        ids << text.toLongLong(&ok);
        if (!ok)
            return complainAnd(Usage, tr("“%1” is not the number of an article; list shows them.").arg(text));
    }

    auto store = ArticleStore::openForReading(call.folder());
    if (!store)
        return statusOf(store.error());
    if (all) {
        const auto listed = (*store)->ids({});
        if (!listed)
            return statusOf(listed.error());
        ids = *listed;
    }
    int status = Success;
    for (ArticleId id : std::as_const(ids)) {
        if (auto shown = showOne(**store, id, aspects.value(0, Aspect::Text), call.asJson()); !shown)
            status = qMax(status, statusOf(shown.error()));
    }
    return ids.isEmpty() ? complainAnd(Incomplete, tr("No article was found.")) : status;
}

int runCheck(Call &call)
{
    if (!call.parser.positionalArguments().isEmpty())
        return complainAnd(Usage, tr("check takes no argument; --library names another library."));
    auto store = ArticleStore::openForReading(call.folder());
    if (!store)
        return statusOf(store.error());
    const auto articles = (*store)->count();
    const auto problems = (*store)->check();
    if (!articles || !problems)
        return statusOf(articles ? problems.error() : articles.error());
    for (const QString &problem : *problems) {
        if (call.asJson())
            printJson({{QStringLiteral("problem"), problem}});
        else
            print(problem);
    }
    if (call.asJson())
        printJson({{QStringLiteral("summary"), QJsonObject{{QStringLiteral("articles"), *articles},
                                                           {QStringLiteral("problems"), problems->size()}}}});
    else
        print(problems->isEmpty() ? tr("%1 articles, no problem found.").arg(*articles)
                                  : tr("%1 articles, %2 problems found.").arg(*articles).arg(problems->size()));
    return problems->isEmpty() ? Success : Incomplete;
}

int runBackup(Call &call)
{
    const QStringList folders = call.parser.positionalArguments();
    if (folders.size() > 1)
        return complainAnd(Usage, tr("backup takes one folder, or none."));
    auto store = ArticleStore::open(call.folder(), ArticleStore::Access::Write);
    if (!store)
        return statusOf(store.error());
    const auto made = Backup::make((*store)->database(), folders.value(0), QDateTime::currentDateTimeUtc());
    if (!made)
        return statusOf(made.error());
    if (call.asJson())
        printJson({{QStringLiteral("backup"), *made}});
    else
        print(tr("The library is copied to %1; the copy is whole.").arg(*made));
    return Success;
}

int runRestore(Call &call)
{
    const QStringList paths = call.parser.positionalArguments();
    if (paths.size() != 1)
        return complainAnd(Usage, tr("restore takes one backup, or a folder with backups."));
    auto store = ArticleStore::open(call.folder(), ArticleStore::Access::Write);
    if (!store)
        return statusOf(store.error());
    const auto restored = Restore::merge(**store, paths.first(), QDateTime::currentDateTimeUtc());
    if (!restored)
        return statusOf(restored.error());
    for (const QString &sentence : restored->unreadable) {
        if (call.asJson())
            printJson({{QStringLiteral("problem"), sentence}});
        else
            print(sentence);
    }
    if (call.asJson())
        printJson({{QStringLiteral("summary"), QJsonObject{{QStringLiteral("articles"), restored->articles},
                                                           {QStringLiteral("new"), restored->added},
                                                           {QStringLiteral("revised"), restored->revised},
                                                           {QStringLiteral("organised"), restored->organised},
                                                           {QStringLiteral("unreadable"), restored->unreadable.size()}}}});
    else
        print(tr("%1 articles in the backup: %2 brought back, %3 with something more, %4 with their states and tags.")
                  .arg(restored->articles).arg(restored->added).arg(restored->revised).arg(restored->organised));
    return restored->unreadable.isEmpty() ? Success : Incomplete;
}

/// Of one command, or of all.
int runHelp(const QString &command)
{
    if (!command.isEmpty() && !isCommand(command))
        return complainAnd(Usage, tr("“%1” is not a command; --help lists them.").arg(command));
    for (const UsageText &usage : usages)
        if (command.isEmpty() || command == QLatin1String(usage.command))
            print(tr(usage.text) + u'\n');
    print(tr(footnote));
    return Success;
}

struct Command
{
    const char *name;
    QList<QCommandLineOption> options;
    int (*run)(Call &);
};

}

CommandLine::Start CommandLine::parse(const QStringList &arguments, bool isRoot)
{
    Start start;
    const auto wrong = [&start](const QString &complaint) {
        start.mode = Start::Mode::Wrong;
        start.complaint = complaint;
        return start;
    };
    const qsizetype end = arguments.indexOf(QStringLiteral("--"));
    if (!isRoot && arguments.mid(0, end).contains(QStringLiteral("--no-sandbox")))
        return wrong(tr("--no-sandbox is for root in tests and containers only; start without it."));

    QStringList shared;   // options before the command
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (optionsEnded || !argument.startsWith(u'-') || argument == u"-") {
            if (!optionsEnded && start.files.isEmpty() && isCommand(argument)) {
                start.mode = Start::Mode::Command;
                start.arguments = QStringList{argument} + shared + arguments.mid(i + 1);
                start.arguments.removeAll(QStringLiteral("--no-sandbox"));
                return start;
            }
            start.files << QDir::current().absoluteFilePath(argument);
        } else if (argument == u"--") {
            optionsEnded = true;
        } else if (argument == u"--library" && i + 1 < arguments.size()) {
            start.library = arguments[++i];
            shared << argument << start.library;
        } else if (argument.startsWith(u"--library=")) {
            start.library = argument.sliced(10);
            shared << argument;
        } else if (argument == u"--help" || argument == u"-h" || argument == u"--version") {
            start.mode = Start::Mode::Command;
            start.arguments = {argument};
            return start;
        } else if (argument != u"--no-sandbox") {
            return wrong(tr("“%1” is not an option; --help lists them.").arg(argument));
        }
    }
    start.library = start.library.isEmpty() ? Paths::defaultLibrary() : QDir::current().absoluteFilePath(start.library);
    return start;
}

int CommandLine::run(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == u"--version") {
        print(QStringLiteral("tearsheet " TEARSHEET_VERSION));
        return finish(Success);
    }
    const Command known[] = {
        {"import", {flag("no-recursive")}, runImport},
        {"list", {valued("sort"), valued("limit"), valued("offset")}, [](Call &call) { return runList(call, {}); }},
        {"search", {valued("sort"), valued("limit"), valued("offset")}, runSearch},
        {"reindex", {}, runReindex},
        {"show", {flag("all"), flag("html"), flag("text"), flag("original"), flag("info")}, runShow},
        {"check", {}, runCheck},
        {"backup", {}, runBackup},
        {"restore", {}, runRestore},
    };
    for (const Command &command : known) {
        if (name != QLatin1String(command.name))
            continue;
        Call call(command.options);
        if (!call.parser.parse(arguments))   // arguments[0] takes the place of the program's name
            return complainAnd(Usage, call.parser.errorText());
        return finish(command.run(call));
    }
    return finish(runHelp(arguments.value(1)));
}

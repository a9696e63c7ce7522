// SPDX-License-Identifier: GPL-3.0-or-later
/// How long a library of an earlier version takes until each of its saved pages has today's name, and how many were
/// joined and parted. `bench_joining NUMBER` makes one of so many entries, half of them posts; `bench_joining FOLDER`
/// takes a library as it is: a copy, for it is changed.

#include "capture/capture.h"
#include "html/sanitizer.h"
#include "importing/derive.h"
#include "importing/posts.h"
#include "importing/rederive.h"
#include "search/generatedlibrary.h"
#include "sqlite/query.h"
#include "store/articlestore.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace {

constexpr int Batch = 500;
constexpr int RemadeAtOnce = 50; // as the window does it

/// As an earlier version kept it: under a key of its own rules, its content told by the whole page.
NewArticle pageEntry(const SearchedText &text, const QString &address, const QString &key)
{
    QString html = QStringLiteral("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%1</title><link "
                                  "rel=\"canonical\" href=\"%2\"></head><body><article><h1>%1</h1>")
                       .arg(text.title.toHtmlEscaped(), address);
    const QStringList paragraphs = text.body.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &paragraph : paragraphs)
        html += QStringLiteral("<p>%1</p>").arg(paragraph.toHtmlEscaped());
    const QByteArray bytes = (html + QStringLiteral("</article></body></html>")).toUtf8();
    CapturedArticle captured = readCapture(bytes, {}).articles.value(0);
    captured.article.key = {QStringLiteral("schema"), ArticleKey::Kind::News, key};
    NewArticle made = derive(identify(captured, bytes), captured).article;
    made.bodyHash = bytes.right(32);
    made.policy = SanitizerPolicy - 1;
    return made;
}

NewArticle postEntry(const SearchedText &text, int number)
{
    const QByteArray bytes = Posts::page(Posts::post(number + 1, text.body));
    const CapturedArticle captured = readCapture(bytes, {}).articles.value(0);
    NewArticle made = derive(identify(captured, bytes), captured).article;
    made.policy = SanitizerPolicy - 1;
    return made;
}

/// Of twenty entries ten are posts, four were saved under two names, and one stood for two pages.
Status makeOlderLibrary(ArticleStore &store, int entries)
{
    ArticleGenerator random(7);
    QList<NewArticle> batch;
    for (int i = 0; i < entries; ++i) {
        const SearchedText text = random.article(600);
        const QString number = QString::number(i);
        const QString address = QStringLiteral("https://news.example/2024/a-%1").arg(number);
        const int kind = i % 20;
        if (kind < 10) {
            batch << postEntry(text, i);
        } else if (kind < 14) {
            const QString pair = QStringLiteral("https://news.example/2024/a-%1").arg(i / 2 * 2);
            batch << pageEntry(text, pair, number);
        } else if (kind == 14) {
            batch << pageEntry(text, address, number);
            batch << pageEntry(random.article(600), address + u'x', number);
        } else {
            batch << pageEntry(text, address, number);
        }
        if (batch.size() < Batch && i + 1 < entries)
            continue;
        if (const auto added = store.add(batch); !added)
            return added.error();
        batch.clear();
    }
    return Done();
}

qint64 number(ArticleStore &store, const char *sql)
{
    Query query(store.database(), sql);
    return query.run() && query.next() ? query.number(0) : -1;
}

int failed(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(error.sentence), qPrintable(error.detail));
    return 1;
}

}

int main(int argc, char **argv)
{
    const QString argument = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("500");
    bool isNumber = false;
    const int entries = argument.toInt(&isNumber);
    QTemporaryDir made;
    auto opened =
        ArticleStore::open(isNumber ? made.filePath(QStringLiteral("library")) : argument, ArticleStore::Access::Write);
    if (!opened)
        return failed(opened.error());
    ArticleStore &store = **opened;
    if (isNumber)
        if (const Status done = makeOlderLibrary(store, entries); !done)
            return failed(done.error());

    const qint64 before = number(store, "SELECT count(*) FROM articles");
    const qint64 last = number(store, "SELECT max(id) FROM articles");
    QElapsedTimer timer;
    timer.start();
    const std::clock_t began = std::clock();
    qint64 longest = 0;
    for (;;) {
        QElapsedTimer batch;
        batch.start();
        const auto remade = rederive(store, RemadeAtOnce);
        if (!remade)
            return failed(remade.error());
        if (*remade == 0)
            break;
        longest = std::max(longest, batch.elapsed());
    }
    const double processor = double(std::clock() - began) / CLOCKS_PER_SEC;
    const qint64 after = number(store, "SELECT count(*) FROM articles");
    Query parted(store.database(), "SELECT count(*) FROM articles WHERE id > ?");
    const qint64 came = parted.run(last) && parted.next() ? parted.number(0) : -1;
    std::printf("entries %lld, joined %lld, parted %lld, then %lld; %.1f s (processor %.1f s), longest batch %lld ms\n",
                (long long)before, (long long)(before + came - after), (long long)came, (long long)after,
                double(timer.elapsed()) / 1000, processor, (long long)longest);
    return 0;
}

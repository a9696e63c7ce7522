// SPDX-License-Identifier: GPL-3.0-or-later
#include "articledata.h"

#include "capture/htmlpage.h"
#include "html/guard.h"
#include "html/sanitizer.h"
#include "html/textrules.h"

#include <QDir>
#include <QFile>

#include <gumbo.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

namespace {

/// Milliseconds of this process's time on a processor: others on the machine do not count.
double timed(const std::function<void()> &pass)
{
    const std::clock_t begin = std::clock();
    pass();
    return 1e3 * double(std::clock() - begin) / CLOCKS_PER_SEC;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

QByteArray furnished(const QByteArray &body)
{
    QByteArray links;
    for (int i = 0; i < 60; ++i)
        links += "<li class=\"menu-item\"><a href=\"/" + QByteArray::number(i) + "\">Section " + QByteArray::number(i) +
                 "</a></li>";
    return "<!DOCTYPE html><html><head><title>A page</title></head><body><ul class=\"menu\">" + links +
           "</ul><div class=\"entry-content\">" + body + "</div><div class=\"related\"><ul>" + links +
           "</ul></div></body></html>";
}

QList<QByteArray> pagesOf(const QString &folder)
{
    QList<QByteArray> pages;
    const QDir directory(folder);
    for (const QString &name : directory.entryList(QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            pages.append(file.readAll());
    }
    return pages;
}

void print(const char *name, double value, double baseline)
{
    std::printf("{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"ms\",\"baseline\":%.3f,\"ratio\":%.3f}\n", name, value,
                baseline, baseline > 0 ? value / baseline : 0);
}

}

/// bench_extraction [ROUNDS [FOLDER]]: what a page costs to become its article, beside gumbo's bare parse of the same
/// page, and beside the page shown whole, in processor time; of pages with furniture, or of FOLDER's. Goals: 0.5
/// and 1.3.
int main(int argc, char **argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    QList<QByteArray> pages;
    if (argc > 2) {
        pages = pagesOf(QString::fromLocal8Bit(argv[2]));
    } else {
        for (const QByteArray &body : articleBodies(50))
            pages.append(furnished(body));
    }
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    QList<QByteArray> documents;
    for (const QByteArray &page : pages)
        documents.append(Guard::inspect(TextRules::repaired(page), Guard::Scope::Page).document);
    QList<double> guard;
    QList<double> bare;
    QList<double> found;
    QList<double> whole;
    QList<double> read;
    qsizetype articles = 0;
    for (int round = 0; round < rounds; ++round) {
        guard.append(timed([&] {
            for (const QByteArray &page : pages)
                (void)Guard::inspect(TextRules::repaired(page), Guard::Scope::Page);
        }));
        bare.append(timed([&] {
            for (const QByteArray &document : documents)
                gumbo_destroy_output(&options,
                                     gumbo_parse_with_options(&options, document.constData(), size_t(document.size())));
        }));
        found.append(timed([&] {
            for (const QByteArray &page : pages)
                articles += extractPage(page, {}).has_value();
        }));
        whole.append(timed([&] {
            for (const QByteArray &page : pages)
                (void)sanitizeHtml(page, {});
        }));
        read.append(timed([&] {
            for (const QByteArray &page : pages) {
                if (const auto captured = readPage(page))
                    (void)sanitizeHtml(captured->body, {});
            }
        }));
    }
    if (articles == 0)
        return 1;
    print("gumbo bare parse", median(bare), 0);
    print("extraction without guard and parse", median(found) - median(guard) - median(bare), median(bare));
    print("page as its article, sanitized, beside the whole page", median(read), median(whole));
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "browsing/browsing.h"

#include <QSignalSpy>
#include <QTest>

namespace {

TickerId ticker(const char *symbol)
{
    return *TickerId::parse(QString::fromLatin1(symbol));
}

/// "Starred $NVDA chip @7": where one is, in a line.
QString where(const Browsing &browsing)
{
    const char *sections[] = {"All", "Unread", "Starred", "Archive", "Trash", "Tag", "Source", "Author", "Reading"};
    const Question &question = browsing.question();
    QString said = QString::fromLatin1(sections[int(question.section.kind)]);
    if (!question.section.value.isEmpty())
        said += u':' + question.section.value;
    if (question.ticker)
        said += QStringLiteral(" $") + question.ticker->toString();
    if (!question.text.isEmpty())
        said += u' ' + question.text;
    if (browsing.page())
        said += QStringLiteral(" @") + QString::number(browsing.article());
    return said;
}

/// One step of a user, as a table writes it: "open 3", "type chip", "scope Starred", "chip NVDA", "saved chip", "out",
/// "back", "forward", "arrived 3", "found 3", "forget 3".
void act(Browsing &browsing, const QString &step)
{
    const QString verb = step.section(u' ', 0, 0);
    const QString rest = step.section(u' ', 1);
    if (verb == u"open")
        browsing.open(Pages::Article{rest.toLongLong()});
    else if (verb == u"arrived")
        browsing.arrived(Pages::Article{rest.toLongLong()});
    else if (verb == u"found")
        browsing.openInLibrary(Pages::Article{rest.toLongLong()});
    else if (verb == u"forget")
        browsing.forget(Pages::Article{rest.toLongLong()});
    else if (verb == u"type")
        for (qsizetype length = 1; length <= rest.size(); ++length)
            browsing.setText(rest.left(length));
    else if (verb == u"scope")
        browsing.showScope({rest == u"Starred" ? Section::Kind::Starred
                            : rest == u"Trash" ? Section::Kind::Trash
                                               : Section::Kind::All,
                            {}});
    else if (verb == u"tag")
        browsing.showScope({Section::Kind::Tag, rest});
    else if (verb == u"chip")
        browsing.showScope({}, ticker(rest.toLatin1().constData()));
    else if (verb == u"saved")
        browsing.showSearch(rest);
    else if (verb == u"out")
        browsing.stepOut();
    else if (verb == u"all")
        browsing.showAll();
    else if (verb == u"rename")
        browsing.renameTag(rest.section(u' ', 0, 0), rest.section(u' ', 1, 1));
    else if (verb == u"back")
        browsing.goBack();
    else if (verb == u"forward")
        browsing.goForward();
    else
        QFAIL(qPrintable(step));
}

}

/// Where one is, and the way back from there.
class BrowsingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsLeadSomewhere_data()
    {
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("end");
        const auto row = [](const char *name, const char *steps, const char *end) {
            QTest::newRow(name) << QString::fromLatin1(steps) << QString::fromLatin1(end);
        };
        row("the start", "", "All");
        row("back from the start", "back", "All");
        row("the first article is no step", "open 1, back", "All @1");
        row("back to the article before", "open 1, open 2, back", "All @1");
        row("and forward again", "open 1, open 2, back, forward", "All @2");
        row("the same article is no step", "open 1, open 2, open 2, back", "All @1");
        row("a new way forgets what was ahead", "open 1, open 2, back, open 3, forward", "All @3");
        row("back takes back a chip's filter", "open 1, chip NVDA, back", "All @1");
        row("and forward filters again", "open 1, chip NVDA, back, forward", "All $NVDA @1");
        row("back goes over pages and scopes alike", "open 1, chip NVDA, open 2, back, back", "All @1");
        row("one after the other", "open 1, chip NVDA, open 2, back", "All $NVDA @1");
        row("the letters of a word are one step", "open 1, type chip, back", "All @1");
        row("an article parts two searches", "open 1, type chip, open 2, type line, back", "All chip @2");
        row("a search that is cleared leaves no step", "open 1, open 2, type chip, out, back", "All @1");
        row("a search that led to an article does", "open 1, type chip, open 2, out, back", "All chip @2");
        row("a scope keeps the text", "type chip, scope Starred", "Starred chip");
        row("Esc drops the text first", "scope Starred, type chip, out", "Starred");
        row("then the scope", "scope Starred, type chip, out, out", "All");
        row("all articles keeps the text", "scope Starred, type chip, all", "All chip");
        row("a saved search is of the whole library", "scope Starred, saved chip", "All chip");
        row("and over in another scope", "saved chip, scope Starred", "Starred");
        row("unless it was changed by hand", "saved chip, type chips, scope Starred", "Starred chips");
        row("back to a saved search", "saved chip, scope Starred, back", "All chip");
        row("a page that was chosen later stays", "scope Starred, open 1, scope Trash, back, back", "All @1");
        row("the engine went back by itself", "open 1, chip NVDA, open 2, arrived 1", "All $NVDA @1");
        row("it came where nobody sent it", "open 1, arrived 9, back", "All @1");
        row("what was opened has come", "open 1, open 2, arrived 2, back", "All @1");
        row("an article that the list may not have", "open 1, chip NVDA, type chip, found 7", "All @7");
        row("one step back from it", "open 1, chip NVDA, type chip, found 7, back", "All $NVDA chip @1");
        row("in the whole library it is a step like others", "open 1, found 7, back", "All @1");
        row("an article that is gone", "open 1, open 2, forget 2", "All");
        row("leaves no step", "open 1, open 2, open 3, forget 2, back", "All @1");
        row("nor one ahead", "open 1, open 2, open 3, back, back, forget 2, forward", "All @3");
        row("a tag's other name", "tag old, rename old new", "Tag:new");
        row("also on the way back", "tag old, scope Trash, rename old new, back", "Tag:new");
    }

    void stepsLeadSomewhere()
    {
        QFETCH(QString, steps);
        QFETCH(QString, end);
        Browsing browsing;
        for (const QString &step : steps.split(QStringLiteral(", "), Qt::SkipEmptyParts))
            act(browsing, step);
        QCOMPARE(where(browsing), end);
    }

    void itSaysWhatChanged_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("step");
        QTest::addColumn<int>("questions");
        QTest::addColumn<int>("pages");
        QTest::addColumn<Browsing::Way>("way");
        const auto anew = Browsing::Way::Anew, returning = Browsing::Way::Returning;
        const auto row = [](const char *name, const char *before, const char *step, int questions, int pages,
                            Browsing::Way way) {
            QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(step) << questions << pages
                                << way;
        };
        row("an article", "open 1", "open 2", 0, 1, anew);
        row("the same one, perhaps it failed", "open 1", "open 1", 0, 1, anew);
        row("a chip", "open 1", "chip NVDA", 1, 0, anew);
        row("the same scope again", "scope Trash", "scope Trash", 0, 0, anew);
        row("a letter", "open 1", "type c", 1, 0, anew);
        row("the text is cleared", "open 1, type c", "out", 1, 0, returning);
        row("the scope is dropped", "chip NVDA", "out", 1, 0, returning);
        row("back to a page", "open 1, open 2", "back", 0, 1, returning);
        row("back to a scope", "open 1, chip NVDA", "back", 1, 0, returning);
        row("forward to a scope", "open 1, chip NVDA, back", "forward", 1, 0, returning);
        row("back where there is nothing", "open 1", "back", 0, 0, returning);
        row("the page has come", "open 1", "arrived 1", 0, 0, returning);
    }

    void itSaysWhatChanged()
    {
        QFETCH(QString, before);
        QFETCH(QString, step);
        QFETCH(int, questions);
        QFETCH(int, pages);
        QFETCH(Browsing::Way, way);
        Browsing browsing;
        for (const QString &each : before.split(QStringLiteral(", "), Qt::SkipEmptyParts))
            act(browsing, each);
        const QSignalSpy asked(&browsing, &Browsing::questionChanged);
        const QSignalSpy shown(&browsing, &Browsing::pageChanged);
        act(browsing, step);
        QCOMPARE(asked.size(), questions);
        QCOMPARE(shown.size(), pages);
        for (const QSignalSpy *spy : {&asked, &shown})
            for (const QList<QVariant> &said : *spy)
                QCOMPARE(said.first().value<Browsing::Way>(), way);
    }

    void thereIsNoRelevanceWithoutASearch()
    {
        Browsing browsing;
        const QSignalSpy sorted(&browsing, &Browsing::sortChanged);
        browsing.setText(QStringLiteral("chip"));
        browsing.setSort(ListQuery::Sort::Relevance);
        QCOMPARE(sorted.size(), 1);
        QCOMPARE(browsing.query().sort, ListQuery::Sort::Relevance);
        browsing.setText({});
        QCOMPARE(browsing.query().sort, ListQuery::Sort::Newest);
        browsing.setText(QStringLiteral("  "));
        QCOMPARE(browsing.sort(), ListQuery::Sort::Newest);
        browsing.setText(QStringLiteral("line")); // it was chosen for searches
        QCOMPARE(browsing.sort(), ListQuery::Sort::Relevance);
        QCOMPARE(sorted.size(), 1); // each time the question was another one
    }

    void theOldestStopsGoFirst()
    {
        Browsing browsing;
        const int opened = int(History::Most) + 50;
        for (int article = 1; article <= opened; ++article)
            browsing.open(Pages::Article{article});
        while (browsing.canGoBack())
            browsing.goBack();
        QCOMPARE(browsing.article(), opened - History::Most + 1);
        while (browsing.canGoForward())
            browsing.goForward();
        QCOMPARE(browsing.article(), opened);
    }
};

QTEST_GUILESS_MAIN(BrowsingTest)
#include "tst_browsing.moc"

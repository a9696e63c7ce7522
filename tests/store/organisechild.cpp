// SPDX-License-Identifier: GPL-3.0-or-later
// A program to be killed: organises a library at random and says each step once it is acknowledged.
//   organisechild LIBRARY SEED     does steps without end
//   organisechild LIBRARY backup   backs it up without end, an hour later each time
//   organisechild LIBRARY          only opens it, which brings it up to date

#include "librarystate.h"
#include "store/backup.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    auto store = ArticleStore::open(arguments.value(1), ArticleStore::Access::Write);
    if (!store)
        return 3;
    if (arguments.size() < 3)
        return 0;
    if (arguments.at(2) == u"backup") {
        for (int hour = 0; Backup::make((*store)->database(), {}, Samples::beijing(1).addSecs(hour * 3600)); ++hour) {
            std::fputs("step\n", stdout);
            std::fflush(stdout);
        }
        return 3;
    }
    for (RandomOperations operations(arguments.at(2).toUInt()); operations.next(**store);) {
        std::fputs("step\n", stdout);
        std::fflush(stdout);
    }
    return 3;
}

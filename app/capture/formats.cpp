// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/format.h"

#include "capture/enex.h"
#include "capture/feeds.h"
#include "capture/mail.h"
#include "capture/markdown.h"
#include "capture/notespage.h"
#include "capture/safariarchive.h"
#include "capture/tables.h"
#include "capture/warc.h"
#include "capture/xmlkinds.h"

const QList<const Format *> &byteFormats()
{
    static const Warc warc;
    static const Mail mail;
    static const SafariArchive safariArchive;
    static const QList<const Format *> all{&warc, &mail, &safariArchive};
    return all;
}

const QList<const Format *> &textFormats()
{
    static const Feeds feeds;
    static const Enex enex;
    static const XmlKinds xmlKinds;
    static const NotesPage notesPage;
    static const Markdown markdown;
    static const Tables tables;
    static const QList<const Format *> all{&feeds, &enex, &xmlKinds, &notesPage, &markdown, &tables};
    return all;
}

CaptureResult refusedInput(const QString &reason, bool aside)
{
    CaptureResult result;
    result.refusals.append(CaptureRefusal{reason, {}, {}, false, aside});
    return result;
}

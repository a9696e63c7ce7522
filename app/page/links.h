// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerid.h"

#include <QByteArray>
#include <QString>

class PageResolver;
class PageWriter;

/// Links as every page writes them.
namespace PageLinks {

/// What `resolver` makes of an address in an article; empty also for one that is not http, https or mailto, which is
/// never asked for.
QByteArray hrefOf(const QString &address, PageResolver &resolver);

/// The start tag of a link with these classes; without an href where that is empty. Classes and href: plain ASCII.
QByteArray startTag(const QByteArray &classes, const QByteArray &href);

/// `<a class="chip us" href="tearsheet://ticker/NVDA">`
QByteArray chipStart(const TickerId &id, PageResolver &resolver);

/// Ends a chip in running text: the symbol in small, unless the text says it.
void endChip(PageWriter &writer, const TickerId &id, const QString &label);

}

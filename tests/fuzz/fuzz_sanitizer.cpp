// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/sanitizer.h"
#include "page/shownpage.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

[[noreturn]] void report(const char *what, const QByteArray &once, const QByteArray &twice)
{
    std::fprintf(stderr, "%s\nonce:  %s\ntwice: %s\n", what, once.constData(), twice.constData());
    std::abort();
}

}

/// Oracle: the verifier accepts the output, sanitizing it again gives the same bytes and the same text, and so does a
/// page. A first byte of 0 makes the rest plain text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray source(reinterpret_cast<const char *>(data), qsizetype(size));
    const bool text = source.startsWith('\0');
    const QUrl base(QStringLiteral("https://base.example/a/b"));
    const CleanBody once = text ? sanitizeText(source.mid(1)) : sanitizeHtml(source, base);
    if (!SafeHtml::verified(once.html.utf8()))
        report("the verifier refuses the output", once.html.utf8(), {});
    if (once.degraded.contains(QStringLiteral("safety check")))
        report("the verifier refused what the writer wrote", once.html.utf8(), {});
    const CleanBody twice = sanitizeHtml(once.html.utf8(), QUrl());
    if (once.html.utf8() != twice.html.utf8())
        report("not a fixed point", once.html.utf8(), twice.html.utf8());
    if (once.blocks != twice.blocks || once.linkTargets != twice.linkTargets)
        report("another text", once.html.utf8(), twice.html.utf8());
    if (!ShownPage::showsItsText(once))
        report("another text on a page", once.html.utf8(), {});
    return 0;
}

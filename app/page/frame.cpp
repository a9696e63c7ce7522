// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/frame.h"

#include "page/pageurls.h"
#include "page/pagewriter.h"

namespace {

/// First in head: it governs what comes after it. default-src does not cover base and forms.
constexpr char ContentSecurityPolicy[] =
    "default-src 'none'; img-src tearsheet:; style-src tearsheet:; base-uri 'none'; form-action 'none'; "
    "frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

}

void PageFrame::begin(PageWriter &writer, const QString &title, const QString &language, const Look &look)
{
    writer.markup("<!DOCTYPE html>\n<html lang=\"" + escapedHtml(language) + "\" data-theme=\"" + nameOf(look.colours) +
                  "\"><head><meta http-equiv=\"Content-Security-Policy\" content=\"" + ContentSecurityPolicy +
                  "\"><meta charset=\"utf-8\"><title>" + escapedHtml(title) +
                  "</title><link rel=\"stylesheet\" href=\"" + PageUrls::stylesheet().toEncoded() +
                  "\"></head>\n<body><main class=\"page\">");
}

void PageFrame::end(PageWriter &writer)
{
    writer.markup("</main></body></html>\n");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/sanitizer.h"
#include "page/shownpage.h"

#include <QTest>

/// Sanitizes and checks what must hold for every input: the output passes the verifier, is a fixed point, text and
/// links belong to it, and a page shows the same text, block by block.
inline bool holdsForEveryInput(const QByteArray &source, const CleanBody &body)
{
    const auto fail = [&source, &body](const char *what) {
        qWarning("%s\n source: %s\n output: %s", what, source.left(400).constData(),
                 body.html.utf8().left(400).constData());
        return false;
    };
    if (!SafeHtml::verified(body.html.utf8()))
        return fail("the verifier refuses the output");
    const CleanBody again = sanitizeHtml(body.html.utf8(), QUrl());
    if (again.html.utf8() != body.html.utf8()) {
        qWarning("again: %s", again.html.utf8().left(400).constData());
        return fail("the output is no fixed point");
    }
    if (again.blocks != body.blocks || again.linkTargets != body.linkTargets)
        return fail("the second reading has another text");
    for (const QString &block : body.blocks) {
        if (block.isEmpty() || block.contains(u'\n'))
            return fail("a block is empty or has a line feed");
    }
    if (!ShownPage::showsItsText(body))
        return fail("a page of it has another text");
    return true;
}

inline QByteArray sanitized(const QByteArray &source, const QUrl &base = QUrl())
{
    const CleanBody body = sanitizeHtml(source, base);
    return holdsForEveryInput(source, body) ? body.html.utf8() : QByteArray("(broken)");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QUrl>

/// Shows where a link leads, and lets the user decide. Nothing is opened without "Open in Browser".
class ExternalLink final : public QDialog
{
    Q_OBJECT

public:
    /// `url` must pass mayOpen().
    ExternalLink(const QUrl &url, QWidget *parent);

    /// A link of an article that may be handed to the browser, once the user has seen and confirmed it.
    static bool mayOpen(const QUrl &url);

Q_SIGNALS:
    void confirmed(const QUrl &url);
};

#pragma once

#include <QDialog>
#include <QUrl>

/// Shows where a link leads, and lets the user decide. Nothing is opened without "Open in Browser".
class ExternalLink final : public QDialog
{
    Q_OBJECT

public:
    /// `url` must pass RequestPolicy::mayOpenOutside.
    ExternalLink(const QUrl &url, QWidget *parent);

Q_SIGNALS:
    void confirmed(const QUrl &url);
};

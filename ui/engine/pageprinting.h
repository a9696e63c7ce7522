// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

class LockedPage;
class PageReading;
class PageView;
class QPrinter;

/// The page on paper: as a PDF file, or on a printer that a dialog asks for. One at a time. Lives on the GUI thread and
/// must not run after its page.
class PagePrinting final : public QObject
{
    Q_OBJECT

public:
    PagePrinting(LockedPage &page, PageView &view, PageReading &reading, QObject *parent);
    ~PagePrinting() override;

    /// `addresses` of the links, to stand behind them; none: they do not.
    void writePdf(const QString &path, const QStringList &addresses);
    void print(const QStringList &addresses);

Q_SIGNALS:
    void printed(const QString &path, bool done); ///< without a path: by a printer

private:
    void finish(const QString &path, bool done);

    LockedPage &m_page;
    PageView &m_view;
    PageReading &m_reading;
    std::unique_ptr<QPrinter> m_printer; // the engine wants it until it is done
    bool m_busy = false;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pagepane/pagecommand.h"
#include "pagepane/pageevent.h"

#include <QWidget>

#include <functional>

class Library;

/// Shows pages. All that the window knows of the web engine: that is a library of 150 MB, and the window does not wait
/// for it to be loaded. Lives on the GUI thread; the Library must outlive it.
class PageBrowser : public QWidget
{
    Q_OBJECT

public:
    using Maker = std::function<Result<PageBrowser *>(Library &library, QWidget *parent)>;

    using QWidget::QWidget;

    virtual void tell(const PageCommand &command) = 0;

Q_SIGNALS:
    void happened(const PageEvent &event);
};

#pragma once

#include "themecontrol.h"

#include <QAction>

class Organising;
class QActionGroup;
class QMainWindow;

/// Every action of the window, with its text and its key; what they do is connected by the window. Single keys do
/// nothing while a text field has the focus: text fields take them first.
struct WindowActions
{
    explicit WindowActions(QMainWindow &window);

    QAction *themeAction(ThemeControl::Choice choice) const;

    QAction *importFiles;
    QAction *importFolder;
    QAction *importSamples;
    QAction *report;
    QAction *reports;
    QAction *watched;
    QAction *restore;
    QAction *quit;
    QAction *copy;
    QAction *search;
    QAction *saveSearch;
    QAction *nextHit;
    QAction *previousHit;
    QAction *paste;
    QActionGroup *themes;   // data(): int of ThemeControl::Choice
    QAction *sidebar;
    QAction *groupByDate;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *fullScreen;
    QAction *openOriginal;
    QAction *showOriginal;
    QAction *copyTitle;
    QAction *copyLink;
    QAction *next;
    QAction *previous;
    QAction *allArticles;
    QAction *keys;
    QAction *about;

    /// Fills the menu bar; Back and Forward belong to the page, and organising has its own.
    void fill(QMainWindow &window, QAction *back, QAction *forward, const Organising &organising) const;
};

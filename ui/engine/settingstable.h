// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWebEngineSettings>

struct SettingDecision
{
    QWebEngineSettings::WebAttribute attribute;
    bool on;
};

/// Every attribute the engine knows, each once; a test walks the enum, so that a new one fails until it is decided.
const QList<SettingDecision> &settingsTable();

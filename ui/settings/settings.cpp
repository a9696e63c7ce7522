// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <QVariant>

#include <cmath>

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file, QSettings::IniFormat)
{
}

bool Settings::value(const SwitchSetting &setting) const
{
    const QString stored = m_file.value(QLatin1String(setting.key)).toString();
    return stored == u"true" || (stored != u"false" && setting.fallback);
}

double Settings::value(const NumberSetting &setting) const
{
    bool isNumber = false;
    const double stored = m_file.value(QLatin1String(setting.key)).toDouble(&isNumber);
    return isNumber && std::isfinite(stored) ? qBound(setting.least, stored, setting.most) : setting.fallback;
}

QString Settings::value(const TextSetting &setting) const
{
    constexpr qsizetype Longest = 200;
    return m_file.value(QLatin1String(setting.key), QLatin1String(setting.fallback)).toString().left(Longest);
}

void Settings::set(const SwitchSetting &setting, bool value)
{
    if (value != this->value(setting))
        store(setting.key, value);
}

void Settings::set(const NumberSetting &setting, double value)
{
    const double within = qBound(setting.least, value, setting.most);
    if (within != this->value(setting))
        store(setting.key, within);
}

void Settings::set(const TextSetting &setting, const QString &value)
{
    if (value != this->value(setting))
        store(setting.key, value);
}

int Settings::choice(const char *key, const char *const *names, int count, int fallback) const
{
    const QString stored = m_file.value(QLatin1String(key)).toString();
    for (int value = 0; value < count; ++value)
        if (stored == QLatin1String(names[value]))
            return value;
    return fallback;
}

void Settings::store(const char *key, const QVariant &value)
{
    m_file.setValue(QLatin1String(key), value);
    Q_EMIT changed(key);
}

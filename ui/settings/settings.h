// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>

#include <array>
#include <cstddef>

/// Values that the user sets, as constants: the key in the file and the value until then. What the file holds beyond a
/// range is brought into it; what it holds of another type, or a name that is not known, counts as not set.
struct SwitchSetting
{
    const char *key;
    bool fallback;
};

struct NumberSetting
{
    const char *key;
    double fallback;
    double least;
    double most;
};

struct TextSetting
{
    const char *key;
    const char *fallback;
};

template <typename Value, std::size_t Count>
struct ChoiceSetting ///< of an enum that counts from 0
{
    const char *key;
    Value fallback;
    std::array<const char *, Count> names; ///< as the file has them, by value
};

/// The settings' one owner, in an ini file. Who goes by a setting follows it, so that it does not matter who sets it.
/// Lives on the GUI thread.
class Settings final : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const QString &file, QObject *parent = nullptr);

    bool value(const SwitchSetting &setting) const;
    double value(const NumberSetting &setting) const;
    QString value(const TextSetting &setting) const; ///< at most 200 characters
    template <typename Value, std::size_t Count>
    Value value(const ChoiceSetting<Value, Count> &setting) const
    {
        return Value(choice(setting.key, setting.names.data(), int(Count), int(setting.fallback)));
    }

    void set(const SwitchSetting &setting, bool value);
    void set(const NumberSetting &setting, double value);
    void set(const TextSetting &setting, const QString &value);
    template <typename Value, std::size_t Count>
    void set(const ChoiceSetting<Value, Count> &setting, Value value)
    {
        if (value != this->value(setting))
            store(setting.key, QLatin1String(setting.names[std::size_t(value)]));
    }

    /// Calls the handler now, and again with each new value for as long as `context` lives.
    template <typename Setting, typename Handler>
    void follow(const Setting &setting, QObject *context, Handler handler)
    {
        connect(this, &Settings::changed, context, [this, &setting, handler](const char *key) {
            if (qstrcmp(key, setting.key) == 0)
                handler(value(setting));
        });
        handler(value(setting));
    }

Q_SIGNALS:
    void changed(const char *key);

private:
    int choice(const char *key, const char *const *names, int count, int fallback) const;
    void store(const char *key, const QVariant &value);

    QSettings m_file;
};

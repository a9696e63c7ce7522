// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

#include <memory>

class QTranslator;

/// The languages that the texts come in, or the one of them that suits the desktop.
enum class TextLanguage { System, English, SimplifiedChinese, TraditionalChinese };

/// The language in which the program speaks: its own texts from the resources, Qt's (standard buttons, file dialogs)
/// from where Qt was installed; without those files its own alone. Needs the application and goes before it. Texts may
/// be asked for on any thread meanwhile; this itself belongs to the GUI thread.
class Translation final
{
public:
    explicit Translation(TextLanguage language);
    ~Translation();
    Q_DISABLE_COPY_MOVE(Translation)

    /// Every widget is told by QEvent::LanguageChange, from the event loop.
    void speak(TextLanguage language);

    /// "en", "zh_CN" or "zh_TW"; `desktop`: QLocale::uiLanguages, the preferred one first. Of a desktop in a language
    /// that nobody has translated the texts to, the first that somebody has; else English. Pure.
    static QString codeOf(TextLanguage language, const QStringList &desktop);

private:
    QString m_code;
    std::unique_ptr<QTranslator> m_translator;
};

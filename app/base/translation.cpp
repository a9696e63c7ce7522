// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <utility>

namespace {

const QString English = QStringLiteral("en");
const QString SimplifiedChinese = QStringLiteral("zh_CN");
const QString TraditionalChinese = QStringLiteral("zh_TW");

/// Keys that Qt's Chinese calls 左方向 and 右方向, where every Chinese keyboard has an arrow.
[[maybe_unused]] constexpr const char *Keys[] = {QT_TRANSLATE_NOOP("QShortcut", "Left"),
                                                 QT_TRANSLATE_NOOP("QShortcut", "Right")};

/// One translator for both: each that is installed or removed has the whole window say everything anew.
class Texts final : public QTranslator
{
public:
    explicit Texts(const QString &code)
    {
        m_isOurs = m_ours.load(QStringLiteral("tearsheet_") + code, QStringLiteral(":/tearsheet/translations"));
        m_isQts = m_qts.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    }

    bool isEmpty() const override { return !m_isOurs && !m_isQts; }

    QString translate(const char *context, const char *source, const char *disambiguation, int number) const override
    {
        const QString ours = m_ours.translate(context, source, disambiguation, number);
        return ours.isNull() ? m_qts.translate(context, source, disambiguation, number) : ours;
    }

private:
    QTranslator m_ours;
    QTranslator m_qts;
    bool m_isOurs = false;
    bool m_isQts = false;
};

/// Of one name in `desktop`; empty: nobody has translated the texts to it.
QString codeFor(const QString &name)
{
    const QLocale locale(name);
    if (locale.language() == QLocale::C || locale.language() == QLocale::English)
        return English;
    if (locale.language() != QLocale::Chinese)
        return {};
    return locale.script() == QLocale::TraditionalHanScript ? TraditionalChinese : SimplifiedChinese;
}

}

Translation::Translation(TextLanguage language)
    : m_code(English)
{
    speak(language);
}

Translation::~Translation()
{
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
}

void Translation::speak(TextLanguage language)
{
    const QString code = codeOf(language, QLocale::system().uiLanguages());
    if (std::exchange(m_code, code) == code)
        return;
    auto translator = code == English ? nullptr : std::make_unique<Texts>(code);
    if (translator)
        QCoreApplication::installTranslator(translator.get());
    if (m_translator) // no sooner: between the two a thread would speak English
        QCoreApplication::removeTranslator(m_translator.get());
    m_translator = std::move(translator);
}

QString Translation::codeOf(TextLanguage language, const QStringList &desktop)
{
    switch (language) {
    case TextLanguage::English:
        return English;
    case TextLanguage::SimplifiedChinese:
        return SimplifiedChinese;
    case TextLanguage::TraditionalChinese:
        return TraditionalChinese;
    case TextLanguage::System:
        break;
    }
    for (const QString &name : desktop)
        if (const QString code = codeFor(name); !code.isEmpty())
            return code;
    return English;
}

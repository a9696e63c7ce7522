// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"

#include "actions/actions.h"
#include "settings/settingstable.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace {

struct Named
{
    TextLanguage language;
    const char16_t *name;
};

/// Never translated: who cannot read the window finds the way back.
constexpr Named Names[] = {
    {TextLanguage::English, u"English"},
    {TextLanguage::SimplifiedChinese, u"简体中文"},
    {TextLanguage::TraditionalChinese, u"繁體中文"},
};

}

void Languages::addMenu(Settings &settings, Actions &actions, QWidget &window)
{
    QAction *languages =
        actions.add({"view.language", QT_TRANSLATE_NOOP("Actions", "La&nguage"), MenuGroup::ViewLanguage});
    auto *menu = new QMenu(&window);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, TextLanguage language) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QStringLiteral("view.language.") +
                              QLatin1String(Setting::Language.names[size_t(language)]));
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &settings,
                         [&settings, language] { settings.set(Setting::Language, language); });
        settings.follow(Setting::Language, action,
                        [action, language](TextLanguage now) { action->setChecked(now == language); });
        return action;
    };
    QAction *system = add({}, TextLanguage::System);
    const auto name = [system] { system->setText(QCoreApplication::translate("Actions", "Follow S&ystem")); };
    QObject::connect(&actions, &Actions::retranslated, system, name);
    name();
    menu->addSeparator();
    for (const Named &each : Names)
        add(QString::fromUtf16(each.name), each.language);
    languages->setMenu(menu);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace {

struct Menu
{
    const char *title;
    MenuGroup last; // the groups up to this one
};

constexpr Menu Menus[] = {
    {QT_TRANSLATE_NOOP("Actions", "&File"), MenuGroup::FileQuit},
    {QT_TRANSLATE_NOOP("Actions", "&Edit"), MenuGroup::EditSearch},
    {QT_TRANSLATE_NOOP("Actions", "&View"), MenuGroup::ViewFullScreen},
    {QT_TRANSLATE_NOOP("Actions", "&Article"), MenuGroup::ArticleOriginal},
    {QT_TRANSLATE_NOOP("Actions", "&Ticker"), MenuGroup::TickerWatchlist},
    {QT_TRANSLATE_NOOP("Actions", "&Go"), MenuGroup::GoAll},
    {QT_TRANSLATE_NOOP("Actions", "&Help"), MenuGroup::Help},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

const Menu &menuOf(MenuGroup group)
{
    const Menu *menu = std::begin(Menus);
    while (group > menu->last)
        ++menu;
    return *menu;
}

}

Actions::Actions(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

QAction *Actions::add(const ActionSpec &spec)
{
    Q_ASSERT(!byId(QString::fromLatin1(spec.id)));
    auto *action = new QAction(translated(spec.text), &m_window);
    action->setObjectName(QString::fromLatin1(spec.id));
    action->setShortcuts(spec.keys);
    if (spec.run)
        connect(action, &QAction::triggered, this, spec.run);
    m_window.addAction(action); // its keys also where its menu does not show it
    m_entries.append({spec.text, spec.group, action});
    return action;
}

QAction *Actions::addCheckable(const ActionSpec &spec)
{
    QAction *action = add(spec);
    action->setCheckable(true);
    return action;
}

QAction *Actions::byId(QStringView id) const
{
    for (const Entry &entry : m_entries)
        if (entry.action->objectName() == id)
            return entry.action;
    return nullptr;
}

QList<QAction *> Actions::of(MenuGroup group) const
{
    QList<QAction *> actions;
    for (const Entry &entry : m_entries)
        if (entry.group == group)
            actions.append(entry.action);
    return actions;
}

QList<QAction *> Actions::all() const
{
    QList<QAction *> actions;
    for (int group = 0; group <= int(MenuGroup::Help); ++group)
        actions.append(of(MenuGroup(group)));
    return actions;
}

void Actions::fill(QMenuBar &bar) const
{
    int group = 0;
    for (const Menu &each : Menus) {
        QMenu *menu = bar.addMenu(translated(each.title));
        for (; group <= int(each.last); ++group) {
            if (!menu->isEmpty())
                menu->addSeparator(); // one beside hidden actions is not shown
            menu->addActions(of(MenuGroup(group)));
        }
        QObject::connect(this, &Actions::retranslated, menu,
                         [menu, title = each.title] { menu->setTitle(translated(title)); });
    }
}

QString Actions::titleOf(MenuGroup group)
{
    return withoutLetter(translated(menuOf(group).title));
}

QString Actions::plainName(const QAction &action)
{
    return withoutLetter(action.text()).remove(u'…');
}

QString Actions::withoutLetter(QString text)
{
    // As Chinese menus have it, behind the words: "打开(&O)…".
    const auto aside = text.indexOf(u"(&");
    if (aside >= 0 && text.mid(aside + 3, 1) == u")")
        text.remove(aside, 4);
    return text.remove(u'&');
}

void Actions::retranslate()
{
    for (const Entry &entry : std::as_const(m_entries))
        entry.action->setText(translated(entry.text));
    Q_EMIT retranslated();
}

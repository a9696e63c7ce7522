#include "store/action.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace {

/// In the order of Action::Kind.
constexpr std::array Names = {
    QLatin1StringView("opened"),     QLatin1StringView("read"),       QLatin1StringView("unread"),
    QLatin1StringView("star"),       QLatin1StringView("unstar"),     QLatin1StringView("archive"),
    QLatin1StringView("unarchive"),  QLatin1StringView("trash"),      QLatin1StringView("restore"),
    QLatin1StringView("add-tag"),    QLatin1StringView("remove-tag"), QLatin1StringView("note"),
    QLatin1StringView("rename-tag"), QLatin1StringView("colour-tag"), QLatin1StringView("delete-tag"),
    QLatin1StringView("save-search"), QLatin1StringView("rename-search"), QLatin1StringView("delete-search"),
};
static_assert(Names.size() == size_t(Action::Kind::DeleteSearch) + 1);

QString tr(const char *text, int count)
{
    return QCoreApplication::translate("Organiser", text, nullptr, count);
}

}

bool isOfSavedSearches(Action::Kind kind)
{
    using Kind = Action::Kind;
    return kind == Kind::SaveSearch || kind == Kind::RenameSearch || kind == Kind::DeleteSearch;
}

QString actionName(Action::Kind kind)
{
    return Names.at(size_t(kind));
}

Action::Kind actionNamed(const QString &name)
{
    const auto found = std::find(Names.begin(), Names.end(), name);
    return found == Names.end() ? Action::Kind::Opened : Action::Kind(found - Names.begin());
}

QString stepText(const Step &step)
{
    const int count = step.articles;
    // Without a translation nobody chooses the plural: English does it here.
    const auto say = [count](const char *one, const char *many) { return count == 1 ? tr(one, 1) : tr(many, count); };
    switch (step.kind) {
    case Action::Kind::Opened:
    case Action::Kind::Read:
        return say("Mark as Read", "Mark %n Articles as Read");
    case Action::Kind::Unread:
        return say("Mark as Unread", "Mark %n Articles as Unread");
    case Action::Kind::Star:
        return say("Star", "Star %n Articles");
    case Action::Kind::Unstar:
        return say("Remove Star", "Remove Star of %n Articles");
    case Action::Kind::Archive:
        return say("Archive", "Archive %n Articles");
    case Action::Kind::Unarchive:
        return say("Take out of Archive", "Take %n Articles out of Archive");
    case Action::Kind::Trash:
        return say("Move to Trash", "Move %n Articles to Trash");
    case Action::Kind::Restore:
        return say("Restore", "Restore %n Articles");
    case Action::Kind::AddTag:
        return say("Tag “%1”", "Tag %n Articles “%1”").arg(step.tag);
    case Action::Kind::RemoveTag:
        return say("Remove Tag “%1”", "Remove Tag “%1” of %n Articles").arg(step.tag);
    case Action::Kind::Note:
        return say("Change Note", "Change %n Notes");
    case Action::Kind::RenameTag:
        return tr("Rename Tag “%1”", 1).arg(step.tag);
    case Action::Kind::ColourTag:
        return tr("Change Colour of Tag “%1”", 1).arg(step.tag);
    case Action::Kind::DeleteTag:
        return tr("Delete Tag “%1”", 1).arg(step.tag);
    case Action::Kind::SaveSearch:
        return tr("Save Search “%1”", 1).arg(step.tag);
    case Action::Kind::RenameSearch:
        return tr("Rename Search “%1”", 1).arg(step.tag);
    case Action::Kind::DeleteSearch:
        return tr("Remove Search “%1”", 1).arg(step.tag);
    }
    Q_UNREACHABLE();
}

QString foldedTag(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

const QStringList &tagColours()
{
    static const QStringList colours = {QStringLiteral("grey"),   QStringLiteral("blue"), QStringLiteral("violet"),
                                        QStringLiteral("amber"),  QStringLiteral("teal"), QStringLiteral("rose"),
                                        QStringLiteral("indigo"), QStringLiteral("brown")};
    return colours;
}

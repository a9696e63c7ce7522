// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/jsonwalk.h"

#include "article/displaytitle.h"
#include "article/textlimits.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace {

/// What looks like a post but belongs to one: comments and people.
bool isAccessory(std::string_view key)
{
    static constexpr std::array<std::string_view, 10> Keys{"commentList", "comments", "hotComments",  "topComments",
                                                           "author",      "user",     "userPageInfo", "badges",
                                                           "userBadges",  "themes"};
    return std::find(Keys.begin(), Keys.end(), key) != Keys.end();
}

class Walk
{
public:
    Walk(const Json &root, const std::optional<ListRun> &run, const std::stop_token &stop, bool data)
        : m_root(root)
        , m_run(run)
        , m_stop(stop)
        , m_data(data)
    {
    }

    QList<WalkedObject> run()
    {
        visit(m_root, {}, true);
        return std::move(m_found);
    }

private:
    // Recursion is as deep as the value: JsonDepthLimit at most.
    void visit(const Json &value, const Json &holder, bool asking)
    {
        if (m_found.size() > MostPosts || m_stop.stop_requested())
            return;
        if (const auto array = value.array()) {
            const bool isRun = m_run && m_run->list == m_lists;
            qsizetype index = isRun ? m_run->elementsBefore : 0;
            ++m_lists;
            for (simdjson::dom::element element : *array) {
                m_path.append(Step{{}, index++});
                visit(Json(element), holder, asking);
                m_path.removeLast();
            }
        } else if (const auto object = value.object()) {
            const qsizetype ordinal = m_ordinal++;
            const bool taken = asking && offer(value, holder, ordinal);
            for (const auto &[key, element] : *object) {
                const bool accessory = isAccessory(key);
                m_path.append(Step{key, -1});
                visit(Json(element), value, asking && !taken && !accessory);
                m_path.removeLast();
            }
        }
    }

    bool offer(const Json &object, const Json &holder, qsizetype ordinal)
    {
        JsonPlace place{m_root, holder, {}};
        for (const Family *family : families()) {
            if (!(m_data || family->isOfPages()) || !family->recognises(object, place))
                continue;
            place.path = path();
            if (m_found.size() == MostPosts) {
                m_found.append(WalkedObject{ordinal, place.path, tooMany(place)});
                return true;
            }
            m_found.append(WalkedObject{ordinal, place.path, family->decode(object, place)});
            return true;
        }
        return false;
    }

    static CaptureResult tooMany(const JsonPlace &place)
    {
        return refused(QCoreApplication::translate("Capture", "The JSON has more than %1 posts in one piece. The rest "
                                                              "was not imported: split it and import the parts.")
                           .arg(MostPosts),
                       place);
    }

    QString path() const
    {
        QString text = QStringLiteral("$");
        for (const Step &step : m_path) {
            if (step.index >= 0)
                text += u'[' + QString::number(step.index) + u']';
            else
                text += u'.' + QString::fromUtf8(step.key.data(), qsizetype(std::min<size_t>(step.key.size(), 100)));
        }
        return beginning(text, TextLimits::Place);
    }

    struct Step
    {
        std::string_view key;
        qsizetype index;
    };

    Json m_root;
    std::optional<ListRun> m_run;
    const std::stop_token m_stop;
    const bool m_data;
    QList<Step> m_path;
    QList<WalkedObject> m_found;
    qsizetype m_ordinal = 0;
    qsizetype m_lists = 0; // met
};

}

QList<WalkedObject> readPosts(const Json &root, const std::optional<ListRun> &run, const std::stop_token &stop,
                              bool data)
{
    return Walk(root, run, stop, data).run();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/namedjson.h"

#include "capture/fields.h"

#include <QCoreApplication>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

/// "{"code": 403, "message": "please log in"}": an answer without data.
QString answerOf(const Json &root)
{
    for (const char *data : {"data", "result", "results", "list", "items", "posts", "articles"})
        if (root[data].isObject() || root[data].isArray())
            return {};
    const bool status = root["code"].isPresent() || root["error"].isPresent() || root["error_code"].isPresent() ||
                        root["status"].isPresent() || root["errno"].isPresent() || root["errors"].isPresent() ||
                        root["ok"].isPresent();
    const QString said = firstLine(root, {"message", "msg", "error_description", "error", "errmsg", "detail"});
    return status && said.size() < 200 ? said : QString();
}

}

std::optional<NamedFormat> namedJson(const Json &root)
{
    if (!root.isObject())
        return std::nullopt;
    if (root["icons"].isArray() && root["name"].isString())
        return NamedFormat{Text::tr("This is a site's manifest: a part of a page, no article."), true};
    if (root["mappings"].isString() && root["sources"].isArray())
        return NamedFormat{Text::tr("This is a script's map: a part of a page, no article."), true};
    if (root["nbformat"].isPresent() && root["cells"].isArray())
        return NamedFormat{Text::tr("This is a notebook with code. Export it as HTML and import that."), false};
    if (root["log"]["entries"].isArray())
        return NamedFormat{
            Text::tr("This is a browser's log of the network (HAR). Save the pages themselves and import "
                     "those."),
            false};
    if (root["dependencies"].isObject() || root["compilerOptions"].isObject())
        return NamedFormat{Text::tr("These are a program's settings, no article."), true};
    if (root["type"].text() == u"FeatureCollection")
        return NamedFormat{Text::tr("This is a map's data, no article."), false};
    if (const QString said = answerOf(root); !said.isEmpty())
        return NamedFormat{Text::tr("This is not the article but what its site answered instead: “%1”.").arg(said),
                           false};
    return std::nullopt;
}

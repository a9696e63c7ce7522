// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/comments.h"

#include "article/textlimits.h"
#include "capture/fields.h"
#include "capture/times.h"

#include <array>

namespace {

constexpr std::array<std::string_view, 13> ListsOfAnswers{
    "replies",  "reply_list",    "replyList",   "subComments", "sub_comments",   "subCommentList", "child_comments",
    "children", "childComments", "commentList", "comments",    "reply_comments", "child_comment"};

QString authorOf(const Json &comment)
{
    for (const char *key : {"author", "user", "userPageInfo", "member", "reply_user", "from", "user_name", "username",
                            "nickname", "nickName", "by"}) {
        if (const QString name = personName(comment[key]); !name.isEmpty())
            return name;
        if (const QString name = personName(comment[key]["member"]); !name.isEmpty())
            return name;
        if (const QString name = firstLine(comment[key], {"display_name", "username", "nick"}); !name.isEmpty())
            return name;
    }
    return {};
}

QDateTime timeOf(const Json &comment)
{
    for (const char *key :
         {"gmtCreate", "gmt_create", "createTime", "create_time", "createdAt", "created_at", "created_utc",
          "created_time", "publish_time", "reply_publish_time", "reply_time", "time", "ctime", "date"})
        if (const QDateTime time = readTime(comment[key]); time.isValid())
            return time;
    return {};
}

/// Recursion is as deep as the value: JsonDepthLimit at most.
void gather(const Json &list, QList<Comment> &comments)
{
    const auto entries = list.array();
    if (!entries)
        return;
    for (simdjson::dom::element element : *entries) {
        if (comments.size() >= TextLimits::Comments)
            return;
        const Json outer(element);
        const Json entry = outer["data"].isObject() && outer["kind"].isPresent() ? outer["data"] : outer; // Reddit's
        Comment comment;
        comment.text = plainText(firstText(entry, {"content", "htmlText", "text", "html", "body", "message", "comment",
                                                   "reply_text", "comment_text"}));
        if (!comment.text.isEmpty()) {
            comment.author = authorOf(entry);
            comment.time = timeOf(entry);
            comments.append(std::move(comment));
        }
        for (const std::string_view name : ListsOfAnswers) {
            const Json answers = entry[name];
            gather(answers["data"]["children"].isArray() ? answers["data"]["children"] : answers, comments);
        }
    }
}

}

QList<Comment> readComments(const Json &list)
{
    QList<Comment> comments;
    gather(list, comments);
    return comments;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutatedjson.h"

#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace {

using Random = QRandomGenerator;

/// A value that can say what no value of a library can: a key twice, a number of a hundred digits, half a character.
struct Node
{
    enum class Kind { Raw, List, Map };

    Kind kind = Kind::Raw;
    QByteArray raw;                                   ///< as it is written
    std::vector<std::pair<QByteArray, Node>> members; ///< of a list: without keys
};

Node raw(const QByteArray &written)
{
    return {Node::Kind::Raw, written, {}};
}
Node string(const QByteArray &text)
{
    return raw('"' + text + '"');
}

Node map(std::vector<std::pair<QByteArray, Node>> members)
{
    return {Node::Kind::Map, {}, std::move(members)};
}

Node list(std::vector<Node> elements)
{
    Node made{Node::Kind::List, {}, {}};
    for (Node &element : elements)
        made.members.emplace_back(QByteArray(), std::move(element));
    return made;
}

void write(const Node &node, QByteArray &out, qsizetype largest)
{
    if (node.kind == Node::Kind::Raw) {
        out += node.raw;
        return;
    }
    const bool isMap = node.kind == Node::Kind::Map;
    out += isMap ? '{' : '[';
    bool first = true;
    for (const auto &[key, member] : node.members) {
        if (out.size() > largest)
            break;
        if (!std::exchange(first, false))
            out += ',';
        if (isMap)
            out += '"' + key + "\":";
        write(member, out, largest);
    }
    out += isMap ? '}' : ']';
}

// What families write

Node author()
{
    return map({{"id", raw("5001")},
                {"name", string("\u89C2\u6F6E\u4EBA")},
                {"currentWearingBadge", map({{"name", string("Trader")}})}});
}

Node tigerPost(quint32 number)
{
    const QByteArray id = QByteArray::number(312'000'000'000'000 + number);
    return map({{"id", raw(id)},
                {"tweetId", string(id)},
                {"gmtCreate", raw("1717382755000")},
                {"author", author()},
                {"title", string("Notes on $NVDA$")},
                {"htmlText", string("<p>\u8FD0\u4EF7 $Acme(ACM)$ up 3%</p>")},
                {"text", string("rates are up")},
                {"link", string("https://laohu8.com/post/1")},
                {"viewCount", raw("3")},
                {"symbols", list({map({{"symbol", string("NVDA")}, {"name", string("N")}})})},
                {"images", list({string("https://harbour.example/a.png")})}});
}

Node tigerNews(quint32 number)
{
    return map({{"id", string(QByteArray::number(1'171'147'000 + number))},
                {"kind", string("news")},
                {"title", string("Freight rates")},
                {"content", string("<p>The cranes ran all night.</p>")},
                {"summary", string("Cranes")},
                {"media", string("Harbour Weekly")},
                {"pubTimestamp", raw("1717382755")},
                {"relate_stocks", map({{"NVDA", string("\u82F1\u4F1F\u8FBE")}})}});
}

Node document(Random &random)
{
    const quint32 number = random.bounded(1000u);
    switch (random.bounded(8)) {
    case 0: {
        Node post = tigerPost(number);
        post.members.emplace_back("repost", random.bounded(2) == 0 ? tigerNews(number) : tigerPost(number + 1));
        return map({{"data", map({{"post", std::move(post)}})},
                    {"url", string("/m/post/1")},
                    {"commentList", list({map({{"content", string("so it is")}, {"author", author()}})})}});
    }
    case 1:
        return map({{"items", list({tigerPost(number), tigerNews(number), tigerPost(number + 1)})}});
    case 2:
        return map({{"version", string("https://jsonfeed.org/version/1.1")},
                    {"items", list({map({{"id", string("1")},
                                         {"content_html", string("<p>words of it</p>")},
                                         {"date_published", string("2024-06-03T10:45:55+08:00")}})})}});
    case 3:
        return map({{"@type", list({string("NewsArticle")})},
                    {"headline", string("Freight rates")},
                    {"articleBody", string("The cranes ran all night.")},
                    {"author", list({author()})}});
    case 4:
        return map({{"id", raw("287")},
                    {"created_at", raw("1717382755000")},
                    {"user", map({{"screen_name", string("Someone")}})},
                    {"text", string("$\u8D35\u5DDE(SH600519)$ up")},
                    {"retweeted_status", map({{"id", raw("286")}})}});
    case 5:
        return map({{"title", string("Kept")},
                    {"url", string("https://harbour.example/1")},
                    {"is_archived", raw("0")},
                    {"content", string("<p>kept words</p>")},
                    {"tags", list({string("freight")})}});
    case 6:
        return tigerNews(number);
    default:
        return tigerPost(number);
    }
}

// Changes

qsizetype someSize(Random &random, qsizetype most)
{
    return qsizetype(std::exp(random.generateDouble() * std::log(double(std::max<qsizetype>(most, 2)))));
}

/// As written in a string.
QByteArray nastyText(Random &random, qsizetype largest)
{
    static constexpr std::array<const char *, 24> Units{"\\n",
                                                        "$",
                                                        "$A$ ",
                                                        "<",
                                                        "&",
                                                        "a\\n",
                                                        "\u0301",
                                                        "\u0316\u0301",
                                                        "\uFDFA",
                                                        "<b>",
                                                        "<p>a",
                                                        "\\ud83d",
                                                        "\\ud83d\\ude00",
                                                        "\u5B57",
                                                        "\xE5\xAD",
                                                        "\\u0000",
                                                        "\u202E",
                                                        "<td>1",
                                                        "&#60;",
                                                        "word ",
                                                        "<img src=x>",
                                                        "$\u5B57(NVDA)$",
                                                        "7",
                                                        "\\\\"};
    const QByteArray unit = Units[random.bounded(quint32(Units.size()))];
    return unit.repeated(std::max<qsizetype>(1, someSize(random, largest) / unit.size()));
}

QByteArray nastyNumber(Random &random)
{
    static constexpr std::array<const char *, 12> Numbers{"-0",
                                                          "1e999",
                                                          "-1e999",
                                                          "1e-999",
                                                          "9223372036854775807",
                                                          "9223372036854775808",
                                                          "18446744073709551616",
                                                          "0.1717382755",
                                                          "1717382755000000000",
                                                          "00",
                                                          "-",
                                                          "1."};
    const quint32 which = random.bounded(quint32(Numbers.size()) + 1);
    return which < Numbers.size() ? QByteArray(Numbers[which]) : QByteArray(random.bounded(20, 5000), '9');
}

Node nested(Random &random, const Node &inside)
{
    const qsizetype depth = someSize(random, 3000);
    const bool maps = random.bounded(2) == 0;
    QByteArray core;
    write(inside, core, 1 << 20);
    return raw(QByteArray(maps ? "{\"repost\":" : "[").repeated(depth) + core +
               QByteArray(maps ? "}" : "]").repeated(depth));
}

void collect(Node &node, std::vector<Node *> &all)
{
    all.push_back(&node);
    for (auto &[key, member] : node.members)
        collect(member, all);
}

void change(Random &random, Node &node, qsizetype largest)
{
    auto &members = node.members;
    const auto place = [&] { return random.bounded(quint32(members.size())); };
    switch (random.bounded(members.empty() ? 6 : 12)) {
    case 0: // another type
        node = random.bounded(2) == 0 ? raw(random.bounded(2) == 0 ? "null" : "true") : string("text in its place");
        break;
    case 1:
        node = raw(nastyNumber(random));
        break;
    case 2:
    case 3:
        node = string(nastyText(random, largest));
        break;
    case 4:
        node = nested(random, node);
        break;
    case 5:
        node = random.bounded(2) == 0 ? list({}) : map({});
        break;
    case 6: // wide
        node = list(std::vector<Node>(size_t(someSize(random, 3000)), node));
        break;
    case 7: // a key twice
        if (members.size() < 5000)
            members.insert(members.end(), size_t(someSize(random, 200)), members[place()]);
        break;
    case 8:
        members.erase(members.begin() + place());
        break;
    case 9: // itself inside of it
        members.emplace_back("repost", Node(node));
        break;
    case 10:
        std::swap(members[place()].second, members[place()].second);
        break;
    default:
        members[place()].first = nastyText(random, 200);
        break;
    }
}

qsizetype weight(const Node &node)
{
    qsizetype bytes = node.raw.size() + 2;
    for (const auto &[key, member] : node.members)
        bytes += key.size() + weight(member);
    return bytes;
}

}

QByteArray mutatedJson(QRandomGenerator &random, qsizetype largest)
{
    Node root = document(random);
    for (int changes = random.bounded(1, 7); changes > 0 && weight(root) < largest; --changes) {
        std::vector<Node *> all;
        collect(root, all);
        change(random, *all[random.bounded(quint32(all.size()))], largest);
    }
    QByteArray out;
    write(root, out, largest);
    switch (random.bounded(10)) {
    case 0:
        out.truncate(random.bounded(quint32(out.size() + 1)));
        break;
    case 1:
        out = "callback(" + out + ");";
        break;
    case 2:
        out = "Words that a page shows\n" + out + "\nand below\n";
        break;
    default:
        break;
    }
    return out;
}

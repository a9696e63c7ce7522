// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/xmlkinds.h"

#include "capture/linklist.h"
#include "capture/xmlroot.h"
#include "markup/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

enum class Kind { Links, Feeds, Part, Drawing, Shortcut, Document, Unknown };

Kind kindOf(const QByteArray &root)
{
    struct Known
    {
        const char *root;
        Kind kind;
    };
    static constexpr Known All[] = {{"urlset", Kind::Links},
                                    {"sitemapindex", Kind::Links},
                                    {"xbel", Kind::Links},
                                    {"posts", Kind::Links},
                                    {"opml", Kind::Feeds},
                                    {"package", Kind::Part},
                                    {"ncx", Kind::Part},
                                    {"container", Kind::Part},
                                    {"encryption", Kind::Part},
                                    {"types", Kind::Part},
                                    {"relationships", Kind::Part},
                                    {"document", Kind::Document},
                                    {"worksheet", Kind::Document},
                                    {"workbook", Kind::Document},
                                    {"document-content", Kind::Document},
                                    {"fictionbook", Kind::Document},
                                    {"worddocument", Kind::Document},
                                    {"styles", Kind::Part},
                                    {"settings", Kind::Part},
                                    {"fonts", Kind::Part},
                                    {"theme", Kind::Part},
                                    {"coreproperties", Kind::Part},
                                    {"properties", Kind::Part},
                                    {"manifest", Kind::Part},
                                    {"document-meta", Kind::Part},
                                    {"document-styles", Kind::Part},
                                    {"document-settings", Kind::Part},
                                    {"svg", Kind::Drawing},
                                    {"browserconfig", Kind::Part},
                                    {"opensearchdescription", Kind::Part},
                                    {"display_options", Kind::Part},
                                    {"rights", Kind::Part},
                                    {"cross-domain-policy", Kind::Part},
                                    {"plist", Kind::Shortcut}};
    const auto known =
        std::find_if(std::begin(All), std::end(All), [&root](const Known &each) { return root == each.root; });
    return known == std::end(All) ? Kind::Unknown : known->kind;
}

qsizetype occurrences(QByteArrayView text, std::initializer_list<const char *> names)
{
    qsizetype count = 0;
    for (const char *name : names)
        count += text.count(name);
    return count;
}

QString feedListSentence(int feeds)
{
    return feeds == 1
               ? Text::tr("This is a list of 1 feed, without texts. Save the feed itself, or the pages, and import "
                          "those.")
               : Text::tr("This is a list of %n feeds, without texts. Save the feeds themselves, or the pages, and "
                          "import those.",
                          nullptr, feeds);
}

}

bool XmlKinds::recognises(QByteArrayView input, const CaptureContext &) const
{
    const XmlRoot root = xmlRoot(input);
    if (root.name.isEmpty() || root.name == "html")
        return false;
    if (kindOf(root.name) != Kind::Unknown)
        return true;
    // Pages and parts of pages declare themselves XML, too.
    const QByteArray tag = '<' + root.name + '>';
    return root.declared && !Markup::looksLikeHtml(QByteArrayView(tag)) &&
           !input.first(std::min<qsizetype>(input.size(), 4096)).contains("<html");
}

CaptureResult XmlKinds::read(const QByteArray &input, const CaptureContext &) const
{
    const XmlRoot root = xmlRoot(input);
    switch (kindOf(root.name)) {
    case Kind::Links:
        return refusedInput(linkListSentence(occurrences(input, {"<loc>", "<bookmark ", "<post "})));
    case Kind::Feeds:
        return refusedInput(feedListSentence(int(std::min<qsizetype>(input.count("xmlUrl="), MostPosts))));
    case Kind::Part:
        return refusedInput(Text::tr("This is a part of a book, a document or a site, no article."), true);
    case Kind::Drawing:
        return refusedInput(Text::tr("This is a drawing (SVG), not a capture of an article."), true);
    case Kind::Shortcut:
        if (input.contains("<key>URL</key>") && input.size() < 4096)
            return refusedInput(Text::tr("This is a shortcut: a link without a text. Save the page itself."));
        return refusedInput(Text::tr("These are a program's settings, no article."));
    case Kind::Document:
        return refusedInput(
            Text::tr("This is a document of an office program or a book reader. Save it as HTML or plain "
                     "text and import that."));
    case Kind::Unknown:
        break;
    }
    return refusedInput(Text::tr("This is XML of a kind that Tearsheet does not read (it begins with “%1”). Save the "
                                 "pages themselves and import those.")
                            .arg(QString::fromUtf8(root.name.left(60))));
}

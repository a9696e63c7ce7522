// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/pagetree.h"

#include "extract/namewords.h"
#include "html/textrules.h"
#include "markup/tags.h"

#include <QString>

namespace {

constexpr int HanUnits = 2;

bool isWide(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF00 && c <= 0xFF60) || c >= 0x20000;
}

bool isComma(char32_t c)
{
    return c == ',' || c == U'，' || c == U'、' || c == U'；' || c == 0x060C || c == 0xFE50 || c == 0xFE10;
}

bool isStop(char32_t c)
{
    return c == U'。' || c == U'！' || c == U'？' || c == 0x06D4 || c == 0x0964;
}

/// A text run's own measures. White space at its ends counts once each.
PageSums measured(QByteArrayView text)
{
    PageSums sums;
    const char *end = text.data() + text.size();
    bool space = true; // at the beginning it is not seen
    bool seen = false;
    char before = 0;
    for (const char *at = text.data(); at != end;) {
        const char c = *at;
        if (quint8(c) < 0x80) {
            ++at;
            if (Markup::isSpace(c)) {
                if ((before == '.' || before == '!' || before == '?') && !space)
                    ++sums.stops;
                sums.units += !space;
                space = true;
                continue;
            }
            space = false;
            seen = true;
            ++sums.units;
            sums.commas += c == ',';
            sums.digits += c >= '0' && c <= '9';
            before = c;
            continue;
        }
        const TextRules::CodePoint point = TextRules::decode(at, end);
        at += point.length;
        if (point.value == 0xA0 || point.value == 0x3000) {
            sums.units += !space;
            space = true;
            continue;
        }
        space = false;
        seen = true;
        before = 0;
        sums.units += isWide(point.value) ? HanUnits : 1;
        sums.commas += isComma(point.value);
        sums.stops += isStop(point.value);
    }
    if (before == '.' || before == '!' || before == '?')
        ++sums.stops;
    return seen ? sums : PageSums();
}

/// A run of white space as one space, none at the beginning of a line.
void appendCollapsed(QString &line, const QString &text)
{
    for (const QChar c : text) {
        if (!c.isSpace())
            line += c;
        else if (!line.isEmpty() && !line.endsWith(u' ') && !line.endsWith(u'\n'))
            line += u' ';
    }
}

}

PageSums &PageSums::operator+=(const PageSums &other)
{
    units += other.units;
    linkUnits += other.linkUnits;
    headingUnits += other.headingUnits;
    listUnits += other.listUnits;
    commas += other.commas;
    stops += other.stops;
    digits += other.digits;
    paragraphs += other.paragraphs;
    images += other.images;
    items += other.items;
    inputs += other.inputs;
    embeds += other.embeds;
    links += other.links;
    textish += other.textish;
    return *this;
}

PageSums &PageSums::operator-=(const PageSums &other)
{
    units -= other.units;
    linkUnits -= other.linkUnits;
    headingUnits -= other.headingUnits;
    listUnits -= other.listUnits;
    commas -= other.commas;
    stops -= other.stops;
    digits -= other.digits;
    paragraphs -= other.paragraphs;
    images -= other.images;
    items -= other.items;
    inputs -= other.inputs;
    embeds -= other.embeds;
    links -= other.links;
    textish -= other.textish;
    return *this;
}

class PageTree::Builder final : public MarkupVisitor
{
public:
    Builder(PageTree &tree, std::vector<PageAttribute> &attributes)
        : m_tree(tree)
        , m_attributes(attributes)
    {
    }

    bool start(const SourceElement &source) override
    {
        const Element element = source.isForeign() ? Element::Other : elementNamed(source.name());
        PageNode node;
        node.element = element;
        node.attributesStart = int(m_attributes.size());
        QByteArrayView name;
        QByteArrayView id;
        for (int i = 0; i < source.attributeCount(); ++i) {
            const auto [key, value] = source.attributeAt(i);
            m_attributes.push_back({key, value});
            if (key == "class")
                name = value;
            else if (key == "id")
                id = value;
        }
        node.attributesCount = int(m_attributes.size()) - node.attributesStart;
        if (!name.isEmpty() || !id.isEmpty())
            node.words = NameWords::of(name, id);
        append(node);
        m_open = m_tree.size() - 1;
        if (element == Element::Body)
            m_tree.m_body = m_open;
        return !source.isForeign();
    }

    void text(QByteArrayView utf8) override
    {
        PageNode node;
        node.text = utf8;
        append(node);
    }

    void end() override { m_open = m_tree[m_open].parent; }

private:
    void append(const PageNode &node)
    {
        m_tree.m_nodes.push_back(node);
        m_tree.link(m_tree.size() - 1, m_open);
    }

    PageTree &m_tree;
    std::vector<PageAttribute> &m_attributes;
    int m_open = Root;
};

PageTree PageTree::parse(const QByteArray &document)
{
    PageTree tree;
    PageNode root;
    root.element = Element::Root;
    tree.m_nodes.push_back(root);
    const auto markup = std::make_shared<ParsedMarkup>(document);
    auto attributes = std::make_shared<std::vector<PageAttribute>>();
    Builder builder(tree, *attributes);
    markup->walkPage(builder);
    tree.m_markup = markup;
    tree.m_attributes = std::move(attributes);
    tree.measure();
    return tree;
}

/// Children follow their parents: backwards, each is done before it is added to its parent.
void PageTree::measure()
{
    for (int node = size() - 1; node > Root; --node) {
        PageNode &it = (*this)[node];
        if (isText(node))
            it.sums = measured(it.text);
        else
            it.sums += own(node);
        if (it.element == Element::A) {
            const QByteArrayView href = attribute(node, "href");
            it.sums.linkUnits = href.startsWith('#') ? it.sums.units * 3 / 10 : it.sums.units;
        } else if (isHeading(it.element)) {
            it.sums.headingUnits = it.sums.units;
        } else if (isList(it.element)) {
            it.sums.listUnits = it.sums.units;
        }
        if (it.parent >= 0)
            (*this)[it.parent].sums += it.sums;
    }
}

/// What an element counts by itself; its text is there already.
PageSums PageTree::own(int node) const
{
    PageSums sums;
    const PageNode &it = (*this)[node];
    sums.paragraphs = it.element == Element::P;
    sums.images = it.element == Element::Img;
    sums.items = it.element == Element::Li;
    sums.inputs = it.element == Element::Input || it.element == Element::Button;
    sums.embeds = isEmbed(it.element);
    sums.links = it.element == Element::A;
    sums.textish = isTextish(it.element) && it.sums.units > 0;
    return sums;
}

QByteArrayView PageTree::attribute(int node, const char *name) const
{
    const PageNode &it = (*this)[node];
    for (int i = 0; i < it.attributesCount; ++i) {
        const PageAttribute &each = (*m_attributes)[std::size_t(it.attributesStart + i)];
        if (each.name == name)
            return each.value;
    }
    return {};
}

bool PageTree::hasAttribute(int node, const char *name) const
{
    const PageNode &it = (*this)[node];
    for (int i = 0; i < it.attributesCount; ++i) {
        if ((*m_attributes)[std::size_t(it.attributesStart + i)].name == name)
            return true;
    }
    return false;
}

int PageTree::following(int node, int root) const
{
    return (*this)[node].first >= 0 ? (*this)[node].first : followingSkip(node, root);
}

int PageTree::followingSkip(int node, int root) const
{
    while (node != root && node >= 0) {
        if ((*this)[node].next >= 0)
            return (*this)[node].next;
        node = (*this)[node].parent;
    }
    return -1;
}

bool PageTree::inside(int node, int ancestor) const
{
    while (node >= 0 && node != ancestor)
        node = (*this)[node].parent;
    return node >= 0;
}

bool PageTree::hasAncestor(int node, Element element) const
{
    for (int at = (*this)[node].parent; at >= 0; at = (*this)[at].parent) {
        if ((*this)[at].element == element)
            return true;
    }
    return false;
}

int PageTree::elementChildren(int node) const
{
    int count = 0;
    for (int child = (*this)[node].first; child >= 0; child = (*this)[child].next)
        count += isElement(child);
    return count;
}

void PageTree::link(int node, int parent)
{
    PageNode &it = (*this)[node];
    PageNode &above = (*this)[parent];
    it.parent = parent;
    it.previous = above.last;
    it.next = -1;
    if (above.last >= 0)
        (*this)[above.last].next = node;
    else
        above.first = node;
    above.last = node;
}

void PageTree::unlink(int node)
{
    PageNode &it = (*this)[node];
    PageNode &above = (*this)[it.parent];
    (it.previous >= 0 ? (*this)[it.previous].next : above.first) = it.next;
    (it.next >= 0 ? (*this)[it.next].previous : above.last) = it.previous;
    it.parent = it.previous = it.next = -1;
}

void PageTree::addAbove(int node, PageSums change)
{
    for (int at = (*this)[node].parent; at >= 0; at = (*this)[at].parent) {
        PageNode &it = (*this)[at];
        if (it.element == Element::A)
            change.linkUnits = change.units;
        else if (isHeading(it.element))
            change.headingUnits = change.units;
        else if (isList(it.element))
            change.listUnits = change.units;
        it.sums += change;
    }
}

void PageTree::remove(int node)
{
    PageSums change;
    change -= (*this)[node].sums;
    addAbove(node, change);
    unlink(node);
}

void PageTree::rename(int node, Element element)
{
    const PageSums before = own(node);
    (*this)[node].element = element;
    PageSums change = own(node);
    change -= before;
    (*this)[node].sums += change;
    addAbove(node, change);
}

int PageTree::wrap(int first, int last, Element element)
{
    const int made = size();
    PageNode wrapper;
    wrapper.element = element;
    m_nodes.push_back(wrapper);
    PageNode &it = (*this)[made];
    it.parent = (*this)[first].parent;
    it.previous = (*this)[first].previous;
    it.next = (*this)[last].next;
    (it.previous >= 0 ? (*this)[it.previous].next : (*this)[it.parent].first) = made;
    (it.next >= 0 ? (*this)[it.next].previous : (*this)[it.parent].last) = made;
    (*this)[first].previous = -1;
    (*this)[last].next = -1;
    it.first = first;
    it.last = last;
    for (int child = first; child >= 0; child = (*this)[child].next) {
        (*this)[child].parent = made;
        it.sums += (*this)[child].sums;
    }
    const PageSums counted = own(made);
    it.sums += counted;
    addAbove(made, counted);
    return made;
}

void PageTree::replaceBy(int node, int child)
{
    PageSums change = (*this)[child].sums;
    change -= (*this)[node].sums;
    addAbove(node, change);
    unlink(child);
    PageNode &old = (*this)[node];
    PageNode &it = (*this)[child];
    it.parent = old.parent;
    it.previous = old.previous;
    it.next = old.next;
    (it.previous >= 0 ? (*this)[it.previous].next : (*this)[it.parent].first) = child;
    (it.next >= 0 ? (*this)[it.next].previous : (*this)[it.parent].last) = child;
    old.parent = old.previous = old.next = -1;
}

/// As deep as the guard lets a page be.
int PageTree::copy(const PageTree &from, int node)
{
    const int made = size();
    m_nodes.push_back(from[node]);
    PageNode &it = (*this)[made];
    it.parent = it.previous = it.next = it.first = it.last = -1;
    for (int child = from[node].first; child >= 0; child = from[child].next)
        link(copy(from, child), made);
    return made;
}

void PageTree::copyToFront(const PageTree &from, int node, int parent)
{
    const int made = copy(from, node);
    PageNode &it = (*this)[made];
    PageNode &above = (*this)[parent];
    it.parent = parent;
    it.next = above.first;
    (above.first >= 0 ? (*this)[above.first].previous : above.last) = made;
    above.first = made;
    addAbove(made, it.sums);
}

double PageTree::linkDensity(int node) const
{
    const PageSums &sums = (*this)[node].sums;
    return sums.units > 0 ? double(sums.linkUnits) / sums.units : 0;
}

QString PageTree::text(int node) const
{
    QString result;
    const auto newLine = [&result] {
        while (result.endsWith(u' '))
            result.chop(1);
        if (!result.isEmpty() && !result.endsWith(u'\n'))
            result += u'\n';
    };
    const auto isBreak = [this](int at) { return is(at, Element::Br) || breaksLine((*this)[at].element); };
    for (int at = node;;) {
        if (isText(at))
            appendCollapsed(result, QString::fromUtf8((*this)[at].text));
        else if (isBreak(at))
            newLine();
        const bool beside = at != node && (is(at, Element::Rt) || is(at, Element::Rp));
        if ((*this)[at].first >= 0 && !beside) {
            at = (*this)[at].first;
            continue;
        }
        while (at != node && (*this)[at].next < 0) {
            at = (*this)[at].parent;
            if (isBreak(at))
                newLine();
        }
        if (at == node)
            return result.trimmed();
        at = (*this)[at].next;
    }
}

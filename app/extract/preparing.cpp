// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/preparing.h"

#include "extract/namewords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace {

/// `style`: lower case, without blanks.
bool declares(const QByteArray &style, QByteArrayView wanted)
{
    for (qsizetype at = style.indexOf(wanted); at >= 0; at = style.indexOf(wanted, at + 1)) {
        if (at == 0 || style[at - 1] == ';')
            return true;
    }
    return false;
}

/// WCAG's landmarks for what is beside the content.
bool isUnlikelyRole(QByteArrayView role)
{
    static constexpr std::array<const char *, 7> Roles{"menu",  "menubar",     "complementary", "navigation",
                                                       "alert", "alertdialog", "dialog"};
    return std::any_of(Roles.begin(), Roles.end(), [role](const char *each) { return role == each; });
}

class Preparing final
{
public:
    Preparing(PageTree &tree, const Strictness &strictness, const QString &title)
        : m_tree(tree)
        , m_strictness(strictness)
        , m_title(title)
    {
    }

    std::vector<int> run()
    {
        for (int node = m_tree[PageTree::Root].first; node >= 0;) {
            if (m_tree.isText(node)) {
                node = m_tree.following(node);
                continue;
            }
            const int behind = m_tree.followingSkip(node);
            if (mustGo(node)) {
                m_tree.remove(node);
                node = behind;
                continue;
            }
            node = visit(node);
        }
        return std::move(m_scored);
    }

private:
    bool mustGo(int node)
    {
        const PageNode &it = m_tree[node];
        switch (it.element) {
        case Element::Meta:
        case Element::Link:
        case Element::Title:
        case Element::Head:
            return true;
        case Element::Noscript: // some give their whole text there, for readers without scripts
            return it.sums.units < 400 || it.sums.stops < 4;
        default:
            break;
        }
        if (it.element == Element::Body || it.element == Element::Html)
            return false;
        if (!isShown(m_tree, node))
            return true;
        if ((it.words & NameWords::Consent) && it.sums.units * 2 < m_tree[m_tree.body()].sums.units)
            return true;
        if (m_tree.attribute(node, "aria-modal") == "true" && m_tree.attribute(node, "role") == "dialog")
            return true;
        if (repeatsTitle(node))
            return true;
        if (m_strictness.dropUnlikely && isUnlikely(node))
            return true;
        return isHollow(node);
    }

    bool isUnlikely(int node) const
    {
        const PageNode &it = m_tree[node];
        if (isUnlikelyRole(m_tree.attribute(node, "role")))
            return true;
        if (!(it.words & NameWords::Unlikely) || (it.words & NameWords::Saving) || it.element == Element::A)
            return false;
        return !m_tree.hasAncestor(node, Element::Table) && !m_tree.hasAncestor(node, Element::Code);
    }

    bool isHollow(int node) const
    {
        const PageNode &it = m_tree[node];
        const bool mayBe = it.element == Element::Div || it.element == Element::Section ||
                           it.element == Element::Header || isHeading(it.element);
        return mayBe && it.sums.units == 0 && it.sums.images == 0 && onlyBreaks(node);
    }

    bool onlyBreaks(int node) const
    {
        for (int child = m_tree[node].first; child >= 0; child = m_tree[child].next) {
            if (m_tree.isElement(child) && !m_tree.is(child, Element::Br) && !m_tree.is(child, Element::Hr))
                return false;
        }
        return true;
    }

    bool repeatsTitle(int node)
    {
        const PageNode &it = m_tree[node];
        if (m_titleSeen || (it.element != Element::H1 && it.element != Element::H2) || it.sums.units > 600)
            return false;
        m_titleSeen = sameTitle(m_title, m_tree.text(node));
        return m_titleSeen;
    }

    /// Answers the node to go on with.
    int visit(int node)
    {
        switch (m_tree[node].element) {
        case Element::Section:
        case Element::H2:
        case Element::H3:
        case Element::H4:
        case Element::H5:
        case Element::H6:
        case Element::P:
        case Element::Td:
        case Element::Pre:
            m_scored.push_back(node);
            break;
        case Element::Noscript: // only for readers without scripts, as we are
            m_tree.rename(node, Element::Div);
            break;
        default:
            break;
        }
        if (holdsDoubleBreaks(node)) {
            if (m_tree.is(node, Element::P))
                m_tree.rename(node, Element::Div);
            wrapLines(node);
        } else if (isDivision(node)) {
            return division(node);
        }
        return m_tree.following(node);
    }

    bool isDivision(int node) const
    {
        const Element element = m_tree[node].element;
        return element == Element::Div || element == Element::Custom || element == Element::Center;
    }

    int division(int node)
    {
        wrapLines(node);
        if (m_tree.elementChildren(node) == 1 && !holdsText(node)) {
            const int only = onlyElement(node);
            // What names furniture keeps its name.
            if (m_tree.is(only, Element::P) && m_tree.linkDensity(node) < 0.25 &&
                !(m_tree[node].words & NameWords::Furniture)) {
                m_tree.replaceBy(node, only);
                m_scored.push_back(only);
                return m_tree.following(only);
            }
        }
        if (!holdsBlock(node)) {
            m_tree.rename(node, Element::P);
            m_scored.push_back(node);
        }
        return m_tree.following(node);
    }

    bool holdsText(int node) const
    {
        for (int child = m_tree[node].first; child >= 0; child = m_tree[child].next) {
            if (m_tree.isText(child) && m_tree[child].sums.units > 0)
                return true;
        }
        return false;
    }

    int onlyElement(int node) const
    {
        int child = m_tree[node].first;
        while (child >= 0 && m_tree.isText(child))
            child = m_tree[child].next;
        return child;
    }

    bool holdsBlock(int node) const
    {
        for (int at = m_tree.following(node, node); at >= 0; at = m_tree.following(at, node)) {
            if (m_tree.isElement(at) && isBlockChild(m_tree[at].element))
                return true;
        }
        return false;
    }

    bool isLine(int node) const
    {
        const Element element = m_tree[node].element;
        if (element != Element::A && element != Element::Ins && element != Element::Del)
            return isPhrasing(element);
        for (int child = m_tree[node].first; child >= 0; child = m_tree[child].next) {
            if (!isLine(child))
                return false;
        }
        return true;
    }

    bool isBlank(int node) const
    {
        return (m_tree.isText(node) && m_tree[node].sums.units == 0) || m_tree.is(node, Element::Br);
    }

    /// Loose text becomes paragraphs; two line breaks are how older pages end one.
    void wrapLines(int node)
    {
        int begin = -1;
        int breaks = 0;
        for (int child = m_tree[node].first; child >= 0;) {
            const int next = m_tree[child].next;
            if (isBlank(child)) {
                breaks += m_tree.is(child, Element::Br);
            } else {
                const bool line = isLine(child);
                if (begin >= 0 && (breaks >= 2 || !line)) {
                    wrapRun(begin, m_tree[child].previous);
                    begin = -1;
                }
                if (line && begin < 0)
                    begin = child;
                breaks = 0;
            }
            child = next;
        }
        if (begin >= 0)
            wrapRun(begin, m_tree[node].last);
    }

    void wrapRun(int first, int last)
    {
        while (last != first && isBlank(last))
            last = m_tree[last].previous;
        m_tree.wrap(first, last, Element::P);
    }

    bool holdsDoubleBreaks(int node) const
    {
        int breaks = 0;
        for (int child = m_tree[node].first; child >= 0; child = m_tree[child].next) {
            if (m_tree.is(child, Element::Br)) {
                if (++breaks >= 2)
                    return true;
            } else if (!isBlank(child)) {
                breaks = 0;
            }
        }
        return false;
    }

    PageTree &m_tree;
    const Strictness &m_strictness;
    const QString &m_title;
    std::vector<int> m_scored;
    bool m_titleSeen = false;
};

QSet<QString> wordsOf(const QString &text)
{
    static const QRegularExpression border(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QSet<QString> words;
    for (const QString &word : text.toCaseFolded().split(border, Qt::SkipEmptyParts)) {
        // Chinese has no blanks: its characters are the words.
        if (!word.isEmpty() && word.front().unicode() >= 0x2E80) {
            for (const QChar c : word)
                words.insert(c);
        } else {
            words.insert(word);
        }
    }
    return words;
}

}

bool sameTitle(const QString &one, const QString &other)
{
    const QSet<QString> first = wordsOf(one);
    const QSet<QString> second = wordsOf(other);
    if (first.isEmpty() || second.isEmpty())
        return false;
    qsizetype shared = 0;
    for (const QString &word : second)
        shared += first.contains(word);
    // What the heading says must be the title's, nearly all of it.
    return shared * 4 > second.size() * 3;
}

bool isShown(const PageTree &tree, int node)
{
    if (!tree[node].attributesCount)
        return true;
    if (tree.hasAttribute(node, "hidden"))
        return false;
    const QByteArrayView style = tree.attribute(node, "style");
    if (!style.isEmpty()) {
        // "display : none" and "DISPLAY:none" are all one to a browser.
        QByteArray folded = style.toByteArray().toLower();
        folded.replace(' ', "");
        if (declares(folded, "display:none"))
            return false;
        // A page that builds itself shows its text once its script has run.
        if (declares(folded, "visibility:hidden") && tree[node].sums.units < 200)
            return false;
    }
    return tree.attribute(node, "aria-hidden") != "true" ||
           tree.attribute(node, "class").indexOf("fallback-image") >= 0;
}

std::vector<int> prepare(PageTree &tree, const Strictness &strictness, const QString &title)
{
    return Preparing(tree, strictness, title).run();
}

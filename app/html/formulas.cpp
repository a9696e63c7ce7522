// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/formulas.h"

#include "markup/references.h"
#include "markup/tags.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

namespace {

using Markup::isNamed;
using Markup::Token;

/// Deeper ones count with what they stand in.
constexpr std::size_t Deepest = 32;

bool isOneOf(QByteArrayView name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [name](const char *each) { return isNamed(name, each); });
}

/// Operators with a blank on both sides where something stands before them.
bool isInfix(QByteArrayView sign)
{
    static constexpr std::array<const char *, 20> Signs{"=", "+", "-", "−", "<", ">", "≤", "≥", "≈", "≠",
                                                        "×", "÷", "±", "·", "∼", "≡", "→", "∈", "⋅", "∝"};
    return std::any_of(Signs.begin(), Signs.end(), [sign](const char *each) { return sign == QByteArrayView(each); });
}

/// As one writes what stands under a line or above one.
QByteArray bracketed(const QByteArray &part)
{
    const QByteArray inner = part.trimmed();
    return inner.contains(' ') || inner.contains('/') ? '(' + inner + ')' : inner;
}

class Linearizing final
{
public:
    QByteArray run(QByteArrayView element)
    {
        m_open.push_back({});
        Markup::Scanner scanner(element);
        while (scanner.next()) {
            const Token &token = scanner.token();
            if (token.kind == Token::Kind::Text)
                text(scanner.text());
            else if (token.kind == Token::Kind::Start)
                start(token.name, scanner.text());
            else if (token.kind == Token::Kind::End)
                end(token.name);
        }
        while (m_open.size() > 1)
            close();
        return joined(m_open.front()).simplified();
    }

private:
    struct Open
    {
        QByteArrayView name;
        std::vector<QByteArray> parts;
    };

    void text(QByteArrayView text)
    {
        if (m_unread == 0)
            if (const QByteArray plain = Markup::decodeReferences(text).simplified(); !plain.isEmpty())
                m_open.back().parts.push_back(plain);
    }

    void start(QByteArrayView name, QByteArrayView tag)
    {
        if (tag.endsWith("/>"))
            return;
        // The same once more, in another language; and what only keeps room.
        if (m_unread > 0 || isOneOf(name, {"annotation", "annotation-xml", "mphantom"}))
            ++m_unread;
        else if (m_open.size() < Deepest)
            m_open.push_back({name, {}});
        else
            ++m_deeper;
    }

    void end(QByteArrayView name)
    {
        if (m_unread > 0)
            --m_unread;
        else if (m_deeper > 0)
            --m_deeper;
        else if (m_open.size() > 1 && isNamed(m_open.back().name, name))
            close();
    }

    void close()
    {
        const Open closed = std::move(m_open.back());
        m_open.pop_back();
        if (QByteArray line = written(closed); !line.isEmpty())
            m_open.back().parts.push_back(std::move(line));
    }

    QByteArray written(const Open &element) const
    {
        const auto &parts = element.parts;
        const QByteArrayView name = element.name;
        if (isNamed(name, "mo"))
            return operatorSign(joined(element));
        if (isNamed(name, "mtext"))
            return ' ' + joined(element) + ' ';
        if (isNamed(name, "mfrac") && parts.size() == 2)
            return bracketed(parts[0]) + '/' + bracketed(parts[1]);
        if (isNamed(name, "msqrt"))
            return "√" + bracketed(joined(element));
        if (isOneOf(name, {"msup", "mover"}) && parts.size() == 2)
            return bracketed(parts[0]) + raised(parts[1]);
        if (isOneOf(name, {"msub", "munder"}) && parts.size() == 2)
            return parts[0] + '_' + bracketed(parts[1]);
        if (isOneOf(name, {"msubsup", "munderover"}) && parts.size() == 3)
            return parts[0] + '_' + bracketed(parts[1]) + raised(parts[2]);
        if (isOneOf(name, {"mtr", "mtable", "mlabeledtr"}))
            return joined(element, isNamed(name, "mtable") ? "; " : ", ");
        return joined(element);
    }

    /// Signs that stand above, as a bar or a prime, say enough without one of ours.
    static QByteArray raised(const QByteArray &part)
    {
        const bool letters =
            std::any_of(part.begin(), part.end(), [](char c) { return Markup::isLetter(c) || (c >= '0' && c <= '9'); });
        return letters ? '^' + bracketed(part) : part;
    }

    QByteArray operatorSign(const QByteArray &sign) const
    {
        static constexpr std::array<const char *, 4> Unseen{"\u2061", "\u2062", "\u2063", "\u2064"};
        if (std::any_of(Unseen.begin(), Unseen.end(), [&sign](const char *each) { return sign == each; }))
            return {};
        const auto &before = m_open.back().parts;
        const bool infix = isInfix(sign) && !before.empty() && !before.back().endsWith(' ');
        return infix ? ' ' + sign + ' ' : sign == "," ? QByteArray(", ") : sign;
    }

    static QByteArray joined(const Open &element, QByteArrayView between = {})
    {
        QByteArray line;
        for (const QByteArray &part : element.parts) {
            if (!line.isEmpty())
                line.append(between);
            line.append(part);
        }
        return line;
    }

    std::vector<Open> m_open;
    int m_unread = 0; // depth in what is left out
    int m_deeper = 0; // elements that are open beyond the deepest
};

QByteArrayView withoutMarks(QByteArrayView source, QByteArrayView begin, QByteArrayView end)
{
    source = source.trimmed();
    if (!source.startsWith(begin))
        return source;
    source = source.sliced(begin.size()).trimmed();
    return source.endsWith(end) ? source.chopped(end.size()).trimmed() : source;
}

}

QByteArray Formulas::fromMathMl(QByteArrayView element)
{
    return element.size() > Longest ? QByteArray() : Linearizing().run(element);
}

QByteArray Formulas::fromTex(QByteArrayView source)
{
    if (source.size() > Longest)
        return {};
    source = withoutMarks(withoutMarks(source, "% <![CDATA[", "%]]>"), "<![CDATA[", "]]>");
    return source.toByteArray().simplified();
}

bool Formulas::isRendering(QByteArrayView name, QByteArrayView classes)
{
    if (isNamed(name, "mjx-container"))
        return true;
    static constexpr std::array<QByteArrayView, 9> Names{"katex",           "katex-display", "MathJax",
                                                         "MathJax_Display", "MathJax_CHTML", "MathJax_SVG",
                                                         "MathJax_Preview", "mjx-chtml",     "mwe-math-element"};
    while (!classes.isEmpty()) {
        qsizetype end = 0;
        while (end < classes.size() && !Markup::isSpace(classes[end]))
            ++end;
        if (std::find(Names.begin(), Names.end(), classes.first(end)) != Names.end())
            return true;
        classes = classes.sliced(Markup::skipSpace(classes, end));
    }
    return false;
}

bool Formulas::isTex(QByteArrayView scriptType)
{
    constexpr QByteArrayView Tex = "math/tex";
    return scriptType.size() >= Tex.size() && isNamed(scriptType.first(Tex.size()), Tex);
}

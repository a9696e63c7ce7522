// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <memory>
#include <optional>
#include <utility>

/// One element of the parsed source. Views live as long as the call.
class SourceElement
{
public:
    virtual QByteArrayView name() const = 0; ///< as the parser normalises it: lower case in HTML
    virtual bool isForeign() const = 0;      ///< SVG or MathML
    virtual std::optional<QByteArrayView> attribute(const char *name) const = 0;
    virtual int attributeCount() const = 0;
    virtual std::pair<QByteArrayView, QByteArrayView> attributeAt(int index) const = 0; ///< name and value

protected:
    ~SourceElement() = default;
};

/// Receives the parse tree of a body in document order.
class MarkupVisitor
{
public:
    /// False: the children are skipped. Each start has its end.
    virtual bool start(const SourceElement &element) = 0;
    virtual void text(QByteArrayView utf8) = 0; ///< entities decoded; may hold broken UTF-8
    virtual void end() = 0;

protected:
    ~MarkupVisitor() = default;
};

/// The only door to the HTML parser (gumbo, scripting off). `document` comes from the guard: without its bounds the
/// parser is quadratic and recursive. The walk itself is iterative.
void parseMarkup(QByteArrayView document, MarkupVisitor &visitor);

/// A parsed document that outlives its walk: what the visitor is given stays valid as long as this.
class ParsedMarkup final
{
public:
    /// `document`: from the guard; it must live as long.
    explicit ParsedMarkup(QByteArrayView document);
    ~ParsedMarkup();
    Q_DISABLE_COPY_MOVE(ParsedMarkup)

    void walkBody(MarkupVisitor &visitor) const; ///< what the body holds
    void walkPage(MarkupVisitor &visitor) const; ///< head and body and what they hold

private:
    struct Output;
    std::unique_ptr<Output> m_output;
};

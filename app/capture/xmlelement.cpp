// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/xmlelement.h"

#include "markup/references.h"
#include "markup/tags.h"

#include <QXmlStreamReader>

namespace {

constexpr int Deepest = 64;
constexpr int MostElements = 10'000;

/// "&nbsp;" is XML's nowhere and everybody's.
class HtmlNames final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const QString reference = u'&' + name + u';';
        const QString character = Markup::decodeReferences(reference);
        return character == reference ? QString() : character;
    }
};

QString withoutPrefix(QStringView name)
{
    return name.sliced(name.indexOf(u':') + 1).toString();
}

/// With what people's programs forget mended, outside of CDATA: an "&" that begins no reference, and control characters
/// anywhere.
QByteArray mended(QByteArrayView document)
{
    QByteArray made;
    made.reserve(document.size() + 1024);
    bool data = false;
    for (qsizetype at = 0; at < document.size(); ++at) {
        const char c = document[at];
        if (c == '<' && !data)
            data = document.sliced(at).startsWith("<![CDATA[");
        else if (c == ']' && data)
            data = !document.sliced(at).startsWith("]]>");
        if (uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t')
            continue;
        made.append(c);
        if (c != '&' || data)
            continue;
        qsizetype end = at + 1;
        while (
            end < document.size() && end - at < 32 &&
            (Markup::isLetter(document[end]) || document[end] == '#' || (document[end] >= '0' && document[end] <= '9')))
            ++end;
        if (end == at + 1 || end >= document.size() || document[end] != ';')
            made.append("amp;");
    }
    return made;
}

class Reading
{
public:
    explicit Reading(const QByteArray &document)
        : m_reader(document)
    {
        m_reader.setNamespaceProcessing(false);
        m_reader.setEntityResolver(&m_names);
    }

    bool failed() const { return m_reader.hasError(); }

    XmlElement root()
    {
        while (!m_reader.atEnd())
            if (m_reader.readNext() == QXmlStreamReader::StartElement)
                return element(0);
        return {};
    }

private:
    XmlElement element(int depth)
    {
        XmlElement made;
        made.name = withoutPrefix(m_reader.name());
        made.attributes = m_reader.attributes();
        if (made.attribute(u"type") == u"xhtml") {
            made.text = markup();
            return made;
        }
        while (!m_reader.atEnd()) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement:
                if (depth >= Deepest || ++m_elements > MostElements)
                    m_reader.skipCurrentElement();
                else
                    made.children.append(element(depth + 1));
                break;
            case QXmlStreamReader::Characters:
            case QXmlStreamReader::EntityReference:
                made.text += m_reader.text();
                break;
            case QXmlStreamReader::EndElement:
                return made;
            default:
                break;
            }
        }
        return made;
    }

    /// What stands in an element as HTML; prefixes of XHTML's names are dropped.
    QString markup()
    {
        QString html;
        int depth = 0;
        while (!m_reader.atEnd()) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement:
                ++depth;
                html += u'<' + withoutPrefix(m_reader.name());
                for (const QXmlStreamAttribute &each : m_reader.attributes())
                    html += u' ' + withoutPrefix(each.name()) + QStringLiteral("=\"") +
                            each.value().toString().toHtmlEscaped() + u'"';
                html += u'>';
                break;
            case QXmlStreamReader::EndElement:
                if (--depth < 0)
                    return html;
                html += QStringLiteral("</") + withoutPrefix(m_reader.name()) + u'>';
                break;
            case QXmlStreamReader::Characters:
            case QXmlStreamReader::EntityReference:
                html += m_reader.text().toString().toHtmlEscaped();
                break;
            default:
                break;
            }
        }
        return html;
    }

    HtmlNames m_names;
    QXmlStreamReader m_reader;
    int m_elements = 0;
};

}

const XmlElement *XmlElement::child(QStringView named) const
{
    for (const XmlElement &each : children)
        if (each.name == named && !each.text.trimmed().isEmpty())
            return &each;
    return nullptr;
}

QString XmlElement::textOf(QStringView named) const
{
    const XmlElement *found = child(named);
    return found ? found->text.trimmed() : QString();
}

QString XmlElement::attribute(QStringView named) const
{
    return attributes.value(named.toString()).toString().trimmed();
}

XmlElement readXml(const QByteArray &document)
{
    Reading reading(document);
    XmlElement root = reading.root();
    if (!reading.failed())
        return root;
    const QByteArray better = mended(document);
    return better == document ? root : Reading(better).root();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/notespage.h"

#include "article/times.h"
#include "capture/family.h"
#include "capture/fields.h"
#include "markup/plaintext.h"
#include "markup/references.h"
#include "markup/tags.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

/// By which classes an export tells a note and its parts. All are `div`s.
struct Shape
{
    const char *family;
    const char *source;
    QByteArrayView mark;   ///< that the page bears
    QByteArrayView around; ///< a note that stands by itself, so that it bears the mark
    QByteArrayView note;
    QByteArrayView time;
    QByteArrayView body;
    QByteArrayView author; ///< may be empty
    QByteArrayView files;  ///< pictures beside the text; may be empty
};

constexpr Shape Shapes[] = {
    {"flomo", "flomo", "class=\"memos\"", "class=\"memos\"", "memo", "time", "content", "", "files"},
    {"telegram", "Telegram", "class=\"message default", "class=\"history\"", "message default", "date", "text",
     "from_name", ""},
};

const Shape *shapeOf(QByteArrayView html)
{
    for (const Shape &shape : Shapes)
        if (html.contains(shape.mark))
            return &shape;
    return nullptr;
}

/// All words of `wanted` among the classes.
bool hasClasses(const Markup::Token &tag, QByteArrayView wanted)
{
    const Markup::Attribute *classes = tag.find("class");
    if (!classes || wanted.isEmpty())
        return false;
    const QByteArrayList words = classes->value.toByteArray().simplified().split(' ');
    const QByteArrayList needed = wanted.toByteArray().split(' ');
    return std::all_of(needed.begin(), needed.end(), [&words](const QByteArray &each) { return words.contains(each); });
}

struct Note
{
    QByteArrayView html; ///< all of it
    QByteArray time;
    QByteArray body;
    QByteArray author;
};

/// Walks over the page once; what is open is told by the depth of its `div`.
class Notes
{
public:
    Notes(QByteArrayView html, const Shape &shape)
        : m_html(html)
        , m_shape(shape)
    {
    }

    QList<Note> all()
    {
        Markup::Scanner scanner(m_html);
        while (scanner.next() && m_notes.size() < MostPosts)
            take(scanner.token());
        return std::move(m_notes);
    }

private:
    void take(const Markup::Token &token)
    {
        if (token.kind == Markup::Token::Kind::Start && Markup::isNamed(token.name, "div"))
            open(token);
        else if (token.kind == Markup::Token::Kind::End && Markup::isNamed(token.name, "div"))
            close(token);
    }

    void open(const Markup::Token &token)
    {
        ++m_depth;
        if (m_noteDepth == 0 && hasClasses(token, m_shape.note)) {
            m_noteDepth = m_depth;
            m_noteBegin = token.begin;
            m_note = {};
        } else if (m_noteDepth > 0 && m_partDepth == 0) {
            QByteArray *part = hasClasses(token, m_shape.time)     ? &m_note.time
                               : hasClasses(token, m_shape.body)   ? &m_note.body
                               : hasClasses(token, m_shape.files)  ? &m_note.body
                               : hasClasses(token, m_shape.author) ? &m_note.author
                                                                   : nullptr;
            const Markup::Attribute *told = part == &m_note.time ? token.find("title") : nullptr;
            if (told)
                m_note.time = told->value.toByteArray(); // with the seconds and the zone that the text leaves out
            else if (part && (part->isEmpty() || part == &m_note.body)) {
                m_part = part;
                m_partDepth = m_depth;
                m_partBegin = token.end;
            }
        }
    }

    void close(const Markup::Token &token)
    {
        if (m_partDepth == m_depth && m_partDepth > 0) {
            *m_part += m_html.sliced(m_partBegin, token.begin - m_partBegin).toByteArray();
            m_partDepth = 0;
        } else if (m_noteDepth == m_depth && m_noteDepth > 0) {
            m_note.html = m_html.sliced(m_noteBegin, token.end - m_noteBegin);
            m_notes.append(m_note);
            m_noteDepth = 0;
        }
        m_depth = std::max(0, m_depth - 1);
    }

    QByteArrayView m_html;
    const Shape &m_shape;
    QList<Note> m_notes;
    Note m_note;
    QByteArray *m_part = nullptr;
    int m_depth = 0;
    int m_noteDepth = 0;
    int m_partDepth = 0;
    qsizetype m_noteBegin = 0;
    qsizetype m_partBegin = 0;
};

/// "#rail #freight/night" in the text, as flomo has them.
QStringList tagsIn(const QString &plain)
{
    static const QRegularExpression form(QStringLiteral("(?:^|\\s)#([^\\s#,，。]{1,60})"));
    QStringList tags;
    for (auto matches = form.globalMatch(plain.left(10'000)); matches.hasNext() && tags.size() < 100;)
        tags.append(matches.next().captured(1));
    return tags;
}

/// "03.06.2024 10:45:55 UTC+08:00", as Telegram writes it, or what everybody does.
QDateTime timeOf(const QString &text)
{
    static const QRegularExpression telegram(
        QStringLiteral("\\A(\\d\\d)\\.(\\d\\d)\\.(\\d{4}) (\\d\\d:\\d\\d:\\d\\d)(?: UTC([+-]\\d\\d:\\d\\d))?\\z"));
    if (const auto match = telegram.match(text); match.hasMatch())
        return readTime(
            QStringLiteral("%1-%2-%3T%4%5")
                .arg(match.captured(3), match.captured(2), match.captured(1), match.captured(4), match.captured(5)));
    return readTime(text);
}

}

bool NotesPage::recognises(QByteArrayView input, const CaptureContext &) const
{
    const QByteArrayView head = input.first(std::min<qsizetype>(input.size(), 512)).trimmed();
    return head.startsWith('<') && shapeOf(input) != nullptr;
}

CaptureResult NotesPage::read(const QByteArray &input, const CaptureContext &context) const
{
    const Shape &shape = *shapeOf(input);
    CaptureResult result;
    const QList<Note> notes = Notes(input, shape).all();
    for (qsizetype i = 0; i < notes.size() && !context.stop.stop_requested(); ++i) {
        const Note &note = notes[i];
        CapturedArticle captured;
        Article &article = captured.article;
        captured.body = note.body;
        captured.bodyFormat = CapturedArticle::BodyFormat::Html;
        const QString plain = plainText(QString::fromUtf8(note.body));
        if (plain.isEmpty() && !note.body.contains("<img"))
            continue;
        const QString time = QString::fromUtf8(Markup::plainText(QByteArrayView(note.time))).simplified();
        article.published = timeOf(time);
        article.author = QString::fromUtf8(Markup::plainText(QByteArrayView(note.author))).simplified();
        article.source = QLatin1String(shape.source);
        article.key = {QLatin1String(shape.family), ArticleKey::Kind::Content, contentId({time, plain})};
        captured.images = context.images;
        if (shape.family == QByteArrayView("flomo"))
            captured.states.tags = tagsIn(plain);
        if (notes.size() > 1) {
            captured.original = "<html><body><div " + shape.around.toByteArray() + ">" + note.html.toByteArray() +
                                "</div></body></html>";
            captured.member = Text::tr("note %1").arg(i + 1);
        }
        readWords(captured, plain);
        result.articles.append(std::move(captured));
    }
    return result;
}

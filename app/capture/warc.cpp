// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/warc.h"

#include "article/times.h"
#include "capture/declaredencoding.h"
#include "capture/encoding.h"
#include "capture/fields.h"
#include "capture/imagesource.h"
#include "capture/mime.h"
#include "capture/savedpage.h"
#include "capture/unpacking.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

bool beginsRecord(QByteArrayView text)
{
    return text.startsWith("WARC/1.") || text.startsWith("WARC/0.");
}

/// A record: its head, and places of its block in the archive.
struct Record
{
    Mime::Part head;
    qsizetype begin = 0;
    qsizetype end = 0;
};

std::optional<Record> recordAt(QByteArrayView archive, qsizetype at)
{
    if (at >= archive.size() || !beginsRecord(archive.sliced(at)))
        return std::nullopt;
    const qsizetype line = archive.indexOf('\n', at);
    if (line < 0)
        return std::nullopt;
    Record record;
    record.head = Mime::readPart(archive, line + 1, archive.size());
    record.begin = at;
    bool known = false;
    const qlonglong length = record.head.headers.value("content-length").toLongLong(&known);
    if (!known || length < 0 || length > LargestPost * 64)
        return std::nullopt;
    record.end = qsizetype(std::min<qlonglong>(archive.size(), record.head.body + length));
    return record;
}

/// What a server answered, out of a record's block.
struct Answer
{
    int status = 0;
    Mime::Part http; ///< its body is still packed
};

std::optional<Answer> answerIn(QByteArrayView archive, const Record &record)
{
    const QByteArray type = record.head.headers.value("warc-type").toLower();
    if (type == "resource") { // the bytes alone, with their own type
        Answer answer{200, record.head};
        answer.http.end = record.end;
        return answer;
    }
    if (type != "response")
        return std::nullopt;
    const QByteArrayView block = archive.first(record.end);
    const qsizetype line = block.indexOf('\n', record.head.body);
    if (line < 0 || !block.sliced(record.head.body).startsWith("HTTP/"))
        return std::nullopt;
    const QByteArrayView status = block.sliced(record.head.body, line - record.head.body);
    const qsizetype space = status.indexOf(' ');
    Answer answer;
    answer.status =
        space < 0 ? 0
                  : status.sliced(space + 1, std::min<qsizetype>(3, status.size() - space - 1)).toByteArray().toInt();
    answer.http = Mime::readPart(archive, line + 1, record.end);
    return answer;
}

/// RFC 9112, 7.1: each piece behind its length.
QByteArray joinedChunks(QByteArrayView body)
{
    QByteArray joined;
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype line = body.indexOf('\n', at);
        if (line < 0)
            break;
        QByteArray size = body.sliced(at, line - at).trimmed().toByteArray();
        size = size.first(std::max<qsizetype>(0, size.indexOf(';') < 0 ? size.size() : size.indexOf(';')));
        bool known = false;
        const qlonglong length = size.toLongLong(&known, 16);
        if (!known)
            return at == 0 ? body.toByteArray() : joined; // the archiver joined them already
        if (length <= 0)
            break;
        const qsizetype there = qsizetype(std::min<qlonglong>(length, body.size() - line - 1));
        joined += body.sliced(line + 1, there).toByteArray();
        at = line + 1 + there;
        at = std::max(at, body.indexOf('\n', at) + 1);
    }
    return joined;
}

std::optional<QByteArray> bodyOf(QByteArrayView archive, const Answer &answer, qsizetype most)
{
    const QByteArrayView packed = archive.sliced(answer.http.body, answer.http.end - answer.http.body);
    QByteArray body = answer.http.headers.value("transfer-encoding").toLower().contains("chunked")
                          ? joinedChunks(packed)
                          : packed.toByteArray();
    const QByteArray coding = answer.http.headers.value("content-encoding").trimmed().toLower();
    if (coding.contains("gzip") && body.startsWith("\x1f\x8b"))
        return unpackedGzip(body, most);
    if (coding == "deflate")
        return unpackedDeflate(body, most);
    if (coding == "br" || coding == "zstd") {
        // Some archivers unpack it and leave the word.
        return whyNotText(body).isEmpty() && body.contains('<') ? std::optional(body) : std::nullopt;
    }
    return body;
}

QByteArray addressOf(const Record &record)
{
    QByteArray address = record.head.headers.value("warc-target-uri").trimmed();
    if (address.startsWith('<') && address.endsWith('>'))
        address = address.mid(1).chopped(1); // as wget writes it
    return address;
}

/// The pictures of an archive by their addresses.
class Pictures final : public ImageSource
{
public:
    explicit Pictures(QByteArray archive)
        : m_archive(std::move(archive))
    {
    }

    void add(const QByteArray &address, const Answer &answer)
    {
        constexpr qsizetype Most = 100'000;
        if (m_answers.size() < Most)
            m_answers.insert(address, answer);
    }

    QByteArrayList names() const override { return m_answers.keys(); }

    QHash<QByteArray, SourcedImage> read(const QByteArrayList &wanted, qint64 most) const override
    {
        QHash<QByteArray, SourcedImage> images;
        for (const QByteArray &name : wanted) {
            const auto answer = m_answers.constFind(name);
            if (answer == m_answers.cend() || answer->http.end - answer->http.body > ImageLimits::One)
                continue;
            auto bytes = bodyOf(m_archive, *answer, ImageLimits::One);
            if (!bytes || bytes->size() > most)
                continue;
            most -= bytes->size();
            images.insert(name, {*std::move(bytes)});
        }
        return images;
    }

private:
    const QByteArray m_archive; // shared
    QHash<QByteArray, Answer> m_answers;
};

struct Page
{
    Record record;
    Answer answer;
};

}

qsizetype nextWarcRecord(QByteArrayView archive, qsizetype at)
{
    const auto record = recordAt(archive, at);
    qsizetype next = record ? record->end : at + 1;
    // Two empty lines stand between records; where a length lies, the next head is looked for.
    while (next < archive.size() && (archive[next] == '\r' || archive[next] == '\n'))
        ++next;
    if (next < archive.size() && !beginsRecord(archive.sliced(next))) {
        const qsizetype found = archive.indexOf("\nWARC/", record ? next : at + 1);
        next = found < 0 ? archive.size() : found + 1;
    }
    return next < archive.size() ? next : -1;
}

bool Warc::recognises(QByteArrayView input, const CaptureContext &) const
{
    return beginsRecord(input);
}

CaptureResult Warc::read(const QByteArray &input, const CaptureContext &context) const
{
    const auto pictures = std::make_shared<Pictures>(input);
    QList<Page> pages;
    for (qsizetype at = 0; at >= 0 && !context.stop.stop_requested(); at = nextWarcRecord(input, at)) {
        const auto record = recordAt(input, at);
        const auto answer = record ? answerIn(input, *record) : std::nullopt;
        if (!answer || answer->status != 200)
            continue;
        const QByteArray type = answer->http.type();
        if (type == "text/html" || type == "application/xhtml+xml")
            pages.append({*record, *answer});
        else if (type.startsWith("image/"))
            pictures->add(addressOf(*record), *answer);
    }
    CaptureResult result;
    int unread = 0;
    for (const Page &page : std::as_const(pages)) {
        if (context.stop.stop_requested() || result.articles.size() >= MostPosts)
            break;
        const auto body = bodyOf(input, page.answer, LargestPost);
        unread += !body;
        if (!body)
            continue;
        const QString address = cleanUrl(QString::fromUtf8(addressOf(page.record)));
        SavedPage saved{decodeText(*body, charsetOf(page.answer.http.headers.value("content-type").toLower())).utf8,
                        address,
                        readTime(QString::fromLatin1(page.record.head.headers.value("warc-date"))),
                        {},
                        pictures,
                        true};
        CaptureContext inner;
        inner.stop = context.stop;
        inner.modified = context.modified;
        CaptureResult read = readSavedPage(saved, inner);
        for (CapturedArticle &captured : read.articles) {
            if (pages.size() > 1 || read.articles.size() > 1) {
                captured.original = input.sliced(page.record.begin, page.record.end - page.record.begin) + "\r\n\r\n";
                captured.member = address;
            }
            result.articles.append(std::move(captured));
        }
    }
    const auto refuse = [&result](const QString &reason) { result.refusals.append(CaptureRefusal{reason, {}, {}}); };
    if (unread > 0)
        refuse(Text::tr("Damaged, or packed in a way that cannot be read: %n of the pages of the web archive.", nullptr,
                        unread));
    if (result.articles.isEmpty() && result.refusals.isEmpty() && !context.piece)
        refuse(pages.isEmpty() ? Text::tr("The web archive (WARC) holds no page.")
                               : Text::tr("The web archive (WARC) holds no page with an article or a readable text."));
    return result;
}

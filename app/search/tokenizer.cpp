// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/tokenizer.h"

#include <sqlite3.h>

#include <QSet>

#include <unicode/utf16.h>

#include <array>
#include <charconv>
#include <string_view>
#include <vector>

namespace {

constexpr size_t LongestWord = 64;
constexpr qsizetype LongestBeginning = 3;

struct Character
{
    char32_t code = 0;
    size_t start = 0;
    size_t end = 0;
};

/// Decodes lazily: what is no UTF-8 cannot come from fold(), so it only must not lead out of the text.
Character characterAt(std::string_view text, size_t at)
{
    const auto byte = [text](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const unsigned lead = byte(at);
    const size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    char32_t code = length == 1 ? lead : lead & (0x7fu >> length);
    for (size_t i = 1; i < length; ++i)
        code = (code << 6) | (byte(at + i) & 0x3f);
    return {code, at, std::min(at + length, text.size())};
}

struct Token
{
    /// Single: the last of its run; First: the first of a longer run, at the position of its pair; Mark: any separator.
    enum class Kind { Word, LongWord, Pair, Single, First, Mark };

    std::string_view text;
    size_t start = 0;
    Kind kind = Kind::Word;
    std::array<char, 8> mark{}; ///< 'M' and the code point: no folded text holds a capital

    std::string_view bytes() const { return kind == Kind::Mark ? std::string_view(mark.data()) : text; }
};

Token markToken(std::string_view text, const Character &mark)
{
    Token token{text.substr(mark.start, mark.end - mark.start), mark.start, Token::Kind::Mark, {'M'}};
    std::to_chars(token.mark.data() + 1, token.mark.data() + token.mark.size() - 1, uint32_t(mark.code), 16);
    return token;
}

/// Calls sink(Token) for each token in order, until it answers false.
template <typename Sink>
void forEachToken(std::string_view text, Sink sink)
{
    const auto token = [text](size_t start, size_t end, Token::Kind kind) {
        return Token{text.substr(start, end - start), start, kind, {}};
    };
    CharacterClass before = CharacterClass::Separator;
    for (size_t at = 0; at < text.size();) {
        Character c = characterAt(text, at);
        const CharacterClass kind = classOf(c.code);
        if (kind == CharacterClass::Word) {
            size_t cut = c.end;
            const size_t start = at;
            for (at = c.end; at < text.size(); at = c.end) {
                c = characterAt(text, at);
                if (classOf(c.code) != CharacterClass::Word)
                    break;
                if (c.end - start <= LongestWord)
                    cut = c.end;
            }
            if (!sink(token(start, cut, cut == at ? Token::Kind::Word : Token::Kind::LongWord)))
                return;
        } else if (kind == CharacterClass::Gram) {
            at = c.end;
            const Character next = at < text.size() ? characterAt(text, at) : Character();
            const bool pair = next.end > at && classOf(next.code) == CharacterClass::Gram;
            if (!sink(token(c.start, pair ? next.end : c.end, pair ? Token::Kind::Pair : Token::Kind::Single)))
                return;
            if (pair && before != CharacterClass::Gram && !sink(token(c.start, c.end, Token::Kind::First)))
                return;
        } else {
            at = c.end;
            const bool understood = c.code == U' ' && before == CharacterClass::Word && at < text.size() &&
                                    classOf(characterAt(text, at).code) == CharacterClass::Word;
            if (!understood && !sink(markToken(text, c)))
                return;
        }
        before = kind;
    }
}

using Report = int (*)(void *, int, const char *, int, int, int);

int tokenizeDocument(void *context, std::string_view text, Report report)
{
    int status = SQLITE_OK;
    forEachToken(text, [&](const Token &token) {
        const std::string_view bytes = token.bytes();
        const int position = token.kind == Token::Kind::First ? FTS5_TOKEN_COLOCATED : 0;
        status = report(context, position, bytes.data(), int(bytes.size()), int(token.start),
                        int(token.start + token.text.size()));
        return status == SQLITE_OK;
    });
    return status;
}

/// indexPhrase() has chosen the tokens already; here they only come apart.
int tokenizeQuery(void *context, std::string_view text, Report report)
{
    for (size_t start = 0; start < text.size();) {
        const size_t end = std::min(text.find(' ', start), text.size());
        if (end > start) {
            const int status = report(context, 0, text.data() + start, int(end - start), int(start), int(end));
            if (status != SQLITE_OK)
                return status;
        }
        start = end + 1;
    }
    return SQLITE_OK;
}

int tokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int size, Report report)
{
    const std::string_view view(text, size_t(size));
    return flags & FTS5_TOKENIZE_QUERY ? tokenizeQuery(context, view, report) : tokenizeDocument(context, view, report);
}

/// It has no state, but null would mean failure.
int makeTokenizer(void *, const char **, int, Fts5Tokenizer **made)
{
    static char stateless = 0;
    *made = reinterpret_cast<Fts5Tokenizer *>(&stateless);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer *) {}

fts5_api *apiOf(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// Whether a longer word may have become the same token.
bool mayBeCut(const Token &token)
{
    return token.kind == Token::Kind::LongWord || token.text.size() > LongestWord - 4;
}

}

QByteArrayList documentTokens(QStringView folded)
{
    QByteArrayList tokens;
    const QByteArray text = folded.toUtf8();
    forEachToken(viewOf(text), [&tokens](const Token &token) {
        tokens += QByteArray(token.bytes().data(), qsizetype(token.bytes().size()));
        return true;
    });
    return tokens;
}

QString tokenBeginnings(std::initializer_list<QStringView> folded)
{
    QString all;
    std::vector<bool> grams(QChar::LastValidCodePoint + 1);
    QSet<QStringView> words;
    for (const QStringView text : folded) {
        const char16_t *const units = text.utf16();
        const qsizetype size = text.size();
        for (qsizetype at = 0; at < size;) {
            const qsizetype start = at;
            char32_t c = 0;
            U16_NEXT(units, at, size, c);
            const CharacterClass kind = classOf(c);
            if (kind == CharacterClass::Gram && !grams[c]) {
                grams[c] = true;
                all.append(QChar::fromUcs4(c)).append(u' ');
            }
            if (kind != CharacterClass::Word)
                continue;
            qsizetype end = at;
            for (qsizetype next = at, length = 1; next < size; at = next, ++length) {
                U16_NEXT(units, next, size, c);
                if (classOf(c) != CharacterClass::Word)
                    break;
                if (length < LongestBeginning)
                    end = next;
            }
            const QStringView word = text.sliced(start, end - start);
            if (const qsizetype known = words.size(); words.insert(word), words.size() > known)
                all.append(word).append(u' ');
        }
    }
    return all;
}

IndexPhrase indexPhrase(const Needle &needle)
{
    // Whether a space at the edge is a token depends on what stands beyond it.
    qsizetype start = 0;
    qsizetype end = needle.text.size();
    while (start < end && needle.text[start] == u' ')
        ++start;
    while (start < end && needle.text[end - 1] == u' ')
        --end;
    const QByteArray text = QStringView(needle.text).sliced(start, end - start).toUtf8();
    QList<Token> tokens;
    forEachToken(viewOf(text), [&tokens](const Token &token) {
        if (token.kind != Token::Kind::First)
            tokens += token;
        return true;
    });
    if (tokens.isEmpty())
        return {};

    IndexPhrase phrase;
    const bool endsInText = end == needle.text.size();
    phrase.exact = start == 0 && endsInText && std::none_of(tokens.begin(), tokens.end(), mayBeCut);
    const Token::Kind last = tokens.last().kind;
    const bool alone = phrase.exact && tokens.size() == 1;
    const bool character = alone && last == Token::Kind::Single;
    const bool typedWord = needle.typing && endsInText && last == Token::Kind::Word;
    // At the end of the needle a run may go on in the text: the pair before says all.
    if (last == Token::Kind::Single && endsInText && tokens.size() > 1 &&
        tokens.at(tokens.size() - 2).kind == Token::Kind::Pair)
        tokens.removeLast();
    phrase.match = QByteArrayLiteral("\"");
    for (const Token &token : std::as_const(tokens))
        phrase.match.append(token.bytes().data(), qsizetype(token.bytes().size())).append(' ');
    phrase.match.back() = '"';
    const qsizetype length = needle.text.toUcs4().size();
    if (character || (alone && typedWord && length <= LongestBeginning))
        phrase.beginning = phrase.match;
    if (character || typedWord)
        phrase.match += QByteArrayLiteral(" *");
    if (typedWord && length < LongestBeginning && !phrase.beginning.isEmpty())
        phrase.beginning = phrase.match;
    return phrase;
}

Status registerTokenizer(sqlite3 *connection)
{
    fts5_api *api = apiOf(connection);
    fts5_tokenizer ours{makeTokenizer, deleteTokenizer, tokenize};
    if (!api || api->xCreateTokenizer(api, "tearsheet", nullptr, &ours, nullptr) != SQLITE_OK)
        return Error{Error::Kind::Bug,
                     {},
                     QStringLiteral("FTS5 of SQLite %1 does not take our tokenizer")
                         .arg(QString::fromLatin1(sqlite3_libversion()))};
    return Done{};
}

QByteArray tokenizerVersion()
{
    return QByteArrayLiteral("6/") + foldingVersion();
}

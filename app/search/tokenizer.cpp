#include "search/tokenizer.h"

#include <sqlite3.h>

#include <string_view>

namespace {

constexpr size_t LongestWord = 64;

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
    enum class Kind { Word, LongWord, Pair, Single }; // Single: the last of its run

    std::string_view bytes;
    size_t start = 0;
    Kind kind = Kind::Word;

    size_t end() const { return start + bytes.size(); }
};

/// Calls sink(Token) for each token in order, until it answers false.
template <typename Sink>
void forEachToken(std::string_view text, Sink sink)
{
    const auto token = [text](size_t start, size_t end, Token::Kind kind) {
        return Token{text.substr(start, end - start), start, kind};
    };
    size_t at = 0;
    while (at < text.size()) {
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
        } else {
            at = c.end;
        }
    }
}

using Report = int (*)(void *, int, const char *, int, int, int);

int tokenizeDocument(void *context, std::string_view text, Report report)
{
    int status = SQLITE_OK;
    forEachToken(text, [&](const Token &token) {
        status = report(context, 0, token.bytes.data(), int(token.bytes.size()), int(token.start), int(token.end()));
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

}

QByteArrayList documentTokens(QStringView folded)
{
    QByteArrayList tokens;
    const QByteArray text = folded.toUtf8();
    forEachToken(viewOf(text), [&tokens](const Token &token) {
        tokens += QByteArray(token.bytes.data(), qsizetype(token.bytes.size()));
        return true;
    });
    return tokens;
}

IndexPhrase indexPhrase(const Needle &needle)
{
    const QByteArray text = needle.text.toUtf8();
    QList<Token> tokens;
    forEachToken(viewOf(text), [&tokens](const Token &token) {
        tokens += token;
        return true;
    });
    if (tokens.isEmpty())
        return {};

    // One run from end to end: the tokens say all. Otherwise separators may stand between tokens that follow each
    // other.
    const auto isGram = [](const Token &token) { return token.kind >= Token::Kind::Pair; };
    const bool allGrams = std::all_of(tokens.begin(), tokens.end(), isGram) &&
                          std::count_if(tokens.begin(), tokens.end(),
                                        [](const Token &token) { return token.kind == Token::Kind::Single; }) == 1;
    const bool oneRun = allGrams || (tokens.size() == 1 && tokens.first().kind == Token::Kind::Word);
    const bool covers = tokens.first().start == 0 && tokens.last().end() == size_t(text.size());

    // At the end of the needle a run may go on in the text.
    const auto quoted = [](const QList<Token> &list) {
        QByteArray expression = QByteArrayLiteral("\"");
        for (const Token &token : list)
            expression.append(token.bytes.data(), qsizetype(token.bytes.size())).append(' ');
        expression.back() = '"';
        return expression;
    };
    const QByteArray Prefix = QByteArrayLiteral(" *");
    IndexPhrase phrase;
    phrase.exact = oneRun && covers;
    phrase.match = quoted(tokens);
    const Token last = tokens.takeLast();
    if (last.end() != size_t(text.size()))
        return phrase;
    if (last.kind == Token::Kind::Word && needle.typing) {
        phrase.match += Prefix;
    } else if (last.kind == Token::Kind::Single && tokens.isEmpty()) {
        if (phrase.exact)
            phrase.character = phrase.match;
        phrase.match += Prefix;
    } else if (last.kind == Token::Kind::Single) {
        // After a pair it says nothing new; after a word all pairs that begin with it would have to be read.
        if (tokens.last().kind != Token::Kind::Pair)
            phrase.narrower = phrase.match + Prefix;
        phrase.match = quoted(tokens);
    }
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
    return QByteArrayLiteral("2/") + foldingVersion();
}

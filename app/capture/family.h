// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/capture.h"
#include "capture/json.h"
#include "capture/tickers.h"

/// Where an object stands in its JSON value.
struct JsonPlace
{
    Json root;    ///< the whole value
    Json holder;  ///< the nearest object around it; absent for the root
    QString path; ///< "$.data.items[3]"
};

/// One kind of source. A new one is a file with a class like this, a line in families.cpp and a table of tests.
/// Stateless and re-entrant. Objects are asked for outside in; inside a recognised one nobody is asked again.
class Family
{
public:
    virtual ~Family() = default;
    virtual bool recognises(const Json &object, const JsonPlace &place) const = 0;
    /// False: only in files of data, for in the scripts of pages too many other things look like it.
    virtual bool isOfPages() const { return true; }
    /// At least one article or one refusal. `original`, `member` and `saved` are the reader's to fill.
    virtual CaptureResult decode(const Json &object, const JsonPlace &place) const = 0;
};

/// The most particular first.
const QList<const Family *> &families();

/// Whether the host, in lower case, is one of the sites that the family is of.
bool isHostOf(const QString &family, QStringView host);

/// For decoders: a result of one article, of one refusal at this place.
CaptureResult found(CapturedArticle captured);
CaptureResult refused(const QString &reason, const JsonPlace &place);
/// Of an address without a text: told together with others.
CaptureResult onlyLink();

/// Sets the body, as HTML where it has tags, and gives it back as plain text: `plain` where that is known already.
QString setBody(CapturedArticle &captured, const QString &textOrHtml, const QString &plain = {});

/// The key of news that have no id: their address, else what they hold.
ArticleKey keyWithoutId(const QString &family, const QString &url, std::initializer_list<QString> texts);

/// Sets what title and text tell: the language, and the tickers, cashtags behind those that the capture names.
void readWords(CapturedArticle &captured, const QString &plain, const Json &declaredLanguage = {},
               TickerGatherer named = {});

/// The language that is declared, where the text does not know better ("zh" is said of both scripts); else the text's.
QString languageOf(const Json &declared, const QString &text);

#include "capture/capture.h"

#include <simdjson.h>

#include <cstdlib>

/// Any bytes: no crash, no hang, an outcome, and articles that the store can rely on.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const CaptureResult result = readCapture(bytes, {});
    if (result.articles.isEmpty() && result.refusals.isEmpty())
        std::abort();
    for (const CapturedArticle &captured : result.articles) {
        const bool validBody = simdjson::validate_utf8(captured.body.constData(), size_t(captured.body.size()));
        if (captured.article.key.id.isEmpty() || captured.body.isEmpty() || !validBody)
            std::abort();
    }
    return 0;
}

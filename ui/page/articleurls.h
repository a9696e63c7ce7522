#pragma once

/// The page's URL scheme as the web engine knows it; the URLs themselves are in article/pageurls.h.
namespace ArticleUrls {

/// Before QApplication: the engine refuses schemes once it runs.
void registerScheme();

}

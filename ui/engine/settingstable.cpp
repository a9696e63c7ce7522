// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/settingstable.h"

const QList<SettingDecision> &settingsTable()
{
    using S = QWebEngineSettings;
    static const QList<SettingDecision> table
    {
        {S::AutoLoadImages, true},         // ours, by the policy and the CSP
            {S::JavascriptEnabled, false}, // our own snippets run in ApplicationWorld all the same
            {S::JavascriptCanOpenWindows, false}, {S::JavascriptCanAccessClipboard, false},
            {S::JavascriptCanPaste, false}, {S::LinksIncludedInFocusChain, true}, // chips and links by Tab
            {S::LocalStorageEnabled, false}, {S::LocalContentCanAccessRemoteUrls, false},
            {S::LocalContentCanAccessFileUrls, false},
            {S::XSSAuditingEnabled, false}, // without effect since Chromium 78
            {S::SpatialNavigationEnabled, false}, {S::HyperlinkAuditingEnabled, false},
            {S::ScrollAnimatorEnabled, false},
            {S::ErrorPageEnabled, false}, // the engine's own page runs script and offers links
            {S::PluginsEnabled, false}, {S::PdfViewerEnabled, false}, {S::FullScreenSupportEnabled, false},
            {S::ScreenCaptureEnabled, false}, {S::WebGLEnabled, false}, {S::Accelerated2dCanvasEnabled, false},
            {S::AutoLoadIconsForPage, false}, {S::TouchIconsEnabled, false},
            {S::FocusOnNavigationEnabled, false}, // the list keeps the keyboard while J and K go through it
            {S::PrintElementBackgrounds, false}, {S::AllowRunningInsecureContent, false},
            {S::AllowGeolocationOnInsecureOrigins, false}, {S::AllowWindowActivationFromJavaScript, false},
            {S::ShowScrollBars, true}, {S::PlaybackRequiresUserGesture, true}, {S::WebRTCPublicInterfacesOnly, true},
            {S::DnsPrefetchEnabled, false},
            {S::NavigateOnDropEnabled, false}, // a dropped file is imported, never browsed to
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
            {S::ReadingFromCanvasEnabled, false},
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
            {S::ForceDarkMode, false}, // the page has its own dark colours
#endif
    };
    return table;
}

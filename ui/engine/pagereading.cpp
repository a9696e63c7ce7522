// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pagereading.h"

#include "engine/lockedpage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineView>

#include <utility>

namespace {

constexpr int Pause = 120; // ms between two questions while the page is scrolled

/// A family as CSS writes it, with the comma that parts it from the next.
QString quoted(const QString &family)
{
    QString name = family;
    name.remove(u'\\').remove(u'"').remove(u'\n');
    return name.isEmpty() ? QString() : u'"' + name + QStringLiteral("\",");
}

QString json(const Typesetting &type)
{
    const bool serif = type.han == u"serif";
    const QString own = quoted(type.latin) + (serif ? QString() : quoted(type.han));
    const QJsonObject object{{QStringLiteral("own"), own},
                             {QStringLiteral("han"), serif ? QStringLiteral("serif") : QStringLiteral("sans")},
                             {QStringLiteral("size"), type.size},
                             {QStringLiteral("measure"), type.measure},
                             {QStringLiteral("leading"), type.leading},
                             {QStringLiteral("contents"), type.contents},
                             {QStringLiteral("justify"), type.justified}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

}

PageReading::PageReading(LockedPage &page, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_script(page, QStringLiteral("reading.js"), this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &PageReading::ask);
    connect(&m_page, &QWebEnginePage::scrollPositionChanged, this, &PageReading::look);
    connect(&m_page, &QWebEnginePage::contentsSizeChanged, this, &PageReading::resized);
    connect(&m_page, &QWebEnginePage::loadFinished, this, [this] {
        if (!m_dress.isEmpty())
            m_script.run(m_dress); // a frame that was being made when the script was put in does not have it
        look();
    });
}

void PageReading::typeset(const Typesetting &type)
{
    m_left.clear();
    m_dress = QStringLiteral("dress(%1)").arg(json(type));
    QWebEngineScript atStart;
    atStart.setName(QStringLiteral("typesetting"));
    // Without scripts of the page's own nothing runs at its creation. Its style sheet is still on the way, and nothing
    // is laid out before.
    atStart.setInjectionPoint(QWebEngineScript::DocumentReady);
    atStart.setWorldId(QWebEngineScript::ApplicationWorld);
    atStart.setRunsOnSubFrames(false);
    atStart.setSourceCode(m_script.source(m_dress));
    m_page.scripts().clear();
    m_page.scripts().insert(atStart);
    m_script.run(m_dress);
    look();
}

void PageReading::show(int unit)
{
    m_script.run(QStringLiteral("show(%1)").arg(unit));
    look();
}

void PageReading::leave(const QUrl &page)
{
    m_left.insert(page, {m_page.scrollPosition().y() / m_page.zoomFactor(), width()});
}

/// The engine brings a page back by a text that stood at its top. It notes that text late, and loses it when the page
/// is set after its first layout; to the pixel it is right only by chance.
void PageReading::bringBack(const QUrl &page)
{
    const auto left = m_left.constFind(page);
    if (left != m_left.cend() && left->width == width())
        m_script.run(QStringLiteral("back(%1)").arg(left->down));
}

qreal PageReading::width() const
{
    return QWebEngineView::forPage(&m_page)->width() / m_page.zoomFactor();
}

void PageReading::turn(bool forward)
{
    m_script.run(QStringLiteral("page(%1)").arg(PageScript::word(forward)), [this, forward](const QVariant &answer) {
        if (answer.toBool())
            Q_EMIT ranOut(forward);
    });
}

void PageReading::showHints()
{
    m_hint.clear();
    m_script.run(QStringLiteral("hints()"), [this](const QVariant &answer) { Q_EMIT hinted(answer.toInt() > 0); });
}

void PageReading::typeHint(const QString &letter)
{
    m_hint = letter.isEmpty() ? QString() : m_hint + letter; // a letter of ours: nothing to escape
    m_script.run(QStringLiteral("hint('%1')").arg(m_hint), [this](const QVariant &answer) {
        const QVariantList told = answer.toList();
        const bool more = told.value(0).toString() == u"more";
        if (!more)
            Q_EMIT hinted(false);
        if (told.value(0).toString() == u"link")
            Q_EMIT linkHinted(told.value(1).toString());
    });
}

void PageReading::dressForPaper(const QStringList &addresses, const std::function<void()> &done)
{
    const QByteArray list = QJsonDocument(QJsonArray::fromStringList(addresses)).toJson(QJsonDocument::Compact);
    m_script.run(QStringLiteral("paper(%1)").arg(QString::fromUtf8(list)), [done](const QVariant &) { done(); });
}

void PageReading::look()
{
    if (!m_pause.isActive())
        m_pause.start();
}

/// Lines that became shorter or longer carry away what is read: asked for its place, the page brings it back.
void PageReading::resized(const QSizeF &contents)
{
    if (std::exchange(m_width, contents.width()) != contents.width())
        ask();
    look();
}

void PageReading::ask()
{
    // While it comes the engine brings it to where it was left: a place asked before that would be brought back.
    if (m_page.isLoading())
        return;
    m_script.run(QStringLiteral("place()"), [this](const QVariant &answer) {
        const QVariantList place = answer.toList();
        if (place.size() != 3)
            return;
        Q_EMIT stood(place[0].toInt(), qBound(0.0, place[1].toDouble(), 1.0), place[2].toInt());
    });
}

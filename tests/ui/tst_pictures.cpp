// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "base/async.h"
#include "engine/lockedpage.h"
#include "engine/pageview.h"
#include "page/pageurls.h"
#include "support/pictures.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace Pictures;

namespace {

const QByteArray Chart = png(80, 60, 0xCC3311);
const QByteArray Damaged = png(80, 60).first(60); // its head is whole

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray uri(const QByteArray &bytes)
{
    return "data:image/png;base64," + bytes.toBase64();
}

QByteArray page(const QByteArray &title, const QByteArray &body)
{
    return "<!DOCTYPE html><title>" + title + "</title><body><p>码头上的吊机整夜未停,运价却仍在低位。</p>" + body;
}

}

/// Pictures in the real engine, from the capture to the pixels.
class PicturesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<Program>(m_folder->filePath(QStringLiteral("library")));
        m_net = std::make_unique<QTcpServer>();
        QVERIFY(m_net->listen(QHostAddress::LocalHost));
        m_connections = std::make_unique<QSignalSpy>(m_net.get(), &QTcpServer::newConnection);
    }

    void cleanup()
    {
        QCOMPARE(m_connections->size(), 0);
        m_program.reset();
    }

    void onesThatCameArePainted()
    {
        const QByteArray remote = "<img src=\"http://127.0.0.1:" + QByteArray::number(m_net->serverPort()) +
                                  "/c.png\"><img src=\"https://a.example/c.png\">";
        open(page("one", "<p><img src=\"" + uri(Chart) + "\" alt=\"chart\"></p><p>" + remote + "</p>"));
        QTRY_COMPARE(ask("const i = document.querySelectorAll('.body img'); return i.length + ' ' + i[0].naturalWidth "
                         "+ 'x' + i[0].naturalHeight"),
                     QStringLiteral("1 80x60"));
        QCOMPARE(ask("return document.querySelectorAll('.image-missing').length"),
                 QStringLiteral("1")); // the remote one
        // Where the engine says it stands, it shows its colour.
        const QStringList place = ask("const r = document.querySelector('.body img').getBoundingClientRect();"
                                      "return [r.left + r.width / 2, r.top + r.height / 2].join(' ')")
                                      .split(u' ');
        QWidget &view = m_program->view();
        const QPoint middle(int(place[0].toDouble()), int(place[1].toDouble()));
        QTRY_COMPARE(view.grab().toImage().pixelColor(middle), QColor(0xCC, 0x33, 0x11));
        QCOMPARE(m_program->browser().guard().blocked(), 0);
    }

    void aDamagedOneSaysWhatItShowed()
    {
        open(page("one", "<p>a<img src=\"" + uri(Damaged) + "\" alt=\"a &quot;chart&quot;\">b</p>"));
        QTRY_COMPARE(ask("const i = document.querySelector('.image-missing');"
                         "return i && i.getAttribute('data-alt') + '|' + i.parentNode.textContent"),
                     QStringLiteral("a \"chart\"|ab"));
        QCOMPARE(ask("return document.querySelectorAll('.body img').length"), QStringLiteral("0"));
    }

    void noneIsWiderThanTheColumn()
    {
        open(page("one", "<p><img src=\"" + uri(png(3000, 40)) + "\"></p>"));
        QTRY_COMPARE(ask("return document.querySelector('.body img').naturalWidth"), QStringLiteral("1920"));
        QCOMPARE(ask("return document.querySelector('.body img').getBoundingClientRect().width <= "
                     "document.querySelector('.body').getBoundingClientRect().width"),
                 QStringLiteral("true"));
    }

    void onlyTheArticlesOwnAreServed_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("another article's") << PageUrls::image(hashOf(Chart)).toString();
        QTest::newRow("of nobody") << PageUrls::image(QByteArray(64, '0')).toString();
        QTest::newRow("no hash") << QStringLiteral("tearsheet://image/1");
        QTest::newRow("a file") << QStringLiteral("file:///usr/share/pixmaps/debian-logo.png");
        QTest::newRow("as the capture named it")
            << QStringLiteral("https://sha-256.invalid/") + QString::fromLatin1(hashOf(Chart));
    }

    void onlyTheArticlesOwnAreServed()
    {
        QFETCH(QString, url);
        open(page("one", "<p><img src=\"" + uri(Chart) + "\"></p>"));
        open(page("two", "<p><img src=\"" + uri(png(40, 30)) + "\"></p>"));
        QTRY_COMPARE(ask("return document.querySelector('.body img').naturalWidth"), QStringLiteral("40"));
        // The engine's own elements stand in for a page that got past the sanitizer.
        ask(QStringLiteral("const i = document.createElement('img'); i.id = 'probe'; i.onerror = () => "
                           "i.setAttribute('data-end', 'failed');"
                           "i.onload = () => i.setAttribute('data-end', 'came'); i.src = '%1'; document.body.append(i)")
                .arg(url)
                .toUtf8()
                .constData());
        QTRY_COMPARE(ask("return document.getElementById('probe').getAttribute('data-end')"), QStringLiteral("failed"));
    }

    void backShowsThemAgain()
    {
        open(page("one", "<p><img src=\"" + uri(Chart) + "\"></p>"));
        open(page("two", "<p>none</p>"));
        QSignalSpy loaded(&m_program->page(), &QWebEnginePage::loadFinished);
        m_program->page().triggerAction(QWebEnginePage::Back);
        QTRY_VERIFY(!loaded.isEmpty());
        QTRY_COMPARE(ask("return document.querySelector('.body img').naturalWidth"), QStringLiteral("80"));
    }

    void goingOnBeforeAPictureIsThere()
    {
        const QByteArray large = png(5000, 5000);
        for (int i = 0; i < 4; ++i)
            open(page("article " + QByteArray::number(i), "<p><img src=\"" + uri(large) + "\"></p>"));
        open(page("last", "<p><img src=\"" + uri(Chart) + "\"></p>"));
        QTRY_COMPARE_WITH_TIMEOUT(ask("return document.querySelector('.body img').naturalWidth"), QStringLiteral("80"),
                                  30000);
    }

private:
    /// Imports the capture and opens its article.
    void open(const QByteArray &capture)
    {
        ArticleId id = 0;
        ImportTask *task = m_program->library.importBytes(capture, QStringLiteral("page.html"));
        connect(task, &ImportTask::lines, this,
                [&id](const QList<ImportLine> &lines) { id = lines.first().articles.value(0); });
        QTRY_VERIFY(id != 0);
        QSignalSpy loaded(&m_program->page(), &QWebEnginePage::loadFinished);
        m_program->window->pagePane().open(Pages::Article{id});
        QTRY_VERIFY(!loaded.isEmpty());
        QTRY_COMPARE(m_program->page().url(), PageUrls::page(Pages::Article{id}));
    }

    QString ask(const char *body)
    {
        return EngineTest::evaluate(m_program->page(), QStringLiteral("(() => { %1 })()").arg(QString::fromUtf8(body)))
            .toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<QTcpServer> m_net;
    std::unique_ptr<QSignalSpy> m_connections;
};

int main(int argc, char **argv)
{
    return programMain<PicturesTest>(argc, argv);
}
#include "tst_pictures.moc"

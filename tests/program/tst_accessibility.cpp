// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/captures.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>
#include <unistd.h>

/// Something on the screen, as a screen reader asks for it.
struct Node
{
    QString service;
    QDBusObjectPath path;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Node &node)
{
    argument.beginStructure();
    argument << node.service << node.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Node &node)
{
    argument.beginStructure();
    argument >> node.service >> node.path;
    argument.endStructure();
    return argument;
}

/// The program as a screen reader finds it, over AT-SPI and the real bridge.
class AccessibilityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qDBusRegisterMetaType<Node>();
        qDBusRegisterMetaType<QList<Node>>();
        QVERIFY(m_dir.isValid());
        QDBusInterface launcher(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                QStringLiteral("org.a11y.Bus"));
        const QDBusReply<QString> address = launcher.call(QStringLiteral("GetAddress"));
        QVERIFY2(address.isValid(), "no accessibility bus: is at-spi2-core installed?");
        m_bus = QDBusConnection::connectToBus(address.value(), QStringLiteral("accessibility"));
        QVERIFY(m_bus->isConnected());
        start();
        QTRY_VERIFY_WITH_TIMEOUT(findProgram(), Patience);
    }

    void cleanupTestCase()
    {
        m_program.terminate();
        if (!m_program.waitForFinished(Patience))
            m_program.kill();
    }

    /// Title, whom it is from, date, state and tickers.
    void aRowSaysWhatItShows()
    {
        const auto said = [this] {
            return nameOf([](const QString &name) {
                return name.startsWith(QStringLiteral("海上风电的铜缆账本, 测试日报, 3 Jun 2024"));
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(!said().isEmpty(), Patience);
        const QString row = said();
        QVERIFY2(row.contains(QStringLiteral("read")), qPrintable(row));
        QVERIFY2(row.contains(QStringLiteral("NVDA 英伟达")), qPrintable(row));
    }

    /// The article's text, which only the web engine has.
    void thePagesTextIsThere()
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            !nameOf([](const QString &name) { return name.contains(QStringLiteral("第二段。")); }).isEmpty(), Patience);
    }

private:
    static constexpr int Patience = 60'000;
    static constexpr int MostNodes = 4000;

    void start()
    {
        const QString capture = Captures::write(m_dir.filePath(QStringLiteral("post.json")),
                                                QJsonDocument(Captures::newsObject({})).toJson());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_dir.filePath(QStringLiteral("state")));
        m_program.setProcessEnvironment(environment);
        m_program.setProcessChannelMode(QProcess::ForwardedChannels);
        QStringList arguments{QStringLiteral("--library"), m_dir.filePath(QStringLiteral("library"))};
        if (::geteuid() == 0)
            arguments << QStringLiteral("--no-sandbox");
        m_program.start(QStringLiteral(TEARSHEET_PROGRAM), arguments << capture);
        QVERIFY(m_program.waitForStarted(Patience));
    }

    QList<Node> childrenOf(const Node &node)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(
            node.service, node.path.path(), QStringLiteral("org.a11y.atspi.Accessible"), QStringLiteral("GetChildren"));
        const QDBusReply<QList<Node>> reply = m_bus->call(call);
        return reply.isValid() ? reply.value() : QList<Node>();
    }

    QString nameOf(const Node &node)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(
            node.service, node.path.path(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
        call << QStringLiteral("org.a11y.atspi.Accessible") << QStringLiteral("Name");
        const QDBusReply<QDBusVariant> reply = m_bus->call(call);
        return reply.isValid() ? reply.value().variant().toString() : QString();
    }

    bool findProgram()
    {
        const Node root{QStringLiteral("org.a11y.atspi.Registry"),
                        QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root"))};
        for (const Node &application : childrenOf(root))
            if (nameOf(application).contains(QStringLiteral("tearsheet"), Qt::CaseInsensitive))
                m_root = application;
        return m_root.has_value();
    }

    /// The first name that is wanted; empty: none has it (now).
    QString nameOf(const std::function<bool(const QString &)> &isWanted)
    {
        QList<Node> nodes{*m_root};
        for (qsizetype at = 0; at < nodes.size() && at < MostNodes; ++at) {
            if (const QString name = nameOf(nodes[at]); isWanted(name))
                return name;
            nodes += childrenOf(nodes[at]);
        }
        return {};
    }

    QTemporaryDir m_dir;
    QProcess m_program;
    std::optional<QDBusConnection> m_bus;
    std::optional<Node> m_root;
};

QTEST_GUILESS_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"

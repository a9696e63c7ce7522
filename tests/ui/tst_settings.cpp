// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"
#include "settings/settingstable.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace {

constexpr NumberSetting Size{"page/size", 1.0, 0.5, 3.0};
constexpr SwitchSetting Shown{"window/shown", true};
enum class Side { Left, Right };
constexpr ChoiceSetting<Side, 2> At{"window/side", Side::Right, {"left", "right"}};

}

/// Values of the user in an ini file.
class SettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void whatTheFileSays_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<double>("size");
        QTest::addColumn<bool>("shown");
        QTest::addColumn<int>("side");
        const int left = int(Side::Left), right = int(Side::Right);
        QTest::newRow("no file") << QByteArray() << 1.0 << true << right;
        QTest::newRow("all of it") << QByteArray("[page]\nsize=1.5\n[window]\nshown=false\nside=left\n") << 1.5 << false
                                   << left;
        QTest::newRow("beyond the range") << QByteArray("[page]\nsize=9\n") << 3.0 << true << right;
        QTest::newRow("below it") << QByteArray("[page]\nsize=-1\n") << 0.5 << true << right;
        QTest::newRow("no number") << QByteArray("[page]\nsize=large\n") << 1.0 << true << right;
        QTest::newRow("not a number") << QByteArray("[page]\nsize=nan\n") << 1.0 << true << right;
        QTest::newRow("neither on nor off") << QByteArray("[window]\nshown=perhaps\n") << 1.0 << true << right;
        QTest::newRow("a name of another version") << QByteArray("[window]\nside=above\n") << 1.0 << true << right;
        QTest::newRow("a list") << QByteArray("[window]\nshown=false, true\nside=left, right\n") << 1.0 << true
                                << right;
        QTest::newRow("no ini file") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << 1.0 << true << right;
    }

    void whatTheFileSays()
    {
        QFETCH(QByteArray, file);
        QFETCH(double, size);
        QFETCH(bool, shown);
        QFETCH(int, side);
        if (!file.isNull()) {
            QFile written(path());
            QVERIFY(written.open(QIODevice::WriteOnly));
            written.write(file);
        }
        const Settings settings(path());
        QCOMPARE(settings.value(Size), size);
        QCOMPARE(settings.value(Shown), shown);
        QCOMPARE(int(settings.value(At)), side);
    }

    void aValueIsKept()
    {
        {
            Settings settings(path());
            settings.set(Size, 1.25);
            settings.set(Shown, false);
            settings.set(At, Side::Left);
        }
        const Settings settings(path());
        QCOMPARE(settings.value(Size), 1.25);
        QCOMPARE(settings.value(Shown), false);
        QVERIFY(settings.value(At) == Side::Left);
    }

    void whoFollowsHearsOfEachNewValue()
    {
        Settings settings(path());
        QList<double> heard;
        auto listener = std::make_unique<QObject>();
        settings.follow(Size, listener.get(), [&heard](double size) { heard.append(size); });
        QCOMPARE(heard, QList<double>{1.0}); // what it is now
        const QSignalSpy changed(&settings, &Settings::changed);
        settings.set(Size, 2.0);
        settings.set(Size, 2.0);
        settings.set(Shown, false);
        settings.set(Size, 100);
        settings.set(Size, 3.0); // as far as it goes already
        QCOMPARE(heard, QList<double>({1.0, 2.0, 3.0}));
        QCOMPARE(changed.size(), 3);
        listener.reset();
        settings.set(Size, 1.0);
        QCOMPARE(heard.size(), 3);
    }

    void earlierVersionsWroteTheSame()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[window]\ntheme=dark\nzoom=1.331\nsidebar=false\nsort=title\ngrouped=true\n");
        file.close();
        const Settings settings(path());
        QVERIFY(settings.value(Setting::Theme) == ThemeControl::Choice::Dark);
        QCOMPARE(settings.value(Setting::Zoom), 1.331);
        QCOMPARE(settings.value(Setting::Sidebar), false);
        QVERIFY(settings.value(Setting::Sort) == ListQuery::Sort::Title);
        QCOMPARE(settings.value(Setting::Grouped), true);
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("window.ini")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"

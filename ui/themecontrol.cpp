#include "themecontrol.h"

#include "windowstyle.h"

#include <QApplication>
#include <QFile>
#include <QFont>

namespace {

QString windowStyle()
{
    QFile file(QStringLiteral(":/tearsheet/window.css"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The design's type: one family for Han and Latin, the desktop's own where it is not installed.
QFont windowFont()
{
    QFont font = QApplication::font();
    QStringList families{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC")};
    families << font.families();
    font.setFamilies(families);
    font.setPixelSize(13);
    return font;
}

}

ThemeControl::ThemeControl(Choice choice, QObject *parent)
    : QObject(parent)
{
    QApplication::setStyle(new WindowStyle);   // owned by the application
    QApplication::setFont(windowFont());
    choose(choice);
}

void ThemeControl::choose(Choice choice)
{
    m_choice = choice;
    if (choice != Choice::System) {
        apply(choice == Choice::Dark);
        return;
    }
    // An empty palette brings back the desktop's own. Qt 6.4 knows no colour scheme: a dark window is a dark scheme.
    m_judging = true;
    QApplication::setPalette(QPalette());
    const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    m_judging = false;
    apply(dark);
}

void ThemeControl::systemChanged()
{
    if (m_choice == Choice::System && !m_judging)
        choose(m_choice);
}

void ThemeControl::apply(bool dark)
{
    m_judging = true;   // our own palette is news to every window, not from the desktop
    m_dark = dark;
    QApplication::setPalette(theme().palette());
    qApp->setStyleSheet(theme().dress(windowStyle()));
    m_judging = false;
    Q_EMIT changed(theme());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "themecontrol.h"

#include "article/datetext.h"
#include "scale.h"
#include "windowstyle.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QFontDatabase>

namespace {

QString windowStyle()
{
    QFile file(QStringLiteral(":/tearsheet/window.css"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The design's type: one family for Han and Latin, the desktop's own where it is not installed; as large as the
/// desktop's own font where that is larger than the design's.
QFont windowFont(QFont font)
{
    QStringList families{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC")};
    if (DateText::language().script() == QLocale::TraditionalHanScript)
        families = QStringList{QStringLiteral("Noto Sans CJK TC"), QStringLiteral("Source Han Sans TC")} + families;
    families << font.families();
    const int pixels = Scale(font).type(); // of the desktop's family
    font.setFamilies(families);
    font.setPixelSize(pixels);
    return font;
}

}

ThemeControl::ThemeControl(Choice choice, QObject *parent)
    : QObject(parent)
    , m_systemFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont))
{
    QApplication::setStyle(new WindowStyle); // owned by the application
    QApplication::setFont(windowFont(QApplication::font()));
    choose(choice);
}

void ThemeControl::choose(Choice choice)
{
    m_choice = choice;
    switch (choice) {
    case Choice::Light:
        return apply(PageColours::Light);
    case Choice::Sepia:
        return apply(PageColours::Sepia);
    case Choice::Dark:
        return apply(PageColours::Dark);
    case Choice::Black:
        return apply(PageColours::Black);
    case Choice::System:
        break;
    }
    // An empty palette brings back the desktop's own. Qt 6.4 knows no colour scheme: a dark window is a dark scheme.
    m_judging = true;
    QApplication::setPalette(QPalette());
    const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    m_judging = false;
    apply(dark ? PageColours::Dark : PageColours::Light);
}

void ThemeControl::systemChanged()
{
    if (m_judging)
        return;
    const QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const bool isAnother = font != m_systemFont;
    if (isAnother) {
        m_systemFont = font;
        QApplication::setFont(windowFont(font));
    }
    if (isAnother || m_choice == Choice::System)
        choose(m_choice);
}

void ThemeControl::languageChanged()
{
    const QFont font = windowFont(m_systemFont);
    if (font.families() == QApplication::font().families())
        return;
    QApplication::setFont(font);
    choose(m_choice);
}

void ThemeControl::apply(PageColours colours)
{
    m_judging = true; // our own palette is news to every window, not from the desktop
    m_colours = colours;
    QApplication::setPalette(theme().palette());
    qApp->setStyleSheet(Scale(QApplication::font()).of(theme().dress(windowStyle())));
    m_judging = false;
    Q_EMIT changed(theme());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/typepopover.h"

#include "scale.h"
#include "settings/settingstable.h"
#include "theme.h"

#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int Width = 280;
constexpr int LeadingSteps = 20; // to 1

using Choice = ThemeControl::Choice;

/// A page in small; the system's is half a light one and half a dark one.
QIcon swatch(Choice choice, const QSize &size, qreal ratio, const QFont &font)
{
    const auto coloursOf = [choice] {
        switch (choice) {
        case Choice::Sepia:
            return PageColours::Sepia;
        case Choice::Dark:
            return PageColours::Dark;
        case Choice::Black:
            return PageColours::Black;
        case Choice::Light:
        case Choice::System:
            break;
        }
        return PageColours::Light;
    };
    const Theme &theme = Theme::of(coloursOf());
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(QPointF(), size).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(QPen(Theme::of(PageColours::Light).soft, 0.6));
    painter.setBrush(theme.page);
    painter.drawRoundedRect(box, 6, 6);
    if (choice == Choice::System) {
        painter.setClipRect(box.adjusted(box.width() / 2, 0, 0, 0));
        painter.setBrush(Theme::of(PageColours::Dark).page);
        painter.drawRoundedRect(box, 6, 6);
    } else {
        QFont type = font;
        type.setPixelSize(15);
        painter.setFont(type);
        painter.setPen(theme.ink);
        painter.drawText(box, Qt::AlignCenter, QStringLiteral("文"));
    }
    return QIcon(pixmap);
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Those of the style sheet's own stacks are what "Sans" and "Serif" mean, in the forms of each article's region.
bool isOfTheStacks(const QString &family)
{
    for (const char *begins : {"Noto Sans CJK", "Noto Serif CJK", "Noto Sans Mono CJK", "Source Han"})
        if (family.startsWith(QLatin1String(begins)))
            return true;
    return false;
}

QStringList hanFamilies()
{
    QStringList families;
    for (const auto system : {QFontDatabase::SimplifiedChinese, QFontDatabase::TraditionalChinese})
        for (const QString &family : QFontDatabase::families(system))
            if (!isOfTheStacks(family) && !families.contains(family) && !QFontDatabase::isPrivateFamily(family))
                families.append(family);
    return families;
}

QStringList latinFamilies()
{
    QStringList families;
    for (const QString &family : QFontDatabase::families(QFontDatabase::Latin))
        if (!family.contains(QStringLiteral("CJK")) && QFontDatabase::isSmoothlyScalable(family) &&
            !QFontDatabase::isPrivateFamily(family))
            families.append(family);
    return families;
}

/// A family that is set and not installed here any more stays in the list, as what is set.
void select(QComboBox *box, const QString &value)
{
    int at = box->findData(value);
    if (at < 0) {
        box->addItem(value, QVariant(value));
        at = box->count() - 1;
    }
    box->setCurrentIndex(at);
}

}

TypePopover::TypePopover(Settings &settings, QWidget *window)
    : FloatingCard(window, {28, 6, 60})
    , m_settings(settings)
    , m_themes(new QButtonGroup(this))
    , m_hanLabel(plainLabel(this))
    , m_han(new QComboBox(this))
    , m_latinLabel(plainLabel(this))
    , m_latin(new QComboBox(this))
    , m_justify(new QCheckBox(this))
    , m_readLabel(plainLabel(this))
    , m_read(new QComboBox(this))
    , m_keys(plainLabel(this))
    , m_reset(new QPushButton(this))
{
    setObjectName(QStringLiteral("card"));
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(Scale(font())(Width));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(13, 13, 13, 13);
    layout->setSpacing(8);
    auto *themes = new QHBoxLayout;
    themes->setSpacing(2);
    layout->addLayout(themes);
    for (int choice = 0; choice <= int(Choice::System); ++choice) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("swatch"));
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        m_themes->addButton(button, choice);
        themes->addWidget(button);
    }
    addFonts();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, Scale(font())(72));
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
    grid->addWidget(m_hanLabel, 0, 0);
    grid->addWidget(m_han, 0, 1, 1, 2);
    grid->addWidget(m_latinLabel, 1, 0);
    grid->addWidget(m_latin, 1, 1, 1, 2);
    m_size = addSlider("size");
    m_measure = addSlider("measure");
    m_leading = addSlider("leading");
    int line = 2;
    for (const Row &row : {m_size, m_measure, m_leading}) {
        grid->addWidget(row.label, line, 0);
        grid->addWidget(row.slider, line, 1);
        grid->addWidget(row.value, line++, 2, Qt::AlignRight);
    }
    grid->addWidget(m_justify, line++, 0, 1, 3);
    grid->addWidget(m_readLabel, line, 0);
    grid->addWidget(m_read, line, 1, 1, 2);
    auto *foot = new QHBoxLayout;
    m_keys->setObjectName(QStringLiteral("cardFacts"));
    m_reset->setObjectName(QStringLiteral("textButton"));
    foot->addWidget(m_keys, 1);
    foot->addWidget(m_reset);
    layout->addLayout(foot);
    m_han->setObjectName(QStringLiteral("han"));
    m_latin->setObjectName(QStringLiteral("latin"));
    m_justify->setObjectName(QStringLiteral("justify"));
    m_read->setObjectName(QStringLiteral("becomesRead"));
    for (QComboBox *box : {m_han, m_latin, m_read}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }

    retranslate();
    connectSliders();
    followSettings();
    connect(m_reset, &QPushButton::clicked, this, &TypePopover::reset);
    hide();
}

void TypePopover::addFonts()
{
    const QString named; // in the reader's language, later; a literal {} would be an icon
    m_han->addItem(named, QVariant(QString()));
    m_han->addItem(named, QVariant(QStringLiteral("serif")));
    for (const QString &family : hanFamilies())
        m_han->addItem(family, QVariant(family));
    m_latin->addItem(named, QVariant(QString()));
    for (const QString &family : latinFamilies())
        m_latin->addItem(family, QVariant(family));
}

TypePopover::Row TypePopover::addSlider(const char *name)
{
    Row row{plainLabel(this), plainLabel(this), new QSlider(Qt::Horizontal, this)};
    row.slider->setObjectName(QLatin1String(name));
    row.value->setMinimumWidth(Scale(font())(52));
    row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.label->setBuddy(row.slider);
    return row;
}

void TypePopover::connectSliders()
{
    m_size.slider->setRange(int(Setting::TextSize.least), int(Setting::TextSize.most));
    m_measure.slider->setRange(int(Setting::Measure.least), int(Setting::Measure.most));
    m_leading.slider->setRange(int(Setting::Leading.least * LeadingSteps), int(Setting::Leading.most * LeadingSteps));
    connect(m_size.slider, &QSlider::valueChanged, this, [this](int px) { m_settings.set(Setting::TextSize, px); });
    connect(m_measure.slider, &QSlider::valueChanged, this, [this](int em) { m_settings.set(Setting::Measure, em); });
    connect(m_leading.slider, &QSlider::valueChanged, this,
            [this](int steps) { m_settings.set(Setting::Leading, double(steps) / LeadingSteps); });
    connect(m_justify, &QCheckBox::toggled, this, [this](bool on) { m_settings.set(Setting::Justify, on); });
    connect(m_han, &QComboBox::activated, this,
            [this] { m_settings.set(Setting::HanFont, m_han->currentData().toString()); });
    connect(m_latin, &QComboBox::activated, this,
            [this] { m_settings.set(Setting::LatinFont, m_latin->currentData().toString()); });
    connect(m_read, &QComboBox::activated, this,
            [this](int choice) { m_settings.set(Setting::BecomesRead, ReadWhen(choice)); });
    connect(m_themes, &QButtonGroup::idClicked, this,
            [this](int choice) { m_settings.set(Setting::Theme, Choice(choice)); });
}

void TypePopover::followSettings()
{
    m_settings.follow(Setting::Theme, this, [this](Choice choice) { m_themes->button(int(choice))->setChecked(true); });
    m_settings.follow(Setting::HanFont, this, [this](const QString &family) { select(m_han, family); });
    m_settings.follow(Setting::LatinFont, this, [this](const QString &family) { select(m_latin, family); });
    m_settings.follow(Setting::TextSize, this, [this](double px) {
        m_size.slider->setValue(qRound(px));
        m_size.value->setText(tr("%1 px").arg(qRound(px)));
    });
    m_settings.follow(Setting::Measure, this, [this](double em) {
        m_measure.slider->setValue(qRound(em));
        m_measure.value->setText(tr("%1 汉字").arg(qRound(em)));
    });
    m_settings.follow(Setting::Leading, this, [this](double times) {
        m_leading.slider->setValue(qRound(times * LeadingSteps));
        m_leading.value->setText(QLocale().toString(times, 'f', 2));
    });
    m_settings.follow(Setting::Justify, this, [this](bool on) { m_justify->setChecked(on); });
    m_settings.follow(Setting::BecomesRead, this, [this](ReadWhen when) { m_read->setCurrentIndex(int(when)); });
}

/// What the text looks like; the theme and what counts as read are no matter of taste that went wrong.
void TypePopover::reset()
{
    m_settings.set(Setting::HanFont, QString());
    m_settings.set(Setting::LatinFont, QString());
    m_settings.set(Setting::TextSize, Setting::TextSize.fallback);
    m_settings.set(Setting::Measure, Setting::Measure.fallback);
    m_settings.set(Setting::Leading, Setting::Leading.fallback);
    m_settings.set(Setting::Justify, Setting::Justify.fallback);
}

void TypePopover::showUnder(const QRect &button)
{
    constexpr int Edge = 8;
    adjustSize();
    QPoint at(button.right() - width() + 1, button.bottom() + 4);
    at.setX(qBound(Edge, at.x(), qMax(Edge, parentWidget()->width() - width() - Edge)));
    at.setY(qMin(at.y(), qMax(Edge, parentWidget()->height() - height() - Edge)));
    move(at);
    raise();
    show();
    m_themes->checkedButton()->setFocus(Qt::PopupFocusReason);
}

void TypePopover::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

bool TypePopover::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (!widget || QApplication::activePopupWidget())
        return FloatingCard::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress && !isInside(*widget)) {
        dismiss(); // and the click does what it does
    } else if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && isInside(*widget)) {
            key->accept();
            if (event->type() == QEvent::KeyPress)
                dismiss();
            return true;
        }
    }
    return FloatingCard::eventFilter(watched, event);
}

void TypePopover::changeEvent(QEvent *event)
{
    FloatingCard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        setFixedWidth(Scale(font())(Width));
}

void TypePopover::retranslate()
{
    setAccessibleName(tr("How articles look"));
    const QStringList names{tr("Light"), tr("Sepia"), tr("Dark"), tr("Black"), tr("System")};
    const Scale scale(font());
    const QSize size(scale(44), scale(32));
    for (int choice = 0; choice < names.size(); ++choice) {
        auto *button = qobject_cast<QToolButton *>(m_themes->button(choice));
        button->setText(names[choice]);
        button->setIconSize(size);
        button->setIcon(swatch(Choice(choice), size, devicePixelRatioF(), font()));
    }
    m_hanLabel->setText(tr("Chinese"));
    m_han->setAccessibleName(tr("Chinese font"));
    m_han->setItemText(0, tr("Sans"));
    m_han->setItemText(1, tr("Serif"));
    m_latinLabel->setText(tr("Latin"));
    m_latin->setAccessibleName(tr("Latin font"));
    m_latin->setItemText(0, tr("Same as Chinese"));
    m_size.label->setText(tr("Size"));
    m_measure.label->setText(tr("Measure"));
    m_leading.label->setText(tr("Line height"));
    for (const Row &row : {m_size, m_measure, m_leading})
        row.slider->setAccessibleName(row.label->text());
    m_justify->setText(tr("Justify"));
    m_readLabel->setText(tr("Read when"));
    const QStringList moments{tr("opened"), tr("its end is reached"), tr("marked by hand")};
    while (m_read->count() < moments.size())
        m_read->addItem(QString());
    for (int moment = 0; moment < moments.size(); ++moment)
        m_read->setItemText(moment, moments[moment]);
    m_read->setAccessibleName(tr("An article is read when"));
    m_keys->setText(QStringLiteral("Ctrl + / − / 0"));
    m_reset->setText(tr("Reset"));
}

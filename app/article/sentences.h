// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

/// The sentences of a text, in order, without the white space around them; each is a view of the text. A sentence ends
/// behind 。！？… and with the quotes and brackets that close there; behind . ! ? only where white space follows, and a
/// full stop only before what may begin a sentence, not behind a single capital ("J. Huang") or a common abbreviation
/// ("Inc. said" goes on). A line ends one, too. Pure, linear.
QList<QStringView> sentencesOf(QStringView text);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// What the class and the id of an element say of it: words that authors of pages use for the parts of a page. A hint
/// among others, never a proof.
namespace NameWords {

enum Word : quint32 {
    Unlikely = 1 << 0,  ///< furniture: banners, menus, comments …
    Saving = 1 << 1,    ///< the same name also says article, body, main …
    GoodClass = 1 << 2, ///< of the class
    BadClass = 1 << 3,
    GoodId = 1 << 4, ///< of the id
    BadId = 1 << 5,
    Share = 1 << 6,
    Byline = 1 << 7,
    Time = 1 << 8,
    Tail = 1 << 9,       ///< what follows an article: related ones, newsletters, tags, the author's portrait
    Container = 1 << 10, ///< names that publishing programs give the text itself
    Comments = 1 << 11,
    Paywall = 1 << 12,
    Furniture = 1 << 15, ///< certain enough to go wherever it stands
    Ornament = 1 << 16,  ///< of a picture: an avatar, a logo, a code to scan
    Consent = 1 << 17,   ///< what asks for cookies, however much text it is
    Lede = 1 << 18,      ///< the words between headline and text that sum it up
};

/// The words of both names, each at most 1,024 bytes long. Linear.
quint32 of(QByteArrayView className, QByteArrayView id);

/// Weight that a name adds to a candidate: 25 for each good name, less 25 for each bad one.
int weight(quint32 words);

}

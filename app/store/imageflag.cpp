// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imageflag.h"

bool holdsImage(const QByteArray &html)
{
    return html.contains("<img ");
}

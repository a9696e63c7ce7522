#include "store/imageflag.h"

bool holdsImage(const QByteArray &html)
{
    return html.contains("<img ");
}

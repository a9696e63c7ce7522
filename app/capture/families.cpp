#include "capture/family.h"

#include "capture/tiger.h"

const QList<const Family *> &families()
{
    static const Tiger tiger;
    static const QList<const Family *> all{&tiger};
    return all;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotating/highlightsmodel.h"

#include "annotating/swatch.h"
#include "article/datetext.h"

namespace {

QString joined(const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts)
        if (!part.isEmpty())
            said += part;
    return said.join(QStringLiteral(" · "));
}

QString sourceOf(const HighlightedArticle &article)
{
    return article.source.isEmpty() ? article.author : article.source;
}

}

void HighlightsModel::show(const FoundHighlights &found, HighlightQuery::Order order)
{
    beginResetModel();
    m_found = found;
    m_order = order;
    m_rows = rows();
    endResetModel();
}

void HighlightsModel::retranslate()
{
    show(FoundHighlights(m_found), m_order);
}

QList<HighlightsModel::Row> HighlightsModel::rows() const
{
    const bool byArticle = m_order == HighlightQuery::Order::Article;
    QList<Row> rows;
    qsizetype heading = -1;
    QDate day;
    for (qsizetype at = 0; at < m_found.highlights.size(); ++at) {
        const FoundHighlight &each = m_found.highlights[at];
        const HighlightedArticle &article = m_found.articles[each.article];
        const QDate made = each.highlight.made.toLocalTime().date();
        const bool begins = at == 0 || (byArticle ? m_found.highlights[at - 1].article != each.article : made != day);
        day = made;
        if (begins) {
            heading = rows.size();
            if (byArticle)
                rows += {article.title, joined({sourceOf(article), DateText::day(article.published.date())}), 0, -1};
            else
                rows += {DateText::day(made), {}, 0, -1};
        }
        ++rows[heading].count;
        rows += {{}, byArticle ? DateText::day(made) : joined({article.title, sourceOf(article)}), 0, at};
    }
    return rows;
}

int HighlightsModel::rowOf(HighlightId highlight) const
{
    for (int at = 0; at < m_rows.size(); ++at)
        if (m_rows[at].found >= 0 && m_found.highlights[m_rows[at].found].highlight.id == highlight)
            return at;
    return -1;
}

int HighlightsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HighlightsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isHeading(index))
        return role == Qt::DisplayRole ? QVariant(row(index).heading)
               : role == Qt::AccessibleTextRole
                   ? QVariant(tr("%1, %Ln highlights", nullptr, row(index).count).arg(row(index).heading))
                   : QVariant();
    const FoundHighlight &found = highlight(index);
    if (role == Qt::DisplayRole)
        return found.highlight.anchor.quote;
    if (role == Qt::AccessibleTextRole)
        return joined({found.highlight.anchor.quote, found.highlight.note, Swatch::nameOf(found.highlight.colour),
                       found.highlight.tags.join(QStringLiteral(", ")),
                       found.isOrphaned ? tr("lost its passage") : QString(), row(index).detail});
    return {};
}

Qt::ItemFlags HighlightsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHeading(index) ? Qt::ItemNeverHasChildren // disabled: the arrow keys and the mouse pass over it
                            : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

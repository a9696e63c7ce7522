// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/trimming.h"

#include "extract/namewords.h"
#include "extract/preparing.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace {

/// A block that holds lines and no further blocks.
struct Block
{
    int node = 0;
    int units = 0;
    int linkUnits = 0;
    int stops = 0;
    bool heading = false;
    QString text; ///< of short ones only
};

constexpr int LongestNote = 260; ///< reading units: a longer block is judged by nothing that it says

/// A whole line of furniture, wherever it stands.
bool isNotice(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral(
            "\\A(?:advertise?ment\\W*|advert|werbung|anzeige|reklama|publicidad|publicité|iklan|story continues( "
            "below)?.*|"
            "article continues( below)?.*|scroll to continue.*|image copyright.*|enlarge image|show caption|hide "
            "caption|"
            "share( this)?( article| story| post)?|teilen|tweet|print( article)?|order reprints|text "
            "size|facebook|twitter|"
            "whatsapp|linkedin|pinterest|e-?mail|play video|close|caption|loading\\W*|"
            "click here to get the .* app\\W*|ten tekst przeczytasz w .*|"
            "发送\\w+到\\d+.*|发表评论|返回搜狐.*|查看更多|点击查看.*|展开全文|上一篇.*|下一篇.*|\\[上一篇\\].*)\\z"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return form.match(line).hasMatch();
}

/// Whose picture it is; what it shows stays as its caption.
bool isCredit(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral("\\A\\W*(?:(?:foto|photo|bild|image|picture|fotografía|imagen|imágenes|crédito|fonte|zdjęcie|"
                       "screenshot|illustration|"
                       "beitragsbild|titelbild|quelle|source|credits?|copyright)\\w{0,2}(?: "
                       "(?:by|von|credit|copyright|via|courtesy of|source))?\\s*"
                       "(?:[:：/|©]|\\bby\\b|\\bvon\\b|\\bvia\\b).{0,90}|©.{2,90}|.{0,60}(?:getty "
                       "images|shutterstock|unsplash|reuters|imago|adobe ?stock|"
                       "picture[ -]alliance|istock|alamy|associated press|/ ?ap|/ ?afp|/ "
                       "?dpa)\\W{0,3}|图[:：/].{0,30}|(?:图片)?来源[:：]视觉中国.{0,20})\\z"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype Longest = 120;
    return line.size() <= Longest && form.match(line).hasMatch();
}

/// "Read more: …" and its like: a pointer to another article.
bool isPointer(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral(
            "\\A\\W*(?:read (?:more|also|next)|more on this|see (?:also|more)|also read|related(?: coverage| article| "
            "stor)?|don'?t miss|"
            "watch(?: also)?|must read|lesen sie (?:auch|mehr)|lies auch|auch lesen|mehr (?:zum "
            "thema|dazu|infos)|siehe auch|"
            "das könnte (?:sie|dich)|weitere? (?:informationen|themen|artikel)|weiterführende|à lire aussi|lire "
            "aussi|voir aussi|"
            "leggi anche|vea (?:también|además)|lea (?:también|además)|le puede interesar|te puede interesar|mire|mira|"
            "veja (?:também|mais)|leia (?:também|mais)|zobacz|czytaj|przeczytaj|相关阅读|延伸阅读|推荐阅读|相关报道|"
            "相关新闻|相关链接|更多精彩|往期|热门推荐|猜你喜欢)\\s*[:：»>›|-]"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return form.match(line).hasMatch();
}

/// A heading or first words of what follows an article.
bool beginsTail(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral(
            "\\A\\W*(?:related(?: \\w+){0,3}|more (?:from|stories|news|on|like this|in)\\b.*|read more|recommended(?: "
            "for you)?|you (?:may|might) (?:also )?like.*|"
            "most (?:read|popular|viewed)|trending(?: now)?|popular (?:stories|posts|now)|latest "
            "(?:news|stories)|don'?t miss|"
            "about the author.*|about us|(?:leave|post|add) a (?:comment|reply)|comments?|\\d+ comments?|share this.*|"
            "filed under.*|tags?\\s*:.*|topics?\\s*:?.*|posted in .*|this entry was posted.*|sign up (?:for|to) "
            ".*|subscribe (?:now )?(?:to|for) .*|get (?:the|our) .*newsletter.*|"
            "want more .*|have a tip\\W.*|write to .* at .*@.*|follow (?:us|\\w+ on|the .* on) .*|© ?\\d{4}.*|all "
            "rights reserved.*|copyright .*|"
            "mehr (?:zum thema|infos|informationen|aus).{0,40}|noch mehr .*|mehr von .*|auch auf "
            ".*|weiterführende.*|zusatzinformationen.*|vorschau auf .*|entdecken? (?:weitere|sie).*|kommentar "
            "verfassen.*|kontakt:?|ansprechpartner(?:in)?\\b.{0,30}|if you (?:enjoyed|liked) .*|whatsapp|verwandte "
            "(?:artikel|themen)|ähnliche (?:artikel|beiträge)|weitere "
            "(?:artikel|beiträge|themen|news|meldungen).*|"
            "das könnte (?:sie|dich|ihnen) .*|auch interessant.*|neueste "
            "(?:artikel|beiträge)|meist[- ]?(?:gelesen|diskutiert|kommentiert).*|empfehlungen.*|"
            "über den autor.*|(?:zur|über die) (?:autorin|person).*|über die autorin.*|zur "
            "person|schlagw(?:ö|o)rter.*|kommentare?(?: schreiben| "
            "\\(\\d+\\))?|keine kommentare|"
            "schreibe einen kommentar.*|diesen artikel teilen.*|(?:den )?(?:artikel|beitrag) (?:mit anderen "
            ")?teilen.*|newsletter.*|lesen sie auch.*|schon gelesen\\W*|"
            "entdecken sie .*|lade weitere inhalte|quellen(?:angaben)?\\W*|articles? (?:liés|similaires).*|à lire "
            "aussi.*|sur le même sujet.*|"
            "(?:sigue|síguenos|siga|seguici|suivez|folge|folgen sie|obserwuj|únete|join)\\b.{0,100}"
            "\\b(?:twitter|facebook|instagram|telegram|whatsapp|youtube)\\b.*|.{0,80}\\bcanal de "
            "(?:telegram|whatsapp|youtube)\\b.*|(?:suscríbete|suscríbase|abonnez-vous|abonnieren sie|abonniere|"
            "iscriviti|assine)\\b.*|(?:zapraszamy|zachęcamy)\\b.{0,20}\\bsubskrypcji.*|hazte (?:miembro|socio)\\b.*|"
            "materiał chroniony .*|besuchen sie unseren .*|gefällt (?:dir|ihnen) .*\\?.*|category\\s*:.*|"
            "commentaires?|temas relacionados|artículos relacionados|noticias relacionadas|más "
            "(?:noticias|información).*|etiquetas.*|comentarios|"
            "potrebbe interessarti.*|articoli correlati|leggi anche.*|commenti|leia "
            "(?:também|mais).*|comentários|zobacz (?:też|także).*|czytaj (?:też|także).*|komentarze|"
            "相关(?:阅读|文章|新闻|报道|推荐|链接|专题|主题|热词).{0,12}|延伸.{0,3}(?:阅读|推荐).{0,6}|推荐(?:阅读|"
            "文章|新闻)?|猜你喜欢.{0,6}|热门(?:推荐|文章|新闻|评论|排行).{0,6}|更多(?:精彩|内容|新闻|阅读).{0,20}|"
            "往期(?:精彩|回顾|推荐|文章|精选).{0,10}|精彩(?:推荐|评论).{0,6}|网友评论.{0,10}|评论区?|发表评论.{0,10}|"
            "分享到.{0,10}|扫(?:一扫|码|描).{0,40}|长按.{0,40}|点击(?:阅读原文|关注|下方).{0,40}|"
            "关于作者|作者简介.{0,3}|上一篇.{0,60}|下一篇.{0,60}|关键词[:：].*|标签[:：].*|(?:版权|免责)声明.{0,200}|"
            "特别声明.{0,200}|声明[:：].*|本文(?:来源|首发于?|转自|系).{0,60}|"
            ".{0,12}责任?编(?:辑|审)?[\\s]*[:：].{0,40}|\\W*(?:责编|编辑|校对|审核|来源|文章来源|原标题)[\\s:：]+.{0,"
            "40}|郑\\s*重\\s*声\\s*明.*|"
            "関連記事.{0,10}|関連ニュース.{0,10}|あわせて読みたい.{0,10})\\W*\\z"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return form.match(line).hasMatch();
}

/// What stands between headline and text: who and when.
bool isAboveText(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral("\\A\\W*(?:by\\b.{0,80}|von\\b.{0,60}|updated\\b.{0,60}|published\\b.{0,60}|posted\\b.{0,60}|"
                       "last (?:updated|modified).{0,60}|"
                       "veröffentlicht.{0,60}|aktualisiert.{0,60}|stand:.{0,40}|(?:pub|up)\\w*:.{0,60}|opublikowano.{0,"
                       "40}|publicado.{0,60}|actualizado.{0,60}|"
                       "发布(?:时间|日期)?[:：].{0,60}|来源[:：].{0,60}|作者[:：].{0,60}|文[/"
                       "／:：].{0,40}|时间[:：].{0,60}|(?:原标题|主题)[:：].{0,120}|（原标题[:：].{0,120}|本报(?:实习)?"
                       "(?:记者|讯).{0,40}|"
                       "\\d+ min(?:ute)?s? read|\\d+ views?|reading time.*|lesezeit.*)\\z"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (form.match(line).hasMatch())
        return true;
    // A date and little besides.
    static const QRegularExpression date(
        QStringLiteral("(?:\\b(?:19|20)\\d\\d[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,2}|\\b\\d{1,2}[-/.]\\s?\\d{1,2}[-/"
                       ".]\\s?(?:19|20)\\d\\d\\b|"
                       "\\b\\d{1,2}\\.? ?(?:de )?\\p{L}{3,10}\\.?,? (?:de )?(?:19|20)\\d\\d\\b|\\b\\p{L}{3,9}\\.? "
                       "\\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d\\b)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return line.size() < 90 && date.match(line).hasMatch();
}

class Trimming final
{
public:
    Trimming(PageTree &tree, int article, const QString &title)
        : m_tree(tree)
        , m_article(article)
        , m_title(title)
    {
    }

    void run()
    {
        collect();
        if (m_blocks.empty())
            return;
        trimHead();
        trimInside();
        trimLinkRuns();
        trimTail();
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            if (m_gone[i])
                remove(m_blocks[i].node);
        }
    }

private:
    void collect()
    {
        for (int at = m_tree.following(m_article, m_article); at >= 0;) {
            if (m_tree.isElement(at) && breaksLine(m_tree[at].element) && m_tree[at].sums.units > 0 &&
                !holdsBlocks(at)) {
                add(at);
                at = m_tree.followingSkip(at, m_article);
            } else {
                at = m_tree.following(at, m_article);
            }
        }
        m_gone.assign(m_blocks.size(), false);
        for (const Block &block : m_blocks)
            m_units += block.units;
    }

    bool holdsBlocks(int node) const
    {
        for (int at = m_tree.following(node, node); at >= 0; at = m_tree.following(at, node)) {
            if (m_tree.isElement(at) && breaksLine(m_tree[at].element) && m_tree[at].sums.units > 0)
                return true;
        }
        return false;
    }

    void add(int node)
    {
        const PageNode &it = m_tree[node];
        Block block{node, it.sums.units, it.sums.linkUnits, it.sums.stops, isHeading(it.element), {}};
        if (it.sums.units <= LongestNote)
            block.text = m_tree.text(node).simplified();
        m_blocks.push_back(block);
    }

    static bool isProse(const Block &block)
    {
        return !block.heading && block.units >= 100 && block.stops > 0 && block.linkUnits * 3 < block.units;
    }

    void trimHead()
    {
        constexpr std::size_t Deepest = 12;
        std::size_t first = 0;
        while (first < m_blocks.size() && !isProse(m_blocks[first]))
            ++first;
        if (first == m_blocks.size())
            first = std::min<std::size_t>(first, 2);
        for (std::size_t i = 0; i < std::min(first, Deepest); ++i) {
            const Block &block = m_blocks[i];
            if (block.text.isEmpty())
                continue;
            if (block.text.size() < 300 && sameTitle(m_title, block.text) && sameTitle(block.text, m_title))
                m_gone[i] = true;
            else if (isAboveText(block.text))
                m_gone[i] = true;
            else if ((m_tree[block.node].words & (NameWords::Byline | NameWords::Time)) && block.units < 160)
                m_gone[i] = true;
        }
    }

    void trimInside()
    {
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            const Block &block = m_blocks[i];
            if (block.text.isEmpty())
                continue;
            if (isNotice(block.text) || (block.stops == 0 && isCredit(block.text)) ||
                (block.linkUnits * 3 > block.units && isPointer(block.text)))
                m_gone[i] = true;
            else if (m_tree.is(block.node, Element::P) && block.units > 30 && block.linkUnits * 10 > block.units * 9 &&
                     capitals(block.text))
                m_gone[i] = true;
        }
    }

    static bool capitals(const QString &text)
    {
        return text.size() > 20 && text == text.toUpper() && text != text.toLower();
    }

    /// From the end: how much prose stands behind a line that begins a tail decides whether all of it goes.
    void trimTail()
    {
        std::size_t cut = m_blocks.size();
        int behind = 0;
        int prose = 0;
        for (std::size_t i = m_blocks.size(); i-- > 0;) {
            const Block &block = m_blocks[i];
            behind += block.units;
            prose += isProse(block) ? block.units : 0;
            if (behind * 2 > m_units)
                break;
            // A heading ends the article even when what is recommended behind it is told at length.
            const int most = block.heading ? m_units / 2 : m_units / 5;
            if (prose < most && !block.text.isEmpty() && beginsTail(block.text))
                cut = i;
        }
        for (std::size_t i = cut; i < m_blocks.size(); ++i)
            m_gone[i] = true;
    }

    /// Three lines or more that are links and nothing else lead elsewhere; in a list of sources there is text between.
    void trimLinkRuns()
    {
        constexpr std::size_t Run = 3;
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= m_blocks.size(); ++i) {
            if (i < m_blocks.size() && isLinkLine(m_blocks[i]))
                continue;
            if (i - begin >= Run) {
                for (std::size_t j = begin; j < i; ++j)
                    m_gone[j] = true;
            }
            begin = i + 1;
        }
    }

    bool isLinkLine(const Block &block) const
    {
        constexpr int Shortest = 18; // reading units: shorter ones are names in a list
        return block.units >= Shortest && block.linkUnits * 10 >= block.units * 9 &&
               !m_tree.hasAncestor(block.node, Element::Table);
    }

    /// With what it leaves empty.
    void remove(int node)
    {
        if (!m_tree.inside(node, m_article))
            return;
        int above = m_tree[node].parent;
        m_tree.remove(node);
        while (above >= 0 && above != m_article && m_tree[above].sums.units == 0 && m_tree[above].sums.images == 0 &&
               m_tree[above].sums.embeds == 0) {
            const int next = m_tree[above].parent;
            m_tree.remove(above);
            above = next;
        }
    }

    PageTree &m_tree;
    const int m_article;
    const QString &m_title;
    std::vector<Block> m_blocks;
    std::vector<bool> m_gone;
    int m_units = 0;
};

}

void trimArticle(PageTree &tree, int article, const QString &title)
{
    Trimming(tree, article, title).run();
}

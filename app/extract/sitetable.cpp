// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/sitetable.h"

#include <array>

namespace {

constexpr std::array rules = std::to_array<SiteRule>({
    {"mp.weixin.qq.com", "#js_content", "#js_toobar3 #js_tags .qr_code_pc .qr_code_pc_outer .reward_area", "#js_name"},
    {"sina.com.cn", "#artibody #article",
     ".article-editor .show_author .ct_hqimg .blk_video #left_hzh_ad .wap_special .article-notice .appendQr_wrap"},
    {"163.com", "#endText .post_body", ".ep-source .otitle .gg200x300 .post_recommend .post_statement"},
    {"guba.eastmoney.com", ".newstext #zwconbody #post_content", ".c_review"},
    {"eastmoney.com", "#ContentBody .txtinfos", ".em_media .c_review .b_review .res-edit"},
    {"qq.com", "#Cnt-Main-Article-QQ .content-article #ArticleContent", ".rv-root-v2 #Status .a_Info"},
    {"ifeng.com", "#main_content .text-* .index_text_*", ".ss_none"},
    {"sohu.com", "#mp-editor", ".backsohu .lookall-box"},
    {"thepaper.cn", ".news_txt .index_cententWrap*", ".news_video_name"},
    {"toutiao.com", ".article-content .syl-page-article", ".article-sub"},
    {"hexun.com", ".art_contextBox .art_context", ".showAds"},
    {"stcn.com", ".txt_con .detail-content", ".om"},
    {"cs.com.cn", ".article-t", ""},
    {"cnstock.com", "#qmt_content_div", ""},
    {"caixin.com", "#Main_Content_Val", ".pip .pip_none"},
    {"yicai.com", ".m-txt", ".m-subject"},
    {"jiemian.com", ".article-content", ".article-source"},
    {"huxiu.com", ".article__content", ".neirong-shouquan"},
    {"36kr.com", ".articleDetailContent .kr-rich-text-wrapper", ".article-footer-txt"},
    {"wallstreetcn.com", ".rich-text", ".wscn-disclaimer"},
    {"cls.cn", ".detail-content", ""},
    {"xueqiu.com", ".article__bd__detail", ""},
    {"people.com.cn", "#rwb_zw .rm_txt_con", ".edit .box_pic"},
    {"xinhuanet.com", "#p-detail #detail", "#articleEdit .zan-wap"},
    {"news.cn", "#detail #detailContent", "#articleEdit"},
    {"guancha.cn", ".all-txt", ".kong-jian"},
    {"baijiahao.baidu.com", ".article-content .mainContent*", ""},
    {"zhihu.com", ".Post-RichText .RichContent-inner", ".ContentItem-actions"},
    {"gov.cn", "#UCAP-CONTENT .TRS_Editor #zoom .pages_content", ".share"},
    {"reuters.com", ".article-body__content* .StandardArticleBody_body", ".article-body__toolbar*"},
    {"bloomberg.com", ".body-content .body-copy-v2", ".inline-newsletter*"},
    {"cnbc.com", ".ArticleBody-articleBody", ".RelatedContent-container .InlineVideo-container"},
    {"ft.com", ".article__content-body .n-content-body", ".n-content-recommended* .o-ads"},
    {"wsj.com", ".article-content .wsj-snippet-body", ".wsj-article-cap"},
    {"finance.yahoo.com", ".caas-body", ".caas-readmore* .caas-iframe-wrapper"},
    {"seekingalpha.com", ".paywall-full-content", ""},
    {"substack.com", ".available-content", ".subscription-widget*"},
    {"fool.com", ".article-body .tailwind-article-body", ".interad .promoboxAd"},
    {"investopedia.com", ".article-body-content", ".mntl-sc-block-universal-featured-link*"},
});

bool hasWord(QByteArrayView value, QByteArrayView word)
{
    const bool beginning = word.endsWith('*');
    if (beginning)
        word.chop(1);
    for (qsizetype at = value.indexOf(word); at >= 0; at = value.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        if ((at == 0 || quint8(value[at - 1]) <= ' ') &&
            (beginning || end == value.size() || quint8(value[end]) <= ' '))
            return true;
    }
    return false;
}

}

const SiteRule *siteRule(const QString &host)
{
    const QByteArray name = host.toLower().toUtf8();
    for (const SiteRule &rule : rules) {
        const QByteArrayView suffix(rule.host);
        if (name.endsWith(suffix) && (name.size() == suffix.size() || name[name.size() - suffix.size() - 1] == '.'))
            return &rule;
    }
    return nullptr;
}

bool isNamed(const PageTree &page, int node, const char *names)
{
    if (!page[node].attributesCount)
        return false;
    QByteArrayView rest(names);
    while (!rest.isEmpty()) {
        const qsizetype blank = rest.indexOf(' ');
        const QByteArrayView name = rest.first(blank < 0 ? rest.size() : blank);
        rest = blank < 0 ? QByteArrayView() : rest.sliced(blank + 1);
        if (name.size() > 1 && hasWord(page.attribute(node, name[0] == '#' ? "id" : "class"), name.sliced(1)))
            return true;
    }
    return false;
}

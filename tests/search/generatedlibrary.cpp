// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/generatedlibrary.h"

#include <algorithm>
#include <cmath>

namespace {

template <qsizetype Size>
QStringList wordsOf(const char16_t (&text)[Size])
{
    return QStringView(text, Size - 1).toString().split(u' ');
}

const QStringList &chineseWords()
{
    static const QStringList words = wordsOf(
        u"公司 市场 增长 投资 产品 今年 需求 价格 数据 芯片 收入 利润 季度 台积电 英伟达 算力 服务器 光模块 人工智能 "
        u"大模型 "
        u"台湾 台币 海外 出口 订单 产能 工厂 电池 储能 光伏 风电 汽车 新能源 充电 智能驾驶 激光雷达 机器人 减速器 "
        u"传感器 "
        u"银行 保险 证券 基金 债券 利率 汇率 通胀 央行 降息 加息 流动性 估值 市盈率 股息 分红 回购 增持 减持 解禁 重组 "
        u"并购 "
        u"医药 创新药 集采 疫苗 医院 器械 消费 白酒 啤酒 乳业 零售 电商 直播 物流 快递 航空 机场 酒店 旅游 餐饮 游戏 "
        u"影视 广告 "
        u"地产 水泥 钢铁 煤炭 石油 天然气 黄金 白银 铜 铝 锂 稀土 化工 农业 生猪 粮食 种子 渔业 林业 造纸 纺织 服装 "
        u"家电 家具 "
        u"政策 改革 监管 财政 税收 补贴 贸易 关税 制裁 谈判 协议 合作 竞争 龙头 行业 产业链 供应链 上游 下游 库存 周期 "
        u"拐点 "
        u"我们 认为 预计 可能 表示 其中 以及 因此 但是 如果 目前 未来 同时 已经 开始 继续 超过 低于 达到 约为 同比 "
        u"环比 亿元 万台 "
        u"搭载 发布 上市 交付 试产 量产 良率 封装 制程 光刻机 设备 材料 硅片 内存 存储 显卡 手机 电脑 平板 耳机 手表 "
        u"眼镜 "
        u"的 了 在 是 和 与 为 对 将 从 到 也 而 但 就 都 又 还 被 把 由 其 该 这 那 更 最 很 不 没 有 会 能 要");
    return words;
}

const QStringList &traditionalWords()
{
    static const QStringList words =
        wordsOf(u"臺灣 電動車 雲端 晶圓 漲價 營收 獲利 庫存 產業鏈 訂單 伺服器 記憶體 買賣 "
                u"證券 財報 貨幣 風險 龍頭 這個 說明 著名 看著 後市 裡面 為了 只有 隻 乾淨 "
                u"徵收 發展 頭髮 複雜 恢復 機構 總經理");
    return words;
}

const QStringList &englishWords()
{
    static const QStringList words = wordsOf(
        u"the of and to in a is for on that with as was it by at from are be this its has have will which or an not "
        u"company market shares revenue growth quarter year investors price profit analysts demand data chip cloud "
        u"billion million percent guidance margin earnings estimate forecast outlook supply chain server memory "
        u"battery vehicle energy solar wind grid rate inflation bank bond yield equity fund index dividend buyback "
        u"merger deal regulator tariff export import policy central reserve currency dollar yuan euro gold copper "
        u"lithium oil gas drug trial vaccine hospital retail consumer luxury travel airline hotel game video stream "
        u"platform software license subscription user network device phone tablet model training inference cluster "
        u"executive chairman founder board said expects plans launched announced reported raised cut beat missed "
        u"Acme Beta Northwind Contoso Fabrikam naïve café Zürich São don't U.S. U.K. state-of-the-art year-over-year");
    return words;
}

const QStringList &symbols()
{
    static const QStringList list = wordsOf(u"NVDA TSLA AAPL 00700 600519 300024 BK4554 BRK.B D05.SI .IXIC TSM 00285");
    return list;
}

const QStringList &oddities()
{
    static const QStringList list = wordsOf(
        u"H100 GPT-4o 5G A股 B200的 ＡＩ ３Ｄ １００ ＮＶＤＡ iPhone Wi-Fi ２.５ 第3季度 TSMC's Acme™ ㎏ ① ² ½ … —— ～ "
        u"ｶﾞｲﾄﾞ カメラ さくら ひらがな トヨタ 한국 삼성전자 반도체 Москва Ελλάδα สวัสดี 🚀 📈涨 "
        u"👨‍👩‍👧 "
        u"𠮷野家 "
        u"𠮷 "
        u"e\u0301clair Å \u212B ﬁnance İstanbul Straße [强] $NVDA$ C++ S&P AT&T U.S.A 【快讯】 《周刊》 「引文」 "
        u"『書』 "
        u"“好” ‘a’ «b» 50% ¥100 €9 №5 a/b x_y 台\u200B灣 soft\u00ADhyphen ✓ ℃ 3.0℃ ㈱ · • 約翰·史密斯");
    return list;
}

constexpr QStringView Han = u"一国中人大上来年地出业发新和个生高工进经成公部分方产资前开力行法司日同等面加现场后实会本"
                            u"股元家技电量动本内期长市利民体务定级机系关主理投收价外"
                            u"全入自万化合正表建多下度通平已目时计总科品最增提性次用信东重员要原点展代运流海线外数第比"
                            u"区报基相门特接程先路管三单此结并制无商周交清据近战油"
                            u"天风光山水火木金土石田禾竹米衣食住车船飞鸟鱼虫草花树叶春夏秋冬雨雪云雷星月夜晨早晚东西南"
                            u"北左右红黄蓝绿黑白紫灰橙粉青轻快慢远深浅宽窄冷热干湿";

// As few sign pairs as real texts have, but every kind.
constexpr QStringView ChineseMarks = u"，，，，，，。。。。、、：；！？（）,.";

}

ArticleGenerator::ArticleGenerator(unsigned seed, int furtherWords)
    : m_random(seed)
    , m_chinese(chineseWords())
    , m_english(englishWords())
{
    static const QStringList syllables =
        wordsOf(u"ba con de fi gra hu in jo ka lu mi no o pre qui re sta ter un ver wi xo ya zen");
    std::mt19937 words(1); // the same language for every seed
    const auto pick = [&words](int limit) { return int(words() % unsigned(limit)); };
    QString characters;
    for (char16_t c = 0x4E00; characters.size() < 1500; c += 7)
        if (const QString character(1, QChar(c)); fold(character) == character)
            characters += character;
    for (int i = 0; i < furtherWords; ++i) {
        QString chinese;
        for (int length = i % 7 == 0 ? 3 : 2; length > 0; --length)
            chinese += characters[std::min({pick(1500), pick(1500), pick(1500)})];
        m_chinese += chinese;
        QString english;
        for (int left = 2 + pick(3); left > 0; --left)
            english += syllables.at(pick(int(syllables.size())));
        m_english += english;
    }
}

int ArticleGenerator::skewed(int limit)
{
    const double share = double(m_random() % 1000000) / 1000000.0;
    return std::min(limit - 1, int(std::pow(double(limit), share)) - 1);
}

QString ArticleGenerator::number()
{
    switch (below(4)) {
    case 0:
        return QString::number(below(100));
    case 1:
        return QStringLiteral("%1.%2%").arg(below(200)).arg(below(10));
    case 2:
        return QStringLiteral("%1年").arg(2018 + below(8));
    default:
        return QStringLiteral("%1,%2").arg(1 + below(99)).arg(100 + below(900));
    }
}

QString ArticleGenerator::oddity()
{
    return chance(50) ? oddities().at(below(int(oddities().size()))) : symbols().at(below(int(symbols().size())));
}

QString ArticleGenerator::chinese(int characters)
{
    QString text;
    const bool traditional = chance(10);
    while (text.size() < characters) {
        const int kind = below(100);
        if (kind < 35)
            text += m_topic.at(skewed(int(m_topic.size())));
        else if (kind < 65)
            text += m_chinese.at(skewed(int(m_chinese.size())));
        else if (kind < 80)
            text += Han[skewed(int(Han.size()))];
        else if (kind < 84 || traditional)
            text += traditionalWords().at(below(int(traditionalWords().size())));
        else if (kind < 87)
            text += number();
        else if (kind < 89)
            text += oddity();
        else
            text += ChineseMarks[below(int(ChineseMarks.size()))];
        if (kind % 50 == 3)
            text += u' ';
    }
    return text;
}

QString ArticleGenerator::english(int characters)
{
    QString text;
    while (text.size() < characters) {
        const int kind = below(100);
        if (kind < 90)
            text += m_english.at(skewed(int(m_english.size())));
        else
            text += kind < 96 ? number() : oddity();
        if (kind % 12 == 0)
            text += kind % 24 == 0 ? u'.' : u',';
        text += u' ';
    }
    return text;
}

SearchedText ArticleGenerator::article(int characters)
{
    SearchedText made;
    m_topic.clear();
    while (m_topic.size() < 50)
        m_topic += m_chinese.at(below(int(m_chinese.size())));
    const bool inEnglish = chance(20);
    const auto text = [this, inEnglish](int length) { return inEnglish ? english(length) : chinese(length); };
    made.title = text(10 + below(20));
    for (int left = characters; left > 0;) {
        const int length = std::min(left, 20 + below(200));
        made.body += text(length) + u'\n';
        left -= length;
    }
    if (chance(30))
        made.body += chinese(5 + below(20));
    made.author = chance(50) ? chineseWords().at(below(60)) + QStringLiteral(" Silvia") : QString();
    made.source = chance(50) ? QStringLiteral("财经日报") : QStringLiteral("Northwind News");
    for (int i = skewed(20); i > 0; --i)
        made.tickers += symbols().at(skewed(int(symbols().size()))) + u'\n' + chineseWords().at(below(100)) + u'\n';
    return made;
}

SearchedText ArticleGenerator::articleOfUsualLength()
{
    const double share = double(m_random() % 1000000) / 1000000.0;
    const double spread = std::exp((share - 0.5) * 3.6) * (chance(3) ? 3.0 : 1.0);
    return article(std::clamp(int(1800.0 * spread), 50, 20000));
}

void FakeLibrary::note(ArticleId id)
{
    if (const auto old = m_changeOf.find(id); old != m_changeOf.end())
        m_changes.erase(old->second);
    m_changes[++m_latest] = id;
    m_changeOf[id] = m_latest;
}

void FakeLibrary::put(ArticleId id, SearchedText text)
{
    m_articles[id] = std::move(text);
    note(id);
}

void FakeLibrary::remove(ArticleId id)
{
    m_articles.erase(id);
    note(id);
}

Result<QList<ArticleChange>> FakeLibrary::changesAfter(qint64 after, int limit)
{
    QList<ArticleChange> changes;
    for (auto at = m_changes.upper_bound(after); at != m_changes.end() && changes.size() < limit; ++at) {
        const auto article = m_articles.find(at->second);
        changes += ArticleChange{at->first, at->second,
                                 article == m_articles.end() ? std::nullopt : std::optional(article->second)};
    }
    return changes;
}

Result<QList<std::pair<ArticleId, SearchedText>>> FakeLibrary::texts(const QList<ArticleId> &ids)
{
    QList<std::pair<ArticleId, SearchedText>> found;
    for (ArticleId id : ids)
        if (const auto article = m_articles.find(id); article != m_articles.end())
            found += *article;
    textsRead += int(found.size());
    return found;
}

Result<IdSet> FakeLibrary::satisfying(const Filter &filter)
{
    for (const auto &[known, ids] : m_filters)
        if (known == filter)
            return ids;
    return IdSet();
}

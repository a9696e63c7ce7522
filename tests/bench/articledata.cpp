// SPDX-License-Identifier: GPL-3.0-or-later
#include "articledata.h"

#include <QRandomGenerator>

#include <array>
#include <cmath>

namespace {

constexpr std::array chinese{"市场",   "公司",   "增长",   "季度",   "收入", "利润率", "投资者", "预期",
                             "芯片",   "云服务", "电池",   "出货量", "同比", "环比",   "订单",   "供应链",
                             "毛利",   "估值",   "风险",   "机会",   "周期", "库存",   "需求",   "价格",
                             "管理层", "指引",   "现金流", "回购",   "分红", "产能",   "渠道",   "技术"};
constexpr std::array english{"market", "revenue", "quarter", "margin",  "growth",  "guidance", "the",    "of",
                             "and",    "shares",  "demand",  "pricing", "battery", "cloud",    "orders", "inventory",
                             "cash",   "flow",    "analyst", "outlook", "a",       "in",       "record", "capacity"};
constexpr std::array tickers{"ABCD", "EFGH", "00123", "300456", "600789", "K7X.SI"};

class Writer final
{
public:
    explicit Writer(quint32 seed)
        : m_random(seed)
        , m_english(m_random.bounded(5u) == 0)
    {
    }

    QByteArray body()
    {
        const double spread =
            std::sqrt(-2 * std::log(1 - m_random.generateDouble())) * std::cos(6.2831853 * m_random.generateDouble());
        const int characters = int(std::clamp(1800 * std::exp(0.9 * spread), 120.0, 20'000.0));
        QByteArray out = "<html><head></head><body>";
        for (int written = 0, paragraph = 0; written < characters; ++paragraph) {
            if (paragraph % 7 == 3)
                out += "<p><strong>" + words(3) + "</strong></p>\n";
            if (paragraph == 1)
                out += "<p class=\"t-img-caption\"><img src=\"https://static.example/" +
                       QByteArray::number(m_random.generate(), 16) +
                       "\" alt=\"\" title=\"\" tg-width=\"1080\" tg-height=\"596\"/></p>\n";
            if (paragraph % 23 == 11)
                out += table();
            const int length = 8 + int(m_random.bounded(40u));
            out += m_random.bounded(4u) ? "<p>" : "<p style=\"text-align: justify;\">";
            out += words(length);
            if (m_random.bounded(5u) == 0)
                out +=
                    "<a href=\"https://a.example/S/" + QByteArray(pick(tickers)) + "\">" + words(1) + "</a>" + words(4);
            out += m_english ? ".</p>\n" : "。</p>\n";
            written += length * (m_english ? 7 : 2);
        }
        return out + "</body></html>";
    }

private:
    template <typename List>
    const char *pick(const List &list)
    {
        return list[m_random.bounded(quint32(list.size()))];
    }

    QByteArray words(int count)
    {
        QByteArray out;
        for (int i = 0; i < count; ++i) {
            out += m_english ? pick(english) : pick(chinese);
            if (m_english)
                out += ' ';
            else if (i % 9 == 8)
                out += "，";
        }
        return out;
    }

    QByteArray table()
    {
        QByteArray out = "<table border=\"1\"><tbody>";
        for (int row = 0; row < 6; ++row) {
            out += "<tr>";
            for (int cell = 0; cell < 4; ++cell)
                out += "<td style=\"text-align:right\">" + QByteArray::number(m_random.bounded(100000u)) + "</td>";
            out += "</tr>";
        }
        return out + "</tbody></table>";
    }

    QRandomGenerator m_random;
    bool m_english;
};

}

QList<QByteArray> articleBodies(int count)
{
    QList<QByteArray> bodies;
    bodies.reserve(count);
    for (int i = 0; i < count; ++i)
        bodies.append(Writer(quint32(i + 1)).body());
    return bodies;
}

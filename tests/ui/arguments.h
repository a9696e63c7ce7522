// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <unistd.h>

/// The arguments of a test that runs the real engine, with --no-sandbox for root: Chromium does not start for root
/// without it, and an ordinary user keeps the sandbox.
class Arguments
{
public:
    Arguments(int argc, char **argv)
        : m_argv(argv, argv + argc)
    {
        if (::geteuid() == 0)
            m_argv.push_back(m_flag);
        m_argc = int(m_argv.size());
        m_argv.push_back(nullptr);
    }
    int &argc() { return m_argc; }
    char **argv() { return m_argv.data(); }

private:
    char m_flag[sizeof "--no-sandbox"] = "--no-sandbox";
    std::vector<char *> m_argv;
    int m_argc = 0;
};

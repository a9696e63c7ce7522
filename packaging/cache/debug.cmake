# SPDX-License-Identifier: GPL-3.0-or-later
# For work on the reader: assertions, symbols, warnings as errors.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(TEARSHEET_WERROR ON CACHE BOOL "")

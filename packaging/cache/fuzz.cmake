# SPDX-License-Identifier: GPL-3.0-or-later
# The fuzz targets, which need clang's libFuzzer; tests/fuzz adds it and both sanitizers.
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(CMAKE_C_COMPILER clang CACHE STRING "")
set(CMAKE_CXX_COMPILER clang++ CACHE STRING "")
set(TEARSHEET_FUZZ ON CACHE BOOL "")

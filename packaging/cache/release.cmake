# SPDX-License-Identifier: GPL-3.0-or-later
# What people run: optimized and hardened, since it reads files from anywhere.
set(CMAKE_BUILD_TYPE Release CACHE STRING "")
set(CMAKE_INSTALL_PREFIX /usr CACHE PATH "")
set(CMAKE_CXX_FLAGS "-D_GLIBCXX_ASSERTIONS -fstack-protector-strong -fstack-clash-protection" CACHE STRING "")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG -D_FORTIFY_SOURCE=2" CACHE STRING "")
set(CMAKE_EXE_LINKER_FLAGS "-Wl,-z,relro,-z,now" CACHE STRING "")

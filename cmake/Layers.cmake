# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Layers: one folder is one library with listed dependencies, and arrows only point down.

add_library(project_settings INTERFACE)
target_include_directories(project_settings INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(project_settings INTERFACE -Wall -Wextra -Werror=switch $<$<BOOL:${BATON_WERROR}>:-Werror>)
target_compile_definitions(project_settings INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_USE_QSTRINGBUILDER BATON_VERSION="${PROJECT_VERSION}")
if(BATON_SANITIZE)
    target_compile_options(project_settings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(project_settings INTERFACE -fsanitize=address,undefined)
endif()

# What is delivered is linked statically. 130 test programs are not: each would carry its own copy of the
# layers below it, 12 GB of them with the sanitizers' data.
if(BATON_SHARED_LAYERS)
    set(layer_kind SHARED)
    set(CMAKE_LINK_DEPENDS_NO_SHARED ON) # a change in a layer's code links that layer again, and not each test
    set(CMAKE_BUILD_RPATH_USE_ORIGIN ON) # a test sees the build folder under another path
else()
    set(layer_kind STATIC)
endif()

# add_layer(core_remote PUBLIC core_ssh core_hosting PRIVATE ... SOURCES a.cpp ...)
# Refuses Qt Gui, Qt Widgets and ui_* below core_*: a core that knows the window cannot serve the command line.
function(add_layer name)
    cmake_parse_arguments(LAYER "" "" "PUBLIC;PRIVATE;SOURCES" ${ARGN})
    if(name MATCHES "^core_")
        foreach(dependency IN LISTS LAYER_PUBLIC LAYER_PRIVATE)
            if(dependency MATCHES "^(ui_.*|Qt6::(Gui|Widgets|Svg|Charts|PrintSupport)|app_.*)$")
                message(FATAL_ERROR "${name} must not depend on ${dependency}: core knows no window (CONTRIBUTING.md, Layers)")
            endif()
        endforeach()
        if(NOT name STREQUAL "core_ssh" AND ("PkgConfig::LIBSSH" IN_LIST LAYER_PUBLIC OR "PkgConfig::LIBSSH" IN_LIST LAYER_PRIVATE))
            message(FATAL_ERROR "${name} must not depend on libssh: only core/ssh speaks it")
        endif()
    endif()
    add_library(${name} ${layer_kind} ${LAYER_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PUBLIC project_settings ${LAYER_PUBLIC} PRIVATE ${LAYER_PRIVATE})
endfunction()

# add_unit_test(core.ssh.KnownHosts tests/core/ssh/TestKnownHosts.cpp core_ssh ...): ctest name, source, libraries
function(add_unit_test test source)
    string(REPLACE "." "_" target test_${test})
    add_executable(${target} ${source})
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    target_link_libraries(${target} PRIVATE project_settings Qt6::Test ${ARGN})
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    add_test(NAME ${test} COMMAND ${target})
    set_tests_properties(${test} PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;ASAN_OPTIONS=detect_leaks=1;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
endfunction()

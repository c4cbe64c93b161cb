# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
# add_layer() must refuse, while configuring, what would turn core's arrows around. Each case is a project of its own.
set(refused
    "core_sample PUBLIC Qt6::Gui" "core_sample PUBLIC Qt6::Widgets" "core_sample PRIVATE Qt6::Widgets" "core_sample PUBLIC Qt6::Svg"
    "core_sample PRIVATE ui_text" "core_sample PUBLIC app_cli" "core_remote PUBLIC PkgConfig::LIBSSH" "core_remote PRIVATE PkgConfig::LIBSSH")
set(allowed "core_sample PUBLIC core_base" "ui_sample PUBLIC core_base" "core_ssh PRIVATE PkgConfig::LIBSSH")

function(configure arguments result)
    file(REMOVE_RECURSE ${WORK})
    file(WRITE ${WORK}/a.cpp "")
    file(WRITE ${WORK}/CMakeLists.txt "cmake_minimum_required(VERSION 3.25)\nproject(sample LANGUAGES NONE)\n"
        "function(add_library)\nendfunction()\nfunction(target_include_directories)\nendfunction()\nfunction(target_compile_options)\nendfunction()\n"
        "function(target_compile_definitions)\nendfunction()\nfunction(target_link_libraries)\nendfunction()\nfunction(set_target_properties)\nendfunction()\n"
        "function(target_link_options)\nendfunction()\nfunction(target_precompile_headers)\nendfunction()\n"
        "include(${SOURCE}/cmake/Layers.cmake)\nadd_layer(${arguments} SOURCES a.cpp)\n")
    execute_process(COMMAND ${CMAKE_COMMAND} -S ${WORK} -B ${WORK}/build RESULT_VARIABLE status OUTPUT_VARIABLE text ERROR_VARIABLE text)
    set(${result} ${status} PARENT_SCOPE)
    set(text "${text}" PARENT_SCOPE)
endfunction()

set(failures "")
foreach(case IN LISTS refused)
    string(REPLACE " " ";" arguments "${case}")
    string(REPLACE ";" " " arguments "${arguments}")
    configure("${arguments}" status)
    if(status EQUAL 0)
        string(APPEND failures "  not refused: add_layer(${case})\n")
    elseif(NOT text MATCHES "must not depend on")
        string(APPEND failures "  refused for another reason: add_layer(${case}): ${text}\n")
    endif()
endforeach()
foreach(case IN LISTS allowed)
    configure("${case}" status)
    if(NOT status EQUAL 0)
        string(APPEND failures "  refused: add_layer(${case}): ${text}\n")
    endif()
endforeach()
if(failures)
    message(FATAL_ERROR "add_layer() does not hold the layers:\n${failures}")
endif()

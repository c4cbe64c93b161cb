# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DPYTHON=... -DMAKE_BUNDLE=... -DOUT=HelperBundleData.h -P EmbedHelper.cmake: the server's helper as a header.
execute_process(COMMAND ${PYTHON} ${MAKE_BUNDLE} ${OUT}.bundle COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${PYTHON} ${MAKE_BUNDLE} --exec-string ${OUT}.exec COMMAND_ERROR_IS_FATAL ANY)
file(SHA256 ${OUT}.bundle hash)
function(as_array file result)
    file(READ ${file} bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
    set(${result} "${bytes}" PARENT_SCOPE)
endfunction()
as_array(${OUT}.bundle bundle)
as_array(${OUT}.exec exec)
file(WRITE ${OUT} "#pragma once\n#define HELPER_BUNDLE_HASH \"${hash}\"\n"
    "static const unsigned char helperBundle[] = {${bundle}};\nstatic const unsigned char helperExecString[] = {${exec}};\n")

// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/HelperBundle.h"

#include "HelperBundleData.h" // made by EmbedHelper.cmake

namespace HelperBundle
{
QByteArray execString()
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(helperExecString), sizeof helperExecString);
}

QByteArray bundle()
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(helperBundle), sizeof helperBundle);
}

QByteArray hash()
{
    return QByteArrayLiteral(HELPER_BUNDLE_HASH);
}
} // namespace HelperBundle

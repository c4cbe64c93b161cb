// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/ServerViews.h"

#include "ui/text/ErrorText.h"

namespace
{
ServerView::Reach reachOf(ServerSession::State state)
{
    switch (state) {
    case ServerSession::State::Offline:
        return ServerView::Reach::Offline;
    case ServerSession::State::Connecting:
        return ServerView::Reach::Connecting;
    case ServerSession::State::NeedsAnswer:
        return ServerView::Reach::NeedsAnswer;
    case ServerSession::State::Online:
        return ServerView::Reach::Online;
    case ServerSession::State::Waiting:
        return ServerView::Reach::Waiting;
    case ServerSession::State::Failed:
        return ServerView::Reach::Failed;
    }
    return ServerView::Reach::Failed;
}
} // namespace

ServerView serverViewOf(const ServerSession &session)
{
    ServerView view{.name = session.record().name,
                    .reach = reachOf(session.state()),
                    .fresh = session.isFresh(),
                    .checked = session.checked(),
                    .status = session.status()};
    if (const auto error = session.error())
        view.problem = errorText(*error, view.name).paragraph();
    return view;
}

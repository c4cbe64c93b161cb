// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/EngineAuthentication.h"

#include "core/ssh/KeyFile.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>

namespace
{
constexpr int answerLimitMs = 30'000;
constexpr int agentLimitMs = 3'000;
constexpr int mostAgentKeys = 4; ///< sshd allows 6 attempts; a password must still be possible
constexpr int mostPrompts = 3;

int noteThatPassphraseIsNeeded(const char *, char *, size_t, int, int, void *needed)
{
    *static_cast<bool *>(needed) = true;
    return -1;
}

void wipe(std::vector<std::string> *secrets)
{
    for (auto &secret : *secrets)
        explicit_bzero(secret.data(), secret.size());
}
} // namespace

template <typename Call>
EngineAuthentication::Outcome EngineAuthentication::request(Call call, int *code)
{
    const auto result = m_session.finish(call, SSH_AUTH_AGAIN, answerLimitMs);
    if (code)
        *code = result.value_or(SSH_AUTH_ERROR);
    if (!result)
        return Outcome::Failed;
    if (!m_methodsKnown) {
        m_methodsKnown = true;
        if (char *text = ssh_get_issue_banner(m_session.handle())) {
            m_banner(text);
            ssh_string_free_char(text);
        }
    }
    if (*result == SSH_AUTH_DENIED || *result == SSH_AUTH_PARTIAL)
        m_methods = ssh_userauth_list(m_session.handle(), nullptr);
    switch (*result) {
    case SSH_AUTH_SUCCESS:
        return Outcome::Success;
    case SSH_AUTH_PARTIAL:
        return Outcome::Partial;
    case SSH_AUTH_DENIED:
    case SSH_AUTH_INFO:
        return Outcome::Denied;
    default:
        return Outcome::Failed;
    }
}

EngineFailure EngineAuthentication::run()
{
    readIdentities();
    Outcome outcome = Outcome::Denied;
    // each round ends with one method accepted: sshd's AuthenticationMethods may want several
    for (int round = 0; round < 6; ++round) {
        outcome = allows(SSH_AUTH_METHOD_PUBLICKEY) ? publicKeys() : Outcome::Denied;
        if (outcome == Outcome::Denied && !m_methodsKnown)
            outcome = learnMethods();
        if (outcome == Outcome::Denied && allows(SSH_AUTH_METHOD_INTERACTIVE))
            outcome = keyboardInteractive();
        if (outcome == Outcome::Denied && !m_exhausted && allows(SSH_AUTH_METHOD_PASSWORD))
            outcome = password();
        if (outcome != Outcome::Partial)
            break;
        m_tried = m_accepted; // what was refused before may be what is wanted now
    }
    for (const Identity &identity : m_identities)
        ssh_key_free(identity.key);
    return outcome == Outcome::Success ? EngineFailure{} : failure(outcome);
}

EngineFailure EngineAuthentication::failure(Outcome outcome) const
{
    using Kind = EngineFailure::Kind;
    if (m_session.isStopping() || outcome == Outcome::Declined)
        return {Kind::Cancelled};
    if (m_session.timedOut())
        return {Kind::Timeout, "authentication"};
    if (!m_expired.empty())
        return {Kind::CertificateExpired, m_expired};
    if (outcome == Outcome::Failed && !m_methodsKnown)
        return {Kind::Lost, m_session.errorText()};
    if (m_agentSilent)
        return {Kind::AgentUnavailable, m_target.agentSocket};
    if (!m_unreadable.empty() && m_tried.empty())
        return {Kind::KeyUnreadable, m_unreadable};
    if (outcome == Outcome::Failed)
        return {Kind::AuthenticationFailed, m_session.errorText()};
    return {Kind::AuthenticationFailed, methodNames() + (m_wantedSecret ? " (a secret is needed)" : "")};
}

std::string EngineAuthentication::methodNames() const
{
    std::string names;
    for (const auto &[method, name] : {std::pair{SSH_AUTH_METHOD_PUBLICKEY, "publickey"},
                                       {SSH_AUTH_METHOD_PASSWORD, "password"},
                                       {SSH_AUTH_METHOD_INTERACTIVE, "keyboard-interactive"},
                                       {SSH_AUTH_METHOD_GSSAPI_MIC, "gssapi-with-mic"},
                                       {SSH_AUTH_METHOD_HOSTBASED, "hostbased"}}) {
        if (m_methods & method)
            names += (names.empty() ? "" : ",") + std::string(name);
    }
    return "the server accepts " + (names.empty() ? "nothing" : names);
}

void EngineAuthentication::readIdentities()
{
    for (const auto &file : m_target.identityFiles) {
        if (access(file.c_str(), F_OK) != 0) {
            // a public key alone stands for a key that only the agent has
            if (const auto blob = KeyFile::publicBlob(file + ".pub"); !blob.empty())
                m_identities.push_back({.file = file, .blob = blob, .certificateFile = {}, .isPublicOnly = true});
            continue;
        }
        Identity identity{.file = file, .blob = KeyFile::publicBlob(file), .certificateFile = {}};
        identity.isPublicOnly = !identity.blob.empty();
        if (!identity.isPublicOnly) {
            bool needed = false;
            if (access(file.c_str(), R_OK) != 0) {
                m_unreadable = file + ": " + std::strerror(errno);
                continue;
            }
            const int result =
                ssh_pki_import_privkey_file(file.c_str(), nullptr, noteThatPassphraseIsNeeded, &needed, &identity.key);
            identity.isEncrypted = needed;
            if (result != SSH_OK && !needed) {
                m_unreadable = file;
                continue;
            }
            identity.blob = KeyFile::blobInPrivateKey(file);
            if (identity.blob.empty())
                identity.blob = KeyFile::publicBlob(file + ".pub");
        }
        findCertificate(&identity);
        m_identities.push_back(identity);
    }
}

void EngineAuthentication::findCertificate(Identity *identity)
{
    std::vector<std::string> files = m_target.certificateFiles;
    files.push_back(identity->file + "-cert.pub");
    for (const auto &file : files) {
        const auto certificate = KeyFile::certificate(KeyFile::publicBlob(file));
        if (!certificate.isCertificate || (!identity->blob.empty() && certificate.publicKey != identity->blob))
            continue;
        const auto now = uint64_t(std::time(nullptr));
        if (now >= certificate.validBefore || now < certificate.validAfter) {
            // a server answers an expired one with a plain refusal that explains nothing
            m_expired = file + " (" + certificate.keyId + ")";
            continue;
        }
        identity->certificateFile = file;
        return;
    }
}

EngineAuthentication::Outcome EngineAuthentication::publicKeys()
{
    for (const auto step :
         {&EngineAuthentication::plainFiles, &EngineAuthentication::agentKeys, &EngineAuthentication::lockedFiles}) {
        const Outcome outcome = (this->*step)();
        if (outcome != Outcome::Denied || !allows(SSH_AUTH_METHOD_PUBLICKEY))
            return outcome;
    }
    return Outcome::Denied;
}

EngineAuthentication::Outcome EngineAuthentication::plainFiles()
{
    for (const Identity &identity : m_identities) {
        if (!identity.key || m_tried.contains(identity.file))
            continue;
        m_tried.insert(identity.file);
        const Outcome outcome = offer(identity.key, identity);
        if (outcome == Outcome::Partial)
            m_accepted.insert({identity.file, identity.blob});
        if (outcome != Outcome::Denied)
            return outcome;
    }
    return Outcome::Denied;
}

EngineAuthentication::Outcome EngineAuthentication::offer(ssh_key key, const Identity &identity)
{
    if (!identity.blob.empty())
        m_tried.insert(identity.blob);
    const auto send = [this](ssh_key offered) {
        return request([this, offered] { return ssh_userauth_publickey(m_session.handle(), nullptr, offered); });
    };
    if (!identity.certificateFile.empty()) {
        ssh_key certificate = nullptr;
        ssh_key both = ssh_key_dup(key);
        Outcome outcome = Outcome::Denied;
        if (both && ssh_pki_import_cert_file(identity.certificateFile.c_str(), &certificate) == SSH_OK &&
            ssh_pki_copy_cert_to_privkey(certificate, both) == SSH_OK)
            outcome = send(both);
        ssh_key_free(certificate);
        ssh_key_free(both);
        if (outcome != Outcome::Denied)
            return outcome;
    }
    return send(key);
}

EngineAuthentication::Outcome EngineAuthentication::agentKeys()
{
    if (m_target.agentSocket.empty() || m_agentSilent)
        return Outcome::Denied;
    bool answered = false;
    AgentSocket agent(m_target.agentSocket);
    const auto keys = agent.keys(agentLimitMs, &answered);
    m_agentSilent = agent.isOpen() && !answered;
    const auto named = [this](const AgentSocket::Key &key) {
        const auto certificate = KeyFile::certificate(key.blob);
        const auto &blob = certificate.isCertificate ? certificate.publicKey : key.blob;
        return std::ranges::any_of(m_identities, [&blob](const Identity &identity) { return identity.blob == blob; });
    };
    int offered = 0;
    for (const bool wanted : {true, false}) {
        if (!wanted && m_target.identitiesOnly)
            break;
        for (const auto &key : keys) {
            if (named(key) != wanted || m_tried.contains(key.blob) || (!wanted && ++offered > mostAgentKeys))
                continue;
            const Outcome outcome = offerAgentKey(key);
            if (outcome == Outcome::Partial)
                m_accepted.insert(key.blob);
            if (outcome != Outcome::Denied)
                return outcome;
        }
    }
    return Outcome::Denied;
}

EngineAuthentication::Outcome EngineAuthentication::offerAgentKey(const AgentSocket::Key &key)
{
    m_tried.insert(key.blob);
    const int descriptor = AgentSocket::offerOnly(m_target.agentSocket, key);
    if (descriptor < 0)
        return Outcome::Denied;
    // libssh would offer every key of the agent and wait for it without limit: it sees one key behind a socket of ours
    if (m_agentDescriptor >= 0)
        close(m_agentDescriptor);
    m_agentDescriptor = descriptor;
    if (ssh_set_agent_socket(m_session.handle(), descriptor) != SSH_OK)
        return Outcome::Denied;
    return request([this] { return ssh_userauth_agent(m_session.handle(), nullptr); });
}

EngineAuthentication::Outcome EngineAuthentication::lockedFiles()
{
    for (Identity &identity : m_identities) {
        if (!identity.isEncrypted || identity.key || m_tried.contains(identity.file))
            continue;
        if (!identity.blob.empty() && m_tried.contains(identity.blob))
            continue;
        m_tried.insert(identity.file);
        if (!serverWants(identity))
            continue;
        m_wantedSecret = true;
        if (!m_target.asks)
            continue;
        const Outcome outcome = unlock(&identity);
        if (outcome == Outcome::Partial)
            m_accepted.insert({identity.file, identity.blob});
        if (outcome != Outcome::Denied)
            return outcome;
    }
    return m_session.isStopping() || m_session.isLost() ? Outcome::Failed : Outcome::Denied;
}

bool EngineAuthentication::serverWants(const Identity &identity)
{
    if (identity.blob.empty() || !identity.certificateFile.empty())
        return true;
    ssh_key key = nullptr;
    if (ssh_pki_import_pubkey_file((identity.file + ".pub").c_str(), &key) != SSH_OK)
        return true;
    const Outcome outcome =
        request([this, key] { return ssh_userauth_try_publickey(m_session.handle(), nullptr, key); });
    ssh_key_free(key);
    return outcome == Outcome::Success;
}

EngineAuthentication::Outcome EngineAuthentication::unlock(Identity *identity)
{
    for (int attempt = 1; attempt <= mostPrompts; ++attempt) {
        auto answers = m_ask({.kind = EngineSecretRequest::Kind::KeyPassphrase,
                              .identityFile = identity->file,
                              .prompts = {{"", false}},
                              .attempt = attempt});
        if (!answers || answers->empty())
            return m_session.isStopping() ? Outcome::Failed : Outcome::Denied;
        const int result = ssh_pki_import_privkey_file(identity->file.c_str(), answers->front().c_str(), nullptr,
                                                       nullptr, &identity->key);
        wipe(&*answers);
        if (result == SSH_OK)
            return offer(identity->key, *identity);
    }
    return Outcome::Denied;
}

EngineAuthentication::Outcome EngineAuthentication::learnMethods()
{
    return request([this] { return ssh_userauth_none(m_session.handle(), nullptr); });
}

EngineAuthentication::Outcome EngineAuthentication::keyboardInteractive()
{
    for (int attempt = 1; attempt <= mostPrompts; ++attempt) {
        bool asked = false;
        const Outcome outcome = interactiveAttempt(attempt, &asked);
        if (outcome != Outcome::Denied || !asked || !allows(SSH_AUTH_METHOD_INTERACTIVE))
            return outcome;
    }
    m_exhausted = true; // three refusals: the same words to the password method would only lock the account
    return Outcome::Denied;
}

EngineAuthentication::Outcome EngineAuthentication::interactiveAttempt(int attempt, bool *asked)
{
    const ssh_session session = m_session.handle();
    int code = SSH_AUTH_ERROR;
    const auto send = [this, session, &code] {
        return request([session] { return ssh_userauth_kbdint(session, nullptr, nullptr); }, &code);
    };
    Outcome outcome = send();
    while (code == SSH_AUTH_INFO) {
        const int count = ssh_userauth_kbdint_getnprompts(session);
        EngineSecretRequest request{.kind = EngineSecretRequest::Kind::KeyboardInteractive, .attempt = attempt};
        const auto text = [](const char *words) { return std::string(words ? words : ""); };
        request.name = text(ssh_userauth_kbdint_getname(session));
        request.instruction = text(ssh_userauth_kbdint_getinstruction(session));
        for (int i = 0; i < count; ++i) {
            char echo = 0;
            const char *prompt = ssh_userauth_kbdint_getprompt(session, unsigned(i), &echo);
            request.prompts.push_back({text(prompt), echo != 0});
        }
        if (count > 0) {
            m_wantedSecret = true;
            if (!m_target.asks)
                return Outcome::Denied;
            auto answers = m_ask(request);
            if (!answers)
                return Outcome::Declined;
            *asked = true;
            answers->resize(size_t(count));
            for (int i = 0; i < count; ++i)
                ssh_userauth_kbdint_setanswer(session, unsigned(i), answers->at(size_t(i)).c_str());
            wipe(&*answers);
        }
        outcome = send();
    }
    return outcome;
}

EngineAuthentication::Outcome EngineAuthentication::password()
{
    m_wantedSecret = true;
    for (int attempt = 1; m_target.asks && attempt <= mostPrompts; ++attempt) {
        auto answers =
            m_ask({.kind = EngineSecretRequest::Kind::Password, .prompts = {{"", false}}, .attempt = attempt});
        if (!answers || answers->empty())
            return Outcome::Declined;
        const Outcome outcome = request(
            [this, &answers] { return ssh_userauth_password(m_session.handle(), nullptr, answers->front().c_str()); });
        wipe(&*answers);
        if (outcome != Outcome::Denied || !allows(SSH_AUTH_METHOD_PASSWORD))
            return outcome;
    }
    return Outcome::Denied;
}

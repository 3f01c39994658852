// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/ids.h"
#include "ledger/chain.h"
#include "ledger/crypto.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace vigil::store {

/// Remembers outside the store how far its chain had come, to notice a store that was copied back.
/// It may lag behind the store (it is not synced to the disk), but never runs ahead of it.
class HeadMark final
{
public:
    explicit HeadMark(QString file) : m_file(std::move(file)) {}

    struct Mark
    {
        qint64 seq = 0;
        ledger::Hash hash{};
    };
    /// Nothing when there is none or it cannot be read.
    [[nodiscard]] std::optional<Mark> read() const;
    /// Best effort: a mark that cannot be written fails no command.
    void write(const ledger::ChainHead &head) const;

private:
    QString m_file;
};

/// What a console keeps outside its store and its backups: HOME/vigil/STORE/ (0700) with
/// `device.key`, `team.secret` (0600, 32 bytes), `head`, `backup`, which names the last backup, and
/// `members/ID.key` for each person whose key was made here (0600; ledger/personalkey.h).
class StateFolder final
{
public:
    /// $XDG_STATE_HOME, else ~/.local/state.
    [[nodiscard]] static QString defaultHome();

    StateFolder(const QString &home, const base::IdBytes &store);

    [[nodiscard]] const QString &path() const { return m_path; }
    base::Result<void> create() const;

    /// Nothing when the file is missing or has another size.
    [[nodiscard]] std::optional<ledger::Secret> deviceSeed() const;
    [[nodiscard]] std::optional<ledger::Secret> teamSecret() const;
    /// Written and synced before it returns; never over an existing one.
    base::Result<void> keepDeviceSeed(const ledger::Secret &seed) const;
    base::Result<void> keepTeamSecret(const ledger::Secret &secret) const;
    [[nodiscard]] HeadMark headMark() const;

    /// Remembers the last backup of the store in `folder`; best effort.
    void rememberBackup(const QString &folder, const QString &file) const;
    /// The backups that any state folder of `home` remembers for the store in `folder`: its id may
    /// be in a file that cannot be read.
    [[nodiscard]] static QStringList rememberedBackups(const QString &home, const QString &folder);

    /// The files that may hold a member's key: the one in use, and one that was made and perhaps
    /// not enrolled before a crash.
    [[nodiscard]] std::vector<QByteArray> memberKeys(const domain::MemberId &member) const;
    /// Puts a key file beside the one in use, synced; useNewMemberKey() then puts it in its place.
    base::Result<void> keepNewMemberKey(const domain::MemberId &member,
                                        const QByteArray &file) const;
    base::Result<void> useNewMemberKey(const domain::MemberId &member) const;

private:
    [[nodiscard]] static QString rootOf(const QString &home);
    [[nodiscard]] std::optional<ledger::Secret> readSecret(QLatin1StringView name) const;
    base::Result<void> keepSecret(QLatin1StringView name, const ledger::Secret &secret) const;
    [[nodiscard]] QString memberKeyFile(const domain::MemberId &member) const;

    QString m_path;
};

/// Where the programs log: HOME/vigil/log.
[[nodiscard]] QString logFolder(const QString &stateHome = {});

} // namespace vigil::store

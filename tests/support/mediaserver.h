// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/fetchrules.h"

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QTemporaryDir>

namespace vigil::test {

/// A web server on loopback with certificates of an authority of its own, made with the openssl
/// program, which gives out one clip and misbehaves as the path asks it to (mediaserver.py). Its
/// names: media.test; other.test, which is another host; stranger.test, of which it cannot prove
/// that it is.
class MediaServer final
{
public:
    /// Ends the test program when it cannot be started.
    explicit MediaServer(const QString &clip);
    ~MediaServer();

    /// Nobody answers, until it starts again at the same ports.
    void stop();
    void start();
    /// Gives it out as "stream/NAME" from now on, in place of what was there.
    void publish(const QString &name, const QByteArray &content) const;
    /// Answers 404 from now on.
    void withdraw(const QString &name) const;

    /// "https://media.test:PORT/PATH"
    [[nodiscard]] QString url(const QString &path,
                              const QString &host = QStringLiteral("media.test")) const;
    [[nodiscard]] QString plainUrl(const QString &path) const;
    /// Of a team whose host media.test may be internal, with what the DNS would say of all three.
    [[nodiscard]] media::FetchRules rules() const;
    /// What was asked for so far: {"path", "headers"}.
    [[nodiscard]] QList<QJsonObject> requests();

private:
    void makeCertificate() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_ports = "0 0";
    QList<QJsonObject> m_requests;
};

} // namespace vigil::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mediaserver.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace vigil::test {

namespace {

using namespace Qt::StringLiterals;

constexpr char extensions[] = R"([req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
subjectAltName = DNS:media.test, DNS:other.test, IP:127.0.0.1
)";

void openssl(const QStringList &arguments)
{
    QProcess program;
    program.start(u"openssl"_s, arguments);
    if (!program.waitForFinished() || program.exitCode() != 0)
        qFatal("openssl: %s", program.readAllStandardError().constData());
}

} // namespace

MediaServer::MediaServer(const QString &clip)
{
    if (!QFile::copy(clip, m_folder.filePath(u"clip"_s)))
        qFatal("no clip to give out");
    if (!QDir(m_folder.path()).mkdir(u"stream"_s))
        qFatal("no folder for streams");
    makeCertificate();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    start();
}

void MediaServer::start()
{
    const QStringList ports = QString::fromLatin1(m_ports).split(u' ');
    m_process.start(u"python3"_s,
                    QStringList{u"-I"_s, u"" VIGIL_SOURCE_DIR "/tests/support/mediaserver.py"_s,
                                m_folder.filePath(u"server.pem"_s),
                                m_folder.filePath(u"server.key"_s), m_folder.path()}
                        + ports);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead())
            qFatal("the media server does not start");
    }
    m_ports = m_process.readLine().trimmed();
}

MediaServer::~MediaServer()
{
    stop();
}

void MediaServer::stop()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished())
        m_process.kill();
}

void MediaServer::publish(const QString &name, const QByteArray &content) const
{
    // In one step: nobody may see half of it.
    QSaveFile file(m_folder.filePath(u"stream/"_s + name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        qFatal("cannot publish %s", qPrintable(name));
}

void MediaServer::withdraw(const QString &name) const
{
    if (!QFile::remove(m_folder.filePath(u"stream/"_s + name)))
        qFatal("cannot withdraw %s", qPrintable(name));
}

void MediaServer::makeCertificate() const
{
    const auto path = [this](const char *name) {
        return m_folder.filePath(QString::fromLatin1(name));
    };
    QFile configuration(path("openssl.cnf"));
    if (!configuration.open(QIODevice::WriteOnly) || configuration.write(extensions) < 0)
        qFatal("no configuration for openssl");
    configuration.close();
    const QStringList common{u"req"_s,
                             u"-x509"_s,
                             u"-nodes"_s,
                             u"-days"_s,
                             u"2"_s,
                             u"-config"_s,
                             path("openssl.cnf"),
                             u"-newkey"_s,
                             u"ec"_s,
                             u"-pkeyopt"_s,
                             u"ec_paramgen_curve:P-256"_s};
    openssl(common
            + QStringList{u"-keyout"_s, path("authority.key"), u"-out"_s, path("authority.pem"),
                          u"-subj"_s, u"/CN=Authority of the tests"_s, u"-extensions"_s,
                          u"authority"_s});
    openssl(common
            + QStringList{u"-keyout"_s, path("server.key"), u"-out"_s, path("server.pem"),
                          u"-subj"_s, u"/CN=media.test"_s, u"-extensions"_s, u"server"_s, u"-CA"_s,
                          path("authority.pem"), u"-CAkey"_s, path("authority.key")});
}

QString MediaServer::url(const QString &path, const QString &host) const
{
    return u"https://%1:%2/%3"_s.arg(host, QString::fromLatin1(m_ports.split(' ')[0]), path);
}

QString MediaServer::plainUrl(const QString &path) const
{
    return u"http://media.test:%1/%2"_s.arg(QString::fromLatin1(m_ports.split(' ')[1]), path);
}

media::FetchRules MediaServer::rules() const
{
    media::FetchRules rules;
    rules.internalHosts = {u"media.test"_s, u"stranger.test"_s};
    rules.authorities = m_folder.filePath(u"authority.pem"_s);
    const QStringList hosts{u"media.test"_s, u"other.test"_s, u"stranger.test"_s};
    for (const QByteArray &port : m_ports.split(' ')) {
        for (const QString &host : hosts)
            rules.answers.append(u"%1:%2:127.0.0.1"_s.arg(host, QString::fromLatin1(port)));
    }
    return rules;
}

QList<QJsonObject> MediaServer::requests()
{
    m_process.waitForReadyRead(0);
    while (m_process.canReadLine())
        m_requests.append(QJsonDocument::fromJson(m_process.readLine()).object());
    return m_requests;
}

} // namespace vigil::test

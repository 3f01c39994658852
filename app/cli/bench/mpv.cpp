// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/mpv.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace vigil::cli {

using namespace Qt::StringLiterals;

Mpv::~Mpv()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool Mpv::isInstalled()
{
    return !QStandardPaths::findExecutable(u"mpv"_s).isEmpty();
}

bool Mpv::start()
{
    const QString path = m_folder.filePath(u"ipc"_s);
    m_process.start(u"mpv"_s,
                    {u"--idle"_s, u"--no-config"_s, u"--vo=null"_s, u"--ao=null"_s, u"--hwdec=no"_s,
                     u"--pause"_s, u"--really-quiet"_s, QString(u"--input-ipc-server="_s + path)});
    QElapsedTimer waiting;
    waiting.start();
    while (waiting.elapsed() < 5'000) {
        m_socket.connectToServer(path);
        if (m_socket.waitForConnected(100))
            return true;
        if (m_process.waitForFinished(20))
            return false;
    }
    return false;
}

std::optional<double> Mpv::load(const QString &path)
{
    m_socket.readAll();
    QElapsedTimer timer;
    timer.start();
    send({u"loadfile"_s, path});
    QByteArray answers;
    while (!answers.contains("\"playback-restart\"")) {
        if (!m_socket.waitForReadyRead(5'000))
            return std::nullopt;
        answers += m_socket.readAll();
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

void Mpv::play()
{
    send({u"set_property"_s, u"pause"_s, false});
}

void Mpv::send(const QJsonArray &command)
{
    const QJsonObject message{{u"command"_s, command}};
    m_socket.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    m_socket.flush();
}

} // namespace vigil::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vigilctl.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace vigil::test {

using namespace Qt::StringLiterals;

QJsonObject Run::json() const
{
    const QJsonDocument document = QJsonDocument::fromJson(out);
    if (!document.isObject() || out.count('\n') != 1 || !out.endsWith('\n'))
        qFatal("not one JSON object: %s%s", out.constData(), err.constData());
    return document.object();
}

QByteArray Run::code() const
{
    const QByteArray last = err.trimmed();
    const qsizetype from = last.lastIndexOf('(');
    return last.endsWith(')') && from >= 0 ? last.mid(from + 1).chopped(1) : QByteArray();
}

Vigilctl::Vigilctl()
{
    QDir(m_folder.path()).mkpath(u"home"_s);
    m_environment.insert(u"HOME"_s, path(u"home"_s));
    m_environment.insert(u"XDG_STATE_HOME"_s, path(u"state"_s));
    m_environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"TZ"_s, u"UTC"_s);
}

std::unique_ptr<QProcess> Vigilctl::make(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.path());
    const QString copy = path(QStringLiteral("vigilctl"));
    const QString program = QFile::exists(copy) ? copy : QStringLiteral(VIGIL_BIN_DIR "/vigilctl");
    QStringList command = m_launcher + QStringList{program} + arguments;
    command << u"--store"_s << store();
    process->setProgram(command.takeFirst());
    process->setArguments(command);
    return process;
}

void Vigilctl::copyProgram() const
{
    const QString copy = path(QStringLiteral("vigilctl"));
    if (!QFile::copy(QStringLiteral(VIGIL_BIN_DIR "/vigilctl"), copy))
        qFatal("cannot copy the program to %s", qPrintable(copy));
}

std::unique_ptr<QProcess> Vigilctl::start(const QStringList &arguments,
                                          const std::function<void()> &inChild) const
{
    auto process = make(arguments);
    process->setChildProcessModifier(inChild);
    process->start();
    return process;
}

Run Vigilctl::finish(QProcess &process)
{
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000))
        process.kill();
    const bool isWhole = process.exitStatus() == QProcess::NormalExit;
    return {isWhole ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

Run Vigilctl::run(const QStringList &arguments, const QByteArray &input,
                  const std::function<void()> &inChild) const
{
    const auto process = make(arguments);
    process->setChildProcessModifier(inChild);
    process->start();
    process->write(input);
    return finish(*process);
}

QJsonObject Vigilctl::json(const QStringList &arguments) const
{
    const Run run = this->run(arguments + QStringList{u"--json"_s});
    if (run.exit != 0)
        qFatal("vigilctl %s: %s", qPrintable(arguments.join(u' ')), run.err.constData());
    return run.json();
}

QString Vigilctl::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
    return file.fileName();
}

void Vigilctl::prepare(int count) const
{
    QList<QJsonObject> lines;
    for (int i = 1; i <= count; ++i)
        lines.append(line(u"v-%1"_s.arg(i)));
    (void)json({u"init"_s, u"--name"_s, u"Olena"_s});
    (void)json({u"import"_s, write(u"feed.jsonl"_s, feed(lines))});
}

QString Vigilctl::caseOf(const QString &subject) const
{
    const QJsonObject shown = json({u"show"_s, subject});
    return shown.value("cases"_L1).toArray().first().toObject().value("id"_L1).toString();
}

qint64 Vigilctl::events() const
{
    return json({u"verify"_s}).value("events"_L1).toInteger();
}

QJsonObject Vigilctl::line(const QString &id)
{
    return {{u"v"_s, 1},
            {u"type"_s, u"video"_s},
            {u"id"_s, id},
            {u"media"_s, u"clips/clip.mp4"_s},
            {u"posted"_s, u"2022-03-01T10:00:00Z"_s},
            {u"language"_s, u"uk"_s},
            {u"country"_s, u"UA"_s},
            {u"title"_s, QString(u"Title of "_s + id)},
            {u"topics"_s, QJsonArray{u"ukraine-war"_s}},
            {u"views"_s, 1200},
            {u"duration_ms"_s, 58000},
            {u"account"_s, QJsonObject{{u"id"_s, QString(u"a-"_s + id)}, {u"handle"_s, u"@x"_s}}},
            {u"flags"_s, QJsonArray{QJsonObject{{u"id"_s, QString(u"f-"_s + id)},
                                                {u"source"_s, u"automated"_s},
                                                {u"at"_s, u"2022-03-01T10:01:00Z"_s},
                                                {u"policy"_s, u"INT-MIS"_s},
                                                {u"score_pct"_s, 93}}}}};
}

QByteArray Vigilctl::feed(const QList<QJsonObject> &lines)
{
    QByteArray bytes;
    for (const QJsonObject &object : lines)
        bytes += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    return bytes;
}

QStringList decideNone(const QString &caseId)
{
    return {u"decide"_s,   caseId,       u"--measure"_s, u"none"_s,
            u"--policy"_s, u"INT-MIS"_s, u"--reason"_s,  u"other"_s};
}

} // namespace vigil::test

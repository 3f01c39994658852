// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rejectsfile.h"

#include "intake/errors.h"
#include "intake/textdocument.h"

#include <QFileInfo>

namespace vigil::intake {

namespace {

base::Error unwritable(const QFile &file)
{
    return {
        errors::rejectsUnwritable,
        QStringLiteral("The file of rejected lines cannot be written. What was imported so far is "
                       "kept; name another file with --rejected and import the feed again."),
        QStringLiteral("qfile error %1").arg(file.error())};
}

std::string jsonOf(const Rejection &rejection)
{
    std::string json;
    JsonText out(json);
    out.open({}, '{');
    out.raw("line", std::to_string(rejection.line));
    out.text("reason", rejection.reason);
    out.text("message", rejection.message.toStdString());
    out.close('}');
    return json + '\n';
}

} // namespace

QString RejectsFile::defaultName(const QString &feed)
{
    if (feed == QLatin1StringView("-"))
        return {};
    const QFileInfo info(feed);
    return info.path() + QLatin1Char('/') + info.completeBaseName()
           + QLatin1StringView(".rejected.jsonl");
}

base::Result<std::unique_ptr<RejectsFile>> RejectsFile::open(const QString &file,
                                                             const QString &feed)
{
    std::unique_ptr<RejectsFile> rejects(new RejectsFile(file));
    const QFileInfo info(file);
    if (file.isEmpty() || !info.exists())
        return rejects;
    const bool isFeed = info.canonicalFilePath() == QFileInfo(feed).canonicalFilePath();
    // A device or a pipe is written to, never removed.
    if (isFeed || info.isDir() || (info.isFile() && !rejects->m_file.remove()))
        return unwritable(rejects->m_file);
    return rejects;
}

base::Result<void> RejectsFile::append(std::span<const Rejection> rejections)
{
    if (rejections.empty() || m_file.fileName().isEmpty())
        return {};
    if (!m_file.isOpen()
        && !m_file.open(QIODevice::WriteOnly | QIODevice::Truncate,
                        QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return unwritable(m_file);
    for (const Rejection &rejection : rejections) {
        const std::string line = jsonOf(rejection);
        if (m_file.write(line.data(), qint64(line.size())) != qint64(line.size()))
            return unwritable(m_file);
    }
    if (!m_file.flush())
        return unwritable(m_file);
    return {};
}

} // namespace vigil::intake

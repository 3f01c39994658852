// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers.h"

#include <QThread>

#include <algorithm>

namespace vigil::store {

namespace {

/// Each has a connection with a page cache of its own.
constexpr int fewestThreads = 2;
constexpr int mostThreads = 4;

} // namespace

Readers::Readers(QString file, Database::Mode mode) : m_file(std::move(file)), m_mode(mode)
{
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), fewestThreads, mostThreads));
}

Readers::~Readers()
{
    m_pool.waitForDone();
}

base::Result<std::unique_ptr<Database>> Readers::acquire()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_idle.empty()) {
            auto connection = std::move(m_idle.back());
            m_idle.pop_back();
            return connection;
        }
    }
    return Database::open(m_file, m_mode);
}

void Readers::release(std::unique_ptr<Database> connection)
{
    const QMutexLocker lock(&m_mutex);
    m_idle.push_back(std::move(connection));
}

} // namespace vigil::store

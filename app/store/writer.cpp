// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

#include "store/errors.h"
#include "store/searchharvest.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>

namespace vigil::store {

/// Runs the tasks one by one; decisions first.
class Writer::Thread final : public QThread
{
public:
    Thread(Writer &writer, std::unique_ptr<WriteSession> session, base::Error refusal)
        : m_writer(writer)
        , m_session(std::move(session))
        , m_refusal(std::move(refusal))
    {
        setObjectName(QStringLiteral("store writer"));
    }

    void add(Urgency urgency, Task task)
    {
        const QMutexLocker lock(&m_mutex);
        (urgency == Urgency::Decision ? m_decisions : m_bulk).push_back(std::move(task));
        m_hasWork.wakeOne();
    }

    void finish()
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_isEnding = true;
            m_hasWork.wakeOne();
        }
        wait();
    }

    void run() override
    {
        while (auto task = take()) {
            // Bulk work stands at the end of its queue between two steps, and decisions come first.
            if ((*task)(m_session.get(), m_refusal) == Step::More)
                add(Urgency::Bulk, *std::move(task));
            if (m_session && m_session->settle())
                Q_EMIT m_writer.committed();
        }
        if (m_session)
            m_session->close();
        const base::Error closing{closed, QStringLiteral("Not finished: the store was closed.")};
        for (Task &task : m_bulk)
            task(nullptr, closing);
    }

private:
    std::optional<Task> take()
    {
        const QMutexLocker lock(&m_mutex);
        while (m_decisions.empty() && m_bulk.empty() && !m_isEnding)
            m_hasWork.wait(&m_mutex);
        if (m_decisions.empty() && m_isEnding)
            return std::nullopt;
        std::deque<Task> &queue = m_decisions.empty() ? m_bulk : m_decisions;
        Task task = std::move(queue.front());
        queue.pop_front();
        return task;
    }

    Writer &m_writer;
    std::unique_ptr<WriteSession> m_session;
    base::Error m_refusal;
    QMutex m_mutex;
    QWaitCondition m_hasWork;
    std::deque<Task> m_decisions;
    std::deque<Task> m_bulk;
    bool m_isEnding = false;
};

Writer::Writer(std::unique_ptr<WriteSession> session, base::Error refusal)
    : m_thread(std::make_unique<Thread>(*this, std::move(session), std::move(refusal)))
{
    m_thread->start();
}

Writer::~Writer()
{
    m_thread->finish();
}

void Writer::enqueue(Urgency urgency, Task task)
{
    m_thread->add(urgency, std::move(task));
}

QFuture<base::Result<IngestOutcome>> Writer::ingest(RemoteBatch batch)
{
    return execute(
        [batch = std::move(batch)](WriteTransaction &transaction) {
            auto outcome = ingestEvents(transaction.database(), transaction.fold(),
                                        transaction.device(), batch);
            if (outcome && outcome->erased > 0)
                transaction.scrubAfterwards();
            return outcome;
        },
        Urgency::Bulk);
}

QFuture<base::Result<void>> Writer::rebuild()
{
    return execute(
        [](WriteTransaction &transaction) {
            const Registry &registry = transaction.fold().registry();
            SearchHarvest texts(registry, transaction.database().file());
            auto done = transaction.fold().rebuild(transaction.database());
            return done ? SearchIndex(registry).rebuild(transaction.database(), texts) : done;
        },
        Urgency::Bulk);
}

} // namespace vigil::store

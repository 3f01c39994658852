// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/writesession.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace vigil::store {

/// Before which other commands one runs: `Decision` before all `Bulk`.
enum class Urgency { Decision, Bulk };

/// What a step of bulk work says: whether it has more to do.
enum class Step { Done, More };

/// The one way in. A command is a callable `Result<T>(WriteTransaction &)`; it runs on the writer's
/// thread inside one BEGIN IMMEDIATE, reads state, lets its rules decide, and appends events. An
/// error that it returns rolls everything back. The future has a result only after COMMIT has
/// reached the disk. On a store that takes no writes every command fails with the reason. Thread
/// safe.
class Writer final : public QObject
{
    Q_OBJECT
public:
    /// Without a session: refuses each command with `refusal`.
    Writer(std::unique_ptr<WriteSession> session, base::Error refusal);
    /// Finishes the decisions that wait; what bulk work is left fails with `closed`.
    ~Writer() override;

    template<typename Command>
    auto execute(Command command, Urgency urgency = Urgency::Decision)
        -> QFuture<std::invoke_result_t<Command &, WriteTransaction &>>
    {
        using Answer = std::invoke_result_t<Command &, WriteTransaction &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        enqueue(urgency, [promise, command = std::move(command)](
                             WriteSession *session, const base::Error &refusal) mutable {
            promise->addResult(session ? session->transact<Answer>(command) : Answer(refusal));
            promise->finish();
            return Step::Done;
        });
        return future;
    }

    /// The same for callers without an event loop; not from the writer's own thread.
    template<typename Command>
    auto executeAndWait(Command command) -> std::invoke_result_t<Command &, WriteTransaction &>
    {
        auto future = execute(std::move(command));
        future.waitForFinished();
        return future.result();
    }

    /// Bulk work: `step` is a `Result<Step>(WriteTransaction &)`, called in one transaction after
    /// another until it says Done or fails; decisions get in between. A step ends when isTimeUp()
    /// says so. Cancelling the future stops after the running step; what was committed stays.
    template<typename StepCommand>
    QFuture<base::Result<void>> executeInSteps(StepCommand step)
    {
        auto promise = std::make_shared<QPromise<base::Result<void>>>();
        promise->start();
        auto future = promise->future();
        enqueue(Urgency::Bulk, [promise, step = std::move(step)](
                                   WriteSession *session, const base::Error &refusal) mutable {
            if (promise->isCanceled()) {
                promise->finish();
                return Step::Done;
            }
            const base::Result<Step> done =
                session ? session->transact<base::Result<Step>>(step) : refusal;
            if (done && *done == Step::More)
                return Step::More;
            promise->addResult(done ? base::Result<void>() : base::Result<void>(done.error()));
            promise->finish();
            return Step::Done;
        });
        return future;
    }

    /// Takes events of other consoles; see ingest.h.
    QFuture<base::Result<IngestOutcome>> ingest(RemoteBatch batch);
    /// Computes every view again from the ledger and the search index from the texts, in one
    /// transaction.
    QFuture<base::Result<void>> rebuild();

Q_SIGNALS:
    /// Something was committed by this process; readers may look again. From the writer's thread.
    void committed();

private:
    using Task = std::function<Step(WriteSession *, const base::Error &)>;
    void enqueue(Urgency urgency, Task task);

    class Thread;
    std::unique_ptr<Thread> m_thread;
};

} // namespace vigil::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/searchport.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace vigil::review {

/// One person's search: what is typed, what was found, which subject is looked at. Waits until
/// typing pauses, gives up the search that a newer one replaces, and asks for pages one by one.
/// Lives in the window's thread, which never waits.
class SearchSession final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,      ///< nothing to look for
        Searching, ///< the first page is on its way; what was found before is still there
        Found,
        Nothing, ///< nothing matches
        Failed   ///< see error()
    };

    /// Typing that pauses for this long is searched for.
    static constexpr base::Millis pause{150};

    /// `port` outlives the session.
    explicit SearchSession(SearchPort &port, QObject *parent = nullptr);
    ~SearchSession() override;

    void setText(const QString &text);
    void setFilter(const cases::SearchFilter &filter);
    /// Searches at once; also after a failure.
    void searchNow();
    /// The next page, unless it is on its way or there is none.
    void fetchMore();
    /// Looks at the subject of a match.
    void open(const domain::SubjectId &subject);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const cases::SearchFilter &filter() const { return m_filter; }
    [[nodiscard]] const QList<cases::SearchMatch> &matches() const { return m_matches; }
    [[nodiscard]] std::optional<qint64> count() const { return m_count; }
    [[nodiscard]] bool isCapped() const { return m_isCapped; }
    [[nodiscard]] bool hasMore() const { return m_next.has_value(); }
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }
    /// The subject that is looked at.
    [[nodiscard]] const std::optional<DeskCase> &opened() const { return m_opened; }
    [[nodiscard]] const std::optional<base::Error> &openError() const { return m_openError; }

Q_SIGNALS:
    void stateChanged();
    /// The list is another one.
    void matchesReset();
    /// Matches from `first` on were added at the end.
    void matchesAdded(qsizetype first);
    void openedChanged();

private:
    [[nodiscard]] cases::SearchRequest request();
    void cancel();
    void setState(State state);
    void take(const base::Result<cases::SearchPage> &page, bool isFirst);

    SearchPort &m_port;
    QTimer m_typing;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QString m_text;
    cases::SearchFilter m_filter;
    State m_state = State::Idle;
    QList<cases::SearchMatch> m_matches;
    std::optional<qint64> m_count;
    bool m_isCapped = false;
    bool m_isFetching = false;
    std::optional<qint64> m_next;
    std::optional<base::Error> m_error;
    std::optional<DeskCase> m_opened;
    std::optional<base::Error> m_openError;
    int m_openings = 0; ///< counts them, so that a late answer is dropped
};

} // namespace vigil::review

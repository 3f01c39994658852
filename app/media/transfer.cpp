// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/transfer.h"

#include "media/errors.h"

#include <curl/curl.h>
#include <sys/socket.h>

#include <algorithm>
#include <csignal>
#include <mutex>
#include <optional>
#include <utility>

namespace vigil::media {

namespace {

using namespace Qt::StringLiterals;
using Steady = std::chrono::steady_clock;

constexpr std::size_t mostHeaderBytes = 64 * 1024;
/// How long the library may sleep when nothing happens; cancelling wakes it.
constexpr int sleepMs = 1'000;

base::Error fetchFailure(base::ErrorCode code, const char *message, const QString &detail)
{
    return {code, QString::fromLatin1(message), detail};
}

base::Error tooLarge()
{
    return fetchFailure(
        fetchTooLarge,
        "The video is larger than what is fetched, so it is not shown. Decide by what "
        "stands beside it, or skip the case.",
        {});
}

base::Error noRange()
{
    return fetchFailure(
        streamByteRanges,
        "The server of the stream does not give out pieces of its files as it should, so the "
        "stream is not shown. Tell an administrator; the case can be decided without.",
        {});
}

base::Error failureOf(CURLcode code)
{
    const QString detail = u"curl=%1"_s.arg(int(code));
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return fetchFailure(fetchUnreachable,
                            "The server of the video cannot be reached. Check the network and try "
                            "again; the case can be decided without.",
                            detail);
    case CURLE_OPERATION_TIMEDOUT:
        return fetchFailure(
            fetchTooSlow,
            "The server of the video is too slow, and fetching it was given up. Try "
            "again later; the case can be decided without.",
            detail);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR:
        return fetchFailure(
            fetchNotSecure,
            "The server of the video could not prove who it is, so nothing was fetched "
            "from it. Tell an administrator; the case can be decided without.",
            detail);
    case CURLE_FILESIZE_EXCEEDED: return tooLarge();
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
        return fetchFailure(
            fetchInterrupted,
            "The connection broke before the whole video was there. Try again; the case "
            "can be decided without.",
            detail);
    default:
        return fetchFailure(
            fetchServer,
            "The server of the video answered with an error. Try again later; the case "
            "can be decided without.",
            detail);
    }
}

base::Error failureOfStatus(long status)
{
    const QString detail = u"status=%1"_s.arg(status);
    if (status == 404 || status == 410)
        return fetchFailure(
            fetchGone,
            "The server no longer has the video. Decide by what was kept of it, or skip "
            "the case.",
            detail);
    if (status == 401 || status == 403)
        return fetchFailure(
            fetchDenied,
            "The server does not give the video out; its address may have expired. Tell "
            "an administrator; the case can be decided without.",
            detail);
    base::Error error = failureOf(CURLE_HTTP_RETURNED_ERROR);
    error.detail = detail;
    return error;
}

void startLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

/// First and last byte, as HTTP names them.
QByteArray boundsOf(const ByteRange &range)
{
    return QByteArray::number(range.from) + '-' + QByteArray::number(range.end() - 1);
}

bool isRedirect(long status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

} // namespace

struct Transfer::Multi
{
    CURLM *handle = curl_multi_init();
    Multi() = default;
    Multi(const Multi &) = delete;
    Multi &operator=(const Multi &) = delete;
    ~Multi() { curl_multi_cleanup(handle); }
};

/// One request and its answer.
class Transfer::Visit final
{
public:
    Visit(Transfer &transfer, FetchTarget target, const Take &take,
          const std::optional<ByteRange> &range, Steady::time_point end);

    /// Where it leads on; nothing when the file was taken.
    [[nodiscard]] base::Result<std::optional<QByteArray>> run();

private:
    void setUp();
    void setLimits();
    [[nodiscard]] CURLcode perform();
    [[nodiscard]] long status() const;
    [[nodiscard]] std::optional<QByteArray> header(const char *name) const;
    [[nodiscard]] std::optional<base::Error> judgeStatus() const;
    [[nodiscard]] std::optional<base::Error> judgeHeaders();
    [[nodiscard]] std::optional<base::Error> take(std::span<const std::uint8_t> bytes);
    [[nodiscard]] base::Result<std::optional<QByteArray>> next() const;
    template<typename T>
    void set(CURLoption option, T value)
    {
        const CURLcode done = curl_easy_setopt(m_easy.get(), option, value);
        // An option that did not hold must not be missed.
        if (done != CURLE_OK)
            qFatal("libcurl lacks option %d", int(option));
    }

    static curl_socket_t openSocket(void *self, curlsocktype purpose, curl_sockaddr *address);
    static std::size_t takeHeader(char *bytes, std::size_t size, std::size_t count, void *self);
    static std::size_t takeBody(char *bytes, std::size_t size, std::size_t count, void *self);

    Transfer &m_transfer;
    FetchTarget m_target;
    const Take &m_take;
    std::optional<ByteRange> m_range;
    Steady::time_point m_end;
    Easy m_easy{curl_easy_init(), curl_easy_cleanup};
    List m_answers{nullptr, curl_slist_free_all};
    std::size_t m_headerBytes = 0;
    bool m_hasBegun = false;
    bool m_refusedAddress = false;
    Progress m_progress;
    /// Why it was ended from this side.
    std::optional<base::Error> m_error;
};

Transfer::Visit::Visit(Transfer &transfer, FetchTarget target, const Take &take,
                       const std::optional<ByteRange> &range, Steady::time_point end)
    : m_transfer(transfer)
    , m_target(std::move(target))
    , m_take(take)
    , m_range(range)
    , m_end(end)
{
    setUp();
    setLimits();
}

void Transfer::Visit::setUp()
{
    const FetchRules &rules = m_transfer.m_rules;
    set(CURLOPT_URL, m_target.url.constData());
    set(CURLOPT_PROTOCOLS_STR, m_target.isPlain ? "http" : "https");
    if (m_range)
        set(CURLOPT_RANGE, boundsOf(*m_range).constData());
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_USERAGENT, "Vigil");
    set(CURLOPT_NOSIGNAL, 1L);
    // Else the environment could name a proxy, which would then choose the address.
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!rules.authorities.isEmpty()) {
        set(CURLOPT_CAINFO, rules.authorities.toLocal8Bit().constData());
        set<const char *>(CURLOPT_CAPATH, nullptr);
    }
    // Each connection is of one request, and each name is asked for anew.
    set(CURLOPT_FORBID_REUSE, 1L);
    set(CURLOPT_FRESH_CONNECT, 1L);
    set(CURLOPT_DNS_CACHE_TIMEOUT, 0L);
    set(CURLOPT_QUICK_EXIT, 1L);
    for (const QString &answer : rules.answers) {
        m_answers.reset(curl_slist_append(m_answers.release(), answer.toLatin1().constData()));
    }
    set(CURLOPT_RESOLVE, m_answers.get());
    set(CURLOPT_OPENSOCKETFUNCTION, &Visit::openSocket);
    set(CURLOPT_OPENSOCKETDATA, static_cast<void *>(this));
    set(CURLOPT_HEADERFUNCTION, &Visit::takeHeader);
    set(CURLOPT_HEADERDATA, static_cast<void *>(this));
    set(CURLOPT_WRITEFUNCTION, &Visit::takeBody);
    set(CURLOPT_WRITEDATA, static_cast<void *>(this));
}

void Transfer::Visit::setLimits()
{
    using std::chrono::milliseconds;
    const FetchLimits &limits = m_transfer.m_limits;
    const auto left = std::chrono::duration_cast<milliseconds>(m_end - Steady::now());
    // 0 would be without end.
    set(CURLOPT_TIMEOUT_MS, std::max(left, milliseconds(1)).count());
    set(CURLOPT_CONNECTTIMEOUT_MS, limits.connecting.count());
    set(CURLOPT_LOW_SPEED_LIMIT, limits.slowest);
    set(CURLOPT_LOW_SPEED_TIME, limits.slowFor.count());
    set(CURLOPT_MAXFILESIZE_LARGE, curl_off_t(limits.mostBytes));
}

curl_socket_t Transfer::Visit::openSocket(void *self, curlsocktype purpose, curl_sockaddr *address)
{
    auto &visit = *static_cast<Visit *>(self);
    if (purpose != CURLSOCKTYPE_IPCXN || !mayConnect(visit.m_target, address->addr)) {
        visit.m_refusedAddress = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t Transfer::Visit::takeHeader(char *, std::size_t size, std::size_t count, void *self)
{
    auto &visit = *static_cast<Visit *>(self);
    visit.m_headerBytes += size * count;
    return visit.m_headerBytes <= mostHeaderBytes ? size * count : 0;
}

std::size_t Transfer::Visit::takeBody(char *bytes, std::size_t size, std::size_t count, void *self)
{
    auto &visit = *static_cast<Visit *>(self);
    visit.m_error = visit.take({reinterpret_cast<const std::uint8_t *>(bytes), size * count});
    return visit.m_error ? 0 : size * count;
}

long Transfer::Visit::status() const
{
    long status = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    return status;
}

std::optional<QByteArray> Transfer::Visit::header(const char *name) const
{
    curl_header *found = nullptr;
    if (curl_easy_header(m_easy.get(), name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK)
        return std::nullopt;
    return QByteArray(found->value);
}

std::optional<base::Error> Transfer::Visit::judgeStatus() const
{
    const long code = status();
    if (!m_range || (code != 200 && code != 206))
        return code == 200 ? std::nullopt : std::optional(failureOfStatus(code));
    // RFC 9110, 14.4
    const QByteArray given = header("Content-Range").value_or(QByteArray()).toLower();
    const QByteArray wanted = "bytes " + boundsOf(*m_range) + '/';
    const bool isIt = code == 206 && given.startsWith(wanted);
    return isIt ? std::nullopt : std::optional(noRange());
}

std::optional<base::Error> Transfer::Visit::judgeHeaders()
{
    if (auto refusal = judgeStatus())
        return refusal;
    const char *type = nullptr;
    curl_easy_getinfo(m_easy.get(), CURLINFO_CONTENT_TYPE, &type);
    if (!mayBe(m_transfer.m_kind, type ? type : ""))
        return fetchFailure(
            fetchNotVideo,
            "What the server has at this address is not a video. Decide by what stands "
            "beside it, or skip the case.",
            {});
    curl_off_t total = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &total);
    m_progress.total = std::max<qint64>(0, total);
    return std::nullopt;
}

std::optional<base::Error> Transfer::Visit::take(std::span<const std::uint8_t> bytes)
{
    if (!std::exchange(m_hasBegun, true)) {
        if (auto refusal = judgeHeaders())
            return refusal;
    }
    m_progress.received += qint64(bytes.size());
    if (m_range && m_progress.received > m_range->size)
        return noRange();
    if (m_progress.received > m_transfer.m_limits.mostBytes)
        return tooLarge();
    const auto taken = m_take(bytes, m_progress);
    return taken ? std::nullopt : std::optional(taken.error());
}

CURLcode Transfer::Visit::perform()
{
    CURLM *multi = m_transfer.m_multi->handle;
    CURLcode result = CURLE_ABORTED_BY_CALLBACK;
    int running = 1;
    curl_multi_add_handle(multi, m_easy.get());
    while (running > 0 && !m_transfer.m_isCancelled) {
        if (curl_multi_perform(multi, &running) != CURLM_OK)
            break;
        if (running > 0)
            curl_multi_poll(multi, nullptr, 0, sleepMs, nullptr);
    }
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(multi, &left)) {
        if (message->msg == CURLMSG_DONE)
            result = message->data.result;
    }
    curl_multi_remove_handle(multi, m_easy.get());
    return result;
}

base::Result<std::optional<QByteArray>> Transfer::Visit::run()
{
    const CURLcode result = perform();
    if (m_transfer.m_isCancelled)
        return fetchFailure(fetchCancelled, "Fetching the video was cancelled.", {});
    if (isRedirect(status()))
        return next();
    if (m_error)
        return *m_error;
    if (m_refusedAddress && result == CURLE_COULDNT_CONNECT)
        return fetchFailure(fetchInternal,
                            "The address of the video leads into the own network, so it was not "
                            "fetched. Tell an administrator; the case can be decided without.",
                            {});
    if (result == CURLE_FILESIZE_EXCEEDED) {
        // Perhaps it is that of the whole, of which a range was asked for.
        if (auto refusal = judgeStatus())
            return *refusal;
    }
    if (result != CURLE_OK)
        return failureOf(result);
    if (!m_hasBegun) {
        // An answer without a body is judged here.
        if (auto refusal = judgeHeaders())
            return *refusal;
        return failureOf(CURLE_GOT_NOTHING);
    }
    if (m_range && m_progress.received < m_range->size)
        return failureOf(CURLE_PARTIAL_FILE);
    return std::optional<QByteArray>();
}

base::Result<std::optional<QByteArray>> Transfer::Visit::next() const
{
    const auto location = header("Location");
    if (!location)
        return failureOfStatus(status());
    auto to = redirected(m_target, *location);
    if (!to)
        return to.error();
    return std::optional(*to);
}

Transfer::Transfer(FetchRules rules, const FetchLimits &limits, FetchKind kind)
    : m_rules(std::move(rules))
    , m_limits(limits)
    , m_kind(kind)
{
    startLibrary();
    m_multi = std::make_unique<Multi>();
}

Transfer::~Transfer() = default;

void Transfer::cancel()
{
    m_isCancelled = true;
    curl_multi_wakeup(m_multi->handle);
}

base::Result<void> Transfer::run(const QByteArray &url, const Take &take,
                                 const std::optional<ByteRange> &range)
{
    if (range && range->size > m_limits.mostBytes)
        return tooLarge();
    // The library's connections may break while it writes.
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
    const auto end = Steady::now() + m_limits.longest;
    QByteArray next = url;
    for (int redirects = 0; redirects <= m_limits.redirects; ++redirects) {
        auto target = checkTarget(m_rules, next);
        if (!target)
            return target.error();
        m_reached = *target;
        auto led = Visit(*this, *std::move(target), take, range, end).run();
        if (!led)
            return led.error();
        if (!*led)
            return {};
        next = **led;
    }
    return fetchFailure(fetchRedirects,
                        "The address of the video leads on and on, so it was given up. Tell an "
                        "administrator; the case can be decided without.",
                        {});
}

} // namespace vigil::media

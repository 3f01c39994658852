// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace vigil::media {

inline constexpr base::ErrorCode noPlayerProgram{"media.no_player_program"};

// Why a video was not fetched. Screens translate these names.
/// Neither https nor what the team allows beside it, or no address at all.
inline constexpr base::ErrorCode fetchAddress{"media.fetch_address"};
inline constexpr base::ErrorCode fetchHostNotListed{"media.fetch_host_not_listed"};
/// The name stands for a loopback, private, link-local or similar address.
inline constexpr base::ErrorCode fetchInternal{"media.fetch_internal"};
inline constexpr base::ErrorCode fetchRedirects{"media.fetch_redirects"};
inline constexpr base::ErrorCode fetchNotSecure{"media.fetch_not_secure"};
inline constexpr base::ErrorCode fetchUnreachable{"media.fetch_unreachable"};
inline constexpr base::ErrorCode fetchTooSlow{"media.fetch_too_slow"};
inline constexpr base::ErrorCode fetchInterrupted{"media.fetch_interrupted"};
inline constexpr base::ErrorCode fetchTooLarge{"media.fetch_too_large"};
inline constexpr base::ErrorCode fetchNotVideo{"media.fetch_not_video"};
inline constexpr base::ErrorCode fetchGone{"media.fetch_gone"};
inline constexpr base::ErrorCode fetchDenied{"media.fetch_denied"};
inline constexpr base::ErrorCode fetchServer{"media.fetch_server"};
/// Nobody wants it any more; told to no person.
inline constexpr base::ErrorCode fetchCancelled{"media.fetch_cancelled"};
inline constexpr base::ErrorCode fetchRulesUnreadable{"media.fetch_rules_unreadable"};

// Why a livestream cannot be followed.
/// Not a playlist of HTTP Live Streaming, or one that is damaged.
inline constexpr base::ErrorCode streamUnreadable{"media.stream_unreadable"};
/// In another way than AES-128 with a key that is just fetched.
inline constexpr base::ErrorCode streamEncrypted{"media.stream_encrypted"};
/// Its server gives out nothing that could be the key.
inline constexpr base::ErrorCode streamNoKey{"media.stream_no_key"};
/// A piece of it is not what was encrypted, or was encrypted with another key.
inline constexpr base::ErrorCode streamDamaged{"media.stream_damaged"};
/// Its server does not give out the ranges of files that it is delivered in.
inline constexpr base::ErrorCode streamByteRanges{"media.stream_byte_ranges"};
/// It is over and nothing of it is left.
inline constexpr base::ErrorCode streamEmpty{"media.stream_empty"};
/// Its server answers, and has nothing new.
inline constexpr base::ErrorCode streamStalled{"media.stream_stalled"};

inline constexpr base::ErrorCode cacheUnwritable{"media.cache_unwritable"};

} // namespace vigil::media

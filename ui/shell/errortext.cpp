// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/errortext.h"

#include "base/strangertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace vigil::ui {

namespace {

struct Row
{
    std::string_view code;
    const char *text;
};

// Each says what happened, what it means for the work, and what to do.
constexpr std::array errorRows{
    Row{"cases.already_decided",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This case is already decided. Your decision was not recorded. Go on with the next "
            "case.")},
    Row{"cases.case_unknown",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This case is not in the store. Nothing was changed. Look for the next case.")},
    Row{"cases.decision_over",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This decision has already ended. Nothing was changed. Look at the history of the "
            "case.")},
    Row{"cases.decision_unknown",
        QT_TRANSLATE_NOOP(
            "Errors", "This decision is not in the store. Nothing was changed. Check its number.")},
    Row{"cases.group_needs_two_people",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This decision needs two people, so the similar videos cannot be decided with it. "
            "Nothing was saved. Decide this video alone.")},
    Row{"cases.group_not_confirmed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Not all of these videos are confirmed as similar any more. Nothing was saved. Look at "
            "the similar videos again.")},
    Row{"cases.group_not_numbered",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This decision was made on another computer and cannot be reversed here yet. Nothing "
            "was changed. Exchange data with the hub, then try again, or reverse it on that "
            "computer.")},
    Row{"cases.group_nothing_to_impose",
        QT_TRANSLATE_NOOP(
            "Errors",
            "What was chosen hits the account and not the video, so there is nothing to decide of "
            "the similar videos. Nothing was saved. Decide this video alone.")},
    Row{"cases.group_part",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This video was decided together with others. Nothing was changed. Undo the decision "
            "that it follows from.")},
    Row{"cases.group_too_large",
        QT_TRANSLATE_NOOP(
            "Errors",
            "These are more similar videos than one person may decide at once. Nothing was saved. "
            "Decide this video alone.")},
    Row{"cases.lease_lost",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The case went back to the queue because your time with it was over. Your decision "
            "was not recorded. Take the case again or go on.")},
    Row{"cases.no_policies",
        QT_TRANSLATE_NOOP(
            "Errors",
            "There is no policy pack in force. Cases cannot be decided. Ask a lead to publish "
            "one.")},
    Row{"cases.not_by_this_person",
        QT_TRANSLATE_NOOP(
            "Errors",
            "You have worked on this case before, so another person must decide it. Nothing was "
            "changed. Go on with the next case.")},
    Row{"cases.not_leased",
        QT_TRANSLATE_NOOP(
            "Errors",
            "You do not hold this case. Nothing was changed. Take the next case from the queue.")},
    Row{"cases.reason_unknown",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The policy does not know this reason. Nothing was recorded. Choose another reason.")},
    Row{"cases.right_missing",
        QT_TRANSLATE_NOOP("Errors",
                          "Your role does not allow this. Nothing was changed. Ask a lead.")},
    Row{"cases.search_without_words",
        QT_TRANSLATE_NOOP("Errors",
                          "There is no word to look for. Type one, without a minus before it.")},
    Row{"cases.subject_unknown",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This video or account is not in the store. Nothing was changed. Check its number.")},
    Row{"cases.undo_not_yours",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Only the person who decided can undo this. The decision stands. Ask a lead to "
            "reverse it.")},
    Row{"cases.undo_too_late",
        QT_TRANSLATE_NOOP(
            "Errors", "The time to undo is over. The decision stands. Ask a lead to reverse it.")},
    Row{"domain.approver_is_proposer",
        QT_TRANSLATE_NOOP(
            "Errors",
            "You proposed this, so another person must confirm it. It stays proposed. Ask a "
            "colleague with that right.")},
    Row{"domain.approver_role",
        QT_TRANSLATE_NOOP("Errors",
                          "Your role cannot confirm this. It stays proposed. Ask a lead.")},
    Row{"domain.case_decided",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This case is decided and does not open again. Nothing was changed. New facts make a "
            "new case.")},
    Row{"domain.case_transition",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The case cannot go there from where it is now. Nothing was changed. Look at it "
            "again.")},
    Row{"domain.country_unknown",
        QT_TRANSLATE_NOOP("Errors", "There is no such country code. Nothing was recorded. Choose a "
                                    "country from the list.")},
    Row{"domain.decision_cause",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The decision does not say rightly what caused it. Nothing was recorded. Decide again"
            " from the case.")},
    Row{"domain.decision_evidence",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The evidence lies outside the video or ends before it starts. Nothing was recorded. "
            "Mark it again.")},
    Row{"domain.decision_ground",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A decision based on law must name the law. Nothing was recorded. Add the reference.")},
    Row{"domain.decision_measure_not_allowed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The policy does not allow this measure. Nothing was recorded. Choose another measure"
            " or policy.")},
    Row{"domain.decision_needs_lead",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This account may only be banned by a lead. Nothing was recorded. Escalate the case.")},
    Row{"domain.decision_policy_missing",
        QT_TRANSLATE_NOOP(
            "Errors", "The decision names no policy. Nothing was recorded. Choose the policy.")},
    Row{"domain.decision_policy_twice",
        QT_TRANSLATE_NOOP("Errors",
                          "The same policy is named twice. Nothing was recorded. Take one away.")},
    Row{"domain.decision_policy_unknown",
        QT_TRANSLATE_NOOP(
            "Errors", "This policy is not in force. Nothing was recorded. Choose another policy.")},
    Row{"domain.decision_reason_missing",
        QT_TRANSLATE_NOOP(
            "Errors", "The decision gives no reason. Nothing was recorded. Choose the reason.")},
    Row{"domain.decision_reason_unknown",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The policy pack does not know this reason. Nothing was recorded. Choose another "
            "reason.")},
    Row{"domain.decision_role",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Your role cannot decide this. Nothing was recorded. Escalate the case to a lead.")},
    Row{"domain.decision_target",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A measure aims at something that this case is not about. Nothing was recorded. "
            "Choose the target again.")},
    Row{"domain.decision_until_past",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The end of a measure lies in the past. Nothing was recorded. Choose a later end.")},
    Row{"domain.lease_held_already",
        QT_TRANSLATE_NOOP(
            "Errors",
            "You already hold a case. Nothing was changed. Finish or release that one first.")},
    Row{"domain.lease_over",
        QT_TRANSLATE_NOOP(
            "Errors", "Your time with this case is over and it went back to the queue. Nothing was "
                      "recorded. Take the next case.")},
    Row{"domain.measure_designation_only",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This label is set only by designating the organisation. Nothing was recorded. "
            "Propose a designation.")},
    Row{"domain.measure_none_with_others",
        QT_TRANSLATE_NOOP(
            "Errors",
            "“No violation” cannot go with a measure. Nothing was recorded. Choose one or the "
            "other.")},
    Row{"domain.measure_parameter",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The measure lacks a detail or has one that it does not know. Nothing was recorded. "
            "Choose it again.")},
    Row{"domain.measure_syntax",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The measure could not be read. Nothing was recorded. Write it as the help shows.")},
    Row{"domain.measure_target",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This measure cannot be put on this kind of subject. Nothing was recorded. Choose "
            "another measure.")},
    Row{"domain.measure_twice",
        QT_TRANSLATE_NOOP("Errors",
                          "The same measure is named twice. Nothing was recorded. Take one away.")},
    Row{"domain.measure_until",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This measure cannot end at a time of its own. Nothing was recorded. Leave the end "
            "away.")},
    Row{"domain.skips_used_up",
        QT_TRANSLATE_NOOP(
            "Errors",
            "You have skipped as many cases as is allowed for now. The case stays with you. "
            "Decide it, escalate it, or say that it is not for you.")},
    Row{"intake.batch_altered",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A batch of flags is not as it was when it came in. Its cases cannot be trusted. Tell"
            " an admin and do not import it again.")},
    Row{"intake.batch_unreadable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A batch of flags could not be read back. Its cases lack their flags. Tell an admin.")},
    Row{"intake.feed_unreadable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The feed could not be opened. Nothing was imported. Check its name and that you may "
            "read it.")},
    Row{"intake.line_rejected",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A line of the feed was rejected. The other lines were imported. Look at the file of "
            "rejects for the reason.")},
    Row{"intake.media_missing",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The video file is not there. The case can be decided without it. Ask for the file to"
            " be sent again.")},
    Row{"intake.media_path",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The feed names a file outside its folder. That file is not opened. Tell whoever "
            "makes the feed.")},
    Row{"intake.media_root_missing",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The folder of the media is not there. Nothing was imported. Check the folder.")},
    Row{"intake.rejects_unwritable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The file of rejects could not be written. Nothing was imported. Choose a folder that"
            " you may write to.")},
    Row{"keys.fixed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This key belongs to text fields. Nothing was changed. Choose another action.")},
    Row{"keys.taken",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Another action already has this key. Nothing was changed. Choose another key.")},
    Row{"keys.unreadable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Your own keys could not be read. The usual keys are in force. Set yours again under "
            "Settings.")},
    Row{"ledger.bad_body",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A record does not have the facts that its kind needs. It has no effect. Tell an "
            "admin.")},
    Row{"ledger.bad_event",
        QT_TRANSLATE_NOOP("Errors",
                          "A record could not be read. It has no effect. Tell an admin.")},
    Row{"ledger.bad_key_file",
        QT_TRANSLATE_NOOP("Errors",
                          "The file of the personal key is damaged or belongs to somebody else. "
                          "Nothing was recorded. Make a new key on the page People.")},
    Row{"ledger.no_memory_for_key",
        QT_TRANSLATE_NOOP("Errors", "There is not enough memory to open or make the personal key. "
                                    "Nothing was recorded. Close other programs and try again.")},
    Row{"ledger.not_canonical",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A record is not written in its one allowed form. It was not taken. Tell an admin.")},
    Row{"ledger.wrong_passphrase",
        QT_TRANSLATE_NOOP("Errors", "This is not the passphrase of the personal key. Nothing was "
                                    "recorded. Type it again.")},
    Row{"media.cache_unwritable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The video could not be kept on this computer, so it is not shown. Check that your "
            "home folder has space and can be written; the case can be decided without.")},
    Row{"media.fetch_address",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The address of the video is not one that may be fetched: only https is. The video is "
            "not shown. Decide by what stands beside it, or skip the case.")},
    Row{"media.fetch_cancelled",
        QT_TRANSLATE_NOOP("Errors",
                          "Fetching the video was cancelled. It is not shown. Fetch it again.")},
    Row{"media.fetch_denied",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The server does not give the video out; its address may have expired. Tell an "
            "administrator; the case can be decided without.")},
    Row{"media.fetch_gone",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The server no longer has the video. Decide by what was kept of it, or skip the "
            "case.")},
    Row{"media.fetch_host_not_listed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Your team does not fetch videos from this host. The video is not shown. Decide by "
            "what stands beside it, or ask an administrator to list it.")},
    Row{"media.fetch_internal",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The address of the video leads into the own network, so it was not fetched. Tell an "
            "administrator; the case can be decided without.")},
    Row{"media.fetch_interrupted",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The connection broke before the whole video was there. Try again; the case can be "
            "decided without.")},
    Row{"media.fetch_not_secure",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The server of the video could not prove who it is, so nothing was fetched from it. "
            "Tell an administrator; the case can be decided without.")},
    Row{"media.fetch_not_video",
        QT_TRANSLATE_NOOP(
            "Errors",
            "What the server has at this address is not a video. Decide by what stands beside it, "
            "or skip the case.")},
    Row{"media.fetch_redirects",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The address of the video leads on and on, so it was given up. Tell an administrator; "
            "the case can be decided without.")},
    Row{"media.fetch_rules_unreadable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The list of hosts that videos may be fetched from cannot be read. No video is "
            "fetched. Ask an administrator to put it right.")},
    Row{"media.fetch_server",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The server of the video answered with an error. Try again later; the case can be "
            "decided without.")},
    Row{"media.fetch_too_large",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The video is larger than what is fetched, so it is not shown. Decide by what stands "
            "beside it, or skip the case.")},
    Row{"media.fetch_too_slow",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The server of the video is too slow, and fetching it was given up. Try again later; "
            "the case can be decided without.")},
    Row{"media.fetch_unreachable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The server of the video cannot be reached. Check the network and try again; the case "
            "can be decided without.")},
    Row{"media.no_player_program",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The program that plays videos is missing. Videos cannot be shown; cases can still be"
            " decided. Ask for Vigil to be installed again.")},
    Row{"media.stream_byte_ranges",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The server of the stream does not give out pieces of its files as it should, so the "
            "stream is not shown. Tell an administrator; the case can be decided without.")},
    Row{"media.stream_damaged",
        QT_TRANSLATE_NOOP(
            "Errors",
            "What comes of the stream cannot be decrypted: it is damaged, or its key does not fit. "
            "New pictures are shown as soon as they can be decrypted; the case can be decided by "
            "what there is.")},
    Row{"media.stream_empty",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The stream is over, and its server has no pictures of it any more. Decide by what "
            "stands beside it, or skip the case.")},
    Row{"media.stream_encrypted",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The stream is encrypted in a way that cannot be read here, so it is not shown. Decide "
            "by what stands beside it, or skip the case.")},
    Row{"media.stream_no_key",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The stream is encrypted, and its server gives out no key for it. New pictures are "
            "shown as soon as it does; the case can be decided by what there is.")},
    Row{"media.stream_stalled",
        QT_TRANSLATE_NOOP(
            "Errors",
            "No new pictures come from the stream, though its server answers. They are shown as "
            "soon as they come; the case can be decided by what there is.")},
    Row{"media.stream_unreadable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "What the server has at this address is not a stream that can be read. Decide by what "
            "stands beside it, or skip the case.")},
    Row{"player.damaged",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The video is damaged and cannot be played from here on. The case can be decided "
            "without. Ask for the file to be sent again.")},
    Row{"player.lock_down_failed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The player could not be locked down, so no video is opened. Cases can be decided "
            "without. Tell an admin.")},
    Row{"player.no_frame",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The video holds no picture. The case can be decided without. Ask for the file to be "
            "sent again.")},
    Row{"player.not_media",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This file is not a video. The case can be decided without. Ask for the file to be "
            "sent again.")},
    Row{"player.too_large",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The pictures of this video are too large to show. The case can be decided without. "
            "Ask for a smaller version.")},
    Row{"player.unreadable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The video file cannot be read. The case can be decided without. Try again, or ask "
            "for the file to be sent again.")},
    Row{"player.unsupported_codec",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This kind of video cannot be played. The case can be decided without. Ask for the "
            "video in another form.")},
    Row{"policy.faulty",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The policy pack has faults. The one before stays in force. Send the list of faults "
            "to whoever wrote it.")},
    Row{"policy.not_in_force",
        QT_TRANSLATE_NOOP(
            "Errors",
            "No version of this policy is in force at that time. Nothing was recorded. Choose "
            "another policy.")},
    Row{"policy.unreadable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The policy pack could not be read. The one before stays in force. Check the file.")},
    Row{"preferences.not_saved",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Your settings could not be saved. They hold until you close the console. Check that "
            "your home folder has space and can be written to.")},
    Row{"preferences.unreadable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Your settings could not be read. Videos are shown with the strongest protection. "
            "Check your settings; changing one writes them anew.")},
    Row{"review.lease_over",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Your time with this case was over and it went back to the queue. Nothing was "
            "recorded. Take the next case.")},
    Row{"review.no_account",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This case has no account that could be banned. Nothing was recorded. Choose another "
            "measure.")},
    Row{"review.not_possible_now",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This cannot be done at this moment. Nothing was changed. Look at the case and try "
            "again.")},
    Row{"review.transcript_unreadable",
        QT_TRANSLATE_NOOP("Errors",
                          "The transcript cannot be read. Decide by what you see and hear.")},
    Row{"review.view_first",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The video has to be watched a little longer before this decision. Nothing was "
            "recorded. Go on watching, then decide again.")},
    Row{"similar.not_a_pair",
        QT_TRANSLATE_NOOP("Errors",
                          "A video cannot be similar to itself. Nothing was recorded. Choose "
                          "another video.")},
    Row{"similar.right_missing",
        QT_TRANSLATE_NOOP("Errors",
                          "Your role does not allow you to say which videos are similar. Nothing "
                          "was recorded. Ask a lead.")},
    Row{"store.already_exists",
        QT_TRANSLATE_NOOP(
            "Errors",
            "There is a store in this folder already. Nothing was changed. Open it, or choose "
            "another folder.")},
    Row{"store.bad_checkpoint",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The file holds no checkpoint. Nothing was checked. Choose a file that a checkpoint "
            "was written to.")},
    Row{"store.backup_cancelled",
        QT_TRANSLATE_NOOP("Errors",
                          "The backup was stopped. No file was made. The store is as it was.")},
    Row{"store.backup_exists",
        QT_TRANSLATE_NOOP(
            "Errors",
            "There is a file of this name already. It was left as it is and no backup was made. "
            "Choose another name.")},
    Row{"store.backup_no_room",
        QT_TRANSLATE_NOOP(
            "Errors",
            "There is no room for the copy. No file was made. Make room or choose another disk.")},
    Row{"store.backup_not_found",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This file cannot be read. Nothing was changed. Choose another backup or check its "
            "rights.")},
    Row{"store.backup_unwritable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The copy cannot be written there. No file was made. Choose another folder or check "
            "its rights.")},
    Row{"store.bad_signature",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A record from another console is not signed rightly. It was not taken. Tell an "
            "admin.")},
    Row{"store.bad_statement",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The program made a mistake while writing. Nothing was saved. Note what you did and "
            "tell an admin.")},
    Row{"store.busy",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Another program is writing to the store. Nothing was saved yet. Try again.")},
    Row{"store.cannot_open",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The store could not be opened. No work is lost, but none can be done. Check that the"
            " folder is there and that you may write to it.")},
    Row{"store.chain_continued",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Another console, restored from a backup of this one, goes on in its place. This "
            "store can be read, not written to. Work on that console.")},
    Row{"store.chain_forked",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The record of a console exists in two versions. Its newer records were not taken. "
            "Tell an admin.")},
    Row{"store.chain_gap",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Records of another console are missing in between. What follows them waits. It is "
            "taken once they arrive.")},
    Row{"store.clock_not_held",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Nothing waits for this time to be confirmed. It may have been confirmed already.")},
    Row{"store.closed",
        QT_TRANSLATE_NOOP("Errors",
                          "The store is closed. Nothing was saved. Start the console again.")},
    Row{"store.constraint_failed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The store refused a record that contradicts another. Nothing was saved. Note what "
            "you did and tell an admin.")},
    Row{"store.copied_back",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This store is an older copy. It can be read, not written to. Ask an admin to restore"
            " it with the command for that.")},
    Row{"store.corrupt",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The store is damaged. It is not written to any more, so that nothing gets worse. Ask"
            " an admin to restore the last backup.")},
    Row{"store.disk_full",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The disk is full. What you did last was not saved. Free some space; then try again.")},
    Row{"store.foreign_file",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This file is not a store of Vigil. Nothing was changed. Choose another folder.")},
    Row{"store.held",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A legal hold keeps this. Nothing was erased. Lift the hold first if it is over.")},
    Row{"store.held_already",
        QT_TRANSLATE_NOOP("Errors", "There is a legal hold on this already. Nothing was changed.")},
    Row{"store.id_reused",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A record came twice with different contents. The first one stands. Tell an admin.")},
    Row{"store.io_error",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The disk gave an error. What you did last was not saved. Try again; if it goes on, "
            "tell an admin.")},
    Row{"store.key_elsewhere",
        QT_TRANSLATE_NOOP("Errors",
                          "The personal key lies on another console. Nothing was recorded. Act "
                          "there, or make a new key here; it takes the place of the other.")},
    Row{"store.key_mismatch",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The key of this console does not belong to this store. It can be read, not written "
            "to. Bring back the right key, or enrol this console.")},
    Row{"store.key_missing",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The key of this console is missing. The store can be read, not written to. Bring "
            "back the key file, or enrol this console.")},
    Row{"store.key_needed",
        QT_TRANSLATE_NOOP("Errors", "This needs a personal key, and there is none yet. Nothing was "
                                    "recorded. Make one on the page People.")},
    Row{"store.last_admin",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This is the only admin left. Nothing was changed. Make another member an admin "
            "first.")},
    Row{"store.member_active",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This person belongs to the team. Nothing was erased. End the membership first.")},
    Row{"store.member_revoked",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This member has left the team and cannot work here. Nothing was recorded. Ask an "
            "admin.")},
    Row{"store.member_unknown",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This person is not a member of the team. Nothing was recorded. Ask an admin to add "
            "them.")},
    Row{"store.migration_failed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The store could not be brought to this version. It was left as it was. Start the "
            "version you had before and tell an admin.")},
    Row{"store.newer_schema",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A newer version of Vigil has written this store. Nothing was changed. Install that "
            "version.")},
    Row{"store.not_allowed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Your role does not allow this. Nothing was recorded. Ask a lead or an admin.")},
    Row{"store.not_found",
        QT_TRANSLATE_NOOP(
            "Errors",
            "There is no store in this folder. Nothing was changed. Make one, or choose another "
            "folder.")},
    Row{"store.not_held",
        QT_TRANSLATE_NOOP("Errors", "There is no legal hold on this. Nothing was changed.")},
    Row{"store.out_of_memory",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The machine is out of memory. What you did last was not saved. Close other programs "
            "and try again.")},
    Row{"store.pack_published",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This version of the policy pack was published before. Nothing was changed. Give the "
            "changed pack a new version number.")},
    Row{"store.passphrase_short",
        QT_TRANSLATE_NOOP("Errors", "The passphrase is too short. Nothing was recorded. Take at "
                                    "least eight characters, or better several words.")},
    Row{"store.proposal_of_other",
        QT_TRANSLATE_NOOP("Errors", "Only the person who proposed this can withdraw it. Nothing "
                                    "was recorded. A lead can decline it.")},
    Row{"store.proposal_settled",
        QT_TRANSLATE_NOOP("Errors", "Somebody has settled this proposal already. Nothing was "
                                    "recorded. Look at the list again.")},
    Row{"store.proposal_unknown",
        QT_TRANSLATE_NOOP("Errors", "There is no such proposal, or this program cannot carry it "
                                    "out. Nothing was recorded. Look at the list again.")},
    Row{"store.read_only_disk",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The disk cannot be written to. What you did last was not saved. Tell an admin.")},
    Row{"store.secret_missing",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The team's secret is missing on this computer. Decisions go on, but nothing can be "
            "imported. Ask an admin for a copy of the file team.secret.")},
    Row{"store.second_person_needed",
        QT_TRANSLATE_NOOP("Errors", "This needs two people. Nothing was recorded. Propose it, and "
                                    "another lead confirms it.")},
    Row{"store.signature_needed",
        QT_TRANSLATE_NOOP("Errors", "This needs your signature. Nothing was recorded. Type the "
                                    "passphrase of your personal key.")},
    Row{"store.search_outdated",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The search index is of another version, so nothing can be searched. Deciding goes on. "
            "Open the store once where it can be written.")},
    Row{"store.unknown_device",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A record comes from a console that nobody enrolled. It was not taken. Ask an admin "
            "to enrol that console.")},
    Row{"store.unknown_projection",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This store holds parts that this version of Vigil does not know. It can be read, not"
            " written to. Install the version that wrote it.")},
    Row{"store.witness_unreachable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The witness folder cannot be reached. Your decisions are saved, but nobody outside "
            "has seen them. Tell an admin; the next checkpoint catches up.")},
    Row{"store.upgrade_needed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "An older version of Vigil has written the store, and it has to be brought up to date "
            "first. Nothing was changed. Start Vigil anew.")},
    Row{"store.upgrade_stopped",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Bringing the store up to date was stopped. Nothing is lost. It goes on when the store "
            "is opened next.")},
    Row{"store.unlawful",
        QT_TRANSLATE_NOOP("Errors", "The rules of the team do not allow this person to do this "
                                    "now. Nothing was recorded. Ask a lead or an admin.")},
    Row{"wellbeing.key_missing",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The key of this console is missing, so what you choose on the page My shift holds "
            "only until the console is closed. Bring the key back as the page of the store says.")},
    Row{"wellbeing.not_saved",
        QT_TRANSLATE_NOOP(
            "Errors",
            "What you chose on the page My shift cannot be written to your folder. It holds until "
            "the console is closed. Check the space on the disk and the rights of the folder.")},
    Row{"wellbeing.unreadable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Your own limits, and what you chose not to be offered, could not be read and were set "
            "aside. Careful limits are in force, and severe cases come only when you ask for "
            "them. Choose again on the page My shift.")},
    Row{"wire.bad_message",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The player sent something that cannot be right. It was stopped and replaced. Play "
            "again; the case can be decided without.")},
    Row{"wire.closed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The player has ended. The video stands still. Play again; the case can be decided "
            "without.")},
    Row{"wire.full",
        QT_TRANSLATE_NOOP("Errors",
                          "The player does not keep up. The video stands still. Play again.")},
    Row{"wire.memory_failed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "There is no memory for the pictures of the video. It cannot be shown; the case can "
            "be decided. Close other programs and try again.")},
    Row{"wire.socket_failed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The console cannot talk to the player. Videos cannot be shown; cases can be decided."
            " Start the console again.")},
};

} // namespace

bool hasErrorText(base::ErrorCode code)
{
    return std::any_of(errorRows.begin(), errorRows.end(),
                       [code](const Row &row) { return row.code == code.name(); });
}

QString errorText(const base::Error &error)
{
    const auto row = std::find_if(errorRows.begin(), errorRows.end(),
                                  [&error](const Row &r) { return r.code == error.code.name(); });
    if (row != errorRows.end())
        return QCoreApplication::translate("Errors", row->text);
    // It may quote what somebody else has written.
    return base::strangerPassage(error.message);
}

} // namespace vigil::ui

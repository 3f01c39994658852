// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actiontable.h"

#include <QCoreApplication>

#include <array>

namespace vigil::ui {

namespace {

using C = ActionContext;
using G = ActionCategory;
using U = KeyUse;

constexpr std::array rows{
    //: Button: the case breaks no rule
    ActionRow{"decide.none", QT_TRANSLATE_NOOP("Actions", "No violation"), "circle-check", "Digit1",
              C::Review, G::Decide, U::Press, true, false, Token::NoViolation},
    //: Button: take the video down
    ActionRow{"decide.remove", QT_TRANSLATE_NOOP("Actions", "Remove"), "trash", "Digit2", C::Review,
              G::Decide, U::Press, true, false, Token::Remove},
    //: Button: close the account
    ActionRow{"decide.ban", QT_TRANSLATE_NOOP("Actions", "Ban"), "user-off", "Digit3", C::Review,
              G::Decide, U::Press, true, false, Token::Ban},
    //: Button: put a label on the video
    ActionRow{"decide.label", QT_TRANSLATE_NOOP("Actions", "Label"), "tag", "Digit4", C::Review,
              G::Decide, U::Press, true, false, Token::Label},
    //: Button: limit who sees the video
    ActionRow{"decide.restrict", QT_TRANSLATE_NOOP("Actions", "Restrict"), "eye-off", "Digit5",
              C::Review, G::Decide, U::Press, true, false, Token::Restrict},
    //: Button: ask a fact-checking partner
    ActionRow{"decide.factcheck", QT_TRANSLATE_NOOP("Actions", "Fact-check"), "certificate",
              "Digit6", C::Review, G::Decide, U::Press, true, false, Token::Escalate},
    //: Button: hand the case to a lead or another desk
    ActionRow{"decide.escalate", QT_TRANSLATE_NOOP("Actions", "Escalate"), "arrow-up-right",
              "Digit7", C::Review, G::Decide, U::Press, true, false, Token::Escalate},
    //: Button: leave the case to others
    ActionRow{"decide.skip", QT_TRANSLATE_NOOP("Actions", "Skip"), "player-skip-forward", "Digit0",
              C::Review, G::Decide, U::Press, false, false, Token::DimText},
    ActionRow{"decide.submit", QT_TRANSLATE_NOOP("Actions", "Submit the decision"), "check",
              "Enter", C::Review, G::Decide, U::Press, true, false, Token::OnAccent},
    //: Closes the choices of a decision, such as the kinds of labels
    ActionRow{"decide.back", QT_TRANSLATE_NOOP("Actions", "Back"), "arrow-left", "Escape",
              C::Review, G::Decide, U::Press, false, false, Token::DimText},
    ActionRow{"decide.undo", QT_TRANSLATE_NOOP("Actions", "Undo the last decision"),
              "arrow-back-up", "Ctrl+KeyZ", C::Review, G::Decide, U::Press, false, false,
              Token::Text},
    ActionRow{"case.policy", QT_TRANSLATE_NOOP("Actions", "Choose the policy"), "book-2", "KeyP",
              C::Review, G::Case, U::Press, false, false, Token::Text},
    ActionRow{"case.reason", QT_TRANSLATE_NOOP("Actions", "Choose the reason"), "list-details",
              "KeyR", C::Review, G::Case, U::Press, false, false, Token::Text},
    ActionRow{"case.note", QT_TRANSLATE_NOOP("Actions", "Write a note for colleagues"), "note",
              "KeyN", C::Review, G::Case, U::Press, false, false, Token::Text},
    ActionRow{"case.evidence_from", QT_TRANSLATE_NOOP("Actions", "Evidence starts here"),
              "brackets-contain-start", "BracketLeft", C::Review, G::Case, U::Press, false, false,
              Token::Text},
    ActionRow{"case.evidence_to", QT_TRANSLATE_NOOP("Actions", "Evidence ends here"),
              "brackets-contain-end", "BracketRight", C::Review, G::Case, U::Press, false, false,
              Token::Text},
    ActionRow{"case.evidence_clear", QT_TRANSLATE_NOOP("Actions", "Clear the evidence"), "x",
              "Backspace", C::Review, G::Case, U::Press, false, false, Token::Text},
    ActionRow{"case.alike",
              QT_TRANSLATE_NOOP("Actions", "Decide confirmed similar videos the same, or not"),
              "copy", "KeyG", C::Review, G::Case, U::Press, false, false, Token::Text},
    ActionRow{"case.hold", QT_TRANSLATE_NOOP("Actions", "Keep the case while I ask for help"),
              "hand-stop", "KeyH", C::Review, G::Case, U::Press, false, false, Token::Text},
    ActionRow{"case.not_my_language", QT_TRANSLATE_NOOP("Actions", "Not my language"), "language",
              "Digit8", C::Review, G::Case, U::Press, false, false, Token::Text},
    ActionRow{"case.not_for_me", QT_TRANSLATE_NOOP("Actions", "I should not see this"),
              "heart-handshake", "Digit9", C::Review, G::Case, U::Press, false, false, Token::Text},
    ActionRow{"case.refresh", QT_TRANSLATE_NOOP("Actions", "Look for the next case"), "refresh",
              "F5", C::Review, G::Case, U::Press, false, false, Token::Text},
    ActionRow{"player.toggle", QT_TRANSLATE_NOOP("Actions", "Play or pause"), "player-play", "KeyK",
              C::Player, G::Play, U::Press, false, false, Token::Text},
    ActionRow{"player.backward", QT_TRANSLATE_NOOP("Actions", "Slower, then backward in steps"),
              "player-track-prev", "KeyJ", C::Player, G::Play, U::Repeat, false, false,
              Token::Text},
    ActionRow{"player.forward", QT_TRANSLATE_NOOP("Actions", "Play, then faster"),
              "player-track-next", "KeyL", C::Player, G::Play, U::Repeat, false, false,
              Token::Text},
    ActionRow{"player.frame_back", QT_TRANSLATE_NOOP("Actions", "One frame back"),
              "player-skip-back", "Comma", C::Player, G::Play, U::Repeat, false, false,
              Token::Text},
    ActionRow{"player.frame_on", QT_TRANSLATE_NOOP("Actions", "One frame on"),
              "player-skip-forward", "Period", C::Player, G::Play, U::Repeat, false, false,
              Token::Text},
    ActionRow{"player.second_back", QT_TRANSLATE_NOOP("Actions", "One second back"),
              "player-track-prev", "ArrowLeft", C::Player, G::Play, U::Repeat, false, false,
              Token::Text},
    ActionRow{"player.second_on", QT_TRANSLATE_NOOP("Actions", "One second on"),
              "player-track-next", "ArrowRight", C::Player, G::Play, U::Repeat, false, false,
              Token::Text},
    ActionRow{"player.five_back", QT_TRANSLATE_NOOP("Actions", "Five seconds back"),
              "player-track-prev", "Shift+ArrowLeft", C::Player, G::Play, U::Repeat, false, false,
              Token::Text},
    ActionRow{"player.five_on", QT_TRANSLATE_NOOP("Actions", "Five seconds on"),
              "player-track-next", "Shift+ArrowRight", C::Player, G::Play, U::Repeat, false, false,
              Token::Text},
    ActionRow{"player.scene_back", QT_TRANSLATE_NOOP("Actions", "To the scene before"),
              "player-track-prev", "Alt+ArrowLeft", C::Player, G::Play, U::Repeat, false, false,
              Token::Text},
    ActionRow{"player.scene_on", QT_TRANSLATE_NOOP("Actions", "To the next scene"),
              "player-track-next", "Alt+ArrowRight", C::Player, G::Play, U::Repeat, false, false,
              Token::Text},
    ActionRow{"player.mark_back",
              //: A mark: where a flagged, matched or chosen part of the video begins
              QT_TRANSLATE_NOOP("Actions", "To the mark before"), "arrow-left", "Ctrl+ArrowLeft",
              C::Player, G::Play, U::Repeat, false, false, Token::Text},
    ActionRow{"player.mark_on",
              //: A mark: where a flagged, matched or chosen part of the video begins
              QT_TRANSLATE_NOOP("Actions", "To the next mark"), "arrow-right", "Ctrl+ArrowRight",
              C::Player, G::Play, U::Repeat, false, false, Token::Text},
    ActionRow{"player.start", QT_TRANSLATE_NOOP("Actions", "Go to the start"), "player-skip-back",
              "Home", C::Player, G::Play, U::Press, false, false, Token::Text},
    ActionRow{"player.end", QT_TRANSLATE_NOOP("Actions", "Go to the end"), "player-skip-forward",
              "End", C::Player, G::Play, U::Press, false, false, Token::Text},
    ActionRow{"player.slower", QT_TRANSLATE_NOOP("Actions", "Play slower"), "gauge", "Minus",
              C::Player, G::Play, U::Press, false, false, Token::Text},
    ActionRow{"player.faster", QT_TRANSLATE_NOOP("Actions", "Play faster"), "gauge", "Equal",
              C::Player, G::Play, U::Press, false, false, Token::Text},
    //: From mark A to mark B, again and again
    ActionRow{"player.loop", QT_TRANSLATE_NOOP("Actions", "Loop A to B"), "repeat", "KeyB",
              C::Player, G::Play, U::Press, false, false, Token::Text},
    ActionRow{"player.mute", QT_TRANSLATE_NOOP("Actions", "Sound on or off"), "volume", "KeyM",
              C::Player, G::Play, U::Press, false, false, Token::Text},
    ActionRow{"safe.show", QT_TRANSLATE_NOOP("Actions", "Show the video"), "eye", "KeyS", C::Player,
              G::SafeViewing, U::Press, false, false, Token::Text},
    ActionRow{"safe.hold_clear", QT_TRANSLATE_NOOP("Actions", "Hold to see clear"), "eye", "Space",
              C::Player, G::SafeViewing, U::Hold, false, false, Token::Text},
    ActionRow{"safe.stay_clear", QT_TRANSLATE_NOOP("Actions", "Stay clear or go back to safe"),
              "shield-half", "KeyV", C::Player, G::SafeViewing, U::Press, false, false,
              Token::Text},
    ActionRow{"safe.stronger", QT_TRANSLATE_NOOP("Actions", "More blur"), "blur", "ArrowUp",
              C::Player, G::SafeViewing, U::Press, false, false, Token::Text},
    ActionRow{"safe.weaker", QT_TRANSLATE_NOOP("Actions", "Less blur"), "blur", "ArrowDown",
              C::Player, G::SafeViewing, U::Press, false, false, Token::Text},
    ActionRow{"safe.cover", QT_TRANSLATE_NOOP("Actions", "Cover the video at once"), "video-off",
              "KeyX", C::Player, G::SafeViewing, U::Press, false, false, Token::Text},
    ActionRow{"window.queue", QT_TRANSLATE_NOOP("Actions", "Show or hide the queue"),
              "layout-sidebar", "KeyQ", C::Review, G::Window, U::Press, false, false, Token::Text},
    ActionRow{"window.context", QT_TRANSLATE_NOOP("Actions", "Show or hide the context"),
              "layout-sidebar-right", "KeyC", C::Review, G::Window, U::Press, false, false,
              Token::Text},
    //: Button and title of the list of keys
    ActionRow{"window.help", QT_TRANSLATE_NOOP("Actions", "Keys and help"), "help",
              "F1 Shift+Slash", C::Global, G::Window, U::Press, false, false, Token::Text},
    ActionRow{"window.search", QT_TRANSLATE_NOOP("Actions", "Search"), "search", "Slash Ctrl+KeyF",
              C::Global, G::Window, U::Press, false, false, Token::Text},
    ActionRow{"window.next_page", QT_TRANSLATE_NOOP("Actions", "Next page"), "arrow-right",
              "Ctrl+PageDown", C::Global, G::Window, U::Press, false, false, Token::Text},
    ActionRow{"window.previous_page", QT_TRANSLATE_NOOP("Actions", "Previous page"), "arrow-left",
              "Ctrl+PageUp", C::Global, G::Window, U::Press, false, false, Token::Text},
    ActionRow{"window.settings", QT_TRANSLATE_NOOP("Actions", "Settings"), "settings", "Ctrl+Comma",
              C::Global, G::Window, U::Press, false, false, Token::Text},
    ActionRow{"window.larger_text", QT_TRANSLATE_NOOP("Actions", "Larger text"), "zoom-in",
              "Ctrl+Equal", C::Global, G::Window, U::Repeat, false, false, Token::Text},
    ActionRow{"window.smaller_text", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "zoom-out",
              "Ctrl+Minus", C::Global, G::Window, U::Repeat, false, false, Token::Text},
    ActionRow{"window.quit", QT_TRANSLATE_NOOP("Actions", "Close the console"), "logout",
              "Ctrl+KeyQ", C::Global, G::Window, U::Press, false, false, Token::Text},
    ActionRow{"text.undo", QT_TRANSLATE_NOOP("Actions", "Undo typing"), "arrow-back-up",
              "Ctrl+KeyZ", C::Text, G::Writing, U::Press, false, true, Token::Text},
    ActionRow{"text.leave", QT_TRANSLATE_NOOP("Actions", "Leave the text field"), "x", "Escape",
              C::Text, G::Writing, U::Press, false, true, Token::Text},
};

} // namespace

std::span<const ActionRow> consoleActions()
{
    return rows;
}

} // namespace vigil::ui

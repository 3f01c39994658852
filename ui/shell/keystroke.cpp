// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keystroke.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QStringList>

#include <algorithm>
#include <array>

namespace vigil::ui {

namespace {

enum class Kind { Letter, Digit, Sign, Named, Function };

struct PositionRow
{
    int evdev;
    const char *code;
    const char *label;
    int symbol;
    int shifted; ///< 0: the same key with Shift
    Kind kind;
};

// Numbers: linux/input-event-codes.h. Symbols: the US layout.
constexpr std::array positions{
    PositionRow{1, "Escape", QT_TRANSLATE_NOOP("Keys", "Esc"), Qt::Key_Escape, 0, Kind::Named},
    PositionRow{2, "Digit1", "1", Qt::Key_1, Qt::Key_Exclam, Kind::Digit},
    PositionRow{3, "Digit2", "2", Qt::Key_2, Qt::Key_At, Kind::Digit},
    PositionRow{4, "Digit3", "3", Qt::Key_3, Qt::Key_NumberSign, Kind::Digit},
    PositionRow{5, "Digit4", "4", Qt::Key_4, Qt::Key_Dollar, Kind::Digit},
    PositionRow{6, "Digit5", "5", Qt::Key_5, Qt::Key_Percent, Kind::Digit},
    PositionRow{7, "Digit6", "6", Qt::Key_6, Qt::Key_AsciiCircum, Kind::Digit},
    PositionRow{8, "Digit7", "7", Qt::Key_7, Qt::Key_Ampersand, Kind::Digit},
    PositionRow{9, "Digit8", "8", Qt::Key_8, Qt::Key_Asterisk, Kind::Digit},
    PositionRow{10, "Digit9", "9", Qt::Key_9, Qt::Key_ParenLeft, Kind::Digit},
    PositionRow{11, "Digit0", "0", Qt::Key_0, Qt::Key_ParenRight, Kind::Digit},
    PositionRow{12, "Minus", "-", Qt::Key_Minus, Qt::Key_Underscore, Kind::Sign},
    PositionRow{13, "Equal", "=", Qt::Key_Equal, Qt::Key_Plus, Kind::Sign},
    PositionRow{14, "Backspace", "⌫", Qt::Key_Backspace, 0, Kind::Named},
    PositionRow{15, "Tab", "Tab", Qt::Key_Tab, Qt::Key_Backtab, Kind::Named},
    PositionRow{16, "KeyQ", "Q", Qt::Key_Q, 0, Kind::Letter},
    PositionRow{17, "KeyW", "W", Qt::Key_W, 0, Kind::Letter},
    PositionRow{18, "KeyE", "E", Qt::Key_E, 0, Kind::Letter},
    PositionRow{19, "KeyR", "R", Qt::Key_R, 0, Kind::Letter},
    PositionRow{20, "KeyT", "T", Qt::Key_T, 0, Kind::Letter},
    PositionRow{21, "KeyY", "Y", Qt::Key_Y, 0, Kind::Letter},
    PositionRow{22, "KeyU", "U", Qt::Key_U, 0, Kind::Letter},
    PositionRow{23, "KeyI", "I", Qt::Key_I, 0, Kind::Letter},
    PositionRow{24, "KeyO", "O", Qt::Key_O, 0, Kind::Letter},
    PositionRow{25, "KeyP", "P", Qt::Key_P, 0, Kind::Letter},
    PositionRow{26, "BracketLeft", "[", Qt::Key_BracketLeft, Qt::Key_BraceLeft, Kind::Sign},
    PositionRow{27, "BracketRight", "]", Qt::Key_BracketRight, Qt::Key_BraceRight, Kind::Sign},
    PositionRow{28, "Enter", "⏎", Qt::Key_Return, 0, Kind::Named},
    PositionRow{30, "KeyA", "A", Qt::Key_A, 0, Kind::Letter},
    PositionRow{31, "KeyS", "S", Qt::Key_S, 0, Kind::Letter},
    PositionRow{32, "KeyD", "D", Qt::Key_D, 0, Kind::Letter},
    PositionRow{33, "KeyF", "F", Qt::Key_F, 0, Kind::Letter},
    PositionRow{34, "KeyG", "G", Qt::Key_G, 0, Kind::Letter},
    PositionRow{35, "KeyH", "H", Qt::Key_H, 0, Kind::Letter},
    PositionRow{36, "KeyJ", "J", Qt::Key_J, 0, Kind::Letter},
    PositionRow{37, "KeyK", "K", Qt::Key_K, 0, Kind::Letter},
    PositionRow{38, "KeyL", "L", Qt::Key_L, 0, Kind::Letter},
    PositionRow{39, "Semicolon", ";", Qt::Key_Semicolon, Qt::Key_Colon, Kind::Sign},
    PositionRow{40, "Quote", "'", Qt::Key_Apostrophe, Qt::Key_QuoteDbl, Kind::Sign},
    PositionRow{41, "Backquote", "`", Qt::Key_QuoteLeft, Qt::Key_AsciiTilde, Kind::Sign},
    PositionRow{43, "Backslash", "\\", Qt::Key_Backslash, Qt::Key_Bar, Kind::Sign},
    PositionRow{44, "KeyZ", "Z", Qt::Key_Z, 0, Kind::Letter},
    PositionRow{45, "KeyX", "X", Qt::Key_X, 0, Kind::Letter},
    PositionRow{46, "KeyC", "C", Qt::Key_C, 0, Kind::Letter},
    PositionRow{47, "KeyV", "V", Qt::Key_V, 0, Kind::Letter},
    PositionRow{48, "KeyB", "B", Qt::Key_B, 0, Kind::Letter},
    PositionRow{49, "KeyN", "N", Qt::Key_N, 0, Kind::Letter},
    PositionRow{50, "KeyM", "M", Qt::Key_M, 0, Kind::Letter},
    PositionRow{51, "Comma", ",", Qt::Key_Comma, Qt::Key_Less, Kind::Sign},
    PositionRow{52, "Period", ".", Qt::Key_Period, Qt::Key_Greater, Kind::Sign},
    PositionRow{53, "Slash", "/", Qt::Key_Slash, Qt::Key_Question, Kind::Sign},
    PositionRow{57, "Space", QT_TRANSLATE_NOOP("Keys", "Space"), Qt::Key_Space, 0, Kind::Named},
    PositionRow{59, "F1", "F1", Qt::Key_F1, 0, Kind::Function},
    PositionRow{60, "F2", "F2", Qt::Key_F2, 0, Kind::Function},
    PositionRow{61, "F3", "F3", Qt::Key_F3, 0, Kind::Function},
    PositionRow{62, "F4", "F4", Qt::Key_F4, 0, Kind::Function},
    PositionRow{63, "F5", "F5", Qt::Key_F5, 0, Kind::Function},
    PositionRow{64, "F6", "F6", Qt::Key_F6, 0, Kind::Function},
    PositionRow{65, "F7", "F7", Qt::Key_F7, 0, Kind::Function},
    PositionRow{66, "F8", "F8", Qt::Key_F8, 0, Kind::Function},
    PositionRow{67, "F9", "F9", Qt::Key_F9, 0, Kind::Function},
    PositionRow{68, "F10", "F10", Qt::Key_F10, 0, Kind::Function},
    PositionRow{86, "IntlBackslash", "<", 0, 0, Kind::Sign},
    PositionRow{87, "F11", "F11", Qt::Key_F11, 0, Kind::Function},
    PositionRow{88, "F12", "F12", Qt::Key_F12, 0, Kind::Function},
    PositionRow{102, "Home", QT_TRANSLATE_NOOP("Keys", "Home"), Qt::Key_Home, 0, Kind::Named},
    PositionRow{103, "ArrowUp", "↑", Qt::Key_Up, 0, Kind::Named},
    PositionRow{104, "PageUp", QT_TRANSLATE_NOOP("Keys", "Page up"), Qt::Key_PageUp, 0,
                Kind::Named},
    PositionRow{105, "ArrowLeft", "←", Qt::Key_Left, 0, Kind::Named},
    PositionRow{106, "ArrowRight", "→", Qt::Key_Right, 0, Kind::Named},
    PositionRow{107, "End", QT_TRANSLATE_NOOP("Keys", "End"), Qt::Key_End, 0, Kind::Named},
    PositionRow{108, "ArrowDown", "↓", Qt::Key_Down, 0, Kind::Named},
    PositionRow{109, "PageDown", QT_TRANSLATE_NOOP("Keys", "Page down"), Qt::Key_PageDown, 0,
                Kind::Named},
    PositionRow{110, "Insert", QT_TRANSLATE_NOOP("Keys", "Ins"), Qt::Key_Insert, 0, Kind::Named},
    PositionRow{111, "Delete", QT_TRANSLATE_NOOP("Keys", "Del"), Qt::Key_Delete, 0, Kind::Named},
};

// The number pad means the same as the row of digits: decisions are one key on either.
struct PadRow
{
    int pad;
    int main;
};
constexpr std::array pads{PadRow{79, 2},  PadRow{80, 3},  PadRow{81, 4}, PadRow{75, 5},
                          PadRow{76, 6},  PadRow{77, 7},  PadRow{71, 8}, PadRow{72, 9},
                          PadRow{73, 10}, PadRow{82, 11}, PadRow{96, 28}};

constexpr int scanCodeOffset = 8;
constexpr Qt::KeyboardModifiers commandModifiers =
    Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

template<typename Predicate>
const PositionRow *findRow(Predicate predicate)
{
    const auto row = std::find_if(positions.begin(), positions.end(), predicate);
    return row == positions.end() ? nullptr : &*row;
}

const PositionRow *rowOf(int evdev)
{
    return findRow([evdev](const PositionRow &row) { return row.evdev == evdev; });
}

std::optional<KeyPosition> positionOf(const QKeyEvent &event, bool bySymbol)
{
    const auto symbol = KeyPosition::fromSymbol(event.key());
    if (bySymbol && symbol)
        return symbol;
    if (event.modifiers() & commandModifiers && symbol)
        return symbol;
    const auto position = KeyPosition::fromScanCode(event.nativeScanCode());
    return position ? position : symbol;
}

} // namespace

std::optional<KeyPosition> KeyPosition::fromScanCode(quint32 nativeScanCode)
{
    if (nativeScanCode <= scanCodeOffset || nativeScanCode > 255)
        return std::nullopt;
    int evdev = static_cast<int>(nativeScanCode) - scanCodeOffset;
    const auto pad = std::find_if(pads.begin(), pads.end(),
                                  [evdev](const PadRow &row) { return row.pad == evdev; });
    if (pad != pads.end())
        evdev = pad->main;
    return rowOf(evdev) ? std::optional(KeyPosition(evdev)) : std::nullopt;
}

std::optional<KeyPosition> KeyPosition::fromCode(QStringView code)
{
    const PositionRow *row =
        findRow([code](const PositionRow &r) { return code == QLatin1StringView(r.code); });
    return row ? std::optional(KeyPosition(row->evdev)) : std::nullopt;
}

std::optional<KeyPosition> KeyPosition::fromSymbol(int qtKey)
{
    if (qtKey == 0)
        return std::nullopt;
    if (qtKey == Qt::Key_Enter)
        qtKey = Qt::Key_Return;
    const PositionRow *row =
        findRow([qtKey](const PositionRow &r) { return r.symbol == qtKey || r.shifted == qtKey; });
    return row ? std::optional(KeyPosition(row->evdev)) : std::nullopt;
}

QString KeyPosition::code() const
{
    const PositionRow *row = rowOf(m_evdev);
    return row ? QLatin1StringView(row->code) : QString();
}

QString KeyPosition::label() const
{
    const PositionRow *row = rowOf(m_evdev);
    if (!row)
        return {};
    // Arrows and the like are signs already.
    const bool isWord = row->kind == Kind::Named && QChar::fromLatin1(*row->label).isLetter();
    return isWord && static_cast<uchar>(*row->label) < 0x80
               ? QCoreApplication::translate("Keys", row->label)
               : QString::fromUtf8(row->label);
}

bool KeyPosition::isCharacter() const
{
    const PositionRow *row = rowOf(m_evdev);
    return row && row->kind != Kind::Function;
}

bool KeyPosition::isLetterOrSign() const
{
    const PositionRow *row = rowOf(m_evdev);
    return row && (row->kind == Kind::Letter || row->kind == Kind::Sign);
}

std::optional<KeyStroke> KeyStroke::fromEvent(const QKeyEvent &event, bool bySymbol)
{
    const auto position = positionOf(event, bySymbol);
    if (!position)
        return std::nullopt;
    return KeyStroke{*position, event.modifiers() & (commandModifiers | Qt::ShiftModifier)};
}

std::optional<KeyStroke> KeyStroke::parse(QStringView text)
{
    KeyStroke stroke;
    const QList<QStringView> parts = text.split(u'+');
    for (const QStringView part : parts.first(parts.size() - 1)) {
        if (part == QLatin1StringView("Ctrl"))
            stroke.modifiers |= Qt::ControlModifier;
        else if (part == QLatin1StringView("Alt"))
            stroke.modifiers |= Qt::AltModifier;
        else if (part == QLatin1StringView("Shift"))
            stroke.modifiers |= Qt::ShiftModifier;
        else if (part == QLatin1StringView("Meta"))
            stroke.modifiers |= Qt::MetaModifier;
        else
            return std::nullopt;
    }
    const auto position = KeyPosition::fromCode(parts.last());
    if (!position)
        return std::nullopt;
    stroke.position = *position;
    return stroke;
}

QString KeyStroke::toString() const
{
    QStringList parts;
    if (modifiers & Qt::ControlModifier)
        parts << QStringLiteral("Ctrl");
    if (modifiers & Qt::AltModifier)
        parts << QStringLiteral("Alt");
    if (modifiers & Qt::MetaModifier)
        parts << QStringLiteral("Meta");
    if (modifiers & Qt::ShiftModifier)
        parts << QStringLiteral("Shift");
    parts << position.code();
    return parts.join(u'+');
}

bool KeyStroke::isTyping() const
{
    return position.isCharacter() && !(modifiers & commandModifiers);
}

} // namespace vigil::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

class QKeyEvent;

namespace vigil::ui {

/// A place on the keyboard, named as W3C UI Events "code" names it (KeyJ, Digit1, BracketLeft):
/// what is printed there differs by layout. Its number is the one of Linux evdev; X11 and Wayland
/// add 8.
class KeyPosition
{
public:
    constexpr KeyPosition() = default;

    [[nodiscard]] static std::optional<KeyPosition> fromScanCode(quint32 nativeScanCode);
    [[nodiscard]] static std::optional<KeyPosition> fromCode(QStringView code);
    /// Where a US keyboard has this symbol (Qt::Key), for events that come without a scan code.
    [[nodiscard]] static std::optional<KeyPosition> fromSymbol(int qtKey);

    [[nodiscard]] QString code() const;
    /// What a US keyboard has printed there; "Space", "Enter" and so on are translated.
    [[nodiscard]] QString label() const;
    [[nodiscard]] bool isCharacter() const;    ///< types something, and so never fires while typing
    [[nodiscard]] bool isLetterOrSign() const; ///< printed differently on other layouts
    [[nodiscard]] int evdev() const { return m_evdev; }

    friend constexpr bool operator==(KeyPosition, KeyPosition) = default;
    friend constexpr auto operator<=>(KeyPosition, KeyPosition) = default;

private:
    explicit constexpr KeyPosition(int evdev) : m_evdev(evdev) {}

    int m_evdev = 0;
};

/// A position pressed together with modifiers; written "Ctrl+Shift+KeyZ".
struct KeyStroke
{
    KeyPosition position;
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;

    /// What an event means: by position; by symbol where the position is unknown, where `bySymbol`
    /// asks for it, and together with Ctrl, Alt or Meta, since text fields read those by symbol
    /// too.
    [[nodiscard]] static std::optional<KeyStroke> fromEvent(const QKeyEvent &event, bool bySymbol);
    [[nodiscard]] static std::optional<KeyStroke> parse(QStringView text);

    [[nodiscard]] QString toString() const;
    /// True when it could be meant for a text field that has the focus.
    [[nodiscard]] bool isTyping() const;

    friend bool operator==(const KeyStroke &, const KeyStroke &) = default;
};

} // namespace vigil::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace vigil::ui {

/// A language for testers: brackets, accents and 40 % more length, "[Ŕémóvé ~~~]". What stands
/// without brackets on a screen cannot be translated; what is cut will be cut in long languages.
class PseudoTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *sourceText,
                                    const char *disambiguation, int n) const override;
};

} // namespace vigil::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

class QTranslator;

namespace vigil::ui {

struct Language
{
    QString code; ///< BCP 47; empty: as the desktop
    QString name; ///< in the language itself
};

/// The language of the console, changed live: texts, direction, numbers and dates. Knows every
/// language whose vigil_<code>.qm is built in, English, and the pseudo-language that testers look
/// at.
class Languages final : public QObject
{
    Q_OBJECT

public:
    static constexpr char pseudo[] = "qps";

    explicit Languages(QObject *parent = nullptr);
    ~Languages() override;

    [[nodiscard]] QList<Language> available() const;
    /// Unknown codes give English.
    void setLanguage(const QString &code);
    [[nodiscard]] QString current() const { return m_current; }

Q_SIGNALS:
    void changed();

private:
    void removeTranslators();
    void install(const QString &code);

    QString m_current;
    QList<QTranslator *> m_installed;
};

} // namespace vigil::ui

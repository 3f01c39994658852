// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/subject.h"
#include "intake/claimeddecision.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <string>
#include <string_view>

namespace vigil::intake {

/// Writes JSON into a string from UTF-8. Keys are the caller's; nothing is checked.
class JsonText
{
public:
    explicit JsonText(std::string &out) : m_out(out) {}

    /// An empty name opens a member of a list.
    void open(std::string_view name, char bracket);
    void close(char bracket);
    void text(std::string_view name, std::string_view utf8);
    /// `json` as it is.
    void raw(std::string_view name, std::string_view json);

private:
    void begin(std::string_view name);
    void quoted(std::string_view utf8);

    std::string &m_out;
};

// The private text document of a line, which can be erased. A subject's:
//   {"subject":{"id","account":{"id","handle","name","other"},"caption","hashtags":[…],"media",
//    "title","transcript","url","other"},
//    "flags":[{"id","note","notice":{"law","text"},"order":{"reference"},"reporter","other"}…]}
// An appeal's: {"appeal":{"id","text","other"}}. That of a decision of another system:
//   {"claimed":{"account","ground","id","note","policy","reason","reviewer","subject","system",
//    "other"}}
// Absent members are left out; `other` holds the
// fields that this version does not know, as they came.

/// What stands with one flag.
struct FlagText
{
    QString platformId;
    QString reporter; ///< the platform's id
    QString note;
    QString noticeLaw;
    QString noticeText;
    QString orderReference;
    QString other; ///< JSON of the unknown fields

    friend bool operator==(const FlagText &, const FlagText &) = default;
};

struct LineText
{
    domain::SubjectText subject;
    QString other; ///< JSON of the unknown fields of the line; empty without any
    QList<FlagText> flags;
};

/// Of a subject's document; refused with `batchUnreadable` when it is none.
[[nodiscard]] base::Result<LineText> readLineText(QByteArrayView document);
/// The text of an appeal's document.
[[nodiscard]] base::Result<QString> readAppealText(QByteArrayView document);
/// The texts of a claimed decision's document.
[[nodiscard]] base::Result<ClaimedText> readClaimedText(QByteArrayView document);

} // namespace vigil::intake

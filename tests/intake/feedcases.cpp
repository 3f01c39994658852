// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedcases.h"

#include <QDir>
#include <QFile>

namespace vigil::test {

const QByteArray videoLine =
    R"({"v":1,"type":"video","id":"v-1","media":"clips/v-1.mp4","url":"https://…","posted":"2022-03-01T10:00:00Z","language":"uk","country":"UA",)"
    R"("title":"…","caption":"…","hashtags":["…"],"topics":["ukraine-war"],"views":1200,"duration_ms":58000,"transcript":"clips/v-1.uk.vtt","revision":"2022-03-01T10:02:00Z",)"
    R"("account":{"id":"a-1","handle":"@x","name":"…","country":"UA","created":"2021-01-05T00:00:00Z","followers":120,"kind":"person","fake_suspected":false},)"
    R"("flags":[{"id":"f-1","source":"automated","at":"2022-03-01T10:01:00Z","policy":"INT-MIS","score_pct":93,"segments":[[12000,20000]]},)"
    R"({"id":"f-2","source":"user_report","at":"2022-03-01T11:00:00Z","policy":"INT-MIS","reporter":"r-77","note":"old footage"}]})";

const QByteArray liveLine =
    R"({"v":1,"type":"livestream","id":"l-1","media":"https://live.example/l-1/index.m3u8","started":"2022-03-01T10:00:00Z","viewers":3500,)"
    R"("account":{"id":"a-1","handle":"@x"},)"
    R"("flags":[{"id":"f-1","source":"trusted_flagger","at":"2022-03-01T10:01:00Z","notice":{"law":"DE StGB 130","text":"see 0:10"}}]})";

const QByteArray accountLine =
    R"({"v":1,"type":"account","id":"a-1","account":{"id":"a-1","handle":"@x","kind":"government"},)"
    R"("flags":[{"id":"f-1","source":"authority","at":"2022-03-01T10:01:00Z","order":{"reference":"12/34","state":"DE","deadline":"2022-03-01T11:01:00Z","territory":["DE","AT"]}}]})";

const QByteArray appealLine =
    R"({"v":1,"type":"appeal","id":"p-1","subject":"v-1","by":"uploader","at":"2022-03-05T10:00:00Z","text":"It is satire."})";

const QByteArray leastLine =
    R"({"v":1,"type":"video","id":"v-9","posted":"2022-03-01T10:00:00Z","account":{"id":"a-9","handle":"@y"},)"
    R"("flags":[{"id":"f-9","source":"staff","at":"2022-03-01T10:01:00Z"}]})";

QByteArray with(QByteArray line, const QByteArray &from, const QByteArray &to)
{
    if (!line.contains(from))
        qFatal("%s is not in the line", from.constData());
    return line.replace(line.indexOf(from), from.size(), to);
}

QByteArray lineWith(const QByteArray &member)
{
    return with(leastLine, "{\"v\":1,", "{\"v\":1," + member + ',');
}
QByteArray flagWith(const QByteArray &member, const QByteArray &source)
{
    return with(leastLine, "\"staff\"", '"' + source + "\"," + member);
}
QByteArray accountWith(const QByteArray &member)
{
    return with(leastLine, "\"handle\":\"@y\"", "\"handle\":\"@y\"," + member);
}
QByteArray mediaLine(const QByteArray &media)
{
    return lineWith("\"media\":\"" + media + '"');
}

QList<GoodLine> goodLines()
{
    const QByteArray catalog =
        R"({"v":1,"type":"video","id":"v-2","catalog":true,"posted":"2022-03-01T10:00:00Z","account":{"id":"a-1","handle":"@x"}})";
    return {
        {"video, all fields", videoLine},
        {"livestream with a notice", liveLine},
        {"account with an order", accountLine},
        {"appeal on a subject", appealLine},
        {"appeal against a decision", with(appealLine, R"("subject":"v-1")",
                                           R"("decision":"017f4444-1111-7222-8333-444455556666")")},
        {"least", leastLine},
        {"catalog", catalog},
        {"catalog, empty flags",
         with(catalog, "\"catalog\":true", "\"catalog\":true,\"flags\":[]")},
        {"gone", lineWith("\"gone\":true")},
        {"null is absent", lineWith("\"title\":null,\"views\":null,\"media\":null")},
        {"unknown fields", lineWith(R"("x":{"a":[1,2.5,null]},"":7,"y":"z")")},
        {"fields of other types", lineWith(R"("viewers":"many","ended":1)")},
        {"whole number as 1.0", with(leastLine, "\"v\":1", "\"v\":1.0")},
        {"greatest number", lineWith("\"views\":9007199254740992")},
        {"media by https", mediaLine("https://cdn.example/v.mp4?x=1")},
        {"media by HTTPS in capitals", mediaLine("HTTPS://cdn.example/v.mp4")},
        {"media missing", mediaLine("nowhere/at/all.mp4")},
        {"media named oddly", mediaLine("clips/100% ...my clip: 1.mp4")},
        {"ended livestream on disk",
         with(with(liveLine, "https://live.example/l-1/index.m3u8", "clips/l-1.mp4"),
              "\"viewers\":3500", R"("ended":"2022-03-01T11:00:00Z")")},
        {"language with script and region", lineWith(R"("language":"ZH-hant-tw")")},
        {"language for private use", lineWith(R"("language":"x-klingon")")},
        {"language with extension", lineWith(R"("language":"de-DE-u-co-phonebk-x-a")")},
        {"Kosovo", lineWith(R"("country":"XK")")},
        {"leap day", lineWith(R"("revision":"2024-02-29T00:00:00+02:00")")},
        {"segments that touch", flagWith(R"("segments":[[0,10],[10,20],[15,30]])")},
        {"score 0", flagWith("\"score_pct\":0")},
        {"score 100", flagWith("\"score_pct\":100")},
        {"a character beyond the first plane", lineWith(R"("title":"\ud83d\ude00")")},
        {"an escaped backslash before u", lineWith(R"("title":"C:\\u0000")")},
        {"spaces around", "  " + leastLine + " \t"},
    };
}

static QList<BadLine> badTextLines()
{
    using namespace vigil::intake::reasons;
    const QByteArray deep = lineWith("\"x\":" + QByteArray(70, '[') + QByteArray(70, ']'));
    return {
        {"no JSON", "hello", notJson, false},
        {"truncated", leastLine.left(60), notJson, false},
        {"two values", leastLine + leastLine, notJson, false},
        {"single quotes", "{'v':1}", notJson, false},
        {"trailing comma", with(leastLine, "}]}", "}],}"), notJson, false},
        {"comment", leastLine + "// x", notJson, false},
        {"bare NUL", with(leastLine, "@y", QByteArray("\0", 1)), notJson, false},
        {"bare tab in a text", with(leastLine, "@y", "\t"), notJson, false},
        {"NaN", lineWith("\"views\":NaN"), notJson, false},
        {"Latin-1", lineWith("\"title\":\"\xE9\""), notUtf8, false},
        {"overlong UTF-8", lineWith("\"title\":\"\xC0\xAF\""), notUtf8, false},
        {"surrogate in UTF-8", lineWith("\"title\":\"\xED\xA0\x80\""), notUtf8, false},
        {"list", "[]", notAnObject},
        {"number", "7", notAnObject},
        {"text", "\"v\"", notAnObject},
        {"null", "null", notAnObject},
        {"70 levels", deep, tooDeep, false},
        {"NUL escaped", lineWith(R"("title":"\u0000")"), nulCharacter, false},
        {"NUL in an unknown field", lineWith(R"("x":"\u0000")"), nulCharacter, false},
        {"lone high surrogate", lineWith(R"("title":"\ud83d")"), loneSurrogate, false},
        {"lone low surrogate", lineWith(R"("title":"\ude00")"), loneSurrogate, false},
        {"surrogates swapped", lineWith(R"("title":"\ude00\ud83d")"), loneSurrogate, false},
        {"id twice", lineWith(R"("id":"v-10")"), duplicateKey, false},
        {"unknown field twice", lineWith(R"("x":1,"x":2)"), duplicateKey, false},
        {"handle twice", accountWith(R"("handle":"@z")"), duplicateKey, false},
        {"flag's id twice", flagWith(R"("id":"f-10")"), duplicateKey, false},
        {"1e999", lineWith("\"views\":1e999"), badNumber, false},
        {"30 digits", lineWith("\"views\":100000000000000000000000000000"), badNumber, false},
        {"leading zero", lineWith("\"views\":01"), badNumber, false},
    };
}

static QList<BadLine> badFieldLines()
{
    using namespace vigil::intake::reasons;
    const QByteArray posted = "2022-03-01T10:00:00Z";
    return {
        {"empty object", "{}", missingField},
        {"no version", with(leastLine, "\"v\":1,", ""), missingField},
        {"version 2", with(leastLine, "\"v\":1", "\"v\":2"), unsupportedVersion},
        {"version as text", with(leastLine, "\"v\":1", "\"v\":\"1\""), wrongType},
        {"no type", with(leastLine, "\"type\":\"video\",", ""), missingField},
        {"type in capitals", with(leastLine, "\"video\"", "\"Video\""), unknownType},
        {"type network", with(leastLine, "\"video\"", "\"network\""), unknownType},
        {"type number", with(leastLine, "\"video\"", "3"), wrongType},
        {"no id", with(leastLine, "\"id\":\"v-9\",", ""), missingField},
        {"id null", with(leastLine, "\"id\":\"v-9\"", "\"id\":null"), missingField},
        {"id empty", with(leastLine, "v-9", ""), badId},
        {"id of spaces", with(leastLine, "v-9", "  "), badId},
        {"id number", with(leastLine, "\"v-9\"", "9"), wrongType},
        {"id too long", with(leastLine, "v-9", QByteArray(513, 'v')), badId},
        {"id with a line break", with(leastLine, "v-9", "v\\n9"), badId},
        {"id with a C1 control", with(leastLine, "v-9", "v\\u0085"), badId},
        {"no account", with(leastLine, R"("account":{"id":"a-9","handle":"@y"},)", ""),
         missingField},
        {"account text", with(leastLine, R"({"id":"a-9","handle":"@y"})", "\"a-9\""), wrongType},
        {"no account id", with(leastLine, R"("id":"a-9",)", ""), missingField},
        {"no handle", with(leastLine, R"(,"handle":"@y")", ""), missingField},
        {"handle empty", with(leastLine, "@y", ""), badId},
        {"account kind", accountWith(R"("kind":"robot")"), unknownName},
        {"followers below 0", accountWith("\"followers\":-1"), outOfRange},
        {"fake_suspected text", accountWith(R"("fake_suspected":"no")"), wrongType},
        {"account created", accountWith(R"("created":"yesterday")"), badDate},
        {"account country", accountWith(R"("country":"Ukraine")"), badCountry},
        {"account of another id",
         with(accountLine, R"("account":{"id":"a-1")", R"("account":{"id":"a-2")"), accountMismatch,
         false},
        {"no posted", with(leastLine, "\"posted\":\"" + posted + "\",", ""), missingField},
        {"livestream without started", with(liveLine, "\"started\"", "\"posted\""), missingField},
        {"30 February", with(leastLine, posted, "2022-02-30T10:00:00Z"), badDate, false},
        {"month 13", with(leastLine, posted, "2022-13-01T10:00:00Z"), badDate, false},
        {"29 February 2023", with(leastLine, posted, "2023-02-29T10:00:00Z"), badDate, false},
        {"hour 24", with(leastLine, posted, "2022-03-01T24:00:00Z"), badDate, false},
        {"no zone", with(leastLine, posted, "2022-03-01T10:00:00"), badDate},
        {"day only", with(leastLine, posted, "2022-03-01"), badDate},
        {"posted as a number", with(leastLine, '"' + posted + '"', "1646128800"), wrongType},
        {"year 1969", with(leastLine, posted, "1969-12-31T00:00:00Z"), badDate, false},
        {"ended before started",
         with(liveLine, "\"viewers\":3500", R"("ended":"2022-03-01T09:00:00Z")"),
         endedBeforeStarted, false},
        {"language in words", lineWith(R"("language":"Ukrainian")"), badLanguage},
        {"language with underscore", lineWith(R"("language":"pt_BR")"), badLanguage},
        {"language empty", lineWith(R"("language":"")"), badLanguage},
        {"language ends with a dash", lineWith(R"("language":"uk-")"), badLanguage},
        {"country in small letters", lineWith(R"("country":"ua")"), badCountry},
        {"country with three letters", lineWith(R"("country":"UKR")"), badCountry},
        {"country not assigned", lineWith(R"("country":"ZZ")"), badCountry, false},
        {"views below 0", lineWith("\"views\":-5"), outOfRange},
        {"views beyond 2^53", lineWith("\"views\":9007199254740993"), outOfRange},
        {"views beyond 2^63", lineWith("\"views\":18446744073709551615"), outOfRange},
        {"views with a fraction", lineWith("\"views\":1.5"), wrongType},
        {"views text", lineWith(R"("views":"many")"), wrongType},
        {"viewers below 0", with(liveLine, "3500", "-1"), outOfRange},
        {"duration below 0", lineWith("\"duration_ms\":-1"), outOfRange},
        {"duration of two years", lineWith("\"duration_ms\":63244800000"), outOfRange},
        {"title number", lineWith("\"title\":1"), wrongType},
        {"caption list", lineWith("\"caption\":[]"), wrongType},
        {"hashtags text", lineWith(R"("hashtags":"#a")"), wrongType},
        {"hashtags of numbers", lineWith("\"hashtags\":[1]"), wrongType},
        {"topics of objects", lineWith("\"topics\":[{}]"), wrongType},
        {"topic empty", lineWith(R"("topics":[""])"), badId},
        {"gone text", lineWith(R"("gone":"true")"), wrongType},
        {"catalog number", lineWith("\"catalog\":1"), wrongType},
        {"catalog with flags", lineWith("\"catalog\":true"), catalogWithFlags},
        {"url of javascript", lineWith(R"x("url":"javascript:alert(1)")x"), badUrl},
        {"url without host", lineWith(R"("url":"https:///x")"), badUrl},
    };
}

static QList<BadLine> badFlagLines()
{
    using namespace vigil::intake::reasons;
    const QByteArray flag = R"({"id":"f-9","source":"staff","at":"2022-03-01T10:01:00Z"})";
    const auto order = [](const QByteArray &members) {
        return flagWith("\"order\":{" + members + '}', "authority");
    };
    return {
        {"flags empty", with(leastLine, flag, ""), noFlags},
        {"no flags", with(leastLine, ",\"flags\":[" + flag + ']', ""), noFlags},
        {"flags object", with(leastLine, '[' + flag + ']', flag), wrongType},
        {"flag text", with(leastLine, flag, "\"f-9\""), wrongType},
        {"flag without id", with(leastLine, R"("id":"f-9",)", ""), missingField},
        {"flag without source", with(leastLine, R"("source":"staff",)", ""), missingField},
        {"flag without time", with(leastLine, R"(,"at":"2022-03-01T10:01:00Z")", ""), missingField},
        {"flag's time", with(leastLine, "2022-03-01T10:01:00Z", "2022-04-31T10:01:00Z"), badDate,
         false},
        {"source unknown", with(leastLine, "\"staff\"", "\"rumour\""), unknownName},
        {"source number", with(leastLine, "\"staff\"", "1"), wrongType},
        {"two flags of one id", with(leastLine, flag, flag + ',' + flag), duplicateFlag, false},
        {"policy with a space", flagWith(R"("policy":"INT MIS")"), badCode},
        {"policy empty", flagWith(R"("policy":"")"), badCode},
        {"policy list", flagWith(R"("policy":["INT-MIS"])"), wrongType},
        {"score 101", flagWith("\"score_pct\":101"), outOfRange},
        {"score -1", flagWith("\"score_pct\":-1"), outOfRange},
        {"score 93.5", flagWith("\"score_pct\":93.5"), wrongType},
        {"score text", flagWith(R"("score_pct":"93")"), wrongType},
        {"reporter empty", flagWith(R"("reporter":"")"), badId},
        {"note number", flagWith("\"note\":1"), wrongType},
        {"segment turned round", flagWith("\"segments\":[[20,10]]"), badSegments, false},
        {"segment of no length", flagWith("\"segments\":[[10,10]]"), badSegments, false},
        {"segments out of order", flagWith("\"segments\":[[20,30],[0,10]]"), badSegments, false},
        {"segment of three", flagWith("\"segments\":[[1,2,3]]"), badSegments},
        {"segment of texts", flagWith(R"("segments":[["1","2"]])"), badSegments},
        {"segment below 0", flagWith("\"segments\":[[-1,10]]"), badSegments},
        {"segment beyond the end", with(videoLine, "20000", "58001"), badSegments, false},
        {"segments number", flagWith("\"segments\":5"), wrongType},
        {"notice by staff", flagWith(R"("notice":{"law":"x","text":"y"})"), noticeNotAllowed},
        {"order by staff", flagWith(R"("order":{"reference":"x","state":"DE"})"), noticeNotAllowed},
        {"notice without law", flagWith(R"("notice":{"text":"y"})", "authority"), missingField},
        {"notice text", flagWith(R"("notice":"y")", "trusted_flagger"), wrongType},
        {"order without state", order(R"("reference":"x")"), missingField},
        {"order's state", order(R"("reference":"x","state":"Germany")"), badCountry},
        {"order's territory", order(R"("reference":"x","state":"DE","territory":["XX"])"),
         badCountry, false},
        {"order's deadline", order(R"("reference":"x","state":"DE","deadline":"soon")"), badDate},
        {"notice and order",
         flagWith(R"("notice":{"law":"x","text":"y"},"order":{"reference":"x","state":"DE"})",
                  "authority"),
         noticeAndOrder},
        {"appeal without target", with(appealLine, R"("subject":"v-1",)", ""), appealTarget},
        {"appeal with two targets", with(appealLine, "\"subject\"", R"("decision":"d","subject")"),
         appealTarget},
        {"appeal by a stranger", with(appealLine, "uploader", "lawyer"), unknownName},
        {"appeal without time", with(appealLine, R"("at":"2022-03-05T10:00:00Z",)", ""),
         missingField},
        {"appeal without text", with(appealLine, R"(,"text":"It is satire.")", ""), missingField},
        {"appeal without id", with(appealLine, R"("id":"p-1",)", ""), missingField},
    };
}

static QList<BadLine> badMediaLines()
{
    using namespace vigil::intake::reasons;
    return {
        {"..", mediaLine("../v.mp4"), mediaOutside, false},
        {".. within", mediaLine("clips/../../v.mp4"), mediaOutside, false},
        {".. that stays", mediaLine("clips/../v.mp4"), mediaOutside, false},
        {".. at the end", mediaLine("clips/.."), mediaOutside, false},
        {".", mediaLine("."), mediaOutside, false},
        {"absolute", mediaLine("/etc/passwd"), mediaOutside, false},
        {"two slashes", mediaLine("//host/share"), mediaOutside, false},
        {"empty part", mediaLine("clips//v.mp4"), mediaOutside, false},
        {"folder", mediaLine("clips/"), mediaOutside, false},
        {"empty", mediaLine(""), mediaOutside, false},
        {"backslashes", mediaLine("..\\\\..\\\\v.mp4"), mediaOutside, false},
        {"%2e%2e", mediaLine("%2e%2e/v.mp4"), mediaOutside, false},
        {"%2E%2E%2F", mediaLine("clips/%2E%2E%2Fv.mp4"), mediaOutside, false},
        {"%00", mediaLine("v.mp4%00.txt"), mediaOutside, false},
        {"line break", mediaLine("v\\n.mp4"), mediaOutside, false},
        {"very long", mediaLine(QByteArray(5000, 'v')), mediaOutside, false},
        {"very long name", mediaLine("clips/" + QByteArray(256, 'v')), mediaOutside, false},
        {"NUL", mediaLine("v.mp4\\u0000"), nulCharacter, false},
        {"symlinked file", mediaLine("link.mp4"), mediaSymlink, false},
        {"symlinked folder", mediaLine("linked/v-1.mp4"), mediaSymlink, false},
        {"symlinked folder below", mediaLine("clips/up/secret.txt"), mediaSymlink, false},
        {"dangling symlink", mediaLine("dangling.mp4"), mediaSymlink, false},
        {"file:", mediaLine("file:///etc/passwd"), mediaScheme},
        {"http:", mediaLine("http://cdn.example/v.mp4"), mediaScheme},
        {"ftp:", mediaLine("ftp://cdn.example/v.mp4"), mediaScheme},
        {"data:", mediaLine("data:video/mp4;base64,AAAA"), mediaScheme},
        {"concat:", mediaLine("concat:a.mp4|b.mp4"), mediaScheme},
        {"drive letter", mediaLine("C:/v.mp4"), mediaScheme},
        {"https without host", mediaLine("https:///v.mp4"), badUrl},
        {"https and a path", mediaLine("https:v.mp4"), badUrl, false},
        {"https with a password", mediaLine("https://me:pw@cdn.example/v.mp4"), badUrl, false},
        {"https with a space", mediaLine("https://cdn.example/v 1.mp4"), badUrl, false},
        {"media number", lineWith("\"media\":1"), wrongType},
        {"livestream on disk",
         with(liveLine, "https://live.example/l-1/index.m3u8", "clips/v-1.mp4"), mediaScheme,
         false},
        {"transcript outside", lineWith(R"("transcript":"../v.vtt")"), mediaOutside, false},
        {"transcript by http", lineWith(R"("transcript":"http://cdn.example/v.vtt")"), mediaScheme},
        {"transcript symlinked", lineWith(R"("transcript":"link.mp4")"), mediaSymlink, false},
    };
}

QList<BadLine> badLines()
{
    return badTextLines() + badFieldLines() + badFlagLines() + badMediaLines();
}

/// folder/outside/secret.txt; folder/feed/clips/v-1.mp4 and the symbolic links that the table
/// names.
QString makeMediaFolder(const QTemporaryDir &folder)
{
    const QString feed = folder.filePath(QStringLiteral("feed"));
    const QString outside = folder.filePath(QStringLiteral("outside"));
    const auto write = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
    };
    const QString clip = feed + QStringLiteral("/clips/v-1.mp4");
    const bool isMade =
        QDir().mkpath(feed + QStringLiteral("/clips")) && QDir().mkpath(outside)
        && write(outside + QStringLiteral("/secret.txt")) && write(clip)
        && QFile::link(clip, feed + QStringLiteral("/link.mp4"))
        && QFile::link(feed + QStringLiteral("/clips"), feed + QStringLiteral("/linked"))
        && QFile::link(outside, feed + QStringLiteral("/clips/up"))
        && QFile::link(feed + QStringLiteral("/nothing"), feed + QStringLiteral("/dangling.mp4"));
    if (!isMade)
        qFatal("cannot make the folder of the feed");
    return feed;
}

} // namespace vigil::test

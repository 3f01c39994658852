// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycases.h"

namespace vigil::test {

const QByteArray fullDecision =
    R"({"v":1,"id":"d-17","system":"Old desk","subject":{"type":"video","id":"v-1"},"account":{"id":"a-1"},)"
    R"("decided_at":"2021-11-05T10:00:00Z","measures":["remove","restrict:territory=BY,RU;until=2022-11-05T10:00:00Z"],)"
    R"("policy":"Hate & violence, rule 3","reason":"slur","ground":"law:DE StGB 130","reviewer":"Олена К.",)"
    R"("note":"seen twice","until":"2022-11-05T10:00:00Z","reversed_at":"2021-12-01T00:00:00Z"})";

const QByteArray leastDecision =
    R"({"v":1,"system":"Old desk","subject":{"type":"video","id":"v-9"},"decided_at":"2021-11-05T10:00:00Z","measures":["none"]})";

QByteArray decisionWith(const QByteArray &member)
{
    return with(leastDecision, "{\"v\":1,", "{\"v\":1," + member + ',');
}

QByteArray decisionOf(const QByteArray &measures)
{
    return with(leastDecision, R"(["none"])", measures);
}

QList<GoodLine> goodDecisions()
{
    const QByteArray onAccount = with(leastDecision, "\"video\"", "\"account\"");
    return {
        {"all fields", fullDecision},
        {"least", leastDecision},
        {"null is absent", decisionWith(R"("id":null,"account":null,"note":null,"until":null)")},
        {"unknown fields", decisionWith(R"("x":{"a":[1,null]},"":7)")},
        {"unknown fields of the subject", with(leastDecision, "\"v-9\"", R"("v-9","url":"x")")},
        {"livestream", with(leastDecision, "\"video\"", "\"livestream\"")},
        {"account", onAccount},
        {"account that names itself",
         with(onAccount, "{\"v\":1,", R"({"v":1,"account":{"id":"v-9"},)")},
        {"ban that ends", decisionOf(R"(["ban;until=2022-11-05T10:00:00Z"])")},
        {"designated label", decisionOf(R"(["label:state_controlled_media"])")},
        {"measures as objects",
         decisionOf(R"([{"kind":"remove"},{"kind":"ban","until":"2022-11-05T10:00:00Z"},)"
                    R"({"kind":"label","parameters":["state_controlled_media"]},)"
                    R"({"kind":"restrict","parameters":["feature","live","upload"]}])")},
        {"texts and objects",
         decisionOf(R"(["remove",{"kind":"label","parameters":["sensitive_content"]}])")},
        {"decided and reversed at once", decisionWith(R"("reversed_at":"2021-11-05T10:00:00Z")")},
        {"markup in the words",
         decisionWith(R"("reviewer":"<img src=/dev/zero>","note":"\u202e\u0007")")},
        {"ground policy", decisionWith(R"("ground":"policy")")},
    };
}

static QList<BadLine> badMeasures()
{
    using namespace vigil::intake::reasons;
    return {
        {"measures empty", decisionOf("[]"), badMeasure},
        {"measures a text", decisionOf("\"remove\""), wrongType},
        {"measures null", decisionOf("null"), missingField},
        {"measure a number", decisionOf("[1]"), wrongType},
        {"measure unknown", decisionOf(R"(["shadow"])"), badMeasure},
        {"measure in capitals", decisionOf(R"(["Remove"])"), badMeasure},
        {"none beside another", decisionOf(R"(["none","remove"])"), badMeasure},
        {"measure twice", decisionOf(R"(["remove","remove"])"), badMeasure, false},
        {"restriction twice", decisionOf(R"(["restrict:territory=RU","restrict:territory=BY"])"),
         badMeasure, false},
        {"removal that ends", decisionOf(R"(["remove;until=2022-11-05T10:00:00Z"])"), badMeasure},
        {"label unknown", decisionOf(R"(["label:nonsense"])"), badMeasure},
        {"territory unassigned", decisionOf(R"(["restrict:territory=ZZ"])"), badMeasure, false},
        {"object without kind", decisionOf("[{}]"), missingField},
        {"object of kind none", decisionOf(R"([{"kind":"none"}])"), badMeasure},
        {"label object without a name", decisionOf(R"([{"kind":"label"}])"), badMeasure},
        {"removal object that ends",
         decisionOf(R"([{"kind":"remove","until":"2022-11-05T10:00:00Z"}])"), badMeasure},
        {"parameters a text", decisionOf(R"([{"kind":"label","parameters":"x"}])"), wrongType},
        {"parameters of numbers", decisionOf(R"([{"kind":"label","parameters":[1]}])"), wrongType},
        {"object with a double", decisionOf(R"([{"kind":"ban","kind":"ban"}])"), duplicateKey,
         false},
    };
}

QList<BadLine> badDecisions()
{
    using namespace vigil::intake::reasons;
    const QByteArray subject = R"("subject":{"type":"video","id":"v-9"},)";
    QList<BadLine> lines{
        {"no JSON", "hello", notJson, false},
        {"list", "[]", notAnObject},
        {"half a character", decisionWith(R"("note":"\ud83d")"), loneSurrogate, false},
        {"NUL", decisionWith(R"("note":"\u0000")"), nulCharacter, false},
        {"Latin-1", decisionWith("\"note\":\"\xE9\""), notUtf8, false},
        {"system twice", decisionWith(R"("system":"New desk")"), duplicateKey, false},
        {"no version", with(leastDecision, "\"v\":1,", ""), missingField},
        {"version 2", with(leastDecision, "\"v\":1", "\"v\":2"), unsupportedVersion},
        {"no system", with(leastDecision, R"("system":"Old desk",)", ""), missingField},
        {"system empty", with(leastDecision, "Old desk", ""), badId},
        {"system with a control character", with(leastDecision, "Old desk", "Old\\u001bdesk"),
         badId},
        {"no subject", with(leastDecision, subject, ""), missingField},
        {"subject a text", with(leastDecision, subject, R"("subject":"v-9",)"), wrongType},
        {"no subject id", with(leastDecision, R"(,"id":"v-9")", ""), missingField},
        {"no subject type", with(leastDecision, R"("type":"video",)", ""), missingField},
        {"subject a network", with(leastDecision, "\"video\"", "\"network\""), unknownType},
        {"subject's id twice", with(leastDecision, "\"v-9\"", R"("v-9","id":"v-8")"), duplicateKey,
         false},
        {"account a text", decisionWith(R"("account":"a-1")"), wrongType},
        {"account without id", decisionWith(R"("account":{})"), missingField},
        {"account of another id",
         with(with(leastDecision, "\"video\"", "\"account\""), "{\"v\":1,",
              R"({"v":1,"account":{"id":"a-1"},)"),
         accountMismatch, false},
        {"no time", with(leastDecision, R"("decided_at":"2021-11-05T10:00:00Z",)", ""),
         missingField},
        {"31 November", with(leastDecision, "11-05", "11-31"), badDate, false},
        {"time without zone", with(leastDecision, "00Z", "00"), badDate},
        {"ends before it began", decisionWith(R"("until":"2021-11-05T09:00:00Z")"),
         endsBeforeDecided, false},
        {"reversed before it was made", decisionWith(R"("reversed_at":"2020-01-01T00:00:00Z")"),
         endsBeforeDecided, false},
        {"id empty", decisionWith(R"("id":"")"), badId},
        {"policy with a line break", decisionWith(R"("policy":"a\nb")"), badId},
        {"reason number", decisionWith("\"reason\":3"), wrongType},
        {"ground unknown", decisionWith(R"("ground":"whim")"), unknownName},
        {"law without reference", decisionWith(R"("ground":"law: ")"), unknownName},
        {"reviewer a list", decisionWith("\"reviewer\":[]"), wrongType},
        {"note a number", decisionWith("\"note\":1"), wrongType},
    };
    return lines + badMeasures();
}

} // namespace vigil::test

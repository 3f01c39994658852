// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchmark.h"
#include "cli/errors.h"
#include "cli/verbs.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr int fewSubjects = 100'000;
constexpr int manySubjects = 10'000'000;

struct BenchOptions
{
    std::vector<std::string> names;
    bool isAll = false;
    bool isFull = false;
    int subjects = 0;
    std::string clips;
    std::string large;
};

QJsonValue numberOrNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue::Null;
}

QJsonObject figureJson(const Figure &figure)
{
    const std::optional<bool> isMet = figure.isMet();
    return {{u"name"_s, figure.name},
            {u"value"_s, figure.isSkipped ? QJsonValue::Null : QJsonValue(figure.value)},
            {u"unit"_s, figure.unit},
            {u"baseline"_s, numberOrNull(figure.baseline)},
            {u"ratio"_s, numberOrNull(figure.ratio())},
            {u"goal"_s, numberOrNull(figure.goal)},
            {u"goal_of"_s, figure.isGoalForRatio ? u"ratio"_s : u"value"_s},
            {u"met"_s, isMet ? QJsonValue(*isMet) : QJsonValue::Null},
            {u"note"_s, figure.note}};
}

QString figureText(const Figure &figure)
{
    if (figure.isSkipped)
        return u"%1: %2"_s.arg(figure.name, figure.note);
    QString text =
        u"%1: %2 %3"_s.arg(figure.name, QString::number(figure.value, 'f', 2), figure.unit);
    if (const auto ratio = figure.ratio())
        text +=
            u", baseline %1, ratio %2"_s.arg(*figure.baseline, 0, 'f', 2).arg(*ratio, 0, 'f', 2);
    if (const auto isMet = figure.isMet())
        text += *isMet ? u" (goal met)"_s : u" (goal missed)"_s;
    return text + u" - "_s + figure.note;
}

QString benchNames()
{
    QStringList names;
    for (const Benchmark &each : benchmarks())
        names.append(each.name);
    return names.join(u", "_s);
}

base::Result<std::vector<Benchmark>> chosen(const BenchOptions &options)
{
    if (options.isAll || options.names.empty())
        return benchmarks();
    QStringList names;
    for (const std::string &name : options.names)
        names.append(toText(name));
    std::vector<Benchmark> found;
    for (const Benchmark &each : benchmarks()) {
        if (names.removeAll(each.name) > 0)
            found.push_back(each);
    }
    if (!names.isEmpty()) {
        return base::Error{benchUnknown, u"There is no benchmark named %1. There are %2."_s.arg(
                                             names.first(), benchNames())};
    }
    return found;
}

Exit bench(Invocation &with, const BenchOptions &options)
{
    const auto wanted = chosen(options);
    if (!wanted)
        return with.output().refused(wanted.error());
    QJsonArray figures;
    QStringList lines;
    const QTemporaryDir shared;
    BenchScope scope{{}, shared.path(), toText(options.clips), 0, options.isAll || options.isFull};
    if (!options.large.empty())
        scope.large = QDir(toText(options.large)).absolutePath();
    scope.subjects = options.subjects > 0 ? options.subjects
                     : scope.isFull       ? manySubjects
                                          : fewSubjects;
    for (const Benchmark &benchmark : *wanted) {
        const QTemporaryDir folder;
        scope.folder = folder.path();
        with.output().message(u"Measuring %1"_s.arg(benchmark.name));
        const auto measured = benchmark.measure(scope);
        if (!measured)
            return with.output().refused(measured.error());
        for (const Figure &figure : *measured) {
            figures.append(figureJson(figure));
            lines.append(figureText(figure));
        }
    }
    return with.output().done({{u"benchmarks"_s, figures}}, lines);
}

} // namespace

void addBenchVerb(Verbs &verbs)
{
    const auto options = std::make_shared<BenchOptions>();
    Verb verb = verbs.add("bench", "Measure this machine, each figure beside a bare baseline");
    verb.option("name", options->names, benchNames().toStdString() + " (default: all, small)");
    verb.flag("--all", options->isAll, "All of them, at full size");
    verb.flag("--full", options->isFull, "The named ones at full size");
    verb.option("--subjects", options->subjects,
                "Size of the store for start, memory and next_case (default: "
                    + std::to_string(fewSubjects) + ", at full size " + std::to_string(manySubjects)
                    + ")")
        .valueName("N")
        .range(10'000, 100'000'000);
    verb.option("--large", options->large,
                "Where the store of so many subjects is kept for another time; made if it is not "
                "there")
        .valueName("DIR");
    verb.option("--clips", options->clips, "Videos for first_frame").valueName("DIR");
    verbs.run(verb, [options](Invocation &with) { return bench(with, *options); });
}

} // namespace vigil::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/feedlineparser.h"

#include "intake/feedsubject.h"
#include "intake/jsonline.h"

namespace vigil::intake {

class FeedLineParser::Impl
{
public:
    Impl(const ledger::Pseudonymizer &pseudonymizer, MediaRoot mediaRoot)
        : m_builder(pseudonymizer, std::move(mediaRoot))
    {}

    FeedLine parse(std::string_view line, qint64 number)
    {
        Fault fault;
        FeedLine out{number, Rejection{}};
        if (const auto object = m_json.read(line, fault))
            out.content = build(*object, fault);
        if (fault.isSet())
            out.content = Rejection{number, fault.reason(), fault.message()};
        return out;
    }

private:
    std::variant<FeedEntry, FeedAppeal, Rejection> build(simdjson::dom::object object, Fault &fault)
    {
        std::string_view type;
        // A type that is missing or wrong is named by the subject's checks.
        if (object["type"].get(type) == simdjson::SUCCESS && type == "appeal")
            return m_builder.appeal(object, fault);
        return m_builder.entry(object, fault);
    }

    JsonLine m_json;
    FeedSubjectBuilder m_builder;
};

FeedLineParser::FeedLineParser(const ledger::Pseudonymizer &pseudonymizer, MediaRoot mediaRoot)
    : m_impl(std::make_unique<Impl>(pseudonymizer, std::move(mediaRoot)))
{}

FeedLineParser::~FeedLineParser() = default;

FeedLine FeedLineParser::parse(std::string_view line, qint64 number)
{
    return m_impl->parse(line, number);
}

} // namespace vigil::intake

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/logcheck.h"

#include <algorithm>

namespace vigil::store {

namespace {

qint64 sizeIn(const Testimony &testimony)
{
    return testimony.checkpoint.checkpoint.size;
}

} // namespace

bool isVouchedFor(const ledger::Note &note, const LogCheck::Keys &keys)
{
    return std::any_of(
        note.signatures.begin(), note.signatures.end(),
        [&](const ledger::NoteSignature &signature) {
            const auto signer = ledger::deviceOf(signature.name);
            const auto key = signer ? keys.find(*signer) : keys.end();
            return key != keys.end() && ledger::isSignedBy(note, {signature.name, key->second});
        });
}

LogCheck::LogCheck(const domain::DeviceId &device, const std::vector<Testimony> &testimonies,
                   const Keys &keys, Verifier::Report report)
    : m_device(device)
    , m_keys(keys)
    , m_report(std::move(report))
{
    for (const Testimony &testimony : testimonies) {
        if (testimony.checkpoint.checkpoint.device == device)
            m_testimonies.push_back(&testimony);
    }
    std::stable_sort(
        m_testimonies.begin(), m_testimonies.end(),
        [](const Testimony *a, const Testimony *b) { return sizeIn(*a) < sizeIn(*b); });
    compare();
}

void LogCheck::complain(const char *code, const Testimony &testimony) const
{
    // What nobody of the team has signed accuses nobody.
    m_report({isVouchedFor(testimony.checkpoint.note, m_keys) ? code : "checkpoint_unsigned",
              m_device.toString() + u' ' + QString::number(sizeIn(testimony))});
}

void LogCheck::compare()
{
    for (; m_next < m_testimonies.size() && sizeIn(*m_testimonies[m_next]) == size(); ++m_next) {
        const Testimony &testimony = *m_testimonies[m_next];
        if (testimony.checkpoint.checkpoint.root == m_tree.root())
            m_agreeing.push_back(&testimony);
        else
            complain("checkpoint_mismatch", testimony);
    }
}

void LogCheck::add(const std::vector<ledger::Hash> &leaves)
{
    for (const ledger::Hash &leaf : leaves) {
        m_tree.append(leaf);
        compare();
    }
}

void LogCheck::finish()
{
    for (; m_next < m_testimonies.size(); ++m_next) {
        if (m_testimonies[m_next]->isBinding)
            complain("behind_checkpoint", *m_testimonies[m_next]);
    }
    // The newest that is signed vouches for all before it: signatures are dear.
    for (auto one = m_agreeing.rbegin(); one != m_agreeing.rend() && !m_witnessed; ++one) {
        if (isVouchedFor((*one)->checkpoint.note, m_keys))
            m_witnessed = sizeIn(**one);
        else if ((*one)->isBinding)
            complain("checkpoint_unsigned", **one);
    }
}

ledger::Checkpoint LogCheck::result() const
{
    return {m_device, size(), m_tree.root()};
}

} // namespace vigil::store

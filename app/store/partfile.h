// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vigil::store {

/// A file (0600) that gets its name only when it is whole: written as NAME.part beside it, synced,
/// then renamed. One writer at a time; what a crash left behind is written over. Errors are values
/// of errno, 0 when all is well.
class PartFile final
{
public:
    /// What happens to a file that has the name.
    enum class Taken { Refuse, Replace };

    explicit PartFile(QString name, Taken taken = Taken::Refuse);
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;
    /// Removes the part if it was not published.
    ~PartFile();

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QString path() const;
    /// EEXIST when the name is taken, EBUSY while somebody else writes the part.
    [[nodiscard]] int open();
    /// Puts on the disk what has been written so far.
    [[nodiscard]] int sync() const;
    /// The last step; SQLite has closed the part before. EEXIST when the name was taken meanwhile.
    [[nodiscard]] int publish();

private:
    [[nodiscard]] int rename() const;

    QString m_name;
    Taken m_taken;
    int m_descriptor = -1;
};

} // namespace vigil::store

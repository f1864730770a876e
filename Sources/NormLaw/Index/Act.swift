import NormText

/// An act of the law index: facts only, no words of the law.
public struct Act: Sendable, Equatable {
    let tables: LawIndexStorage
    let id: Int

    var record: LawIndexRecords.Act { tables.rows.acts[id] }

    public static func == (left: Act, right: Act) -> Bool { left.tables === right.tables && left.id == right.id }

    /// The full official title.
    public var title: String { tables.rows.string(record.title) ?? "" }

    public var rank: NormRank { NormRank(rawValue: Int(record.rank)) ?? .normative }

    /// A judicial interpretation (司法解释) stands outside the hierarchy; its `rank` says `normative`.
    public var isJudicialInterpretation: Bool { record.flags & 1 != 0 }

    /// Whether the facts were seen in a source; unverified facts support a warning at most.
    public var isVerified: Bool { record.flags & 2 == 0 }

    public var issuer: String? { tables.rows.string(record.issuer) }

    /// The province of a local act.
    public var region: String? { tables.rows.string(record.region) }

    /// 国办发〔2018〕37号, where the source states it.
    public var documentNumber: String? { tables.rows.string(record.number) }

    /// First enactment.
    public var adopted: CivilDate? { PackedDate.unpack(record.adopted) }

    /// Oldest first; empty for an act known only by its repeal.
    public var versions: [ActVersion] {
        let first = Int(record.firstVersion)
        return (first..<first + Int(record.versionCount)).map { ActVersion(tables: tables, id: $0) }
    }

    /// When and by what it was repealed; a later version of the same title ends a repeal.
    public var endings: [ActEnding] {
        let first = Int(record.firstEnding)
        return tables.rows.endings[first..<first + Int(record.endingCount)].compactMap { row in
            PackedDate.unpack(row.date).map {
                ActEnding(date: $0, by: tables.rows.string(row.by), isVerified: row.isVerified != 0)
            }
        }
    }

    /// The version whose words apply on a day; `nil` before the first one known.
    public func version(asOf date: CivilDate) -> ActVersion? {
        versions.last { $0.effective.map { $0 <= date } ?? true }
    }

    /// Whether the act applies on a day.
    public func status(asOf date: CivilDate) -> ActStatus {
        let versions = versions
        let restart = versions.last { $0.effective.map { $0 <= date } == true }?.effective
        if let ending = endings.last(where: { $0.date <= date }), restart.map({ $0 <= ending.date }) ?? true {
            return .repealed(ending)
        }
        guard let first = versions.first else { return .unknown }
        if let start = first.effective ?? first.dated, start > date {
            // The first version known may be an amendment: then the act is older than its texts.
            return adopted.map { $0 < (first.dated ?? start) } == true ? .inForce : .notYet(from: start)
        }
        return .inForce
    }
}

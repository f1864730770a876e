import Synchronization

/// All jurisdictions by name; a pack is read from its file when it is first asked for.
public final class JurisdictionCatalogue: Sendable {
    /// One line of `Rules/jurisdictions/regions.tsv`.
    public struct Region: Sendable, Equatable {
        public let code: String
        public let name: String
        /// How its document numbers begin: 川; empty where there is none.
        public let abbreviation: String
        /// Code of the region it inherits from; empty for the national pack.
        public let parent: String
    }

    public static let national = "000000"

    private let folder: RulesFolder
    private let cache = Mutex<[String: Jurisdiction]>([:])
    /// In the order of the table: the nation, provinces, localities, ministries.
    public let regions: [Region]
    private let names: WordIndex
    let provinceNames: [String]

    init(folder: RulesFolder) throws(ProcedureRulesError) {
        self.folder = folder
        regions = try folder.table("jurisdictions/regions.tsv").map {
            Region(code: $0[0], name: $0[1], abbreviation: $0[2], parent: $0[3])
        }
        names = WordIndex(regions.map(\.name))
        provinceNames = regions.filter { $0.parent == Self.national && $0.code.hasSuffix("0000") }.map(\.name)
    }

    /// The jurisdiction that a person means: 四川, 四川省, 510000.
    public func region(named name: String) -> Region? {
        regions.first { $0.code == name || $0.name == name }
            ?? regions.first { name.count >= 2 && $0.name.hasPrefix(name) }
    }

    /// The pack with all that it inherits.
    public func jurisdiction(_ code: String) throws(ProcedureRulesError) -> Jurisdiction {
        if let known = cache.withLock({ $0[code] }) { return known }
        var parameters: [String: JurisdictionParameter] = [:]
        var own: Set<String> = []
        let pack = try self.pack(code)
        var next: JurisdictionPack? = pack
        // The tree is three levels deep; the bound guards against a circle in the data.
        for _ in 0..<8 {
            guard let current = next else { break }
            parameters.merge(current.parameters ?? [:]) { own, _ in own }
            if current.inherits != nil { own.formUnion((current.parameters ?? [:]).keys) }
            next = if let parent = current.inherits { try self.pack(parent) } else { nil }
        }
        let jurisdiction = Jurisdiction(
            code: pack.code, name: pack.name, basis: pack.basis ?? [], parameters: parameters, own: own)
        cache.withLock { $0[code] = jurisdiction }
        return jurisdiction
    }

    /// The code of the jurisdiction that governs a document: by its region, else its issuer, else its number.
    public func code(region: String?, issuer: String?, documentNumber: String?) -> String {
        for text in [region, issuer].compactMap({ $0 }) {
            if let found = mostSpecific(in: text) { return found.code }
        }
        guard region == nil, issuer.map({ Place($0, provinces: provinceNames).isEmpty }) ?? true, let documentNumber
        else { return Self.national }
        return byNumber(documentNumber)?.code ?? Self.national
    }

    private func mostSpecific(in text: String) -> Region? {
        let bytes = Array(text.utf8)
        let named = Set(names.hits(in: bytes, range: 0..<bytes.count).map(\.word)).sorted().map { regions[$0] }
            .filter { $0.code != Self.national }
        return named.first { !$0.code.hasSuffix("0000") } ?? named.first
    }

    /// 川府发, 川办规: a province's abbreviation and a word for its government.
    private func byNumber(_ number: String) -> Region? {
        regions.first { region in
            !region.abbreviation.isEmpty
                && ["府", "政", "办"].contains { number.hasPrefix(region.abbreviation + $0) }
        }
    }

    private func pack(_ code: String) throws(ProcedureRulesError) -> JurisdictionPack {
        let name = "jurisdictions/\(code).yml"
        guard regions.contains(where: { $0.code == code }) else {
            throw ProcedureRulesError(path: "\(folder.path)/\(name)", message: "not in regions.tsv")
        }
        return try folder.yaml(name, as: JurisdictionPack.self)
    }
}

import NormText

extension LawIndexDraft {
    /// The tables of the index: acts in the order of their titles, versions and repeals in that of their dates.
    func tables() -> LawIndexTables {
        let order = acts.indices.sorted {
            (acts[$0].title, acts[$0].region ?? "", $0) < (acts[$1].title, acts[$1].region ?? "", $1)
        }
        let names = names(in: order)
        var tables = LawIndexTables()
        let strings = addStrings(names: names, to: &tables)
        for id in order { add(acts[id], strings: strings, to: &tables) }
        tables.names = names.compactMap { name in
            strings[name.key].map { LawIndexRecords.Name(key: $0, act: UInt32(name.act)) }
        }
        tables.names.sort { ($0.key, $0.act) < ($1.key, $1.act) }
        tables.completeness = completeness
        return tables
    }

    private struct Name: Hashable {
        let key: [UInt8]
        let act: Int
    }

    /// Every name of every act. A short name gives way to an act whose full title it is.
    private func names(in order: [Int]) -> [Name] {
        var titles: Set<[UInt8]> = []
        for act in acts { titles.insert(TitleKey.make(act.title)) }
        var names: Set<Name> = []
        for (position, id) in order.enumerated() {
            names.insert(Name(key: TitleKey.make(acts[id].title), act: position))
            var short = acts[id].aliases.map { TitleKey.make($0) }
            if let bare = TitleKey.withoutClosingParenthesis(TitleKey.make(acts[id].title)) { short.append(bare) }
            if let number = acts[id].number { short.append(TitleKey.make(number)) }
            for key in short where key.count >= 6 && !titles.contains(key) {
                names.insert(Name(key: key, act: position))
            }
        }
        return names.sorted { $0.act < $1.act }
    }

    private func addStrings(names: [Name], to tables: inout LawIndexTables) -> [[UInt8]: UInt32] {
        var all: Set<[UInt8]> = Set(names.map(\.key))
        for act in acts {
            let words = [act.title, act.issuer, act.region, act.number].compactMap(\.self) + act.endings.map(\.by)
            for word in words + act.versions.flatMap(\.books).map(\.name) { all.insert(utf8(word)) }
        }
        var strings: [[UInt8]: UInt32] = [:]
        for (number, word) in all.sorted(by: { $0.lexicographicallyPrecedes($1) }).enumerated() {
            strings[word] = UInt32(number)
            tables.text += word
            tables.stringStarts.append(UInt32(tables.text.count))
        }
        return strings
    }

    private func add(_ act: Act, strings: [[UInt8]: UInt32], to tables: inout LawIndexTables) {
        let string = { (word: String?) in
            word.flatMap { $0.isEmpty ? nil : strings[utf8($0)] } ?? LawIndexRecords.none
        }
        var record = LawIndexRecords.Act(
            title: string(act.title), rank: UInt8(act.rank.rawValue),
            flags: (act.isJudicial ? 1 : 0) | (act.isVerified ? 0 : 2))
        record.issuer = string(act.issuer)
        record.region = string(act.region)
        record.number = string(act.number)
        record.adopted = PackedDate.pack(act.adopted)
        record.firstVersion = UInt32(tables.versions.count)
        record.versionCount = UInt16(clamping: act.versions.count)
        record.firstEnding = UInt32(tables.endings.count)
        record.endingCount = UInt16(clamping: act.endings.count)
        tables.acts.append(record)
        let versions = act.versions.sorted { PackedDate.pack($0.dated) < PackedDate.pack($1.dated) }
        for version in versions { add(version, string: string, to: &tables) }
        let endings = act.endings.sorted { ($0.date, $0.by) < ($1.date, $1.by) }
        for ending in endings {
            tables.endings.append(
                .init(
                    date: PackedDate.pack(ending.date), by: string(ending.by), isVerified: ending.isVerified ? 1 : 0))
        }
    }

    private func add(_ version: Version, string: (String?) -> UInt32, to tables: inout LawIndexTables) {
        let articles = version.articles.sorted { ($0.number, $0.branch) < ($1.number, $1.branch) }
        let firstRun = tables.runs.count
        for article in articles { addArticle(article, firstRun: firstRun, to: &tables) }
        let firstBook = tables.books.count
        for book in version.books.sorted(by: { $0.first < $1.first }).prefix(255) {
            tables.books.append(
                .init(
                    name: string(book.name), first: UInt16(clamping: book.first), last: UInt16(clamping: book.last)))
        }
        let flags: UInt8 = (articles.isEmpty ? 0 : 1) | (version.hasGaps ? 2 : 0)
        tables.versions.append(
            .init(
                dated: PackedDate.pack(version.dated), effective: PackedDate.pack(version.effective), flags: flags,
                firstRun: UInt32(firstRun), runCount: UInt16(clamping: tables.runs.count - firstRun),
                firstBook: UInt32(firstBook), bookCount: UInt8(clamping: tables.books.count - firstBook)))
    }

    private func addArticle(_ article: LawText.Article, firstRun: Int, to tables: inout LawIndexTables) {
        if tables.runs.count > firstRun, let last = tables.runs.last, Int(last.branch) == article.branch,
            Int(last.number) + Int(last.count) == article.number
        {
            tables.runs[tables.runs.count - 1].count += 1
        } else {
            tables.runs.append(
                .init(
                    number: UInt16(clamping: article.number), branch: UInt8(clamping: article.branch), count: 1,
                    firstSize: UInt32(tables.sizes.count)))
        }
        tables.sizes += [UInt8(clamping: article.paragraphs), UInt8(clamping: article.items)]
    }
}

import NormText

/// Collects the norms of texts and writes the norm index; the same texts in the same order give the same bytes.
struct NormIndexBuilder {
    private struct Act {
        var title: String?
        var rank: NormRank
        /// Who imposes all its penalties, where one article says so for the whole act.
        var enforcers: Enforcer = []
        var articles: [(number: Int, branch: Int, article: ArticleReader.Article)] = []
    }

    private typealias File = NormIndexFile

    private var acts: [UInt64: Act] = [:]

    /// Adds the articles of a text. National laws and administrative regulations are read whole and can be found by their
    /// conduct, department rules by the quantities that they set; of other texts, only sanctions are kept.
    mutating func add(_ text: LawText, bytes: [UInt8]) {
        guard let rank = text.rank else { return }
        let depth = depth(of: text, rank)
        let ranges = LawTextReader.articles(in: bytes)
        let byNumber = Dictionary(ranges.map { ($0.number * 100 + $0.branch, $0.range) }) { first, _ in first }
        let reader = ArticleReader(bytes, depth: depth) { number, branch in byNumber[number * 100 + branch] }
        let key = NormKey.make(title: text.title, region: text.region, dated: text.dated)
        var act = acts[key] ?? Act(title: depth == .sanctions ? nil : text.title, rank: rank)
        for (number, branch, range) in ranges {
            if let article = reader.read(range) { act.articles.append((number, branch, article)) }
        }
        act.enforcers.formUnion(Enforcer.ofAct(in: bytes))
        acts[key] = act
    }

    private func depth(of text: LawText, _ rank: NormRank) -> ArticleReader.Depth {
        guard text.region == nil else { return .sanctions }
        return rank >= .administrativeRegulation ? .whole : rank == .departmentRule ? .limits : .sanctions
    }

    func encode() -> [UInt8] {
        var encoder = Encoder()
        for (key, act) in acts.sorted(by: { $0.key < $1.key }) { encoder.add(act, key) }
        return encoder.file()
    }

    /// The sections under construction.
    private struct Encoder {
        private struct Conduct {
            var article: Int
            var paragraph: Int
            var item: Int
            var limit: Int?
            var terms: [UInt32]
        }

        private var sizes = File.Sizes()
        private var acts = BinaryWriter()
        private var articles = BinaryWriter()
        private var amounts = BinaryWriter()
        private var titles = BinaryWriter()
        private var norms = BinaryWriter()
        private var numbers: [NormAmount: Int] = [:]
        private var conducts: [[Conduct]] = ConductGroup.allCases.map { _ in [] }

        mutating func add(_ act: Act, _ key: UInt64) {
            let title = act.title.map { Array($0.utf8) } ?? []
            acts.append(key)
            acts.append(UInt32(sizes.articles))
            acts.append(UInt32(act.articles.count))
            acts.append(UInt32(titles.bytes.count))
            acts.append(UInt16(clamping: title.count))
            acts.append(UInt8(act.rank.rawValue))
            acts.append(UInt8(0))
            acts.append(act.enforcers.rawValue)
            titles.append(title)
            sizes.acts += 1
            for (number, branch, article) in act.articles.sorted(by: { ($0.number, $0.branch) < ($1.number, $1.branch) }
            ) {
                articles.append(UInt16(clamping: number))
                articles.append(UInt8(clamping: branch))
                let deviation = article.norms.deviation.map { $0.rawValue + 1 } ?? 0
                articles.append(
                    UInt8((article.norms.refersElsewhere ? 1 : 0) + deviation << 1) | article.norms.grants.rawValue << 6
                )
                articles.append(UInt32(norms.bytes.count))
                norms.appendVariable(article.norms.norms.count)
                for norm in article.norms.norms { add(norm) }
                if act.title != nil { add(article.conducts) }
                sizes.articles += 1
            }
        }

        private mutating func add(_ norm: Norm) {
            norms.append(norm.modality.rawValue | (norm.isDiscretionary ? 4 : 0))
            norms.append(UInt8(clamping: norm.paragraph))
            norms.append(UInt8(clamping: norm.item))
            guard norm.modality == .sanction else { return add(norm.limits) }
            norms.append(norm.conditions.rawValue | norm.circle.rawValue << 5)
            norms.appendVariable(Int(norm.measures.rawValue))
            norms.appendVariable(Int(norm.enforcers.rawValue))
            add(norm.amounts)
        }

        private mutating func add(_ list: [NormAmount]) {
            let list = list.prefix(200)
            norms.appendVariable(list.count)
            for amount in list { norms.appendVariable(number(of: amount)) }
        }

        private mutating func number(of amount: NormAmount) -> Int {
            if let known = numbers[amount] { return known }
            numbers[amount] = numbers.count
            amounts.append(Quantity.Unit.numbered.firstIndex(of: amount.unit).map { UInt8($0) } ?? 0)
            amounts.append(UInt8(amount.isFine ? 1 : 0))
            amounts.append(UInt8((amount.lower == nil ? 0 : 1) + (amount.upper == nil ? 0 : 2)))
            amounts.append(amount.base.rawValue)
            amounts.append(Int64(amount.lower?.tenThousandths ?? 0))
            amounts.append(Int64(amount.upper?.tenThousandths ?? 0))
            return numbers.count - 1
        }

        private mutating func add(_ list: [ArticleReader.Conduct]) {
            for conduct in list where conduct.terms.terms.count >= 3 {
                conducts[conduct.group.rawValue].append(
                    Conduct(
                        article: sizes.articles, paragraph: conduct.paragraph, item: conduct.item,
                        limit: conduct.limit.map { number(of: $0) }, terms: conduct.terms.terms))
            }
        }

        // MARK: The file

        mutating func file() -> [UInt8] {
            shorten()
            let all = conducts.joined()
            let holders = Encoder.holders(of: all)
            var rows = BinaryWriter()
            for conduct in all {
                let weight = ConductWeight.norm(
                    of: conduct.terms.map { ConductWeight.term(holders[$0]?.count ?? 0, of: all.count) })
                rows.append(UInt32(conduct.article))
                if let limit = conduct.limit {
                    rows.append(UInt16(clamping: limit))
                } else {
                    rows.append(UInt8(clamping: conduct.paragraph))
                    rows.append(UInt8(clamping: conduct.item))
                }
                rows.append(UInt16(clamping: Int(weight * File.weightScale)))
            }
            var terms = BinaryWriter()
            var postings = BinaryWriter()
            var before: UInt32 = 0
            for (index, (term, list)) in holders.sorted(by: { $0.key < $1.key }).enumerated() {
                if index % File.blockTerms == 0 {
                    terms.append(term)
                    terms.append(UInt32(postings.bytes.count))
                    before = term
                    sizes.blocks += 1
                }
                var held = BinaryWriter()
                held.appendVariable(list.count)
                var previous = 0
                for conduct in list {
                    held.appendVariable(conduct - previous)
                    previous = conduct
                }
                postings.appendVariable(Int(term - before))
                postings.appendVariable(held.bytes.count)
                postings.append(held.bytes)
                before = term
            }
            sizes.amounts = numbers.count
            sizes.conducts = conducts.map(\.count)
            sizes.titles = titles.bytes.count
            sizes.norms = norms.bytes.count
            sizes.postings = postings.bytes.count
            var body = BinaryWriter()
            for value in sizes.values { body.append(UInt32(value)) }
            for section in [acts, articles, amounts, rows, terms, titles, norms, postings] {
                body.append(section.bytes)
            }
            var file = BinaryWriter()
            file.append(File.magic)
            file.append(File.formatVersion)
            file.append(LawIndexFile.checksum(body.bytes[...]))
            file.append(body.bytes)
            return file.bytes
        }

        /// Leaves the rarest terms where a group keeps no more; those that hardly any other conduct has find nothing.
        private mutating func shorten() {
            let holders = Encoder.holders(of: conducts.joined())
            for group in ConductGroup.allCases {
                guard let most = group.mostTerms else { continue }
                for row in conducts[group.rawValue].indices {
                    let known = conducts[group.rawValue][row].terms.filter { (holders[$0]?.count ?? 0) > 2 }
                    let rarest = known.sorted { (holders[$0]?.count ?? 0, $0) < (holders[$1]?.count ?? 0, $1) }
                    conducts[group.rawValue][row].terms = rarest.prefix(most).sorted()
                }
            }
        }

        /// For each term the conducts that hold it. One that says nothing since too many use it is left out.
        private static func holders(of conducts: some Sequence<Conduct>) -> [UInt32: [Int]] {
            var holders: [UInt32: [Int]] = [:]
            var count = 0
            for conduct in conducts {
                for term in conduct.terms { holders[term, default: []].append(count) }
                count += 1
            }
            return holders.filter { $0.value.count < max(4, count / 12) }
        }
    }
}

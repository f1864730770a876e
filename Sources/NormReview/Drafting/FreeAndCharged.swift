import NormDocument
import NormRules
import NormText

/// A service that one place of a document calls free and another charges for: 登记不收费, 收取登记服务费.
enum FreeAndCharged {
    static let free = ["不收费", "不收取费用", "不收取任何费用", "不得收费", "不得收取费用", "不得收取任何费用"]
    private static let charges = WordIndex(["收取", "缴纳", "交纳", "承担", "收费", "支付"])
    /// Words between a service and 不收费 that do not name it.
    private static let fillers = ["一律", "全部", "均", "应当", "都", "免费", "，", "、", "时", "的", "和", "工作"]
    /// How far 费 may stand behind the service that it is for. Characters.
    private static let longestName = 4

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let text = reading.document.text
        let services = Set(
            scan.hits(of: .free).compactMap { hit in
                service(before: hit.range.lowerBound, in: reading)
            })
        guard !services.isEmpty else { return [] }
        return reading.sentences.flatMap { charged(services, in: $0.range, text) }
            .sorted { ($0.service, $0.fee.lowerBound) < ($1.service, $1.fee.lowerBound) }
            .map { service, fee in
                CheckerIssue(
                    "drafting.free-and-charged", range: fee,
                    message: Bilingual(
                        "此处收取“\(text.string(fee))”，另一处规定\(service)不收费",
                        "“\(text.string(fee))” is charged here, and elsewhere “\(service)” is free"))
            }
    }

    /// The word of two characters that is called free.
    private static func service(before offset: Int, in reading: DocumentReading) -> String? {
        let text = reading.document.text
        var words = Substring(text.string(max(0, offset - 30)..<offset))
        while let filler = fillers.first(where: { words.hasSuffix($0) }) { words = words.dropLast(filler.count) }
        let service = words.suffix(2)
        return service.count == 2 && service.allSatisfy { $0.isLetter } ? String(service) : nil
    }

    /// The fees that a sentence charges for services, the first for each: 登记服务费 for 登记.
    private static func charged(
        _ services: Set<String>, in sentence: Range<Int>, _ text: NormalText
    ) -> [(service: String, fee: Range<Int>)] {
        guard !charges.hits(in: text.bytes, range: sentence).isEmpty else { return [] }
        let words = text.string(sentence)
        guard !words.holds("不得"), !words.holds("不收"), !words.holds("免") else { return [] }
        let letters = Array(words)
        var fees: [String: Range<Int>] = [:]
        var offset = sentence.lowerBound
        for start in letters.indices.dropLast(2) {
            defer { offset += letters[start].utf8.count }
            let service = String(letters[start..<start + 2])
            guard services.contains(service), fees[service] == nil,
                let end = letters[(start + 2)...].prefix(longestName + 1).firstIndex(of: "费"),
                // 公路收费 is the charging, 材料收取费用 charges for something else.
                letters[end - 1] != "收", letters[end - 1] != "取"
            else { continue }
            fees[service] = offset..<offset + letters[start...end].reduce(0) { $0 + $1.utf8.count }
        }
        return fees.map { ($0.key, $0.value) }
    }
}

import NormDocument
import NormText

/// A signature of another organ than the one that the title names.
enum SignatureNames {
    private static let organs = ["人民政府", "局", "委员会", "厅", "办公室", "办事处", "管委会"]

    static func issues(in document: NormativeDocument) -> [CheckerIssue] {
        let signatures = document.blocks.filter { $0.role == .signature && $0.part == 0 }
        guard signatures.count == 1, let block = signatures.first, let title = document.parts.first?.title,
            let about = title.firstRange(of: "关于")
        else { return [] }
        let named = String(title[..<about.lowerBound])
        let signed = String(document.text.string(block.range).prefix { !"（(0123456789二".contains($0) })
        guard isOrgan(named), isOrgan(signed), differ(named, signed) else { return [] }
        return [
            CheckerIssue(
                "drafting.signature", range: block.range,
                message: Bilingual(
                    "标题的制发机关为“\(named)”，落款为“\(signed)”",
                    "the title names “\(named)” as issuer, the signature is that of “\(signed)”"))
        ]
    }

    private static func isOrgan(_ name: String) -> Bool {
        name.count >= 4 && name.count <= 20 && organs.contains { name.hasSuffix($0) }
    }

    /// Two organs of one place; an organ and its own office, and names of which one is short for the other, do not differ.
    private static func differ(_ left: String, _ right: String) -> Bool {
        left.prefix(2) == right.prefix(2) && !left.contains(right) && !right.contains(left)
            && left.suffix(2) != right.suffix(2)
    }
}

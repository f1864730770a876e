import NormDocument

/// The composite units of a document, put where its pages show them.
struct OFDUnits {
    /// Units within units. A unit that holds itself ends here.
    private static let maximumDepth = 16

    private let drawings: [String: OFDDrawing]
    /// Pieces of text that the units of all pages may still give: units within units multiply.
    private var left = 500_000
    private(set) var problems: [DocumentProblem] = []

    init(_ drawings: [String: OFDDrawing]) { self.drawings = drawings }

    /// A drawing with all that its units draw.
    mutating func expanded(_ drawing: OFDDrawing) -> OFDDrawing {
        let result = expanded(drawing, within: [])
        if left < 0 { report("复合图元过多，其余未读") }
        return result
    }

    private mutating func expanded(_ drawing: OFDDrawing, within: [String]) -> OFDDrawing {
        var result = drawing
        result.placements = []
        for place in drawing.placements {
            guard !within.contains(place.unit), within.count < OFDUnits.maximumDepth else {
                report("复合图元 \(place.unit.prefix(20)) 引用自身或者嵌套过深，未读")
                continue
            }
            guard left >= 0, let unit = drawings[place.unit] else { continue }
            left -= unit.runs.count + 1
            result.add(expanded(unit, within: within + [place.unit]).placed(place))
        }
        return result
    }

    private mutating func report(_ message: String) {
        let problem = DocumentProblem(message)
        if !problems.contains(problem) { problems.append(problem) }
    }
}

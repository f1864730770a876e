/// What a page, a template or a composite unit draws: text with places, and the composite units that stand on it.
struct OFDDrawing {
    /// A composite unit put in a place, perhaps enlarged.
    struct Placement {
        let unit: String
        let boundary: [Double]
        /// Two rows of a matrix and the shift behind it.
        let matrix: [Double]
    }

    var runs: [PageRun] = []
    var placements: [Placement] = []
    var hasImages = false
    /// Characters that stand on a slant: watermarks.
    var slanted = 0

    /// This drawing as it stands in a place.
    func placed(_ place: Placement) -> OFDDrawing {
        let (a, d) = (place.matrix[0], place.matrix[3])
        var drawing = self
        guard OFDDrawing.isUpright(place.matrix) else {
            drawing.slanted += runs.reduce(0) { $0 + String(decoding: $1.text, as: UTF8.self).unicodeScalars.count }
            drawing.runs = []
            return drawing
        }
        drawing.runs = runs.map { run in
            var run = run
            let ends = [run.minX, run.maxX].map { place.boundary[0] + $0 * a + place.matrix[4] }
            run.minX = min(ends[0], ends[1])
            run.maxX = max(ends[0], ends[1])
            run.middle = place.boundary[1] + run.middle * d + place.matrix[5]
            run.size *= abs(d)
            run.object = nil
            return run
        }
        return drawing
    }

    mutating func add(_ other: OFDDrawing) {
        runs += other.runs
        placements += other.placements
        hasImages = hasImages || other.hasImages
        slanted += other.slanted
    }

    /// Text that stands on a slant is a watermark; upright text has no b and c.
    static func isUpright(_ matrix: [Double]) -> Bool {
        abs(matrix[1]) <= abs(matrix[0]) * 0.05 && abs(matrix[2]) <= abs(matrix[3]) * 0.05
    }
}

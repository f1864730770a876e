import NormData
import NormRules

/// What judged clauses teach: how much each sequence of characters speaks for or against a problem of each category.
///
/// A clause's score in a category is the sum of the weights of its sequences, divided by the root of their number, and the
/// category's bias: above 0 the clause is more like those in which reviewers found the problem, below 0 more like the others.
public struct PrecedentWeights: Sendable {
    /// A weight for each category, in 1/127 of `scale`.
    typealias Weights = SIMD16<Int8>
    public typealias Scores = SIMD16<Float>

    /// At most `maximumCategories`.
    public let categories: [Category]
    /// How many clauses they were learnt from, and the SHA-256 of these.
    public let clauseCount: Int
    public let source: String
    let scale: Float
    let biases: Scores
    /// Features by their lowest bits, a power of two of them, the next place being taken where one is full; 0 is empty.
    private let features: Table<UInt32>
    private let weights: Table<Weights>

    public static let maximumCategories = Scores.scalarCount

    /// - Parameters:
    ///   - rows: the features that count, each with its weight in every category; the first `limit` by weight are kept.
    public init(
        categories: [Category], clauseCount: Int, source: String, biases: [Float],
        rows: [(feature: UInt32, weights: Scores)], limit: Int
    ) {
        self.categories = categories
        self.clauseCount = clauseCount
        self.source = source
        // A place without a category is never the highest.
        self.biases = Scores(biases + Array(repeating: -.infinity, count: Self.maximumCategories - biases.count))
        let heaviest = rows.map { (row: $0, weight: abs($0.weights).max()) }
            .sorted { ($1.weight, $0.row.feature) < ($0.weight, $1.row.feature) }.prefix(limit)
        let scale = heaviest.first?.weight ?? 1
        self.scale = scale
        var size = 16
        while size * 2 < heaviest.count * 3 { size *= 2 }
        var features = [UInt32](repeating: 0, count: size)
        var weights = [Weights](repeating: .zero, count: size)
        for (row, _) in heaviest {
            var place = Int(row.feature) & (size - 1)
            while features[place] != 0 { place = (place + 1) & (size - 1) }
            features[place] = row.feature
            weights[place] = Weights((row.weights / scale * 127).rounded(.toNearestOrEven))
        }
        self.features = Table(features)
        self.weights = Table(weights)
    }

    /// The score of a clause in each of `categories`.
    public func scores(_ clause: ClauseFeatures) -> Scores {
        var sums = SIMD16<Int32>.zero
        clause.visit { feature, _, _ in
            if let weights = self[feature] { sums &+= SIMD16<Int32>(truncatingIfNeeded: weights) }
        }
        return Scores(sums) * (unit / Float(clause.count).squareRoot()) + biases
    }

    /// The category in which a clause scores highest.
    public func best(_ scores: Scores) -> (category: Int, score: Float)? {
        categories.indices.map { ($0, scores[$0]) }.max { $0.1 < $1.1 }
    }

    /// What each character of the clause adds to its score in a category, every sequence being shared out among its
    /// characters.
    func shares(
        _ bytes: UnsafeBufferPointer<UInt8>, category: Int
    ) -> [(bytes: Range<Int>, weight: Float)] {
        let clause = ClauseFeatures(bytes, withPlaces: true)
        var shares: [Int: Float] = [:]
        clause.visit { feature, start, length in
            guard let weights = self[feature] else { return }
            let share = Float(weights[category]) / Float(length)
            for index in start..<start + length { shares[index, default: 0] += share }
        }
        let factor = unit / Float(clause.count).squareRoot()
        return shares.sorted { $0.key < $1.key }.map { (clause.bytes(from: $0.key, length: 1), $0.value * factor) }
    }

    private var unit: Float { scale / 127 }

    @inline(__always)
    private subscript(feature: UInt32) -> Weights? {
        var place = Int(feature) & (features.count - 1)
        while true {
            let known = features.start[place]
            if known == feature { return weights.start[place] }
            if known == 0 { return nil }
            place = (place + 1) & (features.count - 1)
        }
    }
}

extension PrecedentWeights: LearntFile {
    public static let magic = "normcheck precedents 2"

    public func write(to writer: inout SnapshotWriter) {
        writer.write(categories.map(\.rawValue))
        writer.write(clauseCount)
        writer.write(source)
        writer.write(scale)
        writer.write((0..<Self.maximumCategories).map { biases[$0] })
        writer.write(features)
        writer.write(weights)
    }

    /// Throws where the tables do not belong together: every search must meet an empty place.
    public init(from reader: inout SnapshotReader) throws {
        categories = try reader.read([String].self).compactMap(Category.init)
        clauseCount = try reader.read()
        source = try reader.read()
        scale = try reader.read()
        let biases = try reader.read([Float].self)
        guard biases.count == Self.maximumCategories else { throw SnapshotReader.Damaged() }
        self.biases = Scores(biases)
        features = try reader.read()
        weights = try reader.read()
        guard categories.count <= Self.maximumCategories, features.count == weights.count,
            features.count.nonzeroBitCount == 1
        else { throw SnapshotReader.Damaged() }
        let features = features
        try reader.require(features.elements.contains(0))
    }
}

private func abs(_ values: PrecedentWeights.Scores) -> PrecedentWeights.Scores {
    pointwiseMax(values, -values)
}

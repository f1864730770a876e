import Glibc
import NormData
import NormText

/// Tells which parameter of the law a clause reads like.
///
/// Each parameter has a profile: the sequences of one and two characters in the clauses that were written about it, weighed
/// by how few profiles have them. A clause is like a profile as the cosine of the two says, from 0 to 1. Clauses with
/// figures of other matters are kept too: what is more like one of them is about no parameter.
public struct FigureIndex: Sendable {
    public static let longest = 2

    /// The parameters, each with a profile; the rows behind them are clauses of other matters.
    public let parameters: [String]
    public let otherCount: Int
    /// In rising order.
    private let features: Table<UInt32>
    private let rarities: Table<Float>
    /// The entries of each feature: `bounds.stretch`.
    private let bounds: Table<UInt32>
    private let entries: Table<Entry>

    /// A row that has a feature, and the feature's weight in a profile of length 1, in 1/65535.
    private struct Entry: BitwiseCopyable {
        let row: UInt16
        let share: UInt16
    }

    public static let mostRows = Int(UInt16.max)

    /// - Parameters:
    ///   - profiles: every parameter with the clauses about it.
    ///   - others: clauses of other matters; what they share with no profile tells nothing.
    public init(profiles: [(parameter: String, clauses: [ClauseFeatures])], others: [ClauseFeatures]) {
        let profiles = profiles.prefix(Self.mostRows)
        let others = others.prefix(Self.mostRows - profiles.count)
        let counted = profiles.map { Self.counts($0.clauses) }
        var holders: [UInt32: Int] = [:]
        for (feature, _) in counted.joined() { holders[feature, default: 0] += 1 }
        let features = holders.keys.sorted()
        let rarities = features.map { log(Float(1 + profiles.count) / Float(1 + holders[$0, default: 0])) + 1 }
        let places = Dictionary(uniqueKeysWithValues: zip(features, features.indices))
        var entries = [[Entry]](repeating: [], count: features.count)
        for (row, counts) in (counted + others.map { Self.counts([$0]) }).enumerated() {
            let weights = counts.compactMap { feature, count in
                places[feature].map { (place: $0, weight: Self.weight(count, rarities[$0])) }
            }
            let length = weights.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
            for (place, weight) in weights {
                let share = UInt16((weight / length * Self.unit).rounded())
                entries[place].append(Entry(row: UInt16(row), share: share))
            }
        }
        parameters = profiles.map(\.parameter)
        otherCount = others.count
        self.features = Table(features)
        self.rarities = Table(rarities)
        (bounds, self.entries) = Table.joining(entries)
    }

    /// How much a clause is like what is known.
    public struct Likeness: Sendable {
        /// For each of `parameters`.
        public let parameters: ArraySlice<Float>
        /// For the nearest clause of another matter.
        public let others: Float
    }

    public func likeness(_ clause: ClauseFeatures) -> Likeness {
        var sums = [Float](repeating: 0, count: parameters.count + otherCount)
        var square: Float = 0
        for (feature, count) in Self.counts([clause]) {
            guard let place = place(of: feature) else { continue }
            let weight = Self.weight(count, rarities[place])
            square += weight * weight
            for entry in entries.elements[bounds.stretch(place)] {
                sums[Int(entry.row)] += weight * Float(entry.share)
            }
        }
        let length = max(square.squareRoot() * Self.unit, .leastNormalMagnitude)
        for row in sums.indices { sums[row] /= length }
        return Likeness(parameters: sums[..<parameters.count], others: sums[parameters.count...].max() ?? 0)
    }

    private static let unit: Float = 65535

    /// How often each feature stands in clauses, in the order of the features: sums are the same in every run.
    private static func counts(_ clauses: [ClauseFeatures]) -> [(feature: UInt32, count: Int)] {
        var features: [UInt32] = []
        for clause in clauses {
            clause.visit { feature, _, length in
                if length <= longest { features.append(feature) }
            }
        }
        features.sort()
        var counts: [(feature: UInt32, count: Int)] = []
        for feature in features {
            if counts.last?.feature == feature {
                counts[counts.count - 1].count += 1
            } else {
                counts.append((feature, 1))
            }
        }
        return counts
    }

    /// What stands twice weighs more, but not twice as much.
    private static func weight(_ count: Int, _ rarity: Float) -> Float { (1 + log(Float(count))) * rarity }

    private func place(of feature: UInt32) -> Int? {
        var low = 0
        var high = features.count
        while low < high {
            let middle = (low + high) / 2
            if features[middle] < feature { low = middle + 1 } else { high = middle }
        }
        return low < features.count && features[low] == feature ? low : nil
    }
}

extension FigureIndex: LearntFile {
    public static let magic = "normcheck precedents figures 2"

    public func write(to writer: inout SnapshotWriter) {
        writer.write(parameters)
        writer.write(otherCount)
        writer.write(features)
        writer.write(rarities)
        writer.write(bounds)
        writer.write(entries)
    }

    /// Throws where the tables do not belong together: every entry must be one of a row that there is.
    public init(from reader: inout SnapshotReader) throws {
        parameters = try reader.read()
        otherCount = try reader.read()
        features = try reader.read()
        rarities = try reader.read()
        bounds = try reader.read()
        entries = try reader.read()
        guard (0...Self.mostRows).contains(otherCount), rarities.count == features.count,
            bounds.count == features.count + 1
        else { throw SnapshotReader.Damaged() }
        let (bounds, entries, rows) = (bounds, entries, parameters.count + otherCount)
        try reader.require(bounds.isPartition(of: entries.count) && entries.elements.allSatisfy { $0.row < rows })
    }
}

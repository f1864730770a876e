import NormData
import NormRules

/// `Rules/precedents.yml`: what a clause's score among judged clauses has to be for anything to follow from it.
struct PrecedentThresholds: Sendable, Decodable {
    static let file = "precedents.yml"

    /// A finding stays what it is where the clause's best score reaches this, by the confidence of its rule.
    struct Keep: Sendable, Decodable {
        /// Findings of these rest on words, and may be demoted; the others on figures, dates and titles.
        let categories: [Category]
        let high: Float
        let medium: Float
        let low: Float

        subscript(confidence: Confidence) -> Float {
            switch confidence {
            case .high: high
            case .medium: medium
            case .low: low
            }
        }
    }

    /// When a figure is compared with the parameter that its clause reads like.
    struct Figures: Sendable, Decodable {
        /// The clause is at least so much like the parameter's.
        let likeness: Float
        /// And by so much of it more than like those of any other parameter.
        let lead: Float
        /// A figure that is so many times the law's, or such a part of it, measures something else.
        let ratio: Float
    }

    /// A clause in which no rule found anything is one where its best score reaches this.
    let raise: Float
    let keep: Keep
    let figures: Figures
    /// A finding in a clause that reads like problems, but scores less than this in the finding's own category, is one of the
    /// category in which the clause scores highest.
    let own: Float
    /// Of two categories found in a clause the one in which it scores less is a remark, unless it scores this.
    let second: Float
}

extension PrecedentThresholds: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(keep.categories.map(\.rawValue))
        for threshold in [
            raise, keep.high, keep.medium, keep.low, own, second, figures.likeness, figures.lead, figures.ratio,
        ] {
            writer.write(threshold)
        }
    }

    init(from reader: inout SnapshotReader) throws {
        let categories = try reader.read([String].self).compactMap(Category.init)
        raise = try reader.read()
        keep = Keep(
            categories: categories, high: try reader.read(), medium: try reader.read(), low: try reader.read())
        own = try reader.read()
        second = try reader.read()
        figures = Figures(likeness: try reader.read(), lead: try reader.read(), ratio: try reader.read())
    }
}

import NormText

/// One thing that a paragraph or item of an article lays down, as facts.
public struct Norm: Sendable, Hashable {
    /// The paragraph of the article, from 1; 0 where it is not known.
    public internal(set) var paragraph: Int
    /// The item of the paragraph; 0 for the paragraph itself.
    public internal(set) var item: Int
    public internal(set) var modality: NormModality
    public internal(set) var measures: Measure
    /// 可以处…: whether the measure follows is left to the organ.
    public internal(set) var isDiscretionary: Bool
    public internal(set) var conditions: NormCondition
    public internal(set) var circle: NormCircle
    public internal(set) var enforcers: Enforcer
    public internal(set) var amounts: [NormAmount]
    /// Time limits, ages, distances and shares that are no fine.
    public internal(set) var limits: [NormAmount]

    init(paragraph: Int = 0, item: Int = 0, modality: NormModality) {
        self.paragraph = paragraph
        self.item = item
        self.modality = modality
        measures = []
        isDiscretionary = false
        conditions = []
        circle = []
        enforcers = []
        amounts = []
        limits = []
    }

    /// The fines that it fixes.
    public var fines: [NormAmount] { amounts.filter(\.isFine) }
}

/// Defences are the ids of frames, and one that no words can express.
enum Defence {
    /// The clause cites an article of a sufficient rank.
    static let citedBasis = "cited-basis"
}

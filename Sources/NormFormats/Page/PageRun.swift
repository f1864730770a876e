/// Characters that stand side by side on a page. Lengths in any one unit; y grows downwards.
struct PageRun {
    var minX: Double
    var maxX: Double
    /// The middle of the characters' height.
    var middle: Double
    /// Height of the characters.
    var size: Double
    var text: [UInt8]
    /// The number of the object that the file gives it.
    var object: String?
}

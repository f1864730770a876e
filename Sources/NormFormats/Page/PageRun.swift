/// Characters that stand side by side on a page. Lengths in any one unit; y grows downwards.
struct PageRun {
    var minX: Double
    var maxX: Double
    /// The middle of the characters' height.
    var middle: Double
    /// Height of the characters.
    var size: Double
    var text: [UInt8]
    /// Its characters stand above each other: it is turned by a right angle, or written downwards.
    var isUpright = false
    /// The number of the object that the file gives it.
    var object: String?
}

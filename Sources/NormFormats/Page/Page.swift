/// The text of one page as a format gives it: characters with places, in no order.
struct Page {
    var height: Double
    var runs: [PageRun]
    /// Whether it shows pictures: a page without text then is a scan.
    var hasImages = false
}

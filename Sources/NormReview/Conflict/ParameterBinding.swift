import NormDocument
import NormRules

/// Which parameters hold where in a document.
struct ParameterBinding {
    let reading: DocumentReading
    /// Whether a parameter binds the document.
    let binds: (LegalParameter) -> Bool

    /// Whether a parameter binds the document and a sentence has none of the words that tell of something else.
    func reaches(_ parameter: LegalParameter, _ sentence: Sentence) -> Bool {
        let bytes = reading.document.text.bytes
        return !parameter.unless.contains { bytes.contains($0, in: sentence.range) } && binds(parameter)
    }

    /// Whether a sentence stands in the setting that a parameter asks for.
    func isSetting(of parameter: LegalParameter, _ sentence: Sentence) -> Bool {
        let bytes = reading.document.text.bytes
        if parameter.context.isEmpty { return true }
        let title = Array((reading.document.metadata.title ?? "").utf8)
        let unit = unitRange(sentence)
        return parameter.context.contains {
            bytes.contains($0, in: unit) || title.contains($0, in: 0..<title.count)
        }
    }

    /// The article or numbered point that holds a sentence, at least its block.
    private func unitRange(_ sentence: Sentence) -> Range<Int> {
        let block = reading.document.blocks[sentence.block].range
        guard var unit = sentence.unit else { return block }
        while reading.document.units[unit].kind != .article, let parent = reading.document.units[unit].parent,
            reading.document.units[parent].range.count <= 6000
        {
            unit = parent
        }
        return reading.document.units[unit].range
    }
}

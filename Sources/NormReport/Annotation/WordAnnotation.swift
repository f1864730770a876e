import NormFormats
import NormReview

/// The marks put into the main part of a Word file.
struct WordAnnotation {
    private let file: WordFile
    private let author: String
    private var number: Int
    /// By index in `file.map.runs`.
    private var runs: [Int: WordRunSplitter] = [:]
    /// What stands at the start and the end of a paragraph's content, by index in `file.map.paragraphs`.
    private var paragraphs: [Int: (start: String, end: String)] = [:]
    /// Scalars of the text that are corrected.
    private var corrected: [Range<Int>] = []

    init(file: WordFile, author: String, firstNumber: Int) {
        self.file = file
        self.author = author
        number = firstNumber
    }

    private mutating func next() -> Int {
        defer { number += 1 }
        return number
    }

    // MARK: Comments

    /// Marks a range of the text, in Unicode scalars, or the first paragraph where there is none; returns the number of
    /// the comment. A correction inside the range is inside the comment.
    mutating func comment(_ scalars: Range<Int>?) -> Int {
        let number = next()
        let start = "<w:commentRangeStart w:id=\"\(number)\"/>"
        let end = "<w:commentRangeEnd w:id=\"\(number)\"/><w:r><w:commentReference w:id=\"\(number)\"/></w:r>"
        let places = scalars.flatMap { file.places(ofScalars: $0) }
        guard let places, !isNested(places.start.paragraph), !isNested(places.end.paragraph) else {
            let paragraph = outermost(places?.start.paragraph ?? file.map.pieces.first?.paragraph ?? 0)
            paragraphs[paragraph, default: ("", "")].start += start
            paragraphs[paragraph, default: ("", "")].end += end
            return number
        }
        put(start, at: places.start) { $0.starts += $1 }
        put(end, at: places.end) { $0.ends += $1 }
        return number
    }

    private mutating func put(
        _ text: String, at place: WordMap.Place, _ add: (inout WordRunSplitter.Marks, String) -> Void
    ) {
        if let run = place.run {
            runs[run, default: WordRunSplitter()].mark(place.xml) { add(&$0, text) }
        } else {
            paragraphs[place.paragraph, default: ("", "")].start += text
        }
    }

    /// The paragraphs of a text box stand inside the paragraph that holds the box; Word takes no comments there.
    private func isNested(_ paragraph: Int) -> Bool { outermost(paragraph) != paragraph }

    private func outermost(_ paragraph: Int) -> Int {
        let all = file.map.paragraphs
        guard all.indices.contains(paragraph) else { return paragraph }
        return all[...paragraph].firstIndex { $0.element.upperBound >= all[paragraph].element.upperBound } ?? paragraph
    }

    // MARK: Corrections

    /// Where a change goes, and the runs that it touches.
    private struct Correction {
        let fix: ReviewedFinding.Fix
        let start: WordMap.Place
        let end: WordMap.Place
        let first: Int
        let touched: [Int]
    }

    /// Writes a correction as tracked changes: all of it, or nothing where a place of it crosses paragraphs, or touches
    /// what is no plain text or is itself a tracked insertion. Places that another correction has changed stay as they are.
    mutating func correct(_ fixes: [ReviewedFinding.Fix]) {
        let open = fixes.filter { fix in !corrected.contains { $0.overlaps(fix.span.start..<fix.span.end) } }
        let corrections = open.compactMap(correction)
        guard corrections.count == open.count else { return }
        for correction in corrections { write(correction) }
    }

    private func correction(_ fix: ReviewedFinding.Fix) -> Correction? {
        guard let places = file.places(ofScalars: fix.span.start..<fix.span.end), let first = places.start.run,
            let last = places.end.run, first <= last, places.start.paragraph == places.end.paragraph,
            !isNested(places.start.paragraph)
        else { return nil }
        let pieces = file.map.pieces.filter { piece in
            piece.run.map { (first...last).contains($0) } == true && piece.xml.upperBound > places.start.xml
                && piece.xml.lowerBound < places.end.xml
        }
        let touched = pieces.compactMap(\.run)
        guard pieces.allSatisfy(\.isLinear), !touched.contains(where: { file.map.runs[$0].isInserted }) else {
            return nil
        }
        return Correction(
            fix: fix, start: places.start, end: places.end, first: first, touched: Set(touched).sorted())
    }

    private mutating func write(_ correction: Correction) {
        corrected.append(correction.fix.span.start..<correction.fix.span.end)
        for run in correction.touched {
            let element = file.map.runs[run].element
            let range = max(correction.start.xml, element.lowerBound)..<min(correction.end.xml, element.upperBound)
            let opening = "<w:del w:id=\"\(next())\" \(author)>"
            runs[run, default: WordRunSplitter()].delete(range, opening: opening)
        }
        insert(correction.fix.replacement, like: correction.first, at: correction.end)
    }

    private mutating func insert(_ text: String, like run: Int, at place: WordMap.Place) {
        guard !text.isEmpty else { return }
        let properties = file.map.runs[run].properties.map { String(decoding: file.part[$0], as: UTF8.self) } ?? ""
        let xml =
            "<w:ins w:id=\"\(next())\" \(author)><w:r>\(properties)\(WordBlocks.text(text))</w:r></w:ins>"
        put(xml, at: place) { $0.insertions += $1 }
    }

    // MARK: Result

    /// The main part with all marks.
    func xml() throws -> [UInt8] {
        var edit = XMLEdit()
        for (index, splitter) in runs.sorted(by: { $0.key < $1.key }) {
            let element = file.map.runs[index].element
            edit.replace(element, by: try splitter.xml(of: element, in: file.part))
        }
        for (index, marks) in paragraphs where file.map.paragraphs.indices.contains(index) {
            let element = file.map.paragraphs[index].element
            let bytes = Array(file.part[element])
            let root = try XMLElement.root(of: bytes)
            let start = root.child("w:pPr")?.range.upperBound ?? root.content.lowerBound
            edit.insert(marks.start, at: element.lowerBound + start)
            edit.insert(marks.end, at: element.lowerBound + root.content.upperBound)
        }
        return edit.applied(to: file.part)
    }
}

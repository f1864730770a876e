import NormReport

/// Charts as inline SVG. Marks that stand for a set of documents carry `data-filter`, which the page turns into a choice.
enum SVGChart {
    /// A part of a bar.
    struct Segment {
        /// Class that gives the colour.
        let style: String
        let name: String
        let value: Int
    }

    struct Bar {
        let label: String
        let filter: String
        let segments: [Segment]

        var total: Int { segments.reduce(0) { $0 + $1.value } }
    }

    private static let barHeight = 22
    private static let gap = 8

    /// Horizontal bars, one a line, the label on the left and the sum on the right.
    static func bars(_ bars: [Bar], labelWidth: Int, title: String) -> String {
        let (width, right) = (560, 46)
        let most = max(1, bars.map(\.total).max() ?? 1)
        let space = Double(width - labelWidth - right)
        var marks = ""
        for (index, bar) in bars.enumerated() {
            let y = index * (barHeight + gap)
            var x = Double(labelWidth)
            marks +=
                "<g class=\"pick\" tabindex=\"0\" data-filter=\"\(text(bar.filter))\"><title>\(text(tip(bar)))</title>"
            marks += "<rect class=\"hit\" x=\"0\" y=\"\(y - 3)\" width=\"\(width)\" height=\"\(barHeight + 6)\"/>"
            marks += "<text class=\"label\" x=\"\(labelWidth - 8)\" y=\"\(y + 15)\" text-anchor=\"end\">"
            marks += text(short(bar.label, labelWidth / 13)) + "</text>"
            for segment in bar.segments where segment.value > 0 {
                let length = max(1, Double(segment.value) / Double(most) * space)
                marks += "<rect class=\"\(segment.style)\" x=\"\(number(x))\" y=\"\(y)\" "
                marks += "width=\"\(number(length))\" height=\"\(barHeight)\"/>"
                x += length
            }
            marks += "<text class=\"value\" x=\"\(number(x + 6))\" y=\"\(y + 15)\">\(bar.total)</text></g>"
        }
        return svg(width, max(1, bars.count) * (barHeight + gap), title, marks)
    }

    /// Upright bars side by side.
    static func columns(_ bars: [Bar], title: String) -> String {
        let (width, height, bottom, top) = (560, 230, 34, 16)
        let most = max(1, bars.map(\.total).max() ?? 1)
        let step = Double(width) / Double(max(1, bars.count))
        let thickness = min(34, step * 0.72)
        let every = max(1, Int((44 / step).rounded(.up)))
        var marks =
            "<line class=\"axis\" x1=\"0\" x2=\"\(width)\" y1=\"\(height - bottom)\" y2=\"\(height - bottom)\"/>"
        for (index, bar) in bars.enumerated() {
            let centre = (Double(index) + 0.5) * step
            var y = Double(height - bottom)
            marks +=
                "<g class=\"pick\" tabindex=\"0\" data-filter=\"\(text(bar.filter))\"><title>\(text(tip(bar)))</title>"
            marks +=
                "<rect class=\"hit\" x=\"\(number(centre - step / 2))\" y=\"0\" width=\"\(number(step))\" height=\"\(height)\"/>"
            for segment in bar.segments where segment.value > 0 {
                let length = Double(segment.value) / Double(most) * Double(height - bottom - top)
                y -= length
                marks += "<rect class=\"\(segment.style)\" x=\"\(number(centre - thickness / 2))\" y=\"\(number(y))\" "
                marks += "width=\"\(number(thickness))\" height=\"\(number(length))\"/>"
            }
            // The same labels whatever the end: counted from the last column.
            if (bars.count - 1 - index) % every == 0 {
                marks += "<text class=\"label\" x=\"\(number(centre))\" y=\"\(height - 12)\" text-anchor=\"middle\">"
                marks += text(bar.label) + "</text>"
            }
            if step >= 22, bar.total > 0 {
                marks +=
                    "<text class=\"value\" x=\"\(number(centre))\" y=\"\(number(y - 5))\" text-anchor=\"middle\">\(bar.total)</text>"
            }
            marks += "</g>"
        }
        return svg(width, height, title, marks)
    }

    struct Cell {
        let value: Int
        let filter: String
    }

    /// A table whose cells are the darker the more they hold.
    static func heatMap(rows: [(label: String, cells: [Cell])], columns: [String], title: String) -> String {
        let (label, cell, head, height) = (250, 66, 58, 28)
        let most = max(1, rows.flatMap { $0.cells.map(\.value) }.max() ?? 1)
        var marks = ""
        for (index, name) in columns.enumerated() {
            let x = label + index * cell + cell / 2
            let parts = wrapped(name, 5)
            for (line, part) in parts.enumerated() {
                let y = head - 12 - (parts.count - 1 - line) * 16
                marks += "<text class=\"label\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"middle\">\(text(part))</text>"
            }
        }
        for (line, row) in rows.enumerated() {
            let y = head + line * height
            marks +=
                "<text class=\"label\" x=\"\(label - 10)\" y=\"\(y + 18)\" text-anchor=\"end\">\(text(short(row.label, 18)))</text>"
            for (index, item) in row.cells.enumerated() {
                let x = label + index * cell
                guard item.value > 0 else {
                    marks +=
                        "<rect class=\"none\" x=\"\(x)\" y=\"\(y)\" width=\"\(cell - 2)\" height=\"\(height - 2)\"/>"
                    continue
                }
                // The root keeps small numbers apart from none.
                let share = (Double(item.value) / Double(most)).squareRoot()
                let ink = share > 0.62 ? "light" : "dark"
                let tip = "\(row.label)，\(columns[index])：\(item.value)"
                marks +=
                    "<g class=\"pick\" tabindex=\"0\" data-filter=\"\(text(item.filter))\"><title>\(text(tip))</title>"
                marks += "<rect class=\"heat\" x=\"\(x)\" y=\"\(y)\" width=\"\(cell - 2)\" height=\"\(height - 2)\" "
                marks += "fill-opacity=\"\(number(0.12 + 0.88 * share))\"/>"
                marks +=
                    "<text class=\"\(ink)\" x=\"\(x + cell / 2 - 1)\" y=\"\(y + 18)\" text-anchor=\"middle\">\(item.value)</text></g>"
            }
        }
        return svg(label + columns.count * cell, head + rows.count * height, title, marks)
    }

    // MARK: Parts

    private static func svg(_ width: Int, _ height: Int, _ title: String, _ marks: String) -> String {
        "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(text(title))\">\(marks)</svg>"
    }

    private static func tip(_ bar: Bar) -> String {
        let parts = bar.segments.filter { $0.value > 0 }.map { "\($0.name) \($0.value)" }
        return "\(bar.label)：\(bar.total)" + (parts.count > 1 ? "（\(parts.joined(separator: "，"))）" : "")
    }

    private static func short(_ label: String, _ most: Int) -> String {
        label.count > most ? label.prefix(most - 1) + "…" : label
    }

    private static func wrapped(_ label: String, _ most: Int) -> [String] {
        let characters = Array(label)
        return stride(from: 0, to: min(characters.count, 2 * most), by: most).map {
            String(characters[$0..<min(characters.count, $0 + most)])
        }
    }

    static func text(_ text: String) -> String { String(decoding: XMLText.of(text), as: UTF8.self) }

    /// One decimal, without the locale.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 100).rounded())
        let rest = tenths % 100
        return rest == 0 ? String(tenths / 100) : "\(tenths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

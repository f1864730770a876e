import NormReport
import NormReview

/// One document as a line of `documents.ndjson`: the keys of the JSON contract, then `audit`.
enum JSONLine {
    static func make(_ review: DocumentReview, _ entry: CatalogueEntry) -> [UInt8] {
        var writer = JSONWriter(indented: false)
        writer.object { writer in
            JSONReport().write(review, to: &writer)
            writer.key("audit") { $0.object { write(entry, to: &$0) } }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func write(_ entry: CatalogueEntry, to writer: inout JSONWriter) {
        writer.key("proposal", entry.decision.proposal.rawValue)
        writer.key("reasons") { writer in
            writer.array(entry.decision.reasons) { writer, reason in
                writer.object { writer in
                    writer.key("id", reason.id)
                    writer.key("text", reason.text)
                    writer.key("basis") { writer in
                        writer.array(reason.basis) { writer, basis in
                            writer.object { writer in
                                writer.key("law", basis.law)
                                writer.key("article", basis.article)
                                writer.key("verified", basis.verified)
                            }
                        }
                    }
                }
            }
        }
        writer.key("relations") { writer in
            writer.array(entry.links) { writer, link in
                writer.object { writer in
                    writer.key("kind", link.kind.rawValue)
                    writer.key("direction", link.isIncoming ? "in" : "out")
                    writer.key("other", link.name)
                    writer.key("note", link.note.isEmpty ? nil : link.note)
                }
            }
        }
        for (key, date) in [
            ("written", entry.metadata.written), ("published", entry.metadata.published),
            ("effective", entry.metadata.effective), ("validUntil", entry.metadata.validUntil),
        ] {
            writer.key(key, date?.description)
        }
        writer.key("opinion", entry.opinion)
        writer.key("problems") { writer in
            writer.array(entry.summary.problems) { writer, problem in writer.string(problem) }
        }
    }
}

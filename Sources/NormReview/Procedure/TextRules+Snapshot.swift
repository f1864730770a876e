import NormData
import NormRules

extension TextRules: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(secretMarks)
        writer.write(effect)
        writer.write(validity)
        writer.write(trial)
        writer.write(benefits)
        writer.write(duties)
        writer.write(bodies)
        writer.write(reports)
    }

    init(from reader: inout SnapshotReader) throws {
        secretMarks = try reader.read()
        effect = try reader.read()
        validity = try reader.read()
        trial = try reader.read()
        benefits = try reader.read()
        duties = try reader.read()
        bodies = try reader.read()
        reports = try reader.read()
    }
}

extension TextRules.Effect: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(verbs)
        writer.write(other)
        writer.write(atOnce)
    }

    init(from reader: inout SnapshotReader) throws {
        verbs = try reader.read()
        other = try reader.read()
        atOnce = try reader.read()
    }
}

extension TextRules.Duties: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(subjects)
        writer.write(words)
        writer.write(least)
        writer.write(exceptTitles)
    }

    init(from reader: inout SnapshotReader) throws {
        subjects = try reader.read()
        words = try reader.read()
        least = try reader.read()
        exceptTitles = try reader.read()
    }
}

extension TextRules.Bodies: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(internalEndings)
        writer.write(organs)
        writer.write(temporary)
        writer.write(privateBodies)
        writer.write(institutions)
        writer.write(except)
        writer.write(nouns)
        writer.write(decides)
        writer.write(governmentOffices)
        writer.write(decided)
        writer.write(interpretation)
    }

    init(from reader: inout SnapshotReader) throws {
        internalEndings = try reader.read()
        organs = try reader.read()
        temporary = try reader.read()
        privateBodies = try reader.read()
        institutions = try reader.read()
        except = try reader.read()
        nouns = try reader.read()
        decides = try reader.read()
        governmentOffices = try reader.read()
        decided = try reader.read()
        interpretation = try reader.read()
    }
}

extension TextRules.Report: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(category)
        writer.write(severity)
        writer.write(confidence)
        writer.write(title)
        writer.write(titleEN)
        writer.write(message)
        writer.write(suggestion)
        writer.write(basis)
    }

    init(from reader: inout SnapshotReader) throws {
        id = try reader.read()
        category = try reader.read()
        severity = try reader.read()
        confidence = try reader.read()
        title = try reader.read()
        titleEN = try reader.read()
        message = try reader.read()
        suggestion = try reader.read()
        basis = try reader.read()
    }
}

import NormData
import NormRules

extension StepRule.FieldType: Snapshot {}
extension StepCheck.Operator: Snapshot {}
extension StepCheck.Count: Snapshot {}

extension StepRules: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(applies)
        writer.write(flags)
        writer.write(sources)
        writer.write(steps)
    }

    init(from reader: inout SnapshotReader) throws {
        applies = try reader.read()
        flags = try reader.read()
        sources = try reader.read()
        steps = try reader.read()
    }
}

extension ProcedureSource: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(law)
        writer.write(article)
        writer.write(since)
        writer.write(verified)
    }

    init(from reader: inout SnapshotReader) throws {
        law = try reader.read()
        article = try reader.read()
        since = try reader.read()
        verified = try reader.read()
    }
}

extension StepRule: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(key)
        writer.write(title)
        writer.write(titleEN)
        writer.write(fields)
        writer.write(begins)
        writer.write(ends)
        writer.write(many)
        writer.write(topLevel)
        writer.write(checks)
    }

    init(from reader: inout SnapshotReader) throws {
        key = try reader.read()
        title = try reader.read()
        titleEN = try reader.read()
        fields = try reader.read()
        begins = try reader.read()
        ends = try reader.read()
        many = try reader.read()
        topLevel = try reader.read()
        checks = try reader.read()
    }
}

extension StepCheck: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(check)
        writer.write(when)
        writer.write(severity)
        writer.write(title)
        writer.write(titleEN)
        writer.write(message)
        writer.write(suggestion)
        writer.write(basis)
        writer.write(group)
        writer.write(certain)
        writer.write(limit)
        writer.write(count)
        writer.write(first)
        writer.write(second)
        writer.write(from)
        writer.write(to)
        writer.write(until)
        writer.write(field)
        writer.write(receiver)
        writer.write(allowed)
        writer.write(refused)
        writer.write(unless)
        writer.write(grounds)
        writer.write(accept)
        writer.write(outcomes)
    }

    init(from reader: inout SnapshotReader) throws {
        id = try reader.read()
        check = try reader.read()
        when = try reader.read()
        severity = try reader.read()
        title = try reader.read()
        titleEN = try reader.read()
        message = try reader.read()
        suggestion = try reader.read()
        basis = try reader.read()
        group = try reader.read()
        certain = try reader.read()
        limit = try reader.read()
        count = try reader.read()
        first = try reader.read()
        second = try reader.read()
        from = try reader.read()
        to = try reader.read()
        until = try reader.read()
        field = try reader.read()
        receiver = try reader.read()
        allowed = try reader.read()
        refused = try reader.read()
        unless = try reader.read()
        grounds = try reader.read()
        accept = try reader.read()
        outcomes = try reader.read()
    }
}

extension StepCheck.Outcome: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(title)
        writer.write(titleEN)
        writer.write(message)
    }

    init(from reader: inout SnapshotReader) throws {
        title = try reader.read()
        titleEN = try reader.read()
        message = try reader.read()
    }
}

extension StepLimit: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .parameter(let name):
            writer.write(true)
            writer.write(name)
        case .fixed(let value):
            writer.write(false)
            writer.write(value)
        }
    }

    init(from reader: inout SnapshotReader) throws {
        self = try reader.read(Bool.self) ? .parameter(try reader.read()) : .fixed(try reader.read())
    }
}

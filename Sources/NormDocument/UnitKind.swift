/// The divisions of a document, outermost first.
public enum UnitKind: Int, Sendable, Comparable {
    /// 编
    case part
    /// 章
    case chapter
    /// 节
    case section
    /// 条: 第十二条, 第十二条之一
    case article
    /// 一、
    case heading
    /// 项 or second level: （一）
    case item
    /// 目 or third level: 1. or 1、
    case subitem
    /// Fourth level: （1） or ①
    case point

    static let count = point.rawValue + 1

    public static func < (left: UnitKind, right: UnitKind) -> Bool { left.rawValue < right.rawValue }
}

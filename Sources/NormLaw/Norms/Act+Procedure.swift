extension Act {
    private static let procedural: Set<String> = [
        "中华人民共和国行政处罚法", "中华人民共和国行政强制法", "中华人民共和国行政许可法", "中华人民共和国立法法", "中华人民共和国行政复议法",
        "中华人民共和国行政诉讼法",
    ]

    /// Whether its articles are cited for how to act and not for what: they bear no measure of their own.
    public var isProcedural: Bool { Act.procedural.contains(title) }
}

/// Names by the order in which they are first met.
struct NumberedNames {
    private(set) var names: [String] = []
    private(set) var numbers: [String: Int] = [:]

    mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }
}

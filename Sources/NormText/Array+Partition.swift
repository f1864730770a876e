extension Array {
    /// The first index for which `belongs` holds, in an array where it holds for all elements behind the first.
    public func partitionIndex(where belongs: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

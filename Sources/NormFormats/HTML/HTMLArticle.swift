/// Finds the article of a page among its navigation.
struct HTMLArticle {
    private let page: HTMLPage
    private var containers: [HTMLPage.Container]
    /// For each line, whether it begins as what pages print around an article.
    private let isFurniture: [Bool]

    init(_ page: HTMLPage) {
        self.page = page
        containers = page.containers
        isFurniture = page.lines.map { HTMLFurniture.holds(page.text, $0.range) }
        weigh()
    }

    /// Indices of the lines of the article, in order.
    func lines() -> [Int] {
        let block = block()
        var isInside = Array(repeating: false, count: containers.count)
        isInside[block] = true
        for index in containers.indices.dropFirst() where isInside[containers[index].parent] {
            isInside[index] = true
        }
        return page.lines.indices.filter { isInside[page.lines[$0].container] && !isAround($0) }
    }

    private mutating func weigh() {
        for (index, line) in page.lines.enumerated() {
            let own = line.container
            containers[own].weight += line.size - line.linkSize
            containers[own].size += line.size
            containers[own].linkSize += line.linkSize
            if !line.isHeading, !line.isLink, !isFurniture[index] { containers[own].ownLines += 1 }
        }
        for index in containers.indices.dropFirst().reversed() {
            let parent = containers[index].parent
            containers[parent].weight += containers[index].weight
            containers[parent].size += containers[index].size
            containers[parent].linkSize += containers[index].linkSize
        }
    }

    /// The smallest block that holds nearly all the text which is not navigation.
    private func block() -> Int {
        var children: [Int: (index: Int, weight: Int)] = [:]
        for (index, container) in containers.enumerated().dropFirst()
        where container.weight > children[container.parent]?.weight ?? -1 {
            children[container.parent] = (index, container.weight)
        }
        var block = 0
        while let child = children[block], containers[block].ownLines == 0,
            child.weight * 10 >= containers[block].weight * 7
        {
            block = child.index
        }
        return block
    }

    /// Links in a block of links, and the buttons that pages put around an article.
    private func isAround(_ index: Int) -> Bool {
        if isFurniture[index] { return true }
        let line = page.lines[index]
        let container = containers[line.container]
        return line.isLink && line.size <= 30 && container.linkSize * 5 > container.size * 3
            && !page.text[line.range].starts(with: Array("附件".utf8))
    }
}

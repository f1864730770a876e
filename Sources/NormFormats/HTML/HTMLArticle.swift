/// Finds the article of a page among its navigation.
struct HTMLArticle {
    private var page: HTMLPage

    init(_ page: HTMLPage) {
        self.page = page
        weigh()
    }

    /// Indices of the lines of the article, in order.
    func lines() -> [Int] {
        let block = block()
        var isInside = Array(repeating: false, count: page.containers.count)
        isInside[block] = true
        for index in page.containers.indices.dropFirst() where isInside[page.containers[index].parent] {
            isInside[index] = true
        }
        return page.lines.indices.filter { isInside[page.lines[$0].container] && !isFurniture(page.lines[$0], block) }
    }

    private mutating func weigh() {
        for line in page.lines {
            let own = line.container
            page.containers[own].weight += line.size - line.linkSize
            page.containers[own].size += line.size
            page.containers[own].linkSize += line.linkSize
            if !line.isHeading, !line.isLink, !HTMLFurniture.holds(line.text) { page.containers[own].ownLines += 1 }
        }
        for index in page.containers.indices.dropFirst().reversed() {
            let parent = page.containers[index].parent
            page.containers[parent].weight += page.containers[index].weight
            page.containers[parent].size += page.containers[index].size
            page.containers[parent].linkSize += page.containers[index].linkSize
        }
    }

    /// The smallest block that holds nearly all the text which is not navigation.
    private func block() -> Int {
        var children: [Int: (index: Int, weight: Int)] = [:]
        for (index, container) in page.containers.enumerated().dropFirst()
        where container.weight > children[container.parent]?.weight ?? -1 {
            children[container.parent] = (index, container.weight)
        }
        var block = 0
        while let child = children[block], page.containers[block].ownLines == 0,
            child.weight * 10 >= page.containers[block].weight * 7
        {
            block = child.index
        }
        return block
    }

    /// Links in a block of links, and the buttons that pages put around an article.
    private func isFurniture(_ line: HTMLLine, _ block: Int) -> Bool {
        if HTMLFurniture.holds(line.text) { return true }
        let container = page.containers[line.container]
        return line.isLink && line.size <= 30 && container.linkSize * 5 > container.size * 3
            && !line.text.starts(with: Array("附件".utf8))
    }
}

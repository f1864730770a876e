/// What the main part holds besides plain text, to be told to the reviewer.
struct WordChanges {
    var insertions = 0
    var deletions = 0
    var moves = 0
    var hiddenRuns = 0
    var objects = 0
    var chunks = 0

    var remarks: [String] {
        var remarks: [String] = []
        if insertions + deletions + moves > 0 {
            remarks.append("文件带有修订（插入 \(insertions) 处，删除 \(deletions) 处，移动 \(moves) 处），按接受全部修订后的文字审核")
        }
        if hiddenRuns > 0 { remarks.append("文件含有隐藏文字 \(hiddenRuns) 处，未审核") }
        return remarks
    }
}

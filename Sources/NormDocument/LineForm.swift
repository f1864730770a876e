/// What the words of a single line or paragraph show it to be, whatever stands around it.
///
/// Official documents have fixed forms; both scripts occur, since lines are joined before any conversion.
enum LineForm {
    /// The word of the kind of document that ends a title.
    static let genus = WordList(
        """
        通知 通告 公告 公示 意见 意見 决定 決定 决议 決議 办法 辦法 规定 規定 细则 細則 规则 規則 方案 预案 預案 批复 批復 \
        复函 復函 函 答复 答復 报告 報告 汇报 匯報 总结 總結 讲话 講話 致辞 致词 發言 发言 纪要 紀要 要点 要點 计划 計劃 规划 \
        規劃 纲要 綱要 清单 清單 基准 基準 标准 標準 制度 条例 條例 通报 通報 简报 簡報 请示 請示 议案 議案 命令 令 公报 公報 \
        指南 指引 规程 規程 规范 規範 章程 守则 守則 措施 目录 目錄 决定书 決定書 （试行） (试行) （試行） （暂行） （征求意见稿） \
        (征求意见稿) （草案）
        """)

    /// What the name of an organ ends with.
    static let organ = WordList(
        """
        政府 人大常委会 局 委员会 委員會 办公室 辦公室 办公厅 辦公廳 厅 廳 部 院 中心 处 處 所 会 會 公司 集团 股 支队 支隊 大队 \
        大隊 管委会 管委會 领导小组 領導小組 指挥部 指揮部 专班 專班 组 組 站 社 办 辦 办事处 辦事處 总署 總署 人行 中央军委 国务院 \
        國務院 学校 医院 党委 委 联席会议 聯席會議
        """)

    static let attachment: [UInt8] = Array("附件".utf8)
    private static let annex: [UInt8] = Array("附表".utf8)
    private static let about = WordList("关于 關於 印发 印發 转发 轉發 公布")
    private static let file: [UInt8] = Array("文件".utf8)
    private static let colophon = WordList(
        """
        抄送 抄报 抄報 主送 联系人 聯繫人 联系电话 聯繫電話 （联系人 （此件 (此件 （此文 （本文有删减 （信息公开 （信息公開 信息公开选项 公开方式 公开属性 \
        主题词 主題詞 ::: @tab 字体： 分送 校对 （责任编辑 （公开 共印
        """)
    private static let printed = WordList("印发 印發 印制")
    private static let office = WordList("办公室 办公厅 辦公室 辦公廳 秘书 股 科 处")

    /// 关于…, 印发…: the line that goes on after the issuer's name.
    static func beginsAsSubject(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { about.begins(bytes, range) }

    static func holdsSubject(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { about.occurs(bytes, range) }

    /// 某某县人民政府文件
    static func isLetterhead(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes.ends(with: file, in: range) && range.count <= 120 && organ.ends(bytes, range.dropLast(file.count))
    }

    private static let seals = WordList("（代章） （盖章） （公章） （印章） （章） (代章) (盖章) (公章) (印章) (章)")

    /// The name of one or several organs and nothing else but the note of a seal.
    static func isOrgan(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        let seal = seals.words.first { bytes.ends(with: $0, in: line) }
        let range = line.dropLast(seal?.count ?? 0)
        return range.count >= 6 && range.count <= 300 && !hasPunctuation(bytes, range) && organ.ends(bytes, range)
    }

    static func namesPlace(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { places.occurs(bytes, range) }

    private static let places = WordList("省 市 县 縣 区 區 镇 鎮 乡 鄉 州 旗 盟 国 國")

    static func isAttachmentLine(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes.has(attachment, at: range.lowerBound, limit: range.upperBound)
            || bytes.has(annex, at: range.lowerBound, limit: range.upperBound)
    }

    /// 附件, 附件1, 附件二：: no title behind the number.
    static func isBareAttachment(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard isAttachmentLine(bytes, range) else { return false }
        return attachmentTitle(bytes, range).isEmpty
    }

    /// What follows 附件1：.
    static func attachmentTitle(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var at = bytes.skipBlanks(range.lowerBound + attachment.count, limit: range.upperBound)
        if let numeral = Numeral.read(bytes, at: at, limit: range.upperBound) { at = numeral.end }
        while at < range.upperBound {
            let next = bytes.scalar(at: at, limit: range.upperBound)
            guard
                isBlank(next.value) || next.value == 0xFF1A || next.value == 0x3A || next.value == 0x3001
                    || next.value == 0x2D
            else { break }
            at += next.length
        }
        return at..<range.upperBound
    }

    static func isColophon(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        if colophon.begins(bytes, range) { return true }
        // 某某县人民政府办公室 2026年3月20日印发
        return range.count <= 150 && printed.ends(bytes, range) && office.occurs(bytes, range)
            && !hasPunctuation(bytes, range)
    }

    /// A page number: — 1 —, - 3 -, 第 2 页 共 5 页, 2/5.
    static func isPageMark(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= 40 else { return false }
        var digits = 0
        var dashes = 0
        var pages = 0
        var at = range.lowerBound
        while at < range.upperBound {
            let next = bytes.scalar(at: at, limit: range.upperBound)
            switch next.value {
            case 0x30...0x39, 0xFF10...0xFF19: digits += 1
            case 0x2D, 0x2013, 0x2014, 0x2015, 0xFF0D, 0xB7, 0x2022, 0x7E: dashes += 1
            case 0x2F: pages += 2
            case 0x9875, 0x9801: pages += 2
            case 0x7B2C, 0x5171, 0xFF0C, 0x2C: break
            case let other where isBlank(other): break
            default: return false
            }
            at += next.length
        }
        return (1...8).contains(digits) && (dashes >= 2 && digits <= 4 || pages >= 2)
    }

    /// A line of one to three digits: a page number where it interrupts a sentence, else a cell of a table.
    static func isLoneNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.count <= 3 && bytes[range].allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether a sentence ends with the line.
    static func endsSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let last = bytes.scalar(before: range.upperBound, from: range.lowerBound)
        switch last.value {
        case 0x3002, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x3A, 0x3B: return true
        case 0x201D, 0x300D, 0x300F, 0xFF09, 0x29:
            let inner = bytes.scalar(before: range.upperBound - last.length, from: range.lowerBound)
            return inner.value == 0x3002 || inner.value == 0xFF01 || inner.value == 0xFF1F
        default: return false
        }
    }

    static func hasPunctuation(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound {
            let next = bytes.scalar(at: at, limit: range.upperBound)
            switch next.value {
            case 0xFF0C, 0x3002, 0xFF1B, 0xFF1A, 0x2C, 0x3A, 0x3B, 0x300A, 0x300B, 0xFF01, 0xFF1F, 0x201C: return true
            default: at += next.length
            }
        }
        return false
    }
}

/// Turns office files into others by way of LibreOffice.
public enum OfficeConverter {
    /// A Word file as PDF.
    ///
    /// - Throws: `FormatError` where LibreOffice is not installed, or fails.
    public static func pdf(ofWord bytes: [UInt8], limits: FormatLimits = FormatLimits()) throws(FormatError) -> [UInt8]
    {
        guard let program = Converter.find("soffice", "libreoffice") else {
            throw .converter("输出 PDF 需要 LibreOffice，本机没有安装；请安装 libreoffice-writer，或者输出 docx")
        }
        return try convert(bytes, ending: "docx", to: "pdf", filter: "pdf:writer_pdf_Export", program, limits)
    }

    /// A legacy file (DOC, WPS, RTF and the like) as DOCX.
    ///
    /// - Throws: `FormatError` where LibreOffice is not installed, or cannot read the file.
    static func word(_ bytes: [UInt8], ending: String, limits: FormatLimits) throws(FormatError) -> [UInt8] {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            if holdsStream("EncryptedPackage", bytes) { throw .encrypted("文件设有打开密码") }
            // LibreOffice would show the bytes of any other file as text.
            guard holdsStream("WordDocument", bytes) else { throw .unsupported("文件中没有 Word 文档") }
        }
        guard let program = Converter.find("soffice", "libreoffice") else {
            throw .converter("读取 .\(ending) 需要 LibreOffice，本机没有安装；请安装 libreoffice-writer，或者另存为 .docx")
        }
        return try convert(bytes, ending: ending, to: "docx", filter: "docx:MS Word 2007 XML", program, limits)
    }

    private static func convert(
        _ bytes: [UInt8], ending: String, to result: String, filter: String, _ program: String, _ limits: FormatLimits
    ) throws(FormatError) -> [UInt8] {
        let folder = try PrivateFolder()
        try folder.write(bytes, to: "document.\(ending)")
        let arguments = [
            "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--nolockcheck",
            "--convert-to", filter, "--outdir", folder.path + "/out",
            folder.path + "/document.\(ending)",
        ]
        try Converter(limits: limits).run(program, arguments, in: folder)
        guard let converted = try folder.read("out/document.\(result)", limit: limits[.fileSize]) else {
            throw .converter("LibreOffice 不能识别这个文件")
        }
        return converted
    }

    /// Whether a compound file has a stream of this name.
    private static func holdsStream(_ stream: String, _ bytes: [UInt8]) -> Bool {
        let name: [UInt8] = stream.utf8.flatMap { [$0, 0] }
        // Entries of the directory are 128 bytes long, and begin at multiples of that.
        return stride(from: 0, through: bytes.count - 128, by: 128).contains { bytes[$0...].starts(with: name) }
    }
}

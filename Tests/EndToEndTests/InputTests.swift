import Foundation
import Testing

/// Where documents come from, and the forms in which what was read is written.
@Suite struct InputTests {
    /// Runs a line of the shell in a folder.
    private func shell(_ line: String, in folder: URL) throws -> Program.Outcome {
        try Program.launch(
            URL(filePath: "/bin/sh"),
            ["-c", "cd \"$0\" && " + line, folder.path],
            environment: [
                "PATH": Program.folder.path + ":/usr/local/bin:/usr/bin:/bin",
                "NORMCHECK_HOME": Program.repository.path,
            ])
    }

    private func withDrafts(_ body: (URL) throws -> Void) throws {
        try Program.withFolder { folder in
            let draft = "某县人民政府关于加强市容管理的通告\n\n第一条　乱扔垃圾的，处二百元罚款。\n"
            for name in ["甲.txt", "乙.txt"] {
                try Data(draft.utf8).write(to: folder.appending(path: name))
            }
            let page = "<html><body><p>第一条　乱扔垃圾的，处<b>二百</b>元罚款。</p></body></html>"
            try Data(page.utf8).write(to: folder.appending(path: "丙.html"))
            try body(folder)
        }
    }

    @Test func standardInputHasAName() throws {
        try withDrafts { folder in
            let text = try shell("normcheck convert --to text --stdin-name 丙.html - < 丙.html", in: folder)
            #expect(text.status == 0)
            #expect(text.output.split(separator: "\n") == ["第一条乱扔垃圾的，处二百元罚款。"])
            let review = try shell("normcheck review --format json --stdin-name a/丁.txt - < 甲.txt", in: folder)
            #expect(try review.documents.map { $0["path"] as? String } == ["a/丁.txt"])
        }
    }

    /// The program itself runs, and finds no other on its path.
    @Test(arguments: ["doc", "wps", "rtf"])
    func legacyFilesAskForLibreOffice(ending: String) throws {
        try Program.withFolder { folder in
            let file = folder.appending(path: "甲.\(ending)")
            try Data(#"{\rtf1\ansi\uc0 \u31532\u19968\u26465 \par}"#.utf8).write(to: file)
            let outcome = try Program.run(
                "review", "--format", "json", file.path,
                environment: ["PATH": folder.path, "NORMCHECK_HOME": Program.repository.path])
            #expect(outcome.status == 3)
            #expect(outcome.errors.contains("甲.\(ending)") && outcome.errors.contains("LibreOffice，本机没有安装"))
            #expect(try outcome.documents.first?["path"] as? String == file.path)
        }
    }

    @Test func theEncodingCanBeGiven() throws {
        try withDrafts { folder in
            let convert = "iconv -f UTF-8 -t GB18030 甲.txt > 戊.txt && normcheck convert --to text 戊.txt"
            let right = try shell(convert + " --encoding gb18030", in: folder)
            #expect(right.output.contains("处二百元罚款"))
            let wrong = try shell(convert + " --encoding big5", in: folder)
            #expect(!wrong.output.contains("处二百元罚款"))
        }
    }

    @Test func foldersPatternsAndArchivesStandForTheirDocuments() throws {
        try withDrafts { folder in
            let review = "normcheck review --format json --no-dossier "
            let paths = { (line: String) in try shell(line, in: folder).documents.compactMap { $0["path"] as? String } }
            #expect(try paths(review + ".").count == 3)
            #expect(try paths(review + "'*.txt'") == ["乙.txt", "甲.txt"])
            #expect(
                try paths("tar -czf all.tar.gz 甲.txt 丙.html && " + review + "all.tar.gz")
                    == ["all.tar.gz!/丙.html", "all.tar.gz!/甲.txt"])
            #expect(
                try paths("python3 -m zipfile -c all.zip 乙.txt && " + review + "all.zip") == ["all.zip!/乙.txt"])
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(left == ["all.tar.gz", "all.zip", "丙.html", "乙.txt", "甲.txt"])
        }
    }

    /// A program that may write no byte to any file reads packages and archives all the same.
    @Test func nothingIsUnpacked() throws {
        try withDrafts { folder in
            let made = try shell(
                """
                mkdir work tmp && normcheck review 甲.txt --report docx=甲.docx && \
                PYTHONPATH="$NORMCHECK_HOME/Tests/Corpus" python3 -B -c 'import format_matrix, pathlib
                format_matrix.write_ofd(pathlib.Path("乙.ofd"), ["第一条　乱扔垃圾的，处二百元罚款。"])' && \
                tar -czf all.tar.gz 甲.txt 丙.html 甲.docx && python3 -m zipfile -c all.zip 乙.txt 乙.ofd all.tar.gz
                """, in: folder)
            #expect(made.status == 0)
            let outcome = try shell(
                """
                cd work && export TMPDIR=../tmp && (ulimit -f 0; \
                normcheck review --format json --no-dossier ../甲.docx ../乙.ofd ../all.zip ../all.tar.gz; \
                echo $?; echo > made) 2>&1 | cat
                """, in: folder)
            #expect(outcome.output.contains("\n0\n"))
            #expect(outcome.output.components(separatedBy: "\"path\":").count == 1 + 10)
            // The shell itself could not write.
            let left = try shell("cd work && wc -c < made && rm made && ls -A . ../tmp | wc -w", in: folder)
            #expect(left.output.split { $0.isWhitespace } == ["0", "2"])
        }
    }

    /// What a converter leaves behind is gone, whether it ends well, fails or has to be stopped.
    @Test(arguments: [("exit 1", "退出码 1"), ("sleep 30", "converter-seconds"), ("kill -9 $$", "信号 9")])
    func foldersOfConvertersAreRemoved(end: String, cause: String) throws {
        try Program.withFolder { folder in
            let outcome = try shell(
                """
                mkdir bin tmp && printf '%%PDF-1.4\\n' > 甲.pdf && \
                printf '#!/bin/sh\\nmkdir -p a/b && echo left > a/b/c && \(end)\\n' > bin/pdftotext && \
                chmod +x bin/pdftotext && \
                PATH="$PWD/bin:$PATH" TMPDIR="$PWD/tmp" normcheck review --limit converter-seconds=1 甲.pdf; \
                echo status $?; ls -A tmp | wc -l
                """, in: folder)
            #expect((outcome.output + outcome.errors).contains(cause))
            #expect(outcome.output.split { $0.isWhitespace }.suffix(3) == ["status", "3", "0"])
        }
    }

    @Test func reachedCapsAreNamed() throws {
        try withDrafts { folder in
            let outcome = try shell("normcheck review --limit text-size=20 丙.html", in: folder)
            #expect(outcome.status == 3)
            #expect((outcome.output + outcome.errors).contains("text-size"))
        }
    }

    @Test(arguments: ["akn", "xml", "text", "json"])
    func formsAreWritten(_ form: String) throws {
        let outcome = try Program.run("convert", Program.sample, "--to", form)
        #expect(outcome.status == 0)
        switch form {
        case "akn": #expect(outcome.output.contains("<akomaNtoso") && outcome.output.contains("<article eId="))
        case "xml": #expect(outcome.output.contains("<normdoc") && outcome.output.contains("<num>第一条</num>"))
        case "text": #expect(outcome.output.contains("\n第一条"))
        default:
            let units = try outcome.json["units"]
            #expect(units is [Any])
        }
    }
}

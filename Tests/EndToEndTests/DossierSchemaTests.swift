import Foundation
import Testing

/// `Rules/procedure/dossier.rng` beside what the program itself accepts.
@Suite(
    "The schema of XML dossiers", .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/xmllint"), "no xmllint")
)
struct DossierSchemaTests {
    private static let good = """
        <dossier>
          <issuer>清河县人民政府</issuer>
          <level>county</level>
          <public_interest>true</public_interest>
          <steps>
            <publication>
              <date>2026-03-12</date><channels><item>政府公报</item><item>政府网站</item></channels>
            </publication>
            <filing><item><to>绵阳市人民政府</to><date>2026-03-25</date></item></filing>
          </steps>
          <valid_until>2031-04-30</valid_until>
        </dossier>
        """

    @Test(
        "schema and program agree",
        arguments: [
            ("", "", true), ("2026-03-12", "2026-02-30", false), ("<issuer>", "<isuer>", false),
            ("<level>county", "<level>countie", false), ("<to>", "<too>", false), (">true<", ">yes<", false),
        ])
    func agree(old: String, new: String, isGood: Bool) throws {
        var text = old.isEmpty ? Self.good : Self.good.replacingOccurrences(of: old, with: new)
        if new == "<isuer>" { text = text.replacingOccurrences(of: "</issuer>", with: "</isuer>") }
        if new == "<too>" { text = text.replacingOccurrences(of: "</to>", with: "</too>") }
        try Program.withFolder { folder in
            let file = folder.appending(path: "a.dossier.xml")
            try Data(text.utf8).write(to: file)
            let schema = try Program.launch(
                URL(filePath: "/usr/bin/xmllint"),
                ["--noout", "--relaxng", "Rules/procedure/dossier.rng", file.path])
            #expect((schema.status == 0) == isGood, "\(schema.errors)")
            let program = try Program.run("dossier", "check", "--as-of", "2026-11-01", file.path)
            #expect((program.status != 3) == isGood, "\(program.output) \(program.errors)")
        }
    }
}

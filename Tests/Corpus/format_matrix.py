#!/usr/bin/env python3
"""The same documents in every format: the findings must be the same.

    format_matrix.py [--by-hand] NORMCHECK FOLDER [TEXT ...]

Makes every format of each text in FOLDER, by hand and, unless told otherwise, with LibreOffice, pandoc and wkhtmltopdf
where they are installed; reviews all of them in one run, and compares rule, article and quote of each finding with those
of the text. Without texts: 13 of the labelled documents beside this script. Exit code 1 where a format differs.
"""

import argparse
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata
import zipfile

AS_OF = "2026-11-01"


def run(*command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, **options)


def office(folder, target, files, infilter=None):
    """Converts files with LibreOffice; what came out, by stem."""
    if not files:
        return
    command = ["soffice", "--headless"] + ([f"--infilter={infilter}"] if infilter else [])
    folder.mkdir(parents=True, exist_ok=True)
    run(*command, "--convert-to", target, "--outdir", str(folder), *map(str, files))


def is_row(line):
    return "｜" in line


def blocks(lines):
    """Paragraphs and tables (lists of rows)."""
    rows = []
    for line in lines:
        if is_row(line):
            rows.append(line.split("｜"))
            continue
        if rows:
            yield rows
            rows = []
        yield line
    if rows:
        yield rows


def write_html(path, lines):
    out = ["<!DOCTYPE html><html><head><meta charset=utf-8></head><body>"]
    for block in blocks(lines):
        if isinstance(block, str):
            out.append(f"<p>{html.escape(block)}</p>")
        else:
            rows = "".join("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in block)
            out.append(f"<table border=1>{rows}</table>")
    path.write_text("\n".join(out) + "</body></html>", encoding="utf-8")


def write_page(path, lines):
    """As a government site shows it: navigation, line breaks instead of paragraphs, GBK."""
    body = "<br>\n".join(html.escape(line) for line in lines if line)
    path.write_bytes(
        (
            "<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'><title>政策文件</title></head>"
            "<body><div><ul><li><a href=/>首页</a></li><li><a href=/a>政务公开</a></li></ul></div><div class=c>"
            f"<div>您现在的位置：<a href=/>首页</a></div><div class=t>{body}</div></div>"
            "<div>【打印本页】【关闭窗口】</div><div>版权所有：某网站</div></body></html>"
        ).encode("gb18030")
    )


def write_docx(path, lines):
    try:
        import docx
    except ImportError:
        print(f"  {path.parent.name}/{path.stem}: left out, python-docx is not installed")
        return
    document = docx.Document()
    for block in blocks(lines):
        if isinstance(block, str):
            document.add_paragraph(block)
        else:
            table = document.add_table(rows=0, cols=max(map(len, block)))
            for row in block:
                cells = table.add_row().cells
                for cell, text in zip(cells, row):
                    cell.text = text
    document.save(str(path))


def width(character):
    return 2 if ord(character) >= 0x2010 else 1


def write_ofd(path, lines):
    """Pages of 22 lines of 28 characters, first lines indented by two, page numbers at the foot."""
    pages = [[]]

    def put(text, x):
        if len(pages[-1]) == 22:
            pages.append([])
        pages[-1].append((x, 40 + 10 * len(pages[-1]), text))

    for line in lines:
        cells = line.split("｜")
        if len(cells) > 1:
            if len(pages[-1]) == 22:
                pages.append([])
            y = 40 + 10 * len(pages[-1])
            step = 154 / len(cells)
            pages[-1].append((28, y, "\0".join(cells)))
            continue
        text = line.strip("　 ")
        if not text:
            continue
        room, x = 52, 28 + 11.2
        while text:
            used, count = 0, 0
            while count < len(text) and used + width(text[count]) <= room:
                used += width(text[count])
                count += 1
            put(text[:count], x)
            text = text[count:]
            room, x = 56, 28

    def text_object(number, x, y, text, size=5.6):
        advances = " ".join(f"{size * width(c) / 2:.2f}" for c in text[:-1])
        delta = f' DeltaX="{advances}"' if advances else ""
        return (
            f'<ofd:TextObject ID="{number}" Boundary="{x} {y} 160 10" Font="1" Size="{size}"><ofd:TextCode X="0" Y="{size}"'
            f"{delta}>{html.escape(text)}</ofd:TextCode></ofd:TextObject>"
        )

    name = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "OFD.xml", f"<ofd:OFD {name}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
        )
        listed = "".join(f'<ofd:Page ID="{i + 1}" BaseLoc="Pages/Page_{i}/Content.xml"/>' for i in range(len(pages)))
        package.writestr(
            "Doc_0/Document.xml",
            f"<ofd:Document {name}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
            f"</ofd:PageArea></ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        )
        for index, page in enumerate(pages):
            objects = []
            for number, (x, y, text) in enumerate(page):
                parts = text.split("\0")
                for place, part in enumerate(parts):
                    if part:
                        objects.append(text_object(1000 * index + 10 * number + place, x + place * 154 / len(parts), y, part))
            objects.append(text_object(1000 * index + 999, 100, 282, f"— {index + 1} —", 4))
            package.writestr(
                f"Doc_0/Pages/Page_{index}/Content.xml",
                f'<ofd:Page {name}><ofd:Content><ofd:Layer ID="1">{"".join(objects)}</ofd:Layer></ofd:Content></ofd:Page>',
            )


def make_with_programs(folder):
    """The formats that other programs make of the pages in `folder`."""
    pages = sorted((folder / "html").glob("*.html"))
    if shutil.which("soffice"):
        office(folder / "office-docx", "docx:MS Word 2007 XML", pages, "HTML (StarWriter)")
        words = sorted((folder / "office-docx").glob("*.docx"))
        for kind, target in [("pdf", "pdf"), ("doc", "doc"), ("rtf", "rtf"), ("odt", "odt"), ("office-html", "html")]:
            office(folder / kind, target, words)
        # WPS writes the same binary files under a name of its own.
        (folder / "wps").mkdir(parents=True, exist_ok=True)
        for file in sorted((folder / "doc").glob("*.doc")):
            shutil.copy(file, folder / "wps" / f"{file.stem}.wps")
    else:
        print("  office formats: left out, soffice is not installed")
    for kind, tool in [("pandoc-docx", "pandoc"), ("wkhtmltopdf", "wkhtmltopdf")]:
        if not shutil.which(tool):
            print(f"  {kind}: left out, {tool} is not installed")
            continue
        (folder / kind).mkdir(parents=True, exist_ok=True)
        for page in pages:
            if tool == "pandoc":
                run("pandoc", "-f", "html", "-t", "docx", "-o", str(folder / kind / f"{page.stem}.docx"), str(page))
            else:
                run("wkhtmltopdf", "-q", str(page), str(folder / kind / f"{page.stem}.pdf"))


def make(normcheck, folder, texts, by_hand):
    """All formats of all texts; the names of the formats."""
    kinds = ["gb18030", "markdown", "html", "page", "python-docx", "ofd"]
    for kind in kinds:
        (folder / kind).mkdir(parents=True, exist_ok=True)
    (folder / "txt").mkdir(parents=True, exist_ok=True)
    for text in texts:
        lines = text.read_text(encoding="utf-8").splitlines()
        source = folder / "txt" / f"{text.stem}.txt"
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        (folder / "gb18030" / f"{text.stem}.txt").write_bytes("\r\n".join(lines).encode("gb18030"))
        (folder / "markdown" / f"{text.stem}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
        write_html(folder / "html" / f"{text.stem}.html", lines)
        write_page(folder / "page" / f"{text.stem}.html", lines)
        write_docx(folder / "python-docx" / f"{text.stem}.docx", lines)
        write_ofd(folder / "ofd" / f"{text.stem}.ofd", lines)
    if not by_hand:
        make_with_programs(folder)
    for form in ["akn", "xml"]:
        (folder / form).mkdir(parents=True, exist_ok=True)
        for source in sorted((folder / "txt").glob("*.txt")):
            run(normcheck, "convert", str(source), "--to", form, "-o", str(folder / form / f"{source.stem}.xml"))
    return [kind.name for kind in sorted(folder.iterdir()) if kind.is_dir() and any(kind.iterdir())]


def key(finding):
    # What NormCheck writes has the punctuation of Chinese texts, whatever the original had.
    quote = re.sub(r"\s+", "", unicodedata.normalize("NFKC", finding["quote"] or ""))
    quote = quote.translate(str.maketrans("“”‘’", "\"\"''"))
    return (finding["rule"], finding["article"] or "", quote or finding["field"] or "")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--by-hand", action="store_true", help="make no formats that need other programs")
    parser.add_argument("normcheck")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("texts", type=pathlib.Path, nargs="*")
    options = parser.parse_args()
    normcheck, folder, texts = options.normcheck, options.folder, options.texts
    if not texts:
        # Sets that do not grow, so that the sample stays the same.
        texts = sorted((pathlib.Path(__file__).parent / "labelled").glob("[a-f]/*.txt"))
        drawn = texts[:: max(1, len(texts) // 12)][:12]
        # In Traditional characters.
        texts = drawn + [text for text in texts if text.stem == "c25" and text not in drawn]
    kinds = make(normcheck, folder, texts, options.by_hand)
    paths = [str(path) for kind in kinds for path in sorted((folder / kind).iterdir()) if path.suffix not in {".png"}]
    answer = run(normcheck, "review", "--as-of", AS_OF, "--no-dossier", "--format", "json", *paths).stdout
    found, complete = {}, {}
    for document in json.loads(answer)["documents"]:
        path = pathlib.Path(document["path"])
        found[path.parent.name, path.stem] = {key(finding) for finding in document["findings"]}
        complete[path.parent.name, path.stem] = document["complete"]
    differs = False
    for kind in kinds:
        same = total = missing = extra = 0
        for text in texts:
            wanted, got = found.get(("txt", text.stem), set()), found.get((kind, text.stem))
            if got is None:
                print(f"  {kind}/{text.stem}: not made")
                continue
            total += 1
            same += wanted == got and complete[kind, text.stem] == complete["txt", text.stem]
            missing += len(wanted - got)
            extra += len(got - wanted)
            for change, keys in [("-", wanted - got), ("+", got - wanted)]:
                for rule, article, quote in sorted(keys):
                    print(f"  {kind}/{text.stem}: {change} {rule} {article} {quote[:60]}")
        print(f"{kind:12} {same} of {total} documents have the same findings (missing {missing}, extra {extra})")
        differs = differs or same < total
    print(f"{sum(len(found[kind, text.stem]) for kind in ['txt'] for text in texts)} findings in the texts")
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main())

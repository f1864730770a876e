"""The language server with a real client (pygls)."""

import asyncio
import json
import os
import subprocess
import time

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from conftest import REPOSITORY, SAMPLE

DAY = "2026-11-01"


class Editor:
    """An editor with one server, which keeps the last diagnostics of each document."""

    def __init__(self, environment, folder):
        self.client = LanguageClient("editor", "1")
        self.environment = environment
        self.folder = folder
        self.published = []
        self.messages = []

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params):
            self.published.append(params)

        @self.client.feature(types.WINDOW_SHOW_MESSAGE)
        def message(params):
            self.messages.append(params.message)

    async def __aenter__(self):
        await self.client.start_io(
            "normcheck", "lsp", "--as-of", DAY, "--level", "county", env=self.environment, cwd=str(self.folder))
        return self

    async def __aexit__(self, *_):
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    async def initialize(self, locale=None):
        return await self.client.initialize_async(
            types.InitializeParams(capabilities=types.ClientCapabilities(), locale=locale))

    def uri(self, name):
        return (self.folder / name).as_uri()

    def open(self, name, text, version=1):
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(
            types.TextDocumentItem(uri=self.uri(name), language_id="plaintext", version=version, text=text)))

    def change(self, name, version, text, start=None, end=None):
        if start is None:
            change = types.TextDocumentContentChangeWholeDocument(text=text)
        else:
            change = types.TextDocumentContentChangePartial(
                range=types.Range(start=types.Position(*start), end=types.Position(*end)), text=text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(uri=self.uri(name), version=version), [change]))

    async def diagnostics(self, name, version):
        for _ in range(60_000):
            for params in reversed(self.published):
                if params.uri == self.uri(name) and params.version == version:
                    return params.diagnostics
            await asyncio.sleep(0.005)
        raise AssertionError(f"no diagnostics of version {version}")

    async def hover(self, name, line, character):
        return await self.client.text_document_hover_async(types.HoverParams(
            types.TextDocumentIdentifier(self.uri(name)), types.Position(line, character)))

    async def definition(self, name, line, character):
        return await self.client.text_document_definition_async(types.DefinitionParams(
            types.TextDocumentIdentifier(self.uri(name)), types.Position(line, character)))

    async def actions(self, name, line, character):
        place = types.Range(types.Position(line, character), types.Position(line, character))
        return await self.client.text_document_code_action_async(types.CodeActionParams(
            types.TextDocumentIdentifier(self.uri(name)), place, types.CodeActionContext(diagnostics=[])))


def draft(*articles):
    numbers = "一二三四五六七八九十"
    lines = [f"第{numbers[index]}条 {text}" for index, text in enumerate(articles)]
    return "清河县市容管理办法\n\n" + "\n".join(lines) + "\n\n清河县人民政府\n2026年3月20日\n"


def in_utf16(text, words):
    """Line and UTF-16 column of words."""
    before = text[:text.index(words)]
    line = before.count("\n")
    return line, len(before.rsplit("\n", 1)[-1].encode("utf-16-le")) // 2


def session(environment, folder, body, locale=None):
    async def main():
        async with Editor(environment, folder) as editor:
            await editor.initialize(locale)
            await body(editor)

    asyncio.run(asyncio.wait_for(main(), 600))


def test_capabilities(environment, tmp_path):
    async def main():
        async with Editor(environment, tmp_path) as editor:
            answer = await editor.initialize()
            assert answer.capabilities.position_encoding == "utf-16"
            assert answer.capabilities.text_document_sync.change == types.TextDocumentSyncKind.Incremental
            assert answer.server_info.name == "normcheck"

    asyncio.run(main())


def test_diagnostics_while_typing_count_utf16(environment, tmp_path):
    text = draft("为了加强管理，制定本办法。", "对𠮷祥路𠮷利街违者处二百元以上五百元以下罚款。")

    async def body(editor):
        editor.open("a.txt", text)
        (found,) = [d for d in await editor.diagnostics("a.txt", 1) if d.code == "penalty/fine"]
        line, column = in_utf16(text, "处二百元")
        assert (found.range.start.line, found.range.start.character) == (line, column)
        assert found.range.end.character == column + len("处二百元以上五百元以下罚款")
        assert found.severity == types.DiagnosticSeverity.Error and found.source == "normcheck"
        # The fine is taken out by an edit in UTF-16 columns, behind two characters outside the basic plane.
        end = (line, column + len("处二百元以上五百元以下罚款"))
        editor.change("a.txt", 2, "给予批评教育", (line, column), end)
        assert "penalty/fine" not in [d.code for d in await editor.diagnostics("a.txt", 2)]

    session(environment, tmp_path, body)


def test_hover_shows_rule_and_basis(environment, tmp_path):
    text = draft("为了加强管理，制定本办法。", "违者处二百元以上五百元以下罚款。")

    async def body(editor):
        editor.open("a.txt", text)
        line, column = in_utf16(text, "二百元")
        hover = await editor.hover("a.txt", line, column)
        assert "`penalty/fine`" in hover.contents.value and "行政处罚法》第九条" in hover.contents.value
        assert await editor.hover("a.txt", 0, 0) is None

    session(environment, tmp_path, body)


def test_english_when_the_editor_is(environment, tmp_path):
    text = draft("为了加强管理，制定本办法。", "违者处二百元以上五百元以下罚款。")

    async def body(editor):
        editor.open("a.txt", text)
        line, column = in_utf16(text, "二百元")
        hover = await editor.hover("a.txt", line, column)
        assert hover.contents.value.startswith("**Fine created by a normative document** (error, ")

    session(environment, tmp_path, body, locale="en-GB")


def test_code_action_corrects(environment, tmp_path):
    text = draft("为了加强管理，制定本办法。", "由县𠮷环保部门负责监督检查。")

    async def body(editor):
        editor.open("a.txt", text)
        line, column = in_utf16(text, "环保部门")
        (action,) = await editor.actions("a.txt", line, column)
        assert action.kind == "quickfix" and action.diagnostics[0].code == "obsolete/organ"
        (edit,) = action.edit.changes[editor.uri("a.txt")]
        assert edit.new_text == "生态环境部门"
        assert (edit.range.start.character, edit.range.end.character) == (column, column + 4)
        editor.change("a.txt", 2, edit.new_text, (line, column), (line, column + 4))
        assert "obsolete/organ" not in [d.code for d in await editor.diagnostics("a.txt", 2)]
        assert not await editor.actions("a.txt", line, column)

    session(environment, tmp_path, body)


def test_definition_leads_to_the_article(environment, tmp_path):
    text = draft(
        "为了加强管理，制定本办法。", "经营者应当保持门前整洁：\n（一）不乱堆物料；\n（二）不乱倒垃圾。",
        "违反本办法第二条第二项规定的，责令改正。", "前条所称责令改正，由县城市管理部门实施。")

    async def body(editor):
        editor.open("a.txt", text)
        (found,) = await editor.definition("a.txt", *in_utf16(text, "第二条第二项"))
        assert (found.range.start.line, found.range.start.character) == in_utf16(text, "（二）不乱倒")
        (found,) = await editor.definition("a.txt", *in_utf16(text, "前条"))
        assert found.range.start.line == in_utf16(text, "第三条 违反")[0]
        assert not await editor.definition("a.txt", 0, 0)

    session(environment, tmp_path, body)


def test_project_files_count_and_are_read_anew(environment, tmp_path):
    text = draft("为了加强管理，制定本办法。", "违者处二百元以上五百元以下罚款。")
    (tmp_path / "normcheck.yml").write_text("rules:\n  penalty/fine: off\n", encoding="utf-8")

    async def body(editor):
        editor.open("a.txt", text)
        assert "penalty/fine" not in [d.code for d in await editor.diagnostics("a.txt", 1)]
        (tmp_path / "normcheck.yml").write_text("rules:\n  penalty/fime: off\n", encoding="utf-8")
        editor.client.text_document_did_save(types.DidSaveTextDocumentParams(
            types.TextDocumentIdentifier(editor.uri("normcheck.yml"))))
        editor.change("a.txt", 2, text)
        await editor.diagnostics("a.txt", 2)
        assert len(editor.messages) == 1 and "penalty/fine" in editor.messages[0] and ":2:3:" in editor.messages[0]
        (tmp_path / "normcheck.yml").unlink()
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([]))
        editor.change("a.txt", 3, text)
        assert "penalty/fine" in [d.code for d in await editor.diagnostics("a.txt", 3)]

    session(environment, tmp_path, body)


def test_cancelled_requests_are_not_answered(environment, tmp_path):
    text = "\n".join([SAMPLE.read_text(encoding="utf-8")] * 200)

    async def body(editor):
        editor.open("big.txt", text)
        # The check of the big draft keeps the server busy while the requests behind it are cancelled.
        waiting = [
            editor.client.protocol.send_request("textDocument/hover", types.HoverParams(
                types.TextDocumentIdentifier(editor.uri("big.txt")), types.Position(0, 0)), msg_id=f"r{number}")
            for number in range(20)
        ]
        for number in range(1, 20):
            editor.client.protocol.notify("$/cancelRequest", types.CancelParams(id=f"r{number}"))
        answers = await asyncio.gather(
            *[asyncio.wrap_future(request) for request in waiting], return_exceptions=True)
        assert sum("-32800" in repr(answer) or "cancelled" in str(answer) for answer in answers) >= 15, answers

    session(environment, tmp_path, body)


def test_fast_typing_costs_few_checks(environment, tmp_path):
    text = SAMPLE.read_text(encoding="utf-8")

    async def body(editor):
        editor.open("a.txt", text)
        await editor.diagnostics("a.txt", 1)
        for version in range(2, 202):
            editor.change("a.txt", version, "罚", (30, 0), (30, 0))
        await editor.diagnostics("a.txt", 201)
        assert len(editor.published) < 100

    session(environment, tmp_path, body)


def test_faulty_messages_do_not_stop_the_server(environment, tmp_path):
    """What no client library would send."""
    server = subprocess.Popen(
        ["normcheck", "lsp"], cwd=tmp_path, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(message):
        content = message if isinstance(message, bytes) else json.dumps({"jsonrpc": "2.0", **message}).encode()
        server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        server.stdin.flush()

    def answer():
        length = int(server.stdout.readline().split(b":")[1])
        server.stdout.readline()
        return json.loads(server.stdout.read(length))

    def code(message):
        send(message)
        return answer()["error"]["code"]

    assert code({"id": 1, "method": "textDocument/hover"}) == -32002
    send({"id": 2, "method": "initialize", "params": {}})
    assert answer()["result"]["serverInfo"]["name"] == "normcheck"
    assert code({"id": 3, "method": "textDocument/rename"}) == -32601
    assert code({"id": "x", "method": "textDocument/hover", "params": {"textDocument": 5}}) == -32602
    assert code(b"{") == -32700
    assert code({"id": 4}) == -32600
    document = {"uri": tmp_path.joinpath("a.txt").as_uri()}
    send({"method": "textDocument/didChange", "params": {"textDocument": {**document, "version": 9}, "contentChanges": []}})
    opened = {"textDocument": {**document, "version": 1, "languageId": "plaintext", "text": "第一条"}}
    # Half a surrogate pair is no text of JSON.
    assert code(json.dumps({"method": "textDocument/didOpen", "params": opened}).replace("\\u7b2c", "\\ud83d").encode()) == -32700
    send({"method": "textDocument/didOpen", "params": opened})
    assert answer()["method"] == "textDocument/publishDiagnostics"
    far = {"line": -1, "character": 2**40}
    edit = {"range": {"start": far, "end": {"line": 2**40, "character": -1}}, "text": "罚"}
    send({"method": "textDocument/didChange",
          "params": {"textDocument": {**document, "version": 2}, "contentChanges": [edit, {"text": 5}, {}]}})
    assert answer()["params"]["version"] == 2
    send({"id": 5, "method": "shutdown"})
    assert answer()["result"] is None
    assert code({"id": 6, "method": "textDocument/hover"}) == -32600
    send({"method": "exit"})
    assert server.wait(timeout=300) == 0


def test_end_of_input_ends_the_server(environment, tmp_path):
    done = subprocess.run(["normcheck", "lsp"], env=environment, cwd=tmp_path, input=b"", capture_output=True, timeout=300)
    assert done.returncode == 1 and done.stdout == b""


def processor_time(editor):
    """Seconds that the server has used."""
    fields = open(f"/proc/{editor.client._server.pid}/stat", encoding="utf-8").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.skipif("NORMCHECK_MEASURE" not in os.environ, reason="a measurement, not a test")
def test_time_of_a_recheck(environment, tmp_path):
    article = "经营者应当保持门前整洁，不得乱堆物料、乱倒垃圾；违反本办法第二条规定的，由县城市管理部门责令改正，处二百元以上五百元以下罚款。"
    text = draft(*[article * 7] * 10)  # some 4,500 characters
    text = text.replace("\n\n清河县人民政府\n", "\n" + "\n".join(text.splitlines()[2:12]) + "\n\n清河县人民政府\n")

    async def body(editor):
        editor.open("a.txt", text)
        await editor.diagnostics("a.txt", 1)
        times = []
        before = processor_time(editor)
        for version in range(2, 22):
            start = time.perf_counter()
            editor.change("a.txt", version, "的", (3, 10), (3, 10))
            while not any(params.version == version for params in editor.published):
                await asyncio.sleep(0.0005)
            times.append(time.perf_counter() - start)
        spent = (processor_time(editor) - before) / 20 * 1000
        times.sort()
        print(f"\n{len(text)} characters: median {times[10] * 1000:.1f} ms, worst {times[-1] * 1000:.1f} ms; "
              f"processor {spent:.1f} ms each, {len(editor.published[-1].diagnostics)} findings")

    session(environment, tmp_path, body)

"""Markdown taken apart into what a page draws: plain words, each with what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import (
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a text, in its order."""

    kind: str
    """`title`, `head`, `sub`, `text`, `item`, `top` (of a table), `row`, `code` or `picture`."""
    text: str
    """Words without any mark; of a picture what it shows."""
    cells: tuple[str, ...] = ()
    """Of a `top` or a `row`."""
    number: int = 0
    """Of an `item` in a list that counts; 0 for a dot."""
    depth: int = 0
    """How many lists an `item` lies in, less one."""
    file: str = ""
    """Of a picture, as it is written."""

    @property
    def words(self) -> str:
        """All that is read of it."""
        return " ".join((self.text, *self.cells))


def parts_of(markdown: str) -> list[Part]:
    """Take a text apart. Threads: any, but one needs a QGuiApplication."""
    document = QTextDocument()
    document.setMarkdown(markdown, FEATURES)
    found: list[Part] = []
    for part in _parts(document):
        before = found[-1] if found else None
        if part.kind == "code" and before is not None and before.kind == "code":
            found[-1] = Part("code", f"{before.text}\n{part.text}")
        else:
            found.append(part)
    return found


def _parts(document: QTextDocument) -> Iterator[Part]:
    """Yield a part for each block, code by lines; the cells of a row as one."""
    block = document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is None:
            if block.text() or _is_code(block):
                yield _part(block)
            block = block.next()
            continue
        rows = [[""] * table.columns() for _ in range(table.rows())]
        while block.isValid() and (at := QTextCursor(block)).currentTable() is not None:
            cell = table.cellAt(at)  # which may hold an empty block before its words
            rows[cell.row()][cell.column()] += block.text()
            block = block.next()
        for number, cells in enumerate(rows):
            yield Part("row" if number else "top", "", tuple(cells))


def _part(block: QTextBlock) -> Part:
    words = " ".join(block.text().split())
    level = block.blockFormat().headingLevel()
    if level:
        return Part(("title", "head", "sub")[min(level, 3) - 1], words)
    if _is_code(block):
        return Part("code", block.text())
    for fragment in _fragments(block):
        if fragment.isImageFormat():
            told = fragment.stringProperty(QTextFormat.Property.ImageAltText.value)
            return Part("picture", told, file=fragment.toImageFormat().name())
    inside = block.textList()
    if inside is not None:
        shape = QTextList.format(inside)  # no format of a text
        counts = shape.style() == QTextListFormat.Style.ListDecimal
        number = inside.itemNumber(block) + 1 if counts else 0
        return Part("item", words, number=number, depth=shape.indent() - 1)
    return Part("text", words)


def _fragments(block: QTextBlock) -> Iterator[QTextFormat]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment().charFormat()
        at += 1


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)

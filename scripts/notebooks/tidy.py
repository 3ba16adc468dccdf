"""Makes a notebook that has run the same for every run and every tool."""

import os
from pathlib import Path

import nbformat

KERNELSPEC = {
    "display_name": "TypeScript",
    "language": "typescript",
    "name": "tslab",
}


def tidy(nb: nbformat.NotebookNode) -> None:
    """Leaves nothing that differs from run to run or from tool to tool."""
    nb.metadata["kernelspec"] = KERNELSPEC
    count = 0
    for cell in nb.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type != "code":
            continue
        ran = cell.source.strip() != ""
        count += ran
        cell["execution_count"] = count if ran else None
        cell["outputs"] = merge_streams(cell.outputs) if ran else []
        for output in cell.outputs:
            if output.output_type == "stream" and output.name == "stderr":
                output["text"] = shorten_paths(output.text)


def merge_streams(outputs: list) -> list:
    """Joins what was printed in one go: how it was cut depends on the time."""
    merged = []
    for output in outputs:
        last = merged[-1] if merged else None
        if (
            last is not None
            and output.output_type == last.output_type == "stream"
            and output.name == last.name
        ):
            last["text"] += output.text
        else:
            merged.append(output)
    return merged


def shorten_paths(text: str) -> str:
    """Names the files of a stack as seen from the course's folder."""
    root = Path.cwd()
    return text.replace(f"{root.as_uri()}/", "").replace(f"{root}{os.sep}", "")

"""Runs a notebook in its kernel and writes it anew with its outputs.

    python execute.py NOTEBOOK RESULT SECONDS

NOTEBOOK is only read; RESULT is written when every cell has run. SECONDS is
the time that one cell may take. The kernel works in the folder of NOTEBOOK;
this program works in the folder of the course.

Prints one line of JSON: null, or what stopped the run, as
{"cell": its number from 1, "message": …}. What the kernel itself prints goes
to the error stream.
"""

import asyncio
import json
import logging
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import (
    CellExecutionError,
    CellTimeoutError,
    DeadKernelError,
)

from tidy import tidy

# After an error tslab drops the cells that come within 0.2 s.
DEAF_SECONDS = 0.5

LOST = (
    "some of its output was lost: the kernel passes on about 500 outputs and"
    " must then rest. Print less, or let it rest after each output:\n"
    "await new Promise((resolve) => setTimeout(resolve, 0));"
)


def main(notebook: Path, result: Path, seconds: int) -> None:
    nb = nbformat.read(notebook, as_version=4)
    problem = execute(nb, notebook.parent, seconds)
    if problem is None:
        tidy(nb)
        # The bytes that JupyterLab would write, on every system.
        text = nbformat.writes(nb) + "\n"
        result.write_text(text, encoding="utf-8", newline="\n")
    print(json.dumps(problem))


def execute(nb: nbformat.NotebookNode, folder: Path, seconds: int):
    """Runs all cells, and returns None or what stopped the run."""
    running = {}

    def remember(cell, cell_index):
        running.update(cell=cell, number=cell_index + 1)

    async def look_at_reply(execute_reply, **_):
        status = execute_reply["content"]["status"]
        if status == "error":
            await asyncio.sleep(DEAF_SECONDS)
        elif status != "ok":
            raise RuntimeError(f"cell {running['number']} was not run: {status}")

    client = NotebookClient(
        nb,
        kernel_name="tslab",
        timeout=seconds,
        iopub_timeout=5,
        on_cell_execute=remember,
        on_cell_executed=look_at_reply,
        raise_on_iopub_timeout=True,
        record_timing=False,
        shutdown_kernel="immediate",
        resources={"metadata": {"path": str(folder)}},
    )
    client.log.setLevel(logging.CRITICAL)
    try:
        client.execute(stdout=sys.stderr, stderr=sys.stderr)
    except CellExecutionError:
        message = printed_errors(running["cell"])
    except CellTimeoutError as error:
        message = LOST if "IOPub" in str(error) else f"it ran over {seconds} s"
    except DeadKernelError:
        message = "the kernel died"
    else:
        return None
    return {"cell": running["number"], "message": message}


def printed_errors(cell: nbformat.NotebookNode) -> str:
    """tslab prints an error to stderr: the reply to the client has no words."""
    streams = [o for o in cell.outputs if o.output_type == "stream"]
    return "".join(o.text for o in streams if o.name == "stderr").strip()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]), int(sys.argv[3]))

"""Runs a program in a pseudo terminal of 100 columns and 40 rows.

What the program shows goes to stdout; what comes by stdin are its keys.
"""

import fcntl
import os
import pty
import select
import struct
import sys
import termios

pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
size = struct.pack("HHHH", 40, 100, 0, 0)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, size)
sources = [terminal, sys.stdin.fileno()]
while True:
    ready, _, _ = select.select(sources, [], [])
    if terminal in ready:
        try:
            shown = os.read(terminal, 65536)
        except OSError:  # Linux says so when the program has ended
            break
        if not shown:
            break
        os.write(sys.stdout.fileno(), shown)
    if sys.stdin.fileno() in ready:
        keys = os.read(sys.stdin.fileno(), 1024)
        if keys:
            os.write(terminal, keys)
        else:
            sources.remove(sys.stdin.fileno())
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))

"""A program on a pseudo-terminal, with what it draws (pyte) and the modes that it asks of the terminal."""
import fcntl, os, pty, re, resource, select, signal, struct, termios, time

import pyte

NAMES = {"Up": "\x1bOA", "Down": "\x1bOB", "Right": "\x1bOC", "Left": "\x1bOD", "PgDn": "\x1b[6~",
         "PgUp": "\x1b[5~", "Tab": "\t", "Enter": "\r", "Esc": "\x1b", "Space": " ", "^Z": "\x1a",
         "F3": "\x1bOR", "F9": "\x1b[20~"}
MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
# Joiners and variation selectors: most terminals draw the parts of a joined emoji one by one; pyte loses what follows.
JOINERS = re.compile(b"\xe2\x80\x8d|\xef\xb8[\x8e\x8f]")
COLOUR = re.compile(rb"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]")
ALTERNATE, MOUSE = {47, 1047, 1049}, {1000, 1002, 1003, 1006}


class Drawing(pyte.Screen):
    """What pyte draws; it takes the wish for old modes (`CSI ? r`) for margins."""

    def set_margins(self, top=None, bottom=None, private=False):
        if not private: super().set_margins(top, bottom)


class Screen:
    """Runs a command; `read` takes what it writes. `environment` is all that the command knows."""

    def __init__(self, command, environment, size=(100, 30), folder=None, ignores_hang_up=False):
        self.size, self.raw, self.at, self.status, self.fed = size, b"", [], None, 0
        self.display = Drawing(*size)
        self.stream = pyte.ByteStream(self.display)
        self.started = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            self._become(command, environment, folder, ignores_hang_up)
        self.resize(*size)

    def _become(self, command, environment, folder, ignores_hang_up):
        columns, rows = self.size
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # A benchmark in the background of a shell ignores some signals, and its children would too.
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGPIPE, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        if ignores_hang_up:
            signal.signal(signal.SIGHUP, signal.SIG_IGN)
        os.chdir(folder or "/")
        try:
            os.execvpe(command[0], command, environment)
        except OSError as error:
            print(error)
            os._exit(127)

    def resize(self, columns, rows):
        self.text
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.display.resize(rows, columns)

    def read(self, seconds, quiet=None, until=None):
        """Reads for some seconds; less where nothing comes for `quiet` seconds or `until` holds."""
        end, count = time.monotonic() + seconds, 0
        while True:
            left = end - time.monotonic()
            if left <= 0:
                return count
            ready = select.select([self.fd], [], [], min(left, quiet or left))[0]
            if not ready:
                return count
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                return count
            if not data:
                return count
            self.raw += data
            self.at.append((time.monotonic(), len(data)))
            count += len(data)
            if until and until(self):
                return count

    def wait_for(self, text, seconds=15):
        """Reads until a text stands on the screen; false where it does not come."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self.ended:
            self.read(0.2, until=lambda _: True)
            if text in self.text:
                return True
        return False

    @property
    def text(self):
        """What is drawn by now, line by line."""
        self.stream.feed(JOINERS.sub(b"", self.raw[self.fed:]))
        self.fed = len(self.raw)
        return "\n".join(self.display.display)

    def send(self, keys):
        for key in keys.split():
            name, star, times = key.partition("*") if len(key) > 1 else (key, "", "")
            text = NAMES.get(name, name) * int(times or 1)
            os.write(self.fd, text.encode())
            self.read(0.3, quiet=0.08)

    def paste(self, text):
        """As a terminal does it: marked where the program asked for that, else as keys."""
        if 2004 in self.modes:
            text = f"\x1b[200~{text}\x1b[201~"
        os.write(self.fd, text.encode())
        self.read(0.5, quiet=0.2)

    @property
    def modes(self):
        """Private modes of the terminal that are on."""
        on = set()
        for numbers, letter in MODE.findall(self.raw):
            for number in map(int, numbers.split(b";")):
                (on.add if letter == b"h" else on.discard)(number)
        return on

    @property
    def ended(self):
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = status
        return self.status is not None

    def wait_for_end(self, seconds):
        end = time.monotonic() + seconds
        while not self.ended and time.monotonic() < end:
            if self.fd is None:
                time.sleep(0.02)
            else:
                self.read(0.02)
        if self.fd is not None:
            self.read(0.1, quiet=0.05)
        return self.ended

    @property
    def what_is_broken(self):
        """What a program that is gone or stopped left of its modes."""
        modes, left = self.modes, []
        if modes & ALTERNATE: left.append("screen")
        if modes & MOUSE: left.append("mouse")
        if 2004 in modes: left.append("paste")
        if self.raw.rfind(b"\x1b[?25l") > self.raw.rfind(b"\x1b[?25h"): left.append("cursor")
        lines = termios.tcgetattr(self.fd)[3]
        wanted = termios.ICANON | termios.ECHO | termios.ISIG
        if lines & wanted != wanted: left.append("echo")
        return left

    def processor_time(self):
        """Milliseconds of processor time so far."""
        fields = open(f"/proc/{self.pid}/stat").read().rsplit(")", 1)[1].split()
        return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def hang_up(self):
        os.close(self.fd)
        self.fd = None

    def close(self):
        if not self.ended:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self.status = 0
        if self.fd is not None:
            self.hang_up()

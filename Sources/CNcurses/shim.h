// What Swift cannot see of ncurses and of signals: macros, variadic calls, globals and the handlers
// that must run without Swift, one commented inline function each.
// Only CairnTerminal imports this, so each static object here exists once.
#ifndef CAIRN_CNCURSES_SHIM_H
#define CAIRN_CNCURSES_SHIM_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// ---- Screen ---------------------------------------------------------------------------------

// Starts curses on the standard streams; NULL where the terminal is unknown (initscr would exit).
static inline SCREEN *cairn_newterm(void) { return newterm(NULL, stdout, stdin); }

// The window of the whole screen: a global that Swift 6 does not let through.
static inline WINDOW *cairn_screen(void) { return stdscr; }

// Whether the terminal can move its cursor to any cell; without that there is no full screen.
extern char *tigetstr(const char *);
static inline bool cairn_can_move_cursor(void) {
  char *capability = tigetstr("cup");
  return capability != NULL && capability != (char *)-1;
}

// How many colours the terminal has; 0 or less for none.
static inline int cairn_colours(void) { return COLORS; }

// Whether the locale writes UTF-8, as curses sees it.
static inline bool cairn_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

// Attribute masks are macros with casts.
static inline attr_t cairn_attributes(bool bold, bool dim, bool reverse, bool underline) {
  return (bold ? A_BOLD : 0) | (dim ? A_DIM : 0) | (reverse ? A_REVERSE : 0)
    | (underline ? A_UNDERLINE : 0);
}

// Writes one letter with its marks into a cell. A letter whose width the C library counts
// differently is replaced, so that what follows stays aligned.
static inline void cairn_put(
  int y, int x, const wchar_t *letters, int count, int columns, attr_t attributes, short pair) {
  wchar_t text[CCHARW_MAX + 1];
  int length = count < CCHARW_MAX ? count : CCHARW_MAX;
  for (int i = 0; i < length; i++) text[i] = letters[i];
  text[length] = 0;
  bool fits = wcwidth(text[0]) == columns;
  if (!fits) wcscpy(text, L"?");
  cchar_t cell;
  if (setcchar(&cell, text, attributes, pair, NULL) == OK) mvadd_wch(y, x, &cell);
  if (!fits && columns == 2) mvaddch(y, x + 1, ' ' | attributes);
}

// ---- Keys -----------------------------------------------------------------------------------

// Codes of keys that are macros, in the order of `cairn_key`'s argument.
static inline int cairn_key(int index) {
  static const int codes[] = {
    KEY_UP, KEY_DOWN, KEY_LEFT, KEY_RIGHT, KEY_HOME, KEY_END, KEY_PPAGE, KEY_NPAGE, KEY_DC, KEY_IC,
    KEY_BTAB, KEY_BACKSPACE, KEY_ENTER,
  };
  return codes[index];
}

// How long a lone Esc waits for more, in milliseconds: a global variable.
static inline int cairn_escape_delay(void) { return ESCDELAY; }

// The code of F0; the others follow it.
static inline int cairn_key_f0(void) { return KEY_F0; }

// The code under which curses reports the start of a mouse report (SGR 1006), see define_key.
static inline int cairn_key_mouse(void) { return KEY_MAX - 1; }

// The code under which curses reports the start of pasted text (bracketed paste).
static inline int cairn_key_paste(void) { return KEY_MAX - 2; }

// The next key: 1 and a letter, 2 and a code, 0 where there is none.
static inline int cairn_get(int *value) {
  wint_t key = 0;
  int kind = get_wch(&key);
  *value = (int)key;
  return kind == OK ? 1 : kind == KEY_CODE_YES ? 2 : 0;
}

// Whether a readable terminal has nothing to read: it is gone (variadic ioctl).
static inline bool cairn_is_at_end(int descriptor) {
  int waiting = 0;
  return ioctl(descriptor, FIONREAD, &waiting) != 0 || waiting == 0;
}

// Rows and columns of the window; false where it has none (variadic ioctl).
static inline bool cairn_window_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
    return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

// Writes to the terminal what curses knows nothing of.
static inline void cairn_send(const char *bytes) {
  ssize_t ignored = write(STDOUT_FILENO, bytes, strlen(bytes));
  (void)ignored;
}

// A pipe end that never blocks and that children do not get (variadic fcntl).
static inline void cairn_make_private(int descriptor) {
  fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
}

// ---- Restoring the terminal when the program dies -------------------------------------------

// All that a handler may touch. Handlers allocate nothing and call only what signal-safety(7) lists.
struct cairn_rescue {
  struct termios modes;
  volatile sig_atomic_t armed;
  int pipe_end;
  const char *farewell;
  char stack[65536];
};

static inline struct cairn_rescue *cairn_rescue(void) {
  static struct cairn_rescue rescue;
  return &rescue;
}

// Leaves mouse, alternate screen, colours and keypad behind, shows the cursor and says farewell.
static inline void cairn_restore(void) {
  static const char leave[] =
    "\033[?1006l\033[?1000l\033[?2004l\033[0m\033(B\033[?1049l\033[?25h\033[?1l\033>\r";
  struct cairn_rescue *rescue = cairn_rescue();
  if (!rescue->armed) return;
  rescue->armed = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &rescue->modes);
  ssize_t ignored = write(STDOUT_FILENO, leave, sizeof leave - 1);
  if (rescue->farewell)
    ignored = write(STDERR_FILENO, rescue->farewell, strlen(rescue->farewell));
  (void)ignored;
}

// A fault: restore the terminal, then die of the same signal.
static inline void cairn_on_fault(int signal_number) {
  cairn_restore();
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

// A request to leave, to stop for a while or to look at the size again: told to the loop through a
// pipe, as poll() is interrupted in one thread only. A loop that does not leave within two seconds
// is ended by the alarm.
static inline void cairn_on_request(int signal_number) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal_number;
  ssize_t ignored = write(cairn_rescue()->pipe_end, &byte, 1);
  (void)ignored;
  if (signal_number != SIGTSTP && signal_number != SIGWINCH) alarm(2);
  errno = saved;
}

static inline void cairn_handle(int signal_number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigaction(signal_number, &action, NULL);
}

// Remembers the modes of the terminal and installs the handlers; call before curses starts.
static inline bool cairn_arm(int pipe_end, const char *farewell) {
  static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGALRM};
  static const int requests[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGWINCH};
  struct cairn_rescue *rescue = cairn_rescue();
  if (tcgetattr(STDIN_FILENO, &rescue->modes) != 0) return false;
  rescue->pipe_end = pipe_end;
  rescue->farewell = farewell;
  rescue->armed = 1;
  stack_t stack = {.ss_sp = rescue->stack, .ss_size = sizeof rescue->stack};
  sigaltstack(&stack, NULL);
  for (unsigned i = 0; i < sizeof faults / sizeof *faults; i++)
    cairn_handle(faults[i], cairn_on_fault, SA_ONSTACK | SA_NODEFER);
  for (unsigned i = 0; i < sizeof requests / sizeof *requests; i++)
    cairn_handle(requests[i], cairn_on_request, SA_RESTART);
  return true;
}

// The terminal has been given back in the ordinary way: handlers need not do it.
static inline void cairn_disarm(void) { cairn_rescue()->armed = 0; }

// Stops the process group as ^Z does, and returns once it goes on.
static inline void cairn_stop(void) {
  cairn_handle(SIGTSTP, SIG_DFL, 0);
  kill(0, SIGTSTP);
  cairn_handle(SIGTSTP, cairn_on_request, SA_RESTART);
}

#endif

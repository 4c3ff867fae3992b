// What Swift cannot see of ncurses: macros and variadic calls, one commented inline function each.
#ifndef CAIRN_CNCURSES_SHIM_H
#define CAIRN_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>

#endif

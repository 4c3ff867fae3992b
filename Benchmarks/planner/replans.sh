#!/bin/sh
# What a plan after one change costs, as a share of a fresh one, over all roles of the catalogues; nodes and processor time:
#   swift build -c release && Benchmarks/planner/replans.sh .build/release/cairn [limits]
# The changes are a skip, a pin, a level and an hour a week more. An answer is cut short after 5 s.
program=${1:?usage: replans.sh CAIRN [limits]}
shift
[ $# -gt 0 ] || set -- --budget 900 --by 2027-08-31 --hours-per-week 8
"$program" measure --changes "$@" 2>/dev/null | awk '
  { print }
  /^after/ {
    kind = $0; sub(/,.*/, "", kind); ms = $(NF - 1); nodes = $NF
    if ($0 ~ /, fresh/) { freshMs[kind] = ms; freshNodes[kind] = nodes }
    else {
      printf "%s: %.0f %% of the time, %.0f %% of the nodes\n", kind,
        100 * ms / (freshMs[kind] ? freshMs[kind] : 1), 100 * nodes / (freshNodes[kind] ? freshNodes[kind] : 1)
    }
  }'

#!/bin/sh
# How long each kind of explanation takes over all roles of the catalogues, reading left out:
#   swift build -c release && Benchmarks/planner/explanations.sh .build/release/cairn [limits]
# The limits are flags of `cairn plan`; without any, those of a year on $900. An answer is cut short after 5 s.
program=${1:?usage: explanations.sh CAIRN [limits]}
shift
[ $# -gt 0 ] || set -- --budget 900 --by 2027-08-31 --hours-per-week 8
exec "$program" measure "$@"

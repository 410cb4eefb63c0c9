#!/usr/bin/env bash
# The real window with real key events under Xvfb: begin, talk, be killed in mid-sentence, go on.
#   real_window.sh STANCE STANCE_CLI [FOLDER]     FOLDER keeps what was measured
set -euo pipefail
source "$(dirname "$0")/settled.sh"
stance=$1 cli=$2
work=$(mktemp -d)
display=:$((90 + RANDOM % 400))
Xvfb "$display" -screen 0 1280x800x24 -noreset >"$work/xvfb.log" 2>&1 &
xvfb=$!
app=
finish() { [ -n "$app" ] && kill -9 "$app" 2>/dev/null || true; kill "$xvfb" 2>/dev/null || true; rm -rf "$work"; }
trap finish EXIT
export DISPLAY=$display LIBGL_ALWAYS_SOFTWARE=1 HOME=$work
for _ in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep .1; done

fail() { echo "real window: $1" >&2; exit 1; }
open_window() {
  "$stance" --db "$work/a.db" "$@" >"$work/out" 2>"$work/err" &
  app=$!
  window=
  for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --class stance 2>/dev/null | head -1) && [ -n "$window" ] && break
    kill -0 "$app" 2>/dev/null || fail "it stopped: $(cat "$work/err")"
    sleep .05
  done
  [ -n "$window" ] || fail "no window appeared"
  xdotool windowfocus --sync "$window"
  settled
}
keys() { xdotool key --delay 25 "$@"; settled; }
# everything said by the one who practises, not by the sample trainee
turns() { "$cli" --db "$work/a.db" sessions list | grep " Me " | grep -o "s-[0-9]*" | while read -r id; do "$cli" --db "$work/a.db" sessions show "$id"; done; }

# waits until these words were said, for at most ten seconds
said() {
  for _ in $(seq 20); do
    turns | grep "$1" >/dev/null && return 0
    sleep .5
  done
  return 1
}

open_window
# Home and its rail come first in the order of Tab: seven places, then "Begin with ..."
keys Tab Tab Tab Tab Tab Tab Tab Tab
keys Return
xdotool type --delay 30 "What was it like, in front of the drivers?"
settled
keys ctrl+Return
said "in front of the drivers" || fail "what was typed was not said: $(turns; cat "$work/err")"
sleep 3
# no key is lost: twenty letters away again, as fast as a person's repeat rate
xdotool type --delay 12 "abcdefghijklmnopqrst"
xdotool key --delay 12 --repeat 20 BackSpace
sleep .3
xdotool type --delay 20 "Ashamed, or more ang"
sleep 2  # the frames of a busy machine
kill -9 "$app"; wait "$app" 2>/dev/null || true

open_window
keys Tab Tab Tab Tab Tab Tab Tab Tab
keys Return
sleep 1
xdotool type --delay 20 "ry?"
keys ctrl+Return
sleep .5
said "Ashamed, or more angry?" || fail "the draft was lost: $(turns)"
"$cli" --db "$work/a.db" verify >/dev/null || fail "the database is not whole"

# with the mouse to the end and into the debrief: both buttons stand at the upper right
xdotool mousemove --window "$window" 1190 38; sleep .3; xdotool click 1
for _ in $(seq 20); do "$cli" --db "$work/a.db" sessions list | grep " Me " | grep "not finished" >/dev/null || break; sleep .5; done
"$cli" --db "$work/a.db" sessions list | grep " Me " | grep "not finished" >/dev/null && fail "the hour did not end"
sleep .8; xdotool click 1; sleep 1
# own rating: the first choice after the rail, then on; it is kept with the hour
keys Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab
keys Right

# at rest it draws nothing and costs nothing
sleep 9
before=$(awk '{print $14 + $15}' "/proc/$app/stat")
sleep 5
after=$(awk '{print $14 + $15}' "/proc/$app/stat")
used=$((after - before))
echo "processor ticks (10 ms) in 5 s at rest: $used"
[ "$used" -le 5 ] || fail "it does not rest: $used ticks in 5 s"
xdotool windowclose "$window" 2>/dev/null || true
for _ in $(seq 50); do kill -0 "$app" 2>/dev/null || break; sleep .1; done
app=
echo "real window: all well"

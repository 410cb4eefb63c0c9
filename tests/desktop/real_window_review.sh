#!/usr/bin/env bash
# The real window with real key events under Xvfb: a supervisor codes and rates thirty lines by
# keyboard alone, is killed half way, loses nothing, and signs.
#   real_window_review.sh STANCE STANCE_CLI
set -euo pipefail
source "$(dirname "$0")/settled.sh"
stance=$1 cli=$2
work=$(mktemp -d)
display=:$((500 + RANDOM % 400))
Xvfb "$display" -screen 0 1280x800x24 -noreset >"$work/xvfb.log" 2>&1 &
xvfb=$!
app=
finish() { [ -n "$app" ] && kill -9 "$app" 2>/dev/null || true; kill "$xvfb" 2>/dev/null || true; rm -rf "$work"; }
trap finish EXIT
export DISPLAY=$display LIBGL_ALWAYS_SOFTWARE=1 HOME=$work SDL_AUDIODRIVER=dummy
for _ in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep .1; done

fail() { echo "real window, review: $1" >&2; "$cli" --db "$work/a.db" recordings list >&2 || true; exit 1; }
open_window() {
  "$stance" --db "$work/a.db" >"$work/out" 2>"$work/err" &
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
acts() { "$cli" --db "$work/a.db" recordings list | grep -o "[0-9]* acts" | grep -o "[0-9]*" || echo 0; }
# waits until so many acts are kept, for at most ten seconds
kept() {
  for _ in $(seq 20); do
    [ "$(acts)" -ge "$1" ] && return 0
    sleep .5
  done
  return 1
}

# thirty lines, assigned to the one who sits here by a lead on another machine
for i in $(seq 15); do
  echo "T: What was it like for you at that moment, number $i?"
  echo "P: I do not know, it was all at once, number $i."
done >"$work/talk.txt"
"$cli" --db "$work/lead.db" import "$work/talk.txt" >/dev/null
"$cli" --db "$work/lead.db" seal open r-000001 --lead Lead --rater Me --rater Ben --to "$work/round" >/dev/null
"$cli" --db "$work/a.db" seal take "$work/round/r-000001 Me.stance-packet" >/dev/null

open_window
xdotool key ctrl+5; settled
xdotool key Return; settled
# every line of the therapist is coded with one key
for _ in $(seq 15); do
  xdotool key --delay 30 w Down Down
done
kept 15 || fail "codes were lost: $(acts) of 15 acts"
# two items are rated, with the line at hand linked
xdotool key --delay 60 asterisk 5
kept 17 || fail "ratings were lost: $(acts) of 17 acts"
kill -9 "$app"; wait "$app" 2>/dev/null || true
[ "$(acts)" -ge 17 ] || fail "the killed window took acts with it"
"$cli" --db "$work/a.db" verify >/dev/null || fail "the database is not whole"

open_window
xdotool key ctrl+5; settled
xdotool key Return; settled
# what is left is not observed, field by field; then it is signed
for _ in $(seq 40); do
  xdotool key --delay 40 8
done
sleep .5
xdotool key ctrl+Return
for _ in $(seq 20); do
  "$cli" --db "$work/a.db" recordings list | grep "Me: signed" >/dev/null && break
  sleep .5
done
"$cli" --db "$work/a.db" recordings list | grep "Me: signed" >/dev/null || fail "it was not signed"
"$cli" --db "$work/a.db" seal write "$work/round/r-000001 Me.stance-packet" >/dev/null || fail "what was signed could not be sealed"
"$cli" --db "$work/a.db" verify >/dev/null || fail "the database is not whole"
echo "real window, review: all well"

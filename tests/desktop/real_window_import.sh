#!/usr/bin/env bash
# The real window with real key events under Xvfb: a transcript of another program is imported by
# keyboard alone, its sound found beside it, and the sound plays while the talk is coded.
#   real_window_import.sh STANCE STANCE_CLI
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
export DISPLAY=$display LIBGL_ALWAYS_SOFTWARE=1 HOME=$work
for _ in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep .1; done
fail() {
  echo "real window, import: $1" >&2
  "$cli" --db "$work/a.db" recordings list >&2 || true
  [ -z "${STANCE_SHOT:-}" ] || import -window root "$STANCE_SHOT" || true
  exit 1
}

# a minute of silence as a WAV of 8,000 samples a second, and its words as WebVTT
le() { local n=$1 i; for ((i = 0; i < $2; i++)); do printf "\\x$(printf %02x $((n >> (8 * i) & 255)))"; done; }
bytes=$((8000 * 2 * 60))
{ printf RIFF; le $((36 + bytes)) 4; printf 'WAVEfmt '; le 16 4; le 1 2; le 1 2; le 8000 4; le 16000 4; le 2 2; le 16 2; printf data; le $bytes 4; head -c $bytes /dev/zero; } >"$work/talk.wav"
{
  printf 'WEBVTT\n\n'
  for i in $(seq 0 9); do
    printf '00:00:%02d.000 --> 00:00:%02d.000\nT: What was it like when Anneke shut the door, number %d?\n\n' $((6 * i)) $((6 * i + 2)) "$i"
    printf '00:00:%02d.000 --> 00:00:%02d.500\nP: It went cold, and I do not know why, number %d.\n\n' $((6 * i + 3)) $((6 * i + 5)) "$i"
  done
} >"$work/talk.vtt"

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
xdotool key ctrl+5; settled
xdotool key ctrl+o; settled
xdotool type --delay 15 "$work/talk.vtt"; settled
xdotool key Return; settled
# nothing is kept before a person has looked and said so
"$cli" --db "$work/a.db" recordings list | grep -q "r-000001" && fail "it was kept unasked"
xdotool key ctrl+Return
for _ in $(seq 20); do
  "$cli" --db "$work/a.db" recordings list | grep -q "r-000001" && break
  sleep .3
done
"$cli" --db "$work/a.db" recordings list | grep -q "r-000001" || fail "it was not kept"
"$cli" --db "$work/a.db" recordings transcript r-000001 --to "$work/back.csv" >/dev/null
[ "$(grep -c number "$work/back.csv")" = 20 ] || fail "turns were lost"
grep -q Anneke "$work/back.csv" && fail "a name was kept"
# the newest recording is taken up with Enter; its first line is coded, then the sound plays
xdotool key Return; settled
xdotool key --delay 60 w; settled
xdotool key space; sleep 2.5
xdotool key ctrl+e; sleep 1
"$cli" --db "$work/a.db" recordings list | grep -q "1 acts\|1 act" || fail "the code was not kept"
page=$(find "$work" -name '*.html' | head -1)
[ -n "$page" ] || fail "the page was not written"
grep -qE '0:0[1-9] (/|of) 1:00' "$page" || fail "the sound did not play"
"$cli" --db "$work/a.db" verify >/dev/null || fail "the database is not whole"
echo "real window, import: all well"

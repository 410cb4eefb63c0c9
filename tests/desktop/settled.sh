# Sourced by the scripts that drive the real window: keys sent while a busy machine still draws are lost.

# Waits until the window ($app) has drawn all it has to draw: hardly any processor time (what a blinking
# cursor takes) in half a second; ten seconds at most.
settled() {
  sleep .3
  local before=-100 now quiet=0
  for _ in $(seq 40); do
    now=$(awk '{print $14 + $15}' "/proc/$app/stat" 2>/dev/null) || return 0
    if [ $((now - before)) -le 5 ]; then quiet=$((quiet + 1)); else quiet=0; fi
    [ "$quiet" -ge 2 ] && return 0
    before=$now
    sleep .25
  done
}

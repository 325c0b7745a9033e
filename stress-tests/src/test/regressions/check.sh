#!/usr/bin/env bash
# Plants each regression of this folder in a copy of the last commit, and checks that one quick run of it is caught:
# base and candidate are run in turn by the command compare, and the gate has to come to the patch's verdict.
#
#   stress-tests/src/test/regressions/check.sh [PATCH...]
#
# A patch names the tests to run, how to run them and how often (Rounds), and the verdict that it deserves ahead of its diff. About a minute for
# each on two cores that do nothing else. Exits with 1 if one gets away.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
JAR=stress-tests/target/jcstress.jar
[ $# -gt 0 ] || set -- "$here"/*.patch

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# header FIELD PATCH: what stands behind the field's name.
header() {
  sed -n "s/^$1: //p" "$2" | head -1
}

build() {
  (cd "$work/tree" && ./mvnw -B -ntp -q -DskipTests package) && cp "$work/tree/$JAR" "$work/$1.jar"
}

git clone -q "$(git -C "$here" rev-parse --show-toplevel)" "$work/tree"
printf 'Building the base\n'
build base

missed=0
for patch in "$@"; do
  patch=$(realpath "$patch")
  name=$(basename "$patch" .patch)
  wanted=$(header Verdict "$patch")
  git -C "$work/tree" apply "$patch"
  build "$name"
  status=0
  # shellcheck disable=SC2046 # the options are words of their own
  java -jar "$work/$name.jar" compare --base "$work/base.jar" --candidate "$work/$name.jar" \
    --rounds "$(header Rounds "$patch" | grep . || echo 1)" \
    $(header Run "$patch") -t "$(header Tests "$patch")" -r "$work/$name" --fail-on drift --json "$work/$name.json" \
    >"$work/$name.txt" 2>&1 || status=$?
  if [ "$status" -eq 1 ] && grep -q "^ *$wanted: " "$work/$name.txt"; then
    answer=caught
  else
    answer=MISSED
    missed=$((missed + 1))
    sed 's/^/    /' "$work/$name.txt"
  fi
  printf '%-30s %s, exit code %d\n' "$name" "$answer" "$status"
  sed -n "s/^ *\($wanted: .*\)/    \1/p" "$work/$name.txt" | head -2
  git -C "$work/tree" checkout -q .
done
printf '%d of %d caught\n' "$(($# - missed))" "$#"
[ "$missed" -eq 0 ]

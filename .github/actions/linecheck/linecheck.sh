#!/usr/bin/env bash
# The steps of the action: find a linecheck, build one, check with it. Inputs are in the environment.
set -euo pipefail

# The package, which the runner gets as a whole wherever the action comes from.
package=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)

# Ends with a sentence that the run's page shows.
refuse() {
  printf '::error title=linecheck::%s\n' "$1"
  exit 2
}

# A word that nobody can guess, so that nothing in a report can pretend to be the end of it.
token() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

set_output() {
  local end
  end=$(token)
  printf '%s<<%s\n%s\n%s\n' "$1" "$end" "$2" "$end" >>"$GITHUB_OUTPUT"
}

hash_of() {
  if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}

find_linecheck() {
  if [ -n "${INPUT_LINECHECK:-}" ]; then
    set_output build false
    return
  fi
  command -v swift >/dev/null || refuse "building linecheck needs Swift 6.3 (https://www.swift.org/install), and there is no swift on this runner; or name a linecheck that is there by the input linecheck"
  local installed wanted sources
  installed=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  wanted=$(sed -n 's/.*swift-tools-version: *\([0-9.]*\).*/\1/p' "$package/Package.swift")
  if [ "$(printf '%s\n%s\n' "$wanted" "$installed" | sort -t . -k 1,1n -k 2,2n | head -n 1)" != "$wanted" ]; then
    refuse "building linecheck needs Swift $wanted or later, and this runner has ${installed:-another}; or name a linecheck that is there by the input linecheck"
  fi
  sources=$(cd "$package" && find Package.swift Sources -type f -print0 | LC_ALL=C sort -z |
    while IFS= read -r -d '' file; do hash_of "$file"; done | hash_of - | cut -c 1-32)
  set_output build true
  set_output folder "$RUNNER_TEMP/linecheck-$sources"
  set_output key "linecheck-${RUNNER_OS:-}-${RUNNER_ARCH:-}-$sources"
}

build() {
  local settings=(-c release --static-swift-stdlib --product linecheck
    --package-path "$package" --scratch-path "$RUNNER_TEMP/linecheck-build")
  swift build "${settings[@]}"
  mkdir -p "$LINECHECK_FOLDER"
  cp "$(swift build "${settings[@]}" --show-bin-path)/linecheck" "$LINECHECK_FOLDER/linecheck"
}

# A line without blanks around it.
trimmed() {
  local line=$1
  line=${line#"${line%%[![:space:]]*}"}
  printf '%s' "${line%"${line##*[![:space:]]}"}"
}

# Adds an option, if its input says something.
options=()
add_option() {
  case $2 in
    '') ;;
    *$'\n'*) refuse "the input $1 takes one line" ;;
    *) options+=("--$1=$2") ;;
  esac
}

# Adds a report that goes to a file, if its input names one.
add_report() {
  case $2 in
    '') return ;;
    *$'\n'*) refuse "the input $1 takes one line" ;;
  esac
  mkdir -p -- "$(dirname -- "$2")"
  options+=("--report=$1=$2")
}

# Options and paths from lines: options take their value after = or after a blank.
add_lines() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=$(trimmed "$line")
    case $line in
      '') ;;
      --*=*) options+=("$line") ;;
      --*' '*) options+=("${line%%[[:space:]]*}" "$(trimmed "${line#*[[:space:]]}")") ;;
      *) options+=("$line") ;;
    esac
  done <<<"$1"
}

paths=()
add_paths() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=$(trimmed "$line")
    if [ -n "$line" ]; then paths+=("$line"); fi
  done <<<"$1"
}

# Most that a step's summary may take: above it, none of it is shown.
readonly summary_limit=1048576

size_of() { if [ -f "$1" ]; then wc -c <"$1"; else echo 0; fi; }

# Adds the report to the summary, which may hold something already.
append_summary() {
  [ -s "$1" ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ] || return 0
  if (($(size_of "$GITHUB_STEP_SUMMARY") + $(size_of "$1") + 1 > summary_limit)); then
    echo "::warning title=linecheck::the step summary has no room for the report"
    return 0
  fi
  if [ -s "$GITHUB_STEP_SUMMARY" ]; then echo >>"$GITHUB_STEP_SUMMARY"; fi
  cat "$1" >>"$GITHUB_STEP_SUMMARY"
}

# Shows texts in the log, where nothing in them is a command to the runner, wherever in a line.
show() {
  local end text
  end=$(token)
  printf '::stop-commands::%s\n' "$end"
  for text in "$@"; do
    [ -s "$text" ] || continue
    head -c 500000 "$text"
    if (($(size_of "$text") > 500000)); then printf '\n… and more, in the report\n'; fi
  done
  printf '\n::%s::\n' "$end"
}

# A number of the summary, which is the last line of the report.
count() { tail -n 1 "$1" | sed -n "s/.*\"$2\": *\([0-9][0-9]*\).*/\1/p"; }

check() {
  local linecheck=${INPUT_LINECHECK:-${LINECHECK_FOLDER:-}/linecheck}
  case $linecheck in
    */*) [ -x "$linecheck" ] || refuse "the input linecheck names no program that can be run" ;;
    *) command -v -- "$linecheck" >/dev/null || refuse "the input linecheck names no program" ;;
  esac
  local folder room
  folder=$(mktemp -d "$RUNNER_TEMP/linecheck-reports.XXXXXX")
  room=$((summary_limit - $(size_of "${GITHUB_STEP_SUMMARY:-/nothing}") - 1024))

  options=(--report=github "--report=markdown=$folder/summary.md" "--report=text=$folder/report.txt"
    "--report=ndjson=$folder/report.ndjson")
  options+=("--markdown-budget=$((room < 1000 ? 1000 : room > 1000000 ? 1000000 : room))")
  add_option contract "${INPUT_CONTRACT:-}"
  add_option config "${INPUT_CONFIG:-}"
  add_option fail-on "${INPUT_FAIL_ON:-}"
  add_option baseline "${INPUT_BASELINE:-}"
  add_report sarif "${INPUT_SARIF:-}"
  add_report junit "${INPUT_JUNIT:-}"
  add_report html "${INPUT_HTML:-}"
  add_lines "${INPUT_ARGS:-}"
  add_paths "${INPUT_PATHS:-}"
  [ ${#paths[@]} -gt 0 ] || refuse "the input paths names nothing to check"

  local code=0
  : >"$folder/begin"
  # In annotations paths begin at the checkout, where the runner starts this.
  "$linecheck" check "${options[@]}" -- "${paths[@]}" 2>"$folder/talk.txt" || code=$?

  # The text report says of each payload that was not checked that it was not.
  if [ -s "$folder/report.txt" ]; then
    sed -i.bak '/^linecheck: not checked: /d' "$folder/talk.txt"
  fi
  show "$folder/report.txt" "$folder/talk.txt"
  append_summary "$folder/summary.md"
  set_output exit-code "$code"
  if [ -f "$folder/report.ndjson" ]; then
    set_output report "$folder/report.ndjson"
    set_output payloads "$(count "$folder/report.ndjson" payloads)"
    set_output failed "$(count "$folder/report.ndjson" failed)"
    set_output not-checked "$(count "$folder/report.ndjson" notChecked)"
  fi
  # A file that was there before is not of this run.
  if [ -n "${INPUT_SARIF:-}" ] && [ "$INPUT_SARIF" -nt "$folder/begin" ]; then
    set_output sarif "$INPUT_SARIF"
  fi
  # Annotations are for findings: ten are shown, and a sentence of ours would take the place of one.
  case $code in
    0) ;;
    1) echo "linecheck: the run failed; the annotations and the summary say why" ;;
    2) refuse "linecheck was called in a wrong way; the log says how" ;;
    3) echo "linecheck: too little was checked; the annotations and the summary say what is missing" ;;
    4) echo "linecheck: some payloads could not be checked; the summary says why" ;;
    5) echo "::error title=linecheck::a report could not be written; the log says which" ;;
    *) echo "::error title=linecheck::linecheck ended with exit code $code" ;;
  esac
  exit "$code"
}

case ${1:-} in
  find) find_linecheck ;;
  build) build ;;
  check) check ;;
  *) refuse "linecheck.sh takes find, build or check" ;;
esac

#!/bin/sh
# What the action does: annotations on standard output, SARIF in a file, tables on the summary page of the job.
# Values come by the environment, never pasted into the script.
set -u

PATH="$PATH:$(dirname "$0")/../../.build/release"
if ! command -v normcheck > /dev/null; then
    make -s -C "$(dirname "$0")/../.." build >&2 || exit 2
fi

set -f
old_ifs=$IFS
IFS='
'
# One path a line, blanks in names allowed.
set -- ${NORMCHECK_PATHS:-.}
IFS=$old_ifs

[ -z "${NORMCHECK_DIFF:-}" ] || set -- "$@" --diff "$NORMCHECK_DIFF"
[ -z "${NORMCHECK_SARIF:-}" ] || set -- "$@" --report "sarif=$NORMCHECK_SARIF"
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || set -- "$@" --report "summary=$GITHUB_STEP_SUMMARY"

status=0
normcheck check --format github --fail-on "${NORMCHECK_FAIL_ON:-error}" --lang "${NORMCHECK_LANG:-zh}" "$@" || status=$?
[ -z "${GITHUB_OUTPUT:-}" ] || echo "exit-code=$status" >> "$GITHUB_OUTPUT"
exit "$status"

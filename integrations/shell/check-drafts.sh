#!/bin/sh
# A pipeline without a pipeline: checks a folder and leaves the reports in another.
#
# usage: check-drafts.sh DRAFTS REPORTS
set -eu

drafts=$1
reports=$2
mkdir -p "$reports"

status=0
normcheck check "$drafts" \
    --report "sarif=$reports/normcheck.sarif" \
    --report "junit=$reports/normcheck.junit.xml" \
    --report "csv=$reports/normcheck.csv" \
    --report "summary=$reports/summary.md" || status=$?

case $status in
    0) echo "clean" ;;
    1) echo "there are findings: $reports/summary.md" ;;
    3) echo "something could not be read or checked: $reports/summary.md" ;;
esac
exit "$status"

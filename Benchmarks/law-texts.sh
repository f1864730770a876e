#!/bin/sh
# Times a review of a folder of texts beside `wc -m` and ripgrep with the same literals on the same files.
#
#     Benchmarks/law-texts.sh FOLDER
#
# Needs a release build of normcheck, ripgrep and GNU time. Prints seconds, peak memory and the ratios.
set -eu

folder=${1:?usage: Benchmarks/law-texts.sh FOLDER}
normcheck=${NORMCHECK:-$(dirname "$0")/../.build/release/normcheck}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$normcheck" rules terms > "$work/terms"
find "$folder" -name '*.md' -type f | sort > "$work/files"
bytes=$(xargs -d '\n' cat < "$work/files" | wc -c)

# Seconds and kilobytes of a command whose output does not matter.
measure() {
    /usr/bin/time -f '%e %M' -o "$work/time" "$@" > /dev/null 2>&1 || true
    tail -n 1 "$work/time"
}

export LC_ALL=C.UTF-8
xargs -d '\n' cat < "$work/files" > "$work/all"
set -- $(measure wc -m "$work/all")
count_seconds=$1
set -- $(measure rg -c -F -j1 -f "$work/terms" "$folder")
search_seconds=$1
for jobs in 1 2; do
    set -- $(measure "$normcheck" review --format json --as-of 2026-11-01 --jobs $jobs "$folder")
    awk -v jobs=$jobs -v seconds="$1" -v kilobytes="$2" -v bytes="$bytes" -v count="$count_seconds" \
        -v search="$search_seconds" 'BEGIN {
        printf "normcheck --jobs %d: %.2f s, %.1f MB/s, peak %d MB; %.0f × wc -m (%.2f s), %.1f × rg (%.2f s)\n",
            jobs, seconds, bytes / 1e6 / seconds, kilobytes / 1024, seconds / count, count, seconds / search, search
    }'
done
printf '%s literals, %.1f MB in %s files\n' "$(wc -l < "$work/terms")" "$(echo "$bytes / 1000000" | bc -l)" \
    "$(wc -l < "$work/files")"

#!/bin/sh
# Publish site/ (from `python3 run.py build`; without --compress, for a CDN compresses on its way out) to an S3-compatible
# object store behind a CDN:
#
#   deploy/object-store.sh s3://BUCKET [--endpoint-url https://STORE …]        # further words go to `aws s3`
#
# Needs the AWS command line, version 1 or 2. What is to be set once at the CDN stands in deploy/README.md.
set -eu
to=${1:?usage: deploy/object-store.sh s3://BUCKET [options of aws s3]}
shift
site=$(dirname "$0")/../site
[ -f "$site/index.html" ] || { echo "there is no site: python3 run.py build" >&2; exit 1; }

# First what the pages lead to, under names that never meant anything else. What earlier pages led to stays, for readers who
# have one open.
for folder in "$site"/assets/* "$site"/*/search/*/; do
    name=${folder#"$site"/}
    aws s3 sync "$folder" "$to/${name%/}" --cache-control "public, max-age=31536000, immutable" "$@"
done

# Then the rest, asked for anew each time; text with its character set, kinds that the command does not know by name.
rest() { # TYPE PATTERN…
    type=$1
    shift_to=$2
    shift 2
    aws s3 cp "$site" "$to" --recursive --exclude "*" --include "$shift_to" --exclude "assets/*" \
        --exclude "*/search/????????????/*" --exclude "*.gz" --exclude "*.br" --exclude "_headers" \
        --cache-control "no-cache" --content-type "$type" "$@"
}
rest "text/html; charset=utf-8" "*.html" "$@"
rest "text/javascript; charset=utf-8" "*.js" "$@"
rest "application/json" "*.json" "$@"
rest "application/ld+json" "*.jsonld" "$@"
rest "application/xml" "*.xml" "$@"
rest "application/xml" "*.tbx" "$@"
rest "text/csv; charset=utf-8" "*.csv" "$@"
rest "text/tab-separated-values; charset=utf-8" "*.tsv" "$@"
rest "text/turtle; charset=utf-8" "*.ttl" "$@"
rest "text/plain; charset=utf-8" "*.u8" "$@"
rest "text/plain; charset=utf-8" "*.txt" "$@"
rest "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" "*.xlsx" "$@"
rest "application/octet-stream" "*.apkg" "$@"

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
to=${to%/} # or the names of all files would begin with a slash
site=$(dirname "$0")/../site
[ -f "$site/index.html" ] || { echo "there is no site: python3 run.py build" >&2; exit 1; }

# First what the pages lead to, under names that never meant anything else, so what is there is not sent again. What earlier
# pages led to stays, for readers who have one open.
for folder in "$site"/assets/* "$site"/*/search/data/; do
    name=${folder#"$site"/}
    aws s3 sync "$folder" "$to/${name%/}" --size-only --cache-control "public, max-age=31536000, immutable" "$@"
done

# Then the rest, asked for anew each time, and text with its character set: kinds of file that the command names wrongly or not
# at all, one by one, then whatever else there is.
rest() {
    aws s3 cp "$site" "$to" --recursive "$@" --exclude "assets/*" --exclude "*/search/data/*" \
        --exclude "*.gz" --exclude "*.br" --exclude "_headers" --cache-control "no-cache"
}
while read -r ending type; do
    rest --exclude "*" --include "*.$ending" --content-type "$type" "$@" </dev/null
done <<'KINDS'
html text/html; charset=utf-8
js text/javascript; charset=utf-8
jsonld application/ld+json
tbx application/xml
csv text/csv; charset=utf-8
tsv text/tab-separated-values; charset=utf-8
ttl text/turtle; charset=utf-8
txt text/plain; charset=utf-8
u8 text/plain; charset=utf-8
epub application/epub+zip
KINDS
rest --exclude "*.html" --exclude "*.js" --exclude "*.jsonld" --exclude "*.tbx" --exclude "*.csv" --exclude "*.tsv" \
    --exclude "*.ttl" --exclude "*.txt" --exclude "*.u8" --exclude "*.epub" "$@"

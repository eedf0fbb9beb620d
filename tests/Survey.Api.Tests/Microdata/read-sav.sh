#!/bin/sh
# What PSPP (Debian: pspp) reads in an SPSS file that Survey wrote. To make small-study.sav.txt anew:
#   SURVEY_SAV=/tmp/small.sav dotnet test tests/Survey.Api.Tests --filter "FullyQualifiedName~ExportTests.The_spss_file"
#   sh read-sav.sh /tmp/small.sav > small-study.sav.txt
# Rows come in an order that is drawn anew each time, and are sorted here. What PSPP complains of goes to standard error.
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
printf "get file='%s'.\ndisplay dictionary.\nlist.\n" "$1" > "$folder/read.sps"
pspp -O format=csv -o "$folder/out.csv" "$folder/read.sps" >&2
sed '/^Table: Data List/,$d' "$folder/out.csv"
sed '1,/^Table: Data List/d' "$folder/out.csv" | head -n 1
sed '1,/^Table: Data List/d' "$folder/out.csv" | tail -n +2 | LC_ALL=C sort

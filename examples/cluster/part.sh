#!/bin/sh
# One part of all samples: part.sh PART PARTS SAMPLES FILE COMMAND...
#   part.sh 2 7 10000 2.raw run examples/syria-collapse.json
set -eu
part=$1 parts=$2 samples=$3 file=$4
shift 4
exec entente "$@" --samples $(((part - 1) * samples / parts + 1))..$((part * samples / parts)) --raw "$file"

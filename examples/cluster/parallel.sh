#!/bin/sh
# Seven parts side by side, and what they come to: parallel.sh SAMPLES FOLDER COMMAND...
#   examples/cluster/parallel.sh 10000 parts run examples/syria-collapse.json
# On several machines that share the folder: PARALLEL='--sshlogin one,two --workdir .'
set -eu
samples=$1 folder=$2
shift 2
export OMP_NUM_THREADS=1
mkdir -p "$folder"
seq 7 | parallel --will-cite --quote --halt now,fail=1 \
    "$(dirname "$0")/part.sh" {} 7 "$samples" "$folder/{}.raw" "$@"
entente merge "$folder"/?.raw

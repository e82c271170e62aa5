#!/bin/sh
#SBATCH --array=1-7
#SBATCH --cpus-per-task=8
# One part of all samples for each task, from the project's top: sbatch examples/cluster/slurm.sh SAMPLES FOLDER COMMAND...
set -eu
samples=$1 folder=$2
shift 2
export OMP_NUM_THREADS="${SLURM_CPUS_PER_TASK:-1}"
mkdir -p "$folder"
exec examples/cluster/part.sh "$SLURM_ARRAY_TASK_ID" "$SLURM_ARRAY_TASK_COUNT" "$samples" \
    "$folder/$SLURM_ARRAY_TASK_ID.raw" "$@"

#!/bin/sh
# Documents → snapshot on a cluster: scripts/slurm/submit.sh SOURCES DATA OUT [PARTS], from the project's folder.
# SOURCES, DATA and OUT are on a file system that all nodes see. Options for every job: SBATCH_PARTITION, SBATCH_ACCOUNT and so on.
set -eu
[ $# -ge 3 ] || { echo "Usage: scripts/slurm/submit.sh SOURCES DATA OUT [PARTS]" >&2; exit 2; }
sources=$1 data=$2 out=$3 parts=${4:-8}
here=$(dirname "$0")
mkdir -p "$data" "$out"
read=$(sbatch --parsable --array="1-$parts" "$here/ingest-shard.sbatch" "$sources" "$data")
joined=$(sbatch --parsable --dependency="afterok:$read" --kill-on-invalid-dep=yes "$here/ingest-merge.sbatch" "$data" "$parts")
judged=$(sbatch --parsable --dependency="afterok:$joined" --kill-on-invalid-dep=yes --array="1-$parts" "$here/snapshot-shard.sbatch" "$data" "$out")
sbatch --parsable --dependency="afterok:$judged" --kill-on-invalid-dep=yes "$here/snapshot-merge.sbatch" "$data" "$out" "$parts"

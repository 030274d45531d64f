#!/bin/sh
# Run once by the postgres image, which allows replication from its own machine only.
set -e
echo 'host replication all all scram-sha-256' >> "$PGDATA/pg_hba.conf"

import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { dataPaths } from '../data-paths'
import type { EmbeddedPostgres } from '../embedded-postgres'
import { launchPostgres } from '../launch-postgres'

type Standby = {
  /** The running primary and its data folder. */
  primary: { url: string; dataDir: string }
  /** An empty folder for the standby's data. */
  dataDir: string
  /** How far it stays behind, such as `5s`. */
  delay?: string
}

/** Copies a running embedded Postgres and starts the copy as its streaming standby. Source: PostgreSQL, 25.3.3. */
export async function startStandby({ primary, dataDir, delay }: Standby): Promise<EmbeddedPostgres> {
  const from = dataPaths(primary.dataDir)
  const to = dataPaths(dataDir)
  const client = new pg.Client({ connectionString: primary.url })
  await client.connect()
  try {
    await client.query(`select pg_backup_start('standby', fast => true)`)
    const left = [from.pidFile, from.port, path.join(from.cluster, 'pg_wal')]
    await cp(from.home, to.home, { recursive: true, filter: (source) => !left.includes(source) })
    await mkdir(path.join(to.cluster, 'pg_wal'), { recursive: true, mode: 0o700 })
    const { rows } = await client.query<{ labelfile: string }>(
      'select labelfile from pg_backup_stop(wait_for_archive => false)',
    )
    await writeFile(path.join(to.cluster, 'backup_label'), rows[0]?.labelfile ?? '')
  } finally {
    await client.end()
  }
  await writeFile(path.join(to.cluster, 'standby.signal'), '')
  await rm(path.join(to.cluster, 'postgresql.auto.conf'), { force: true })
  await writeFile(
    path.join(to.cluster, 'postgresql.auto.conf'),
    `primary_conninfo = '${primary.url}'\n${delay ? `recovery_min_apply_delay = '${delay}'\n` : ''}`,
  )
  return launchPostgres({ dataDir })
}

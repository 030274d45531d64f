import type pg from 'pg'

type Index = { name: string; definition: string }

/** What costs time and protects nothing in a database that is made again after a crash. */
const FOR_LOADING = {
  fsync: 'off',
  full_page_writes: 'off',
  max_wal_size: '16GB',
  checkpoint_timeout: '1h',
}

/**
 * Runs `work` as Postgres recommends for loading much at once (populate.html): without triggers, checks of foreign
 * keys and indexes, which are made afterwards in one go each. What `work` inserts must be right by itself.
 *
 * @param tables those that get many rows
 */
export async function loadInBulk(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  for (const [name, value] of Object.entries(FOR_LOADING))
    await client.query(`alter system set ${name} = '${value}'`)
  await client.query('select pg_reload_conf()')
  await client.query('set synchronous_commit = off')
  await client.query('set session_replication_role = replica')
  await client.query(`set maintenance_work_mem = '512MB'`)
  const indexes = await indexesOf(client, tables)
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  await work()
  for (const { definition } of indexes) await client.query(definition)
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze')
  for (const name of Object.keys(FOR_LOADING)) await client.query(`alter system reset ${name}`)
  await client.query('select pg_reload_conf()')
  // Otherwise it would be written while something is measured.
  await client.query('checkpoint')
}

/** All but those of primary keys and other constraints, and those that a foreign key refers to. */
async function indexesOf(client: pg.Client, tables: readonly string[]): Promise<Index[]> {
  const { rows } = await client.query<Index>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i
     where i.indrelid = any($1::regclass[])
       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
     order by 1`,
    [tables],
  )
  return rows
}

import type pg from 'pg'

/** Tables of articles and authors that Payload keeps once more for the latest version. */
const LISTS = [
  ['articles_key_points', '_articles_v_version_key_points'],
  ['articles_references', '_articles_v_version_references'],
  ['authors_credentials', '_authors_v_version_credentials'],
] as const

/** Gives each article and author the version that saving it would have made, which the panel reads. */
export async function copyVersions(client: pg.Client): Promise<void> {
  for (const table of ['articles', 'authors']) {
    const columns = (await columnsOf(client, table)).filter(({ name }) => name !== 'id')
    const types = new Map((await columnsOf(client, `_${table}_v`)).map(({ name, type }) => [name, type]))
    const targets = columns.map(({ name }) => `"version_${name}"`).join(', ')
    // Each has enumerated types of its own.
    const values = columns.map(({ name, type }) => {
      const target = types.get(`version_${name}`)
      return target === type ? `"${name}"` : `"${name}"::text::"${target}"`
    })
    // The id of the version is that of its document, so that the rows below it can be found.
    await client.query(`
      insert into _${table}_v (id, parent_id, latest, ${targets})
      select id, id, true, ${values.join(', ')} from ${table}`)
    await client.query(
      `select setval(pg_get_serial_sequence('_${table}_v', 'id'), (select max(id) from ${table}))`,
    )
  }
  await client.query(`
    insert into _articles_v_rels (parent_id, path, authors_id, symptoms_id, "order")
    select parent_id, 'version.' || path, authors_id, symptoms_id, "order" from articles_rels`)
  await client.query(`
    insert into _authors_v_texts (parent_id, path, "order", text)
    select parent_id, 'version.' || path, "order", text from authors_texts`)
  for (const [from, to] of LISTS) {
    const columns = (await columnsOf(client, from)).filter(({ name }) => name !== 'id')
    const quoted = columns.map(({ name }) => `"${name}"`).join(', ')
    await client.query(`insert into ${to} (_uuid, ${quoted}) select id, ${quoted} from ${from}`)
  }
}

async function columnsOf(client: pg.Client, table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await client.query<{ name: string; type: string }>(
    'select column_name as name, udt_name as type from information_schema.columns where table_schema = current_schema() and table_name = $1',
    [table],
  )
  return rows
}

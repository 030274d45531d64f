import pg from 'pg'

/** Whether the database has no account yet, so that nobody could sign in. */
export async function firstRunIsDue(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query('select not exists (select from users) as due')
    return rows[0]?.due === true
  } finally {
    await client.end()
  }
}

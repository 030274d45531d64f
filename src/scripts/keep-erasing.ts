import pg from 'pg'

const DAY_MS = 24 * 3600 * 1000

/** Erases what commenters gave in confidence when its time is over: now, and once a day while the site runs. */
export function keepErasing(databaseUrl: string): void {
  const erase = async () => {
    const client = new pg.Client({ connectionString: databaseUrl })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('delete from comment_contacts where erase_after < now()')
    } catch (error) {
      console.error(`Private data could not be erased on time; tried again tomorrow. ${error}`)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  void erase()
  setInterval(() => void erase(), DAY_MS).unref()
}

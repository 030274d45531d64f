import type pg from 'pg'
import { quoted } from './quoted-name'

const BATCH = 200

/** Names of the picture files that rows refer to, a few hundred at a time. */
export async function* findPictures(client: pg.Client): AsyncGenerator<string[]> {
  const { rows: names } = await client.query<{ name: string }>(`
    select attname as name from pg_attribute where attrelid = 'public.media'::regclass
      and attnum > 0 and not attisdropped and attname ~ '(^|_)filename$'`)
  const files = names.map(({ name }) => quoted(name)).join(', ')
  for (let last = 0; ; ) {
    const { rows } = await client.query<{ id: number; names: (string | null)[] }>(
      `select id::int as id, array[${files}]::text[] as names from media where id > $1 order by id limit ${BATCH}`,
      [last],
    )
    if (rows.length === 0) return
    yield rows.flatMap((row) => row.names.filter((name) => name !== null && name !== '')) as string[]
    last = rows.at(-1)?.id ?? last
  }
}

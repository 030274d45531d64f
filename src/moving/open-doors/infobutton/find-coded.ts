import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { CodeSystem } from '@/content/symptoms/codes/code-systems'
import { connectionOf } from '@/db/connection'
import { widerCodes, writtenCode } from './code-systems'

const MOST_SYMPTOMS = 5

/**
 * The symptoms with a code: those that have it, else those that have the nearest wider one, else those with codes
 * below it. What was replaced counts as what took its place.
 *
 * @returns slugs, at most five
 */
export async function findCoded(
  payload: Payload,
  system: Exclude<CodeSystem, 'Other'>,
  sent: string,
): Promise<string[]> {
  const code = writtenCode(system, sent)
  for (const candidate of [code, ...widerCodes(system, code)]) {
    const found = await read(payload, system, sql`c.code = ${candidate}`)
    if (found.length > 0) return found
  }
  // A category stands for what is below it; it has no sign of a pattern.
  const isCategory = /^ICD/.test(system) && /^[\dA-Z]{3,4}(?:\.[\dA-Z]+)?$/.test(code)
  return isCategory
    ? read(payload, system, sql`c.code like ${`${code}${code.includes('.') ? '' : '.'}%`}`)
    : []
}

/** Symptoms are public as soon as they are stored. */
async function read(payload: Payload, system: string, which: ReturnType<typeof sql>): Promise<string[]> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select t.slug from symptoms_codes c join symptoms s on s.id = c._parent_id
      join symptoms t on t.id = coalesce(s.replaced_by_id, s.id)
    where c.system::text = ${system} and ${which}
    group by t.id, t.slug order by min(c.code), t.id limit ${MOST_SYMPTOMS}`)
  return (rows as { slug: string }[]).map(({ slug }) => slug)
}

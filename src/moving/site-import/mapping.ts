import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { z } from 'zod'
import { connectionOf } from '@/db/connection'
import { FIELD_TARGETS, proposeTarget } from './field-targets'
import { SourceFileError, type SourceTerm } from './source'
import { type NamedSymptom, symptomsOfSystems } from './system-symptoms'
import { tableMapping } from './table/table-mapping'

export const termKey = ({ kind, slug }: Pick<SourceTerm, 'kind' | 'slug'>) => `${kind}:${slug}`

/** A category or tag, and how many posts have it. */
export type TermEntry = SourceTerm & { posts: number }

const entry = z.strictObject({
  name: z.string().optional(),
  posts: z.number().optional(),
  address: z.string().max(512).optional(),
  symptoms: z.array(z.string()).default([]),
  bodySystems: z.array(z.string()).default([]),
})
/** An editor's file, and what the panel keeps. */
export const mappingSchema = z.strictObject({
  about: z.string().optional(),
  /** For CSV and JSON Lines. */
  table: tableMapping.optional(),
  /** What WordPress' custom fields are, by their names. */
  fields: z.record(z.string(), z.enum(FIELD_TARGETS)).optional(),
  categories: z.record(z.string(), entry).default({}),
  tags: z.record(z.string(), entry).default({}),
})

/** Which symptoms and body systems a site's categories and tags are, by their slugs, and which column is what: an editor's file. */
export type Mapping = z.infer<typeof mappingSchema>

const ABOUT =
  'Slugs of the symptoms that the articles of a category or tag are about, and of the body systems that it is. ' +
  'Its old page (address) will lead to the first of them. A custom field (fields) can become the title, summary, author ' +
  'or a text of its article, or name its symptoms, categories or tags. Correct this, then import with --mapping and its name.'

/**
 * Proposes what each category and tag is: a symptom or body system with the same name, else nothing.
 *
 * @returns to be written for an editor, who corrects and confirms it
 */
export async function proposeMapping(
  payload: Payload,
  { terms, leftOut }: { terms: ReadonlyMap<string, TermEntry>; leftOut: ReadonlyMap<string, number> },
): Promise<Mapping> {
  const connection = await connectionOf(payload)
  const proposed: Mapping = { about: ABOUT, ...proposeFields(leftOut.keys()), categories: {}, tags: {} }
  for (const { kind, slug, name, posts, address } of terms.values()) {
    const symptoms = await connection.execute(sql`
      select s.slug from symptoms s
      where lower(s.plain_name) = lower(${name}) or lower(s.medical_name) = lower(${name}) or s.slug = ${slug}
        or exists (select from symptoms_names n where n._parent_id = s.id
          and n.kind in ('exact', 'lay') and lower(n.text) = lower(${name}))
      order by s.id limit 1`)
    const systems = await connection.execute(sql`
      select slug from body_systems where lower(name) = lower(${name}) or slug = ${slug} order by id limit 1`)
    proposed[kind === 'tag' ? 'tags' : 'categories'][slug] = {
      name,
      posts,
      ...(address === undefined ? {} : { address }),
      symptoms: symptoms.rows.map((row) => String(row.slug)),
      bodySystems: systems.rows.map((row) => String(row.slug)),
    }
  }
  return proposed
}

/** Some plugins make a field for each post. */
const MOST_FIELDS = 200

/** The custom fields that the export's items have. */
function proposeFields(leftOut: Iterable<string>): Pick<Mapping, 'fields'> {
  const names = [...leftOut].filter((what) => what.startsWith(FIELD)).map((what) => what.slice(FIELD.length))
  if (names.length === 0) return {}
  return {
    fields: Object.fromEntries(names.slice(0, MOST_FIELDS).map((name) => [name, proposeTarget(name)])),
  }
}

const FIELD = 'field '

/**
 * Reads an editor's mapping.
 *
 * @throws SourceFileError that says what is wrong with it
 */
export function parseMapping(text: string): Mapping {
  const read = mappingSchema.safeParse(parsed(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new SourceFileError(
    `the mapping is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message}`,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new SourceFileError(`the mapping is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}

/** What a mapping says, with the ids of what it names. */
export type ResolvedMapping = {
  /** By `termKey`. */
  symptoms: Map<string, number[]>
  /** Of the body systems that a term without symptoms is, by `termKey`. */
  ofSystems: Map<string, NamedSymptom[]>
  pages: TermPage[]
}

/** The old page of a category or tag, and where it leads now. */
export type TermPage = { address: string; to: string }

/**
 * Looks up the symptoms and body systems of a mapping.
 *
 * @throws SourceFileError with the slugs that do not exist
 */
export async function resolveMapping(
  payload: Payload,
  { categories, tags }: Mapping,
): Promise<ResolvedMapping> {
  const connection = await connectionOf(payload)
  const idsBySlug = async (table: 'symptoms' | 'body_systems') => {
    const { rows } = await connection.execute(
      sql`select id, slug from ${sql.identifier(table)} where slug is not null`,
    )
    return new Map((rows as { id: number; slug: string }[]).map(({ id, slug }) => [slug, id]))
  }
  const [symptomIds, systemIds] = [await idsBySlug('symptoms'), await idsBySlug('body_systems')]
  const unknown = new Set<string>()
  const resolved: ResolvedMapping = { symptoms: new Map(), ofSystems: new Map(), pages: [] }
  const systemsOf = new Map<string, number[]>()
  for (const [kind, entries] of [
    ['category', categories],
    ['tag', tags],
  ] as const) {
    for (const [slug, { symptoms, bodySystems, address }] of Object.entries(entries)) {
      const key = termKey({ kind, slug })
      for (const each of symptoms) if (!symptomIds.has(each)) unknown.add(`the symptom ${each}`)
      for (const each of bodySystems) if (!systemIds.has(each)) unknown.add(`the body system ${each}`)
      resolved.symptoms.set(
        key,
        symptoms.flatMap((each) => symptomIds.get(each) ?? []),
      )
      if (symptoms.length === 0)
        systemsOf.set(
          key,
          bodySystems.flatMap((each) => systemIds.get(each) ?? []),
        )
      const [symptom] = symptoms
      const [system] = bodySystems
      // A body system is what the page of many articles stood for; a symptom is what one of them is about.
      const to = system === undefined ? symptom && `/symptoms/${symptom}` : `/body/${system}`
      if (address !== undefined && to !== undefined) resolved.pages.push({ address, to })
    }
  }
  if (unknown.size > 0) {
    throw new SourceFileError(
      `the mapping names what does not exist: ${[...unknown].slice(0, 20).join(', ')}`,
    )
  }
  const named = await symptomsOfSystems(payload, [...new Set([...systemsOf.values()].flat())])
  for (const [key, ids] of systemsOf) {
    if (ids.length > 0)
      resolved.ofSystems.set(
        key,
        ids.flatMap((id) => named.get(id) ?? []),
      )
  }
  return resolved
}

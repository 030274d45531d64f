import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

export type KitPage = {
  id: string
  title: string
  names: string[]
  sections: { heading: string; text: string }[]
}

/** A query and the pages that answer it: 2 and 3 are right, 1 is near. */
export type KitQuery = { query: string; grades: Record<string, number> }

export const KINDS = ['summary', 'asked', 'keywords', 'other_names', 'slips'] as const
export type Kind = (typeof KINDS)[number]

export type Kit = { pages: KitPage[]; queries: Record<Kind, KitQuery[]> }

const RIGHT = 3

type Question = Record<'asked' | 'summary' | 'keywords', string> & { grades: Record<string, number> }
type Named = { q: string; rel: string[] }

/**
 * The pages and queries by which search is measured.
 *
 * @returns null if the folder is not there
 */
export async function readKit(folder: string): Promise<Kit | null> {
  const [packed, written] = await Promise.all([
    readFile(path.join(folder, 'pages.jsonl.gz')),
    readFile(path.join(folder, 'queries.json'), 'utf8'),
  ]).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [null, null] as const
    throw error
  })
  if (packed === null || written === null) return null
  const lines = gunzipSync(packed).toString('utf8').trim().split('\n')
  const { questions, other_names, slips } = JSON.parse(written) as {
    questions: Question[]
    other_names: Named[]
    slips: Named[]
  }
  const asked = (kind: 'asked' | 'summary' | 'keywords') =>
    questions.map((each) => ({ query: each[kind], grades: each.grades }))
  const named = (list: Named[]) =>
    list.map(({ q, rel }) => ({ query: q, grades: Object.fromEntries(rel.map((id) => [id, RIGHT])) }))
  return {
    pages: lines.map((line) => JSON.parse(line) as KitPage),
    queries: {
      summary: asked('summary'),
      asked: asked('asked'),
      keywords: asked('keywords'),
      other_names: named(other_names),
      slips: named(slips),
    },
  }
}

import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { SHORT_ANSWER } from '@/content/articles/saving/short-answer'
import { cpuOf, findBackends } from '@/db/database-cpu'
import type { Article } from '@/payload-types'
import { careCard, heading, list, paragraph, root } from '@/rich-text/build'
import type { Instance } from './bench/instance'
import { machineFacts, rounded } from './bench/machine-facts'

const WORDS = 3_000
const WORDS_OF_PARAGRAPH = 60
/** Of each kind; medians leave out what the machine did besides. */
const SAVES = 60
const WARM_UP = 100

type Writer = { token: string; stamp: string }
type Kind = 'text' | 'summary'
type Cost = { server: number; database: number }

/**
 * Two people write in one article, one its text and one its summary; the production server, which is a process of its
 * own, saves as for the form. Whatever the server does between two answers is part of what the second one costs.
 */
export async function measureSave(root: string, start: () => Promise<Instance>): Promise<void> {
  const payload = await getPayload({ config })
  const id = await makeArticle(payload)
  for (const name of ['text', 'summary']) await makeEditor(payload, name)
  const own = await findBackends(payload)
  const site = await start()
  try {
    await keep(root, report(await saveInTurns(site, id, () => spent(payload, own, site))))
  } finally {
    await site.stop()
    await payload.destroy()
  }
}

async function saveInTurns(site: Instance, id: number, spent: () => Promise<Cost>) {
  const api = `${site.url}/api`
  const url = `${api}/articles/${id}`
  const writers = { text: await signIn(api, url, 'text'), summary: await signIn(api, url, 'summary') }
  const costs: Record<Kind, Cost[]> = { text: [], summary: [] }
  let before = await spent()
  for (let turn = 0; turn < 2 * (WARM_UP + SAVES); turn++) {
    const kind: Kind = turn % 2 === 0 ? 'text' : 'summary'
    const change = kind === 'text' ? { body: bodyOf(turn) } : { summary: `The answer, in version ${turn}.` }
    await save(url, writers[kind], change)
    const now = await spent()
    if (turn >= 2 * WARM_UP) {
      costs[kind].push({ server: now.server - before.server, database: now.database - before.database })
    }
    before = now
  }
  return costs
}

/** CPU time so far, in milliseconds, without what asking for it costs the database. */
async function spent(payload: Payload, own: number[], site: Instance): Promise<Cost> {
  const backends = await findBackends(payload)
  return { server: await site.cpuMs(), database: cpuOf(backends.filter((pid) => !own.includes(pid))) }
}

async function makeArticle(payload: Payload): Promise<number> {
  const name = 'Dana Writer'
  const author = await payload.create({ collection: 'authors', data: { name, slug: 'dana-writer' } })
  const article = await payload.create({
    collection: 'articles',
    data: {
      question: 'What does a long article cost to save?',
      summary: 'The answer.',
      keyPoints: Array.from({ length: 5 }, (_, index) => ({ point: `Key point ${index + 1}.` })),
      references: Array.from({ length: 12 }, (_, index) => ({
        title: `Reference ${index + 1}`,
        publisher: 'A journal',
        year: 2020,
        url: `https://example.org/${index + 1}`,
      })),
      body: bodyOf(0),
      authors: [author.id],
      language: 'en',
      _status: 'draft',
    },
    draft: true,
  })
  return article.id
}

const emailOf = (name: string) => `${name}@example.org`
const password = 'a-password-of-the-bench'

async function makeEditor(payload: Payload, name: string): Promise<void> {
  await payload.create({
    collection: 'users',
    data: { email: emailOf(name), password, name, role: 'editor' },
  })
}

async function signIn(api: string, url: string, name: string): Promise<Writer> {
  const answer = await fetch(`${api}/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: emailOf(name), password }),
  })
  const token = /symptoms-token=([^;]+)/.exec(answer.headers.getSetCookie().join())?.[1] ?? ''
  const article = await fetch(`${url}?draft=true&depth=0`, { headers: { Authorization: `JWT ${token}` } })
  return { token, stamp: stampIn(await article.text()) }
}

/** Paragraphs, headings, lists and a card, in which one paragraph is different each time. */
function bodyOf(turn: number): Article['body'] {
  const blocks = Array.from({ length: WORDS / WORDS_OF_PARAGRAPH }, (_, index) => {
    const words = `Paragraph ${index} of turn ${index === 20 ? turn : 0} says ${'something about a symptom '.repeat(13)}.`
    if (index % 10 === 5) return list(false, [words, words])
    if (index % 10 === 8) return heading(2, `Section ${index}`)
    return index === 30 ? careCard('urgent', 'When to call', paragraph(words)) : paragraph(words)
  })
  return root(...blocks) as unknown as Article['body']
}

async function save(url: string, writer: Writer, change: object): Promise<void> {
  const response = await fetch(`${url}?draft=true&autosave=true&depth=0`, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `JWT ${writer.token}`,
      ...SHORT_ANSWER,
    },
    body: JSON.stringify({ ...change, contentDigest: writer.stamp, _status: 'draft' }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`A save was answered ${response.status}: ${text.slice(0, 300)}`)
  writer.stamp = stampIn(text)
}

function stampIn(answer: string): string {
  const stamp = /"contentDigest":"([^"]+)"/.exec(answer)?.[1]
  if (!stamp) throw new Error(`An answer without a stamp: ${answer.slice(0, 300)}`)
  return stamp
}

type Figures = Record<'server' | 'database' | 'together', number>

function report(costs: Record<Kind, Cost[]>): Record<Kind, Figures> {
  console.log(
    `CPU time per automatic save of ${WORDS} words with two writers, median of ${SAVES} saves of each kind:`,
  )
  console.log('                server   database   together')
  const figures = { text: figuresOf(costs.text), summary: figuresOf(costs.summary) }
  for (const [kind, { server, database, together }] of Object.entries(figures)) {
    const cells = [server, database, together].map((ms) => `${ms.toFixed(1)} ms`.padStart(10))
    console.log(`  ${kind.padEnd(8)} ${cells.join(' ')}`)
  }
  return figures
}

const figuresOf = (costs: Cost[]): Figures => ({
  server: median(costs.map(({ server }) => server)),
  database: median(costs.map(({ database }) => database)),
  together: median(costs.map(({ server, database }) => server + database)),
})

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function keep(root: string, figures: Record<Kind, Figures>): Promise<void> {
  const run = { machine: machineFacts(), words: WORDS, saves: SAVES, cpuMs: figures }
  await writeFile(path.join(root, 'docs/bench/save.json'), `${JSON.stringify(run, rounded, 2)}\n`)
}

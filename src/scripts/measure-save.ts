import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import pino from 'pino'
import { cpuOf, findBackends } from '@/db/database-cpu'
import type { Article } from '@/payload-types'
import { careCard, heading, list, paragraph, root } from '@/rich-text/build'
import { startServer } from '@/server/start-server'

const WORDS = 3_000
const WORDS_OF_PARAGRAPH = 60
/** Of each kind; medians leave out what the machine did besides. */
const SAVES = 60
const WARM_UP = 30

type Writer = { token: string; stamp: string }
type Kind = 'text' | 'summary'
type Cost = { server: number; database: number }

/**
 * Two people write in one article, one its text and one its summary; the production server saves as for the form. The
 * requests are made in the same process, and are part of what it costs.
 */
export async function measureSave(databaseUrl: string): Promise<void> {
  const payload = await getPayload({ config })
  const id = await makeArticle(payload)
  for (const name of ['text', 'summary']) await makeEditor(payload, name)
  const server = await startServer({
    dev: false,
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl,
    trustedProxies: 0,
    cacheBytes: 8 * 1024 * 1024,
    log: pino({ level: 'error' }),
  })
  const api = `http://127.0.0.1:${server.port}/api`
  const url = `${api}/articles/${id}`
  const writers = { text: await signIn(api, url, 'text'), summary: await signIn(api, url, 'summary') }
  const costs: Record<Kind, Cost[]> = { text: [], summary: [] }
  for (let turn = 0; turn < WARM_UP + 2 * SAVES; turn++) {
    const kind: Kind = turn % 2 === 0 ? 'text' : 'summary'
    const change = kind === 'text' ? { body: bodyOf(turn) } : { summary: `The answer, in version ${turn}.` }
    const backends = await findBackends(payload)
    const [cpu, database] = [process.cpuUsage(), cpuOf(backends)]
    await save(url, writers[kind], change)
    const { user, system } = process.cpuUsage(cpu)
    if (turn < WARM_UP) continue
    costs[kind].push({
      server: (user + system) / 1000,
      database: cpuOf(backends) - database,
    })
  }
  report(costs)
  await server.stop()
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
    headers: { 'Content-Type': 'application/json', Authorization: `JWT ${writer.token}` },
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

function report(costs: Record<Kind, Cost[]>): void {
  console.log(
    `CPU time per automatic save of ${WORDS} words with two writers, median of ${SAVES} saves of each kind:`,
  )
  console.log('                server   database   together')
  for (const kind of ['text', 'summary'] as const) {
    const cells = [
      median(costs[kind].map(({ server }) => server)),
      median(costs[kind].map(({ database }) => database)),
      median(costs[kind].map(({ server, database }) => server + database)),
    ].map((ms) => `${ms.toFixed(1)} ms`.padStart(10))
    console.log(`  ${kind.padEnd(8)} ${cells.join(' ')}`)
  }
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

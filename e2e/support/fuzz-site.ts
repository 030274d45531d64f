import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { roles, type Who } from '../../src/access/roles'
import { type OddRequest, oddRequest } from '../../src/testing/fuzz/odd-requests'
import { type Answer, sendRequest } from './send-request'
import { ADMIN } from './settings'
import { Staff, unique } from './staff'

/** The timeout of a response, also on a busy machine. */
const LONGEST_MS = 15_000

export type FuzzReport = {
  seed: number
  sent: number
  /** The number of responses per status. */
  statuses: Record<string, number>
  slowestMs: number
  /** Failures (5xx, late or no response), as text to read and to reproduce. */
  failures: string[]
}

type Crew = { tokens: Record<Who, string | null>; slug: string; author: string }

/**
 * Sends malformed requests to a site in each role, in sequence.
 *
 * @param site a disposable site: the requests are carried out
 * @param seed reproduces the same requests
 */
export async function fuzzSite(site: string, requests: number, seed: number): Promise<FuzzReport> {
  const crew = await hire(site)
  const report: FuzzReport = { seed, sent: 0, statuses: {}, slowestMs: 0, failures: [] }
  for (const odd of fc.sample(oddRequest(await readActions()), { seed, numRuns: requests })) {
    const begun = performance.now()
    const answer = await send(site, crew, odd).catch((error: Error) => error)
    const took = performance.now() - begun
    report.sent += 1
    report.slowestMs = Math.max(report.slowestMs, Math.round(took))
    const status = answer instanceof Error ? answer.message : String(answer.status)
    report.statuses[status] = (report.statuses[status] ?? 0) + 1
    if (answer instanceof Error || answer.status >= 500 || took > LONGEST_MS)
      report.failures.push(describe(odd, status, took))
    if (answer instanceof Error) continue
    const endsSession = /\/users(?:[/?]|$)/.test(odd.path) && odd.method !== 'GET'
    if (endsSession || answer.status === 401) await signInAgain(site, crew, odd.as)
  }
  return report
}

/** The build's names of the panel's server actions. */
async function readActions(): Promise<string[]> {
  const manifest = JSON.parse(await readFile('.next/server/server-reference-manifest.json', 'utf8'))
  const actions = Object.keys(manifest.node)
  if (actions.length === 0) throw new Error('the build names no server actions')
  return actions
}

/** One account per role, and an article with its author to request. */
async function hire(site: string): Promise<Crew> {
  const admin = await Staff.signIn(ADMIN, site)
  await admin.must('POST', '/globals/settings', { fourEyes: false })
  const author = await admin.makeAuthor()
  const article = await admin.makeArticle({ authors: [author.id] })
  const tokens: Crew['tokens'] = {
    admin: admin.token,
    editor: null,
    moderator: null,
    author: null,
    reader: null,
  }
  for (const role of roles) {
    if (role === 'admin') continue
    const account = { email: `${role}-${unique()}@example.org`, password: ADMIN.password }
    await admin.makeAccount(role, account)
    tokens[role] = (await Staff.signIn(account, site)).token
  }
  return { tokens, slug: article.slug, author: author.slug }
}

/** Requests end sessions and remove accounts; later ones need them again. */
async function signInAgain(site: string, crew: Crew, who: Who): Promise<void> {
  const token = crew.tokens[who]
  if (token === null || who === 'reader') return
  const me = await sendRequest('/api/users/me', { headers: { Authorization: `JWT ${token}` }, site })
  if (me.status === 200 && JSON.parse(me.text).user) return
  const admin = await Staff.signIn(ADMIN, site)
  crew.tokens.admin = admin.token
  if (who === 'admin') return
  const account = { email: `${who}-${unique()}@example.org`, password: ADMIN.password }
  await admin.makeAccount(who, account)
  crew.tokens[who] = (await Staff.signIn(account, site)).token
}

function send(site: string, { tokens, slug, author }: Crew, odd: OddRequest): Promise<Answer> {
  const token = tokens[odd.as]
  const headers: Record<string, string> = { Origin: site, ...odd.headers }
  // The panel and previews only accept the cookie.
  if (token && !odd.path.startsWith('/api')) headers.Cookie = `symptoms-token=${token}`
  else if (token) headers.Authorization = `JWT ${token}`
  if (odd.body?.type !== null && odd.body?.type !== undefined) headers['Content-Type'] = odd.body.type
  return sendRequest(odd.path.replace(':slug', slug).replace(':author', author), {
    method: odd.method,
    headers,
    body: odd.body?.text,
    site,
  })
}

function describe({ as, method, path, headers, body }: OddRequest, status: string, ms: number): string {
  const sent = body ? ` ${body.type}: ${JSON.stringify(body.text.slice(0, 300))}` : ''
  return `${status} in ${Math.round(ms)} ms: ${as} ${method} ${path} ${JSON.stringify(headers)}${sent}`
}

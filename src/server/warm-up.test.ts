import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { DatabaseState } from './page-cache'
import { article, serveSite } from './testing/serve-site'
import { keepWarm } from './warm-up'

async function warmSite(kept?: unknown) {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'symptom-database-warm-')), 'most-read.json')
  if (kept !== undefined) await writeFile(file, typeof kept === 'string' ? kept : JSON.stringify(kept))
  const { site, seen, ask } = await serveSite(article)
  if (!site.cache) throw new Error('the site has no cache')
  let state: DatabaseState = 'answers'
  const warmUp = keepWarm({
    cache: site.cache,
    file,
    databaseState: () => state,
    log: pino({ level: 'silent' }),
    pauseMs: 1,
  })
  onTestFinished(() => warmUp.stop())
  const rendered = () => seen.map(({ url }) => url)
  const lose = () => {
    state = 'away'
  }
  return { file, site, ask, warmUp, rendered, lose }
}

describe('warm-up', () => {
  it('renders what was read most before the start', async () => {
    const { warmUp, rendered, ask } = await warmSite(['/articles/a', '/articles/b'])
    await warmUp.begin()
    expect(rendered()).toEqual(['/articles/a', '/articles/b'])
    expect((await ask('/articles/a')).headers['cache-status']).toBe('SymptomDatabase; hit')
  })

  it.each([
    ['damaged', '["/articles/a"'],
    ['of another shape', { '/articles/a': 1 }],
    // What is behind a question mark may be a reader's words.
    ['of addresses that are no public pages', ['/admin', '/search?q=fever', 'https://other.example/', 7]],
  ])('does nothing with a file that is %s', async (_, kept) => {
    const { warmUp, rendered } = await warmSite(kept)
    await warmUp.begin()
    expect(rendered()).toEqual([])
  })

  it('renders the most read pages again after a purge, and no others', async () => {
    const { site, ask, warmUp, rendered } = await warmSite()
    for (const page of ['a', 'a', 'a', 'a', 'b']) await ask(`/articles/${page}`)
    site.cache?.purgeEverything()
    warmUp.purged()
    await vi.waitFor(() => expect(rendered()).toEqual(['/articles/a', '/articles/b', '/articles/a']))
    // The render is known when it begins; whoever asks before its end waits for it.
    await vi.waitFor(async () =>
      expect((await ask('/articles/a')).headers['cache-status']).toBe('SymptomDatabase; hit'),
    )
    expect(rendered()).toHaveLength(3)
    expect((await ask('/articles/b')).headers['cache-status']).toContain('fwd=stale')
  })

  it('asks nothing of a database that does not answer', async () => {
    const { warmUp, rendered, lose } = await warmSite(['/articles/a'])
    lose()
    await warmUp.begin()
    expect(rendered()).toEqual([])
  })

  it('keeps the most read pages when it stops, most read first', async () => {
    const { file, ask, warmUp } = await warmSite()
    for (const page of ['a', 'b', 'b', 'b', 'b', 'b', 'a', 'a', 'a', 'c?page=2'])
      await ask(`/articles/${page}`)
    await warmUp.stop()
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(['/articles/b', '/articles/a'])
  })
})

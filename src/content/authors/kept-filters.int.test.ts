import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/(site)/authors/route'
import { env } from '@/env'
import { serveSite } from '@/server/testing/serve-site'
import { testPayload } from '@/testing/payload'

const made: number[] = []

beforeAll(async () => {
  const payload = await testPayload()
  const author = await payload.create({
    collection: 'authors',
    data: {
      name: 'Filtered Author',
      slug: 'filtered-author',
      specialties: ['Filtered medicine'],
    },
  })
  made.push(author.id)
})

afterAll(async () => {
  const payload = await testPayload()
  for (const id of made) await payload.delete({ collection: 'authors', id })
})

/** The server with its page cache in front of the real page. */
const serveDirectory = () =>
  serveSite(async (req, res) => {
    const answer = await GET(new Request(`${env.PUBLIC_URL}${req.url}`))
    res.writeHead(answer.status, Object.fromEntries(answer.headers))
    res.end(await answer.text())
  })

describe('the directory in the page cache', () => {
  it('is kept for filters that exist, and not for made-up ones or other spellings', async () => {
    const { ask, site } = await serveDirectory()
    const kept = ['/authors', '/authors?specialty=Filtered+medicine', '/authors?order=rating']
    for (const path of kept) expect((await ask(path)).status).toBe(200)
    const before = site.cache?.usage()
    expect(before?.pages).toBe(kept.length)
    for (let number = 0; number < 10; number += 1) {
      const made = [
        `specialty=made+up+${number}`,
        `place=made+up+${number}`,
        `specialty=FILTERED+medicine${'.'.repeat(number + 1)}`,
      ]
      for (const query of made) expect((await ask(`/authors?${query}`)).status).toBe(200)
    }
    expect(site.cache?.usage()).toEqual(before)
  })
})

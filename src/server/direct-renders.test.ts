import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteTrouble } from '@/db/database-trouble'
import { publicRoute } from '@/html/public-route'
import { type LoopBack, openLoopBack } from './loop-back'

const paths: string[] = []
let loopBack: LoopBack

beforeAll(async () => {
  publicRoute('/direct', async (request, { params }) => {
    const { slug } = await params
    if (slug === 'late') await new Promise(() => undefined)
    if (slug === 'lacking')
      noteTrouble(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))
    if (slug === 'broken') throw new Error('no database')
    const headers = { 'Cache-Tag': 'article:1', 'Content-Type': 'text/html' }
    return new Response(`${slug} of ${request.url}`, { status: slug === 'away' ? 503 : 200, headers })
  })
  const handler = (req: { url?: string | undefined }, res: { end: (text: string) => void }) => {
    paths.push(req.url ?? '')
    res.end('by Next')
  }
  loopBack = await openLoopBack(handler, 'http://reader.example', 50)
})

afterAll(() => loopBack.close())

describe('the render of a public page', () => {
  it('calls its route, with the address that readers use and without Next', async () => {
    const { status, headers, body } = await loopBack.render('/direct/a-slug')
    expect([status, headers['cache-tag'], headers['content-type']]).toEqual([200, 'article:1', 'text/html'])
    expect(body.toString()).toBe('a-slug of http://reader.example/direct/a-slug')
    expect(paths).toEqual([])
  })

  it.each(['/direct/a-slug?page=2', '/direct/a-slug/below', '/direct/%2e%2e', '/direct', '/other/a-slug'])(
    'leaves %s to Next',
    async (path) => {
      paths.length = 0
      expect((await loopBack.render(path)).body.toString()).toBe('by Next')
      expect(paths).toEqual([path])
    },
  )

  it('fails where the page is an error, or comes too late', async () => {
    await expect(loopBack.render('/direct/away')).rejects.toThrow('the page returned 503')
    await expect(loopBack.render('/direct/broken')).rejects.toThrow('no database')
    await expect(loopBack.render('/direct/lacking')).rejects.toThrow('connect ECONNREFUSED')
    await expect(loopBack.render('/direct/late')).rejects.toThrow('the page did not respond within 50 ms')
  })
})

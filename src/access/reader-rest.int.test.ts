import config from '@payload-config'
import type { Payload, SanitizedCollectionConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeArticle, makeAuthor, makeMedia, makeStaff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'

let payload: Payload
let collections: SanitizedCollectionConfig[]
let article: number
let fileUrl: string

beforeAll(async () => {
  payload = await testPayload()
  collections = (await config).collections
  const author = await makeAuthor(payload)
  article = (await makeArticle(payload, { authors: [author.id] })).id
  const picture = await makeMedia(payload)
  await makeAuthor(payload, { photo: picture.id })
  fileUrl = picture.url ?? ''
  await makeStaff(payload, 'admin')
})

const REFUSED = [401, 403, 404]
/** Payload's response if there is no endpoint. */
const NO_ENDPOINT = 501

/** Some URLs return 200 to anybody: the response must reveal neither documents nor permissions. */
const tellsSomething = (body: unknown) => /"(?:docs?|id|totalDocs)":|:true/.test(JSON.stringify(body))

describe('readers without an account', () => {
  it('reach no collection by any operation of REST', async () => {
    const reached: string[] = []
    for (const { slug } of collections) {
      const tries: [string, string, unknown?][] = [
        ['GET', `/${slug}`],
        ['GET', `/${slug}/1`],
        ['GET', `/${slug}/${article}?draft=true&depth=3`],
        ['GET', `/${slug}/count`],
        ['GET', `/${slug}/versions`],
        ['GET', `/${slug}/versions/1`],
        ['POST', `/${slug}/versions/1`, {}],
        ['POST', `/${slug}`, {}],
        ['POST', `/${slug}/1/duplicate`, {}],
        ['POST', `/${slug}/access/1`, {}],
        ['PATCH', `/${slug}/1`, {}],
        ['PATCH', `/${slug}?where[id][exists]=true`, {}],
        ['DELETE', `/${slug}/1`],
        ['DELETE', `/${slug}?where[id][exists]=true`],
      ]
      for (const [method, path, body] of tries) {
        const answer = await rest(path, { method, body })
        const refused = REFUSED.includes(answer.status) || answer.status === NO_ENDPOINT
        const empty = answer.status === 200 && !tellsSomething(answer.body)
        if (!refused && !empty) reached.push(`${method} ${path}: ${answer.status}`)
      }
    }
    expect(reached).toEqual([])
  })

  it('cannot register as the first user once there is one', async () => {
    const body = { email: 'me@example.org', password: 'long enough for us', name: 'Me', role: 'admin' }
    expect((await rest('/users/first-register', { method: 'POST', body })).status).toBe(403)
    const { totalDocs } = await payload.count({
      collection: 'users',
      where: { email: { equals: body.email } },
    })
    expect(totalDocs).toBe(0)
  })

  it('learn nothing from the rights they have: none', async () => {
    const { status, body } = await rest('/access')
    expect(status).toBe(200)
    // Payload names the fields of its own session list, and nothing of ours.
    expect(body).toEqual({ collections: { users: { fields: { sessions: expect.anything() } } } })
  })

  it('are nobody, and cannot run jobs or read GraphQL', async () => {
    expect(await rest('/users/me')).toMatchObject({ status: 200, body: { user: null } })
    const body = { query: '{ Articles { docs { id } } }' }
    const answers = [await rest('/payload-jobs/run'), await rest('/graphql', { method: 'POST', body })]
    for (const { status } of answers) expect([...REFUSED, NO_ENDPOINT]).toContain(status)
  })

  it('are not helped by a GET that hides in a POST', async () => {
    const headers = { 'X-Payload-HTTP-Method-Override': 'GET' }
    const { status } = await rest('/articles', { method: 'POST', body: {}, headers })
    expect(status).toBe(403)
  })

  it('get the file of a picture, which pages show, but not its document', async () => {
    expect(fileUrl).toMatch(/\/api\/media\/file\/.+\.png$/)
    const path = fileUrl.slice(fileUrl.indexOf('/api') + '/api'.length)
    expect((await rest(path)).status).toBe(200)
    expect((await rest('/media')).status).toBe(403)
  })

  it('are told neither by the answer nor by its words whether an account exists', async () => {
    const { docs } = await payload.find({ collection: 'users', limit: 1 })
    const ask = (email: string) => rest('/users/forgot-password', { method: 'POST', body: { email } })
    const [known, unknown] = [await ask(docs[0]?.email ?? ''), await ask('nobody@example.org')]
    expect(known).toEqual(unknown)
  })
})

import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'

let payload: Payload
let editor: Staff

beforeAll(async () => {
  payload = await testPayload()
  editor = await makeStaff(payload, 'editor')
})

it.each(['symptoms', 'authors', 'pages', 'articles'])(
  'a form without data for %s is told what is missing',
  async (slug) => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const { status, body } = await rest(`/${slug}`, { method: 'POST', headers, token: editor.token })
    expect([slug, status]).toEqual([slug, 400])
    expect(JSON.stringify(body)).not.toContain('Something went wrong')
  },
)

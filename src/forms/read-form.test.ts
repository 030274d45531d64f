import { describe, expect, it } from 'vitest'
import { env } from '@/env'
import { readForm } from './read-form'

const TYPE = 'application/x-www-form-urlencoded'

const request = (body: string | FormData, headers: Record<string, string> = {}) =>
  new Request(`${env.PUBLIC_URL}/form`, {
    method: 'POST',
    body,
    headers: {
      origin: env.PUBLIC_URL,
      ...(typeof body === 'string' ? { 'content-type': TYPE } : {}),
      ...headers,
    },
  })

const statusOf = async (sent: Request) => (await readForm(sent)).refusal?.status ?? null
const fieldsOf = async (sent: Request) => [...(await readForm(sent)).fields]

describe('readForm', () => {
  it('reads the fields, of a repeated one the first value', async () => {
    expect(await fieldsOf(request('text=a+b%0D%0Ac&empty=&text=second&%C3%A4=%F0%9F%98%80'))).toEqual([
      ['text', 'a b\r\nc'],
      ['empty', ''],
      ['ä', '😀'],
    ])
  })

  it('takes a content type with parameters, in any case', async () => {
    const headers = { 'content-type': 'Application/X-WWW-Form-URLencoded; charset=UTF-8' }
    expect(await readForm(request('a=1', headers))).toEqual({ fields: new Map([['a', '1']]), refusal: null })
  })

  it.each(['application/json', 'text/plain', `${TYPE}x`])('refuses the content type %s', async (type) => {
    expect(await statusOf(request('a=1', { 'content-type': type }))).toBe(415)
  })

  it('reads what it refuses, in each way in which a browser can send it', async () => {
    const fields = [
      ['name', 'A & b'],
      ['text', 'Two\r\nlines = one + 1'],
    ] as const
    const multipart = new FormData()
    for (const [name, value] of fields) multipart.set(name, value)
    const plain = fields.map(([name, value]) => `${name}=${value}\r\n`).join('')
    const encoded = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
    for (const sent of [
      request(multipart),
      request(plain, { 'content-type': 'text/plain' }),
      request(encoded, { 'content-type': 'text/plain' }),
      request(encoded, { origin: 'https://evil.example' }),
    ]) {
      const { refusal, fields: read } = await readForm(sent)
      expect([refusal?.status, [...read]]).toEqual([expect.toBeOneOf([403, 415]), fields])
    }
  })

  it('reads nothing in what is broken', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await fieldsOf(request('--x\r\nbroken', headers))).toEqual([])
  })

  it('refuses more than 64 KB', async () => {
    expect(await statusOf(request(`a=${'x'.repeat(64 * 1024 - 2)}`))).toBeNull()
    expect(await statusOf(request(`a=${'x'.repeat(64 * 1024 - 1)}`))).toBe(413)
  })

  it('refuses a NUL in a value or a name, and gives the value back without it', async () => {
    const { fields, refusal } = await readForm(request('a=x%00y'))
    expect([refusal?.status, fields.get('a')]).toEqual([400, 'xy'])
    expect(await statusOf(request('a%00=x'))).toBe(400)
  })

  it('reads broken UTF-8 as what can be stored', async () => {
    expect(await fieldsOf(request('a=%ED%A0%80'))).toEqual([['a', '\ufffd\ufffd\ufffd']])
  })
})

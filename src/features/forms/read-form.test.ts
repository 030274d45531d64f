import { describe, expect, it } from 'vitest'
import { env } from '@/env'
import { FormRefused, readForm } from './read-form'

const TYPE = 'application/x-www-form-urlencoded'

const request = (body: string, headers: Record<string, string> = {}) =>
  new Request(`${env.PUBLIC_URL}/form`, {
    method: 'POST',
    body,
    headers: { origin: env.PUBLIC_URL, 'content-type': TYPE, ...headers },
  })

async function statusOf(sent: Request): Promise<number | null> {
  try {
    await readForm(sent)
    return null
  } catch (refusal) {
    if (refusal instanceof FormRefused) return refusal.status
    throw refusal
  }
}

describe('readForm', () => {
  it('reads the fields, of a repeated one the first value', async () => {
    const fields = await readForm(request('text=a+b%0D%0Ac&empty=&text=second&%C3%A4=%F0%9F%98%80'))
    expect([...fields]).toEqual([
      ['text', 'a b\r\nc'],
      ['empty', ''],
      ['ä', '😀'],
    ])
  })

  it('takes a content type with parameters, in any case', async () => {
    const headers = { 'content-type': 'Application/X-WWW-Form-URLencoded; charset=UTF-8' }
    expect((await readForm(request('a=1', headers))).get('a')).toBe('1')
  })

  it.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', `${TYPE}x`])(
    'refuses the content type %s',
    async (type) => {
      expect(await statusOf(request('a=1', { 'content-type': type }))).toBe(415)
    },
  )

  it('refuses a form of another site before anything else', async () => {
    const sent = request('a=1', { origin: 'https://evil.example', 'content-type': 'text/plain' })
    expect(await statusOf(sent)).toBe(403)
    expect(sent.bodyUsed).toBe(false)
  })

  it('refuses more than 64 KB', async () => {
    expect(await statusOf(request(`a=${'x'.repeat(64 * 1024 - 2)}`))).toBeNull()
    expect(await statusOf(request(`a=${'x'.repeat(64 * 1024 - 1)}`))).toBe(413)
  })

  it('refuses a NUL in a value or a name', async () => {
    expect(await statusOf(request('a=x%00y'))).toBe(400)
    expect(await statusOf(request('a%00=x'))).toBe(400)
  })

  it('reads broken UTF-8 as what can be stored', async () => {
    expect((await readForm(request('a=%ED%A0%80'))).get('a')).toBe('\ufffd\ufffd\ufffd')
  })
})

import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readJson } from './staff-request'

const schema = z.strictObject({
  name: z.string('Enter the name.'),
  comments: z.array(z.strictObject({ was: z.enum(['pending', 'approved']) })).default([]),
})

const read = (body: string, language = 'en') =>
  readJson({ json: async () => JSON.parse(body), i18n: { language } } as unknown as PayloadRequest, schema)

describe('the body of a request of staff', () => {
  it('is what the schema makes of it', async () => {
    expect(await read('{"name":"Dana"}')).toEqual({ name: 'Dana', comments: [] })
  })

  it.each([
    ['no JSON', '{"name":', 'The request does not contain valid JSON.'],
    ['what the schema has words for', '{}', 'Enter the name.'],
    [
      'what it has none for',
      '{"name":"Dana","comments":[{"was":"gone"}]}',
      'The request is wrong: comments.0.was: Invalid option: expected one of "pending"|"approved"',
    ],
    [
      'a part that does not belong there',
      '{"name":"Dana","more":1}',
      'The request is wrong: body: Unrecognized key: "more"',
    ],
  ])('that holds %s is refused in words', async (_, body, message) => {
    await expect(read(body)).rejects.toMatchObject({ status: 400, message })
  })

  it('is refused in Spanish to who reads Spanish', async () => {
    await expect(read('{', 'es')).rejects.toThrow('La petición no contiene JSON válido.')
    await expect(read('{"name":"Dana","comments":[{}]}', 'es')).rejects.toThrow(
      'La petición es incorrecta: comments.0.was: Opción inválida',
    )
  })
})

import fc from 'fast-check'
import { fieldName, oddJson, oddText } from './odd-values'

export type Body = { type: string | null; text: string }

const json = (text: string): Body => ({ type: 'application/json', text })

const fields = fc.dictionary(
  fc.oneof({ weight: 9, arbitrary: fieldName }, { weight: 1, arbitrary: oddText }),
  oddJson,
  {
    maxKeys: 6,
  },
)

const jsonBody = fc.oneof(
  { weight: 8, arbitrary: fields.map((data) => json(JSON.stringify(data))) },
  { weight: 2, arbitrary: oddJson.map((data) => json(JSON.stringify(data) ?? '')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      json(''),
      json('{'),
      json('[]'),
      json('null'),
      json('"x"'),
      json('{"__proto__":{"admin":true}}'),
      json('{"constructor":{"prototype":{"x":1}}}'),
      json(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      json(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
      json(`{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(',')}}`),
      json(`{"question":${'['.repeat(500)}${']'.repeat(500)}}`),
      json('{"value":"\\u0000"}'),
      json('{"value":"\\ud800"}'),
    ),
  },
)

const part = (name: string, more: string, content: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`
const multipart = 'multipart/form-data; boundary=x'
const multipartBody = fc.oneof(
  fields.map((data) => ({
    type: multipart,
    text: `${part('_payload', '', JSON.stringify(data))}${part('file', '; filename="a.png"', 'no picture')}--x--\r\n`,
  })),
  fc.constantFrom<Body>(
    { type: 'multipart/form-data', text: 'x' },
    { type: 'multipart/form-data; boundary=', text: 'x' },
    { type: multipart, text: '' },
    { type: multipart, text: '--x' },
    { type: multipart, text: '--x\r\n' },
    { type: multipart, text: part('_payload', '', '{') },
    { type: multipart, text: `${part('_payload', '', '{')}--x--\r\n` },
    { type: multipart, text: `${part('file', '', '{')}--x--\r\n` },
    { type: multipart, text: `${part('file', '', '{"filename":"x"}')}--x--\r\n` },
    { type: multipart, text: `${part('file', '; filename=""', '')}--x--\r\n` },
    { type: multipart, text: `${part('__proto__', '; filename="a.png"', 'x')}--x--\r\n` },
    { type: `multipart/form-data; boundary=${'y'.repeat(300)}`, text: '--x--' },
    { type: 'multipart/mixed; boundary=x', text: '--x--' },
  ),
)

const urlencoded = fc
  .array(
    fc.tuple(fc.oneof(fieldName, fc.constantFrom('nickname', 'submission', 'vote', 'choice')), oddText),
    {
      maxLength: 6,
    },
  )
  .map((pairs) => ({
    type: 'application/x-www-form-urlencoded',
    text: new URLSearchParams(pairs).toString(),
  }))

const otherBody = fc
  .tuple(fc.constantFrom(null, 'text/plain', 'text/plain;charset=UTF-8', 'application/xml', '', 'x'), oddText)
  .map(([type, text]) => ({ type, text }))

/** What an API is sent. */
export const apiBody: fc.Arbitrary<Body> = fc.oneof(
  { weight: 8, arbitrary: jsonBody },
  { weight: 2, arbitrary: multipartBody },
  { weight: 1, arbitrary: urlencoded },
  { weight: 1, arbitrary: otherBody },
)

/** What a form is sent. */
export const formBody: fc.Arbitrary<Body> = fc.oneof(
  { weight: 6, arbitrary: urlencoded },
  { weight: 1, arbitrary: jsonBody },
  { weight: 1, arbitrary: multipartBody },
  { weight: 1, arbitrary: otherBody },
)

const serverFunction = fc.constantFrom(
  'form-state',
  'table-state',
  'render-document',
  'render-list',
  'slugify',
  'nothing',
)

/** What the panel's pages send to themselves, and what does not look like it. */
export const actionBody: fc.Arbitrary<Body> = fc.oneof(
  fc.tuple(serverFunction, fields).map(([name, args]) => ({
    type: 'text/plain;charset=UTF-8',
    text: JSON.stringify([{ name, args }]),
  })),
  oddJson.map((data) => ({ type: 'text/plain;charset=UTF-8', text: JSON.stringify(data) ?? '' })),
  multipartBody,
  otherBody,
)

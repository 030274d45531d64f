import fc from 'fast-check'
import { COLLECTIONS } from './endpoints'
import { fieldName, oddId, oddJson, oddText } from './odd-values'

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

/** Bodies for the API. */
export const apiBody: fc.Arbitrary<Body> = fc.oneof(
  { weight: 8, arbitrary: jsonBody },
  { weight: 2, arbitrary: multipartBody },
  { weight: 1, arbitrary: urlencoded },
  { weight: 1, arbitrary: otherBody },
)

/** Bodies for forms. */
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
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'get-default-layout',
  'get-folder-results-component-and-data',
  'get-upcoming-scheduled-publish',
  'copy-data-from-locale',
  'schedule-publish',
  'slugify',
  'nothing',
)

const collection = fc.constantFrom<unknown>(...COLLECTIONS, 'nothing', '__proto__', '', null, 7, [
  'articles',
  'authors',
])
const paging = fc.constantFrom<unknown>(undefined, 0, -1, 1, 10, 1e9, '10', '-1', 'x', null, {})
/** Arguments with the names that Payload's functions read, most of them invalid enough to break something. */
const callArguments = fc.record(
  {
    collectionSlug: collection,
    globalSlug: fc.constantFrom<unknown>('settings', 'nothing', '__proto__', 7),
    id: oddId,
    docID: oddId,
    schemaPath: fc.constantFrom<unknown>('articles', 'articles.body', 'settings', 'nothing', '', 7, {}),
    path: fc.oneof(fieldName, oddText),
    operation: fc.constantFrom<unknown>('create', 'update', 'read', 'nothing', 7),
    data: fc.oneof(fields, oddJson),
    formState: fc.oneof(fields, oddJson),
    documentFormState: oddJson,
    docPermissions: fc.oneof(oddJson, fc.constant({ fields: true })),
    docPreferences: fc.oneof(oddJson, fc.constant({ fields: {} })),
    columns: oddJson,
    query: fc.oneof(
      fc.record({ limit: paging, page: paging, sort: fc.oneof(fieldName, oddText), where: oddJson }),
      oddJson,
    ),
    parent: oddJson,
    initialData: oddJson,
    paramsOverride: oddJson,
    searchParams: oddJson,
    valueToSlugify: oddJson,
    renderAllFields: fc.boolean(),
    returnLockStatus: fc.boolean(),
    widgetSlug: oddText,
    doc: oddJson,
    date: oddText,
  },
  { requiredKeys: ['collectionSlug', 'operation', 'schemaPath'] },
)

const call = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(serverFunction, callArguments).map(([name, args]) => [{ name, args }]) },
  { weight: 1, arbitrary: fc.tuple(serverFunction, fields).map(([name, args]) => [{ name, args }]) },
  // The language choice.
  { weight: 1, arbitrary: oddText.map((language) => [language]) },
)

const asText = (value: unknown) => ({ type: 'text/plain;charset=UTF-8', text: JSON.stringify(value) ?? '' })

/** Server action bodies, and malformed ones. */
export const actionBody: fc.Arbitrary<Body> = fc.oneof(
  { weight: 8, arbitrary: call.map(asText) },
  // A multipart call, complete and with missing parts.
  {
    weight: 1,
    arbitrary: call.map((sent) => ({
      type: multipart,
      text: `${part('0', '', JSON.stringify(sent))}--x--\r\n`,
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('["$Q1"]', '["$F1"]', '["$K1"]', '[{"name":"form-state","args":"$@1"}]')
      .map((text) => ({ type: multipart, text: `${part('0', '', text)}--x--\r\n` })),
  },
  { weight: 1, arbitrary: oddJson.map(asText) },
  { weight: 1, arbitrary: multipartBody },
  { weight: 1, arbitrary: otherBody },
)

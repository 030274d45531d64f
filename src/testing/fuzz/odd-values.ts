import fc from 'fast-check'

/** Texts that have broken parsers, databases and encoders before. */
const ODD_TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  '99999999999',
  '9223372036854775808',
  'NaN',
  'null',
  'true',
  '\0',
  'a\0b',
  '\ud800',
  '%',
  '%zz',
  "'",
  '"',
  '\\',
  '--------------------',
  '&|!():*<>',
  "a' or 1=1 --",
  '{"a":1}',
  '[',
  '{{}}',
  '../../etc/passwd',
  '<script>',
  '__proto__',
  'constructor',
  '\u202e',
  '2026-01-01T00:00:00Z',
  '275761-01-01T00:00:00Z',
  'x'.repeat(3000),
]

export const oddText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 2, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
)

/** A URL cannot contain a lone surrogate. */
export const wellFormed = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '')

/** Document ids: existing, out of range, or invalid. */
export const oddId = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }).map(String) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '0',
      '-1',
      '2147483648',
      '99999999999999999999',
      '1.5',
      'NaN',
      'me',
      '%00',
      '%ff',
      '%',
      '1,2',
      '[object Object]'.replaceAll(' ', '%20'),
      '%F0%9F%98%80',
    ),
  },
)

const scalar = fc.oneof(
  oddText,
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1, 1.5, 2 ** 31, 2 ** 53, 1e308),
)

/** Any JSON value. */
export const oddJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.dictionary(oddText, tie('value'), { maxKeys: 4 }) },
  ),
})).value

/** Real field names, so that values get further than "no such field". */
export const fieldName = fc.constantFrom(
  'id',
  'slug',
  'question',
  'summary',
  'body',
  'keyPoints',
  'references',
  'symptoms',
  'authors',
  'author',
  'image',
  'language',
  'publishedAt',
  '_status',
  'name',
  'plainName',
  'medicalName',
  'otherNames',
  'parents',
  'bodySystems',
  'specialties',
  'credentials',
  'practice',
  'email',
  'role',
  'alt',
  'caption',
  'focalX',
  'text',
  'status',
  'article',
  'stars',
  'reason',
  'reasons',
  'ids',
  'from',
  'to',
  'type',
  'until',
  'at',
  'note',
  'key',
  'value',
  'document',
  'user',
  'createdAt',
  'updatedAt',
  'version',
  'siteName',
  'session',
  'token',
  'decisions',
  'decision',
  'filter',
)

import { expect, it } from 'vitest'
import { type CopiedRow, readCopiedRows } from './read-copied-rows'

it('rows are read from pieces that end anywhere, with everything that COPY escapes', () => {
  const found: [string, CopiedRow][] = []
  const take = readCopiedRows(
    {
      format: 'symptom-database-backup',
      formatVersion: 1,
      madeAt: '',
      site: '',
      postgres: '',
      migrations: [],
      tables: [
        { name: 'articles', columns: ['id', 'question'] },
        { name: 'users', columns: ['id'] },
      ],
    },
    (name) => name === 'articles',
    (table, row) => found.push([table, row]),
  )
  const text = Buffer.from('1\tWhy “é”?\\n\\ttab \\\\N\n2\t\\N\n3\t\n')
  for (const at of [0, 5, 8, 9, 20]) take('articles', text.subarray(at, { 0: 5, 5: 8, 8: 9, 9: 20 }[at]))
  take('users', Buffer.from('1\n'))
  expect(found).toEqual([
    ['articles', { id: '1', question: 'Why “é”?\n\ttab \\N' }],
    ['articles', { id: '2', question: null }],
    ['articles', { id: '3', question: '' }],
  ])
})

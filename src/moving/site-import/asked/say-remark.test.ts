import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { importRemarks } from '@/design/panel-words/import-remarks'
import { sayRemark } from './say-remark'

it.each([
  ['it has no title', 'no tiene título', 'it has no title'],
  [
    'line 5: the date 0000-01-01 00:00:00 cannot be',
    'línea 5: la fecha 0000-01-01 00:00:00 no es posible',
    'line 5: the date 0000-01-01 00:00:00 cannot be',
  ],
  [
    'the file is cut: it ends inside the item that begins in line 12, which was left out',
    'el archivo está cortado: termina dentro del elemento item que empieza en la línea 12, que se omitió',
    'the file is cut: it ends inside the item that begins in line 12, which was left out',
  ],
  ['notes/one.md: it is not UTF-8, and it was left out', 'notes/one.md: no es UTF-8, y se omitió', null],
  [
    'no folder with pictures was named (--media)',
    'el archivo no trae imágenes: súbalo con ellas en un zip',
    'the file came without pictures: upload it with them in a zip',
  ],
  ['the words of another program', 'the words of another program', null],
])('says %s', (said, es, en) => {
  expect(sayRemark(said, 'es')).toBe(es)
  expect(sayRemark(said, 'en')).toBe(en ?? said)
})

it('has no sentence that no import says', () => {
  const sources = Object.keys(
    import.meta.glob(['/src/moving/{site,article}-import/**/*.ts', '!/src/**/*.test.ts']),
  )
  const code = sources.map((file) => readFileSync(`.${file}`, 'utf8')).join('\n')
  // What stands in several lines, or in several parts.
  const plain = code.replaceAll(/' \+\s*'/gu, '').replaceAll('\\ufffd', '\ufffd')
  const unsaid = Object.keys(importRemarks).filter((said) =>
    said
      .split(/\{\d\}|: |; |, | is | has | was | no | a (?:title|text)/u)
      .some((part) => part.trim() !== '' && !plain.includes(part.trim())),
  )
  expect(unsaid).toEqual([])
})

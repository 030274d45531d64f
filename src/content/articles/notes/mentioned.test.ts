import { describe, expect, it } from 'vitest'
import { mentionedIn } from './mentioned'

const people = [
  { id: 1, name: 'Ana' },
  { id: 2, name: 'Ana Belén Ruiz' },
  { id: 3, name: 'Ana' },
  { id: 4, name: 'Ben O’Neill' },
  { id: 5, name: '' },
]
const idsIn = (text: string) => mentionedIn(text, people).map(({ id }) => id)

describe('a mention', () => {
  it.each<[string, number[]]>([
    ['@Ben O’Neill, is this dose right?', [4]],
    ['Please look, @ben o’neill.', [4]],
    ['(@Ana Belén Ruiz)', [2]],
    ['@Ana Bele\u0301n Ruiz', [2]],
    ['@Ana, and once more @Ana', [1, 3]],
    ['@Ana and @Ben O’Neill', [1, 3, 4]],
    ['@Anaïs', []],
    ['ana@Ana.example', []],
    ['@ @@ Ana', []],
    ['@@Ana', [1, 3]],
    ['@Nobody', []],
  ])('%s', (text, ids) => expect(idsIn(text)).toEqual(ids))
})

import { expect, it } from 'vitest'
import { isNameLike, isPersonName } from './name-words'

it.each(['Jane Doe', 'J. R. Roe Jr.', 'Нина Петрова', '山田太郎', 'أحمد علي', 'Nguyễn Thị Minh Khai'])(
  '%j is a name',
  (name) => {
    expect([isNameLike(name), isPersonName(name)]).toEqual([true, true])
  },
)

it.each(['A short sentence.', 'Room 12', 'Why?', '—', 'a b c d e f g h'])('%j cannot be one', (name) => {
  expect([isNameLike(name), isPersonName(name)]).toEqual([false, false])
})

it.each(['Conclusion', 'Further reading', 'Jane', 'Springfield Clinic', 'Staff Writer', 'Jane Neurologist'])(
  '%j is none for certain',
  (name) => {
    expect(isPersonName(name)).toBe(false)
  },
)

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FormSaver } from './form-saver'
import type { SaveAnswer, SaverState, Values } from './saver-ports'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A form whose server takes no slug with a space, and nothing while it is down. */
function open() {
  const form: Values = { slug: 'good', summary: '' }
  const server = { isDown: false, at: 0 }
  const states: SaverState[] = []
  const sent: Values[] = []
  const send = async (changed: Values): Promise<SaveAnswer> => {
    sent.push(changed)
    if (server.isDown) return { is: 'refused', message: 'Down.', fields: [] }
    if (String(changed.slug).includes(' ')) return { is: 'refused', message: 'No.', fields: ['slug'] }
    server.at += 1
    return { is: 'saved', stored: { values: changed, marks: {}, at: server.at }, sentMarks: {} }
  }
  const saver = new FormSaver(
    { read: () => ({ ...form }), put: () => true, send, tell: (state) => void states.push(state) },
    { values: { ...form }, marks: {}, at: 0 },
  )
  const type = async (field: string, value: string) => {
    form[field] = value
    saver.touch()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { saver, server, states, sent, type, last: () => states.at(-1) }
}

const aMinute = () => vi.advanceTimersByTimeAsync(60_000)

it('a refused field rests until it changes, and stays marked until the server has answered', async () => {
  const { saver, sent, type, last } = open()
  await type('slug', 'bad slug')
  await aMinute()
  expect(last()).toMatchObject({ is: 'refused', message: 'No.', refused: ['slug'] })
  // The form tells of a change whenever its fields are drawn anew.
  saver.touch()
  await aMinute()
  expect(sent).toHaveLength(1)
  await type('slug', 'another bad slug')
  expect(last()).toMatchObject({ is: 'unsaved', refused: ['slug'] })
  await aMinute()
  expect(last()).toMatchObject({ is: 'refused', refused: ['slug'] })
  await type('slug', 'better')
  await aMinute()
  expect(last()).toMatchObject({ is: 'saved', message: null, refused: [] })
})

it('whoever asks for a save sends it again', async () => {
  const { saver, sent, type } = open()
  await type('slug', 'bad slug')
  await aMinute()
  expect(await saver.flush()).toBe(false)
  expect(sent).toEqual([{ slug: 'bad slug' }, { slug: 'bad slug' }])
})

it('one refused field does not hold up the others, and stays marked', async () => {
  const { sent, states, type, last } = open()
  await type('summary', 'W')
  await type('slug', 'bad slug')
  await aMinute()
  expect(sent).toEqual([{ summary: 'W', slug: 'bad slug' }, { summary: 'W' }])
  expect(last()).toMatchObject({ is: 'refused', message: 'No.', refused: ['slug'] })
  const before = states.length
  await type('summary', 'Wo')
  await aMinute()
  expect(sent.at(-1)).toEqual({ summary: 'Wo' })
  expect(states.slice(before).map(({ is }) => is)).toEqual(['unsaved', 'saving', 'refused'])
  expect(states.slice(before).every(({ refused }) => refused.includes('slug'))).toBe(true)
})

it('one refused field does not hold up what leaves with the closing page', async () => {
  const { saver, sent, type } = open()
  await type('slug', 'bad slug')
  await aMinute()
  await type('summary', 'W')
  saver.leave()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.at(-1)).toEqual({ summary: 'W' })
})

it('a refused change that is taken back leaves nothing to save and no error', async () => {
  const { sent, type, last } = open()
  await type('slug', 'bad slug')
  await aMinute()
  await type('slug', 'good')
  expect(last()).toMatchObject({ is: 'saved', refused: [], message: null })
  await aMinute()
  expect(sent).toHaveLength(1)
})

it('what is refused for none of its fields is sent again every ten seconds', async () => {
  const { saver, server, sent, type, last } = open()
  server.isDown = true
  await type('summary', 'W')
  await vi.advanceTimersByTimeAsync(1000)
  expect(last()).toMatchObject({ is: 'refused', message: 'Down.', refused: [] })
  saver.touch()
  await vi.advanceTimersByTimeAsync(9000)
  expect(sent).toHaveLength(1)
  server.isDown = false
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent).toHaveLength(2)
  expect(last()).toMatchObject({ is: 'saved', message: null })
})

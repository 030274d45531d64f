import { expect, it } from 'vitest'
import { type BeginState, beginDraft, Refusal } from './begin-draft'

type Step = 'ok' | 'network' | 'refused'

function typing(steps: Step[] = []) {
  const sent: [number | null, string][] = []
  const told: BeginState['is'][] = []
  const release: (() => void)[] = []
  const draft = beginDraft({
    send: async (id, question) => {
      sent.push([id, question])
      await new Promise<void>((done) => release.push(done))
      const step = steps.shift() ?? 'ok'
      if (step === 'network') throw new TypeError('Failed to fetch')
      if (step === 'refused') throw new Refusal('Too long.')
      return id ?? 7
    },
    tell: ({ is }) => told.push(is),
    pause: async () => undefined,
  })
  const answer = async () => {
    await expect.poll(() => release.length).toBeGreaterThan(0)
    release.shift()?.()
    await new Promise(setImmediate)
  }
  return { draft, sent, told, answer }
}

it('makes one draft with the first letter and keeps the newest words, one request at a time', async () => {
  const { draft, sent, told, answer } = typing()
  draft.type(' ')
  expect(sent).toEqual([])
  for (const text of ['W', 'Wh', 'Why']) draft.type(text)
  await answer()
  await answer()
  expect(sent).toEqual([
    [null, 'W'],
    [7, 'Why'],
  ])
  expect([await draft.settle(), draft.isBehind(), told.at(-1)]).toEqual([7, false, 'saved'])
})

it('tries again until there is an answer', async () => {
  const { draft, sent, told, answer } = typing(['network', 'ok'])
  draft.type('W')
  await answer()
  expect(told).toContain('unsaved')
  await answer()
  expect(sent).toHaveLength(2)
  expect(await draft.settle()).toBe(7)
})

it('does not repeat what is refused, and takes the next words', async () => {
  const { draft, sent, told, answer } = typing(['refused', 'ok'])
  draft.type('W')
  await answer()
  expect([await draft.settle(), told.at(-1), sent.length]).toEqual([null, 'refused', 1])
  draft.type('Wh')
  await answer()
  expect(await draft.settle()).toBe(7)
})

it('keeps a draft whose words were taken out again', async () => {
  const { draft, sent, answer } = typing()
  draft.type('W')
  await answer()
  draft.type('')
  await answer()
  expect([sent.at(-1), await draft.settle()]).toEqual([[7, ''], 7])
})

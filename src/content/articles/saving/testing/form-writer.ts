import { vi } from 'vitest'
import { paragraph, root } from '@/rich-text/build'
import { plainText } from '@/rich-text/plain-text'
import type { StoredState } from '@/rich-text/stored-node'
import { contentStamp } from '../../workflow/content-digest'
import { marksOf } from '../../workflow/content-fields'
import { FormSaver } from '../form-saver'
import { mergeField } from '../merge-field'
import type { SaveAnswer, SaverState, Stored, Values } from '../saver-ports'

export const text = (...paragraphs: string[]) => root(...paragraphs.map((words) => paragraph(words)))
export const paragraphs = (value: unknown) => plainText(value as StoredState).split(/\n+/)
const marks = (values: Values) => marksOf(contentStamp(values)) as Record<string, string>

/** The rules of merge-save.ts, over one article in memory. */
export function server(values: Values) {
  const kept = new Map<string, unknown>()
  const keep = (of: Values) => {
    for (const [field, mark] of Object.entries(marks(of))) kept.set(`${field} ${mark}`, of[field])
  }
  let stored = values
  let at = 0
  keep(stored)
  return {
    get values() {
      return stored
    },
    get stored() {
      return { values: stored, marks: marks(stored), at }
    },
    save(changed: Values, from: Record<string, string>, underWay: Values = {}): SaveAnswer {
      const whole = { ...stored, ...changed }
      const [base, current, sent, before] = [{ ...from }, marks(stored), marks(whole), marks(underWay)]
      for (const field of Object.keys(underWay))
        if (kept.has(`${field} ${before[field]}`)) base[field] = String(before[field])
      const result: Values = { ...stored }
      const conflicts = []
      for (const [field, mine] of Object.entries(changed)) {
        const theirs = stored[field]
        const start = kept.get(`${field} ${base[field]}`)
        const merged =
          base[field] === current[field] ? { value: mine } : mergeField(field, start, mine, theirs)
        if (merged) result[field] = merged.value
        else {
          const texts = { mine: '', theirs: '' }
          conflicts.push({ field, name: field, mine, theirs, texts, who: 'Hannah', at: null })
        }
      }
      if (conflicts.length > 0) return { is: 'conflict', conflicts, marks: current }
      keep(whole)
      stored = result
      keep(stored)
      at += 1
      return { is: 'saved', stored: { values: stored, marks: marks(stored), at }, sentMarks: sent }
    },
  }
}

type Held = { answer: () => void }

/** Somebody's form, whose requests and answers take their time. */
export function writer(
  site: ReturnType<typeof server>,
  form: Values = { ...site.values },
  begun: Stored = site.stored,
) {
  const held: Held[] = []
  const states: SaverState[] = []
  /** `isSlow`: requests arrive when they are answered. */
  const there = { isTyping: false, isSlow: false }
  const saver = new FormSaver(
    {
      read: () => ({ ...form }),
      put: (field, value) => {
        if (field === 'body' && there.isTyping) return false
        form[field] = value
        return true
      },
      send: (changed, from, underWay) =>
        new Promise((resolve) => {
          const request = structuredClone({ changed, from, underWay })
          const arrive = () => site.save(request.changed, request.from, request.underWay)
          const answer = there.isSlow ? null : arrive()
          held.push({ answer: () => resolve(structuredClone(answer ?? arrive())) })
        }),
      tell: (state) => states.push(state),
    },
    { ...begun, values: { ...form } },
  )
  const answerAll = async () => {
    for (let round = 0; round < 5; round++) {
      for (const { answer } of held.splice(0)) answer()
      await vi.advanceTimersByTimeAsync(0)
    }
  }
  return { form, saver, held, states, there, answerAll, last: () => states.at(-1) }
}

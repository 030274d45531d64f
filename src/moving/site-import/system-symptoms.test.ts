import { expect, it } from 'vitest'
import { symptomsInTitle } from './system-symptoms'

const SYMPTOMS = [
  { id: 1, name: 'pain' },
  { id: 2, name: 'knee pain' },
  { id: 3, name: 'gonalgia' },
  { id: 3, name: 'sore knee' },
  { id: 4, name: 'übelkeit' },
]

it.each([
  ['What causes knee pain?', [2]],
  ['Knee pain, or only pain?', [2, 1]],
  ['Painful? A sore knee (gonalgia)', [3]],
  ['Warum Übelkeit?', [4]],
  ['Spain', []],
  ['', []],
])('finds the symptoms that “%s” names', (title, ids) => {
  expect(symptomsInTitle(title, SYMPTOMS)).toEqual(ids)
})

import { expect, test } from 'vitest'
import { isShortcut, shortcutNames } from './shortcuts'

const nothing = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, target: null, code: '' }
const named = (pressed: Partial<KeyboardEvent> & { key: string }) =>
  shortcutNames.filter((name) => isShortcut(name, { ...nothing, ...pressed }))

test('a key press is one shortcut or none', () => {
  expect(named({ key: 's', ctrlKey: true })).toEqual(['save'])
  expect(named({ key: 'S', metaKey: true })).toEqual(['save'])
  expect(named({ key: 's' })).toEqual([])
  expect(named({ key: 's', ctrlKey: true, shiftKey: true })).toEqual([])
  expect(named({ key: 'PageDown', altKey: true })).toEqual(['nextTab'])
  expect(named({ key: 'F8' })).toEqual(['nextError'])
})

test('digits are known in every layout, whatever Shift makes of them', () => {
  expect(named({ key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true })).toEqual(['careCard'])
  expect(named({ key: '"', code: 'Digit2', metaKey: true, shiftKey: true })).toEqual(['reference'])
})

test('the help has a key with and one without Ctrl; a slash may need Shift', () => {
  expect(named({ key: '?', shiftKey: true })).toEqual(['help'])
  expect(named({ key: '/', ctrlKey: true })).toEqual(['help'])
  expect(named({ key: '/', ctrlKey: true, shiftKey: true, code: 'Digit7' })).toEqual(['help'])
  // Firefox searches the page with it.
  expect(named({ key: '/' })).toEqual([])
})

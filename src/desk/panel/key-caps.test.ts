import { expect, test } from 'vitest'
import { speak } from '@/design/panel-words'
import { shortcutWords } from '@/design/panel-words/shortcuts'
import { shortcuts } from '@/design/shortcuts/shortcuts'
import { keyCaps } from './key-caps'

const { keys: en } = speak(shortcutWords, 'en')
const { keys: es } = speak(shortcutWords, 'es')

test('keys are named as on the keyboard of the person', () => {
  expect(keyCaps(shortcuts.careCard[0], en, false)).toEqual(['Ctrl', 'Shift', '1'])
  expect(keyCaps(shortcuts.careCard[0], es, false)).toEqual(['Ctrl', 'Mayús', '1'])
  expect(keyCaps(shortcuts.careCard[0], en, true)).toEqual(['⌘', '⇧', '1'])
  expect(keyCaps(shortcuts.nextTab[0], es, false)).toEqual(['Alt', 'Av Pág'])
  // Whether a layout needs Shift for a character is not said.
  expect(keyCaps(shortcuts.help[1], en, false)).toEqual(['Ctrl', '/'])
})

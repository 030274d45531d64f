import type { Spoken } from '@/design/panel-words'
import type { shortcutWords } from '@/design/panel-words/shortcuts'
import type { Keys } from '@/design/shortcuts/shortcuts'

type KeyWords = Spoken<typeof shortcutWords>['keys']

/** What is printed on the keys of a shortcut, in the order of pressing. */
export function keyCaps({ key, command, alt, shift }: Keys, words: KeyWords, isMac: boolean): string[] {
  const named: Readonly<Record<string, string>> = words
  const cap = named[key] ?? key.replace('Digit', '')
  return [
    ...(command ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift === true ? [isMac ? '⇧' : words.shift] : []),
    cap.length === 1 ? cap.toUpperCase() : cap,
  ]
}

/** One way to press a shortcut. */
export type Keys = {
  /**
   * `KeyboardEvent.key`; for digits `KeyboardEvent.code`, because Shift makes other characters of them in each
   * layout.
   */
  key: string
  /** Ctrl; on a Mac ⌘. */
  command?: true
  alt?: true
  /** `any`: some layouts need Shift for the character. */
  shift?: true | 'any'
}

/**
 * The panel's own shortcuts, by name, in the order of the help sheet (desk/panel/ShortcutSheet.tsx). Each has a line in
 * `shortcutWords`; whoever needs one adds it here and calls `useShortcut`.
 *
 * What is free: no Ctrl+Alt (AltGr of many layouts writes characters with it, and VoiceOver's own keys are Ctrl+Option),
 * no Ctrl+Shift with a letter (browsers' and assistants' own), none of F1, F3, F5 to F7 and F10 to F12 (browsers).
 * A single character works only where nobody is writing (WCAG 2.1.4).
 */
export const shortcuts = {
  save: [{ key: 's', command: true }],
  nextTab: [{ key: 'PageDown', alt: true }],
  previousTab: [{ key: 'PageUp', alt: true }],
  nextError: [{ key: 'F8' }],
  careCard: [{ key: 'Digit1', command: true, shift: true }],
  reference: [{ key: 'Digit2', command: true, shift: true }],
  note: [{ key: 'Digit3', command: true, shift: true }],
  nextNote: [{ key: 'Digit4', command: true, shift: true }],
  link: [{ key: 'k', command: true }],
  help: [
    { key: '?', shift: 'any' },
    { key: '/', command: true, shift: 'any' },
  ],
} as const satisfies Record<string, readonly Keys[]>

export type ShortcutName = keyof typeof shortcuts

export const shortcutNames = Object.keys(shortcuts) as ShortcutName[]

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>

/** Whether a key press is a shortcut. */
export function isShortcut(name: ShortcutName, pressed: Pressed): boolean {
  return shortcuts[name].some((keys: Keys) => isPressed(keys, pressed))
}

function isPressed({ key, command, alt, shift }: Keys, pressed: Pressed): boolean {
  const isKey = key.startsWith('Digit')
    ? pressed.code === key
    : pressed.key.toLowerCase() === key.toLowerCase()
  if (
    !isKey ||
    (pressed.ctrlKey || pressed.metaKey) !== (command ?? false) ||
    pressed.altKey !== (alt ?? false)
  )
    return false
  if (shift !== 'any' && pressed.shiftKey !== (shift ?? false)) return false
  const isCharacter = key.length === 1 && !command && !alt
  return !isCharacter || !isField(pressed.target)
}

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"]'

/** Whether keys pressed there write or choose something. */
const isField = (target: EventTarget | null): boolean =>
  target !== null && 'closest' in target && (target as Element).closest(FIELDS) !== null

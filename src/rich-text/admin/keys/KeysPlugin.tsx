'use client'

import {
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'
import { isShortcut } from '@/design/shortcuts/shortcuts'
import { $indentList } from './indent-list'

/**
 * Familiar keyboard shortcuts. Tab is handled in lists only, so that elsewhere it leaves the text; after Escape it
 * leaves a list, too.
 */
export function KeysPlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    let mayLeave = false
    return mergeRegister(
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if (mayLeave || !isInList() || !$indentList(event.shiftKey)) return false
          event.preventDefault()
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          mayLeave = event.key === 'Escape' || (mayLeave && /^(?:Tab|Shift)$/u.test(event.key))
          if (!isShortcut('link', event)) return false
          event.preventDefault()
          linkButton(editor)?.click()
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // Lexical would blur, and the next Tab would return to the same place. Menus take precedence.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_BEFORE_EDITOR),
    )
  }, [editor])
  return null
}

/** The DOM caret: Lexical learns of a click a moment later, and would still indent the previous position. */
function isInList(): boolean {
  const at = window.getSelection()?.anchorNode
  return (at instanceof Element ? at : at?.parentElement)?.closest('li') != null
}

/**
 * Payload does not export the command of its link button, so the button is clicked. It is disabled without a
 * selection.
 */
function linkButton(editor: LexicalEditor): HTMLButtonElement | null | undefined {
  return editor
    .getRootElement()
    ?.closest('.rich-text-lexical')
    ?.querySelector<HTMLButtonElement>('.fixed-toolbar [data-button-key="link"]')
}

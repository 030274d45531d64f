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
import { $indentList } from './indent-list'

/**
 * The keys that writers know from elsewhere. Tab is taken in lists only, so that it leaves the text anywhere else; after
 * Escape it leaves a list, too.
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
          if (!isLinkKey(event)) return false
          event.preventDefault()
          linkButton(editor)?.click()
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // Lexical would give up the focus, and the next Tab would bring it back to the same place. Menus come first.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_BEFORE_EDITOR),
    )
  }, [editor])
  return null
}

/** Where the caret stands: Lexical learns of a click a moment later, and would still indent what was left. */
function isInList(): boolean {
  const at = window.getSelection()?.anchorNode
  return (at instanceof Element ? at : at?.parentElement)?.closest('li') != null
}

const isLinkKey = ({ altKey, ctrlKey, key, metaKey, shiftKey }: KeyboardEvent) =>
  (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'k'

/** Payload keeps the command of its link button to itself, so the button is pressed. It is disabled without words. */
function linkButton(editor: LexicalEditor): HTMLButtonElement | null | undefined {
  return editor
    .getRootElement()
    ?.closest('.rich-text-lexical')
    ?.querySelector<HTMLButtonElement>('.fixed-toolbar [data-button-key="link"]')
}

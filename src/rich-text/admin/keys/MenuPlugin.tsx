'use client'

import {
  COMMAND_PRIORITY_HIGH,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'
import { $removeQuery, $typedQuery } from './chosen-query'

const CHOICE = '#slash-menu [role="option"]'

/** Removes the typed query whole when something is chosen from the menu of headings, lists and blocks. */
export function MenuPlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const onKey = () => {
      if (document.querySelector(`${CHOICE}[aria-selected="true"]`)) removeAfterChoice(editor)
      return false
    }
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest(CHOICE)) removeAfterChoice(editor)
    }
    document.addEventListener('click', onClick, { capture: true })
    return mergeRegister(
      () => document.removeEventListener('click', onClick, { capture: true }),
      editor.registerCommand(KEY_ENTER_COMMAND, onKey, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_TAB_COMMAND, onKey, COMMAND_PRIORITY_HIGH),
    )
  }, [editor])
  return null
}

/** After the menu's own removal, which happens at once, and before it inserts the choice, which it does in a task. */
function removeAfterChoice(editor: LexicalEditor): void {
  // The menu is open in one of the editors of a form, that of the caret.
  if (editor.getRootElement()?.getAttribute('aria-controls') !== 'slash-menu') return
  const typed = editor.getEditorState().read($typedQuery)
  if (typed)
    setTimeout(() => editor.update(() => $removeQuery(typed), { discrete: true, tag: 'history-merge' }))
}

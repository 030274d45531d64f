'use client'

import { INSERT_BLOCK_COMMAND, INSERT_INLINE_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client'
import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { isShortcut } from '@/design/shortcuts/shortcuts'
import { REFERENCE_MARK } from '../../allowed-nodes'
import type { InsertProps } from './insert-feature.server'

/** Shortcuts for what a medical text needs most often: a care card and a reference mark, at the caret. */
export function InsertPlugin({ clientProps }: { clientProps: InsertProps }): null {
  const [editor] = useLexicalComposerContext()
  const { takesCards } = clientProps
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (isShortcut('reference', event)) {
            event.preventDefault()
            return editor.dispatchCommand(INSERT_INLINE_BLOCK_COMMAND, named(REFERENCE_MARK))
          }
          if (!takesCards || !isShortcut('careCard', event)) return false
          event.preventDefault()
          return editor.dispatchCommand(INSERT_BLOCK_COMMAND, named('careCard'))
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, takesCards],
  )
  return null
}

/** As the menu of blocks inserts it. */
const named = (blockType: string) => ({ blockName: '', blockType })

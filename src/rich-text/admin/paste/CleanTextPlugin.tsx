'use client'

import { COMMAND_PRIORITY_HIGH, PASTE_COMMAND, RootNode } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'
import { $pasteClean } from './paste-clean'
import { $tidyTree } from './tidy-tree'

/** Cleans what is pasted, and keeps the whole text to what the server accepts. */
export function CleanTextPlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(PASTE_COMMAND, (event) => $pasteClean(editor, event), COMMAND_PRIORITY_HIGH),
        // Lexical runs the root's transforms last, after any change within it.
        editor.registerNodeTransform(RootNode, $tidyTree),
      ),
    [editor],
  )
  return null
}

'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  PASTE_COMMAND,
  TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { BOLD, ITALIC } from '../allowed-nodes'
import { cleanHtml } from './clean-html'

const OWN_TYPE = 'application/x-lexical-editor'

/** Takes over the pasting of HTML from other programs; text and what comes from an editor of ours go their way. */
function CleanPaste() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const endPaste = editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null
        const html = data?.getData('text/html') ?? ''
        if (!data || html === '' || data.getData(OWN_TYPE) !== '') return false
        const selection = $getSelection()
        if (!$isRangeSelection(selection)) return false
        event.preventDefault()
        const nodes = $generateNodesFromDOM(editor, cleanHtml(html))
        if (nodes.length > 0) $insertNodes(nodes)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    )
    // A browser's own menu may underline or strike through.
    const endFormats = editor.registerNodeTransform(TextNode, (node) => {
      const allowed = node.getFormat() & (BOLD | ITALIC)
      if (node.getFormat() !== allowed) node.setFormat(allowed)
      if (node.getStyle() !== '') node.setStyle('')
    })
    return () => {
      endPaste()
      endFormats()
    }
  }, [editor])
  return null
}

export const CleanPasteFeatureClient = createClientFeature({
  plugins: [{ Component: CleanPaste, position: 'normal' }],
})

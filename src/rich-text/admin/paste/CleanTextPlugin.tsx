'use client'

import {
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  PASTE_COMMAND,
  RootNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { type ReactNode, useEffect, useState } from 'react'
import type { CleanTextProps } from './feature.server'
import type { Left } from './left'
import { PasteNotice } from './PasteNotice'
import { PictureDialog } from './PictureDialog'
import { $dropClean, $pasteClean } from './paste-clean'
import { $clearPlace, $placeFigure, type PlacedPicture } from './place-pictures'
import { $tidyTree } from './tidy-tree'

type CleanTextPluginProps = { clientProps: CleanTextProps }

/**
 * Cleans pasted content, keeps the whole text within what the server accepts, and reports what was not taken over.
 */
export function CleanTextPlugin({ clientProps: { takesPictures } }: CleanTextPluginProps): ReactNode {
  const [editor] = useLexicalComposerContext()
  const [left, setLeft] = useState<Left[]>([])
  const [pictures, setPictures] = useState<PlacedPicture[]>([])
  useEffect(() => {
    const report = (each: Left) => setLeft((before) => [...before, each])
    const takePictures = (placed: PlacedPicture[]) => setPictures((before) => [...before, ...placed])
    const receiver = takesPictures ? { report, takePictures } : { report }
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => $pasteClean(editor, event, receiver),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => $dropClean(editor, event, receiver),
        COMMAND_PRIORITY_HIGH,
      ),
      // Some system menus apply strikethrough; struck-out text is not stored, so it would be lost.
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => format === 'strikethrough',
        COMMAND_PRIORITY_HIGH,
      ),
      // Lexical runs root transforms last, after any change within it.
      editor.registerNodeTransform(RootNode, (root) => $tidyTree(root, report)),
    )
  }, [editor, takesPictures])

  const [first] = pictures
  const settle = (change: () => void) => {
    editor.update(change)
    setPictures((before) => before.slice(1))
  }
  return (
    <>
      <PasteNotice left={left} onDismiss={() => setLeft([])} />
      {first && (
        <PictureDialog
          key={first.key}
          picture={first}
          waiting={pictures.length - 1}
          onUploaded={(picture, image) => settle(() => $placeFigure(picture, image))}
          onLeaveOut={(picture) => settle(() => $clearPlace(picture))}
        />
      )}
    </>
  )
}

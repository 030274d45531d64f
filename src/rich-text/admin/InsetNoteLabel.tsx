import type { ReactNode } from 'react'
import { BlockTitle } from './BlockTitle'

/** The title of an inset note in the editor. */
export function InsetNoteLabel(): ReactNode {
  return <BlockTitle kind="Inset note" />
}

'use client'

import type { ReactNode } from 'react'
import { useLastChange } from './use-last-change'

type BlockTitleProps = {
  /** The kind of block. */
  kind: string
  /** Its first words, so that it can be recognised when folded. */
  words?: string
  level?: string
}

/** The title of a block in the editor: its kind and its first words. Shown in every block’s form. */
export function BlockTitle({ kind, words, level }: BlockTitleProps): ReactNode {
  useLastChange()
  return (
    <div className="text-block-title" data-level={level}>
      <span className="text-block-title__kind">{kind}</span>
      {words ? <span className="text-block-title__words">{words}</span> : null}
    </div>
  )
}

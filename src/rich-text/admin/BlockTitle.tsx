'use client'

import type { ReactNode } from 'react'
import { useLastChange } from './use-last-change'

type BlockTitleProps = {
  /** What the block is, in words. */
  kind: string
  /** Its own first words, so that it is known when it is folded. */
  words?: string
  level?: string
}

/** The line at the top of a block in the editor: what it is and how it begins. It stands in every block’s form. */
export function BlockTitle({ kind, words, level }: BlockTitleProps): ReactNode {
  useLastChange()
  return (
    <div className="text-block-title" data-level={level}>
      <span className="text-block-title__kind">{kind}</span>
      {words ? <span className="text-block-title__words">{words}</span> : null}
    </div>
  )
}

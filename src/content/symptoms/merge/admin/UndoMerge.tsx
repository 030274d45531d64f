'use client'

import { Button } from '@payloadcms/ui'
import { mergeWords } from '@/design/panel-words/merges'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import { useSend } from './use-send'

/** Gives a merged symptom its own page again. */
export function UndoMerge({ id }: { id: number }) {
  const words = useWords(mergeWords)
  const { busy, problem, send } = useSend(id)
  async function undo() {
    if (await send('merge/undo')) window.location.reload()
  }
  return (
    <LiveControls>
      {problem && <p role="alert">{problem}</p>}
      <Button
        buttonStyle="secondary"
        disabled={busy}
        margin={false}
        onClick={() => void undo()}
        size="small"
        type="button"
      >
        {words.undo}
      </Button>
    </LiveControls>
  )
}

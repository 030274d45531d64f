'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { type Cover, drawBars, orderCovers } from '@/community/comments/covered-words'
import { CoveredText } from '@/community/comments/view/CoveredText'
import { commonWords } from '@/design/panel-words/common'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import type { CoveredComment, QueueItem } from '../queue-view'
import { QueueForm, type QueueFormEnd, useQueueForm } from './QueueForm'
import type { useQueue } from './use-queue'

type CoverFormProps = QueueFormEnd & {
  item: QueueItem
  queue: ReturnType<typeof useQueue>
}

/** Covers words of a comment: select them in the original text. */
export function CoverForm({ item, queue, ...end }: CoverFormProps) {
  const spoken = useWords(moderationWords)
  const words = spoken.covering
  const common = useWords(commonWords)
  const form = useQueueForm(end)
  const { fail } = form
  const [seen, setSeen] = useState<CoveredComment | null>(null)
  const [covers, setCovers] = useState<Cover[]>([])
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { findCovered } = queue

  useEffect(() => {
    let isGone = false
    findCovered(item.id).then(
      (found) => {
        if (isGone) return
        setSeen(found)
        setCovers(found.covers)
      },
      (error: unknown) => !isGone && fail(error),
    )
    return () => {
      isGone = true
    }
  }, [findCovered, item.id, fail])

  function addSelected() {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    const chosen = seen?.original.slice(selectionStart, selectionEnd) ?? ''
    // A double click also selects the space after a word.
    const from = selectionStart + (chosen.length - chosen.trimStart().length)
    const to = selectionEnd - (chosen.length - chosen.trimEnd().length)
    const ordered = chosen.trim() === '' ? null : orderCovers(seen?.original ?? '', [...covers, { from, to }])
    form.setProblem(ordered ? '' : words.selectFirst)
    if (ordered) setCovers(ordered)
  }

  async function save() {
    await queue.cover(item, { covers, contentDigest: seen?.contentDigest ?? '' })
    return covers.length > 0 ? words.done(covers.length) : words.none
  }

  return (
    <QueueForm form={form} work={save} submit={common.save} isReady={seen !== null}>
      <label htmlFor={`${id}-text`}>{words.label}</label>
      <p className="queue-hint" id={`${id}-hint`}>
        {words.hint}
      </p>
      <textarea
        ref={field}
        id={`${id}-text`}
        dir="auto"
        readOnly
        rows={5}
        aria-describedby={`${id}-hint`}
        value={seen?.original ?? ''}
      />
      <div className="queue-moves">
        <Button
          type="button"
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={!seen}
          // Safari loses the selection with the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={addSelected}
        >
          {words.add}
        </Button>
      </div>
      {seen && covers.length > 0 && (
        <ul className="queue-covers" aria-label={words.list}>
          {covers.map((cover) => (
            <li key={cover.from}>
              <bdi>{seen.original.slice(cover.from, cover.to)}</bdi>{' '}
              <button type="button" onClick={() => setCovers(covers.filter((one) => one !== cover))}>
                {words.uncover}
                <span className="vh"> {seen.original.slice(cover.from, cover.to)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {seen && (
        <p>
          {words.readersSee}{' '}
          <bdi>
            <CoveredText text={drawBars(seen.original, covers)} barSays={spoken.words.barSays} />
          </bdi>
        </p>
      )}
    </QueueForm>
  )
}

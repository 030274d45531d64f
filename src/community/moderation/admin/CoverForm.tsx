'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { type Cover, drawBars, orderCovers } from '@/community/comments/covered-words'
import { CoveredText } from '@/community/comments/view/CoveredText'
import { commonWords } from '@/design/panel-words/common'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import type { CoveredComment, QueueItem } from '../queue-view'
import type { useQueue } from './use-queue'

type CoverFormProps = {
  item: QueueItem
  queue: ReturnType<typeof useQueue>
  onDone: (message: string) => void
  onClose: () => void
}

/** Covers words of a comment for its readers: they are selected in its text, which is shown here as it was sent. */
export function CoverForm({ item, queue, onDone, onClose }: CoverFormProps) {
  const spoken = useWords(moderationWords)
  const words = spoken.covering
  const common = useWords(commonWords)
  const saidBy = useCallback(
    (error: unknown) => (error instanceof Error ? error.message : common.noAnswer),
    [common.noAnswer],
  )
  const [seen, setSeen] = useState<CoveredComment | null>(null)
  const [covers, setCovers] = useState<Cover[]>([])
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
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
      (error: unknown) => !isGone && setProblem(saidBy(error)),
    )
    return () => {
      isGone = true
    }
  }, [findCovered, item.id, saidBy])

  function addSelected() {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    const chosen = seen?.original.slice(selectionStart, selectionEnd) ?? ''
    // A double click selects the space behind a word, too.
    const from = selectionStart + (chosen.length - chosen.trimStart().length)
    const to = selectionEnd - (chosen.length - chosen.trimEnd().length)
    const ordered = chosen.trim() === '' ? null : orderCovers(seen?.original ?? '', [...covers, { from, to }])
    setProblem(ordered ? '' : words.selectFirst)
    if (ordered) setCovers(ordered)
  }

  async function save(event: FormEvent) {
    event.preventDefault()
    if (!seen) return
    setBusy(true)
    try {
      await queue.cover(item, { covers, contentDigest: seen.contentDigest })
      onDone(covers.length > 0 ? words.done(covers.length) : words.none)
      onClose()
    } catch (error) {
      setProblem(saidBy(error))
      setBusy(false)
    }
  }

  return (
    <form className="queue-panel" onSubmit={(event) => void save(event)}>
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
          // Safari takes the selection away with the focus.
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
      {problem && <p role="alert">{problem}</p>}
      <div className="queue-moves">
        <Button type="submit" size="small" margin={false} disabled={busy || !seen}>
          {common.save}
        </Button>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}

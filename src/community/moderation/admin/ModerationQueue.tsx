'use client'

import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Spoken } from '@/design/panel-words'
import { commonWords } from '@/design/panel-words/common'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import type { Decision, Only } from '../queue-view'
import { BulkBar } from './BulkBar'
import type { HeldComment } from './held-comment'
import { KeyHelp } from './KeyHelp'
import { OnlyChips } from './OnlyChips'
import { QueueFilters } from './QueueFilters'
import { QueueRow } from './QueueRow'
import { useQueue } from './use-queue'
import { useQueueAddress } from './use-queue-address'

const keys: Record<string, Decision> = { a: 'approved', r: 'rejected', s: 'spam' }

type Panel = 'ban' | 'reply' | 'cover' | null

/** The moderation queue: a list of comments, decided by keys or buttons, without page loads. */
export function ModerationQueue({ mayDecide, mayCover }: { mayDecide: boolean; mayCover: boolean }) {
  const words = useWords(moderationWords)
  const common = useWords(commonWords)
  const address = useQueueAddress(mayDecide ? 'waiting' : 'approved')
  const { show, only, go } = address
  const [message, setMessage] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const [open, setOpen] = useState<{ id: number; panel: Panel } | null>(null)
  const [showsKeys, setShowsKeys] = useState(false)
  const queue = useQueue(address, setMessage)
  const { items, numbers, refill } = queue
  const list = useRef<HTMLOListElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  /** The row that takes the focus once the decided comment is gone. */
  const focusNext = useRef<{ index: number; decided: number } | null>(null)
  const hasBegun = useRef(false)

  const rowAt = useCallback(
    (index: number) => list.current?.querySelectorAll<HTMLLIElement>(':scope > li')[index],
    [],
  )

  // The keys work immediately: initially the first comment is active.
  useEffect(() => {
    if (hasBegun.current || !items) return
    hasBegun.current = true
    if (document.activeElement === document.body) rowAt(0)?.focus({ preventScroll: true })
  }, [items, rowAt])

  // After a decision the focus moves to the next comment.
  useEffect(() => {
    const awaited = focusNext.current
    // A response to an earlier request may arrive first: the decided row, which is about to go, still has its place.
    if (!awaited || !items || items.some(({ id }) => id === awaited.decided)) return
    const next = rowAt(Math.min(awaited.index, items.length - 1)) ?? tools.current
    next?.focus()
    focusNext.current = null
    void refill(items)
  }, [items, refill, rowAt])

  const decide = useCallback(
    async (chosen: HeldComment[], status: Decision) => {
      if (chosen.length === 0 || !items) return
      const index = items.findIndex(({ id }) => id === chosen[0]?.id)
      focusNext.current = { index, decided: chosen[0]?.id ?? 0 }
      setSelected(new Set())
      setOpen(null)
      const { changed, stale, reworded } = await queue.decide(chosen, status)
      if (changed + stale + reworded > 0) setMessage(said(words, status, changed, stale, reworded))
    },
    [items, queue, words],
  )

  async function decideAll(status: Decision) {
    try {
      const { changed, stale } = await queue.decideAll(status)
      setMessage(said(words, status, changed, stale))
    } catch (error) {
      setMessage(error instanceof Error ? error.message : common.noAnswer)
    }
  }

  async function undo() {
    try {
      const back = await queue.undo()
      setMessage(back === 0 ? words.nothingToUndo : words.undone(words.comments(back)))
    } catch (error) {
      setMessage(error instanceof Error ? error.message : common.noAnswer)
    }
  }

  function narrow(next: Only) {
    setMessage('')
    go({ only: next })
    // The clicked button disappears with its row; the keys keep working.
    tools.current?.focus()
  }

  function toggle(id: number) {
    setSelected((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }

  /** Keys work while the focus is in the queue and not in a field (WCAG 2.1.4). */
  function onKey(event: KeyboardEvent) {
    const target = event.target as HTMLElement
    if (event.key === 'Escape' && open) return setOpen(null)
    if (event.ctrlKey || event.metaKey || event.altKey || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
      return
    const rows = [...(list.current?.querySelectorAll<HTMLLIElement>(':scope > li') ?? [])]
    const index = rows.findIndex((row) => row.contains(target))
    const item = items?.[index]
    const isHandled = onQueueKey(event.key, index) || (item !== undefined && onRowKey(event.key, item))
    if (isHandled) event.preventDefault()
  }

  function onQueueKey(key: string, index: number): boolean {
    if (key === 'j' || key === 'ArrowDown') rowAt(index + 1)?.focus()
    else if (key === 'k' || key === 'ArrowUp') rowAt(index - 1)?.focus()
    else if (key === 'u' && mayDecide) void undo()
    else if (key === '?') setShowsKeys((before) => !before)
    else return false
    return true
  }

  function onRowKey(key: string, item: HeldComment): boolean {
    const status = keys[key]
    if (status && mayDecide && status !== item.status) void decide([item], status)
    else if (key === 'x' && mayDecide) toggle(item.id)
    else if (key === 'b' && mayDecide && item.banBy.length > 0) setOpen({ id: item.id, panel: 'ban' })
    else if (key === 'c' && mayCover) setOpen({ id: item.id, panel: 'cover' })
    else if (key === 'e' && item.status === 'approved') setOpen({ id: item.id, panel: 'reply' })
    else return false
    return true
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way to the buttons inside.
    <div className="queue" onKeyDown={onKey}>
      {mayDecide && <QueueFilters show={show} numbers={numbers} onChoose={(next) => go({ show: next })} />}
      {mayDecide && <OnlyChips only={only} names={numbers?.only ?? {}} onChange={narrow} />}
      <div className="queue-tools" ref={tools} tabIndex={-1}>
        {mayDecide && (
          <BulkBar
            chosen={(items ?? []).filter(({ id }) => selected.has(id))}
            total={numbers?.counts[show] ?? 0}
            show={show}
            onDecide={decide}
            onDecideAll={decideAll}
          />
        )}
        {mayDecide && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={!queue.canUndo}
            onClick={() => void undo()}
          >
            {words.undo}
          </Button>
        )}
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setShowsKeys(!showsKeys)}>
          {words.keys}
        </Button>
      </div>
      {showsKeys && <KeyHelp />}
      <p className="queue-says" role="status">
        {message}
      </p>
      {items === null && <p>{common.loading}</p>}
      {items?.length === 0 && <p className="queue-empty">{words.empty}</p>}
      <ol ref={list} className="queue-list" aria-label={words.list}>
        {items?.map((item) => (
          <QueueRow
            key={item.id}
            item={item}
            mayDecide={mayDecide}
            mayCover={mayCover}
            isSelected={selected.has(item.id)}
            panel={open?.id === item.id ? open.panel : null}
            onSelect={() => toggle(item.id)}
            onDecide={(status) => void decide([item], status)}
            onPanel={(panel) => setOpen(panel ? { id: item.id, panel } : null)}
            onSaid={setMessage}
            only={only}
            onOnly={narrow}
            queue={queue}
          />
        ))}
      </ol>
    </div>
  )
}

type Words = Spoken<typeof moderationWords>

function said(words: Words, status: Decision, changed: number, stale: number, reworded = 0): string {
  const others = stale === 0 ? '' : words.stale(words.comments(stale))
  const again = reworded === 0 ? '' : words.reworded(words.comments(reworded))
  return `${words.done[status]}: ${words.comments(changed)}.${others}${again}`
}

'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { isolate } from '@/design/direction'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import { PanelTime } from '@/desk/panel/PanelTime'
import type { Decision, Only } from '../queue-view'
import { BanForm } from './BanForm'
import { CoverForm } from './CoverForm'
import type { HeldComment } from './held-comment'
import { OnlyThis } from './OnlyChips'
import { QueueWords } from './QueueWords'
import { ReplyForm } from './ReplyForm'
import { RowFacts } from './RowFacts'
import type { useQueue } from './use-queue'

type Panel = 'ban' | 'reply' | 'cover' | null

type QueueRowProps = {
  item: HeldComment
  mayDecide: boolean
  mayCover: boolean
  isSelected: boolean
  panel: Panel
  onSelect: () => void
  onDecide: (status: Decision) => void
  onPanel: (panel: Panel) => void
  onSaid: (message: string) => void
  only: Only
  onOnly: (only: Only) => void
  queue: ReturnType<typeof useQueue>
}

const moves: Decision[] = ['approved', 'rejected', 'spam', 'pending']

/** One comment with everything needed for a decision, and its buttons. */
export function QueueRow(props: QueueRowProps) {
  const {
    item,
    mayDecide,
    mayCover,
    isSelected,
    panel,
    onSelect,
    onDecide,
    onPanel,
    onSaid,
    only,
    onOnly,
    queue,
  } = props
  const words = useWords(moderationWords)
  const heading = `queue-${item.id}`
  const row = useRef<HTMLLIElement>(null)
  const wasOpen = useRef(false)

  // Moves the focus into an opened form, and back to the comment when it closes, so that the keys keep working.
  useEffect(() => {
    if (panel) row.current?.querySelector<HTMLElement>('.queue-panel :is(input, textarea)')?.focus()
    else if (wasOpen.current) row.current?.focus()
    wasOpen.current = panel !== null
  }, [panel])

  const button = (label: string, onClick: () => void, isFirst = false) => (
    <Button
      key={label}
      size="small"
      margin={false}
      buttonStyle={isFirst ? 'primary' : 'secondary'}
      onClick={onClick}
    >
      {label}
    </Button>
  )
  return (
    <li
      ref={row}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the row takes the focus, so that the keys know which comment is meant.
      tabIndex={0}
      aria-labelledby={heading}
      className={`queue-row${isSelected ? ' queue-row--chosen' : ''}`}
    >
      <div className="queue-head">
        {mayDecide && (
          <input
            type="checkbox"
            checked={isSelected}
            onChange={onSelect}
            aria-label={words.select(isolate(item.displayName))}
          />
        )}
        <h2 id={heading}>
          <bdi>{item.displayName}</bdi>
        </h2>
        <PanelTime at={item.createdAt} />
      </div>
      <QueueWords item={item} />
      {mayDecide && <OnlyThis item={item} only={only} onChange={onOnly} />}
      <RowFacts item={item} mayDecide={mayDecide} />
      <div className="queue-moves">
        {mayDecide &&
          moves
            .filter((status) => status !== item.status)
            .map((status) => button(words.move[status], () => onDecide(status), status === 'approved'))}
        {mayDecide &&
          item.banBy.length > 0 &&
          button(words.ban, () => onPanel(panel === 'ban' ? null : 'ban'))}
        {mayCover && button(words.cover, () => onPanel(panel === 'cover' ? null : 'cover'))}
        {item.status === 'approved' && button(words.reply, () => onPanel(panel === 'reply' ? null : 'reply'))}
      </div>
      {panel === 'ban' && <BanForm item={item} queue={queue} onDone={onSaid} onClose={() => onPanel(null)} />}
      {panel === 'cover' && (
        <CoverForm item={item} queue={queue} onDone={onSaid} onClose={() => onPanel(null)} />
      )}
      {panel === 'reply' && (
        <ReplyForm item={item} queue={queue} onDone={onSaid} onClose={() => onPanel(null)} />
      )}
    </li>
  )
}

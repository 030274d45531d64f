'use client'

import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'

const keys = [
  [['j', '↓'], 'next'],
  [['k', '↑'], 'previous'],
  [['a'], 'approve'],
  [['r'], 'reject'],
  [['s'], 'spam'],
  [['b'], 'ban'],
  [['c'], 'cover'],
  [['e'], 'reply'],
  [['x'], 'select'],
  [['u'], 'undo'],
  [['Esc'], 'close'],
  [['?'], 'help'],
] as const

/** The queue's keyboard shortcuts; those for a comment work while it has focus. */
export function KeyHelp() {
  const words = useWords(moderationWords).key
  return (
    <dl className="queue-keys">
      {keys.map(([key, what]) => (
        <div key={what}>
          <dt>
            <kbd>{key.join(` ${words.or} `)}</kbd>
          </dt>
          <dd>{words[what]}</dd>
        </div>
      ))}
    </dl>
  )
}

'use client'

const keys = [
  ['j or ↓', 'next comment'],
  ['k or ↑', 'previous comment'],
  ['a', 'approve'],
  ['r', 'reject'],
  ['s', 'spam'],
  ['b', 'ban the sender'],
  ['e', 'reply'],
  ['x', 'select'],
  ['u', 'undo'],
  ['Esc', 'close a form'],
  ['?', 'show or hide this'],
] as const

/** The keys of the queue; those about a comment work while it has the focus. */
export function KeyHelp() {
  return (
    <dl className="queue-keys">
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}

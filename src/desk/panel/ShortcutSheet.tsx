'use client'

import { Button } from '@payloadcms/ui'
import { Fragment, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { shortcutWords } from '@/design/panel-words/shortcuts'
import { type Keys, shortcutNames, shortcuts } from '@/design/shortcuts/shortcuts'
import { useShortcut } from '@/design/shortcuts/use-shortcut'
import { useWords } from '@/design/use-words'
import { keyCaps } from './key-caps'
import { useHydrated } from './use-hydrated'
import './shortcuts.css'

/** A button, and `?`, for the list of the panel's shortcuts. */
export function ShortcutSheet() {
  const words = useWords(shortcutWords)
  const isLive = useHydrated()
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const open = () => dialog.current?.showModal()
  useShortcut('help', open)
  return (
    <>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        className="shortcut-sheet__open"
        aria-haspopup="dialog"
        aria-keyshortcuts="? Control+/"
        disabled={!isLive}
        onClick={open}
      >
        {words.open}
      </Button>
      {isLive &&
        createPortal(
          // A click beside the sheet hits the dialogue itself.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, too.
          <dialog
            ref={dialog}
            className="shortcut-sheet"
            aria-labelledby={heading}
            onClick={({ target }) => target === dialog.current && dialog.current.close()}
          >
            <div className="shortcut-sheet__content">
              <h2 id={heading}>{words.heading}</h2>
              <dl>
                {shortcutNames.map((name) => (
                  <div key={name}>
                    <dt>{words.does[name]}</dt>
                    <dd>
                      <Ways ways={shortcuts[name]} />
                    </dd>
                  </div>
                ))}
              </dl>
              <Button size="small" margin={false} onClick={() => dialog.current?.close()}>
                {words.close}
              </Button>
            </div>
          </dialog>,
          document.body,
        )}
    </>
  )
}

function Ways({ ways }: { ways: readonly Keys[] }) {
  const words = useWords(shortcutWords)
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform)
  return ways.map((keys, index) => (
    <Fragment key={keys.key}>
      {index > 0 && ` ${words.or} `}
      {keyCaps(keys, words.keys, isMac).map((cap, at) => (
        <Fragment key={cap}>
          {at > 0 && (isMac ? ' ' : '+')}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
      {keys.key.length === 1 && !keys.command && ` (${words.notWriting})`}
    </Fragment>
  ))
}

'use client'

import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { formWords, tabNames } from '@/design/panel-words/form'
import { useShortcut } from '@/design/shortcuts/use-shortcut'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import { tabOf } from '../tab-of-field'
import { useProblems } from './use-problems'

type TabBarProps = {
  /** Of the ids of the tabs and their panels. */
  base: string
  /** Of the fields of each tab. */
  names: readonly (readonly string[])[]
  open: number
  onOpen: (index: number) => void
}

/** The tabs as ARIA’s pattern has them: arrow keys move between them; each says how many errors it has. */
export function TabBar({ base, names, open, onOpen }: TabBarProps) {
  const words = useWords(formWords)
  const labels = Object.values(useWords(tabNames))
  const list = useRef<HTMLDivElement>(null)
  const { problems, goTo } = useProblems(names)
  const turns = useRef(false)

  const turn = (index: number) => {
    turns.current = true
    onOpen((index + labels.length) % labels.length)
  }
  // The focus goes with the tab that keys have chosen, and the new part begins at its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the tab has changed
  useEffect(() => {
    if (!turns.current) return
    turns.current = false
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    tab?.focus({ preventScroll: true })
    if (tab && tab.getBoundingClientRect().top < 0) list.current?.scrollIntoView({ block: 'center' })
  }, [open])
  useShortcut('nextTab', () => turn(open + 1))
  useShortcut('previousTab', () => turn(open - 1))
  useShortcut('nextError', () => goTo('next'))

  const onKey = (event: KeyboardEvent) => {
    const index = { ArrowRight: open + 1, ArrowLeft: open - 1, Home: 0, End: labels.length - 1 }[event.key]
    if (index === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    turn(index)
  }
  return (
    <div className="form-tabs__bar">
      <LiveControls>
        <div ref={list} className="form-tabs__list" role="tablist" aria-label={words.tabs} onKeyDown={onKey}>
          {labels.map((label, index) => {
            const count = problems.filter((path) => tabOf(names, path) === index).length
            const isOpen = index === open
            return (
              <button
                key={label}
                type="button"
                role="tab"
                id={`${base}-tab-${index}`}
                aria-selected={isOpen}
                aria-controls={`${base}-panel-${index}`}
                tabIndex={isOpen ? 0 : -1}
                onClick={() => onOpen(index)}
              >
                {label}
                {count > 0 && <span className="form-tabs__count">{words.errors(count)}</span>}
              </button>
            )
          })}
        </div>
        {problems.length > 0 && (
          <p className="form-tabs__problems">
            <Button buttonStyle="secondary" size="small" margin={false} onClick={() => goTo('first')}>
              {words.firstError}
            </Button>
          </p>
        )}
      </LiveControls>
    </div>
  )
}

import type { ComponentProps, ReactNode } from 'react'
import { speak } from '@/design/panel-words'
import { changesWords } from '@/design/panel-words/changes'
import { headingLevel, isShownHeading } from '@/rich-text/outline'
import { firstWords } from '@/rich-text/plain-text'
import { RichText } from '@/rich-text/RichText'
import { readBlock } from '@/rich-text/read-block'
import { shorten } from '@/rich-text/shorten'
import type { StoredNode, StoredState } from '@/rich-text/stored-node'
import type { BlockStep } from '../compare-bodies'
import { Changed } from './Changed'
import type { Back } from './TakeBackButton'

type Text = Omit<ComponentProps<typeof RichText>, 'state'>

type ComparedTextProps = {
  steps: BlockStep[]
  /** The text, where it is the same in both. */
  unchanged: StoredState
  text: Text
  /** Of the panel. */
  language: string
  back: Back | null
}

const EXCERPT_LENGTH = 70

/** The text block by block, each changed one in a frame that says how it changed. */
export function ComparedText({ steps, unchanged, text, language, back }: ComparedTextProps) {
  const known: Text = { ...text, cited: new Map() }
  if (steps.length === 0) return <RichText {...known} state={unchanged} />
  const words = speak(changesWords, language)
  let level = 1
  return steps.map((step) => {
    const shown = step.is === 'left' ? step.before : (step.after ?? step.before)
    if (shown && isShownHeading(shown) && step.is !== 'left' && step.is !== 'removed')
      level = headingLevel(shown)
    if (step.isBlank) return null
    const one = (node: StoredNode, more: Text = {}) => (
      <RichText {...known} {...more} level={level} headingIds={[`text-${step.at}`]} state={stateOf(node)} />
    )
    if (step.is === 'same') return <Same key={step.at}>{step.after && one(step.after)}</Same>
    const excerpt = shown ? shorten(firstWords(stateOf(shown)), EXCERPT_LENGTH) : ''
    const canReturn = back && step.is !== 'left' && !isNewPassageText(step)
    return (
      <Changed
        key={step.at}
        kind={step.is}
        id={`change-${step.at}`}
        label={labelOf(step, words)}
        language={language}
        back={canReturn ? { from: back, field: 'body', block: step.at, what: excerpt } : null}
      >
        {inside(step, one, excerpt)}
      </Changed>
    )
  })
}

const Same = ({ children }: { children: ReactNode }) => children

/** The text of a passage is put there by the server: an earlier one comes back only with the passage. */
const isNewPassageText = ({ before, after }: BlockStep): boolean => {
  const [old, now] = [before && readBlock(before), after && readBlock(after)]
  return old?.type === 'passage' && now?.type === 'passage' && old.passage === now.passage
}

const stateOf = (node: StoredNode) => ({ root: { type: 'root', children: [node] } }) as unknown as StoredState

function labelOf(
  { is, isEdited, merged }: BlockStep,
  { step }: ReturnType<typeof speak<typeof changesWords>>,
): string {
  switch (is) {
    case 'changed':
      return merged?.isOnlyForm ? step.onlyForm : step.changed
    case 'moved':
      return isEdited ? step.movedAndChanged : step.moved
    case 'added':
      return step.added
    case 'removed':
      return step.removed
    case 'left':
      return step.left
    case 'same':
      return ''
  }
}

type One = (node: StoredNode, more?: Text) => ReactNode

function inside({ is, isEdited, before, after, merged }: BlockStep, one: One, excerpt: string): ReactNode {
  if (is === 'left') return <p className="muted">{excerpt}</p>
  if (is === 'removed') return before && <del className="whole">{one(before)}</del>
  if (is === 'added') return after && <ins className="whole">{one(after)}</ins>
  if (is === 'moved' && !isEdited) return after && one(after)
  if (merged) return one(merged.node, { marks: merged.marks })
  return (
    <>
      {before && <del className="whole">{one(before)}</del>}
      {after && <ins className="whole">{one(after)}</ins>}
    </>
  )
}

import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import { CallButton, dialHref, NumberLink } from '@/design/CallLink'
import { startsFromRight } from '@/design/direction'
import { Picture } from '@/design/Picture'
import { EMERGENCY_NUMBER } from './allowed-nodes'
import { spelled } from './comparison'
import { nodeText } from './plain-text'
import { type CareCard, type Figure, type KeyFacts, readBlock } from './read-block'
import type { StoredNode } from './stored-node'
import type { TextContext } from './text-context'

type RenderFlow = (nodes: readonly StoredNode[], context: TextContext) => ReactNode

/**
 * A care card, key facts, an inset note, a figure or a passage; nothing if it is still empty. Each kind has a case: the
 * return type excludes `undefined`, so that a new kind without one fails the type check instead of rendering
 * nothing.
 */
export function renderBlockOfOurs(
  node: StoredNode,
  context: TextContext,
  renderFlow: RenderFlow,
): ReactElement | null {
  const block = readBlock(node)
  if (!block) return null
  switch (block.type) {
    case 'careCard':
      return renderCareCard(block, context, renderFlow)
    case 'keyFacts':
      return renderKeyFacts(block, context)
    case 'insetNote':
      return hasWords(block.body) ? <div className="inset">{renderFlow(block.body, context)}</div> : null
    case 'figure':
      return renderFigure(block, context)
    case 'passage':
      return <>{renderFlow(block.body, context)}</>
  }
}

const hasWords = (nodes: readonly StoredNode[]) => nodes.some((node) => nodeText(node) !== '')

/**
 * One level below the previous heading, so that no level is skipped; at least h2, because the page's title is h1.
 */
const innerHeading = (level: number) => `h${Math.min(Math.max(level + 1, 2), 3)}`

/**
 * The level is part of the heading's text, for people who cannot see the colour or use a screen reader (NHS design
 * system, care cards).
 */
function renderCareCard(card: CareCard, context: TextContext, renderFlow: RenderFlow): ReactElement | null {
  if (card.heading === '' && !hasWords(card.body)) return null
  const isFirst = context.cardIds.delete(card.level)
  return (
    <div className={`care ${card.level}`} id={isFirst ? card.level : undefined}>
      {createElement(
        innerHeading(context.level),
        null,
        <span className="level" lang={context.wordsLang}>
          {context.words.care[card.level]}{' '}
        </span>,
        cardHeading(card.heading, context),
      )}
      {renderFlow(card.body, context)}
      {card.level === 'emergency' && !context.marks && renderCall(context)}
    </div>
  )
}

function cardHeading(heading: string, { emergencyNumber, marks }: TextContext): ReactNode {
  const words = heading.replaceAll(EMERGENCY_NUMBER, emergencyNumber)
  if (marks || emergencyNumber === '' || words === heading) return spelled(words, marks)
  const linked = heading.split(EMERGENCY_NUMBER).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have nothing else to tell them apart.
    <Fragment key={index}>
      {index > 0 && <NumberLink number={emergencyNumber} />}
      {part}
    </Fragment>
  ))
  return startsFromRight(words) ? <bdi>{linked}</bdi> : linked
}

function renderCall({ emergencyNumber, words, wordsLang }: TextContext): ReactElement | null {
  const href = dialHref(emergencyNumber)
  if (href === null) return null
  return (
    <p className="calls" lang={wordsLang}>
      <CallButton href={href}>{words.call(emergencyNumber)}</CallButton>
    </p>
  )
}

function renderKeyFacts(
  { title, facts }: KeyFacts,
  { words, wordsLang, level, marks }: TextContext,
): ReactElement | null {
  if (facts.length === 0) return null
  return (
    <div className="facts-box">
      {createElement(
        innerHeading(level),
        title ? null : { lang: wordsLang },
        title ? spelled(title, marks) : words.keyFacts,
      )}
      {createElement('ul', null, ...facts.map((fact) => createElement('li', null, spelled(fact, marks))))}
    </div>
  )
}

function renderFigure(
  { image, caption, credit }: Figure,
  { pictures, words, wordsLang, marks }: TextContext,
): ReactElement | null {
  const picture = image === null ? undefined : pictures[image]
  if (!picture) return null
  return (
    <figure>
      <Picture picture={picture} />
      {(caption || credit) && (
        <figcaption>
          {caption && spelled(caption, marks)}
          {credit && (
            <span className="muted">
              {caption && ' '}
              {wordsLang ? <span lang={wordsLang}>{words.credit}</span> : words.credit}{' '}
              {spelled(credit, marks)}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  )
}

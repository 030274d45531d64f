'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import type { Mapping } from '../../mapping'
import { type Target, type Targets, targetKey, useTargets } from './use-targets'

/** What a category or tag becomes instead; `wrong`: a name that there is not. */
export type TermChange = {
  kind: 'categories' | 'tags'
  slug: string
  symptoms: string[]
  bodySystems: string[]
  wrong: boolean
}

const AT_ONCE = 50

type Props = {
  mapping: Mapping
  changes: ReadonlyMap<string, TermChange>
  onChange: (key: string, change: TermChange) => void
}

/** Which symptoms and body systems the categories and tags of the other site are. */
export function TermTargets({ mapping, onChange }: Props) {
  const words = useWords(siteImportWords)
  const targets = useTargets()
  const list = useId()
  const [shown, setShown] = useState(AT_ONCE)
  const terms = (['categories', 'tags'] as const).flatMap((kind) =>
    Object.entries(mapping[kind]).map(([slug, entry]) => ({ kind, slug, ...entry })),
  )
  // Those of many posts matter most.
  const sorted = terms.sort((a, b) => (b.posts ?? 0) - (a.posts ?? 0))
  return (
    <section aria-labelledby={`${list}-title`}>
      <h3 id={`${list}-title`}>{words.mapping}</h3>
      <p>{words.mappingAbout}</p>
      <datalist id={list}>
        {targets?.all.map((target) => (
          <option key={targetKey(target)} value={target.label} />
        ))}
      </datalist>
      <ul className="import-terms">
        {targets
          ? sorted
              .slice(0, shown)
              .map((term) => (
                <Term
                  key={`${term.kind} ${term.slug}`}
                  list={list}
                  onChange={(change) => onChange(`${term.kind} ${term.slug}`, change)}
                  targets={targets}
                  term={term}
                />
              ))
          : null}
      </ul>
      {sorted.length > shown ? (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => setShown(shown + AT_ONCE)}
          size="small"
          type="button"
        >
          {words.showMore(Math.min(AT_ONCE, sorted.length - shown))}
        </Button>
      ) : null}
    </section>
  )
}

type TermProps = {
  term: Pick<TermChange, 'kind' | 'slug' | 'symptoms' | 'bodySystems'> & {
    name?: string | undefined
    posts?: number | undefined
  }
  list: string
  targets: Targets
  onChange: (change: TermChange) => void
}

/** One with an input for each of its targets, and an empty one for another. */
function Term({ term, list, targets, onChange }: TermProps) {
  const words = useWords(siteImportWords)
  const { kind, slug, name = slug, posts = 0 } = term
  const [given, setGiven] = useState(() => [
    ...term.symptoms.map((each) => labelOf(targets, 'symptoms', each)),
    ...term.bodySystems.map((each) => labelOf(targets, 'bodySystems', each)),
    '',
  ])

  function change(index: number, label: string) {
    const next = given.map((each, at) => (at === index ? label : each))
    if (next.at(-1) !== '') next.push('')
    setGiven(next)
    const chosen = next.filter((each) => each.trim() !== '').map((each) => findTarget(targets, each))
    const of = (what: Target['kind']) =>
      chosen.flatMap((target) => (target?.kind === what ? [target.slug] : []))
    const wrong = chosen.includes(undefined)
    onChange({ kind, slug, symptoms: of('symptoms'), bodySystems: of('bodySystems'), wrong })
  }

  return (
    <li>
      <span dir="auto">{name}</span>{' '}
      <span className="import-terms__about">
        {kind === 'tags' ? words.tag : words.category}, {words.posts(posts)}
      </span>
      {given.map((label, index) => {
        const isWrong = label.trim() !== '' && !findTarget(targets, label)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: inputs are only added at the end
          <span className="import-terms__target" key={index}>
            <input
              aria-invalid={isWrong}
              aria-label={words.targetOf(name, index + 1)}
              autoComplete="off"
              list={list}
              maxLength={200}
              onChange={({ target }) => change(index, target.value)}
              type="text"
              value={label}
            />
            {isWrong ? <span className="import-terms__wrong">{words.noSuchTarget}</span> : null}
          </span>
        )
      })}
    </li>
  )
}

const labelOf = ({ byKey }: Targets, kind: Target['kind'], slug: string) =>
  byKey.get(targetKey({ kind, slug }))?.label ?? slug

const findTarget = ({ byLabel }: Targets, label: string) => byLabel.get(label.trim().toLowerCase())

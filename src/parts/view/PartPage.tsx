import { Fragment } from 'react'
import { languages } from '@/design/languages'
import type { Part } from '../part'
import { partAddress, type Shown } from '../part-address'

const englishName = new Intl.DisplayNames('en', { type: 'language' })
const titleOf = (name: string) => name.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase())

/** All components by name, each with its own page: many have ids that must be unique on a page. */
export function PartIndexPage({ names, shown }: { names: string[]; shown: Shown }) {
  return (
    <div lang="en">
      <h1>Parts of the design</h1>
      <p className="lead">Each part in each of its states. Only staff see these pages.</p>
      <ul className="plain part-list">
        {names.map((name) => (
          <li key={name}>
            <a href={partAddress(name, shown)}>{titleOf(name)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One component in each state. */
export function PartPage({ part, shown }: { part: Part; shown: Shown }) {
  const other: Shown = { ...shown, scheme: shown.scheme === 'dark' ? 'light' : 'dark' }
  return (
    <>
      <div lang="en">
        <p>
          <a href={partAddress('', shown)}>All parts</a>
        </p>
        <h1>{titleOf(part.name)}</h1>
        <p className="muted small">
          Show it <a href={partAddress(part.name, other)}>in {other.scheme}</a>
          {languages
            .filter(({ tag }) => tag !== shown.language)
            .map(({ tag }) => (
              <Fragment key={tag}>
                , <a href={partAddress(part.name, { ...shown, language: tag })}>in {englishName.of(tag)}</a>
              </Fragment>
            ))}
        </p>
      </div>
      {part.states.map(({ says, body }) => (
        <div className="state" key={says}>
          <h2 className="says" lang="en">
            {says}
          </h2>
          {body}
        </div>
      ))}
    </>
  )
}

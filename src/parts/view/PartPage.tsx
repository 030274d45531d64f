import type { Part } from '../part'
import { partAddress, type Shown } from '../part-address'

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
  const foreign: Shown = { ...shown, language: shown.language === 'es' ? 'en' : 'es' }
  return (
    <>
      <div lang="en">
        <p>
          <a href={partAddress('', shown)}>All parts</a>
        </p>
        <h1>{titleOf(part.name)}</h1>
        <p className="muted small">
          Show it <a href={partAddress(part.name, other)}>in {other.scheme}</a>,{' '}
          <a href={partAddress(part.name, foreign)}>in {foreign.language === 'es' ? 'Spanish' : 'English'}</a>
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

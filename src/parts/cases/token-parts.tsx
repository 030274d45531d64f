import type { Part } from '../part'
import { colorNames, schemesCss } from '../scheme.css'
import { tokenPartsCss } from '../view/tokens.css'

const schemes = ['light', 'dark'] as const

function Colors() {
  return (
    <div className="schemes">
      {schemes.map((scheme) => (
        <div className={`scheme-${scheme}`} key={scheme}>
          <h3>{scheme}</h3>
          <ul className="plain swatches">
            {colorNames.map((name) => (
              <li key={name}>
                <svg viewBox="0 0 4 2" width="48" height="24" aria-hidden="true">
                  <rect width="4" height="2" fill={`var(--${name})`} />
                </svg>
                <code>{name}</code>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function TypeScale() {
  return (
    <div className="schemes">
      {schemes.map((scheme) => (
        <div className={`scheme-${scheme}`} key={scheme}>
          <p className="title">A question as the title</p>
          <p className="lead">The answer in one sentence, a little larger than the text.</p>
          <h3>A heading in the text</h3>
          <p className="prose">Running text is set in the reading face, at a comfortable measure.</p>
          <p>Labels and menus use the face of the system.</p>
          <p className="muted small">Dates, counts and remarks stand back.</p>
        </div>
      ))}
    </div>
  )
}

/** Colours and type sizes, light and dark side by side. */
export const tokenParts: Part[] = [
  {
    name: 'colours',
    styles: [schemesCss, tokenPartsCss],
    states: [{ says: 'in light and in dark', body: <Colors /> }],
  },
  {
    name: 'type-scale',
    styles: [schemesCss, tokenPartsCss],
    states: [{ says: 'in light and in dark', body: <TypeScale /> }],
  },
]

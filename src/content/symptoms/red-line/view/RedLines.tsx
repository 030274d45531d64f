import { CallButton, dialHref, WithCalls, WithNumber } from '@/design/CallLink'
import { contentIn } from '@/design/content-language'
import { DateText } from '@/design/DateText'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { EMERGENCY_NUMBER } from '@/rich-text/allowed-nodes'
import type { RedLine } from '../red-line'

type RedLinesProps = {
  site: SiteView
  lines: RedLine[]
  /** Whether the page is the symptom's own. */
  isOwn?: boolean
}

/** When to call for help at once, before everything else; nothing without an approved line. */
export function RedLines({ site, lines, isOwn = false }: RedLinesProps) {
  const t = stringsFor(site.language)
  const number = site.emergencyNumber
  if (lines.length === 0) return null
  return (
    <section className="alarm red-lines" aria-labelledby="red-lines">
      <h2 id="red-lines">{t.redLines.title}</h2>
      {lines.map((line) => (
        <p key={line.slug}>
          {!isOwn && (
            <>
              <a href={`/symptoms/${line.slug}`} {...contentIn(site.language)}>
                {line.name}
              </a>
              {': '}
            </>
          )}
          <span {...contentIn(site.language)}>
            <Words text={line.text} number={number} />
          </span>
        </p>
      ))}
      <p className="calls">
        <CallButton href={dialHref(number)}>{t.richText.call(number)}</CallButton>
      </p>
      {isOwn && <Approval line={lines[0]} site={site} />}
    </section>
  )
}

function Words({ text, number }: { text: string; number: string }) {
  return text.includes(EMERGENCY_NUMBER) ? (
    <WithNumber text={text.replaceAll(EMERGENCY_NUMBER, number)} number={number} />
  ) : (
    <WithCalls text={text} number={number} />
  )
}

function Approval({ line, site }: { line: RedLine | undefined; site: SiteView }) {
  if (!line?.by || !line.on) return null
  return (
    <p className="small">
      {stringsFor(site.language).redLines.approvedBy} <bdi>{line.by}</bdi>,{' '}
      <DateText iso={line.on} site={site} />
    </p>
  )
}

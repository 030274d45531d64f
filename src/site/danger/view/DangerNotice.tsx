import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import type { Danger } from '../danger-phrases'

type Props = {
  site: Pick<SiteView, 'language' | 'emergencyNumber' | 'crisisNumber' | 'crisisText'>
  danger: Danger
}

/** What to do first, with numbers that a phone calls: it stands above everything else. */
export function DangerNotice({ site, danger }: Props) {
  const t = stringsFor(site.language).danger
  const { emergencyNumber, crisisNumber, crisisText } = site
  const isCrisis = danger === 'crisis'
  return (
    <section className={isCrisis ? 'danger crisis' : 'danger'} aria-labelledby="danger">
      <h2 id="danger">{isCrisis ? t.crisis : t.emergency}</h2>
      <p>{t.about[danger]}</p>
      <p className="calls">
        {isCrisis && crisisNumber && (
          <Call href={`tel:${dialled(crisisNumber)}`} words={t.callLine(crisisNumber)} />
        )}
        {isCrisis && crisisText && (
          <Call href={`sms:${dialled(crisisText)}`} words={t.textLine(crisisText)} />
        )}
        {emergencyNumber && (
          <Call
            href={`tel:${dialled(emergencyNumber)}`}
            words={isCrisis ? t.callLine(emergencyNumber) : t.call(emergencyNumber)}
          />
        )}
      </p>
      {isCrisis && emergencyNumber && <p>{t.immediate(emergencyNumber)}</p>}
      {isCrisis && (crisisNumber || crisisText) && <p>{t.free}</p>}
      {!isCrisis && <p>{t.notAlone}</p>}
    </section>
  )
}

/** A number is not broken over two lines. */
const Call = ({ href, words }: { href: string; words: string }) => (
  <a href={href}>{words.replaceAll(' ', '\u00a0')}</a>
)

/** As a phone dials it. */
const dialled = (number: string) => number.replace(/[^+*#\d]/g, '')

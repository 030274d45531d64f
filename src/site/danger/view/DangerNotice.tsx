import { CallButton, dialHref, WithNumber } from '@/design/CallLink'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import type { Danger } from '../dangers'

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
    <section className={isCrisis ? 'alarm crisis' : 'alarm'} aria-labelledby="danger">
      <h2 id="danger">{isCrisis ? t.crisis : t.emergency}</h2>
      <p>{t.about[danger]}</p>
      <p className="calls">
        {isCrisis && <CallButton href={dialHref(crisisNumber)}>{t.callLine(crisisNumber)}</CallButton>}
        {isCrisis && <CallButton href={dialHref(crisisText, 'sms')}>{t.textLine(crisisText)}</CallButton>}
        <CallButton href={dialHref(emergencyNumber)}>
          {isCrisis ? t.callLine(emergencyNumber) : t.call(emergencyNumber)}
        </CallButton>
      </p>
      {isCrisis && emergencyNumber && (
        <p>
          <WithNumber text={t.immediate(emergencyNumber)} number={emergencyNumber} />
        </p>
      )}
      {isCrisis && (crisisNumber || crisisText) && <p>{t.free}</p>}
      {!isCrisis && <p>{t.notAlone}</p>}
    </section>
  )
}

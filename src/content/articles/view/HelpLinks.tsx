import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { EMERGENCY_NUMBER } from '@/rich-text/allowed-nodes'
import { careHeadings } from '@/rich-text/care-headings'
import type { StoredState } from '@/rich-text/stored-node'

/** Leads from the top of an article to its cards for emergencies and urgent cases; nothing if it has none. */
export function HelpLinks({ body, site }: { body: StoredState; site: SiteView }) {
  const { helpLinks: t } = stringsFor(site.language).article
  const { emergency, urgent } = careHeadings(body)
  const number = site.emergencyNumber
  if (emergency === undefined && urgent === undefined) return null
  const isCall = number !== '' && (emergency?.includes(EMERGENCY_NUMBER) || emergency?.includes(number))
  return (
    <nav className="help-links screen" aria-label={t.label}>
      {emergency !== undefined && (
        <a className="at-once" href="#emergency">
          {isCall ? t.call(number) : t.emergency}
        </a>
      )}
      {urgent !== undefined && <a href="#urgent">{t.urgent}</a>}
    </nav>
  )
}

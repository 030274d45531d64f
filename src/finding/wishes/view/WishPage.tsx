import { alarmCss } from '@/design/alarm.css'
import type { FormError } from '@/design/FormField'
import { FormFrame, formFrameStyles } from '@/design/FormFrame'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import type { Danger } from '@/site/danger/dangers'
import { DangerNotice } from '@/site/danger/view/DangerNotice'
import { dangerCss } from '@/site/danger/view/danger.css'
import { WishForm } from './WishForm'

/** The style sheets of the form on a page of its own. */
export const wishPageStyles = [...formFrameStyles, alarmCss, dangerCss]

type WishPageProps = {
  site: SiteView
  text: string
  /** What the words say about somebody in danger: it stands above whatever is wrong with them. */
  danger: Danger | null
  errors: FormError[]
  submission: string
}

/** The form that asks what a reader looked for. */
export function WishPage({ site, text, danger, errors, submission }: WishPageProps) {
  const t = stringsFor(site.language)
  return (
    <FormFrame
      language={site.language}
      trail={[{ href: '/search', name: t.search.title }]}
      title={t.wishes.title}
      about={danger && <DangerNotice danger={danger} site={site} />}
      errors={errors}
    >
      <WishForm language={site.language} text={text} errors={errors} submission={submission} />
    </FormFrame>
  )
}

import { tags } from '@/cache/tags'
import { stringsFor } from '@/design/strings'
import { htmlPage } from '@/html/respond'
import { answer } from '@/site/answers/answer'
import { defaultRetention } from './retention-rules'
import { PrivacyDataPage, privacyDataStyles } from './view/PrivacyDataPage'

/** The URL of the page about stored reader data. */
const PRIVACY_DATA_PATH = '/about/privacy-data'

/** That page, generated from the settings; changing them purges it. */
export function showPrivacyData(): Promise<Response> {
  return answer(PRIVACY_DATA_PATH, async ({ payload, site }) => {
    const settings = await payload.findGlobal({
      slug: 'settings',
      depth: 0,
      select: { retention: true },
      overrideAccess: false,
    })
    const t = stringsFor(site.language)
    return htmlPage({
      site,
      path: PRIVACY_DATA_PATH,
      title: t.privacy.title,
      description: t.descriptions.about(t.privacy.title, site.name),
      styles: privacyDataStyles,
      tags: [tags.site],
      body: <PrivacyDataPage site={site} retention={{ ...defaultRetention, ...settings.retention }} />,
    })
  })
}

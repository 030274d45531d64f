import { tags } from '@/cache/tags'
import { listSymptoms } from '@/content/symptoms/list-symptoms'
import { SymptomIndexPage, symptomIndexStyles } from '@/content/symptoms/view/SymptomIndexPage'
import { stringsFor } from '@/design/strings'
import { htmlPage } from '@/html/respond'
import { answer } from '@/site/answers/answer'

export const dynamic = 'force-dynamic'

export const GET = () =>
  answer('/symptoms', async ({ payload, site }) => {
    const symptoms = await listSymptoms(payload)
    const t = stringsFor(site.language)
    return htmlPage({
      site,
      path: '/symptoms',
      title: t.symptoms.title,
      description: t.descriptions.symptoms,
      styles: symptomIndexStyles,
      tags: [...symptoms.tags, tags.site],
      body: <SymptomIndexPage site={site} entries={symptoms.view} />,
    })
  })

import { tags } from '@/cache/tags'
import { stringsFor } from '@/design/strings'
import { answer } from '@/features/site/answer'
import { listSymptoms } from '@/features/symptoms/list-symptoms'
import { SymptomIndexPage, symptomIndexStyles } from '@/features/symptoms/view/SymptomIndexPage'
import { htmlPage } from '@/html/respond'

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

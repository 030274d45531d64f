import { tags } from '@/cache/tags'
import { answer } from '@/features/site/answer'
import { listSymptoms } from '@/features/symptoms/list-symptoms'
import { SymptomIndexPage, symptomIndexStyles } from '@/features/symptoms/view/SymptomIndexPage'
import { htmlPage } from '@/html/respond'

export const dynamic = 'force-dynamic'

export const GET = () =>
  answer('/symptoms', async ({ payload, site }) => {
    const symptoms = await listSymptoms(payload)
    return htmlPage({
      site,
      path: '/symptoms',
      title: 'Symptoms A to Z',
      description: 'Every symptom by its plain name and its other names, from A to Z.',
      styles: symptomIndexStyles,
      tags: [...symptoms.tags, tags.site],
      body: <SymptomIndexPage site={site} entries={symptoms.view} />,
    })
  })

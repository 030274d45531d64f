import { tags } from '@/cache/tags'
import { findSymptomIndex } from '@/content/symptoms/find-symptom-index'
import { SymptomIndexPage, symptomIndexStyles } from '@/content/symptoms/view/SymptomIndexPage'
import { pageFrom } from '@/design/paging'
import { stringsFor } from '@/design/strings'
import { htmlPage } from '@/html/respond'
import { answer, missing } from '@/site/answers/answer'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) =>
  answer('/symptoms', async (context) => {
    const { payload, site } = context
    const letter = new URL(request.url).searchParams.get('letter')
    const index = await findSymptomIndex(payload, site.language, { letter, page: pageFrom(request.url) })
    if (!index) return missing(context, '/symptoms', { tags: [tags.symptoms] })
    const t = stringsFor(site.language)
    return htmlPage({
      site,
      path: '/symptoms',
      title: index.view.letter ? t.symptoms.titleOf(index.view.letter.letter) : t.symptoms.title,
      description: t.descriptions.symptoms,
      styles: symptomIndexStyles,
      paging: index.view.paging,
      tags: [...index.tags, tags.site],
      body: <SymptomIndexPage site={site} index={index.view} />,
    })
  })

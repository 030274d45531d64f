import { tags } from '@/cache/tags'
import { findSymptom } from '@/content/symptoms/find-symptom'
import { SymptomPage, symptomStyles } from '@/content/symptoms/view/SymptomPage'
import { pageFrom } from '@/design/paging'
import { stringsFor } from '@/design/strings'
import { feedLinks } from '@/finding/feeds/feed-formats'
import { describeSymptom } from '@/finding/structured-data/describe-symptom'
import { publicRoute } from '@/html/public-route'
import { htmlPage, redirectTo } from '@/html/respond'
import { answer, missing } from '@/site/answers/answer'

export const dynamic = 'force-dynamic'

export const GET = publicRoute('/symptoms', async (request, { params }) => {
  const { slug } = await params
  const path = `/symptoms/${slug}`
  return answer(path, async (context) => {
    const { payload, site } = context
    const symptom = await findSymptom(payload, slug, pageFrom(request.url))
    if (!symptom) return missing(context, path, { tags: [tags.articles, tags.symptoms] })
    if (symptom.replacedBy && symptom.replacedBy !== slug)
      return redirectTo(`/symptoms/${symptom.replacedBy}`, 301, symptom.tags)
    return htmlPage({
      site,
      path,
      title: symptom.view.plainName,
      description:
        symptom.view.definition ?? stringsFor(site.language).descriptions.symptom(symptom.view.plainName),
      feeds: feedLinks(path, symptom.view.plainName),
      jsonLd: symptom.view.paging.page === 1 ? describeSymptom(site, symptom.view) : undefined,
      paging: symptom.view.paging,
      styles: symptomStyles,
      tags: [...symptom.tags, tags.site],
      body: <SymptomPage site={site} symptom={symptom.view} />,
    })
  })
})

import type { Graph } from 'schema-dts'
import type { SymptomView } from '@/content/symptoms/symptom-view'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { describeCodes } from './describe-codes'
import { describePublisher, describeWebSite } from './describe-publisher'
import { describeTrail } from './describe-trail'
import { graphOf, listed } from './graph'
import { organizationId, symptomId, websiteId } from './node-ids'

/** A symptom for search engines. Related names are omitted: they mean something else. */
export function describeSymptom(site: SiteView, symptom: SymptomView): Graph {
  const path = `/symptoms/${symptom.slug}`
  const url = site.url + path
  const names = [symptom.medicalName, ...symptom.exactNames].filter((name) => name !== null)
  return graphOf([
    {
      '@type': 'MedicalWebPage',
      '@id': url,
      url,
      name: symptom.plainName,
      description: symptom.definition ?? undefined,
      inLanguage: stringsFor(site.language).locale,
      isPartOf: { '@id': websiteId(site) },
      breadcrumb: { '@id': `${url}#breadcrumbs` },
      publisher: { '@id': organizationId(site) },
      audience: { '@type': 'Patient' },
      about: { '@id': symptomId(site, symptom.slug) },
      significantLink: listed(symptom.articles.map(({ slug }) => `${site.url}/articles/${slug}`)),
    },
    {
      '@type': 'MedicalSymptom',
      '@id': symptomId(site, symptom.slug),
      name: symptom.plainName,
      alternateName: listed([...new Set(names)]),
      code: describeCodes(symptom.codes),
      description: symptom.definition ?? undefined,
      url,
      mainEntityOfPage: { '@id': url },
    },
    describeTrail(site, [{ href: '/symptoms', name: stringsFor(site.language).symptoms.title }], {
      href: path,
      name: symptom.plainName,
    }),
    describePublisher(site),
    describeWebSite(site),
  ])
}

import type { ReactNode } from 'react'
import { stringsFor } from '@/design/strings'
import type { NamedLink } from '@/features/articles/article-view'
import type { SymptomView } from '@/features/symptoms/symptom-view'

/** A symptom's names and its place among the others. Related names are kept apart from exact ones. */
export function SymptomFacts({ symptom, language }: { symptom: SymptomView; language: string }) {
  const t = stringsFor(language).symptoms
  const names = (list: string[]) => list.join(', ')
  return (
    <dl className="facts">
      {symptom.medicalName && <Fact label={t.medicalName}>{symptom.medicalName}</Fact>}
      {symptom.exactNames.length > 0 && <Fact label={t.exact}>{names(symptom.exactNames)}</Fact>}
      {symptom.relatedNames.length > 0 && (
        <Fact label={t.related}>
          {names(symptom.relatedNames)}
          <br />
          <span className="muted small">{t.relatedHint}</span>
        </Fact>
      )}
      <LinkFact label={t.parents} links={symptom.parents} base="/symptoms" />
      <LinkFact label={t.children} links={symptom.children} base="/symptoms" />
      <LinkFact label={t.bodySystems} links={symptom.bodySystems} base="/body" />
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function LinkFact({ label, links, base }: { label: string; links: NamedLink[]; base: string }) {
  if (links.length === 0) return null
  return (
    <Fact label={label}>
      {links.map(({ slug, name }, index) => (
        <span key={slug}>
          {index > 0 && ', '}
          <a href={`${base}/${slug}`}>{name}</a>
        </span>
      ))}
    </Fact>
  )
}

import type { ReactNode } from 'react'
import { contentLang } from '@/design/content-language'
import { stringsFor } from '@/design/strings'
import type { NamedLink } from '@/features/articles/article-view'
import type { SymptomView } from '@/features/symptoms/symptom-view'

/** A symptom's names and its place among the others. Related names are kept apart from exact ones. */
export function SymptomFacts({ symptom, language }: { symptom: SymptomView; language: string }) {
  const t = stringsFor(language).symptoms
  const lang = contentLang(language)
  const names = (list: string[]) => list.join(', ')
  return (
    <dl className="facts">
      {symptom.medicalName && (
        <Fact label={t.medicalName}>
          <span lang={lang}>{symptom.medicalName}</span>
        </Fact>
      )}
      {symptom.exactNames.length > 0 && (
        <Fact label={t.exact}>
          <span lang={lang}>{names(symptom.exactNames)}</span>
        </Fact>
      )}
      {symptom.relatedNames.length > 0 && (
        <Fact label={t.related}>
          <span lang={lang}>{names(symptom.relatedNames)}</span>
          <br />
          <span className="muted small">{t.relatedHint}</span>
        </Fact>
      )}
      <LinkFact label={t.parents} lang={lang} links={symptom.parents} base="/symptoms" />
      <LinkFact label={t.children} lang={lang} links={symptom.children} base="/symptoms" />
      <LinkFact label={t.bodySystems} lang={lang} links={symptom.bodySystems} base="/body" />
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

type LinkFactProps = { label: string; links: NamedLink[]; base: string; lang: string | undefined }

function LinkFact({ label, links, base, lang }: LinkFactProps) {
  if (links.length === 0) return null
  return (
    <Fact label={label}>
      {links.map(({ slug, name }, index) => (
        <span key={slug}>
          {index > 0 && ', '}
          <a href={`${base}/${slug}`} lang={lang}>
            {name}
          </a>
        </span>
      ))}
    </Fact>
  )
}

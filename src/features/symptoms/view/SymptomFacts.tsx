import type { ReactNode } from 'react'
import { contentLang } from '@/design/content-language'
import { stringsFor } from '@/design/strings'
import type { NamedLink } from '@/features/articles/article-view'
import type { SymptomView } from '@/features/symptoms/symptom-view'

/** Whether there is anything to say beside the plain name and the definition. */
export const hasFacts = (symptom: SymptomView): boolean =>
  [
    symptom.exactNames,
    symptom.relatedNames,
    symptom.parents,
    symptom.children,
    symptom.bodyRegions,
    symptom.bodySystems,
    symptom.codes,
  ].some((list) => list.length > 0)

/** A symptom's names and its place among the others. Related names are kept apart from exact ones. */
export function SymptomFacts({ symptom, language }: { symptom: SymptomView; language: string }) {
  const words = stringsFor(language)
  const t = words.symptoms
  const regions = symptom.bodyRegions.map((slug) => ({ slug, name: words.regions[slug] }))
  const lang = contentLang(language)
  return (
    <dl className="facts">
      <TextFact label={t.exact} lang={lang} texts={symptom.exactNames} />
      <TextFact label={t.related} lang={lang} texts={symptom.relatedNames} hint={t.relatedHint} />
      <LinkFact label={t.parents} lang={lang} links={symptom.parents} base="/symptoms" />
      <LinkFact
        label={t.children}
        lang={lang}
        links={symptom.children}
        base="/symptoms"
        hint={
          symptom.childCount > symptom.children.length
            ? words.cut.shown(symptom.children.length, symptom.childCount)
            : undefined
        }
      />
      <LinkFact label={t.regions} links={regions} base="/body/map" />
      <LinkFact label={t.bodySystems} lang={lang} links={symptom.bodySystems} base="/body" />
      <TextFact label={t.codes} texts={symptom.codes.map(({ system, code }) => `${system} ${code}`)} />
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      {children}
    </div>
  )
}

/** `lang` of the words where they are content. */
type TextFactProps = { label: string; texts: string[]; hint?: string; lang?: string }

function TextFact({ label, texts, hint, lang }: TextFactProps) {
  if (texts.length === 0) return null
  return (
    <Fact label={label}>
      {[...new Set(texts)].map((text) => (
        <dd key={text} lang={lang}>
          {text}
        </dd>
      ))}
      {hint && <dd className="muted small">{hint}</dd>}
    </Fact>
  )
}

type LinkFactProps = { label: string; links: NamedLink[]; base: string; hint?: string; lang?: string }

function LinkFact({ label, links, base, hint, lang }: LinkFactProps) {
  if (links.length === 0) return null
  return (
    <Fact label={label}>
      {links.map(({ slug, name }) => (
        <dd key={slug}>
          <a href={`${base}/${slug}`} lang={lang}>
            {name}
          </a>
        </dd>
      ))}
      {hint && <dd className="muted small">{hint}</dd>}
    </Fact>
  )
}

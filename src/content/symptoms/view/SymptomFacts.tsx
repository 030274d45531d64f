import type { ReactNode } from 'react'
import { CHILDREN_A_PAGE, type RelatedName, type SymptomView } from '@/content/symptoms/symptom-view'
import { contentIn } from '@/design/content-language'
import type { NamedLink } from '@/design/LinkList'
import { stringsFor } from '@/design/strings'

/** Whether there is anything to say beside the plain name and the definition. */
export const hasFacts = (symptom: SymptomView): boolean =>
  [
    symptom.exactNames,
    symptom.relatedNames,
    symptom.parents,
    symptom.children,
    symptom.near,
    symptom.bodyRegions,
    symptom.bodySystems,
    symptom.codes,
  ].some((list) => list.length > 0)

/** A symptom's names and its place among the others. Related names are kept apart from exact ones. */
export function SymptomFacts({ symptom, language }: { symptom: SymptomView; language: string }) {
  const words = stringsFor(language)
  const t = words.symptoms
  const regions = symptom.bodyRegions.map((slug) => ({ slug, name: words.regions[slug] }))
  const content = contentIn(language)
  const before = (symptom.paging.page - 1) * CHILDREN_A_PAGE
  return (
    <dl className="facts">
      <TextFact label={t.exact} content={content} texts={symptom.exactNames} />
      <RelatedFact label={t.related} content={content} names={symptom.relatedNames} hint={t.relatedHint} />
      <LinkFact label={t.parents} content={content} links={symptom.parents} base="/symptoms" />
      <LinkFact
        label={t.children}
        content={content}
        links={symptom.children}
        base="/symptoms"
        hint={
          symptom.childCount > symptom.children.length
            ? words.paging.shown(before + 1, before + symptom.children.length, symptom.childCount)
            : undefined
        }
      />
      <LinkFact label={t.near} content={content} links={symptom.near} base="/symptoms" />
      <LinkFact label={t.regions} links={regions} base="/body/map" />
      <LinkFact label={t.bodySystems} content={content} links={symptom.bodySystems} base="/body" />
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

/** Absent where the words are ours. */
type Content = ReturnType<typeof contentIn>
type TextFactProps = { label: string; texts: string[]; hint?: string; content?: Content }

function TextFact({ label, texts, hint, content }: TextFactProps) {
  if (texts.length === 0) return null
  return (
    <Fact label={label}>
      {[...new Set(texts)].map((text) => (
        <dd key={text} {...content}>
          {text}
        </dd>
      ))}
      {hint && <dd className="muted small">{hint}</dd>}
    </Fact>
  )
}

type RelatedFactProps = { label: string; names: RelatedName[]; hint: string; content: Content }

/** A name leads to its symptom where there is one. */
function RelatedFact({ label, names, hint, content }: RelatedFactProps) {
  if (names.length === 0) return null
  return (
    <Fact label={label}>
      {names.map(({ name, slug }) => (
        <dd key={name} {...content}>
          {slug ? <a href={`/symptoms/${slug}`}>{name}</a> : name}
        </dd>
      ))}
      <dd className="muted small">{hint}</dd>
    </Fact>
  )
}

type LinkFactProps = { label: string; links: NamedLink[]; base: string; hint?: string; content?: Content }

function LinkFact({ label, links, base, hint, content }: LinkFactProps) {
  if (links.length === 0) return null
  return (
    <Fact label={label}>
      {links.map(({ slug, name }) => (
        <dd key={slug}>
          <a href={`${base}/${slug}`} {...content}>
            {name}
          </a>
        </dd>
      ))}
      {hint && <dd className="muted small">{hint}</dd>}
    </Fact>
  )
}

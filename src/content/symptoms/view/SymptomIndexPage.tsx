import { LINES_A_PAGE } from '@/content/symptoms/find-symptom-index'
import type { SymptomIndexEntry, SymptomIndexView } from '@/content/symptoms/symptom-view'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { contentIn } from '@/design/content-language'
import { PageLinks } from '@/design/PageLinks'
import { PartNote } from '@/design/PartNote'
import { pageLinksCss } from '@/design/page-links.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { LetterGrid, letterId } from './LetterGrid'
import { letterGridCss } from './letter-grid.css'
import { symptomIndexCss } from './symptom-index.css'

/** The style sheets of the A to Z. */
export const symptomIndexStyles = [breadcrumbsCss, sectionCss, letterGridCss, symptomIndexCss, pageLinksCss]

type SymptomIndexProps = { site: SiteView; index: SymptomIndexView }

/** Symptoms and the other names that lead to them, under their first letters: all, or those of one letter. */
export function SymptomIndexPage({ site, index }: SymptomIndexProps) {
  const t = stringsFor(site.language).symptoms
  const { letter, symptomCount, nameCount } = index
  const isEmpty = symptomCount + nameCount === 0
  return (
    <>
      <Breadcrumbs trail={letter ? [{ href: '/symptoms', name: t.title }] : []} language={site.language} />
      <h1>{letter ? t.titleOf(letter.letter) : t.title}</h1>
      {!letter && <p className="lead">{t.lead}</p>}
      <div className="part">
        {!letter && <p className="muted">{isEmpty ? t.none : `${t.counted(symptomCount, nameCount)}.`}</p>}
        <LetterGrid
          letters={index.letters}
          isShort={index.isShort}
          isHere
          current={letter?.letter}
          language={site.language}
        />
      </div>
      {index.oftenAnswered.length > 0 && (
        <section className="letter" aria-labelledby="often">
          <h2 id="often" className="wide">
            {t.oftenAnswered}
          </h2>
          <Entries entries={index.oftenAnswered} site={site} />
        </section>
      )}
      <Letters site={site} index={index} />
      <PageLinks paging={index.paging} language={site.language} />
    </>
  )
}

function Letters({ site, index }: SymptomIndexProps) {
  return index.groups
    .filter((group) => group.entries.length > 0)
    .map((group) => (
      <section className="letter" key={group.letter} aria-labelledby={letterId(group.letter)}>
        <h2 id={letterId(group.letter)}>
          <bdi>{group.letter}</bdi>
        </h2>
        <div>
          {index.letter && (
            <PartNote
              page={index.paging.page}
              shown={group.entries.length}
              perPage={LINES_A_PAGE}
              total={index.letter.count}
              language={site.language}
            />
          )}
          <Entries entries={group.entries} site={site} />
          <p className="small screen">
            <a href="#letters">{stringsFor(site.language).symptoms.backToLetters}</a>
          </p>
        </div>
      </section>
    ))
}

function Entries({ entries, site }: { entries: SymptomIndexEntry[]; site: SiteView }) {
  return (
    <ul className="plain">
      {entries.map((entry) => (
        <li key={`${entry.name} ${entry.slug}`}>
          <Entry entry={entry} site={site} />
        </li>
      ))}
    </ul>
  )
}

function Entry({ entry, site }: { entry: SymptomIndexEntry; site: SiteView }) {
  const t = stringsFor(site.language)
  const address = `/symptoms/${entry.slug}`
  const content = contentIn(site.language)
  if (entry.see) {
    return (
      <>
        <span {...content}>{entry.name}</span>{' '}
        <span className="muted small">
          {t.symptoms.see}{' '}
          <a href={address} {...content}>
            {entry.see}
          </a>
        </span>
      </>
    )
  }
  return (
    <>
      <a href={address} {...content}>
        {entry.name}
      </a>
      {entry.articleCount > 0 && <span className="muted small"> {t.answers(entry.articleCount)}</span>}
    </>
  )
}

import type { PayloadRequest } from 'payload'
import type { CSSProperties, ReactNode } from 'react'
import { findPictures } from '@/content/media/find-pictures'
import { contentIn } from '@/design/content-language'
import { speak } from '@/design/panel-words'
import { changesWords } from '@/design/panel-words/changes'
import { contentFieldNames } from '@/design/panel-words/workflow'
import { stringsFor } from '@/design/strings'
import { spelled } from '@/rich-text/comparison'
import { linkedArticleIds } from '@/rich-text/linked-article-ids'
import { figureMediaIds } from '@/rich-text/read-block'
import type { StoredState } from '@/rich-text/stored-node'
import { loadSite } from '@/site/settings/load-site'
import { toReferences } from '../../find-article'
import { findLinkedSlugs } from '../../find-linked-slugs'
import { numbersOf } from '../../view/reference-numbers'
import type { ContentField } from '../../workflow/content-fields'
import type { ArticleComparison } from '../compare-articles'
import { mergedText } from '../compare-words'
import type { Compared } from '../find-compared'
import { mergeTexts } from '../merge-block'
import { asReadCss } from './as-read'
import { Changed } from './Changed'
import { ComparedText } from './ComparedText'
import type { Back } from './TakeBackButton'

type ComparedArticleProps = {
  req: PayloadRequest
  compared: Compared
  comparison: ArticleComparison
  back: Back | null
}

const NO_MARKS = new Map()

/** Question, summary, key points and text in the readers' own form, with what was added, removed and moved. */
export async function ComparedArticle({ req, compared, comparison, back }: ComparedArticleProps) {
  const { language } = req.i18n
  const words = speak(changesWords, language)
  const names = speak(contentFieldNames, language)
  const [before, after] = [compared.before.article, compared.after.article]
  const bodies = [before.body, after.body].map((body) => body as StoredState)
  const site = await loadSite(req.payload)
  const both = (idsOf: (state: StoredState) => number[]) => [...new Set(bodies.flatMap(idsOf))]
  const text = {
    pictures: await findPictures(req, both(figureMediaIds)),
    linkedSlugs: await findLinkedSlugs(req.payload, both(linkedArticleIds)),
    references: {
      ...numbersOf(toReferences(before.references)),
      ...numbersOf(toReferences(after.references)),
    },
    emergencyNumber: site.emergencyNumber,
    language: site.language,
    textLanguage: after.language,
  }
  const content = contentIn(site.language, after.language)
  const frame = (field: ContentField, shown: ReactNode) =>
    comparison.fields.some((one) => one.field === field) ? (
      <Changed
        kind="changed"
        label={`${names[field]}: ${words.step.changed.toLocaleLowerCase(language)}`}
        language={language}
        back={back && { from: back, field, what: names[field] }}
      >
        {shown}
      </Changed>
    ) : (
      shown
    )
  const points = [before, after].map(({ keyPoints }) => (keyPoints ?? []).map(({ point }) => point ?? ''))
  const keyPoints = mergeTexts(points[0] ?? [], points[1] ?? [])
  const summary = mergedText(before.summary ?? '', after.summary ?? '')
  const marks = {
    '--added': `"${words.mark.added} "`,
    '--removed': `"${words.mark.removed} "`,
    '--end': `" (${words.mark.end}) "`,
  } as CSSProperties
  return (
    <section aria-labelledby="compared-article">
      <h2 id="compared-article">{words.asRead}</h2>
      <style>{asReadCss}</style>
      <div className="as-read" lang={site.language} style={marks}>
        {frame(
          'question',
          <p className="as-read__question" {...content}>
            {spelled(mergedText(before.question ?? '', after.question ?? ''), NO_MARKS)}
          </p>,
        )}
        {summary &&
          frame(
            'summary',
            <p className="standfirst" {...content}>
              {spelled(summary, NO_MARKS)}
            </p>,
          )}
        {keyPoints.length > 0 &&
          frame(
            'keyPoints',
            <div className="key">
              <h3>{stringsFor(site.language).article.keyPoints}</h3>
              <ul>
                {keyPoints.map((point, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a point may be there twice.
                  <li key={index} {...content}>
                    {spelled(point, NO_MARKS)}
                  </li>
                ))}
              </ul>
            </div>,
          )}
        <div className="prose" {...content}>
          <ComparedText
            steps={comparison.steps}
            unchanged={after.body as StoredState}
            text={text}
            language={language}
            back={back}
          />
        </div>
      </div>
    </section>
  )
}

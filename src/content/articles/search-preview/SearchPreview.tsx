'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'
import { searchPreviewWords } from '@/design/panel-words/search-preview'
import { useWords } from '@/design/use-words'
import { fullTitle } from '@/html/full-title'
import { shorten } from '@/rich-text/shorten'
import type { StoredState } from '@/rich-text/stored-node'
import { ShareCard } from './ShareCard'
import { lengthNote, SHOWN, searchDescription, searchTitle } from './search-texts'

type SearchPreviewProps = { siteName: string; siteUrl: string }

const asText = (value: unknown) => (typeof value === 'string' ? value : '')

/** The current value of a form field. */
const useValue = (path: string): unknown => useFormFields(([fields]) => fields[path]?.value)

/** Next to the search fields: how the article will look in search results and where it is shared, as you type. */
export function SearchPreview({ siteName, siteUrl }: SearchPreviewProps) {
  const spoken = useWords(searchPreviewWords)
  const question = asText(useValue('question'))
  const summary = asText(useValue('summary'))
  const slug = asText(useValue('slug'))
  const search = {
    title: asText(useValue('search.title')),
    description: asText(useValue('search.description')),
  }
  const body = useValue('body') as StoredState
  const image = useValue('image')

  const title = searchTitle({ question, search })
  const description = searchDescription({ question, summary, search }, body)
  const { host } = new URL(siteUrl)
  return (
    <section className="search-preview" aria-labelledby="search-preview">
      <h4 id="search-preview">{spoken.heading}</h4>
      <div className="search-preview__both">
        <figure>
          <figcaption>{spoken.inResults}</figcaption>
          <div className="search-preview__result">
            <p className="search-preview__address">{`${host} › articles › ${slug || spoken.noSlug}`}</p>
            <p className="search-preview__title" dir="auto">
              {title ? shorten(fullTitle(title, siteName), SHOWN.title) : spoken.noTitle}
            </p>
            <p dir="auto">{description ? shorten(description, SHOWN.description) : spoken.noDescription}</p>
          </div>
          <dl className="search-preview__lengths">
            <Length kind="title" label={spoken.title} words={title} />
            <Length kind="description" label={spoken.description} words={description} />
          </dl>
        </figure>
        <figure>
          <figcaption>{spoken.shared}</figcaption>
          <ShareCard image={image} host={host} siteName={siteName} title={title} description={description} />
        </figure>
      </div>
    </section>
  )
}

function Length({ kind, label, words }: { kind: keyof typeof SHOWN; label: string; words: string }) {
  const { i18n } = useTranslation()
  const { note, isGood } = lengthNote(kind, words, i18n.language)
  return (
    <div className={isGood ? 'is-good' : 'is-poor'}>
      <dt>{label}</dt>
      <dd>{note}</dd>
    </div>
  )
}

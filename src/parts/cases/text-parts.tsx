import type { ReactElement } from 'react'
import { ArticleNotes } from '@/content/articles/view/ArticleNotes'
import { articleCss } from '@/content/articles/view/article.css'
import { alarmCss } from '@/design/alarm.css'
import { proseCss } from '@/design/prose.css'
import {
  careCard,
  figure,
  heading,
  insetNote,
  keyFacts,
  list,
  paragraph,
  quote,
  root,
  table,
} from '@/rich-text/build'
import { RichText } from '@/rich-text/RichText'
import { article } from '../fixtures/article'
import type { MakeParts } from '../part'

const items = list(false, ['it has not changed for two weeks', 'it comes back again and again'])

/** The building blocks of an article's text. */
export const textParts: MakeParts = (site) => {
  const prose = (...blocks: Parameters<typeof root>): ReactElement => (
    <div className="prose" lang="en">
      <RichText
        state={root(...blocks)}
        pictures={article.pictures}
        emergencyNumber={site.emergencyNumber}
        language={site.language}
        textLanguage="en"
      />
    </div>
  )
  const styles = [alarmCss, proseCss]
  return [
    {
      name: 'care-cards',
      styles,
      states: [
        { says: 'non-urgent', body: prose(careCard('non-urgent', 'Book an appointment if:', items)) },
        { says: 'urgent', body: prose(careCard('urgent', 'Get advice on the same day if:', items)) },
        { says: 'emergency', body: prose(careCard('emergency', 'Call {emergencyNumber} now if:', items)) },
      ],
    },
    {
      name: 'key-facts',
      styles,
      states: [
        { says: 'with the usual title', body: prose(keyFacts('', ['Most causes can be treated.'])) },
        { says: 'with its own title', body: prose(keyFacts('Take this along', ['Rest.', 'Drink.'])) },
      ],
    },
    {
      name: 'inset-note',
      styles,
      states: [{ says: 'one', body: prose(insetNote(paragraph('Children need another approach.'))) }],
    },
    {
      name: 'figure',
      styles,
      states: [
        { says: 'with caption and credit', body: prose(figure(1, 'Where the signal runs', 'Our own')) },
      ],
    },
    {
      name: 'table',
      styles,
      states: [
        {
          says: 'scrolls on a narrow screen',
          body: prose(
            table([
              ['What you notice', 'What it is called', 'How soon to act'],
              ['A limb feels loose', 'Hypotonia', 'Within two weeks'],
              ['A muscle has grown thin', 'Atrophy', 'Within two weeks'],
            ]),
          ),
        },
      ],
    },
    {
      name: 'running-text',
      styles,
      states: [
        {
          says: 'headings, paragraphs, lists, a quotation',
          body: prose(
            heading(2, 'What can cause it'),
            paragraph('The signal runs from the brain through the spinal cord and a nerve to the muscle.'),
            heading(3, 'Too little movement'),
            items,
            list(true, ['Stand up ten times.', 'Walk every day.']),
            heading(4, 'In bed'),
            quote('Count in weeks and not in days.'),
          ),
        },
      ],
    },
    {
      name: 'references',
      styles: [articleCss],
      states: [{ says: 'with corrections and review', body: <ArticleNotes article={article} site={site} /> }],
    },
  ]
}

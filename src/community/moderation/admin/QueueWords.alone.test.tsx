import { expect, it, vi } from 'vitest'
import { WorkflowHistory } from '@/content/articles/workflow/admin/WorkflowHistory'
import { unheldWords } from '@/design/testing/unheld-words'
import { SearchResults } from '@/desk/admin-search/view/SearchResults'
import { renderFragment } from '@/html/render-html'
import type { HeldComment } from './held-comment'
import { QueueWords } from './QueueWords'
import { RowFacts } from './RowFacts'

// The panel's layout, which imports styles that only a bundler supports.
vi.mock('@payloadcms/ui', () => ({
  useAuth: () => ({ user: null }),
  useTranslation: () => ({ i18n: { language: 'en' } }),
}))

const NAME = 'רות לוי'
const WORDS = 'كم من الوقت (٣ أيام)؟'

const comment: HeldComment = {
  id: 5,
  displayName: NAME,
  text: `${WORDS}\n\n${WORDS}`,
  before: WORDS,
  status: 'pending',
  voice: 'reader',
  createdAt: '2026-09-12T08:00:00.000Z',
  article: { id: 1, slug: 'why', question: WORDS },
  parent: { displayName: NAME, text: WORDS },
  reasons: [],
  reports: [],
  earlier: { approved: 0, rejected: 0, spam: 0 },
  similar: [{ id: 4, displayName: NAME, text: WORDS, status: 'spam' }],
  email: null,
  banBy: ['sender'],
  contentDigest: 'd',
}

it.each(
  Object.entries({
    'the moderation queue': (
      <>
        <QueueWords item={comment} />
        <RowFacts item={comment} mayDecide />
      </>
    ),
    'the results of the desk’s search': (
      <SearchResults
        query={NAME}
        results={[
          {
            title: 'Articles',
            hasMore: false,
            found: [
              {
                href: '/a',
                title: [{ text: WORDS, marked: true }],
                text: [{ text: WORDS, marked: false }],
                state: null,
              },
            ],
          },
        ]}
      />
    ),
    'the history of an article': (
      <WorkflowHistory
        events={[{ at: '2026-09-12T08:00:00.000Z', who: NAME, action: 'sent back', note: WORDS }]}
      />
    ),
  }),
)('%s says in which direction foreign words run', async (_, part) => {
  const html = await renderFragment(part)
  expect(html).toContain(WORDS)
  expect(unheldWords(html)).toEqual([])
})

import { Comments } from '@/community/comments/view/Comments'
import { commentsCss } from '@/community/comments/view/comments.css'
import { RatingBars } from '@/community/ratings/view/RatingBars'
import { ratingBarsCss } from '@/community/ratings/view/rating-bars.css'
import { Stars } from '@/community/ratings/view/Stars'
import { starsCss } from '@/community/ratings/view/stars.css'
import { AuthorList } from '@/content/authors/view/AuthorList'
import { authorListCss } from '@/content/authors/view/author-list.css'
import { Byline } from '@/content/authors/view/Byline'
import { bylineCss } from '@/content/authors/view/byline.css'
import { buttonCss } from '@/design/button.css'
import { initialsCss } from '@/design/initials.css'
import { sectionCss } from '@/design/section.css'
import { article } from '../fixtures/article'
import { bareAuthor, barelyRated, bylineAuthor, directory, unrated, wellRated } from '../fixtures/authors'
import { listOf } from '../fixtures/comments'
import type { MakeParts } from '../part'

const bylineStyles = [initialsCss, starsCss, buttonCss, bylineCss]
const commentStyles = [sectionCss, buttonCss, commentsCss]

/** Authors, ratings and comments. */
export const peopleParts: MakeParts = (site) => [
  {
    name: 'stars',
    styles: [starsCss],
    states: [
      { says: 'enough votes', body: <Stars rating={wellRated} site={site} /> },
      { says: 'too few votes', body: <Stars rating={barelyRated} site={site} /> },
      { says: 'no vote', body: <Stars rating={unrated} site={site} /> },
    ],
  },
  {
    name: 'rating-bars',
    styles: [ratingBarsCss],
    states: [
      { says: 'several votes', body: <RatingBars rating={wellRated} language={site.language} /> },
      { says: 'all alike', body: <RatingBars rating={barelyRated} language={site.language} /> },
    ],
  },
  {
    name: 'byline',
    styles: bylineStyles,
    states: [
      { says: 'complete', body: <Byline author={bylineAuthor} site={site} isOneOfSeveral={false} /> },
      { says: 'bare, one of several', body: <Byline author={bareAuthor} site={site} isOneOfSeveral /> },
    ],
  },
  {
    name: 'author-list',
    styles: [initialsCss, starsCss, authorListCss],
    states: [{ says: 'full', body: <AuthorList authors={directory} site={site} level={3} /> }],
  },
  {
    name: 'comments',
    styles: commentStyles,
    states: [{ says: 'with comments', body: <Comments article={article} site={site} /> }],
  },
  {
    name: 'comments-closed',
    styles: commentStyles,
    states: [
      {
        says: 'none, closed',
        body: <Comments article={{ slug: 'x', comments: { open: false, ...listOf([]) } }} site={site} />,
      },
    ],
  },
]

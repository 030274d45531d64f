import { whoIs } from '@/access/roles'
import { idsOf } from '@/db/ids-of'
import type { Article, User } from '@/payload-types'
import type { WorkflowRights, WorkflowView } from './workflow-view'

export type Standing = Pick<
  WorkflowView,
  'isLive' | 'livePath' | 'hasChanges' | 'approvalIsCurrent' | 'approvalRequired'
> & {
  /** Whether nobody approves alone what they wrote or changed themselves. */
  fourEyes: boolean
  /** Whether the user changed the content since it was last approved or published. */
  hasEdited: boolean
}

export type People = { isEditor: boolean; isWriter: boolean; isReviewer: boolean }

/** A user's relation to an article: by role, and by author profile. */
export function peopleOf(user: User | null, article: Pick<Article, 'authors' | 'reviewer'>): People {
  const who = whoIs(user)
  const [profile] = idsOf(user?.author)
  return {
    isEditor: who === 'admin' || who === 'editor',
    isWriter: profile !== undefined && idsOf(article.authors).includes(profile),
    isReviewer: profile !== undefined && who !== 'moderator' && idsOf(article.reviewer).includes(profile),
  }
}

/**
 * Whether a user may decide about an article at all: an editor or its reviewer, and not its writer; where the settings
 * ask for two eyes only, an editor about the own articles, too.
 */
export const mayDecide = (
  { isEditor, isReviewer, isWriter }: People,
  { fourEyes }: Pick<Standing, 'fourEyes'>,
) => (isWriter ? isEditor && !fourEyes : isEditor || isReviewer)

/** Whether an approval needs somebody else, because the user changed the text since the last one. */
export const needsOther = ({ fourEyes, hasEdited }: Standing) => fourEyes && hasEdited
export const mayWrite = ({ isEditor, isWriter }: People) => isEditor || isWriter

/** The moves that a user may make in the article's current state; the server enforces them. */
export function workflowRights(people: People, article: Article, standing: Standing): WorkflowRights {
  const stage = article.stage ?? 'draft'
  const { isLive, hasChanges, approvalIsCurrent, approvalRequired } = standing
  const isOpen = !isLive || hasChanges
  const decides = mayDecide(people, standing)
  return {
    submit: mayWrite(people) && isOpen && stage === 'draft',
    // A live page without changes is approved again when its review is renewed.
    approve:
      decides &&
      !needsOther(standing) &&
      (isOpen ? stage === 'in-review' || (stage === 'draft' && people.isEditor) : true),
    return: decides && isOpen && stage !== 'draft',
    publish: people.isEditor && isOpen && (approvalIsCurrent || !approvalRequired),
    unpublish: people.isEditor && isLive,
    schedule: people.isEditor,
  }
}

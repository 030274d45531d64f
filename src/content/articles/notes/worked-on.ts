import type { PayloadRequest } from 'payload'
import type { Article } from '@/payload-types'
import { findNewestVersion } from '../workflow/describe-workflow'
import { peopleOf } from '../workflow/workflow-rights'

/**
 * The article, if the user works on it. Its public words are everybody's, its notes are not.
 *
 * @returns null for everybody else
 */
export async function workedOn(req: PayloadRequest, id: number): Promise<Article | null> {
  const article = await findNewestVersion(req, id)
  if (!article) return null
  const { isEditor, isWriter, isReviewer } = peopleOf(req.user, article)
  return isEditor || isWriter || isReviewer ? article : null
}

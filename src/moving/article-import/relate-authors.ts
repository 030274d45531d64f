import type { PayloadRequest } from 'payload'
import { type FoundAuthor, findAuthor, makeAuthor } from './find-author'
import type { ImportNote, ParsedAuthor, ParsedByline } from './parsed-article'

/** Profiles in byline order; none while anything about them is uncertain. */
export type RelatedAuthors = { ids: number[]; notes: ImportNote[] }

const WHAT_TO_DO =
  'no author was linked, and the article stays a draft until one is: choose the authors in the panel, or confirm ' +
  'a credential with --credential, and import the file again'

/**
 * Finds or creates the profiles of the people in a byline. Profiles are public, so none is created from a guess:
 * if one word of the byline is not recognised, nobody is linked, and the notes list the unrecognised words.
 */
export async function relateAuthors(req: PayloadRequest, byline: ParsedByline): Promise<RelatedAuthors> {
  if (byline === null) return { ids: [], notes: [] }
  const found: { author: ParsedAuthor; profile: FoundAuthor }[] = []
  for (const author of byline.authors) found.push({ author, profile: await findAuthor(req, author) })
  const questions = [...byline.questions]
  for (const { profile } of found) {
    if ('question' in profile) questions.push({ line: byline.line, message: profile.question })
  }
  if (questions.length > 0 || found.length === 0) {
    return { ids: [], notes: [...questions, { line: byline.line, message: WHAT_TO_DO }] }
  }
  const ids: number[] = []
  const notes: ImportNote[] = []
  for (const { author, profile } of found) {
    const known = 'id' in profile ? profile.id : null
    ids.push(known ?? (await makeAuthor(req, author)))
    if (known === null) notes.push({ line: byline.line, message: `a profile was made for ${author.name}` })
  }
  return { ids: [...new Set(ids)], notes }
}

import type { PayloadRequest } from 'payload'
import { idsOf } from '@/db/ids-of'
import { findAccountsOf, findEditors } from '@/desk/notifications/find-accounts'
import { notify } from '@/desk/notifications/notify'
import type { Article } from '@/payload-types'
import { findActor } from './find-actor'
import type { MoveName } from './workflow-view'

/**
 * Tells those whose turn it is after a move:
 *
 * - sent to review: its reviewer, or all editors where nobody who may decide is named
 * - returned: its writers and whoever sent it to review, with the note
 * - approved: the same, and the editors, who can publish it
 */
export async function tellMove(
  req: PayloadRequest,
  name: MoveName,
  article: Article,
  note: string,
): Promise<void> {
  const told = { article, note: note || null }
  switch (name) {
    case 'submit':
      return notify(req, { ...told, kind: 'submitted-to-you', recipients: await deciders(req, article) })
    case 'return':
      return notify(req, { ...told, kind: 'returned', recipients: await writers(req, article) })
    case 'approve': {
      const recipients = [...(await writers(req, article)), ...(await findEditors(req))]
      return notify(req, { ...told, kind: 'approved', recipients })
    }
  }
}

/** Who may decide: its reviewer, or all editors. A reviewer who also signs the article cannot decide about it. */
export async function deciders(req: PayloadRequest, { reviewer, authors }: Article): Promise<number[]> {
  const signers = idsOf(authors)
  const reviewers = await findAccountsOf(
    req,
    idsOf(reviewer).filter((profile) => !signers.includes(profile)),
  )
  return reviewers.length > 0 ? reviewers : findEditors(req)
}

/** Those who sign an article, and whoever sent it to review. */
export async function writers(req: PayloadRequest, { id, authors }: Article): Promise<number[]> {
  const sender = await findActor(req, id, 'submit for review')
  return [...(await findAccountsOf(req, idsOf(authors))), ...(sender === null ? [] : [sender])]
}

import type { PayloadRequest, RequestContext } from 'payload'
import { recordAudit } from '@/desk/audit-log/record-audit'

/** An approved change of a passage; in the context of the write that brings it into an article. */
export type PassageChange = {
  /** The passage's title. */
  title: string
  /** Who approved it. */
  by: { id: number | null; name: string }
}

const KEY = 'passageChange'

/** The context of such a write. */
export const withPassageChange = (change: PassageChange): RequestContext => ({ [KEY]: change })

/** The change that the current write makes; undefined if it is any other write. */
export const passageChangeOf = (context: RequestContext): PassageChange | undefined =>
  context[KEY] as PassageChange | undefined

/** Whether the current write only brings a passage's approved text into an article. */
export const isPassageChange = (context: RequestContext): boolean => passageChangeOf(context) !== undefined

/** Writes it to the article's history. */
export const recordPassageChange = (
  req: PayloadRequest,
  { id, question }: { id: number; question?: string | null },
  { title, by }: PassageChange,
  action: 'change of a passage' | 'ask for approval anew' = 'change of a passage',
): Promise<void> =>
  recordAudit(req, {
    action,
    target: 'articles',
    targetId: id,
    title: question ?? '',
    actor: by,
    details: { note: title },
  })

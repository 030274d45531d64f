import type { SourceComment } from '../source'
import { plainText } from './plain-text'
import { readDate } from './read-date'
import type { XmlElement } from './read-elements'

/** By `wp:comment_approved`. */
const STATUSES: Record<string, SourceComment['status']> = { '1': 'approved', '0': 'pending', spam: 'spam' }

/** The comments of an item; what is no reader's comment is named by what it is. */
export function readComments(item: XmlElement): { comments: SourceComment[]; leftOut: string[] } {
  const comments: SourceComment[] = []
  const leftOut: string[] = []
  for (const element of item.children.filter(({ name }) => name === 'wp:comment')) {
    const value = (name: string) =>
      element.children.find((each) => each.name === `wp:comment_${name}`)?.text ?? ''
    const kind = value('type').trim()
    const status = STATUSES[value('approved').trim()]
    if (kind !== '' && kind !== 'comment') leftOut.push(kind)
    else if (status === undefined) leftOut.push('comment in the trash')
    else {
      const parent = idOf(value('parent'))
      comments.push({
        id: idOf(value('id')),
        parent: parent === '' || parent === '0' ? null : parent,
        name: plainText(value('author')),
        text: value('content'),
        at: readDate(value('date_gmt')) ?? readDate(value('date')),
        status,
        email: value('author_email').trim() || null,
        address: value('author_IP').trim() || null,
        line: element.line,
      })
    }
  }
  return { comments, leftOut }
}

/** Empty if it is none. */
const idOf = (text: string) => /^\s*(\d{1,18})\s*$/u.exec(text)?.[1] ?? ''

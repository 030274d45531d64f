import type { Subject } from './notification'

/** Where the subject of a notification is in the panel. */
export const addressOf = ({ collection, id }: Subject): string => `/admin/collections/${collection}/${id}`

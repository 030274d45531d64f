import type { QueueItem } from '../queue-view'

/** A loaded comment, with the previous text if its sender has changed it meanwhile. */
export type HeldComment = QueueItem & { before?: string }

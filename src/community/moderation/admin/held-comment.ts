import type { QueueItem } from '../queue-view'

/** A comment in hand; with the words of before where its sender changed it meanwhile. */
export type HeldComment = QueueItem & { before?: string }

import { type Check, spam } from './verdict'

/** A ban that a moderator set and that still holds. */
export const checkBan: Check = (_comment, { ban }) =>
  ban ? spam('ban', ['banned', ban.kind, ban.label]) : null

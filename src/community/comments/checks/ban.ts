import { type Check, spam } from './verdict'

/** An active ban by a moderator. */
export const checkBan: Check = (_comment, { ban }) =>
  ban ? spam('ban', ['banned', ban.kind, ban.label]) : null

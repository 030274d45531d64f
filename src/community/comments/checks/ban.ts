import { type Check, spam } from './verdict'

const kinds = { sender: 'sender', email: 'e-mail address', network: 'network' } as const

/** A ban that a moderator set and that still holds. */
export const checkBan: Check = (_comment, { ban }) =>
  ban ? spam('ban', `This ${kinds[ban.kind]} is banned (${ban.label})`) : null

import { expect, it } from 'vitest'
import { mailboxOf } from './mailbox-of'

it.each([
  ['Robin@Example.org', 'robin@example.org'],
  ['robin+a+b@example.org', 'robin@example.org'],
  ['r.o.bin@example.org', 'r.o.bin@example.org'],
  ['r.o.bin+x@GMail.com', 'robin@gmail.com'],
  ['robin@googlemail.com', 'robin@gmail.com'],
  ['+x@example.org', '+x@example.org'],
])('%s leads to %s', (email, mailbox) => expect(mailboxOf(email)).toBe(mailbox))

import { test as base } from '@playwright/test'
import { someAddress } from './send-request'
import { ADMIN, SITE_URL } from './settings'
import { type Account, Staff, unique } from './staff'

type People = {
  siteUrl: string
  admin: Staff
  /** Accounts for signing in to the panel, and the same people with a token. */
  editorAccount: Account
  moderatorAccount: Account
  editor: Staff
  moderator: Staff
}

async function withAccount(
  admin: Staff,
  role: 'editor' | 'moderator',
  use: (account: Account) => Promise<void>,
) {
  const account = { email: `${role}-${unique()}@example.org`, password: `a-password-${unique()}` }
  const { id } = await admin.makeAccount(role, account)
  await use(account)
  await admin.delete('users', id)
}

/** Playwright's test with its own staff: created by the administrator, deleted at the end. */
export const test = base.extend<object, People>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  extraHTTPHeaders: async ({}, use) => use({ 'X-Forwarded-For': someAddress() }),
  siteUrl: [SITE_URL, { scope: 'worker', option: true }],
  admin: [
    async ({ siteUrl }, use) => {
      const admin = await Staff.signIn(ADMIN, siteUrl)
      // The accounts of most tests are alone, and approve what they wrote.
      await admin.must('POST', '/globals/settings', { fourEyes: false })
      await use(admin)
    },
    { scope: 'worker' },
  ],
  editorAccount: [async ({ admin }, use) => withAccount(admin, 'editor', use), { scope: 'worker' }],
  moderatorAccount: [async ({ admin }, use) => withAccount(admin, 'moderator', use), { scope: 'worker' }],
  editor: [async ({ editorAccount }, use) => use(await Staff.signIn(editorAccount)), { scope: 'worker' }],
  moderator: [
    async ({ moderatorAccount }, use) => use(await Staff.signIn(moderatorAccount)),
    { scope: 'worker' },
  ],
})

export { expect } from '@playwright/test'

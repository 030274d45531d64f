import { constants } from 'node:fs'
import { cp, readdir } from 'node:fs/promises'
import path from 'node:path'
import { launchPostgres } from '../src/server/postgres/launch-postgres'
import { runProgram } from './support/run-script'
import { sendRequest } from './support/send-request'
import { ADMIN, PORTS } from './support/settings'
import { makeDataDir, removeDataDir } from './support/site-data'
import { startSite } from './support/site-process'
import { Staff } from './support/staff'
import { expect, test } from './support/test'

test('what npm run bundle leaves serves the site and the panel where nothing else is installed', async () => {
  const [elsewhere, postgresDir, dataDir] = await Promise.all([makeDataDir(), makeDataDir(), makeDataDir()])
  const postgres = await launchPostgres({ dataDir: postgresDir })
  try {
    await runProgram(['src/scripts/bundle.mjs'])
    // In the project's folder, packages that are missing in the bundle would be found beside it.
    await cp('.bundle', elsewhere, { recursive: true, mode: constants.COPYFILE_FICLONE })
    const site = startSite(
      {
        DATA_DIR: dataDir,
        PORT: String(PORTS.bundle),
        DATABASE_URL: postgres.url,
        PAYLOAD_SECRET: 'a secret of the end-to-end tests, 32 characters and more',
      },
      [process.execPath, path.join(elsewhere, 'src/scripts/start.mjs')],
    )
    try {
      await site.ready()
      expect(site.output()).not.toMatch(/Installing|Build/)
      expect((await sendRequest('/', { site: site.url })).status).toBe(200)
      const signIn = await sendRequest('/admin/login', { site: site.url })
      expect(signIn.status).toBe(200)
      expect(signIn.text).toContain('LoginForm')

      const admin = await Staff.signIn(ADMIN, site.url)
      const author = await admin.makeAuthor()
      const profile = await sendRequest(`/authors/${author.slug}`, { site: site.url })
      expect(profile.text).toContain(String(author.name))
      // Weighs the password by lists of words, which are loaded only then.
      const weak = await admin.send('POST', '/users', {
        name: 'Weak',
        email: 'weak@example.org',
        password: 'password123456',
        role: 'author',
      })
      expect(weak.status).toBe(400)
      expect(await readdir(elsewhere)).not.toContain('.data')
    } finally {
      site.kill('SIGTERM')
      expect(await site.ended).toBe(0)
      // What is not in the bundle is seen nowhere else.
      expect(site.output()).not.toMatch(/Cannot find (?:module|package)/)
    }
  } finally {
    await postgres.stop()
    await Promise.all([elsewhere, postgresDir, dataDir].map(removeDataDir))
  }
})

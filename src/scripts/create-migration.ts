/** Writes the migration that leads from the last migration to the config: `npm run migrate:create -- NAME`. */
import config from '@payload-config'
import payload from 'payload'

const name = process.argv[2]
if (!name) throw new Error('Say what the migration does: npm run migrate:create -- add-author-awards')
process.env.PAYLOAD_MIGRATING = 'true'
await payload.init({ config, disableDBConnect: true, disableOnInit: true })
await payload.db.createMigration({ payload, migrationName: name, skipEmpty: true })
process.exit(0)

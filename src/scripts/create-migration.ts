/** Writes the migration from the last schema to the config's: `npm run migrate:create -- NAME`. */
import config from '@payload-config'
import payload from 'payload'
import { scripts } from './commands'

const name = String(scripts['create-migration']?.command().parse().args[0])
process.env.PAYLOAD_MIGRATING = 'true'
await payload.init({ config, disableDBConnect: true, disableOnInit: true })
await payload.db.createMigration({ payload, migrationName: name, skipEmpty: true })
process.exit(0)

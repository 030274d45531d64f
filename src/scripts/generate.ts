/** Generates files from the Payload config: types and the admin panel's import map. */
import config from '@payload-config'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'

const resolved = await config
await generateTypes(resolved)
await generateImportMap(resolved, { log: true })
process.exit(0)

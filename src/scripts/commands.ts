import { Command, InvalidArgumentError } from 'commander'
import { emailAddress } from '@/mail/email-address'

/** What `run.mjs` can run. `database`: a database is found or started, and migrated, before the script runs. */
export type Script = { database: boolean; command: () => Command }

const bare = (name: string, words: string) => () => new Command(`npm run ${name}`).description(words)

/**
 * The scripts by file name, each with its arguments: parsed once before anything is started, so that errors and
 * `--help` are answered immediately, and again by the script itself.
 */
export const scripts: Record<string, Script> = {
  migrate: { database: true, command: bare('migrate', 'Brings the schema of the database up to date.') },
  worker: {
    database: true,
    command: bare('worker', 'Runs planned publications, mails and housekeeping until Ctrl-C.'),
  },
  import: { database: true, command: importCommand },
  privacy: { database: true, command: () => privacyCommand() },
  bench: {
    database: true,
    command: bare('bench', 'Measures the CPU time of a page from the cache and from Next.'),
  },
  generate: {
    database: false,
    command: bare('generate', 'Writes types and import map from the Payload config.'),
  },
  'create-migration': {
    database: false,
    command: () =>
      new Command('npm run migrate:create --')
        .description('Writes the migration that leads from the last one to the Payload config.')
        .argument('<name>', 'what it does, like add-author-awards'),
  },
}

/** `npm run import -- FILE…` */
export function importCommand(): Command {
  return new Command('npm run import --')
    .description('Reads articles in plain text, one a file.')
    .argument('<files...>', 'articles in plain text')
    .option('--publish', 'publish at once instead of making drafts', false)
    .option('--overwrite', 'replace what editors changed since the last import', false)
    .option(
      '--credential <abbreviation>',
      'a credential that you vouch for, as it is usually written; may be given several times',
      (abbreviation: string, others: string[]) => [...others, abbreviation],
      [],
    )
}

type PrivacyActions = Record<'export' | 'erase', (email: string) => Promise<void>>

/**
 * `npm run privacy -- export EMAIL` and `erase EMAIL`
 *
 * @param actions nothing happens unless given
 */
export function privacyCommand(actions?: PrivacyActions): Command {
  const idle = async () => undefined
  const program = new Command('npm run privacy --').description('Answers somebody who asks for their data.')
  const email = ['<email>', 'the address that somebody commented or wrote with', readEmail] as const
  program
    .command('export')
    .argument(...email)
    .description('prints everything that belongs to the address, as JSON')
    .action(actions?.export ?? idle)
  program
    .command('erase')
    .argument(...email)
    .description('erases it; comments become withdrawn, threads stay')
    .action(actions?.erase ?? idle)
  return program
}

function readEmail(text: string): string {
  const email = emailAddress(text)
  if (email !== null) return email
  throw new InvalidArgumentError('This is not an e-mail address.')
}

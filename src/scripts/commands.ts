import { Command, InvalidArgumentError, Option } from 'commander'
import { emailAddress } from '@/mail/email-address'
import { type ExportFormat, exportFormats } from '@/moving/site-export/formats'
import { readAddress } from './read-address'

/**
 * What `run.mjs` can run. `database`: whether one is found or started, and migrated, before the script runs, or the
 * script does so itself.
 */
export type Script = {
  database: 'migrated' | 'its own' | 'none'
  command: () => Command
  /** Options of Node for this script alone. */
  node?: readonly string[]
}

/** For a script that runs for long beside the site: little of new objects waits to be collected. In MB. */
const SPARING = ['--max-semi-space-size=4']

const bare = (name: string, words: string) => () => new Command(`npm run ${name}`).description(words)

/**
 * The scripts by file name, each with its arguments: parsed once before anything is started, so that errors and
 * `--help` are answered immediately, and again by the script itself.
 */
export const scripts: Record<string, Script> = {
  migrate: { database: 'migrated', command: bare('migrate', 'Migrates the database schema.') },
  worker: {
    database: 'migrated',
    command: bare('worker', 'Runs scheduled publications, mail and housekeeping until Ctrl-C.'),
  },
  import: { database: 'migrated', command: importCommand, node: SPARING },
  'import-symptoms': { database: 'migrated', command: importSymptomsCommand },
  export: { database: 'migrated', command: exportCommand },
  backup: { database: 'its own', command: () => backupCommand() },
  restore: { database: 'its own', command: restoreCommand },
  mirror: { database: 'none', command: () => mirrorCommand() },
  pictures: { database: 'none', command: () => picturesCommand() },
  privacy: { database: 'migrated', command: () => privacyCommand() },
  mcp: { database: 'none', command: () => mcpCommand() },
  bench: { database: 'none', command: benchCommand },
  'bench-endure': { database: 'none', command: benchEndureCommand },
  'bench-replay': { database: 'none', command: benchReplayCommand },
  size: { database: 'none', command: sizeCommand },
  'bench-save': {
    database: 'none',
    command: bare('bench:save', 'Measures the CPU time of an automatic save while two people write.'),
  },
  'bench-search': { database: 'none', command: benchSearchCommand },
  'bench-scale': { database: 'none', command: benchScaleCommand },
  generate: {
    database: 'none',
    command: bare('generate', 'Writes types and import map from the Payload config.'),
  },
  'create-migration': {
    database: 'none',
    command: () =>
      new Command('npm run migrate:create --')
        .description('Generates a migration from the last schema to the Payload config.')
        .argument('<name>', 'its name, such as add-author-awards'),
  },
}

/** `npm run bench:scale` */
export function benchScaleCommand(): Command {
  return new Command('npm run bench:scale --')
    .description(
      'Measures three instances behind Varnish and nginx, with PgBouncer and a replica, where these are installed.',
    )
    .option('--publications <number>', 'how many publications readers wait for', Number, 200)
}

/** `npm run bench` */
export function benchCommand(): Command {
  return new Command('npm run bench --')
    .description(
      'Measures what pages, writes and the panel cost, on the production build and a database of its own.',
    )
    .option(
      '--articles <number>',
      'how many the database has: 1k, 10k, 100k or any number',
      readCount,
      10_000,
    )
}

/** `npm run bench:endure` */
export function benchEndureCommand(): Command {
  return new Command('npm run bench:endure --')
    .description(
      'Measures whether memory, file handles and connections stay as they are through many requests, and what pages take in the cache.',
    )
    .option('--requests <number>', 'how many; one of a hundred is a write', readCount, 200_000)
    .option('--pages <number>', 'how many different pages are read', readPages, 10_000)
}

/** `npm run bench:replay` */
export function benchReplayCommand(): Command {
  return new Command('npm run bench:replay --')
    .description(
      'Replays views by Zipf’s law with publications between them, and compares hit ratio and CPU with what a model predicts.',
    )
    .option('--views <number>', 'how many', readCount, 50_000)
    .option('--pages <number>', 'how many different pages', readCount, 9000)
    .option('--exponent <number>', 'of Zipf’s law: 0 for equally many views of each page', Number, 0.9)
    .option('--publications <number>', 'how many between the views', Number, 50)
}

/** `npm run size` */
export function sizeCommand(): Command {
  return new Command('npm run size').description(
    'Measures the disk and memory that the site takes, on the production build and a database of its own.',
  )
}

/** Besides articles, all authors and symptoms of the database are read. */
function readPages(text: string): number {
  const count = readCount(text)
  if (count >= 3000) return count
  throw new InvalidArgumentError('It must be at least 3000.')
}

/** `10k` or `10000`. */
function readCount(text: string): number {
  const [, digits, thousands] = /^([1-9]\d{0,5})(k?)$/u.exec(text) ?? []
  const count = Number(digits) * (thousands ? 1000 : 1)
  if (count >= 100 && count <= 1_000_000) return count
  throw new InvalidArgumentError('It must be a number from 100 to 1000000, such as 10k.')
}

/**
 * `npm run mcp -- ADDRESS`
 *
 * @param serve nothing happens unless given
 */
export function mcpCommand(serve?: (address: string) => Promise<void>): Command {
  return new Command('npm run mcp --')
    .description(
      'Connects a program that speaks the Model Context Protocol over standard input and output to a site. SITE_KEY is a personal key.',
    )
    .argument('<address>', 'the address of the site, such as https://health.example.org', readAddress)
    .action(async (address: string) => serve?.(address))
}

/** Options of `npm run bench:search`. */
export type BenchSearchOptions = { kit: string; articles: string[]; data?: string }

/** `npm run bench:search` */
export function benchSearchCommand(): Command {
  return new Command('npm run bench:search --')
    .description('Measures how well search answers the questions of a kit, and what a search costs.')
    .option('--kit <folder>', 'pages and queries to measure by', '../shared/input/search-kit')
    .option('--articles <numbers...>', 'how many articles the cost is measured with', ['10000', '100000'])
    .option(
      '--data <folder>',
      'where the loaded database stays; one that is there already is measured as it is, and nothing is written to docs/bench',
    )
}

/** Options of `npm run import`. */
export type ImportCommandOptions = {
  publish: boolean
  overwrite: boolean
  credential: string[]
  mapping?: string
  media?: string
  site?: string
  dryRun: boolean
  quiet: boolean
  json: boolean
}

type ImportActions = {
  files: (files: string[], options: ImportCommandOptions) => Promise<void>
  undo: (batch: number, options: Pick<ImportCommandOptions, 'quiet' | 'json'>) => Promise<void>
}

/**
 * `npm run import -- FILE…` and `npm run import -- undo BATCH`
 *
 * @param actions nothing happens unless given
 */
export function importCommand(actions?: ImportActions): Command {
  const idle = async () => undefined
  const program = new Command('npm run import --')
    .description(
      'Imports plain-text articles, one per file, exports of other sites, or an export of this software; the format is found by content.',
    )
    .argument(
      '<files...>',
      'plain-text articles, exports of WordPress (WXR) or Ghost (JSON), folders of Markdown or HTML, tables (CSV, JSON Lines), a folder of npm run export, or a zip of one of these',
    )
    .option('--publish', 'publish immediately instead of creating drafts', false)
    .option('--overwrite', 'overwrite changes that editors made since the last import', false)
    .option(
      '--credential <abbreviation>',
      'plain text: a credential that you vouch for, in its usual spelling; repeatable',
      (abbreviation: string, others: string[]) => [...others, abbreviation],
      [],
    )
    .option(
      '--media <place>',
      'exports: the folder or zip with the pictures, such as wp-content/uploads, or a file with their addresses, one a line',
    )
    .option(
      '--site <address>',
      'the address of the site, where the export does not name it: Ghost, Markdown, HTML',
    )
    .option(
      '--mapping <file>',
      'exports: which symptoms the categories and tags are, and which column is what; a dry run proposes one',
    )
    .option('--dry-run', 'exports: only report what an import would do', false)
    .option('--quiet', 'print only what failed', false)
    .option('--json', 'print the whole report as JSON', false)
    .addHelpText(
      'after',
      '\nInterrupted, the same command goes on where it stopped. An export is taken back as a whole:\n  npm run import -- undo <batch>',
    )
    .action(actions?.files ?? idle)
  program
    .command('undo')
    .argument('<batch>', 'its number, from the report of the import', readNumber)
    .description('takes back what an import of an export made and nobody has changed or published since')
    .option('--quiet', 'print only what stays', false)
    .option('--json', 'print the report as JSON', false)
    // Options that both know are read by the command above.
    .action((batch: number, _: object, command: Command) => actions?.undo(batch, command.optsWithGlobals()))
  return program
}

function readNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be the number of a batch.')
}

/** `npm run import:symptoms -- FILE.obo` */
export function importSymptomsCommand(): Command {
  return new Command('npm run import:symptoms --')
    .description('Imports the terms of an ontology, such as the Symptom Ontology, as symptoms.')
    .argument('<file>', 'an ontology in the OBO format, 1.2 or 1.4')
    .option('--dry-run', 'only report what would change', false)
    .option(
      '--hide <list>',
      'a file of term ids and words, one a line, that are left out in addition to ours',
    )
    .option('--allow <list>', 'a file of term ids and words that are imported though a list hides them')
    .option('--quiet', 'print only what failed', false)
    .option('--json', 'print the whole report as JSON', false)
}

export type Loudness = { quiet: boolean; json: boolean }
export type BackupFlags = Loudness & { to?: string; rotate: boolean }
type BackupActions = {
  make: (flags: BackupFlags) => Promise<void>
  verify: (file: string, flags: Loudness) => Promise<void>
}

const withLoudness = (command: Command) =>
  command
    .option('--quiet', 'print only what failed', false)
    .option('--json', 'print the result as JSON', false)

/**
 * `npm run backup` and `npm run backup -- verify FILE`
 *
 * @param actions nothing happens unless given
 */
export function backupCommand(actions?: BackupActions): Command {
  const program = withLoudness(new Command('npm run backup --'))
    .description('Backs up the database, the pictures and the secret as one file, while the site runs.')
    .option('--to <place>', 'a folder, or s3://bucket/prefix (default: BACKUP_DIR, or backups in DATA_DIR)')
    .option('--rotate', 'afterwards delete older backups in that place, by the settings BACKUP_KEEP_…', false)
    .enablePositionalOptions()
  program.action(() => actions?.make(program.opts<BackupFlags>()))
  const verify = withLoudness(program.command('verify <file>'))
  verify
    .description('compares every part of a backup with its manifest, without a database')
    .action((file: string) => actions?.verify(file, verify.opts<Loudness>()))
  return program
}

/** `npm run export [-- DIR]` */
export function exportCommand(): Command {
  return withLoudness(new Command('npm run export --'))
    .description('Exports everything public and editorial as files, while the site runs.')
    .argument('[folder]', 'where it is written (default: a new folder in exports in DATA_DIR)')
    .addOption(
      new Option('--format <name>', 'what is written: all content to come back, or texts for other systems')
        .choices(exportFormats)
        .default('json-lines'),
    )
    .option('--drafts', 'markdown, wxr: also what is not published', false)
    .option(
      '--private',
      'json-lines, wxr: also readers’ private data: e-mail addresses, hashes, and comments that are not public',
      false,
    )
}

export type ExportFlags = Loudness & {
  format: ExportFormat
  drafts: boolean
  private: boolean
}

/** `npm run restore -- FILE` */
export function restoreCommand(): Command {
  return withLoudness(new Command('npm run restore --'))
    .description('Restores a backup into an empty system, and brings an older one up to date.')
    .argument('<file>', 'a backup made by npm run backup, or its address like s3://bucket/prefix/file')
    .option('--replace', 'replace the site that is there', false)
    .option('--without-secret', 'restore without the secret: everybody has to sign in again', false)
    .option('--keep-mail', 'also send e-mails that waited when the backup was made', false)
    .addOption(
      new Option('--article <address>', 'only this article, into the running site, as a draft').conflicts([
        'comment',
        'replace',
        'withoutSecret',
        'keepMail',
      ]),
    )
    .addOption(
      new Option('--comment <number>', 'only this deleted comment; it waits for a moderator')
        .argParser(readCommentNumber)
        .conflicts(['replace', 'withoutSecret', 'keepMail']),
    )
    .option('--overwrite', 'with --article: as a draft over what is newer, too', false)
    .option('--dry-run', 'with --article or --comment: only say what would be done', false)
}

export type MirrorFlags = Loudness & { from?: string }

/**
 * `npm run mirror -- DIR`
 *
 * @param make nothing happens unless given
 */
export function mirrorCommand(
  make?: (folder: string | undefined, flags: MirrorFlags) => Promise<void>,
): Command {
  return withLoudness(new Command('npm run mirror --'))
    .description('Writes all that readers see as plain files, which any web server or a USB stick serves.')
    .argument('[folder]', 'where it is written, or brought up to date (default: MIRROR_DIR)')
    .option(
      '--from <address>',
      'a running site (default: MIRROR_FROM, PUBLIC_URL, or where this data is served)',
      readAddress,
    )
    .action(make ?? (async () => undefined))
}

/**
 * `npm run pictures -- to-s3` and `to-disk`
 *
 * @param copy nothing happens unless given
 */
export function picturesCommand(
  copy?: (direction: 'to-s3' | 'to-disk', flags: Loudness) => Promise<void>,
): Command {
  const program = new Command('npm run pictures --').description(
    'Copies the picture files between DATA_DIR and the bucket in S3_BUCKET. Nothing is removed.',
  )
  const directions = [
    ['to-s3', 'copies to the bucket what is not there yet'],
    ['to-disk', 'copies to DATA_DIR what is not there yet'],
  ] as const
  for (const [direction, words] of directions) {
    const command = withLoudness(program.command(direction)).description(words)
    command.action(() => copy?.(direction, command.opts<Loudness>()))
  }
  return program
}

type PrivacyActions = Record<'export' | 'erase', (email: string) => Promise<void>>

/**
 * `npm run privacy -- export EMAIL` and `erase EMAIL`
 *
 * @param actions nothing happens unless given
 */
export function privacyCommand(actions?: PrivacyActions): Command {
  const idle = async () => undefined
  const program = new Command('npm run privacy --').description('Answers a personal data request.')
  const email = ['<email>', 'the e-mail address that the person used', readEmail] as const
  program
    .command('export')
    .argument(...email)
    .description('prints all data for the address as JSON')
    .action(actions?.export ?? idle)
  program
    .command('erase')
    .argument(...email)
    .description('erases all data for the address; comments become withdrawn, threads remain')
    .action(actions?.erase ?? idle)
  return program
}

function readCommentNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('This is not the number of a comment.')
}

function readEmail(text: string): string {
  const email = emailAddress(text)
  if (email !== null) return email
  throw new InvalidArgumentError('This is not an e-mail address.')
}

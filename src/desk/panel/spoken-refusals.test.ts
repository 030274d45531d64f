import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Modules with refusals; scripts have no language, and code in front of Payload does not know the user. */
const sources = Object.keys(
  import.meta.glob([
    '/src/**/*.{ts,tsx}',
    '!/src/**/*.test.{ts,tsx}',
    '!/src/**/testing/**',
    '!/src/scripts/**',
    '!/src/server/**',
    '!/src/parts/**',
    '!/src/design/panel-words/**',
    '!/src/design/strings/**',
    '!/src/community/comments/learning/**',
  ]),
)

/** Files with English-only refusals, and who alone sees them. */
const ENGLISH = {
  '/src/community/moderation/endpoints.ts': 'the panel asks for filters that there are',
  '/src/content/articles/hooks/guard-workflow.ts': 'the panel sends the digest',
  '/src/content/articles/hooks/refuse-live-restore.ts': 'the panel restores as a draft',
  '/src/content/articles/hooks/refuse-silent-unpublish.ts': 'the panel says what a change is',
  '/src/content/media/same-picture.ts': 'the panel sends a digest',
  '/src/db/keep-values-out-of-errors.ts': 'it is for the log',
  '/src/db/storable-input.ts': 'the panel sends objects, texts and ids that can be stored',
  '/src/desk/decisions/require-seen-state.ts': 'the panel sends the digest',
  '/src/moving/mcp/tools/common.ts': 'a model reads it',
  '/src/moving/mcp/tools/drafts.ts': 'a model reads it',
  '/src/moving/mcp/tools/notes.ts': 'a model reads it',
  '/src/moving/mcp/tools/reading.ts': 'a model reads it',
}

/** The first words of a refusal: of an error, or of a helper that creates one. */
const REFUSAL =
  /(?:new (?:APIError|SpokenRefusal)|\b(?:refused?|refusedPicture|wrongDate|missing))\(\s*['"`](?=\p{Lu}|\$\{)|const message =\s*['"`](?=\p{Lu})/gu

/** Files with other English-only sentences that a function returns, and who alone sees them. */
const ENGLISH_ANSWERS = {
  '/src/content/articles/preview/complete-draft.ts':
    'a placeholder on the page, which is in the language of readers',
  '/src/db/check-database.ts': 'it is for the log',
  '/src/db/storable-input.ts': 'the panel sends objects with few keys',
  '/src/mail/compose-mail.ts': 'a greeting in mails that say none in their own language',
  '/src/moving/mcp/add-tool.ts': 'a model reads it',
  '/src/moving/mirror/explain-failed.ts': 'it is for whoever runs the site',
  '/src/moving/mirror/mirror-error.ts': 'it is for whoever runs the site',
  '/src/moving/site-export/read-lines.ts': 'it is for the terminal',
  '/src/moving/symptom-import/report.ts': 'it is for the terminal',
  '/src/moving/symptom-import/term-values.ts': 'names of licences',
  '/src/mail/send-queued-mail.ts': 'the worker keeps it with the job, which nobody sees in the panel',
}

/** The first words of a sentence that is an answer: of the `validate` of a field, or of a check of a schema. */
const ANSWER =
  /(?:\.(?:min|max|regex|refine)\([^'"`\n]*|\|\||\?\?|\s[?:]|\breturn)\s*['"`](?=\p{Lu}[\p{L}’,]*\s)/u

const filesWith = (words: RegExp) =>
  sources.filter((file) => readFileSync(`.${file}`, 'utf8').search(words) >= 0).sort()

it('looks at all sources', () => expect(sources.length).toBeGreaterThan(700))

it('refuses staff in the language of their account', () =>
  expect(filesWith(REFUSAL)).toEqual(Object.keys(ENGLISH).sort()))

it('tells them so what is wrong with a field', () =>
  expect(filesWith(ANSWER)).toEqual(Object.keys(ENGLISH_ANSWERS).sort()))

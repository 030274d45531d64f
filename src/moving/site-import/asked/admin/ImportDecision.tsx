'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import type { FieldTarget } from '../../field-targets'
import type { TableMapping } from '../../table/table-mapping'
import type { AskedImport } from '../asked-import'
import type { MappingChanges } from '../change-mapping'
import { FieldTargets } from './FieldTargets'
import { TableColumns } from './TableColumns'
import { type TermChange, TermTargets } from './TermTargets'
import type { Send } from './use-imports'

type Props = { asked: AskedImport; busy: boolean; onSend: Send }

/** What an administrator decides before an import: the mapping, what to overwrite, and what to fetch. */
export function ImportDecision({ asked, busy, onSend }: Props) {
  const words = useWords(siteImportWords)
  const { id, mapping } = asked
  const [terms, setTerms] = useState<ReadonlyMap<string, TermChange>>(new Map())
  const [fields, setFields] = useState<Readonly<Record<string, FieldTarget>>>({})
  const [table, setTable] = useState<TableMapping | undefined>(undefined)
  const [overwrite, setOverwrite] = useState(asked.overwrite)
  const [fetches, setFetches] = useState(asked.fetches)
  const hasAttachments = (asked.report?.found.attachments ?? 0) > 0
  const isWrong = [...terms.values()].some(({ wrong }) => wrong)

  const changes = (): MappingChanges => ({
    terms: [...terms.values()].map(({ wrong: _, ...change }) => change),
    fields: Object.entries(fields).map(([name, target]) => ({ name, target })),
    ...(table ? { table } : {}),
  })
  const hasTerms = mapping && Object.keys({ ...mapping.categories, ...mapping.tags }).length > 0
  return (
    <div className="import-decision">
      {mapping?.table ? <TableColumns onChange={setTable} table={table ?? mapping.table} /> : null}
      {mapping && hasTerms ? (
        <TermTargets
          changes={terms}
          mapping={mapping}
          onChange={(key, change) => setTerms((before) => new Map(before).set(key, change))}
        />
      ) : null}
      {mapping?.fields ? (
        <FieldTargets
          fields={{ ...mapping.fields, ...fields }}
          onChange={(name, target) => setFields({ ...fields, [name]: target })}
        />
      ) : null}
      <p>{words.asDrafts}</p>
      <label className="account-form__choice">
        <input checked={overwrite} onChange={() => setOverwrite(!overwrite)} type="checkbox" />
        {words.overwrite}
      </label>
      {hasAttachments ? (
        <label className="account-form__choice">
          <input checked={fetches} onChange={() => setFetches(!fetches)} type="checkbox" />
          {words.fetches}
        </label>
      ) : null}
      {isWrong ? (
        <p className="account-form__problem" role="alert">
          {words.wrongTargets}
        </p>
      ) : null}
      <div className="account-form__moves">
        <Button
          disabled={busy || isWrong}
          margin={false}
          onClick={() => onSend('/start', { id, changes: changes(), overwrite, fetches })}
          type="button"
        >
          {words.start}
        </Button>
        {mapping ? (
          <Button
            buttonStyle="secondary"
            disabled={busy || isWrong}
            margin={false}
            onClick={() => onSend('/read', { id, changes: changes() })}
            type="button"
          >
            {words.lookAgain}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

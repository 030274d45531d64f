'use client'

import { useId, useState } from 'react'
import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import type { TableMapping } from '../../table/table-mapping'

type Columns = TableMapping['columns']
type Column = keyof Columns

const FORMATS = ['html', 'markdown', 'text'] as const satisfies readonly TableMapping['format'][]

type Props = { table: TableMapping; onChange: (table: TableMapping) => void }

/** Which column of a table is what. */
export function TableColumns({ table, onChange }: Props) {
  const words = useWords(siteImportWords)
  const id = useId()
  const [given, setGiven] = useState(() =>
    Object.fromEntries(
      Object.entries(table.columns).map(([column, name]) => [column, [name].flat().join(', ')]),
    ),
  )

  function change(column: Column, name: string) {
    const next = { ...given, [column]: name }
    setGiven(next)
    onChange({ ...table, columns: columnsOf(next) })
  }

  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words.table}</h3>
      <p>{words.tableAbout}</p>
      <ul className="import-terms">
        {(Object.keys(words.columns) as Column[]).map((column) => (
          <li key={column}>
            <label htmlFor={`${id}-${column}`}>{words.columns[column]}</label>
            <input
              autoComplete="off"
              id={`${id}-${column}`}
              maxLength={300}
              onChange={({ target }) => change(column, target.value)}
              required={column === 'title' || column === 'body'}
              type="text"
              value={given[column] ?? ''}
            />
          </li>
        ))}
        <li>
          <label htmlFor={`${id}-format`}>{words.format}</label>
          <select
            id={`${id}-format`}
            onChange={({ target }) => {
              const format = FORMATS.find((each) => each === target.value)
              if (format) onChange({ ...table, format })
            }}
            value={table.format}
          >
            {FORMATS.map((format) => (
              <option key={format} value={format}>
                {words.formats[format]}
              </option>
            ))}
          </select>
        </li>
      </ul>
    </section>
  )
}

/** The columns as they were typed; an empty one is left out. The server refuses a table without a title or a text. */
function columnsOf(given: Readonly<Record<string, string>>): Columns {
  const {
    title = '',
    body = '',
    ...rest
  } = Object.fromEntries(Object.entries(given).map(([column, name]) => [column, name.trim()]))
  const texts = body.split(/\s*,\s*/u).filter((name) => name !== '')
  const others = Object.fromEntries(Object.entries(rest).filter(([, name]) => name !== ''))
  return { ...others, title, body: texts.length > 1 ? texts : (texts[0] ?? '') }
}

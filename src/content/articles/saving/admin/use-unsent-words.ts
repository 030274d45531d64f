'use client'

import { useAuth, useConfig, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { contentFieldNames } from '@/design/panel-words/workflow'
import { useWords } from '@/design/use-words'
import { CONTENT } from '../../workflow/content-fields'
import { contentLines } from '../../workflow/content-text'
import { sameValue } from '../merge-field'
import type { Unsent } from '../saver-ports'
import { findNames } from './find-names'
import { valuesOf } from './form-fields'
import { findRecords, removeRecord, type UnsentRecord } from './unsent-store'
import type { OpenSaver } from './use-form-saver'

/** A field's unsent words and what the form says instead, as text. */
export type Compared = { field: string; name: string; typed: string; now: string }

export type Offered = { at: number; fields: Compared[] }

/** Offers what an earlier form of this article typed and never sent, the oldest first. */
export function useUnsentWords(id: number | string, { saver, keeper }: OpenSaver) {
  const account = Number(useAuth().user?.id)
  const api = useConfig().config.routes.api
  const names = useWords(contentFieldNames)
  const { getFields } = useForm()
  const [records, setRecords] = useState<UnsentRecord[]>([])
  const [offered, setOffered] = useState<Offered | null>(null)
  const [record] = records

  useEffect(() => {
    // Where the browser keeps nothing there is nothing to offer.
    findRecords(account, Number(id)).then(setRecords, () => undefined)
  }, [account, id])

  const drop = useCallback(async (one: UnsentRecord) => {
    await removeRecord(one).catch(() => undefined)
    setRecords((left) => left.filter(({ tab }) => tab !== one.tab))
  }, [])

  useEffect(() => {
    if (!record) return setOffered(null)
    const form = valuesOf(getFields())
    const lacking = CONTENT.filter((field) => {
      const words = record.unsent[field]
      return words && !sameValue(field, words.value, form[field])
    })
    if (lacking.length === 0) return void drop(record)
    const textOf = async (field: (typeof CONTENT)[number], value: unknown) =>
      (await contentLines(findNames(api), field, value)).join('\n')
    const compare = async (field: (typeof CONTENT)[number]): Promise<Compared> => ({
      field,
      name: names[field],
      typed: await textOf(field, record.unsent[field]?.value),
      now: await textOf(field, form[field]),
    })
    void Promise.all(lacking.map(compare)).then((fields) => setOffered({ at: record.at, fields }))
  }, [record, getFields, api, names, drop])

  /** Whether they are in the form now. */
  const bringBack = async (): Promise<boolean> => {
    const shown = new Set(offered?.fields.map(({ field }) => field))
    const unsent: Unsent = Object.fromEntries(
      Object.entries(record?.unsent ?? {}).filter(([field]) => shown.has(field)),
    )
    if (!record || !(await saver.current?.bringBack(unsent))) return false
    // The open form keeps them from now on; where it cannot, the record stays.
    if ((await keeper.current?.keep()) === false) setRecords((left) => left.filter((one) => one !== record))
    else await drop(record)
    return true
  }
  return { offered, bringBack, discard: async () => record && drop(record) }
}

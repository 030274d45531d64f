'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { tabNames } from '@/design/panel-words/form'
import { tabOf } from '../tab-of-field'
import { askedField, openField } from './open-field'
import { rememberedTab, rememberTab } from './remembered-tab'

const TABS = Object.keys(tabNames)

/**
 * The tab that is shown. A link can name it (`?tab=evidence`) or a field in it (`#field-summary`); a reload shows the
 * one that was chosen last.
 *
 * @param names of the fields of each tab
 */
export function useOpenTab(names: readonly (readonly string[])[]) {
  const linked = useSearchParams().get('tab') ?? ''
  const [open, setOpen] = useState(Math.max(TABS.indexOf(linked), 0))
  const asked = useSyncExternalStore(askedField.subscribe, askedField.get, () => null)

  const show = useCallback(
    (index: number) => {
      setOpen(index)
      rememberTab(linked, TABS[index] ?? '')
    },
    [linked],
  )
  // Only the browser remembers: the server has made the page with the tab of the link.
  useEffect(() => {
    const chosen = TABS.indexOf(rememberedTab(linked))
    if (chosen >= 0) setOpen(chosen)
  }, [linked])

  useEffect(() => {
    const { hash } = window.location
    if (hash.startsWith('#field-')) openField(hash.slice('#field-'.length).replaceAll('__', '.'))
    return () => askedField.set(null)
  }, [])

  const tab = asked ? tabOf(names, asked.path) : -1
  // biome-ignore lint/correctness/useExhaustiveDependencies: a field is opened once for each time it is asked for.
  useEffect(() => {
    if (asked && tab >= 0 && tab !== open) show(tab)
  }, [asked])
  // Once its tab is shown: what is hidden takes no focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same
  useEffect(() => {
    if (!asked || tab !== open) return
    asked.onShown()
    // Whoever comes back to this tab later keeps the focus where it is.
    askedField.set(null)
  }, [asked, open])
  return { open, show }
}

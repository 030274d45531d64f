'use client'

import { RenderFields, useDocumentInfo } from '@payloadcms/ui'
import type { ClientTab, RowFieldClientProps } from 'payload'
import { getFieldPaths } from 'payload/shared'
import { useId } from 'react'
import { tabNames } from '@/design/panel-words/form'
import { useWords } from '@/design/use-words'
import { namesIn } from '../tab-of-field'
import { TabBar } from './TabBar'
import { useLostRows } from './use-lost-rows'
import { useOpenTab } from './use-open-tab'
import './form.css'

const NONE: ClientTab[] = []

/**
 * The tabs of an article's form. All of them stay in the page, so that what was typed in one, its undo and its caret
 * are there when somebody comes back, and so that every field is saved and merged whichever tab is shown.
 */
export function FormTabs({ field, indexPath, path, schemaPath }: RowFieldClientProps) {
  const { docPermissions, hasSavePermission, isTrashed } = useDocumentInfo()
  const base = useId()
  const labels = Object.values(useWords(tabNames))
  const [inner] = field.fields
  const tabs = inner?.type === 'tabs' ? inner.tabs : NONE
  const names = tabs.map(({ fields }) => namesIn(fields))
  const around =
    inner &&
    getFieldPaths({
      field: inner,
      index: 0,
      parentIndexPath: indexPath ?? '',
      parentPath: path,
      parentSchemaPath: schemaPath ?? '',
    })
  const { open, show } = useOpenTab(names)
  useLostRows()
  return (
    <div className="form-tabs">
      <TabBar base={base} names={names} open={open} onOpen={show} />
      {tabs.map((tab, index) => {
        const paths = getFieldPaths({
          field: { ...tab, type: 'tab' },
          index,
          parentIndexPath: around?.indexPath ?? '',
          parentPath: around?.path ?? '',
          parentSchemaPath: around?.schemaPath ?? '',
        })
        return (
          <div
            key={paths.indexPath}
            className="form-tabs__panel"
            role="tabpanel"
            id={`${base}-panel-${index}`}
            aria-labelledby={`${base}-tab-${index}`}
            hidden={index !== open}
          >
            {/* The headings of lists and panels in it are of the third level. */}
            <h2 className="form-tabs__heading">{labels[index]}</h2>
            <RenderFields
              fields={tab.fields}
              forceRender
              parentIndexPath={paths.indexPath}
              parentPath={paths.path}
              parentSchemaPath={paths.schemaPath}
              permissions={docPermissions?.fields ?? {}}
              readOnly={!hasSavePermission || isTrashed === true}
            />
          </div>
        )
      })}
    </div>
  )
}

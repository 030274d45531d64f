'use client'

import type { DateFieldClient, DefaultCellComponentProps } from 'payload'
import { PanelTime } from './PanelTime'

/** A moment in a list view. Payload's own cell only supports the browser's time zone. */
export function TimeCell({ cellData }: DefaultCellComponentProps<DateFieldClient>) {
  return cellData ? <PanelTime at={String(cellData)} /> : null
}

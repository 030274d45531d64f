'use client'

import type { DateFieldClient, DefaultCellComponentProps } from 'payload'
import { PanelTime } from './PanelTime'

/** A moment in a list of the panel. Payload's own cell knows the browser's time zone alone. */
export function TimeCell({ cellData }: DefaultCellComponentProps<DateFieldClient>) {
  return cellData ? <PanelTime at={String(cellData)} /> : null
}

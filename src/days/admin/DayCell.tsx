'use client'

import type { DateFieldClient, DefaultCellComponentProps } from 'payload'
import { showDay } from '../day'

/** A day in a list view of the panel. */
export function DayCell({ cellData }: DefaultCellComponentProps<DateFieldClient>) {
  return <span>{showDay(cellData)}</span>
}

const PARTS = '/src/days/admin'

/**
 * The `admin` options of a field that holds a day rather than a moment. A day is stored as a moment within it in
 * UTC and read in UTC everywhere; Payload's own components would show it in the viewer's zone, which east of +12 h
 * is the next day.
 */
export const dayAdmin = {
  date: { pickerAppearance: 'dayOnly' as const, displayFormat: 'd MMM yyyy' },
  components: {
    Field: `${PARTS}/DayField#DayField`,
    Cell: `${PARTS}/DayCell#DayCell`,
    Diff: `${PARTS}/DayDiff#DayDiff`,
    Filter: `${PARTS}/DayFilter#DayFilter`,
  },
}

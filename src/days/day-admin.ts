const PARTS = '/src/days/admin'

/**
 * The `admin` of a field that holds a day and no moment. A day is kept as a moment within it in UTC and read in UTC
 * everywhere; Payload's own parts would show it in the zone of whoever looks, which east of +12 h is the next day.
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

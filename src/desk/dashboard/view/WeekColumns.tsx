export type Column = {
  /** Below the column; an empty label reserves the space. */
  tick: string
  /** The full sentence, for screen readers and as a tooltip: "Week of 3 Nov: 4 articles". */
  text: string
  href: string
  value: number
  tone?: 'brand' | 'alarm'
}

/** A column chart by week. Each column is a link with a text alternative. */
export function WeekColumns({ columns, label }: { columns: Column[]; label: string }) {
  const most = Math.max(1, ...columns.map(({ value }) => value))
  return (
    <ol className="desk-columns" aria-label={label}>
      {columns.map(({ tick, text, href, value, tone = 'brand' }) => (
        <li key={text}>
          <a href={href} title={text}>
            <span className="desk-hidden">{text}</span>
            <span className="desk-columns__value" aria-hidden="true">
              {value || ''}
            </span>
            <span className="desk-columns__space" aria-hidden="true">
              <span
                className={value === 0 ? 'desk-columns__none' : `desk-tone--${tone}`}
                style={{ height: value === 0 ? undefined : `${(100 * value) / most}%` }}
              />
            </span>
            <span className="desk-columns__tick" aria-hidden="true">
              {tick}
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}

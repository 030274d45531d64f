/** A vote as stars and as a number. */
export function StarsCell({ cellData }: { cellData?: number | null }) {
  const stars = Math.min(5, Math.max(0, Math.round(cellData ?? 0)))
  return (
    <span>
      <span aria-hidden="true">{'★'.repeat(stars) + '☆'.repeat(5 - stars)}</span> {stars}
    </span>
  )
}

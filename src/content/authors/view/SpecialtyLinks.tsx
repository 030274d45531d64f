/** Specialties, each linking to all authors who have it. */
export function SpecialtyLinks({ specialties }: { specialties: string[] }) {
  return specialties.map((specialty, index) => (
    <span key={specialty}>
      {index > 0 && ' · '}
      <a href={`/authors?specialty=${encodeURIComponent(specialty)}`}>{specialty}</a>
    </span>
  ))
}

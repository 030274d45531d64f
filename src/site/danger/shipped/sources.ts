import type { Danger } from '../dangers'

const NHS = 'NHS, When to call 999'
const RED_CROSS = 'American Red Cross, First aid steps'
const POISON_HELP = 'Health Resources and Services Administration, Poison Help'

/** Where the signs of each danger were taken from. */
export const sources: Record<Exclude<Danger, 'other'>, readonly string[]> = {
  crisis: [
    'National Institute of Mental Health, Warning signs of suicide',
    '988 Suicide & Crisis Lifeline, Warning signs',
  ],
  heart: ['American Heart Association, Warning signs of a heart attack', NHS],
  stroke: ['American Stroke Association, Stroke symptoms', NHS],
  breathing: [NHS, RED_CROSS],
  choking: [RED_CROSS, NHS],
  allergy: [NHS, RED_CROSS],
  overdose: [POISON_HELP],
  poison: [POISON_HELP],
  bleeding: [RED_CROSS, NHS],
  seizure: [NHS, RED_CROSS],
  unconscious: [RED_CROSS],
  meningitis: [NHS],
  'head-injury': [NHS],
  baby: [NHS, RED_CROSS],
  pregnancy: ['American College of Obstetricians and Gynecologists, Urgent maternal warning signs'],
  sight: [NHS, POISON_HELP],
  heat: [RED_CROSS],
  injury: [RED_CROSS, POISON_HELP],
}

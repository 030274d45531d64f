import { counter } from '../counted'

const counted = counter('en')

/** The body map's strings in English. */
export const bodyMap = {
  title: 'Body map',
  lead: 'Choose the place that troubles you, on the figure or in the list.',
  description: 'Find a symptom by the place on the body where you feel it.',
  front: 'Front',
  back: 'Back',
  onSide: (region: string, side: string) => `${region}, ${side.toLowerCase()}`,
  list: 'Places, from head to foot',
  off: 'Not in one place',
  count: (count: number) => (count === 0 ? 'no symptoms yet' : counted(count, 'symptom', 'symptoms')),
  regionTitle: (region: string) => `${region}: symptoms`,
  regionLead: (region: string, count: number) =>
    count === 0
      ? `No symptoms are listed for this place yet: ${region}.`
      : `${counted(count, 'symptom', 'symptoms')} that people look for here.`,
  urgent: (number: string) =>
    `Sudden and severe, or getting worse fast? Do not read on: call ${number} or go to the nearest emergency department.`,
  symptoms: 'Symptoms',
  articles: 'Answers',
  near: 'Near this place',
  backToMap: 'Back to the body map',
}

/** The readers' names for body regions in English. */
export const regions = {
  head: 'Head',
  face: 'Face, eyes, ears, nose and mouth',
  neck: 'Neck and throat',
  shoulders: 'Shoulders',
  chest: 'Chest',
  'upper-back': 'Upper back',
  belly: 'Belly',
  'lower-back': 'Lower back',
  pelvis: 'Pelvis and groin',
  buttocks: 'Buttocks and hips',
  arms: 'Arms and elbows',
  hands: 'Hands and wrists',
  legs: 'Legs',
  knees: 'Knees',
  feet: 'Feet and ankles',
  skin: 'Skin',
  'whole-body': 'Whole body',
}

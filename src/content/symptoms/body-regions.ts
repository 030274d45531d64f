/**
 * The body regions, from head to foot. The slug is stored and used in URLs; the label is for editors, readers get
 * a translated name. `sides` says on which figures of the map the region is drawn; the others only appear in the
 * list.
 */
export const bodyRegions = [
  { slug: 'head', label: 'Head', sides: ['front', 'back'] },
  { slug: 'face', label: 'Face: eyes, ears, nose, mouth', sides: ['front'] },
  { slug: 'neck', label: 'Neck and throat', sides: ['front', 'back'] },
  { slug: 'shoulders', label: 'Shoulders', sides: ['front', 'back'] },
  { slug: 'chest', label: 'Chest', sides: ['front'] },
  { slug: 'upper-back', label: 'Upper back', sides: ['back'] },
  { slug: 'belly', label: 'Belly', sides: ['front'] },
  { slug: 'lower-back', label: 'Lower back', sides: ['back'] },
  { slug: 'pelvis', label: 'Pelvis and groin', sides: ['front'] },
  { slug: 'buttocks', label: 'Buttocks and hips', sides: ['back'] },
  { slug: 'arms', label: 'Arms and elbows', sides: ['front', 'back'] },
  { slug: 'hands', label: 'Hands and wrists', sides: ['front', 'back'] },
  { slug: 'legs', label: 'Legs', sides: ['front', 'back'] },
  { slug: 'knees', label: 'Knees', sides: ['front', 'back'] },
  { slug: 'feet', label: 'Feet and ankles', sides: ['front', 'back'] },
  { slug: 'skin', label: 'Skin', sides: [] },
  { slug: 'whole-body', label: 'Whole body', sides: [] },
] as const satisfies readonly { slug: string; label: string; sides: readonly ('front' | 'back')[] }[]

export type BodyRegion = (typeof bodyRegions)[number]['slug']

import type { BodyRegion } from '@/content/symptoms/body-regions'

/** The neighbours of each region, in case the reader meant one of those. */
export const nearRegions: Record<BodyRegion, readonly BodyRegion[]> = {
  head: ['face', 'neck'],
  face: ['head', 'neck'],
  neck: ['face', 'shoulders', 'chest', 'upper-back'],
  shoulders: ['neck', 'arms', 'chest', 'upper-back'],
  chest: ['neck', 'shoulders', 'belly'],
  'upper-back': ['neck', 'shoulders', 'lower-back'],
  belly: ['chest', 'pelvis', 'lower-back'],
  'lower-back': ['upper-back', 'buttocks', 'belly'],
  pelvis: ['belly', 'buttocks', 'legs'],
  buttocks: ['lower-back', 'pelvis', 'legs'],
  arms: ['shoulders', 'hands'],
  hands: ['arms'],
  legs: ['knees', 'feet', 'buttocks'],
  knees: ['legs', 'feet'],
  feet: ['legs', 'knees'],
  skin: ['whole-body'],
  'whole-body': ['skin'],
}

import type { SampleArticle } from '../types'
import { bloatingAfterMeals } from './bloating-after-meals'
import { coughMoreThanThreeWeeks } from './cough-more-than-three-weeks'
import { floatersInMyEye } from './floaters-in-my-eye'
import { headachesBehindTheEyes } from './headaches-behind-the-eyes'
import { heartRacesOnStanding } from './heart-races-on-standing'
import { heartburnAtNight } from './heartburn-at-night'
import { itchyRash } from './itchy-rash'
import { legCrampsAtNight } from './leg-cramps-at-night'
import { lowerBackPain } from './lower-back-pain'
import { musclesFeelFloppy } from './muscles-feel-floppy'
import { roomSpins } from './room-spins'
import { shortOfBreathOnStairs } from './short-of-breath-on-stairs'
import { tiredAllTheTime } from './tired-all-the-time'
import { urineAtNight } from './urine-at-night'
import { wakeAtNight } from './wake-at-night'

/** All sample articles, oldest first. */
export const articles: SampleArticle[] = [
  headachesBehindTheEyes,
  tiredAllTheTime,
  floatersInMyEye,
  shortOfBreathOnStairs,
  itchyRash,
  lowerBackPain,
  heartRacesOnStanding,
  roomSpins,
  legCrampsAtNight,
  wakeAtNight,
  heartburnAtNight,
  coughMoreThanThreeWeeks,
  bloatingAfterMeals,
  musclesFeelFloppy,
  urineAtNight,
]

import type { SampleArticle } from '../types'

export const legCrampsAtNight: SampleArticle = {
  question: 'How do I stop leg cramps at night?',
  slug: 'how-do-i-stop-leg-cramps-at-night',
  summary:
    'Stretch the cramped muscle slowly until it lets go, and try a short calf stretch before bed; frequent cramps are worth a talk with a clinician.',
  keyPoints: [
    'Straighten the leg and pull the toes toward you to end a cramp.',
    'A few minutes of stretching before bed may mean fewer cramps.',
    'Some medicines and health conditions make cramps more likely.',
    'One swollen, painful leg may be a blood clot and needs care on the same day.',
  ],
  body: `A cramp is a muscle that tightens by itself and will not let go. At night it is most often in the calf, sometimes in the foot or thigh. It lasts from seconds to some minutes, and the muscle may be sore the next day. Night cramps are common, above all in older people and in pregnancy. Most are harmless.

How to end a cramp

1. Straighten the leg and pull your toes toward your shin, with your hand or a towel.
2. Hold the stretch gently until the muscle gives way.
3. Rub the muscle, or stand up and put weight on the heel. Hold on to something so that you do not fall.
4. Warmth helps many people afterwards.

How to have fewer cramps

• Stretch your calves before bed. Stand at arm’s length from a wall, hands on the wall, heels on the floor, and lean forward until you feel a pull. Hold, rest, and do it a few times.
• Walk or move your legs in the evening after a day of sitting.
• Drink enough through the day.
• Keep blankets loose at the foot of the bed, so that your toes are not pushed down.

Many people take magnesium. Studies have found little or no benefit for most older adults; ask before you take it, above all if your kidneys are weak. Quinine is not advised for leg cramps, because its side effects can be serious.

Why cramps happen

Often no cause is found. Tired muscles, standing or sitting for long, hard training, heat and pregnancy can bring them on. So can some medicines, such as water tablets, and conditions of the nerves, kidneys, thyroid or blood flow. Restless legs are something else: an urge to move the legs that eases when you move, without a hard, knotted muscle.

When to get help right away

Call your emergency number (911 in the US) if:

• a painful, swollen leg comes with chest pain, trouble breathing or coughing up blood
• a leg suddenly turns cold, pale or blue, or numb; on brown or black skin, compare the soles of the feet
• an arm or a leg is suddenly weak
• spasms spread to the jaw or the whole body, above all after a wound

Get care on the same day if one calf is swollen, warm and painful.

When to see a clinician

Book a visit if cramps often wake you, if they last longer than ten minutes, if your legs are also weak, numb or swollen, or if cramps began after a new medicine. See someone soon if your calves hurt each time you walk and stop when you rest, because the blood flow to your legs may be poor. Bring a list of all that you take, including supplements.`,
  symptoms: ['leg-cramps-at-night', 'muscle-cramps'],
  author: 'arjun-pellworth',
  reviewer: 'temi-adeyinka-rowe',
  reviewedOn: '2026-10-19',
  publishedDaysAgo: 119,
  references: [
    {
      title: 'Muscle Cramps',
      publisher: 'MedlinePlus, National Library of Medicine',
      year: null,
      url: 'https://medlineplus.gov/musclecramps.html',
      accessedOn: '2026-10-13',
    },
    {
      title: 'Magnesium for skeletal muscle cramps',
      publisher: 'Cochrane Database of Systematic Reviews',
      year: 2020,
      url: null,
      accessedOn: '2026-10-13',
    },
  ],
  comments: [
    {
      displayName: 'Ruth, 78',
      text: 'The wall stretch takes me three minutes while the kettle boils. Two cramps this month instead of two a week.',
      status: 'approved',
      daysAgo: 80,
    },
    {
      displayName: 'Carlos',
      text: 'Loose blankets! So simple.',
      status: 'approved',
      daysAgo: 52,
    },
    {
      displayName: 'half marathon mum',
      text: 'What about cramps during a run, is that the same thing?',
      status: 'pending',
      daysAgo: 2,
    },
  ],
}

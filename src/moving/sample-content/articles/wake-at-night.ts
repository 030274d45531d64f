import type { SampleArticle } from '../types'

export const wakeAtNight: SampleArticle = {
  question: 'What can I do when I wake at night and cannot get back to sleep?',
  slug: 'what-can-i-do-when-i-wake-at-night-and-cannot-get-back-to-sleep',
  summary:
    'Do not fight for sleep: get up, do something quiet in dim light, go back to bed when you are sleepy, and rise at your usual time.',
  keyPoints: [
    'Short waking spells are a normal part of sleep.',
    'Lying awake and trying hard teaches the brain to stay awake in bed.',
    'A talking treatment called CBT-I is the first choice for lasting sleep trouble.',
    'Thoughts of ending your life need help right away.',
  ],
  body: `Everyone wakes several times a night, usually for moments that are forgotten by morning. The trouble starts when you notice, look at the clock and begin to count the hours. The harder you try to sleep, the more awake you become.

What to do in the night

1. Turn the clock away and leave your phone where it is.
2. If you feel calm, stay in bed, breathe slowly and let your thoughts pass.
3. If you feel wide awake or annoyed, get up. Go to another room with dim light.
4. Do something quiet that does not matter: a dull book, soft music, folding clothes.
5. Go back to bed when your eyes get heavy. Repeat this if you need to.
6. Get up at your usual time, however the night was.

What to change in the day

• Keep the same time for getting up, also at the weekend. It sets your inner clock.
• Get daylight and some movement, best in the morning.
• Stop caffeine after midday. Alcohol may help you to fall asleep, but it wakes you later.
• Skip long naps.
• Write down tomorrow’s tasks and worries early in the evening, so that they need not wait for you in bed.
• Keep the bedroom dark, cool and quiet.

Why you may wake

Stress, worry and low mood are common reasons. So are pain, heartburn, hot flashes, a full bladder, restless legs and some medicines. With sleep apnea, breathing stops for moments and starts again with a gasp; people often snore loudly and are sleepy in the day.

What treatment can do

For sleep trouble that lasts, a talking treatment called cognitive behavioral therapy for insomnia (CBT-I) is the first choice. It works over some weeks, in person or online, and its effect lasts. If you are prone to seizures or have bipolar disorder, tell the therapist, because one part of it shortens sleep for a while. Sleeping tablets may have a place for a short time, but many lose their effect, can be habit-forming and raise the risk of falls. Ask before you use remedies without a prescription.

When to get help right away

Call your emergency number (911 in the US) if you:

• think about ending your life or harming yourself; you can also call a crisis line (988 in the US)
• wake with chest pain, or struggle to breathe
• wake with a drooping face, weakness or numbness on one side, or trouble speaking

You do not have to wait until morning. Do not drive if you are so sleepy that you might nod off.

When to see a clinician

Book a visit if you sleep badly on three or more nights a week for some weeks, if it affects your day, or if you have been low or anxious on most days. Go soon if someone hears you stop breathing, if you fall asleep while driving or talking, or if you hardly need sleep and feel unusually high. A sleep diary of one or two weeks is the best thing to bring.`,
  symptoms: ['trouble-sleeping'],
  author: 'hannah-vestergaard',
  reviewer: 'temi-adeyinka-rowe',
  reviewedOn: '2026-10-23',
  publishedDaysAgo: 88,
  references: [
    {
      title: 'Insomnia',
      publisher: 'MedlinePlus, National Library of Medicine',
      year: null,
      url: 'https://medlineplus.gov/insomnia.html',
      accessedOn: '2026-10-19',
    },
    {
      title: 'Insomnia',
      publisher: 'National Heart, Lung, and Blood Institute',
      year: null,
      url: 'https://www.nhlbi.nih.gov/health/insomnia',
      accessedOn: '2026-10-19',
    },
    {
      title: 'About Sleep',
      publisher: 'Centers for Disease Control and Prevention',
      year: null,
      url: 'https://www.cdc.gov/sleep/',
      accessedOn: '2026-10-19',
    },
  ],
  comments: [
    {
      displayName: '3 a.m. club',
      text: 'Turning the clock around felt silly. It works.',
      status: 'approved',
      daysAgo: 62,
    },
    {
      displayName: 'Oluwaseun',
      text: 'The online course took seven weeks and the second week was hard, you do sleep less at first. After that it got better and it has stayed better.',
      status: 'approved',
      daysAgo: 37,
    },
    {
      displayName: 'new reader',
      text: 'Does reading on a phone with the night colors count as dim light?',
      status: 'pending',
      daysAgo: 3,
    },
  ],
}

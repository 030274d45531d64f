import type { SampleArticle } from '../types'

export const tiredAllTheTime: SampleArticle = {
  question: 'Why am I tired all the time?',
  slug: 'why-am-i-tired-all-the-time',
  summary:
    'Lasting tiredness often comes from poor sleep, stress or low mood, but it can also be the first sign of an illness that a simple test may find.',
  keyPoints: [
    'Sleep, stress and mood explain much lasting tiredness.',
    'Anemia, thyroid problems and diabetes are common medical causes.',
    'Tiredness that lasts for more than a few weeks deserves a check-up.',
    'Tiredness with chest pain, fainting or confusion needs help right away.',
  ],
  body: `Everyone is tired after a short night or a hard week. Tiredness (fatigue) becomes a symptom when it stays although you rest, and when it gets in the way of your day. It is one of the most common reasons to visit a clinician.

Everyday causes

• Too little sleep, broken sleep, or working at changing hours.
• Stress, worry, grief or low mood. These can drain the body as much as heavy work.
• Very little movement, or training harder than your body can recover from.
• Alcohol, or caffeine late in the day, because both make sleep lighter.
• Skipped meals, or not drinking enough.

Medical causes

• Too little iron or too few red blood cells (anemia), often after heavy periods.
• A thyroid gland that works too slowly or too fast.
• Diabetes, above all if you are also very thirsty and pass a lot of urine.
• Sleep apnea: breathing stops again and again during sleep, often with loud snoring.
• Infections, such as flu, COVID-19 or mono (glandular fever). Tiredness can last for weeks afterwards.
• Pregnancy, and the months after birth.
• Medicines, for example some for allergies, blood pressure, pain or mood.
• Long-term illness of the heart, lungs, kidneys or liver.

If tiredness lasts for months, gets worse after even small efforts, and comes with trouble thinking clearly, tell your clinician. One possible reason is a condition called ME/CFS, in which pushing harder can make you worse.

What you can try

• Go to bed and get up at about the same time for two weeks, also at the weekend.
• Take a short walk in daylight each day, if you feel able.
• Cut down on alcohol, and stop caffeine after midday.
• Ask for help with one thing that weighs on you.

Do not stop a prescribed medicine by yourself. Ask the person who prescribed it, or a pharmacist.

When to get help right away

Call your emergency number (911 in the US) if tiredness comes with:

• chest pain, trouble breathing or fainting
• sudden weakness or numbness on one side, or trouble speaking
• confusion, or being very hard to wake
• heavy bleeding, or stools that are black like tar

Call it also, or a crisis line (988 in the US), if you think about ending your life.

When to see a clinician

Book a visit if you have been tired for more than a few weeks without a clear reason. Go sooner if you are losing weight without trying, have night sweats, a fever that stays, new lumps, or low mood on most days. Your clinician will ask about sleep, mood, periods and medicines, and may suggest blood tests.`,
  symptoms: ['tiredness'],
  author: 'marisol-quintavalle',
  reviewer: 'hannah-vestergaard',
  reviewedOn: '2026-10-14',
  publishedDaysAgo: 388,
  references: [
    {
      title: 'Fatigue',
      publisher: 'MedlinePlus, National Library of Medicine',
      year: null,
      url: 'https://medlineplus.gov/fatigue.html',
      accessedOn: '2026-10-12',
    },
    {
      title: 'Myalgic Encephalomyelitis/Chronic Fatigue Syndrome',
      publisher: 'Centers for Disease Control and Prevention',
      year: null,
      url: 'https://www.cdc.gov/me-cfs/',
      accessedOn: '2026-10-12',
    },
  ],
  corrections: [
    {
      date: '2026-10-14',
      text: 'An earlier version advised everyone who is tired to exercise more. That can harm people with ME/CFS, so we changed it to a short walk for those who feel able.',
    },
  ],
  comments: [
    {
      displayName: 'Nguyễn Minh',
      text: 'Thank you. My blood test showed low iron. I would not have asked for one without reading this.',
      status: 'approved',
      daysAgo: 210,
    },
    {
      displayName: 'Two kids, no sleep',
      text: 'I read the list of everyday causes and ticked every single one.',
      status: 'approved',
      daysAgo: 144,
    },
    {
      displayName: 'Gwen',
      text: `I want to add something for people who have been tired for a very long time, because I was one of them.

For almost a year I told myself that it was my job. I slept nine hours and woke up as if I had not slept at all. I stopped seeing friends in the evening, then at weekends, and I stopped noticing that I had stopped. My partner was the one who said that I snored, and that sometimes there was a long silence and then a gasp.

I was embarrassed to bring it up, because snoring sounds like a joke. It was not a joke. I was sent to spend a night with a small device on my finger and it turned out to be sleep apnea. Getting used to the mask took about a month and I nearly gave up twice. The nurse at the clinic changed the fit and that made all the difference.

So: if someone tells you that you stop breathing at night, believe them, and write it down before your appointment so that you do not leave it out.`,
      status: 'approved',
      daysAgo: 87,
    },
    {
      displayName: 'Coach Max',
      text: 'Lazy people always look for an illness. Get up earlier and stop whining.',
      status: 'rejected',
      daysAgo: 71,
    },
  ],
}

import type { SampleArticle } from '../types'

export const headachesBehindTheEyes: SampleArticle = {
  question: 'Why do I get headaches behind the eyes?',
  slug: 'why-do-i-get-headaches-behind-the-eyes',
  summary:
    'Pain behind the eyes most often comes from a tension headache or a migraine, and less often from the eyes or sinuses themselves.',
  keyPoints: [
    'Tension headache and migraine are the most common causes.',
    'A true sinus infection usually brings a blocked nose and thick mucus too.',
    'A sudden, very severe headache or a painful red eye needs help right away.',
    'A headache diary helps your clinician to find the pattern.',
  ],
  body: `The pain seems to sit behind the eyes, but that is often not where it starts. The nerves that serve the forehead, the eyes and the sinuses lie close together. The brain can feel pain from one of these places as if it came from another.

Common causes

• Tension headache: a dull, pressing ache on both sides of the head. It often follows long screen work, stress or poor sleep.
• Migraine: a throbbing pain, often on one side, that can last for hours or days. You may feel sick, and light or noise may be hard to bear.
• Sinus infection: pressure in the face together with a blocked nose, thick mucus and sometimes fever. Many headaches that people blame on their sinuses turn out to be migraine.
• Tired eyes: aching after close work, or glasses that no longer fit your sight.

Less common causes

Cluster headache brings attacks of very severe pain around one eye. The eye may water and turn red, and the nostril on that side may run or feel blocked. Attacks often come at the same time of day for weeks.

Some eye diseases hurt too. In one form of glaucoma the pressure in the eye rises quickly; the eye is red and painful and sight is blurred. That is an emergency.

In people over 50, a new headache with a tender scalp or a jaw that hurts when chewing can come from inflamed blood vessels (giant cell arteritis). It can harm your sight and needs care on the same day.

What you can try

• Look up from the screen often and let your eyes rest on something far away.
• Eat, drink and sleep at regular times.
• Write down when the pain comes, how long it lasts, and what came before it.
• If you use pain relievers from a pharmacy, follow the label. Taking them on many days of a month can itself cause headaches.

When to get help right away

Call your emergency number (911 in the US) if a headache:

• starts suddenly and is the worst you have ever had
• comes with weakness, numbness, a drooping face, confusion, trouble speaking or a seizure
• comes with a fever and a stiff neck
• follows a hard blow to the head
• comes with a painful red eye, or with loss of sight
• began near a running heater, stove or engine, or others at home have it too, which can mean carbon monoxide; get into fresh air first

When to see a clinician

Ask for an appointment on the same day if you are pregnant or have just had a baby and get a new or severe headache, or if you are over 50 and have a tender scalp or jaw pain.

Book a visit if headaches keep coming back, are getting worse, wake you at night, or change from their usual pattern. An eye examination is a good idea if your sight has changed.`,
  symptoms: ['headache-behind-the-eyes', 'headache'],
  author: 'temi-adeyinka-rowe',
  reviewer: 'marisol-quintavalle',
  reviewedOn: '2026-09-21',
  publishedDaysAgo: 420,
  references: [
    {
      title: 'Headache',
      publisher: 'MedlinePlus, National Library of Medicine',
      year: null,
      url: 'https://medlineplus.gov/headache.html',
      accessedOn: '2026-09-18',
    },
    {
      title: 'Headache',
      publisher: 'National Institute of Neurological Disorders and Stroke',
      year: null,
      url: 'https://www.ninds.nih.gov/health-information/disorders/headache',
      accessedOn: '2026-09-18',
    },
  ],
  corrections: [
    {
      date: '2026-10-06',
      text: 'An earlier version did not say that a new headache during pregnancy or after birth needs care on the same day. We added it under “When to see a clinician”.',
    },
  ],
  comments: [
    {
      displayName: 'Priya',
      text: 'For years I was sure it was my sinuses. The diary showed that it always came the day after a short night. My doctor thinks it is migraine.',
      status: 'approved',
      daysAgo: 301,
    },
    {
      displayName: 'Old glasses',
      text: 'New glasses. That was all it took in my case!',
      status: 'approved',
      daysAgo: 122,
    },
    {
      displayName: 'Best deals here',
      text: 'Cheap designer sunglasses, huge sale, visit our shop today!!! example.com example.com example.com',
      status: 'spam',
      daysAgo: 64,
    },
    {
      displayName: 'T. M.',
      text: 'Is it normal that the pain moves from one eye to the other during the same week?',
      status: 'pending',
      daysAgo: 1,
    },
  ],
}

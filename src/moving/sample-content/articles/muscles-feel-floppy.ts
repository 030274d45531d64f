import type { SampleArticle } from '../types'

export const musclesFeelFloppy: SampleArticle = {
  question: 'What does it mean when my muscles feel floppy?',
  slug: 'what-does-it-mean-when-my-muscles-feel-floppy',
  summary:
    'Floppy muscles may have low tone (hypotonia), be weak, or be smaller than before; these are three different things, and new changes should be checked.',
  keyPoints: [
    'Tone is the tension of a muscle at rest. Strength and size are something else.',
    'Muscles that are out of training get smaller and weaker, but their tone is usually normal.',
    'New low tone mostly comes from the brain, the spinal cord or the nerves; some people have it from birth.',
    'Sudden floppiness or weakness needs help right away.',
  ],
  body: `People use the word “floppy” for several things. Knowing which one you have helps your clinician to look in the right place.

Tone, strength and size

• Tone is the light tension that a muscle keeps while you rest. With low tone (hypotonia) an arm or leg feels soft and loose when someone else moves it.
• Strength is what the muscle can do when you try. If that is less than before, it is weakness.
• Size is how much muscle there is. If a muscle has become thinner, it is wasting (atrophy).

You can have one without the others. A child with low tone may be quite strong. A leg that has been in a cast gets thin and weak, yet its tone is usually normal. When nerves are damaged, all three may change.

Possible reasons

In babies, low tone may come with being born early, with conditions such as Down syndrome, or with disorders of the brain, nerves or muscles. Some children have low tone from birth and no other problem is found.

In adults, new low tone is less common. It can come from damage to the part of the brain that steers movement (the cerebellum), to the spinal cord or to nerves. Some medicines that relax muscles or make you sleepy can do it too.

Muscles that just feel soft or “out of shape” after little activity, illness or with age have mostly lost size and strength. That can often be built up again.

How it is checked

Your clinician will move your arms and legs while you relax, test your strength and reflexes, look at the size of the muscles, and watch you walk. Blood tests, nerve tests or a scan may follow. Treatment depends on the cause. Physical therapy and occupational therapy help many people with posture, balance and daily tasks.

When to get help right away

Call your emergency number (911 in the US) if:

• a baby or child suddenly goes limp, is hard to wake, or has trouble breathing
• a baby feeds poorly, has a weak cry and is getting floppy
• an arm, a leg or one side of the face suddenly droops or is weak, or speech is slurred
• weakness spreads over hours or days, for example from the feet upward
• you find it hard to breathe, to swallow or to hold up your head
• legs are weak and you are numb between the legs or lose control of bladder or bowels

When to see a clinician

Book a visit soon if a muscle is getting weaker or thinner, if you trip, fall or drop things more often, or if muscles twitch and are weak. For a child, ask if the body feels loose when you lift it, or if the child holds up the head, sits or walks later than expected. Ask about a safe way to train before you start, if you have been ill for long.`,
  symptoms: ['loss-of-muscle-tone', 'muscle-weakness', 'muscle-wasting'],
  author: 'temi-adeyinka-rowe',
  reviewer: 'marisol-quintavalle',
  reviewedOn: '2026-11-12',
  publishedDaysAgo: 12,
  references: [
    {
      title: 'Hypotonia',
      publisher: 'National Institute of Neurological Disorders and Stroke',
      year: null,
      url: 'https://www.ninds.nih.gov/health-information/disorders/hypotonia',
      accessedOn: '2026-11-06',
    },
    {
      title: 'Hypotonia',
      publisher: 'NHS',
      year: null,
      url: 'https://www.nhs.uk/conditions/hypotonia/',
      accessedOn: '2026-11-06',
    },
    {
      title: 'Muscle Disorders',
      publisher: 'MedlinePlus, National Library of Medicine',
      year: null,
      url: 'https://medlineplus.gov/muscledisorders.html',
      accessedOn: '2026-11-06',
    },
  ],
  comments: [
    {
      displayName: 'Dad of Finn',
      text: 'Our son has had low tone since birth. The line that a child with low tone may be quite strong is so true, he climbs everything.',
      status: 'approved',
      daysAgo: 9,
    },
    {
      displayName: 'Post-op',
      text: 'So my leg after six weeks in a cast was wasting and not low tone. Good to have a word for it.',
      status: 'approved',
      daysAgo: 5,
    },
  ],
}

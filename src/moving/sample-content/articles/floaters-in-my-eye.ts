import type { SampleArticle } from '../types'

export const floatersInMyEye: SampleArticle = {
  question: 'Are floaters in my eye a reason to worry?',
  slug: 'are-floaters-in-my-eye-a-reason-to-worry',
  summary:
    'A few floaters that you have had for long are usually harmless; many new ones, flashes of light or a dark curtain need care on the same day.',
  keyPoints: [
    'Floaters are small shadows from clumps in the gel inside the eye.',
    'They become more common with age and in short-sighted people.',
    'Sudden new floaters or flashes need an eye check on the same day.',
    'Most harmless floaters bother you less with time.',
  ],
  body: `Floaters are dots, threads or cobwebs that drift across what you see. They dart away when you try to look at them, and show best against a bright sky or a white page. Nothing is on the surface of your eye: you see shadows that fall on the back of it.

Why you see them

The inside of the eye is filled with a clear gel. With age it becomes more watery, and tiny strands clump together. At some time, most often after the age of 50, the gel pulls away from the retina, the layer that senses light. You may then notice a new large floater, or short flashes at the edge of your sight. For most people this heals without harm. In some, the pull tears the retina, and a tear can lead to a loose (detached) retina. That threatens your sight, and it can only be told apart by an examination.

Floaters are also more common if you are short-sighted, have had an eye operation or an eye injury, or have diabetes. Inflammation or bleeding inside the eye is a less common cause.

When to get help right away

Get an eye check on the same day, at an eye clinic or an emergency department, if you have:

• many new floaters, or a sudden shower of them
• new flashes of light
• a dark curtain or shadow that moves across your sight
• floaters after an injury or an operation on the eye
• floaters with a painful or red eye, or with blurred sight

Call your emergency number (911 in the US) if you suddenly lose sight, or if you also have weakness, a drooping face or trouble speaking. Do not drive yourself.

How to check each eye

Cover one eye, then the other, and look at the same plain wall. Many people notice a shadow late because the good eye fills in what the other one misses.

What helps with harmless floaters

• Give it some months. The brain learns to ignore most of them.
• Move your eyes up and down to shift a floater out of the way.
• Wear sunglasses in bright light if they bother you outside.

Eye drops, vitamins or eye exercises do not make floaters go away. Operations are possible, but they carry risks of their own and are kept for floaters that truly get in the way of daily life.

When to see a clinician

Book an eye examination if you have floaters that bother you and have never had them checked, or if their number slowly grows. If you have diabetes or are very short-sighted, go to your regular eye examinations even when you see well. The drops that widen the pupil blur your sight for some hours, so plan not to drive home.`,
  symptoms: ['eye-floaters'],
  author: 'marisol-quintavalle',
  reviewer: 'temi-adeyinka-rowe',
  reviewedOn: '2026-09-30',
  publishedDaysAgo: 340,
  references: [
    {
      title: 'Floaters and flashes in the eyes',
      publisher: 'NHS',
      year: null,
      url: 'https://www.nhs.uk/symptoms/floaters-and-flashes-in-the-eyes/',
      accessedOn: '2026-09-25',
    },
    {
      title: 'Eye conditions and diseases',
      publisher: 'National Eye Institute',
      year: null,
      url: 'https://www.nei.nih.gov/',
      accessedOn: '2026-09-25',
    },
  ],
  comments: [
    {
      displayName: 'Painter',
      text: 'I see mine on every white canvas. It was checked, it is harmless, and I have given it a name.',
      status: 'approved',
      daysAgo: 280,
    },
    {
      displayName: 'Henrik',
      text: 'I had flashes on a Friday evening and wanted to wait until Monday. I read this and went that night. It was a tear and they treated it with a laser. Please do not wait.',
      status: 'approved',
      daysAgo: 115,
    },
    {
      displayName: 'Ana Sofía',
      text: '¿Habrá una versión en español? Mi madre lo necesitaría.',
      status: 'approved',
      daysAgo: 28,
    },
  ],
}

import { expect, it } from 'vitest'
import { guessSymptomName } from './guess-symptom-name'

it.each([
  ['What causes loss of balance and what should I do?', 'loss of balance'],
  ['What causes a stiff neck, and how is it treated?', 'stiff neck'],
  ['Why do I have a sore throat?', 'sore throat'],
  ['Why do I get hiccups when I laugh?', 'hiccups'],
  ['What is a hiccup?', 'hiccup'],
  ["What's vertigo?", 'vertigo'],
  ['What are the symptoms of anaemia?', 'anaemia'],
  ['How do I treat a nosebleed?', 'nosebleed'],
  ['How can I manage chronic cough?', 'chronic cough'],
  ['How to get rid of heartburn?', 'heartburn'],
  ['When should I worry about chest pain?', 'chest pain'],
  ['What should I do about swollen ankles?', 'swollen ankles'],
  ['what causes nausea and vomiting?', 'nausea and vomiting'],
])('%s -> %s', (question, name) => {
  expect(guessSymptomName(question)).toBe(name)
})

it.each([
  'Is my knee broken?',
  'What causes it?',
  'What is',
  '¿Qué causa el mareo?',
  'What causes the strange feeling that somebody is standing behind me?',
])('%s -> nothing', (question) => {
  expect(guessSymptomName(question)).toBeNull()
})

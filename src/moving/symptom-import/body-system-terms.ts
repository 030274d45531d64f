/**
 * The body systems (slugs) under which readers find a term of the Symptom Ontology and all terms below it. The
 * nearest entry above a term counts, on each way up: a headache is under the head, though pain in general is not.
 */
export const bodySystemTerms: Record<string, readonly string[]> = {
  // Reproductive system symptom.
  'SYMP:0000196': ['reproductive-health'],
  // Neurological and physiological symptom: a mixed bag, of which these are something else.
  'SYMP:0000410': ['nervous-system'],
  // Anxiety.
  'SYMP:0000412': ['mind-and-sleep'],
  // Fever.
  'SYMP:0000613': ['general-and-whole-body'],
  // Fatigue.
  'SYMP:0019177': ['general-and-whole-body'],
  // Balance symptom.
  'SYMP:0020045': ['ears-and-balance'],
  // Digestive system symptom.
  'SYMP:0000459': ['digestion-and-belly'],
  // Abdominal symptom.
  'SYMP:0000461': ['digestion-and-belly'],
  // Nutrition, metabolism, and development symptom.
  'SYMP:0000473': ['hormones-and-metabolism'],
  // Nervous system symptom.
  'SYMP:0000480': ['nervous-system'],
  // Behavioral symptom.
  'SYMP:0019182': ['mind-and-sleep'],
  // Pain, which the ontology places under the nerves; readers look for it where it hurts.
  'SYMP:0000099': ['general-and-whole-body'],
  // Backache.
  'SYMP:0000006': ['muscles-bones-and-joints'],
  // Joint pain.
  'SYMP:0000064': ['muscles-bones-and-joints'],
  // Muscle pain.
  'SYMP:0019161': ['muscles-bones-and-joints'],
  // Colic.
  'SYMP:0000235': ['digestion-and-belly'],
  // Abdominal pain.
  'SYMP:0000457': ['digestion-and-belly'],
  // Headache.
  'SYMP:0000504': ['head-face-and-neck', 'nervous-system'],
  // Chest pain.
  'SYMP:0000576': ['heart-and-circulation', 'lungs-and-breathing'],
  // Urinary system symptom.
  'SYMP:0000486': ['bladder-and-kidneys'],
  // Skin and integumentary tissue symptom.
  'SYMP:0000488': ['skin-hair-and-nails'],
  // Respiratory system and chest symptom.
  'SYMP:0000514': ['lungs-and-breathing'],
  // Cardiovascular system symptom.
  'SYMP:0000528': ['heart-and-circulation'],
  // General symptom.
  'SYMP:0000567': ['general-and-whole-body'],
  // Sleep disturbance.
  'SYMP:0000566': ['mind-and-sleep'],
  // Blood pressure.
  'SYMP:0020063': ['heart-and-circulation'],
  // Head and neck symptom.
  'SYMP:0000597': ['head-face-and-neck'],
  // Eye symptom.
  'SYMP:0019163': ['eyes'],
  // Ear symptom.
  'SYMP:0000392': ['ears-and-balance'],
  // Musculoskeletal system symptom.
  'SYMP:0000891': ['muscles-bones-and-joints'],
  // Hemic and immune system symptom.
  'SYMP:0017795': ['general-and-whole-body'],
  // Hemic system symptom.
  'SYMP:0019139': ['heart-and-circulation'],
}

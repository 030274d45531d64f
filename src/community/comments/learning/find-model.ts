import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { type Curve, shareByCurve } from './curve'
import { SCHEME } from './features-of'
import type { Weights } from './fit'
import { judgeText, type Learned } from './judge-text'

/** The active model without its weights, and the moderators' choice. */
export type SpamCheck = {
  id: number
  /** ISO 8601. */
  madeAt: string
  spam: number
  honest: number
  bias: number
  curve: Curve
}

/** Half a megabyte that changes a few times a day. */
let kept: { key: string; weights: Float32Array } | null = null

type HeldRow = { share: number | null }

/** The rows of `findWronglyHeld`, for `readTogether`. */
export const wronglyHeldQuery = sql<HeldRow>`select wrongly_held::float8 as share from spam_check`

/** The allowed false positive rate of the learned check; 0 if it is off, null for the default. */
export async function findWronglyHeld(source: Payload | PayloadRequest): Promise<number | null> {
  const connection = await connectionOf(source)
  const { rows } = await connection.execute(wronglyHeldQuery)
  return toWronglyHeld(rows as HeldRow[])
}

export function toWronglyHeld(rows: HeldRow[]): number | null {
  const share = rows[0]?.share
  return typeof share === 'number' ? share : null
}

type ModelRow = Omit<SpamCheck, 'madeAt'> & { madeAt: string | Date }

/** The rows of `findModel`, for `readTogether`. */
export const modelQuery = sql<ModelRow>`
  select id, made_at as "madeAt", spam, honest, bias::float8 as bias, curve
  from spam_models where scheme = ${SCHEME} order by id desc limit 1`

/** The latest model with this version's feature scheme; null if there is none. */
export async function findModel(source: Payload | PayloadRequest): Promise<SpamCheck | null> {
  const connection = await connectionOf(source)
  const { rows } = await connection.execute(modelQuery)
  return toModel(rows as ModelRow[])
}

export function toModel([found]: ModelRow[]): SpamCheck | null {
  return found ? { ...found, madeAt: new Date(found.madeAt).toISOString() } : null
}

/**
 * The model's verdict on a text; null if there is too little data or the check is off.
 *
 * @param chosen what `findWronglyHeld` returns
 * @throws the database's error
 */
export async function learnedOf(
  payload: Payload,
  text: string,
  model: SpamCheck | null,
  chosen: number | null,
): Promise<Learned | null> {
  if (!model || chosen === 0) return null
  const weights = await weightsOf(payload, model)
  return weights && judgeText(text, { ...model, weights }, chosen ?? shareByCurve(model.curve))
}

async function weightsOf(payload: Payload, { id, madeAt }: SpamCheck): Promise<Weights['weights'] | null> {
  const key = `${id} ${madeAt}`
  if (kept?.key === key) return kept.weights
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`select weights from spam_models where id = ${id}`)
  const bytes = rows[0]?.weights
  // Another model may have replaced it a moment ago.
  if (!Buffer.isBuffer(bytes)) return null
  kept = { key, weights: new Float32Array(Uint8Array.from(bytes).buffer) }
  return kept.weights
}

import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { KeyScope } from '@/access/key-scopes'

/** Something that a model can do here. */
export type Tool = {
  name: string
  title: string
  /** For the model: what it does, and what to mind. */
  description: string
  /** What the key has to be for. */
  scope: KeyScope
  /** Whether it changes nothing. */
  isReading: boolean
  input: z.ZodObject
  /**
   * @param req of its own for each call, with the user and the key
   * @returns what the model reads, as JSON
   * @throws APIError that says what to do instead
   */
  run: (req: PayloadRequest, input: unknown) => Promise<object>
}

type Described<Shape extends z.ZodRawShape> = Omit<Tool, 'input' | 'run'> & {
  input: Shape
  run: (req: PayloadRequest, input: z.infer<z.ZodObject<Shape>>) => Promise<object>
}

/** A tool whose input is held to its schema once more, so that no caller can forget to. */
export function tool<Shape extends z.ZodRawShape>({ input, run, ...rest }: Described<Shape>): Tool {
  const schema = z.strictObject(input)
  return {
    ...rest,
    input: schema,
    run: async (req, given) => run(req, schema.parse(given) as z.infer<z.ZodObject<Shape>>),
  }
}

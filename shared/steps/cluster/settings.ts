import { z } from 'zod'

const label = z.string().trim().min(1).max(60)

/** What an axis measures, and what its two ends mean. */
const axisSchema = z.object({ name: label, low: label, high: label })
export type Axis = z.infer<typeof axisSchema>

/**
 * What cards and themes are ordered by while they are grouped.
 *
 * - `one`: one axis from left to right
 * - `two`: four quarters; their names, where they have any, in reading order from the top left
 * - `categories`: a fixed list, which stands as themes from the first opening
 */
export const axesSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('one'), across: axisSchema }),
  z.object({
    type: z.literal('two'),
    across: axisSchema,
    up: axisSchema,
    quarters: z.array(z.string().trim().max(60)).length(4),
  }),
  z.object({ type: z.literal('categories'), names: z.array(label).min(1).max(12) }),
])
export type Axes = z.infer<typeof axesSchema>

/** Cards are dragged (or, on a phone, tapped) into themes. Workshops from before there were axes have none. */
export const clusterSettingsSchema = z.object({ kind: z.literal('cluster'), axes: axesSchema.optional() })
export type ClusterSettings = z.infer<typeof clusterSettingsSchema>

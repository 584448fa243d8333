import { z } from 'zod'

/** Cards are dragged (or, on a phone, tapped) into themes. */
export const clusterSettingsSchema = z.object({ kind: z.literal('cluster') })
export type ClusterSettings = z.infer<typeof clusterSettingsSchema>
